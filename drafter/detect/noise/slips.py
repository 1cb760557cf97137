"""A word spelt otherwise, in the amended clause and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

if TYPE_CHECKING:
    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate

_FEWEST_LETTERS = 4
# In a word of so many letters two may be otherwise, in a shorter one only one.
_LONG = 8


def is_a_slip(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether one word became one that is spelt nearly so and stands in no other passage.

    Such a word is a slip, or a spelling that the rest of the version has not: the sibling's is as good.
    """
    edit = candidate.edit
    if len(edit.taken) != 1 or len(edit.put) != 1:
        return False
    was, now = edit.taken[0].lower(), edit.put[0].lower()
    return _is_nearly(was, now) and ground.holders.get(now, 0) <= 1


def _is_nearly(was: str, now: str) -> bool:
    """Tells whether two words have all but a letter or two in common, the first and the last too.

    Words that end otherwise mostly mean otherwise, as lessor and lessee.
    """
    letters = min(len(was), len(now))
    if letters < _FEWEST_LETTERS or not (was.isalpha() and now.isalpha()):
        return False
    most = 2 if letters >= _LONG else 1
    return was[0] == now[0] and was[-1] == now[-1] and DamerauLevenshtein.distance(was, now) <= most
