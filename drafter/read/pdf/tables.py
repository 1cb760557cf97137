"""Tables in a PDF, told by their columns and read by row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.read.layout.definition_tables import is_definitions
from drafter.read.layout.line_joining import joined
from drafter.read.outline.block import Block, Note
from drafter.read.outline.typed_numbers import typed_number
from drafter.read.pdf.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.pdf.lines import Cell, Line
    from drafter.read.pdf.paragraphs import Measure

_ALIGNED = 2.5
_FEWEST_ROWS = 2
_PAIR = 2
# Rows stand a little further apart than the lines of a cell.
_ROW_GAP = 1.15

_Row = list[list["Line"]]
"""The lines of each cell of a row, by column."""


@dataclass
class Table:
    """The lines of a table, and where its columns begin."""

    lines: list[Line]
    columns: tuple[float, ...]

    def column(self, cell: Cell) -> int | None:
        """Gives the column in which a cell stands; None where it crosses into the next."""
        begun = [place for place, start in enumerate(self.columns) if cell.left > start - _ALIGNED]
        if not begun:
            return None
        following = self.columns[begun[-1] + 1 : begun[-1] + 2]
        return None if following and cell.right > following[0] else begun[-1]

    def holds(self, line: Line) -> bool:
        """Gives whether each cell of a line stands in a column of its own."""
        columns = [self.column(cell) for cell in line.cells]
        return None not in columns and len(set(columns)) == len(columns)


def split_tables(lines: Sequence[Line]) -> list[list[Line] | Table]:
    """Gives the lines in stretches: of text, and of tables."""
    out: list[list[Line] | Table] = []
    text: list[Line] = []
    at = 0
    while at < len(lines):
        table = _table_at(lines, at)
        if table is None:
            text.append(lines[at])
            at += 1
            continue
        out += [text, table] if text else [table]
        text = []
        at += len(table.lines)
    return [*out, text] if text else out


def table_blocks(table: Table, number: int, usual: Measure) -> list[Block]:
    """Gives the blocks of a table: of definitions, a term and its text each; else its rows as they stand."""
    rows = _rows(table)
    words = [[joined([line.text for line in cell], usual.words) for cell in row] for row in rows]
    if not is_definitions(words):
        return [
            Block("\t".join(filter(None, row)), table=number, is_data=True, notes=_notes(cells))
            for row, cells in zip(words, rows, strict=True)
        ]
    inner = replace(usual, right=max(line.right for line in table.lines))
    blocks = []
    for (_, says), (term, _) in zip(rows, words, strict=True):
        first, *rest = [replace(b, left=None, table=number) for b in paragraphs(says, inner)] or [Block("")]
        if first.number is None:
            blocks += [replace(first, term=term), *rest]
        else:
            blocks += [Block("", term=term, table=number), first, *rest]
    return blocks


def repeated_head_words(table: Table) -> int:
    """Gives how many words of a table stand in heads that a page repeats, which its blocks leave out."""
    read = sum(len(line.text.split()) for row in _rows(table) for cell in row for line in cell)
    return sum(len(line.text.split()) for line in table.lines) - read


def _notes(row: _Row) -> tuple[Note, ...]:
    """Gives the footnotes of a row; each cell of a line has those of the line."""
    return tuple(map(Note, dict.fromkeys(text for cell in row for line in cell for text in line.notes)))


def _table_at(lines: Sequence[Line], at: int) -> Table | None:
    """Gives the table that begins at a line: at least two rows whose cells begin at the same places."""
    if not _is_row(lines[at]):
        return None
    table = Table([], tuple(cell.left for cell in lines[at].cells))
    for line in lines[at:]:
        if not table.holds(line):
            break
        table.lines.append(line)
    _let_go(table)
    rows = [line for line in table.lines if len(line.cells) == len(table.columns)]
    return table if len(rows) >= _FEWEST_ROWS else None


def _let_go(table: Table) -> None:
    """Takes the last lines out of a table that stand in its first column alone, apart from the rows above."""
    usual = _ROW_GAP * _line_gap(table)
    while len(table.lines) > 1 and len(table.columns) > 1:
        above, last = table.lines[-2:]
        is_apart = last.page != above.page or above.base - last.base > usual
        if len(last.cells) > 1 or table.column(last.cells[0]) or not is_apart:
            return
        table.lines.pop()


def _is_row(line: Line) -> bool:
    """Gives whether cells stand side by side on a line, and not a number or a bullet beside its words."""
    if len(line.cells) > _PAIR:
        return True
    first = line.cells[0].text
    return len(line.cells) == _PAIR and len(first) > 1 and typed_number(f"{first}\t") is None


def _rows(table: Table) -> list[_Row]:
    """Gives the rows, without the head where a page repeats it."""
    rows: list[_Row] = []
    before: Line | None = None
    gap = _line_gap(table)
    is_ruled = _is_ruled_below_head(table)
    is_filled = _are_rows(table) and not is_ruled
    for line in table.lines:
        on_page = before is not None and before.page == line.page
        is_far = before is not None and before.base - line.base > _ROW_GAP * gap
        apart = line.ruled if is_ruled and on_page else line.ruled or is_far or is_filled or not on_page
        in_first = table.column(line.cells[0]) == 0
        if not rows or (apart and (in_first or (is_ruled and on_page))):
            rows.append([[] for _ in table.columns])
        for cell in line.cells:
            rows[-1][table.column(cell) or 0].append(replace(line, cells=(cell,)))
        before = line
    head = _texts(rows[0])
    return [row for place, row in enumerate(rows) if not place or _texts(row) != head]


def _is_ruled_below_head(table: Table) -> bool:
    """Gives whether rules stand between rows, and not only between the head and the first one."""
    head = table.lines[0].text
    if not all(line.text == head or _are_figures(line) for line in table.lines):
        return any(line.ruled for line in table.lines[1:])
    rows = [line for above, line in pairwise(table.lines) if head not in (above.text, line.text)]
    return any(line.ruled for line in rows)


def _are_figures(line: Line) -> bool:
    """Gives whether a figure stands in each cell behind the first: such a line is a row."""
    return all(any(map(str.isdigit, cell.text)) for cell in line.cells[1:])


def _are_rows(table: Table) -> bool:
    """Gives whether each line fills all columns, and none goes on with the words of the one above."""
    are_full = all(len(line.cells) == len(table.columns) for line in table.lines)
    return are_full and not any(cell.text[:1].islower() for line in table.lines for cell in line.cells[1:])


def _texts(row: _Row) -> list[list[str]]:
    return [[line.text for line in cell] for cell in row]


def _line_gap(table: Table) -> float:
    """Gives the least distance between lines: that of the lines in a cell."""
    pairs = zip(table.lines, table.lines[1:], strict=False)
    gaps = [above.base - below.base for above, below in pairs if above.page == below.page]
    return min((gap for gap in gaps if gap > 1), default=0.0)
