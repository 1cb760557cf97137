"""Pages of a PDF that are set in two columns, told from tables and read column by column."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.read.pdf_words import Word

# A page of fewer lines in either column shows too little to tell it by.
_FEWEST_LINES = 8
# Headings and headers may cross the gutter, but few lines of a page do.
_CROSSING = 0.15
# Columns of text are alike in width, and most of their lines are full; the terms of a table are short.
_ALIKE = 0.2
_FULL, _FULL_LINES = 0.8, 0.4
_NARROWEST = 8.0
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


def find_gutters(pages: Sequence[Sequence[Word]]) -> list[Gutter | None]:
    """Gives for each page the space between its two columns; None where it has one column.

    A page with too few lines to tell it by has the columns of the page before, or of the first that has any.
    """
    found = [_gutter_of(words) for words in pages]
    before = next(filter(None, found), None)
    out: list[Gutter | None] = []
    for words, own in zip(pages, found, strict=True):
        fits = before is not None and _parts(_lines(words), before.at)
        out.append(before if fits else own)
        before = out[-1] or before
    return out


def _gutter_of(words: Sequence[Word]) -> Gutter | None:
    lines = _lines(words)
    at = _emptiest(words) if len(lines) >= _FEWEST_LINES else None
    if at is None or not _parts(lines, at):
        return None
    left = [[word for word in line if word.right <= at] for line in lines]
    right = [word for word in words if word.left >= at]
    return _gutter([line for line in left if line], right, at)


def _gutter(left: Sequence[_Line], right: Sequence[Word], at: float) -> Gutter | None:
    """Gives the gutter, if what stands on either side of it are columns of text."""
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
        crosses = any(_crosses(word, gutter.at) for word in line)
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


def _parts(lines: Sequence[_Line], at: float) -> bool:
    """Gives whether few lines cross a place, and some stand on both sides."""
    crossing = sum(any(_crosses(word, at) for word in line) for line in lines)
    sides = {word.left < at for line in lines for word in line}
    return len(sides) > 1 and crossing <= max(_CROSSING * len(lines), 1)


def _crosses(word: Word, at: float) -> bool:
    return word.left < at < word.right


def _emptiest(words: Sequence[Word]) -> float | None:
    """Gives the middle of the strip that the fewest words cross, of several the one nearest to the centre."""
    first, last = min(word.left for word in words), max(word.right for word in words)
    if last - first > _WIDEST:
        return None
    start, end = int(first + (last - first) / 3), int(last - (last - first) / 3)
    steps = [0] * (end - start + 2)
    for word in words:
        if word.left <= end and word.right >= start:
            steps[max(int(word.left) - start, 0)] += 1
            steps[min(int(word.right), end) - start + 1] -= 1
    counts = list(accumulate(steps[:-1]))
    least = min(counts, default=0)
    middles = []
    for is_least, run in groupby(enumerate(counts, start=start), key=lambda pair: pair[1] == least):
        places = [place for place, _ in run]
        if is_least and len(places) >= _NARROWEST:
            middles.append((places[0] + places[-1] + 1) / 2)
    return min(middles, key=lambda middle: abs(middle - (first + last) / 2), default=None)
