"""How far two clauses run parallel from one place on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.detect.search.lexicon import Lexicon

_LONGEST_RUN = 14
# How parallel clauses may part and meet again: words skipped in the one and in the other, the fewest first.
_SKIPS = ((1, 1), (1, 0), (0, 1), (2, 2), (1, 2), (2, 1), (2, 0), (0, 2))
# A word as rare as this, of which one clause in seven has one, is enough to meet again.
_TELLING = 2.0
FURTHEST = 3 * _LONGEST_RUN
"""No word further than this from the beginning is looked at: two are skipped at most for each of a run."""
_LESS_BEHIND_A_SKIP = 0.85
# Clauses of one kind have the same words before an edit, or behind it, in most places of a version.
_RUNS_REMEMBERED = 4_096


@lru_cache(maxsize=_RUNS_REMEMBERED)
def parallel(mine: tuple[int, ...], theirs: tuple[int, ...], lexicon: Lexicon) -> tuple[int, float]:
    """Gives how many words are the same at the beginning, and the rarity of those that run parallel.

    Where the two part for a word or two and meet again, what follows counts, though less.
    """
    i = j = exact = skips = 0
    weight, share = 0.0, 1.0
    end, end_there = min(len(mine), _LONGEST_RUN), len(theirs)
    while i < end and j < end_there:
        if mine[i] == theirs[j]:
            exact += not skips
            weight += share * lexicon.rarity(mine[i])
            i, j = i + 1, j + 1
            continue
        step = _meeting(mine[i : i + 4], theirs[j : j + 4], lexicon)
        if step is None:
            break
        i, j = i + step[0], j + step[1]
        skips += 1
        share *= _LESS_BEHIND_A_SKIP
    return exact, weight


def _meeting(mine: tuple[int, ...], theirs: tuple[int, ...], lexicon: Lexicon) -> tuple[int, int] | None:
    """Gives how many words to skip on either side until a rare word, or two in a row, are the same again."""
    for i, j in _SKIPS:
        ahead = mine[i : i + 2]
        if ahead[:1] != theirs[j : j + 1]:
            continue
        if ahead and (ahead == theirs[j : j + 2] or lexicon.rarity(ahead[0]) > _TELLING):
            return i, j
    return None
