"""The words of a PDF page: letters that stand together, with their place, size and weight.

Places are in points from the page's lower left corner, as PDF counts them (ISO 32000-1, 8.3.2.3).
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage, PdfTextPage

# Bold faces weigh 700 by their own account (ISO 32000-1, table 122) or say so in their name.
_BOLD_WEIGHT = 600
# Letters this much smaller than those before them are set above the line: the number of a footnote.
_RAISED = 0.75
# Pdfium's signs for a hyphen that ends a line; what follows stands on the next one.
_LINE_END_HYPHEN = re.compile("[\x02\ufffe]")
_WORD = re.compile("[^\\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_NAME_BYTES = 100
# A rule is drawn as a line or as a thin box, and one that parts rows is longer than a dash.
_THICKEST, _SHORTEST = 2.0, 20.0
# A scan fills its page but for a margin.
_FILLS = 0.7
# A page of a table has some hundreds; a drawing may have as many as it likes.
_MOST_DRAWN = 20_000


@dataclass(frozen=True, slots=True)
class Word:
    """Letters with no space between them.

    Attributes:
        left: where the first letter begins, `right` where the last one ends.
        base: the height of the line on which the letters stand.
        size: the size of the letters.
        raised: the number of the footnote that stands behind it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    raised: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line drawn on a page: its height, and where it begins and ends."""

    height: float
    left: float
    right: float


def page_words(page: PdfTextPage) -> Iterator[Word]:
    """Gives the words of a page in the order of the file."""
    size = 0.0
    for match in _WORD.finditer(page.get_text_range()):
        first, last = match.start(), match.end() - 1
        size = _size(page, first)
        end = last
        while end > first and match[0][end - first].isdecimal() and _size(page, end) < _RAISED * size:
            end -= 1
        text = _LINE_END_HYPHEN.sub("-", match[0][: end - first + 1])
        left, base = _origin(page, first)
        raised = match[0][end - first + 1 :]
        yield Word(text, left, _finite(page.get_charbox(last)[2]), base, size, _is_bold(page, first), raised)


def page_rules(page: PdfPage) -> list[Rule]:
    """Gives the level rules drawn on a page, as between the rows of a table."""
    return [
        Rule((bottom + top) / 2, left, right)
        for left, bottom, right, top in _boxes(page, pdfium.FPDF_PAGEOBJ_PATH)
        if top - bottom <= _THICKEST and right - left >= _SHORTEST
    ]


def is_pictured(page: PdfPage) -> bool:
    """Gives whether one picture fills a page, as on a scan."""
    width, height = page.get_size()
    boxes = _boxes(page, pdfium.FPDF_PAGEOBJ_IMAGE)
    return any(
        (right - left) * (top - bottom) >= _FILLS * width * height for left, bottom, right, top in boxes
    )


def _boxes(page: PdfPage, kind: int) -> Iterator[tuple[float, float, float, float]]:
    for drawn in islice(page.get_objects(filter=(kind,)), _MOST_DRAWN):
        sides = [ctypes.c_float() for _ in range(4)]
        if pdfium.FPDFPageObj_GetBounds(drawn.raw, *sides):
            left, bottom, right, top = (_finite(side.value) for side in sides)
            yield left, bottom, right, top


def _size(page: PdfTextPage, index: int) -> float:
    return _finite(pdfium.FPDFText_GetFontSize(page.raw, index))


def _origin(page: PdfTextPage, index: int) -> tuple[float, float]:
    """Gives where a letter stands: unlike its ink, the same for all letters below one another."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(page.raw, index, x, y)
    return _finite(x.value), _finite(y.value)


def _finite(place: float) -> float:
    """Gives a place, or 0 where a damaged file gives none that is a number."""
    return place if math.isfinite(place) else 0.0


def _is_bold(page: PdfTextPage, index: int) -> bool:
    name, flags = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page.raw, index, name, _NAME_BYTES, flags)
    return b"Bold" in name.value or int(pdfium.FPDFText_GetFontWeight(page.raw, index)) >= _BOLD_WEIGHT
