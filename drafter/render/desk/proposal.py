"""What comes of a proposal's amendments as the desk shows it: each clause with its words marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.amended_clause import Deleted, Inserted
from drafter.model.clause_names import spoken
from drafter.model.proposal import Deletion, HeadingAmendment, Insertion, TextAmendment
from drafter.render.marked import Piece, marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.model.amended_clause import AmendedClause
    from drafter.model.proposal import Amendment


@dataclass(frozen=True, slots=True)
class Made:
    """What an amendment makes of a clause.

    Attributes:
        name: the clause, as it is called.
        kind: what becomes of it, in a word or two.
        pieces: its words, marked.
    """

    name: str
    kind: str
    pieces: tuple[Piece, ...]


def made_of(changes: Iterable[AmendedClause]) -> tuple[Made, ...]:
    """Gives clauses that are amended, come or go, with their words marked."""
    return tuple(Made(spoken(change.clause), _kind(change), _pieces(change)) for change in changes)


def _kind(change: AmendedClause) -> str:
    if isinstance(change, Inserted):
        return "new"
    if isinstance(change, Deleted):
        return "deleted"
    return "heading amended" if change.part == "heading" else "amended"


def _pieces(change: AmendedClause) -> tuple[Piece, ...]:
    return marked("" if isinstance(change, Inserted) else change.before, change.hunks)


def said_of(amendment: Amendment) -> str:
    """Gives what an amendment does, in a few words."""
    match amendment:
        case Insertion():
            return f"puts a new clause {'before' if amendment.before else 'after'} it"
        case Deletion():
            return "deletes it"
        case TextAmendment():
            return "gives it a new text"
        case HeadingAmendment():
            return "gives it a new heading"
        case _:
            return f"puts “{amendment.replacement}” for “{amendment.replace}”"
