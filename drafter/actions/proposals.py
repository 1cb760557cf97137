"""The clauses that open proposals touch, and which do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.clause_names import spellings
from drafter.pack.overlapping_proposals import touched_clauses
from drafter.proposals.portfolio import open_proposals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.library.library import Library
    from drafter.model.clash import Touch


def proposals(clauses: Sequence[str], library: Library) -> tuple[Touch, ...]:
    """Gives the clauses that open proposals touch; with clauses, only those and what is below them."""
    wanted = tuple(spelling for clause in clauses for spelling in spellings(clause))
    every = touched_clauses(open_proposals(), library)
    return tuple(t for t in every if any(spellings(name)[0].startswith(wanted or "") for name in t.named))
