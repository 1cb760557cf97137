"""What changed between two versions of a section, clause by clause."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.edit import Hunk
    from drafter.model.section import Clause, Section

ChangeKind = Literal["amended", "inserted", "deleted", "moved", "renumbered"]


@dataclass(frozen=True, slots=True)
class Match:
    """A clause in the old version and the same clause in the new one; None where it is in one only."""

    old: Clause | None
    new: Clause | None


@dataclass(frozen=True, slots=True)
class Change:
    """One clause that is not as it was.

    A clause both renumbered and amended is `amended`, with two different ids.
    """

    kind: ChangeKind
    old: Clause | None
    new: Clause | None
    hunks: tuple[Hunk, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Two versions, the pairing of their clauses, and the clauses that changed, in document order."""

    old: Section
    new: Section
    matches: tuple[Match, ...]
    changes: tuple[Change, ...]

    @cached_property
    def now(self) -> Mapping[str, Clause]:
        """Gives what each clause that both versions hold is in the new one, by its id in the old."""
        return {match.old.id: match.new for match in self.matches if match.old and match.new}

    @cached_property
    def was(self) -> Mapping[str, Clause]:
        """Gives what each clause that both versions hold was in the old one, by its id in the new."""
        return {match.new.id: match.old for match in self.matches if match.old and match.new}

    @cached_property
    def renumbered(self) -> Mapping[str, str]:
        """Gives the new number of each clause that has another one, by its old one."""
        return {old: new.id for old, new in self.now.items() if old != new.id}

    @cached_property
    def changed(self) -> Mapping[str, Change]:
        """Gives what became of each clause of the new version that is not as it was, by its id there."""
        return {change.new.id: change for change in self.changes if change.new}
