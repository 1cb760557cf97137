"""The lines of a PDF: what stands beside what on a page, with places, sizes and weights of the letters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.read.pdf_words import Rule, Word

# A space is about a quarter of an em, stretched to half in justified lines; tabs and columns leave more.
_GAP = 0.75
# Letters whose feet are nearer than this part of their size stand on one line, raised ones too.
_SAME_LINE = 0.4
# Words are underlined nearer to their feet than this part of their size.
_UNDERLINE = 0.2


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
        ruled: whether a rule is drawn between it and the line above.
        first_width: how wide its first word is.
    """

    page: int
    base: float
    size: float
    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()
    ruled: bool = False
    first_width: float = 0.0

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
class _Row:
    """The words of one line while they are gathered."""

    words: list[Word] = field(default_factory=list)

    @property
    def largest(self) -> Word:
        return max(self.words, key=lambda word: word.size)

    def holds(self, word: Word) -> bool:
        largest = self.largest
        return abs(largest.base - word.base) <= _SAME_LINE * max(largest.size, word.size)


def lines_of(page: int, words: Iterable[Word], rules: Sequence[Rule] = ()) -> list[Line]:
    """Gives the lines that words make, from top to bottom.

    Args:
        page: the number of their page; each column of a page counts as one of its own.
        words: what stands on it.
        rules: the rules drawn on it.
    """
    rows: list[_Row] = []
    for word in words:
        row = next((row for row in reversed(rows) if row.holds(word)), None)
        if row is None:
            rows.append(_Row([word]))
        else:
            row.words.append(word)
    rows.sort(key=lambda row: -row.largest.base)
    above = [row.largest.base for row in rows[:1]] + [row.largest.base for row in rows[:-1]]
    return [_line(page, row, _is_ruled(row, base, rules)) for row, base in zip(rows, above, strict=True)]


def _is_ruled(row: _Row, above: float, rules: Sequence[Rule]) -> bool:
    """Gives whether a rule stands between a row and the line above, and does not underline that one."""
    largest = row.largest
    lowest, highest = largest.base + largest.size / 2, above - _UNDERLINE * largest.size
    return any(lowest <= rule.height <= highest for rule in rules)


def _line(page: int, row: _Row, is_ruled: bool) -> Line:  # noqa: FBT001  # a fact of the line, not a switch
    words = sorted(row.words, key=lambda word: word.left)
    notes = tuple(word.raised for word in words if word.raised)
    first_width = words[0].right - words[0].left
    return Line(page, row.largest.base, row.largest.size, tuple(_cells(words)), notes, is_ruled, first_width)


def _cells(words: Iterable[Word]) -> Iterator[Cell]:
    held: list[Word] = []
    for word in words:
        if held and word.left - held[-1].right > _GAP * word.size:
            yield _cell(held)
            held = []
        held.append(word)
    if held:
        yield _cell(held)


def _cell(words: list[Word]) -> Cell:
    text = " ".join(word.text for word in words if word.text)
    return Cell(words[0].left, words[-1].right, text, all(word.bold for word in words))
