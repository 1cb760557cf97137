"""What was on the pages of a PDF and is in no clause, counted and told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class KeptOut:
    """How many words of each kind were kept out of the clauses.

    Attributes:
        running: those of headers, footers and page numbers.
        line_numbers: the numbers in the margin that count the lines.
        figures: the marks of footnotes, and the numbers before them.
        heads: those of the heads of tables, where a page repeats them.
        slanted: those that run otherwise than the lines of their page.
        outside: those beyond the edges of their page.
    """

    running: int = 0
    line_numbers: int = 0
    figures: int = 0
    heads: int = 0
    slanted: int = 0
    outside: int = 0

    def said(self) -> str:
        """Gives it in words; empty where nothing was kept out."""
        *others, last = [*self._kinds()] or [""]
        parts = f"{', '.join(others)} and {last}" if others else last
        return f"kept out of the clauses: {parts}" if parts else ""

    def _kinds(self) -> Iterator[str]:
        if self.running:
            yield _counted(self.running, "word", "of headers, footers and page numbers")
        if self.line_numbers:
            yield _counted(self.line_numbers, "line number", "in the margin")
        if self.figures:
            yield _counted(self.figures, "number", "of footnotes")
        if self.heads:
            yield _counted(self.heads, "word", "of repeated heads of tables")
        if self.slanted:
            yield _counted(self.slanted, "word", "that run otherwise than the lines")
        if self.outside:
            yield _counted(self.outside, "word", "beyond the edges of the page")


def _counted(number: int, what: str, more: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'} {more}"
