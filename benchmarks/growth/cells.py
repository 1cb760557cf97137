"""Every cell of the table."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from benchmarks.growth.document_shapes import document_cells
from benchmarks.growth.instruction_shapes import instruction_cells
from benchmarks.growth.library_shapes import library_cells
from benchmarks.growth.sign_shapes import sign_cells

if TYPE_CHECKING:
    from benchmarks.growth.cell import Cell


def cells() -> list[Cell]:
    """Gives every cell, in the order of the commands."""
    every = chain(document_cells(), library_cells(), instruction_cells(), sign_cells())
    return sorted(every, key=lambda cell: cell.command)
