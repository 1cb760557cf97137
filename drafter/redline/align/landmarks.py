"""Landmarks of a gap too long to be compared word by word: units that share phrases no other unit has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from drafter.redline.align.same_units import heaviest_chain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.redline.align.same_units import Gap, Run
    from drafter.redline.content.units import Unit

_PHRASE_WORDS = 4
# One phrase may be chance; two say that the paragraphs belong together.
_FEWEST_SHARED = 2


def landmarks(old: Sequence[Unit], new: Sequence[Unit], gap: Gap) -> list[Run]:
    """Gives pairs of units that share phrases which stand once on each side, in the same order on both.

    Takes time and memory in proportion to the number of words.
    """
    i1, i2, j1, j2 = gap
    here = _single_owners(old[i1:i2], i1)
    there = _single_owners(new[j1:j2], j1)
    shared = Counter((i, there[phrase]) for phrase, i in here.items() if phrase in there)
    best_new: dict[int, int] = {}
    best_old: dict[int, int] = {}
    for (i, j), count in shared.most_common():
        if count >= _FEWEST_SHARED:
            best_new.setdefault(i, j)
            best_old.setdefault(j, i)
    return heaviest_chain([(i, j, 1) for i, j in sorted(best_new.items()) if best_old[j] == i])


def _single_owners(units: Sequence[Unit], first: int) -> dict[tuple[str, ...], int]:
    """Gives the phrases that only one unit holds, with that unit."""
    owner: dict[tuple[str, ...], int] = {}
    for at, unit in enumerate(units, first):
        for phrase in set(_phrases(unit)):
            owner[phrase] = -1 if phrase in owner else at
    return {phrase: at for phrase, at in owner.items() if at >= 0}


def _phrases(unit: Unit) -> Iterator[tuple[str, ...]]:
    words = unit.words
    for start in range(len(words) - _PHRASE_WORDS + 1):
        yield (unit.kind, *words[start : start + _PHRASE_WORDS])
