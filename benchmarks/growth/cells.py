"""Every cell of the table, by the kind of input that grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.growth.document_shapes import document_cells
from benchmarks.growth.instruction_shapes import instruction_cells, instruction_sign_cells
from benchmarks.growth.library_shapes import library_cells
from benchmarks.growth.pdf_shapes import pdf_cells
from benchmarks.growth.sign_shapes import sign_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from benchmarks.growth.cell import Cell

PARTS: dict[str, tuple[Callable[[], Iterator[Cell]], ...]] = {
    "documents": (document_cells,),
    "pdf": (pdf_cells,),
    "library": (library_cells,),
    "instructions": (instruction_cells,),
    "signs": (sign_cells, instruction_sign_cells),
}


def cells(parts: Iterable[str] = PARTS) -> list[Cell]:
    """Gives every cell of these parts of the table, in the order of the commands."""
    every = [cell for part in parts for made in PARTS[part] for cell in made()]
    return sorted(every, key=lambda cell: cell.command)
