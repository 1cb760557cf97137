"""Text in the place of a stub, and figures in lines that are no sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.detect.evidence.missed_amendment_evidence import JOINING
from drafter.model.section import is_not_used

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate
    from drafter.detect.search.edits import Edit

# A stretch with fewer words can be all that a heading says.
_FEWEST_WORDS = 3
# A note or a reference to a book has a number and a year; a short item that names somebody has none.
_FEWEST_FIGURES = 2
# In English prose two words in five join others; in a list of names and figures fewer than one in eight.
_ONE_IN, _ONE_IN_A_NOTE = 8, 4


def leaves_nothing(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether an edit would replace all that the sibling says, and that is a stub or another provision.

    A stub that says only that it is repealed is like every other one; one came to life again, and no more.
    And one that was repealed says nothing of those that were like it, unless they said the very same.
    """
    said, site = ground.said_by(candidate), candidate.site
    inside = _wordy(said[site.start : site.end])
    is_whole = len(inside) >= _FEWEST_WORDS and len(inside) == len(_wordy(said))
    is_the_same = candidate.sibling.text == candidate.edit.old.text and not _is_line(said)
    return is_not_used(candidate.sibling.text) or (is_whole and bool(candidate.edit.put) and not is_the_same)


def is_repealed(candidate: Candidate, _ground: Ground) -> bool:
    """Tells whether the amended clause says nothing of what it said, and no sentence at all any more."""
    edit = candidate.edit
    is_whole = len(_wordy(edit.taken)) == len(_wordy(edit.in_place.old_words))
    return is_whole and _is_line(edit.in_place.new_words) and candidate.sibling.text != edit.old.text


def is_in_no_sentence(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether figures or names were changed in a line with next to no word that joins others.

    Such are the notes of what repealed a clause, references to books, dates of a consolidation and the lines
    of a title page, where other words are no less their own: each line has its own.
    """
    edit = candidate.edit
    changed = _wordy([*edit.taken, *edit.put])
    if _has_figures_of_its_own(edit):
        return True
    if not _is_line(edit.in_place.old_words) and not _is_line(ground.said_by(candidate)):
        return False
    if candidate.sibling.clause.kind == edit.new.clause.kind == "passage":
        return True
    if all(map(_is_figure, changed)):
        return True
    is_dated = sum(map(_is_figure, edit.in_place.old_words)) >= _FEWEST_FIGURES
    return is_dated and 2 * sum(map(_is_own, changed)) >= len(changed)


def _has_figures_of_its_own(edit: Edit) -> bool:
    """Tells whether all of several figures in a line were changed, so that it is a note of something else."""
    before, after = edit.in_place.old_words, edit.in_place.new_words
    figures = [word for word in before if _is_figure(word)]
    return (
        len(figures) >= _FEWEST_WORDS and set(figures).isdisjoint(after) and _is_line(before, _ONE_IN_A_NOTE)
    )


def _is_line(words: Sequence[str], one_in: int = _ONE_IN) -> bool:
    """Tells whether so few words join the others that they make no sentence."""
    wordy = _wordy(words)
    return one_in * sum(word.lower() in JOINING for word in wordy) < len(wordy)


def _wordy(words: Sequence[str]) -> list[str]:
    return [word for word in words if any(map(str.isalnum, word))]


def _is_own(word: str) -> bool:
    return word[0].isupper() or _is_figure(word)


def _is_figure(word: str) -> bool:
    return any(map(str.isdigit, word))
