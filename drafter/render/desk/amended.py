"""What a pack amends, clause by clause, as the desk shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.model.clause_names import spoken
from drafter.render.marked import marked

if TYPE_CHECKING:
    from drafter.model.pack import Pack
    from drafter.render.marked import Piece


@dataclass(frozen=True, slots=True)
class AmendedClause:
    """One amendment of a pack.

    Attributes:
        clause: the clause, as it is called.
        pieces: its words, with what changes in them marked.
        conflict: why it cannot be made; empty where it can.
    """

    clause: str
    pieces: tuple[Piece, ...]
    conflict: str


def amended_clauses(pack: Pack) -> tuple[AmendedClause, ...]:
    """Gives the amendments of a pack in the order of its record."""
    return tuple(
        AmendedClause(
            spoken(one.clause),
            marked(one.before, word_hunks(one.before, one.after)),
            one.conflict.reason if one.conflict else "",
        )
        for one in pack.amendments
    )
