"""One clause followed through the versions of its section, under whatever number it stands."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.errors import UnknownClauseError
from drafter.model.history import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.comparison import Comparison
    from drafter.model.section import Clause, Section


def trace(sections: Sequence[Section], clause_id: str) -> tuple[Stage, ...]:
    """Gives what each version made of a clause, oldest first, from where it first stands to where it is gone.

    Args:
        sections: the versions, oldest first.
        clause_id: its number in the newest version that has a clause of that number.

    Raises:
        UnknownClauseError: when no version has one.
    """
    holding = [n for n, section in enumerate(sections) if clause_id in section]
    if not holding:
        raise UnknownClauseError(
            f"no version has a clause {clause_id}", remedy="`drafter show` lists the clauses of a version"
        )
    comparisons = [compare_sections(old, new) for old, new in pairwise(sections)]
    clauses = _followed(sections[holding[-1]][clause_id], holding[-1], comparisons)
    stages = []
    for n, section in enumerate(sections):
        before = clauses[n - 1] if n else None
        if before or clauses[n]:
            stages.append(_stage(section.name, before, clauses[n], comparisons[n - 1] if n else None))
    return tuple(stages)


def _followed(clause: Clause, at: int, comparisons: Sequence[Comparison]) -> list[Clause | None]:
    """Gives the clause as it stands in each version; None in those that do not have it."""
    followed: list[Clause | None] = [None] * (len(comparisons) + 1)
    followed[at] = clause
    for n in range(at, len(comparisons)):
        here = followed[n]
        followed[n + 1] = next((m.new for m in comparisons[n].matches if here and m.old == here), None)
    for n in range(at, 0, -1):
        here = followed[n]
        followed[n - 1] = next((m.old for m in comparisons[n - 1].matches if here and m.new == here), None)
    return followed


def _stage(
    version: str, before: Clause | None, clause: Clause | None, comparison: Comparison | None
) -> Stage:
    if clause is None:
        return Stage(version, "deleted", None, before)
    if before is None or comparison is None:
        return Stage(version, "first", clause)
    for change in comparison.changes:
        if change.new == clause:
            return Stage(version, change.kind, clause, before, change.hunks)
    return Stage(version, "unchanged", clause, before)
