"""The section that amendments ask for, worked out on its clauses alone, to hold a Word file against."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.model.section import Clause, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.proposal import AmendedClause


def amended_section(section: Section, amended: Sequence[AmendedClause]) -> Section:
    """Gives the section once its clauses are amended, with numbers kept."""
    changed = {change.clause: change for change in amended if change.kind != "inserted"}
    clauses = []
    for clause in section:
        change = changed.get(clause.id)
        if change is None:
            clauses.append(clause)
        elif change.after:
            clauses.append(replace(clause, heading=_heading(clause, change), text=change.after))
    for change in amended:
        if change.kind == "inserted":
            _insert(clauses, change)
    return replace(section, clauses=tuple(clauses))


def first_difference(wanted: Section, found: Section) -> str:
    """Gives the first clause in which two sections differ and how; empty when they say the same."""
    for a, b in zip(wanted, found, strict=False):
        if a.id != b.id:
            return f"{b.id} stands where {a.id} should"
        if a.words != b.words:
            return f"{a.id} reads “{b.words}” and should read “{a.words}”"
    more = wanted.clauses[len(found.clauses) :]
    fewer = found.clauses[len(wanted.clauses) :]
    if more:
        return f"{more[0].id} is missing"
    return f"{fewer[0].id} should not be there" if fewer else ""


def _heading(clause: Clause, change: AmendedClause) -> str | None:
    return None if change.kind == "deleted" else clause.heading


def _insert(clauses: list[Clause], change: AmendedClause) -> None:
    """Puts a new clause behind the one it follows, and behind all that belongs to that one."""
    section = Section(tuple(clauses))
    top = section[change.after_clause]
    below = section.below(top.id)
    at = clauses.index(below[-1] if below else top) + 1
    clauses.insert(at, Clause(change.clause, change.after, depth=top.depth))
