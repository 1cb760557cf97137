"""The clauses of a section on a terminal, as an indented tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.render.phrases import printed_number
from drafter.render.terminal.wrapping import Paper

if TYPE_CHECKING:
    from drafter.model.section import Clause, Section

# The columns that a number takes: of an outer clause (`G3.17`), and of each level of a list (`(iii)`).
_OUTER, _INNER = 8, 6


def show_section(section: Section, *, width: int = 80, colour: bool = False) -> str:
    """Gives the clauses as an indented tree, headings in bold."""
    paper = Paper(width, colour)
    return "\n".join(line for clause in section for line in _clause(clause, paper)).lstrip("\n")


def _clause(clause: Clause, paper: Paper) -> list[str]:
    level = max(clause.depth - 1, 0)
    label_at = 0 if level == 0 else _OUTER + (level - 1) * _INNER
    indent = label_at + (_INNER if level else _OUTER)
    is_named_by_heading = clause.heading is not None and not clause.label
    if is_named_by_heading:
        indent = label_at
    first = " " * label_at + ("" if is_named_by_heading else printed_number(clause))
    lines = []
    if clause.heading is not None:
        lines = ["", *(paper.bold(line) for line in paper.wrap(clause.heading, first=first, indent=indent))]
        first = ""
    if clause.text or not lines:
        lines += paper.wrap(clause.text, first=first, indent=indent)
    return lines
