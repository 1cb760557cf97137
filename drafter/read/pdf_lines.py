"""The lines of a PDF: what stands beside what on a page, with places, sizes and weights of the letters.

Places are in points from the page's lower left corner, as PDF counts them (ISO 32000-1, 8.3.2.3).
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdfium2 import PdfTextPage

# Bold faces weigh 700 by their own account (ISO 32000-1, table 122) or say so in their name.
_BOLD_WEIGHT = 600
# A space is about a quarter of an em, stretched to half in justified lines; tabs and columns leave more.
_GAP = 0.75
# Letters whose feet are nearer than this part of their size stand on one line, raised ones too.
_SAME_LINE = 0.4
# Letters this much smaller than those before them are set above the line: the number of a footnote.
_RAISED = 0.75
# Pdfium's signs for a hyphen that ends a line.
_LINE_END_HYPHEN = re.compile("[\x02\ufffe]")
_WORD = re.compile(r"\S+")
_NAME_BYTES = 100


@dataclass(frozen=True, slots=True)
class Cell:
    """Words that stand together on a line, with no wide gap between them."""

    left: float
    right: float
    text: str
    bold: bool


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one line of a page, from left to right.

    Attributes:
        base: the height of the line on which the letters stand.
        size: the size of its letters, in points.
        notes: the numbers of the footnotes that it refers to.
    """

    page: int
    base: float
    size: float
    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()

    @property
    def left(self) -> float:
        """Where its first letter begins."""
        return self.cells[0].left

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return self.cells[-1].right

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(cell.text for cell in self.cells)


@dataclass(slots=True)
class _Word:
    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    raised: str = ""


@dataclass(slots=True)
class _Row:
    """The words of one line while they are gathered."""

    words: list[_Word] = field(default_factory=list)

    @property
    def largest(self) -> _Word:
        return max(self.words, key=lambda word: word.size)

    def holds(self, word: _Word) -> bool:
        largest = self.largest
        return abs(largest.base - word.base) <= _SAME_LINE * max(largest.size, word.size)


def page_lines(page: int, text: PdfTextPage) -> list[Line]:
    """Gives the lines of a page, from top to bottom."""
    rows: list[_Row] = []
    for word in _words(text):
        row = next((row for row in reversed(rows) if row.holds(word)), None)
        if row is None:
            rows.append(_Row([word]))
        else:
            row.words.append(word)
    rows.sort(key=lambda row: -row.largest.base)
    return [_line(page, row) for row in rows]


def _line(page: int, row: _Row) -> Line:
    words = sorted(row.words, key=lambda word: word.left)
    notes = tuple(word.raised for word in words if word.raised)
    return Line(page, row.largest.base, row.largest.size, tuple(_cells(words)), notes)


def _cells(words: Iterable[_Word]) -> Iterator[Cell]:
    held: list[_Word] = []
    for word in words:
        if held and word.left - held[-1].right > _GAP * word.size:
            yield _cell(held)
            held = []
        held.append(word)
    if held:
        yield _cell(held)


def _cell(words: list[_Word]) -> Cell:
    text = " ".join(word.text for word in words if word.text)
    return Cell(words[0].left, words[-1].right, text, all(word.bold for word in words))


def _words(page: PdfTextPage) -> Iterator[_Word]:
    letters = _LINE_END_HYPHEN.sub("-", page.get_text_range())
    size = 0.0
    for match in _WORD.finditer(letters):
        first, last = match.start(), match.end() - 1
        size = _size(page, first)
        end = last
        while end > first and match[0][end - first].isdecimal() and _size(page, end) < _RAISED * size:
            end -= 1
        word = match[0][: end - first + 1]
        left, right = _finite(page.get_charbox(first)[0]), _finite(page.get_charbox(last)[2])
        raised = match[0][end - first + 1 :]
        yield _Word(word, left, right, _base(page, first), size, _is_bold(page, first), raised)


def _size(page: PdfTextPage, index: int) -> float:
    return _finite(pdfium.FPDFText_GetFontSize(page.raw, index))


def _base(page: PdfTextPage, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(page.raw, index, x, y)
    return _finite(y.value)


def _finite(place: float) -> float:
    """Gives a place, or 0 where a damaged file gives none that is a number."""
    return place if math.isfinite(place) else 0.0


def _is_bold(page: PdfTextPage, index: int) -> bool:
    name, flags = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page.raw, index, name, _NAME_BYTES, flags)
    return b"Bold" in name.value or int(pdfium.FPDFText_GetFontWeight(page.raw, index)) >= _BOLD_WEIGHT
