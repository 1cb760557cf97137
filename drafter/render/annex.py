"""The legal text annex: the amended clauses in their place, as tracked changes, under their instructions.

Numbers are typed text here: automatic numbering would begin again in a document that shows only excerpts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from drafter.draft.amended import amended_lines
from drafter.draft.instructions import name_of
from drafter.render.excerpts import articles
from drafter.render.facts import Excerpt
from drafter.render.labels import printed_number
from drafter.render.tracked import paragraph, runs, tracked_runs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from drafter.draft.amended import Line
    from drafter.model.edit import Hunk
    from drafter.model.proposal import AmendedClause, Part
    from drafter.model.section import Clause, Section
    from drafter.render.excerpts import Article, Provision
    from drafter.render.marked import Fate
    from drafter.render.tracked import Revision

# Styles of the template `legal-text.docx`; Word makes a style's id from its name by leaving out the spaces.
HEADING_STYLE = "LegalHeading"
_KINDS: dict[Fate, Literal["amended", "inserted", "deleted"]] = {
    "kept": "amended",
    "ins": "inserted",
    "del": "deleted",
}
# What stands outside of all numbers is called by a word, which nobody prints: `preamble2`.
_PASSAGE = re.compile(r"[a-z]{2,}\d*")
TEXT_STYLES = ("LegalText1", "LegalText2", "LegalText3", "LegalText4", "LegalText5")


def legal_text(
    section: Section,
    amended: Sequence[AmendedClause],
    instructions: Mapping[str, Sequence[str]],
    revision: Revision,
) -> tuple[Excerpt, ...]:
    """Gives the excerpts of the baseline that its amendments need, in the order of the section.

    `instructions` holds the drafting instructions of each clause, by the key of its line.
    """
    lines = amended_lines(section, amended)
    return tuple(_excerpt(article, revision) for article in articles(lines, instructions))


def _excerpt(article: Article, revision: Revision) -> Excerpt:
    shown = [provision for provision in article.lines if provision]
    told = [provision for provision in shown if provision.told]
    head = told[0] if len(told) == 1 else article.head
    return Excerpt(
        clause=head.clause.id,
        place=name_of(head.clause.id),
        kind=_KINDS[_fate(head.line)],
        instructions=tuple(sentence for provision in shown for sentence in provision.told),
        provisions=tuple(made for line in article.lines for made in _paragraphs(line, revision)),
    )


def _paragraphs(provision: Provision | None, revision: Revision) -> list[Markup]:
    """Gives the paragraphs of a provision: of its heading, of its words, or of both."""
    if provision is None:
        return [paragraph(TEXT_STYLES[0], runs("\t…", "kept", revision), "kept", revision)]
    clause, line, fate = provision.clause, provision.line, _fate(provision.line)
    number = _number(line, fate, revision)
    style = TEXT_STYLES[min(max(clause.depth, 1), len(TEXT_STYLES)) - 1]
    words = tracked_runs("" if fate == "ins" else clause.text, _hunks(line, "text"), revision)
    if clause.heading is None:
        return [paragraph(style, number + words, fate, revision)]
    heading = _heading(line, clause.heading, revision)
    if not clause.text:
        return [paragraph(HEADING_STYLE, number + heading + words, fate, revision)]
    return [
        paragraph(HEADING_STYLE, number + heading, fate, revision),
        paragraph(style, runs("\t", fate, revision) + words, fate, revision),
    ]


def _heading(line: Line, heading: str, revision: Revision) -> Markup:
    if any(change.kind == "deleted" for change in line.changes):
        return runs(heading, "del", revision)
    return tracked_runs(heading, _hunks(line, "heading"), revision)


def _hunks(line: Line, part: Part) -> Sequence[Hunk]:
    return [hunk for change in line.changes if change.part == part for hunk in change.hunks]


def _fate(line: Line) -> Fate:
    """Tells whether the whole paragraph comes or goes, its number with it."""
    if line.before is None:
        return "ins"
    return "del" if line.after is None else "kept"


def _printed(clause: Clause | None) -> str:
    return "" if clause is None or _PASSAGE.fullmatch(clause.id) else printed_number(clause)


def _number(line: Line, fate: Fate, revision: Revision) -> Markup:
    """Gives the number as it is printed; where it moves, the old one struck out beside the new one."""
    old, new = (_printed(clause) for clause in (line.before, line.after))
    if fate == "kept" and old != new:
        return runs(old, "del", revision) + runs(new, "ins", revision) + runs("\t", "kept", revision)
    return runs(f"{new or old}\t", fate, revision)
