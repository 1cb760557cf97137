"""The lines of a PDF: what stands beside what on a page, with places, sizes and weights of the letters."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.read.pdf.page import Rule, Word

# A space is about a quarter of an em, stretched to half in justified lines; tabs and columns leave more.
_GAP = 0.75
# No space is narrower than this part of the size of the letters.
_SPACE = 0.15
# Letters whose feet are nearer than this part of their size stand on one line, raised ones too.
_SAME_LINE = 0.4
# No letters are so large that those of one line stand farther apart than this, in points.
_FARTHEST = 40
# Letters this much larger than those before them are those of a heading; so many words are a sentence's end.
_LARGER, _FEWEST_WORDS, _STOPS = 1.08, 3, tuple(".?!")
# Words are underlined nearer to their feet than this part of their size.
_UNDERLINE = 0.2


@dataclass(frozen=True, slots=True)
class Mark:
    """A raised figure in a text, `text[start:end]`: the mark of a footnote, if one of that number answers."""

    start: int
    end: int
    number: str


@dataclass(frozen=True, slots=True)
class Cell:
    """Words that stand together on a line, with no wide gap between them.

    Attributes:
        left: where its first letter begins, `right` where its last one ends.
        bold: whether all its words are.
        first_width: how wide its first word is.
        marks: the raised figures in its text.
        lead: the bold words with which it begins.
        italic: whether all its words lean.
    """

    left: float
    right: float
    text: str
    bold: bool
    first_width: float = 0.0
    marks: tuple[Mark, ...] = ()
    lead: str = ""
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one line of a page, from left to right.

    Attributes:
        base: the height of the line on which the letters stand.
        size: the size of its letters, in points.
        notes: the footnotes that it refers to.
        ruled: whether a rule is drawn between it and the line above.
        margin: the number of a paragraph that stands beside it in the margin.
    """

    page: int
    base: float
    size: float
    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()
    ruled: bool = False
    margin: str = ""

    @property
    def left(self) -> float:
        """Where its first letter begins."""
        return self.cells[0].left

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return self.cells[-1].right

    @property
    def first_width(self) -> float:
        """How wide its first word is."""
        return self.cells[0].first_width

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(cell.text for cell in self.cells)


@dataclass(slots=True)
class _Row:
    """The words of one line while they are gathered, and the largest of them."""

    words: list[Word]
    largest: Word

    def holds(self, word: Word) -> bool:
        return abs(self.largest.base - word.base) <= _SAME_LINE * max(self.largest.size, word.size)

    def add(self, word: Word) -> None:
        self.words.append(word)
        if word.size > self.largest.size:
            self.largest = word


class _Rows:
    """The rows of a page, found by their height."""

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self._by_height: dict[int, list[_Row]] = defaultdict(list)
        self._tallest = 0.0
        self._last: _Row

    def add(self, word: Word) -> None:
        """Puts a word in the row that it stands on, or in a new one."""
        self._tallest = max(self._tallest, word.size)
        row = self._row_of(word)
        if row is None:
            self._last = _Row([word], word)
            self.rows.append(self._last)
            self._by_height[int(word.base)].append(self._last)
            return
        self._last = row
        height = int(row.largest.base)
        row.add(word)
        if int(row.largest.base) != height:
            self._by_height[height].remove(row)
            self._by_height[int(row.largest.base)].append(row)

    def _row_of(self, word: Word) -> _Row | None:
        if self.rows and self._last.largest.base == word.base:
            return self._last
        reach = min(int(_SAME_LINE * self._tallest) + 1, _FARTHEST)
        heights = range(int(word.base) - reach, int(word.base) + reach + 1)
        near = (row for height in heights for row in self._by_height.get(height, ()) if row.holds(word))
        return min(near, key=lambda row: abs(row.largest.base - word.base), default=None)


def lines_of(page: int, words: Iterable[Word], rules: Sequence[Rule] = ()) -> list[Line]:
    """Gives the lines that words make, from top to bottom.

    Args:
        page: the number of their page; each column of a page counts as one of its own.
        words: what stands on it.
        rules: the rules drawn on it.
    """
    found = _Rows()
    for word in words:
        found.add(word)
    rows = sorted(found.rows, key=lambda row: -row.largest.base)
    above = [row.largest.base for row in rows[:1]] + [row.largest.base for row in rows[:-1]]
    return [
        line
        for row, base in zip(rows, above, strict=True)
        for line in _lines(page, row, _is_ruled(row, base, rules))
    ]


