"""Where a new clause stands in its list: behind another clause, or before the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from drafter.model.clause_number import parent_of

if TYPE_CHECKING:
    from drafter.model.proposal import Insertion
    from drafter.model.section import Section


class InsertionPlace(NamedTuple):
    """The clause that a new one follows, with all below it; of a new first clause, the one it precedes."""

    after: str = ""
    before: str = ""


def insertion_place(amendment: Insertion, section: Section) -> InsertionPlace | None:
    """Gives where a new clause stands; one put before another stands behind the clause before that.

    None where no clause of the list, and not its beginning either, stands directly before: closing words do.
    """
    if not amendment.before:
        return InsertionPlace(after=amendment.beside)
    clause = section[amendment.beside]
    for above in reversed(section.clauses[: section.position(clause.id)]):
        if above.depth == clause.depth and above.label and parent_of(above.id) == parent_of(clause.id):
            return InsertionPlace(after=above.id)
        if above.depth < clause.depth:
            return None if above.kind == "closing" else InsertionPlace(before=clause.id)
    return InsertionPlace(before=clause.id)
