"""A Word file amended in place: words changed inside its runs, everything else as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.amend_word.clause_places import Places
from drafter.amend_word.new_paragraphs import insert_clause, insert_row, label_of
from drafter.amend_word.replace_words import replace_words
from drafter.errors import VerificationError
from drafter.ooxml.revisions.leftovers import drop_leftovers, references

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree

    from drafter.model.amended_clause import AmendedClause
    from drafter.model.edit import Hunk
    from drafter.model.section import Clause, Section
    from drafter.ooxml.package.package import Package


def amend(
    package: Package,
    section: Section,
    amended: Sequence[AmendedClause],
    numbers: Mapping[str, str] | None = None,
) -> Package:
    """Gives the package with the amended clauses in place of the baseline's.

    New words take the formatting of the words before them. A new clause takes the style of the clause it
    follows, and a provision below it that of the nearest one as deep. Its number is typed, so that no other
    number moves, or left to Word where the later ones are to move. A note goes with the clause that refers to
    it.

    Args:
        package: the baseline's Word file.
        section: the baseline, read from that file.
        amended: what each amendment makes of its clause.
        numbers: the number of each clause that has another in the end, by its old one.
    """
    result = package.copy()
    referred = references(result)
    places = Places(result, section, numbers or {})
    typed = [(clause, number) for clause in section if (number := places.typed_number(clause))]
    renumbered = {change.clause for change in amended if change.renumber}
    for change in _outermost_first(amended):
        if change.kind != "inserted":
            _change(places, section[change.clause], change)
        elif "/" in change.beside:
            insert_row(places, change)
        else:
            insert_clause(places, change, automatic=bool({change.clause, change.below} & renumbered))
    # The numbers come last, since the places of words are counted with the old ones.
    for clause, (paragraph, start, end) in typed:
        if clause.id in places.numbers:
            replace_words(paragraph, start, end, label_of(places.numbers[clause.id]))
    places.remove_emptied()
    drop_leftovers(result, referred)
    return result


def _outermost_first(amended: Sequence[AmendedClause]) -> list[AmendedClause]:
    """Gives a new G3.20A before a new (c) behind the same paragraph, so that (c) comes between."""
    depths = {change.clause: change.depth for change in amended}
    return sorted(amended, key=lambda change: depths.get(change.below, change.depth))


def _change(places: Places, clause: Clause, change: AmendedClause) -> None:
    heading = change.part == "heading" or change.kind == "deleted"
    if heading and clause.heading:
        _change_heading(places, clause, change)
    if change.part == "heading":
        return
    if change.kind == "deleted" and (not change.after or clause.heading):
        places.empty(clause)
    else:
        _change_words(places, clause, change.hunks)
    if change.kind == "deleted":
        places.drop_notes(clause)


def _change_heading(places: Places, clause: Clause, change: AmendedClause) -> None:
    paragraph, at = places.heading(clause)
    heading = clause.heading or ""
    if change.kind == "deleted" and not change.after:
        places.drop(paragraph)
    elif change.kind == "deleted":
        replace_words(paragraph, at, at + len(heading), change.after)
    else:
        for hunk in reversed(change.hunks):
            replace_words(paragraph, at + hunk.at, at + hunk.at + len(hunk.old), hunk.new)


def _change_words(places: Places, clause: Clause, hunks: Sequence[Hunk]) -> None:
    # From the last to the first, so that the places of those still to come stay as they were counted.
    for hunk in reversed(hunks):
        for number, (paragraph, start, end) in enumerate(_stretches(places, clause, hunk)):
            # A number that only moves is what a field of Word's will show, once it is made anew.
            moves = places.numbers.get(hunk.old) == hunk.new
            replace_words(paragraph, start, end, hunk.new if number == 0 else "", in_field=moves)


def _stretches(places: Places, clause: Clause, hunk: Hunk) -> list[tuple[etree._Element, int, int]]:
    """Gives the stretch of each paragraph that holds a hunk's old words, in that paragraph's characters."""
    end = hunk.at + len(hunk.old)
    touched = [span for span in clause.spans if span.start < end and span.end > hunk.at]
    if not touched:
        touched = [span for span in clause.spans if span.start <= hunk.at <= span.end][:1]
    if not touched:
        raise VerificationError("its words have no place in the Word file", place=clause.id)
    return [
        (
            places.paragraphs[span.paragraph],
            span.offset + max(hunk.at, span.start) - span.start,
            span.offset + min(end, span.end) - span.start,
        )
        for span in touched
    ]
