"""Every command that reads Word files, with every dimension of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from benchmarks.growth.cell import Cell, Inputs
from benchmarks.growth.shape import COMMANDS, Shape
from benchmarks.growth.structure_shapes import STRUCTURE_SHAPES
from benchmarks.growth.text_shapes import TEXT_SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator


def document_cells() -> Iterator[Cell]:
    """Gives the cells of Word files."""
    for shape in (*TEXT_SHAPES, *STRUCTURE_SHAPES):
        for command in shape.commands:
            yield Cell(command, shape.name, partial(_inputs, shape, command), shape.first, shape.most)


def _inputs(shape: Shape, command: str, size: int) -> Inputs:
    old, new = shape.pair(size)
    return Inputs({"old.docx": old, "new.docx": new}, COMMANDS[command])
