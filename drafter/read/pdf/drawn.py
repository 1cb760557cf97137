"""What is drawn on a page of a PDF beside its letters: level rules, and a picture that fills it."""

from __future__ import annotations

import ctypes
import math
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from drafter.read.pdf.page import Drawn, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage

    from drafter.read.pdf.frame import Frame

# A rule is drawn as a line or as a thin box, and one that parts rows is longer than a dash.
_THICKEST, _SHORTEST = 2.0, 20.0
# A scan fills its page but for a margin.
_FILLS = 0.7
_DRAWN = frozenset({pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE})
# A page of a table has some hundreds; a drawing may have as many as it likes.
_MOST_DRAWN = 20_000


def page_drawn(page: PdfPage, frame: Frame) -> Drawn:
    """Gives the rules and the picture of a page; of a page with too many things on it, none."""
    if objects_on(page) > _MOST_DRAWN:
        return Drawn((), is_pictured=False)
    width, height = frame.size
    rules, is_pictured = [], False
    for kind, drawn in _drawn_on(page):
        left, bottom, right, top = frame.box(*_box(drawn))
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            is_pictured = is_pictured or (right - left) * (top - bottom) >= _FILLS * width * height
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


def _finite(place: float) -> float:
    """Gives a place, or 0 where a damaged file gives none that is a number."""
    return place if math.isfinite(place) else 0.0
