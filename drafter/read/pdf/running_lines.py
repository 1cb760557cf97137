"""What a page of a PDF holds beside its text: running headers and footers, and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.read.layout.copy_debris import is_running_line
from drafter.read.outline.typed_numbers import typed_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.read.pdf.lines import Line

_DIGITS = re.compile(r"\d+")
# The number of a page before the first, where nothing else stands on its line.
_ROMAN = re.compile(r"[ivxl]+")
# Headers stand at one height on every page; rounding a coordinate may move it by a point.
_HEIGHT_STEP = 3.0
_REPEATED = 2
# What is set off from the text stands further from it than this many times the usual distance of lines.
_SET_OFF = 1.25
# A header that is another on every page stands so far from the text on all, and on so many at the least.
_FAR_OFF, _FEWEST_HEADS, _AS_TEXT = 1.75, 3, 1.05
# How many lines at the top and bottom of a page may be running ones, and how far they reach into it.
_EDGE, _BAND = 3, 0.25
# Of a header that changes so many words at either end, of so many letters, stay the same.
_WORDS, _LETTERS = 2, 8


@dataclass(frozen=True, slots=True)
class Pages:
    """The text of a PDF sorted out.

    Attributes:
        text: the lines of the text alone, by page.
        running: the words of each line that runs on the pages.
    """

    text: list[list[Line]]
    running: tuple[str, ...]


def sort_out(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> Pages:
    """Gives the text of the pages without what runs on every page.

    Args:
        pages: the lines of each page.
        heights: how high each page is.
    """
    runs = _Running(pages)
    text: list[list[Line]] = []
    running: list[str] = []
    for lines, height in zip(pages, heights, strict=True):
        held = [runs.holds(line, lines, height) for line in lines]
        text.append([line for line, is_held in zip(lines, held, strict=True) if not is_held])
        running += [line.text for line, is_held in zip(lines, held, strict=True) if is_held]
    return Pages(text, tuple(running))


class _Running:
    """What runs on every page: headers and footers, told by the pages that they stand on alike."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        self._pages = len(pages)
        self._seen = Counter(key for lines in pages for key in {_key(line) for line in _edges(lines)})
        self._parts = Counter(
            key for lines in pages for key in {k for li in _edges(lines) for k in _part_keys(li)}
        )
        self._usual = _usual_gap(pages)
        self._heads = _Heads(pages, self._usual)

    def holds(self, line: Line, lines: Sequence[Line], height: float) -> bool:
        """Gives whether a line of a page is a running one.

        A word of the text may well come to stand first on two pages, so a header that stands on few of them
        has to be set off from the text. So has one of which only a part is the same.
        """
        if line in (lines[0], lines[-1]) and is_running_line(line.text):
            return True
        if line not in _edges(lines) or _BAND * height < line.base < (1 - _BAND) * height:
            return False
        if line is lines[0] and self._heads.holds(line):
            return True
        if not self._is_repeated(line):
            return self._is_partly_on_most(line) and _is_apart(line, lines, self._usual)
        is_on_most = 2 * self._seen[_key(line)] > self._pages and not _is_of_the_text(line)
        return is_on_most or _is_apart(line, lines, self._usual) or all(map(self._is_repeated, lines))

    def _is_repeated(self, line: Line) -> bool:
        return self._seen[_key(line)] >= _REPEATED

    def _is_partly_on_most(self, line: Line) -> bool:
        return any(self._parts[key] >= max(_REPEATED, self._pages / 2) for key in _part_keys(line))


class _Heads:
    """Headers whose words are others on every page: told by their place above the text of all pages."""

    def __init__(self, pages: Sequence[Sequence[Line]], usual: float) -> None:
        first = [lines for lines in pages if len(lines) > 1]
        self._size = _usual_size(pages)
        heights = Counter(_height(lines[0]) for lines in first if self._looks_like_one(lines[0]))
        self._height, count = heights.most_common(1)[0] if heights else (0, 0)
        at = [lines for lines in first if _height(lines[0]) == self._height]
        highest = max((_height(lines[0]) for lines in first), default=0)
        self._are_apart = (
            count >= max(_FEWEST_HEADS, len(first) / 2)
            and highest <= self._height
            and all(lines[0].base - lines[1].base > _FAR_OFF * usual for lines in at)
        )

    def holds(self, line: Line) -> bool:
        """Gives whether the first line of a page is such a header."""
        return self._are_apart and _height(line) == self._height and self._looks_like_one(line)

    def _looks_like_one(self, line: Line) -> bool:
        """Gives whether a line is set as no heading is: neither bold nor larger than the text."""
        return not any(cell.bold for cell in line.cells) and line.size <= _AS_TEXT * self._size


def _usual_size(pages: Sequence[Sequence[Line]]) -> float:
    sizes = Counter(round(line.size, 1) for lines in pages for line in lines)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _height(line: Line) -> int:
    return round(line.base / _HEIGHT_STEP)


def _is_of_the_text(line: Line) -> bool:
    """Gives whether a line goes on with a sentence, or begins an item."""
    return line.text[:1].islower() or typed_number(line.text) is not None


def _usual_gap(pages: Sequence[Sequence[Line]]) -> float:
    """Gives the distance at which most lines of the text follow one another."""
    gaps = Counter(round(above.base - below.base) for lines in pages for above, below in pairwise(lines))
    return gaps.most_common(1)[0][0] if gaps else 0.0


def _is_apart(line: Line, lines: Sequence[Line], usual: float) -> bool:
    """Gives whether a line at the edge of a page, with those beyond it, is set off from the text."""
    place = lines.index(line)
    at_top = place < len(lines) / 2
    inward = lines[place : place + _EDGE + 1] if at_top else lines[max(place - _EDGE, 0) : place + 1]
    return any(above.base - below.base > _SET_OFF * usual for above, below in pairwise(inward))


def _edges(lines: Sequence[Line]) -> list[Line]:
    return [*lines[:_EDGE], *lines[-_EDGE:]]


def _key(line: Line) -> tuple[str, int]:
    """Gives what a running line has in common on every page: its words but for numbers, and its height."""
    words = "#" if _ROMAN.fullmatch(line.text) else _DIGITS.sub("#", line.text)
    return words, _height(line)


def _part_keys(line: Line) -> Iterator[tuple[str, int]]:
    """Gives what a running line may have in common where it names the place too: its cells, its ends."""
    words = line.text.split()
    parts = {cell.text for cell in line.cells} | {" ".join(words[:_WORDS]), " ".join(words[-_WORDS:])}
    for part in parts:
        if sum(map(str.isalpha, part)) >= _LETTERS:
            yield part, _height(line)
