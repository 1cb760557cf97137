"""A drafting instruction told; what was carried out of a text of them, and what was refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.model.section import Section


@dataclass(frozen=True, slots=True)
class Refusal:
    """An instruction that could not be carried out, and why.

    Attributes:
        number: which of the instructions it is, from 0.
    """

    instruction: str
    reason: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Applied:
    """A section with instructions carried out, and those that could not be.

    Attributes:
        origins: of each clause of the section, the number that it has in the baseline; empty for a new one.
    """

    section: Section
    origins: tuple[str, ...]
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An instruction.

    Attributes:
        clause: the id that its clause has in the end; of a deleted one, its old id.
        key: the key of its clause among the lines.
        run: of a renumbering, the key of each clause that it renumbers.
    """

    clause: str
    text: str
    key: str
    run: tuple[str, ...] = ()
