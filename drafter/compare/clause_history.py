"""One clause followed through the versions of its section, under whatever number it stands."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.compare.likeness import is_held, likeness
from drafter.compare.sections import compare_sections
from drafter.errors import UnknownClauseError
from drafter.model.history import Origin, Stage
from drafter.model.provision_names import find_clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.comparison import Comparison
    from drafter.model.section import Clause, Section

# Clauses with fewer words than this are alike by chance.
_FEWEST_WORDS = 6
# Of 100: how much of a clause stands in another that held its words, but for a few that were changed with it.
_HELD = 90.0
# A clause much shorter than another cannot hold it.
_LEAST_HELD = 0.9


class Chronicle:
    """The versions of a section, oldest first, each compared once with the one before."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self.sections = sections
        self._comparisons = [compare_sections(old, new) for old, new in pairwise(sections)]

    def number(self, written: str) -> str:
        """Gives the number that a person means, `g3.17 (b)`, in the newest version that has such a clause.

        Raises:
            UnknownClauseError: when no version has one.
        """
        for section in reversed(self.sections):
            with suppress(UnknownClauseError):
                return find_clause(section, written).id
        return find_clause(self.sections[-1], written).id

    def trace(self, clause_id: str, *, at: int | None = None) -> tuple[Stage, ...]:
        """Gives what each version made of a clause, from where it first stands to where it is gone.

        Args:
            clause_id: its number in the version `at`, or in the newest that has a clause of that number.
            at: the index of a version.

        Raises:
            UnknownClauseError: when no version has one.
        """
        if at is None:
            at = self._newest(clause_id)
        clauses = self._followed(self.sections[at][clause_id], at)
        stages = []
        for n, section in enumerate(self.sections):
            before, compared = (clauses[n - 1], self._comparisons[n - 1]) if n else (None, None)
            if before or clauses[n]:
                stages.append(_stage(section.name, before, clauses[n], compared))
        return tuple(stages)

    def namesakes(self, stages: Sequence[Stage], clause_id: str) -> dict[str, str]:
        """Gives the versions in which a number was another clause's, and the number that one has now.

        The number is empty where that clause is gone.
        """
        own = {stage.version: stage.clause.id for stage in stages if stage.clause}
        others = {}
        for n, section in enumerate(self.sections):
            if clause_id in section and own.get(section.name) != clause_id:
                newest = self._followed(section[clause_id], n)[-1]
                others[section.name] = newest.id if newest else ""
        return others

    def origin(self, stages: Sequence[Stage]) -> Origin | None:
        """Gives where the words of a clause stood that was split off, or was gone for a while; else None.

        A clause that holds them still is no origin, but a sibling that it was made like.

        Args:
            stages: the clause that came, in each version.
        """
        first = stages[0]
        if first.event != "inserted" or first.clause is None or not _tells(first.clause):
            return None
        names = [section.name for section in self.sections]
        came = names.index(first.version)
        for n in reversed(range(came)):
            for clause in self.sections[n]:
                after = self._followed(clause, n) if _holds(clause, first.clause) else ()
                if after and not _holds(after[came], first.clause):
                    return Origin(names[n], clause.id, after[-1].id if after[-1] else "")
        return None

    def _newest(self, clause_id: str) -> int:
        """Gives the index of the newest version that has a clause of a number."""
        for n in reversed(range(len(self.sections))):
            if clause_id in self.sections[n]:
                return n
        raise UnknownClauseError(
            f"no version has a clause {clause_id}", remedy="`drafter show` lists the clauses of a version"
        )

    def _followed(self, clause: Clause, at: int) -> list[Clause | None]:
        """Gives the clause as it stands in each version; None in those that do not have it."""
        followed: list[Clause | None] = [None] * len(self.sections)
        followed[at] = clause
        for n in range(at, len(self._comparisons)):
            here = followed[n]
            followed[n + 1] = self._comparisons[n].now.get(here.id) if here else None
        for n in range(at, 0, -1):
            here = followed[n]
            followed[n - 1] = self._comparisons[n - 1].was.get(here.id) if here else None
        return followed


def parted(stages: Sequence[Stage], sibling: Sequence[Stage]) -> frozenset[str]:
    """Gives the versions in which a clause and its sibling became less alike than they were before."""
    others = {stage.version: stage for stage in sibling}
    pairs = [(stage, others[stage.version]) for stage in stages if stage.version in others]
    return frozenset(
        one.version
        for one, other in pairs
        if one.before and other.before
        if _likeness(one.clause, other.clause) < _likeness(one.before, other.before)
    )


def _tells(clause: Clause) -> bool:
    """Whether a clause says enough to be known by it."""
    return len(clause.text.split()) >= _FEWEST_WORDS


def _holds(clause: Clause | None, other: Clause) -> bool:
    """Whether a clause says what another does, and maybe more."""
    if clause is None or len(clause.text) < _LEAST_HELD * len(other.text):
        return False
    return is_held(other.text, clause.text, _HELD)


def _likeness(one: Clause | None, other: Clause | None) -> float:
    """Gives how alike two clauses are, of 100; a clause that is not there is not unlike."""
    return likeness(one.words, other.words) if one and other else 100.0


def _stage(
    version: str, before: Clause | None, clause: Clause | None, comparison: Comparison | None
) -> Stage:
    if clause is None:
        return Stage(version, "deleted", None, before)
    if before is None:
        return Stage(version, "inserted" if comparison else "first", clause)
    change = comparison.changed.get(clause.id) if comparison else None
    if change is None:
        return Stage(version, "unchanged", clause, before)
    return Stage(version, change.kind, clause, before, change.hunks)