def _is_ruled(row: _Row, above: float, rules: Sequence[Rule]) -> bool:
    """Gives whether a rule stands between a row and the line above, and does not underline that one."""
    largest = row.largest
    lowest, highest = largest.base + largest.size / 2, above - _UNDERLINE * largest.size
    return any(lowest <= rule.height <= highest for rule in rules)


def _lines(page: int, row: _Row, is_ruled: bool) -> list[Line]:  # noqa: FBT001  # a fact of the line, not a switch
    """Gives the line that a row makes; two where a heading begins behind the end of a sentence."""
    words = sorted(row.words, key=lambda word: word.left)
    cells = tuple(_cells(words))
    begun = 0 if cells[-1].lead or not words[-1].bold else _heading_behind(words)
    if not begun:
        return [Line(page, row.largest.base, row.largest.size, cells, ruled=is_ruled)]
    before, heading = words[:begun], words[begun:]
    size = max(word.size for word in before)
    return [
        Line(page, before[0].base, size, tuple(_cells(before)), ruled=is_ruled),
        Line(page, row.largest.base, row.largest.size, tuple(_cells(heading))),
    ]


def _heading_behind(words: Sequence[Word]) -> int:
    """Gives which word begins a heading, larger and in bold, behind a sentence; 0 where none does."""
    bold = len(list(takewhile(attrgetter("bold"), reversed(words))))
    before, heading = words[:-bold], words[-bold:]
    if len(before) < _FEWEST_WORDS or before[-1].text[-1:] not in _STOPS:
        return 0
    size = _LARGER * max(word.size for word in before)
    return len(before) if all(word.size > size for word in heading) else 0


def _cells(words: Iterable[Word]) -> Iterator[Cell]:
    held: list[Word] = []
    for word in words:
        if held and word.left - held[-1].right > _GAP * _smaller(held[-1], word):
            yield _cell(held)
            held = []
        held.append(word)
    if held:
        yield _cell(held)


def _smaller(before: Word, word: Word) -> float:
    """Gives the smaller size of two words; that of a raised figure is its own."""
    return word.size if word.raised or word.size < before.size else before.size


def _cell(words: list[Word]) -> Cell:
    """Gives the cell that words make; a figure that begins it is raised above nothing."""
    base = words[0].base
    is_uneven = any(word.raised or word.tight or word.base != base for word in words)
    plain = " ".join(word.text for word in words if word.text)
    text, marks = _joined(words) if is_uneven else (plain, ())
    is_bold = words[0].bold and all(word.bold for word in words if not word.raised)
    first_width = words[0].right - words[0].left
    lead = " ".join(word.text for word in takewhile(attrgetter("bold"), words)) if words[0].bold else ""
    is_italic = words[0].italic and all(word.italic for word in words)
    return Cell(words[0].left, words[-1].right, text, is_bold, first_width, marks, lead, is_italic)


def _joined(words: list[Word]) -> tuple[str, tuple[Mark, ...]]:
    """Gives the text of words of which some are raised or stand close, and the raised figures in it."""
    texts, marks = [words[0].text], []
    end = len(words[0].text)
    begins_note = words[0].text.isdecimal()
    for place, (before, word) in enumerate(pairwise(words)):
        is_tight = word.tight or (_is_close(before, word) and (place or not begins_note))
        joiner = "" if is_tight or not end or not word.text else " "
        texts += [joiner, word.text]
        start, end = end + len(joiner), end + len(joiner) + len(word.text)
        if word.raised:
            marks.append(Mark(start, end, word.text))
    return "".join(texts), tuple(marks)


def _is_close(before: Word, word: Word) -> bool:
    """Gives whether no space parts two words of unlike height: the library takes any step for a space."""
    is_step = before.raised or before.base != word.base
    return is_step and word.left - before.right < _SPACE * max(before.size, word.size)
