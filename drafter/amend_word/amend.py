"""A Word file amended in place: words changed inside its runs, everything else as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amend_word.clause_places import Places
from drafter.amend_word.new_paragraphs import insert_clause, insert_row
from drafter.amend_word.replace_words import replace_words
from drafter.errors import VerificationError
from drafter.model.amended_clause import Amended, Deleted, Inserted
from drafter.model.clause_number import label_like
from drafter.model.edit import Hunk
from drafter.ooxml.paragraph.characters import paragraph_text
from drafter.ooxml.revisions.leftovers import drop_leftovers, references

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from drafter.model.amended_section import AmendedSection
    from drafter.model.section import Clause, Span
    from drafter.ooxml.package.package import Package


def amend(package: Package, amended: AmendedSection) -> Package:
    """Gives the package with the amended clauses in place of the baseline's.

    New words take the formatting of the words before them. A new clause takes the style of the clause it
    follows, and a provision below it that of the nearest one as deep. Its number is typed, so that no other
    number moves, or left to Word where the later ones are to move. A note goes with the clause that refers to
    it.

    Args:
        package: the baseline's Word file.
        amended: the baseline, read from that file, and its clauses as they are to stand.
    """
    result = package.copy()
    referred = references(result)
    section = amended.before
    places = Places(result, amended)
    typed = [(clause, number) for clause in section if (number := places.typed_number(clause))]
    new = [change for change in amended.changes if isinstance(change, Inserted)]
    renumbered = {change.clause for change in new if change.renumber}
    for change in amended.changes:
        if not isinstance(change, Inserted):
            _change(places, section[change.clause], change)
    for change in _outermost_first(new):
        if change.kind == "definition" and places.row(change.beside) is not None:
            insert_row(places, change)
        else:
            insert_clause(places, change, automatic=bool({change.clause, change.below} & renumbered))
    # The numbers come last, since the places of words are counted with the old ones.
    for clause, (paragraph, start, end) in typed:
        if clause.id in places.numbers:
            replace_words(
                paragraph, start, end, label_like(clause.label, clause.id, places.numbers[clause.id])
            )
    places.remove_emptied()
    drop_leftovers(result, referred)
    return result


def _outermost_first(new: Sequence[Inserted]) -> list[Inserted]:
    """Gives a new G3.20A before a new (c) behind the same paragraph, so that (c) comes between."""
    depths = {change.clause: change.depth for change in new}
    return sorted(new, key=lambda change: depths.get(change.below, change.depth))


def _change(places: Places, clause: Clause, change: Amended | Deleted) -> None:
    match change:
        case Deleted():
            _delete(places, clause, change)
        case Amended(part="heading"):
            _change_words(places, clause.heading_spans, change.hunks, clause.id)
        case Amended():
            _change_words(places, places.words(clause), change.hunks, clause.id)


def _delete(places: Places, clause: Clause, change: Deleted) -> None:
    if change.after and clause.heading_spans:
        heading = Hunk(clause.heading or "", change.after, 0)
        _change_words(places, clause.heading_spans, [heading], clause.id)
        places.empty(replace(clause, heading_spans=(), start=None))
    elif change.after:
        gap = places.missing_gap(clause)
        hunks = (Hunk("", f"{gap}{change.after}", 0),) if gap else change.hunks
        _change_words(places, places.words(clause), hunks, clause.id)
    else:
        places.empty(clause)
    places.drop_notes(clause)


def _change_words(places: Places, spans: Sequence[Span], hunks: Sequence[Hunk], clause_id: str) -> None:
    # From the last to the first, so that the places of those still to come stay as they were counted.
    for hunk in reversed(hunks):
        for number, (paragraph, start, end) in enumerate(_stretches(places, spans, hunk, clause_id)):
            # A number that only moves is what a field of Word's will show, once it is made anew.
            moves = places.numbers.get(hunk.old) == hunk.new
            replace_words(paragraph, start, end, hunk.new if number == 0 else "", in_field=moves)
            if number and not paragraph_text(paragraph):
                places.drop_paragraph(paragraph)


def _stretches(
    places: Places, spans: Sequence[Span], hunk: Hunk, clause_id: str
) -> list[tuple[etree._Element, int, int]]:
    """Gives the stretch of each paragraph that holds a hunk's old words, in that paragraph's characters."""
    end = hunk.at + len(hunk.old)
    touched = [span for span in spans if span.start < end and span.end > hunk.at]
    if not touched:
        touched = [span for span in spans if span.start <= hunk.at <= span.end][:1]
    if not touched:
        raise VerificationError("its words have no place in the Word file", place=clause_id)
    return [
        (
            places.paragraphs[span.paragraph],
            span.offset + max(hunk.at, span.start) - span.start,
            span.offset + min(end, span.end) - span.start,
        )
        for span in touched
    ]
