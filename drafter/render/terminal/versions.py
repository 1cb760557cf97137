"""The versions of a library, on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.printable import shown_name

if TYPE_CHECKING:
    from collections.abc import Sequence


def show_versions(rows: Sequence[Sequence[str]]) -> str:
    """Gives the versions of a library as a table: name, day it took effect, title and file."""
    rows = [tuple(map(shown_name, row)) for row in rows]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in rows
    )
