"""What changed between two versions of a section, clause by clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
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
