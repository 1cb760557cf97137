"""Line numbers in the margin of a PDF, told from the numbers of clauses by what they count."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.read.pdf.lines import Line

_ALIGNED = 2.5
# So many numbers show what they count, and so large a part of them has to be in its place.
_FEWEST, _IN_PLACE = 3, 0.8
# Of lines of text at least this part begins in the middle of a sentence; of items that are numbered none.
_GOING_ON = 0.1
_MOST_DIGITS = 4
# So small a part of the text may hang over its edge: a mark in the margin, a long line of a table.
_OVERHANG = 0.02


class _Numbered(NamedTuple):
    """A number alone at the edge of a line: which, on what line of the page, and at what height."""

    value: int
    line: int
    base: float


def without_line_numbers(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], int]:
    """Gives the lines without numbers in the margin that count them, and how many numbers there were.

    They stand outside of all text, at one place, and each counts as many lines more as there are between.
    """
    out, counted = [list(lines) for lines in pages], 0
    for side in (0, -1):
        edges = _edges(out, side)
        found = [[_numbered(n, line, side, edges) for n, line in enumerate(lines)] for lines in out]
        if not _count_lines(out, [list(filter(None, page)) for page in found]):
            continue
        counted += sum(number is not None for page in found for number in page)
        out = [_without(lines, page, side) for lines, page in zip(out, found, strict=True)]
    return out, counted


def _is_figure(text: str) -> bool:
    return text.isdecimal() and len(text) <= _MOST_DIGITS


class _Edges(NamedTuple):
    """Where nearly all text begins or ends but for figures alone, and where most of those begin and end."""

    text: float
    left: float
    right: float


def _edges(pages: Iterable[Sequence[Line]], side: int) -> _Edges | None:
    lines = [line for page in pages for line in page]
    texts = [cell for line in lines for cell in line.cells if not _is_figure(cell.text)]
    figures = [line.cells[side] for line in lines if _is_figure(line.cells[side].text)]
    if not texts or not figures:
        return None
    ends = sorted(-cell.right if side else cell.left for cell in texts)
    return _Edges(
        text=abs(ends[int(_OVERHANG * len(ends))]),
        left=_usual([cell.left for cell in figures]),
        right=_usual([cell.right for cell in figures]),
    )


def _usual(places: Iterable[float]) -> float:
    return float(Counter(map(round, places)).most_common(1)[0][0])


def _numbered(at: int, line: Line, side: int, edges: _Edges | None) -> _Numbered | None:
    cell = line.cells[side]
    if edges is None or not _is_figure(cell.text):
        return None
    is_outside = cell.left > edges.text if side else cell.right < edges.text
    is_aligned = abs(cell.left - edges.left) <= _ALIGNED or abs(cell.right - edges.right) <= _ALIGNED
    return _Numbered(int(cell.text), at, line.base) if is_outside and is_aligned else None


def _count_lines(pages: Sequence[Sequence[Line]], found: Sequence[Sequence[_Numbered]]) -> bool:
    """Gives whether numbers count lines, by their order or by their height on the page."""
    pairs = [pair for page in found for pair in pairwise(page)]
    if not pairs or (len(pairs) + 1 < _FEWEST and not _count_from_top(found)):
        return False
    pitches = Counter(
        round((above.base - below.base) / (below.value - above.value), 1)
        for above, below in pairs
        if below.value > above.value
    )
    pitch = pitches.most_common(1)[0][0] if pitches else 0.0
    in_place = sum(_is_next(above, below, pitch) for above, below in pairs)
    return in_place >= _IN_PLACE * len(pairs) and _go_on(pages, found)


def _count_from_top(found: Iterable[Sequence[_Numbered]]) -> bool:
    """Gives whether each number says how many lines of its page there are down to it: two are enough then."""
    return all(number.value == number.line + 1 for page in found for number in page)


def _is_next(above: _Numbered, below: _Numbered, pitch: float) -> bool:
    more = below.value - above.value
    return more > 0 and (
        below.line - above.line == more or abs(above.base - below.base - more * pitch) < pitch / 2
    )


def _go_on(pages: Sequence[Sequence[Line]], found: Sequence[Sequence[_Numbered]]) -> bool:
    """Gives whether some of the lines that are counted begin in the middle of a sentence."""
    steps = [below.value - above.value for page in found for above, below in pairwise(page)]
    if min(steps) > 1:
        return True
    lines = [
        (lines[number.line], number) for lines, page in zip(pages, found, strict=True) for number in page
    ]
    going_on = sum(any(cell.text[:1].islower() for cell in line.cells[:2]) for line, _ in lines)
    return going_on >= _GOING_ON * len(lines)


def _without(lines: Sequence[Line], found: Sequence[_Numbered | None], side: int) -> list[Line]:
    out = []
    for line, number in zip(lines, found, strict=True):
        cells = line.cells if number is None else line.cells[:-1] if side else line.cells[1:]
        if cells:
            out.append(line if number is None else replace(line, cells=cells))
    return out
