"""Pages of a PDF that are set in two columns, told from tables and read column by column."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.read.pdf.page import Rule, Word

# A page of fewer lines in either column shows too little to tell it by.
_FEWEST_LINES = 8
# Headings and headers may cross the gutter, but few lines of a page do.
_CROSSING = 0.15
_CROSSING_STRIP = 0.05
_RULES_OF_A_TABLE = 3
# Columns of text are alike in width, and most of their lines are full; the terms of a table are short.
_ALIKE = 0.2
_FULL, _FULL_LINES = 0.8, 0.4
_NARROWEST = 8.0
# A space of a justified line is no wider than this part of the size of its letters.
_SPACE = 0.75
# No page is wider (ISO 32000-1, annex C.2); a damaged file may say so.
_WIDEST = 14_400.0

_Line = list["Word"]


@dataclass(frozen=True, slots=True)
class Gutter:
    """The space between two columns.

    Attributes:
        at: the middle of it.
        shift: how far the second column stands to the right of the first.
    """

    at: float
    shift: float


def find_gutters(pages: Sequence[Sequence[Word]], rules: Sequence[Sequence[Rule]]) -> list[Gutter | None]:
    """Gives for each page the space between its two columns; None where it has one column.

    A page with too few lines to tell it by has the columns of the page before, or of the first that has any.

    Args:
        pages: the words of each page.
        rules: the rules on each page; rules that cross a gap are those of a table.
    """
    found = [_gutter_of(*page) for page in zip(pages, rules, strict=True)]
    before = next(filter(None, found), None)
    out: list[Gutter | None] = []
    for words, own_rules, own in zip(pages, rules, found, strict=True):
        fits = before is not None and _parts(_lines(words), own_rules, before.at)
        out.append(before if fits else own)
        before = out[-1] or before
    return out


def _gutter_of(words: Sequence[Word], rules: Sequence[Rule]) -> Gutter | None:
    lines = _lines(words)
    if len(lines) < _FEWEST_LINES:
        return None
    found = (_gutter(lines, at) for at in _gaps(words, len(lines)) if _parts(lines, rules, at))
    return next(filter(None, found), None)


def _gutter(lines: Sequence[_Line], at: float) -> Gutter | None:
    """Gives the gutter, if what stands on either side of it are columns of text."""
    beside = [line for line in lines if not _crosses(line, at)]
    left = [part for line in beside if (part := [word for word in line if word.right <= at])]
    right = [word for line in beside for word in line if word.left >= at]
    if len(left) < _FEWEST_LINES or len(_lines(right)) < _FEWEST_LINES:
        return None
    first, second = min(line[0].left for line in left), min(word.left for word in right)
    width, other_width = at - first, max(word.right for word in right) - at
    full = sum(line[-1].right - first >= _FULL * width for line in left)
    alike = abs(width - other_width) <= _ALIKE * max(width, other_width)
    return Gutter(at, second - first) if alike and full >= _FULL_LINES * len(left) else None


def in_columns(words: Sequence[Word], gutter: Gutter | None) -> list[list[Word]]:
    """Gives the words of a page in parts, as they are read: a first column, a second, what crosses both.

    The second column is given the place of the first, so that both have the same indents.
    """
    if gutter is None:
        return [list(words)]
    parts: list[list[Word]] = [[], [], []]
    out = []
    for line in _lines(words):
        crosses = _crosses(line, gutter.at)
        if crosses == bool(parts[0] or parts[1]):
            out += [part for part in parts if part]
            parts = [[], [], []]
        if crosses:
            parts[2] += line
            continue
        parts[0] += [word for word in line if word.left < gutter.at]
        parts[1] += [_shifted(word, gutter.shift) for word in line if word.left >= gutter.at]
    return [*out, *(part for part in parts if part)]


def _shifted(word: Word, by: float) -> Word:
    return replace(word, left=word.left - by, right=word.right - by)


def _lines(words: Iterable[Word]) -> list[_Line]:
    """Gives the words by the height they stand at, from the top."""
    lines: dict[int, _Line] = defaultdict(list)
    for word in words:
        lines[round(word.base)].append(word)
    return [sorted(lines[height], key=lambda word: word.left) for height in sorted(lines, reverse=True)]


def _parts(lines: Sequence[_Line], rules: Sequence[Rule], at: float) -> bool:
    """Gives whether few lines and rules cross a place, and some lines stand on both sides."""
    crossing = sum(_crosses(line, at) for line in lines)
    sides = {word.left < at for line in lines for word in line}
    ruled = sum(rule.left < at < rule.right for rule in rules)
    return len(sides) > 1 and crossing <= max(_CROSSING * len(lines), 1) and ruled < _RULES_OF_A_TABLE


def _crosses(line: _Line, at: float) -> bool:
    """Gives whether a line has a word at a place, or no more than a space between two words."""
    if any(word.left < at < word.right for word in line):
        return True
    pairs = pairwise(line)
    return any(
        before.right <= at <= after.left and after.left - before.right < _SPACE * before.size
        for before, after in pairs
    )


def _gaps(words: Sequence[Word], lines: int) -> list[float]:
    """Gives the middles of the strips that no words cross, or hardly any, from the centre outwards."""
    first, last = min(word.left for word in words), max(word.right for word in words)
    if last - first > _WIDEST:
        return []
    start, end = int(first + (last - first) / 3), int(last - (last - first) / 3)
    steps = [0] * (end - start + 2)
    for word in words:
        if word.left <= end and word.right >= start:
            steps[max(int(word.left) - start, 0)] += 1
            steps[min(int(word.right), end) - start + 1] -= 1
    counts = list(accumulate(steps[:-1]))
    middles = set()
    for most in (min(counts), min(counts) + 1, _CROSSING_STRIP * lines):
        for is_empty, run in groupby(enumerate([count <= most for count in counts]), key=itemgetter(1)):
            places = [start + place for place, _ in run]
            if is_empty and len(places) >= _NARROWEST:
                middles.add((places[0] + places[-1] + 1) / 2)
    return sorted(middles, key=lambda middle: abs(middle - (first + last) / 2))
