"""The words of a PDF page: letters that stand together, with their place, size and weight."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from drafter.read.pdf.frame import Frame, quarters_of
from drafter.read.pdf.page import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfTextPage

# Bold faces weigh 700 by their own account (ISO 32000-1, table 122), or say so in their name. Of one that
# does neither it is reckoned from the width of its stems: 545 to 585 in bold faces of TeX, at most 480 else.
_BOLD_WEIGHT = 500
# Figures this much smaller than the letters beside them, and higher by this part of their size, are raised.
_RAISED, _HIGHER = 0.75, 0.1
# So much higher no figure is raised: it stands on a line of its own.
_OTHER_LINE = 0.6
# Pdfium's signs for a hyphen that ends a line; what follows stands on the next one.
_LINE_END_HYPHEN = re.compile("[\x02\ufffe]")
_WORD = re.compile("[^\\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_FIGURES = re.compile(r"\d+")
_BEHIND_NUMBER = re.compile(r"(?<=[\d.)])(?=[^\W\d])")
_DIVIDES = re.compile("[\\d.)\x02\ufffe]")
# A space that the library overlooks is wider than this part of the size of the letters.
_GAP = 0.15
_NAME_BYTES = 100
# The flag of a font whose letters lean (ISO 32000-1, table 123).
_ITALIC = 1 << 6


class Words(NamedTuple):
    """The words of a page, upright, how the page lies, and how many words are kept out.

    Attributes:
        slanted: how many run otherwise than most.
        outside: how many stand beyond the edges of the page.
    """

    words: list[Word]
    frame: Frame
    slanted: int
    outside: int


class _Found(NamedTuple):
    """A word as the file has it: its letters, the number of the first, and where those behind it stand."""

    text: str
    first: int
    direction: tuple[float, float]


def page_words(page: PdfTextPage, edges: tuple[float, float, float, float]) -> Words:
    """Gives the words of a page in the order of the file.

    Args:
        page: the page.
        edges: where it begins and ends: left, lower, right and upper.
    """
    letters = _Letters(page)
    found = [
        _Found(match[0], match.start(), letters.direction(match.start()))
        for match in _WORD.finditer(page.get_text_range())
    ]
    frame = Frame(*edges, _quarters(found))
    along = {direction for direction in {each.direction for each in found} if frame.runs_along(*direction)}
    words: list[Word] = []
    slanted = outside = 0
    for each in found:
        if each.direction not in along:
            slanted += 1
        elif not frame.holds(*letters.origin(each.first)):
            outside += 1
        elif _is_whole(each.text):
            words.append(letters.word(each.text, each.first, each.first + len(each.text) - 1, frame))
        else:
            words += _pieces(each, letters, frame, words[-1] if words else None)
    return Words(words, frame, slanted, outside)


def _is_whole(text: str) -> bool:
    """Gives whether nothing in a word can be raised, stand behind a number, or break at the end of a line."""
    return text.isalpha() or _DIVIDES.search(text) is None


def _quarters(found: Sequence[_Found]) -> int:
    """Gives how many quarters to the left most letters are turned.

    `Rotate` need not be asked: who turns a page so that it can be read turns it by its letters.
    """
    letters = Counter[tuple[float, float]]()
    for each in found:
        letters[each.direction] += len(each.text)
    turned = Counter[int]()
    for direction, count in letters.items():
        turned[quarters_of(*direction)] += count
    return turned.most_common(1)[0][0] if turned else 0


def _pieces(found: _Found, letters: _Letters, frame: Frame, before: Word | None) -> Iterator[Word]:
    """Gives a word in one piece, or in several: raised figures, or a number and what stands close behind."""
    tight = False
    for start, end in pairwise([0, *_cuts(found, letters, frame), len(found.text)]):
        text = _LINE_END_HYPHEN.sub("-", found.text[start:end])
        word = letters.word(text, found.first + start, found.first + end - 1, frame)
        raised = text.isdecimal() and before is not None and _is_raised(word, before)
        yield replace(word, raised=raised, tight=tight) if raised or tight else word
        if end == len(found.text):
            return
        # The number of a note stands small before its first word, with no space of its own.
        begins_note = (
            start == 0 and text.isdecimal() and not raised and _is_smaller(found, end - 1, end, letters)
        )
        tight = not begins_note and not _is_gap(found, end, letters, frame)
        before = before if raised else word


def _cuts(found: _Found, letters: _Letters, frame: Frame) -> list[int]:
    """Gives where a word is divided: beside figures of another size, and at a gap behind a number."""
    text = found.text
    cuts = [match.start() for match in _BEHIND_NUMBER.finditer(text)]
    gaps = [at for at in cuts if _is_gap(found, at, letters, frame)]
    spans = [match.span() for match in _FIGURES.finditer(text)]
    small = [start for start, _ in spans if _is_smaller(found, start, start - 1, letters)]
    small += [end for _, end in spans if _is_smaller(found, end - 1, end, letters)]
    return sorted({*gaps, *small})


def _is_gap(found: _Found, at: int, letters: _Letters, frame: Frame) -> bool:
    """Gives whether white space parts two letters of a word, as a tab does that a number nearly fills."""
    if not 0 < at < len(found.text):
        return False
    gap = letters.left(found.first + at, frame) - letters.right(found.first + at - 1, frame)
    return gap > _GAP * letters.size(found.first + at)


def _is_smaller(found: _Found, at: int, beside: int, letters: _Letters) -> bool:
    """Gives whether a figure is smaller than the letter beside it; where none stands there, it is not."""
    if not 0 <= beside < len(found.text):
        return False
    return letters.size(found.first + at) < _RAISED * letters.size(found.first + beside)


def _is_raised(figure: Word, before: Word) -> bool:
    """Gives whether a figure stands small and raised behind a word of its line."""
    higher = figure.base - before.base
    return figure.size < _RAISED * before.size and _HIGHER * figure.size < higher < _OTHER_LINE * before.size


class _Letters:
    """What the library says of the letters of a page, by their numbers; it is asked millions of times."""

    def __init__(self, page: PdfTextPage) -> None:
        self._page = page.raw
        self._matrix = pdfium.FS_MATRIX()
        self._sides = [ctypes.c_double() for _ in range(4)]
        self._place = [ctypes.c_double() for _ in range(2)]
        self._placed = -1
        self._turns: dict[int, tuple[float, float, float]] = {}
        self._faces: dict[bytes, tuple[bool, bool]] = {}
        self._name, self._flags = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()

    def direction(self, number: int) -> tuple[float, float]:
        """Gives where the letters behind one stand: how far across, and how far up."""
        across, up, _ = self._turn(number)
        return across, up

    def size(self, number: int) -> float:
        """Gives how large a letter is: a font's size is scaled with the text (ISO 32000-1, 9.4.4)."""
        return _finite(pdfium.FPDFText_GetFontSize(self._page, number)) * self._turn(number)[2]

    def origin(self, number: int) -> tuple[float, float]:
        """Gives where a letter stands: unlike its ink, the same for all letters below one another."""
        if number != self._placed:
            pdfium.FPDFText_GetCharOrigin(self._page, number, *self._place)
            self._placed = number
        x, y = self._place
        return _finite(x.value), _finite(y.value)

    def word(self, text: str, first: int, last: int, frame: Frame) -> Word:
        """Gives the word that letters make, from a first to a last."""
        left, base = frame.point(*self.origin(first))
        bold, italic = self._face(first)
        return Word(text, left, self.right(last, frame), base, self.size(first), bold, italic=italic)

    def left(self, number: int, frame: Frame) -> float:
        """Gives where a letter begins on the upright page."""
        return frame.point(*self.origin(number))[0]

    def right(self, number: int, frame: Frame) -> float:
        """Gives where the ink of a letter ends on the upright page."""
        left, right, bottom, top = self._sides
        pdfium.FPDFText_GetCharBox(self._page, number, left, right, bottom, top)
        if not frame.quarters:
            return _finite(right.value) - frame.left
        sides = (left.value, bottom.value, right.value, top.value)
        return frame.box(*map(_finite, sides))[2]

    def _turn(self, number: int) -> tuple[float, float, float]:
        """Gives how far across and up the letters behind one stand, and how its size is scaled."""
        turn = self._turns.get(number)
        if turn is None:
            turn, matrix = (1.0, 0.0, 1.0), self._matrix
            if pdfium.FPDFText_GetMatrix(self._page, number, matrix):
                scale = math.hypot(_finite(matrix.c), _finite(matrix.d))
                turn = _finite(matrix.a), _finite(matrix.b), scale or 1.0
            self._turns[number] = turn
        return turn

    def _face(self, number: int) -> tuple[bool, bool]:
        """Gives whether a letter is bold, and whether it leans."""
        pdfium.FPDFText_GetFontInfo(self._page, number, self._name, _NAME_BYTES, self._flags)
        name = self._name.value
        if name not in self._faces:
            weight = int(pdfium.FPDFText_GetFontWeight(self._page, number))
            is_bold = b"Bold" in name or weight >= _BOLD_WEIGHT
            self._faces[name] = is_bold, bool(self._flags.value & _ITALIC)
        return self._faces[name]


def _finite(place: float) -> float:
    """Gives a place, or 0 where a damaged file gives none that is a number."""
    return place if math.isfinite(place) else 0.0
