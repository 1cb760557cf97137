"""The runs that two sequences share: as many as can be, and of very long ones those that are sure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

from drafter.compare.in_order import in_order

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

# The table of a longest common subsequence takes a bit for each pair: 128 MiB, of two clauses of ten thousand
# words that neither begin nor end alike.
_MOST_PAIRS = 1 << 30
# As many numbers in a row, a dozen words, stand twice in a text only where it repeats itself.
_PHRASE = 32


class Run(NamedTuple):
    """A stretch of two sequences that is the same in both."""

    a: int
    b: int
    size: int


def common_runs(a: Sequence[int], b: Sequence[int]) -> list[Run]:
    """Gives the runs of a longest common subsequence.

    Where its table would be too large, they are those between phrases that stand once in each sequence; what
    lies between two such phrases, and is still too large, has none.
    """
    head = shared_length(zip(a, b, strict=False))
    tail = shared_length(zip(reversed(a[head:]), reversed(b[head:]), strict=False))
    middle_a, middle_b = a[head : len(a) - tail], b[head : len(b) - tail]
    runs = [Run(0, 0, head)]
    if middle_a and middle_b:
        runs += [Run(run.a + head, run.b + head, run.size) for run in _of_middle(middle_a, middle_b)]
    runs.append(Run(len(a) - tail, len(b) - tail, tail))
    return joined_runs(runs)


def _of_middle(a: Sequence[int], b: Sequence[int]) -> Iterable[Run]:
    return _longest(a, b) if len(a) * len(b) <= _MOST_PAIRS else _between_phrases(a, b)


def _longest(a: Sequence[int], b: Sequence[int]) -> Iterator[Run]:
    for op in LCSseq.opcodes(a, b):
        if op.tag == "equal":
            yield Run(op.src_start, op.dest_start, op.src_end - op.src_start)


def _between_phrases(a: Sequence[int], b: Sequence[int]) -> Iterator[Run]:
    """Gives the first number of each phrase that stands once in both, in order, and what lies between."""
    there = _phrases(b)
    pairs = [(i, there[key]) for key, i in _phrases(a).items() if i >= 0 and there.get(key, -1) >= 0]
    same = [(i, j) for i, j in sorted(pairs) if a[i : i + _PHRASE] == b[j : j + _PHRASE]]
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *in_order(same), (len(a), len(b))]):
        gap_a, gap_b = a[i + 1 : next_i], b[j + 1 : next_j]
        if gap_a and gap_b and len(gap_a) * len(gap_b) <= _MOST_PAIRS:
            yield from (Run(run.a + i + 1, run.b + j + 1, run.size) for run in _longest(gap_a, gap_b))
        if next_i < len(a):
            yield Run(next_i, next_j, 1)


def _phrases(numbers: Sequence[int]) -> dict[int, int]:
    """Gives where each phrase begins, by its hash; -1 where it stands twice."""
    first: dict[int, int] = {}
    for at in range(len(numbers) - _PHRASE + 1):
        key = hash(tuple(numbers[at : at + _PHRASE]))
        first[key] = -1 if key in first else at
    return first


def shared_length(pairs: Iterable[tuple[Hashable, Hashable]]) -> int:
    """Gives how many pairs are of equals before the first that is not."""
    count = 0
    for x, y in pairs:
        if x != y:
            break
        count += 1
    return count


def joined_runs(runs: Iterable[tuple[int, int, int]]) -> list[Run]:
    """Gives the runs with those in one that go on where another ends, and without empty ones."""
    joined: list[Run] = []
    for a, b, size in runs:
        last = joined[-1] if joined else Run(-1, -1, 0)
        if (a, b) == (last.a + last.size, last.b + last.size):
            joined[-1] = Run(last.a, last.b, last.size + size)
        elif size:
            joined.append(Run(a, b, size))
    return joined
