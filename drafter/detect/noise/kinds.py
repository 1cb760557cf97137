"""Words of a name that tells two kinds apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.word_diff import number_opcodes
from drafter.detect.evidence.missed_amendment_evidence import JOINING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate

# A longer change is more than a word of a name.
_MOST_CHANGED = 2
_HYPHENS = frozenset("-–‑/")


def tells_kinds_apart(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether a word or two changed in a name, an earlier word of which differs in the sibling.

    An oil-fired heater that is no longer an oil-fired storage heater says nothing of gas-fired ones. Only a
    hyphen tells that the earlier word is of the name: a clerk who now must is not a kind of warden who may.
    """
    edit = candidate.edit
    changed = [word for word in (*edit.taken, *edit.put) if word[0].isalnum()]
    if not 0 < len(changed) <= _MOST_CHANGED or any(word.lower() in JOINING for word in changed):
        return False
    words = edit.in_place.old_words
    start = edit.start - 1
    first = _beginning_of_name(words, start)
    mine, theirs = edit.words[1:-1], ground.numbers_of(candidate)
    return any(
        tag == "replace" and first < i2 <= start and _is_compound(words[max(0, i1 - 1) : i2 + 1])
        for tag, i1, i2, _, _ in number_opcodes(mine, theirs)
    )


def _beginning_of_name(words: Sequence[str], start: int) -> int:
    """Gives where the words before a place begin of which none joins others, and no mark but a hyphen."""
    while start and _is_of_a_name(words[start - 1]):
        start -= 1
    return start


def _is_compound(words: Sequence[str]) -> bool:
    """Tells whether a word is tied to the one before it or behind it, as in oil-fired."""
    return words[0] in _HYPHENS or words[-1] in _HYPHENS


def _is_of_a_name(word: str) -> bool:
    return word in _HYPHENS or (word[0].isalnum() and word.lower() not in JOINING)
