"""Where a paragraph stands in a Word file: in the body, in a table's cell, or where nothing is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.characters import paragraph_text
from drafter.read.layout.definition_tables import is_definitions

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.paragraph.characters import View

_TABLE, _ROW, _CELL, _PARAGRAPH = qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:p")
_FALLBACK, _CHOICE = qn("mc:Fallback"), qn("mc:Choice")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands.

    Attributes:
        table: the outermost table, counted from 1; 0 outside tables.
        joiner: what parts its text from the paragraph before.
        is_term: whether its cell holds the term that the next cell defines.
        defines: whether its cell defines a term.
        term: the term that it begins to define.
    """

    table: int = 0
    joiner: str = "\n"
    is_term: bool = False
    defines: bool = False
    term: str | None = None


_BODY = Spot()


class Spots:
    """The places of a document's paragraphs."""

    def __init__(self, body: etree._Element, view: View) -> None:
        self._body = body
        self._view = view
        self._tables: dict[etree._Element, int] = {}
        self._hidden_rows: dict[etree._Element, bool] = {}
        self._definitions: dict[etree._Element, bool] = {}
        self._terms: dict[etree._Element, str | None] = {}

    def of(self, paragraph: etree._Element) -> Spot | None:
        """Gives where a paragraph stands; None where it is not printed.

        That is in a deleted row, and in the fallback of alternate content that has a choice (part 3, 7.7).
        """
        if paragraph.getparent() is self._body:
            return _BODY
        above = {}
        for ancestor in paragraph.iterancestors():
            if ancestor is self._body:
                break
            if self._is_hidden(ancestor):
                return None
            above[ancestor.tag] = ancestor
        table, row, cell = above.get(_TABLE), above.get(_ROW), above.get(_CELL)
        if table is None or row is None or cell is None:
            return _BODY
        return self._in_cell(table, row, cell, paragraph)

    def _is_hidden(self, ancestor: etree._Element) -> bool:
        if ancestor.tag == _FALLBACK:
            siblings = ancestor.getparent()
            return siblings is not None and siblings.find(_CHOICE) is not None
        if ancestor.tag != _ROW:
            return False
        if ancestor not in self._hidden_rows:
            gone = qn("w:del") if self._view == "final" else qn("w:ins")
            self._hidden_rows[ancestor] = ancestor.find(f"{qn('w:trPr')}/{gone}") is not None
        return self._hidden_rows[ancestor]

    def _in_cell(
        self, table: etree._Element, row: etree._Element, cell: etree._Element, paragraph: etree._Element
    ) -> Spot:
        number = self._tables.setdefault(table, len(self._tables) + 1)
        is_first = next(cell.iter(_PARAGRAPH), None) is paragraph
        column = 0 if cell is next(row.iter(_CELL)) else 1
        joiner = "\t" if is_first and column else "\n"
        term = self._term(table, row)
        if term is None:
            return Spot(number, joiner)
        begins = term if is_first and column else None
        return Spot(number, joiner, is_term=not column, defines=bool(column), term=begins)

    def _term(self, table: etree._Element, row: etree._Element) -> str | None:
        """Gives the term that a row defines; None where the row defines nothing."""
        if table not in self._definitions:
            rows = [self._cells(each) for each in table.iterfind(_ROW)]
            self._definitions[table] = is_definitions(rows)
        if not self._definitions[table]:
            return None
        if row not in self._terms:
            words = self._cells(row)
            self._terms[row] = words[0] or None
        return self._terms[row]

    def _cells(self, row: etree._Element) -> list[str]:
        cells = row.iterfind(_CELL)
        return [
            " ".join(paragraph_text(p, self._view) for p in cell.iter(_PARAGRAPH)).strip() for cell in cells
        ]
