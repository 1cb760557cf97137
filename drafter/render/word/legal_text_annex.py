"""The legal text annex: the amended clauses in their place, as tracked changes, under their instructions.

Numbers are typed text here: automatic numbering would begin again in a document that shows only excerpts.
"""

from __future__ import annotations

from collections import defaultdict
from textwrap import shorten
from typing import TYPE_CHECKING, Literal

from drafter.model.clause_number import parent_of
from drafter.render.phrases import printed_number
from drafter.render.word.excerpts import article_names, articles
from drafter.render.word.paper_facts import Excerpt
from drafter.render.word.tracked_xml import paragraph, runs, tracked_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from drafter.model.amended_clause import Line
    from drafter.model.amended_section import AmendedSection
    from drafter.model.drafting_instruction import Told
    from drafter.model.section import Clause
    from drafter.render.marked import Fate
    from drafter.render.word.excerpts import Article, Provision
    from drafter.render.word.tracked_xml import Revision

# Styles of the template `legal-text.docx`; Word makes a style's id from its name by leaving out the spaces.
HEADING_STYLE = "LegalHeading"
_KINDS: dict[Fate, Literal["amended", "inserted", "deleted"]] = {
    "kept": "amended",
    "ins": "inserted",
    "del": "deleted",
}
DEFINITION_STYLE = "LegalDefinition"
# Characters of a clause that is only renumbered: enough to know it by, and one line.
_BEGINNING = 70
TEXT_STYLES = ("LegalText1", "LegalText2", "LegalText3", "LegalText4", "LegalText5")


def legal_text(amended: AmendedSection, told: Sequence[Told], revision: Revision) -> tuple[Excerpt, ...]:
    """Gives the excerpts of the baseline that its amendments need, in the order of the section.

    A renumbering within one article is shown there. One that goes through several has an excerpt of its own
    behind the others, with the beginning of each clause.
    """
    names = article_names(amended.lines)
    across = [one for one in told if len({names[key] for key in one.run}) > 1]
    instructions: dict[str, list[str]] = defaultdict(list)
    for one in told:
        if one not in across:
            instructions[one.key].append(one.text)
    shown = (_excerpt(article, amended, revision) for article in articles(amended.lines, instructions))
    return (*shown, *(_renumbering(one, amended, revision) for one in across))


def _excerpt(article: Article, amended: AmendedSection, revision: Revision) -> Excerpt:
    shown = [provision for provision in article.lines if provision]
    told = [provision for provision in shown if provision.told]
    head = told[0] if len(told) == 1 else article.head
    kind = _KINDS[_fate(head.line)]
    return Excerpt(
        clause=head.clause.id,
        place=_place(head.line, amended),
        kind=kind,
        instructions=tuple(sentence for provision in shown for sentence in provision.told),
        provisions=tuple(made for line in article.lines for made in _paragraphs(line, revision)),
    )


def _renumbering(told: Told, amended: AmendedSection, revision: Revision) -> Excerpt:
    """Gives the clauses of a run that is renumbered, each with its two numbers and its first words."""
    first, last = told.run[0], told.run[-1]
    moved = {line.key: line for line in amended.lines if line.key in told.run}
    return Excerpt(
        clause=first,
        place=amended.names.several(amended.before[first], amended.before[last]),
        kind="renumbered",
        instructions=(told.text,),
        provisions=tuple(_beginning(moved[key], revision) for key in told.run),
    )


def _beginning(line: Line, revision: Revision) -> Markup:
    clause = line.after
    assert clause is not None  # noqa: S101 - what goes is not renumbered
    words = runs(shorten(clause.words, _BEGINNING, placeholder=" …"), "kept", revision)
    return paragraph(_style(clause), _number(line, "kept", revision) + words, "kept", revision)


def _paragraphs(provision: Provision | None, revision: Revision) -> list[Markup]:
    """Gives the paragraphs of a provision: of its heading, of its words, or of both."""
    if provision is None:
        return [paragraph(TEXT_STYLES[0], runs("\t…", "kept", revision), "kept", revision)]
    clause, line, fate = provision.clause, provision.line, _fate(provision.line)
    number = _number(line, fate, revision)
    style = _style(clause)
    words = tracked_runs("" if fate == "ins" else clause.text, line.hunks("text"), revision)
    if clause.heading is None:
        return [paragraph(style, number + words, fate, revision)]
    heading = _heading(line, clause.heading, revision)
    if not clause.text:
        return [paragraph(HEADING_STYLE, number + heading + words, fate, revision)]
    return [
        paragraph(HEADING_STYLE, number + heading, fate, revision),
        paragraph(style, runs("\t", fate, revision) + words, fate, revision),
    ]


def _style(clause: Clause) -> str:
    """Gives the style of a provision: by its depth or, where a term stands in place of a number, its own."""
    if clause.is_definition:
        return DEFINITION_STYLE
    return TEXT_STYLES[min(max(clause.depth, 1), len(TEXT_STYLES)) - 1]


def _heading(line: Line, heading: str, revision: Revision) -> Markup:
    if line.is_deleted:
        return runs(heading, "del", revision)
    return tracked_runs(heading, line.hunks("heading"), revision)


def _place(line: Line, amended: AmendedSection) -> str:
    """Gives where an excerpt is from: its clause; of a new definition, the clause that holds it too."""
    place, after = amended.name_of(line), line.after
    above = parent_of(after.id) if line.before is None and after and after.is_definition else ""
    return f"{place} in {amended.names.name(above)}" if above else place


def _fate(line: Line) -> Fate:
    """Tells whether the whole paragraph comes or goes, its number with it."""
    if line.before is None:
        return "ins"
    return "del" if line.after is None else "kept"


def _printed(clause: Clause | None) -> str:
    return "" if clause is None or clause.is_outside else printed_number(clause)


def _number(line: Line, fate: Fate, revision: Revision) -> Markup:
    """Gives the number as it is printed; where it moves, the old one struck out beside the new one."""
    old, new = (_printed(clause) for clause in (line.before, line.after))
    if fate == "kept" and old != new:
        return runs(old, "del", revision) + runs(new, "ins", revision) + runs("\t", "kept", revision)
    return runs(f"{new or old}\t", fate, revision)
