"""Tables that were changed, found again across what lighter stepped over them, such as a heading."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.redline.align.same_units import Run
    from drafter.redline.content.units import Unit

# A table that keeps this share of its words is the same table, changed.
_SAME = 0.6
# Each table that is left is compared with each; a document that was put together anew has hundreds.
_MOST_PAIRS = 10_000


def without_lighter(
    old: Sequence[Unit], new: Sequence[Unit], runs: Sequence[Run]
) -> tuple[list[Run], list[Run]]:
    """Gives the runs without those that cross a changed table of more words, and those tables as runs.

    Units that are the same in both documents anchor the alignment; but a heading of one word that stands
    before its table now, and stood behind it, must not have the whole table struck out and put in again.
    """
    kept = list(runs)
    tables: list[Run] = []
    for weight, i, j in sorted(_pairs(old, new, runs), reverse=True):
        if any((i < x) != (j < y) or i == x or j == y for x, y, _ in tables):
            continue
        crossing = [run for run in kept if _crosses(run, i, j)]
        if crossing and sum(_size(old, run) for run in crossing) < weight:
            kept = [run for run in kept if run not in crossing]
            tables.append((i, j, 1))
    return kept, sorted(tables)


def _pairs(old: Sequence[Unit], new: Sequence[Unit], runs: Sequence[Run]) -> Iterator[tuple[int, int, int]]:
    """Gives the tables of both documents that share most of their words, as (letters shared, i, j)."""
    ours = [i for i, unit in enumerate(old) if unit.kind == "table"]
    theirs = [j for j, unit in enumerate(new) if unit.kind == "table"]
    if not ours or not theirs:
        return
    matched_old = {i + n for i, _, size in runs for n in range(size)}
    matched_new = {j + n for _, j, size in runs for n in range(size)}
    ours = [i for i in ours if i not in matched_old]
    theirs = [j for j in theirs if j not in matched_new]
    if len(ours) * len(theirs) > _MOST_PAIRS:
        return
    words = [Counter(new[j].words) for j in theirs]
    for i in ours:
        mine = Counter(old[i].words)
        for j, others in zip(theirs, words, strict=True):
            shared = sum(len(word) * count for word, count in (mine & others).items())
            if shared >= _SAME * max(old[i].size, new[j].size) > 0:
                yield shared, i, j


def _crosses(run: Run, i: int, j: int) -> bool:
    """Gives whether a run stands on one side of a table in one document, and on the other in the other."""
    return (run[0] < i) != (run[1] < j)


def _size(units: Sequence[Unit], run: Run) -> int:
    return sum(unit.size for unit in units[run[0] : run[0] + run[2]])
