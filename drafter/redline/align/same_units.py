"""Units that are the same in both documents, in their right place: the anchors of the alignment."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.redline.content.units import Unit

# Ends every text node, of words and of equations, whatever the prefix.
_TEXT = b":t>"

Run = tuple[int, int, int]
"""A run of units that are the same: where it begins in the old and in the new list, and its length."""

Gap = tuple[int, int, int, int]
"""What lies between two runs: `old[i1:i2]` and `new[j1:j2]`."""


def anchors(old: Sequence[Unit], new: Sequence[Unit]) -> list[Run]:
    """Gives the runs of identical units, in order and without overlap.

    Those that occur once on both sides are lined up first, the heaviest chain of them; then what stands
    directly beside them; then the same within each gap, where more occur only once. Units without text
    are matched only beside others, since an empty paragraph says nothing about its place.
    """
    return list(_runs([unit.key for unit in old], [unit.key for unit in new]))


def gaps(runs: Sequence[Run], whole: Gap) -> Iterator[Gap]:
    """Gives what lies before, between and after runs in a stretch, a gap for each even where it is empty."""
    i, i_end, j, j_end = whole
    for start_i, start_j, size in [*runs, (i_end, j_end, 0)]:
        yield i, start_i, j, start_j
        i, j = start_i + size, start_j + size


def _runs(a: list[bytes], b: list[bytes]) -> Iterator[Run]:
    """Gives the runs of the whole lists, working through gaps from a stack to keep clear of recursion."""
    found: list[Run] = []
    todo = [(0, len(a), 0, len(b))]
    weights = [len(key) if _TEXT in key else 1 for key in a]
    while todo:
        gap = todo.pop()
        runs = _runs_in(a, b, gap, weights)
        found += runs
        if runs:
            todo += [inner for inner in gaps(runs, gap) if inner[0] < inner[1] and inner[2] < inner[3]]
    found.sort()
    yield from found


def _runs_in(a: list[bytes], b: list[bytes], gap: Gap, weights: list[int]) -> list[Run]:
    i1, i2, j1, j2 = gap
    head = 0
    while i1 + head < i2 and j1 + head < j2 and a[i1 + head] == b[j1 + head]:
        head += 1
    tail = 0
    while i2 - tail > i1 + head and j2 - tail > j1 + head and a[i2 - tail - 1] == b[j2 - tail - 1]:
        tail += 1
    middle = (i1 + head, i2 - tail, j1 + head, j2 - tail)
    ends = [(i1, j1, head), (i2 - tail, j2 - tail, tail)]
    inner = heaviest_chain(_extended(_unique_runs(a, b, middle), a, b, middle), weights)
    return sorted(run for run in [*ends, *inner] if run[2])


def _unique_runs(a: list[bytes], b: list[bytes], gap: Gap) -> list[Run]:
    """Gives the units that stand once on each side of a gap, neighbours joined to runs."""
    i1, i2, j1, j2 = gap
    in_a, in_b = Counter(a[i1:i2]), Counter(b[j1:j2])
    where = {key: j for j, key in enumerate(b[j1:j2], j1) if in_b[key] == 1}
    runs: list[Run] = []
    for i, key in enumerate(a[i1:i2], i1):
        if in_a[key] != 1 or key not in where or _TEXT not in key:
            continue
        if runs and (runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]) == (i, where[key]):
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + 1)
        else:
            runs.append((i, where[key], 1))
    return runs


def _extended(runs: list[Run], a: list[bytes], b: list[bytes], gap: Gap) -> list[Run]:
    """Gives the runs with the equal units that stand directly before and after them."""
    i1, i2, j1, j2 = gap
    wider: list[Run] = []
    done: set[tuple[int, int]] = set()
    for i, j, size in runs:
        if (i, j) in done:
            continue
        start, end = 0, size
        while i - start > i1 and j - start > j1 and a[i - start - 1] == b[j - start - 1]:
            start += 1
        while i + end < i2 and j + end < j2 and a[i + end] == b[j + end]:
            end += 1
        done.update((i + step, j + step) for step in range(size, end))
        wider.append((i - start, j - start, start + end))
    return wider


def heaviest_chain(runs: list[Run], weights: list[int] | None = None) -> list[Run]:
    """Gives the longest chain of runs that stand in the same order on both sides, cut where they overlap.

    Of what each unit of the old list weighs; one each where nothing is said.
    The longest increasing subsequence with weights, by patience sorting over the best chain that ends at
    or before each place of the new list.
    """
    ends: list[int] = []
    best: list[tuple[int, int]] = []
    chain: list[int] = [-1] * len(runs)
    for index, (i, j, size) in enumerate(runs):
        at = bisect_left(ends, j + 1) - 1
        own = size if weights is None else sum(weights[i : i + size])
        weight = own + (best[at][0] if at >= 0 else 0)
        chain[index] = best[at][1] if at >= 0 else -1
        _keep_best(ends, best, j + size, (weight, index))
    picked: list[Run] = []
    index = best[-1][1] if best else -1
    while index >= 0:
        picked.append(runs[index])
        index = chain[index]
    return _cut_overlaps(picked[::-1])


def _keep_best(ends: list[int], best: list[tuple[int, int]], end: int, value: tuple[int, int]) -> None:
    """Records a chain, and forgets those that end later and weigh less."""
    at = bisect_left(ends, end)
    if at > 0 and best[at - 1][0] >= value[0]:
        return
    while at < len(ends) and best[at][0] <= value[0]:
        del ends[at], best[at]
    ends.insert(at, end)
    best.insert(at, value)


def _cut_overlaps(runs: list[Run]) -> list[Run]:
    kept: list[Run] = []
    i_end = j_end = 0
    for i, j, size in runs:
        skip = max(0, i_end - i, j_end - j)
        if skip < size:
            kept.append((i + skip, j + skip, size - skip))
            i_end, j_end = i + size, j + size
    return kept
