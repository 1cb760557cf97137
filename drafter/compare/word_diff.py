"""Two texts compared word by word: the hunks that a drafter would write to make one into the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from drafter.compare.common_runs import common_runs, joined_runs, shared_length
from drafter.language.words import tokens
from drafter.model.edit import Hunk

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from drafter.compare.common_runs import Run

Tag = Literal["equal", "replace", "delete", "insert"]
Opcode = tuple[Tag, int, int, int, int]
_PAUSE = frozenset(",;:.")
# A word common to both texts that stands alone between two changes, such as “of” or “a”, is easier to read
# inside one larger change. Longer ones stay unmarked: what was not amended must not look amended.
_LONGEST_BRIDGE = 8
# Matching a long word is worth more than matching a short one, so that “or” moves and “cannabis” stays.
_LETTERS_A_POINT = 3
_MOST_POINTS = 4
# A change is slid over so many words and spaces at most: in a long run of one word every place says the same.
_FURTHEST = 200


class _Gap(NamedTuple):
    """Tokens `i1:i2` of the old text that stand where tokens `j1:j2` stand in the new one."""

    i1: int
    i2: int
    j1: int
    j2: int


def word_hunks(old: str, new: str) -> tuple[Hunk, ...]:
    """Gives the hunks, at whole words, that make the old text into the new one.

    Changes that only a short word keeps apart are one hunk; an unchanged passage is never in one.
    """
    a, b = tokens(old), tokens(new)
    gaps = _slid(_gaps(_weighted_runs(a, b), len(a), len(b)), a, b)
    starts = [0]
    for token in a:
        starts.append(starts[-1] + len(token))
    return tuple(
        Hunk("".join(a[gap.i1 : gap.i2]), "".join(b[gap.j1 : gap.j2]), starts[gap.i1])
        for gap in _grouped(gaps, a)
    )


def token_opcodes(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Opcode]:
    """Gives the opcodes `(tag, i1, i2, j1, j2)` of a longest common subsequence, as difflib writes them.

    Of sequences too long for that they are those of the runs that `common_runs` gives.
    They cover both sequences whole and in order, and no two opcodes beside one another have the same tag.
    """
    return number_opcodes(*_as_numbers(old, new))


def number_opcodes(old: Sequence[int], new: Sequence[int]) -> list[Opcode]:
    """Gives the opcodes of `token_opcodes` for sequences that are numbers, from 0 on, already."""
    runs = common_runs(old, new)
    opcodes: list[Opcode] = []
    i = j = 0
    for start_a, start_b, size in [*runs, (len(old), len(new), 0)]:
        if i < start_a or j < start_b:
            opcodes.append((_tag(start_a - i, start_b - j), i, start_a, j, start_b))
        if size:
            opcodes.append(("equal", start_a, start_a + size, start_b, start_b + size))
        i, j = start_a + size, start_b + size
    return opcodes


def _tag(deleted: int, inserted: int) -> Tag:
    if deleted and inserted:
        return "replace"
    return "delete" if deleted else "insert"


def _as_numbers(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[list[int], list[int]]:
    """Gives each distinct token a number of its own, because rapidfuzz tells tokens apart by hash alone."""
    numbers: dict[Hashable, int] = {}
    return (
        [numbers.setdefault(token, len(numbers)) for token in old],
        [numbers.setdefault(token, len(numbers)) for token in new],
    )


def _weighted_runs(a: list[str], b: list[str]) -> list[Run]:
    """Gives the runs of tokens that two texts share, so that long words are kept before short ones.

    What both begin and end with is shared as it stands; only what is between is weighed.
    """
    head = shared_length(zip(a, b, strict=False))
    tail = shared_length(zip(reversed(a[head:]), reversed(b[head:]), strict=False))
    middle = _weighted_middle(a[head : len(a) - tail], b[head : len(b) - tail])
    inner = [(x + head, y + head, size) for x, y, size in middle]
    return joined_runs([(0, 0, head), *inner, (len(a) - tail, len(b) - tail, tail)])


def _weighted_middle(a: list[str], b: list[str]) -> list[Run]:
    """Gives the runs that two texts share which neither begin nor end alike.

    Each token stands in the sequences as often as it has points; it counts as shared when its first point is.
    """
    owners_a, points_a = _points(a)
    owners_b, points_b = _points(b)
    pairs = [
        (owners_a[x + k], owners_b[y + k])
        for x, y, size in common_runs(*_as_numbers(points_a, points_b))
        for k in range(size)
        if points_a[x + k][1] == 0
    ]
    return joined_runs((x, y, 1) for x, y in pairs)


def _points(words: list[str]) -> tuple[list[int], list[tuple[str, int]]]:
    """Gives the points of every token in turn, and beside them the index of the token each belongs to."""
    owners: list[int] = []
    points: list[tuple[str, int]] = []
    for index, word in enumerate(words):
        for n in range(min(_MOST_POINTS, 1 + len(word.strip()) // _LETTERS_A_POINT)):
            owners.append(index)
            points.append((word, n))
    return owners, points


def _gaps(runs: Sequence[Run], length_a: int, length_b: int) -> list[_Gap]:
    """Gives what lies between the runs that two texts share."""
    bounds = [(0, 0, 0), *runs, (length_a, length_b, 0)]
    gaps = (
        _Gap(x + size, next_x, y + size, next_y) for (x, y, size), (next_x, next_y, _) in pairwise(bounds)
    )
    return [gap for gap in gaps if gap.i1 < gap.i2 or gap.j1 < gap.j2]


def _slid(gaps: list[_Gap], a: list[str], b: list[str]) -> list[_Gap]:
    """Gives the gaps, each pure insertion or deletion where it reads best among places that say the same."""
    slid: list[_Gap] = []
    ends = [following.i1 for following in gaps[1:]] + [len(a)]
    for gap, end in zip(gaps, ends, strict=False):
        room_before = gap.i1 - (slid[-1].i2 if slid else 0)
        room_after = end - gap.i2
        if gap.i1 == gap.i2:
            step = _best_step(b, gap.j1, gap.j2, room_before, room_after)
        elif gap.j1 == gap.j2:
            step = _best_step(a, gap.i1, gap.i2, room_before, room_after)
        else:
            step = 0
        slid.append(_Gap(*(edge + step for edge in gap)))
    return slid


def _best_step(text: list[str], start: int, end: int, room_before: int, room_after: int) -> int:
    """Gives by how many tokens the stretch `start:end` is best slid; less than 0 is towards the beginning."""
    room_before, room_after = min(room_before, _FURTHEST), min(room_after, _FURTHEST)
    before = zip(
        reversed(text[start - room_before : start]), reversed(text[end - room_before : end]), strict=True
    )
    after = zip(text[start : start + room_after], text[end : end + room_after], strict=False)
    steps = range(-shared_length(before), shared_length(after) + 1)
    return max(steps, key=lambda step: (_reading(text, start + step, end + step), -abs(step)))


def _reading(text: list[str], start: int, end: int) -> int:
    """Says how well a stretch of tokens reads as one phrase: the higher, the better."""
    first, last = text[start], text[end - 1]
    after = text[end] if end < len(text) else "."
    phrase = text[start:end]
    return (
        2 * (phrase.count("(") == phrase.count(")") and first != ")")
        + 2 * (first in _PAUSE and last not in _PAUSE)
        + 2 * (after in _PAUSE)
        + after.isspace()
        + (first.isspace() and not last.isspace())
    )


def _grouped(gaps: list[_Gap], a: list[str]) -> list[_Gap]:
    """Joins the changes that only a short word keeps apart."""
    grouped: list[_Gap] = []
    for gap in gaps:
        if grouped and _bridged(grouped[-1], gap, a):
            grouped[-1] = _Gap(grouped[-1].i1, gap.i2, grouped[-1].j1, gap.j2)
        else:
            grouped.append(gap)
    return grouped


def _bridged(left: _Gap, right: _Gap, a: list[str]) -> bool:
    """Whether what stands between two changes is too little to keep them apart."""
    between = "".join(a[left.i2 : right.i1])
    if not between.strip():
        return True
    deletes = left.i1 < left.i2 or right.i1 < right.i2
    inserts = left.j1 < left.j2 or right.j1 < right.j2
    size = right.i1 - left.i2
    shorter = min(max(g.i2 - g.i1, g.j2 - g.j1) for g in (left, right))
    return deletes and inserts and len(between) <= _LONGEST_BRIDGE and size <= shorter
