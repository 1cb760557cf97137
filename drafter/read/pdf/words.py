"""The words of a PDF page: letters that stand together, with their place, size and weight.

Places are in points from the page's lower left corner, as PDF counts them (ISO 32000-1, 8.3.2.3).
"""

from __future__ import annotations

import ctypes
import math
import re
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from drafter.read.pdf.page import Drawn, Rule, Word

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
_DRAWN = frozenset({pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE})
# A page of a table has some hundreds; a drawing may have as many as it likes.
_MOST_DRAWN = 20_000


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


def page_drawn(page: PdfPage) -> Drawn:
    """Gives the rules and the picture of a page; of a page with too many things on it, none."""
    if objects_on(page) > _MOST_DRAWN:
        return Drawn((), is_pictured=False)
    area = page.get_width() * page.get_height()
    rules, is_pictured = [], False
    for kind, drawn in _drawn_on(page):
        left, bottom, right, top = _box(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            is_pictured = is_pictured or (right - left) * (top - bottom) >= _FILLS * area
        elif top - bottom <= _THICKEST and right - left >= _SHORTEST:
            rules.append(Rule((bottom + top) / 2, left, right))
    return Drawn(tuple(rules), is_pictured)


def objects_on(page: PdfPage) -> int:
    """Gives how many things are drawn on a page; words are things too."""
    return int(pdfium.FPDFPage_CountObjects(page.raw))


def _drawn_on(page: PdfPage) -> Iterator[tuple[int, object]]:
    """Gives the paths and pictures of a page, and the pictures in its forms, by pdfium's own handles.

    The library's objects would take several times as long, most of it for letters, which are passed over.
    """
    for number in range(objects_on(page)):
        held = pdfium.FPDFPage_GetObject(page.raw, number)
        kind = pdfium.FPDFPageObj_GetType(held)
        if kind in _DRAWN:
            yield kind, held
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from ((pdfium.FPDF_PAGEOBJ_IMAGE, picture) for picture in _pictures_in(held))


def _pictures_in(form: object) -> Iterator[object]:
    for place in range(min(pdfium.FPDFFormObj_CountObjects(form), _MOST_DRAWN)):
        held = pdfium.FPDFFormObj_GetObject(form, place)
        if pdfium.FPDFPageObj_GetType(held) == pdfium.FPDF_PAGEOBJ_IMAGE:
            yield held


def _box(drawn: object) -> tuple[float, float, float, float]:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(drawn, *sides)
    left, bottom, right, top = (_finite(side.value) for side in sides)
    return left, bottom, right, top


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
