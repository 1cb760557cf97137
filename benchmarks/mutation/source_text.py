"""A module's text, where each node of its tree stands in it, and changes of it."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Change:
    """Bytes `start:end` of a module, and what stands there instead."""

    start: int
    end: int
    text: bytes


@dataclass(frozen=True)
class Source:
    """A module's bytes: places are counted in bytes, as those of `ast` are."""

    data: bytes

    @cached_property
    def tree(self) -> ast.Module:
        """Gives the module's tree."""
        return ast.parse(self.data)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(rb"\n", self.data))]

    def place(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Gives where a node begins and ends."""
        first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
        starts = self._line_starts
        return starts[first] + node.col_offset, starts[last] + (node.end_col_offset or 0)

    def whole(self, node: ast.expr | ast.stmt, text: bytes) -> Change:
        """Gives the change that puts something in place of a node."""
        return Change(*self.place(node), text)

    def text(self, node: ast.expr | ast.stmt) -> bytes:
        """Gives a node as it is written."""
        start, end = self.place(node)
        return self.data[start:end]

    def between(self, a: ast.expr, b: ast.expr, written: bytes, text: bytes) -> Change:
        """Gives the change of an operator, a regular expression, that stands between two nodes."""
        start, end = self.place(a)[1], self.place(b)[0]
        found = re.search(written, self.data[start:end])
        if found is None:
            message = f"{self.data[start:end]!r} holds no {written!r}"
            raise ValueError(message)
        return Change(start + found.start(), start + found.end(), text)

    def changed(self, change: Change) -> bytes:
        """Gives the module with a change made."""
        return self.data[: change.start] + change.text + self.data[change.end :]

    def line(self, change: Change) -> int:
        """Gives the line that a change begins in."""
        return self.data.count(b"\n", 0, change.start) + 1

    def diff(self, change: Change) -> str:
        """Gives the line of a change before and after; of several lines the first."""
        start = self.data.rfind(b"\n", 0, change.start) + 1
        before = _first_line(self.data[start:])
        after = _first_line(self.data[start : change.start] + change.text + self.data[change.end :])
        return f"{before}  →  {after}"


def _first_line(data: bytes) -> str:
    return data.split(b"\n", 1)[0].decode().strip()
