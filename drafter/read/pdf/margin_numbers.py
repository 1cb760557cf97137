"""The numbers of paragraphs that stand in the right margin of a PDF, beside their first lines."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.pdf.lines import Cell, Line

# `3-1`, `2.4-1`, `3.6.1`: a number of several parts, for those of one part may count lines or pages.
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*-\d{1,3}|\d{1,3}(?:\.\d{1,3})+")
# So many show that they count, and so large a part of them comes behind the one before.
_FEWEST, _IN_ORDER = 3, 0.8
# So small a part of the text may reach beyond its edge.
_OVERHANG = 0.02


def with_margin_numbers(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Gives the lines, each number in the right margin as that of its line, and no longer among its words.

    They stand beyond the end of all text, and each is higher than the one before. One whose height is that
    of no line is a line without words.
    """
    lines = [line for page in pages for line in page]
    edge = _edge(lines)
    found = [line.cells[-1].text for line in lines if _is_outside(line.cells[-1], edge)]
    if len(found) < _FEWEST or not _mount(found):
        return [list(page) for page in pages]
    left = Counter(round(line.left) for line in lines).most_common(1)[0][0]
    return [
        [_numbered(line, left) if _is_outside(line.cells[-1], edge) else line for line in page]
        for page in pages
    ]


def _edge(lines: Sequence[Line]) -> float:
    """Gives where nearly all text ends but for such numbers."""
    ends = sorted(cell.right for line in lines for cell in line.cells if not _NUMBER.fullmatch(cell.text))
    return ends[-1 - int(_OVERHANG * len(ends))] if ends else 0.0


def _is_outside(cell: Cell, edge: float) -> bool:
    return cell.left > edge and _NUMBER.fullmatch(cell.text) is not None


def _mount(numbers: Sequence[str]) -> bool:
    values = [tuple(map(int, re.findall(r"\d+", number))) for number in numbers]
    in_order = sum(before < after for before, after in pairwise(values))
    return in_order >= _IN_ORDER * (len(values) - 1)


def _numbered(line: Line, left: float) -> Line:
    *cells, number = line.cells
    words = tuple(cells) or (replace(number, left=left, right=left, text="", first_width=0.0),)
    return replace(line, cells=words, margin=number.text)
