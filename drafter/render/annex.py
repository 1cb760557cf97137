"""The legal text annex: the amended clauses in their place, as tracked changes, under their instructions.

Numbers are typed text here: automatic numbering would begin again in a document that shows only excerpts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.render.excerpts import articles
from drafter.render.facts import Excerpt
from drafter.render.labels import printed_number
from drafter.render.tracked import paragraph, runs, tracked_runs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from drafter.model.proposal import AmendedClause
    from drafter.model.section import Section
    from drafter.render.excerpts import Article, Provision
    from drafter.render.marked import Fate
    from drafter.render.tracked import Revision

# Styles of the template `legal-text.docx`; Word makes a style's id from its name by leaving out the spaces.
HEADING_STYLE = "LegalHeading"
TEXT_STYLES = ("LegalText1", "LegalText2", "LegalText3", "LegalText4", "LegalText5")


def legal_text(
    section: Section, amended: Sequence[AmendedClause], instructions: Mapping[str, str], revision: Revision
) -> tuple[Excerpt, ...]:
    """Gives the excerpts of the baseline that its amendments need, in the order of the section.

    `instructions` holds the drafting instruction of each amended clause, by its id.
    """
    return tuple(_excerpt(article, instructions, revision) for article in articles(section, amended))


def _excerpt(article: Article, instructions: Mapping[str, str], revision: Revision) -> Excerpt:
    amended = [line.amended for line in article.lines if line and line.amended]
    return Excerpt(
        clause=article.clause,
        instructions=tuple(
            instructions[change.clause] for change in amended if change.clause in instructions
        ),
        provisions=tuple(made for line in article.lines for made in _paragraphs(line, revision)),
    )


def _paragraphs(line: Provision | None, revision: Revision) -> list[Markup]:
    """Gives the paragraphs of a provision: of its heading, of its words, or of both."""
    if line is None:
        return [_paragraph(TEXT_STYLES[0], "", runs("…", "kept", revision), "kept", revision)]
    clause, fate, number = line.clause, _fate(line.amended), printed_number(line.clause)
    style = TEXT_STYLES[min(max(clause.depth, 1), len(TEXT_STYLES)) - 1]
    words = tracked_runs(clause.text, line.amended.hunks if line.amended else (), revision)
    if clause.heading is None:
        return [_paragraph(style, number, words, fate, revision)]
    deleted = line.amended is not None and line.amended.kind == "deleted"
    heading = runs(clause.heading, "del" if deleted else "kept", revision)
    if not clause.text:
        return [_paragraph(HEADING_STYLE, number, heading + words, fate, revision)]
    return [
        _paragraph(HEADING_STYLE, number, heading, fate, revision),
        _paragraph(style, "", words, fate, revision),
    ]


def _fate(amended: AmendedClause | None) -> Fate:
    """Tells whether the whole paragraph comes or goes, its number with it."""
    if amended and amended.kind == "inserted":
        return "ins"
    return "del" if amended and amended.kind == "deleted" and not amended.after else "kept"


def _paragraph(style: str, number: str, words: Markup, fate: Fate, revision: Revision) -> Markup:
    return paragraph(style, runs(f"{number}\t", fate, revision) + words, fate, revision)
