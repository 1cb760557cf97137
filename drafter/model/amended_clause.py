"""A clause as an amendment leaves it, and a line of the section before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Literal

    from drafter.model.edit import Hunk
    from drafter.model.proposal import Part
    from drafter.model.reference import LostReference
    from drafter.model.section import Clause


@dataclass(frozen=True, slots=True)
class AmendedClause:
    """What an amendment makes of one clause of the baseline.

    Attributes:
        kind: whether the clause's words change, or the clause is new, or it goes.
        clause: the id of the clause; of a new one, the id it is given.
        before: its text in the baseline; empty for a new clause.
        after: its text once amended; empty for one that goes.
        hunks: what makes `before` into `after`.
        after_clause: of a new clause, the one it follows; of one below a new clause, the new one before it.
        before_clause: of a new clause that is the first of its list, the one it stands before.
        line: the line of the proposal file; 0 for what only follows from other amendments.
        part: whether the words are the clause's text or its heading.
        depth: of a new clause, how deep it stands.
        below: the id of the amended clause that this one is below, and comes or goes with.
        renumber: true where later clauses take their numbers from it.
        lost: the references in its new words to clauses that the baseline does not hold.
    """

    kind: Literal["amended", "inserted", "deleted"]
    clause: str
    before: str
    after: str
    hunks: tuple[Hunk, ...]
    after_clause: str = ""
    line: int = 0
    part: Part = "text"
    depth: int = 0
    below: str = ""
    renumber: bool = False
    before_clause: str = ""
    lost: tuple[LostReference, ...] = ()

    @property
    def beside(self) -> str:
        """Of a new clause, the id of the one it follows, or of the one it stands before."""
        return self.after_clause or self.before_clause


@dataclass(frozen=True, slots=True)
class Line:
    """One clause on both sides of the amendments.

    Attributes:
        before: as it stands in the baseline; None for a new clause.
        after: as it stands once amended; None for one that goes.
        changes: what makes the one into the other: of its text, of its heading.
    """

    before: Clause | None
    after: Clause | None
    changes: tuple[AmendedClause, ...] = ()

    @property
    def key(self) -> str:
        """Its number in the baseline; of a new clause, its own before later ones move. No two share it."""
        return self.before.id if self.before else self.changes[0].clause
