"""Figures that are one clause's own: of a list of numbers, a row of a table, an enumeration in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.detect.evidence.missed_amendment_evidence import JOINING
from drafter.language.numerals import is_roman
from drafter.model.clause_number import parent_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate

# So many words away a figure is of the same list of figures.
_BESIDE = 3
# A row of a table, written as an item, is no longer.
_LONGEST_ROW = 12


def belongs_to_other_figures(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether figures came or went among others than the sibling has: Lots 9 and 10, Lots 12 and 13."""
    edit, site = candidate.edit, candidate.site
    if not _are_figures((*edit.taken, *edit.put)):
        return False
    old, said = edit.in_place.old_words, ground.said_by(candidate)
    start, end = edit.start - 1, edit.end - 1
    mine = _figures(old[max(0, start - _BESIDE) : start]), _figures(old[end : end + _BESIDE])
    theirs = (
        _figures(said[max(0, site.start - _BESIDE) : site.start]),
        _figures(said[site.end : site.end + _BESIDE]),
    )
    return mine != theirs


def is_of_a_row(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether the figure was changed that ends a short item of the same list: each has its own."""
    edit, sibling = candidate.edit, candidate.sibling.clause.id
    rows = edit.in_place.old_words, ground.said_by(candidate)
    return (
        parent_of(edit.new.clause.id) == parent_of(sibling) != ""
        and all(len(row) <= _LONGEST_ROW for row in rows)
        and edit.end == len(edit.words) - 1
        and _are_figures((*edit.taken, *edit.put))
    )


def numbers_the_text(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether nothing but the marks of an enumeration in the text changed: (a), (b) for (i), (ii)."""
    words = candidate.edit.in_place.old_words
    pieces = [piece for each in ground.amended.get(candidate.edit.new.key, {}).values() for piece in each]
    own = [piece for piece in pieces if piece in candidate.edit.pieces]
    return bool(own) and all(
        _is_mark(words[piece.i1 : piece.i2])
        and _is_mark(candidate.edit.in_place.new_words[piece.j1 : piece.j2])
        and words[piece.i1 - 1 : piece.i1] == ("(",)
        and not _has_digit(words[max(0, piece.i1 - 2) : piece.i1 - 1])
        and words[max(0, piece.i1 - 2) : piece.i1 - 1] != (")",)
        for piece in own
    )


def _is_mark(words: Sequence[str]) -> bool:
    return len(words) == 1 and (len(words[0]) == 1 or is_roman(words[0]))


def _are_figures(words: Iterable[str]) -> bool:
    """Tells whether words are figures, with nothing but marks and joining words between them."""
    telling = [word for word in words if word[0].isalnum() and word.lower() not in JOINING]
    return bool(telling) and all(map(str.isdigit, (word[0] for word in telling)))


def _figures(words: Sequence[str]) -> list[str]:
    return [word for word in words if _has_digit([word])]


def _has_digit(words: Sequence[str]) -> bool:
    return any(letter.isdigit() for word in words for letter in word)
