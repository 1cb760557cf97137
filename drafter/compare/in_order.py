"""What kept its order: the longest choice of pairs that rise on both sides."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Gives a longest choice of the pairs in which both numbers rise, in n log n.

    Args:
        pairs: rising in their first number, with no number twice on either side.
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, value) in enumerate(pairs):
        place = bisect_left(tails, value)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [value]
        ends[place : place + 1] = [index]
    chosen = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]
