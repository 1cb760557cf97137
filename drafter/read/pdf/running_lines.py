"""What a page of a PDF holds beside its text: running headers and footers, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.read.layout.copy_debris import is_running_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.pdf.lines import Line

_DIGITS = re.compile(r"\d+")
# Headers stand at one height on every page; rounding a coordinate may move it by a point.
_HEIGHT_STEP = 3.0
_REPEATED = 2
# What is set off from the text stands further from it than this many times the usual distance of lines.
_SET_OFF = 1.25
# How many lines at the top and bottom of a page may be running ones.
_EDGE = 3
# Footnotes are set smaller than the text.
_SMALL = 0.92
_NOTE = re.compile(r"(\d{1,3})\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Pages:
    """The text of a PDF sorted out.

    Attributes:
        lines: the lines of the text alone.
        running: the words of the headers and footers, each once.
        notes: the text of each footnote, by page and number.
    """

    lines: tuple[Line, ...]
    running: tuple[str, ...]
    notes: dict[tuple[int, str], str]


def sort_out(pages: Sequence[Sequence[Line]]) -> Pages:
    """Gives the text of the pages without what runs on every page, and the footnotes apart."""
    runs = _Running(pages)
    text: list[Line] = []
    running: dict[str, None] = {}
    notes: dict[tuple[int, str], str] = {}
    body = _body_size(pages)
    for lines in pages:
        running |= {line.text: None for line in lines if runs.holds(line, lines)}
        kept = [line for line in lines if not runs.holds(line, lines)]
        cut = _first_note(kept, body)
        text += kept[:cut]
        notes.update(_notes(kept[cut:]))
    return Pages(tuple(text), tuple(running), notes)


class _Running:
    """What runs on every page: headers and footers, told by the pages that they stand on alike."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        self._pages = len(pages)
        self._seen = Counter(key for lines in pages for key in {_key(line) for line in _edges(lines)})
        self._usual = _usual_gap(pages)

    def holds(self, line: Line, lines: Sequence[Line]) -> bool:
        """Gives whether a line of a page is a running one.

        A word of the text may well come to stand first on two pages, so a header that stands on few of them
        has to be set off from the text.
        """
        if line in (lines[0], lines[-1]) and is_running_line(line.text):
            return True
        if line not in _edges(lines) or not self._is_repeated(line):
            return False
        is_on_most = 2 * self._seen[_key(line)] > self._pages
        return is_on_most or _is_apart(line, lines, self._usual) or all(map(self._is_repeated, lines))

    def _is_repeated(self, line: Line) -> bool:
        return self._seen[_key(line)] >= _REPEATED


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
    return _DIGITS.sub("#", line.text), round(line.base / _HEIGHT_STEP)


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    sizes = Counter(round(line.size, 1) for lines in pages for line in lines)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _first_note(lines: Sequence[Line], body: float) -> int:
    """Gives the place of the first footnote: from there to the foot of the page all is small."""
    cut = len(lines)
    while cut and lines[cut - 1].size <= _SMALL * body:
        cut -= 1
    while cut < len(lines) and not _NOTE.match(lines[cut].text):
        cut += 1
    return cut


def _notes(lines: Sequence[Line]) -> dict[tuple[int, str], str]:
    notes: dict[tuple[int, str], str] = {}
    number = ""
    for line in lines:
        match = _NOTE.match(line.text)
        if match:
            number = match[1]
        words = match[2] if match else line.text
        before = notes.get((line.page, number), "")
        notes[line.page, number] = f"{before} {words}".strip()
    return notes
