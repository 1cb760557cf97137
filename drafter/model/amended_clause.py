"""A clause that is amended, inserted or deleted, and a line of the section before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.edit import Hunk

if TYPE_CHECKING:
    from drafter.model.proposal import Part
    from drafter.model.reference import LostReference
    from drafter.model.section import Clause, Kind


@dataclass(frozen=True, slots=True)
class Amended:
    """A clause of the baseline whose words change.

    Attributes:
        clause: the id of the clause.
        before: its words in the baseline.
        after: its words once amended.
        hunks: what makes `before` into `after`.
        part: whether the words are the clause's text or its heading.
        line: the line of the proposal file; 0 for what only follows from other amendments.
        lost: the references in its new words to clauses that the baseline does not hold.
    """

    clause: str
    before: str
    after: str
    hunks: tuple[Hunk, ...]
    part: Part = "text"
    line: int = 0
    lost: tuple[LostReference, ...] = ()


@dataclass(frozen=True, slots=True)
class Inserted:
    """A new clause.

    Attributes:
        clause: the id it is given.
        after: its words.
        depth: how deep it stands.
        after_clause: the clause it follows; of one below a new clause, the new one before it.
        before_clause: of the first of its list, the clause it stands before.
        below: the id of the new clause that this one is below, and comes with.
        renumber: true where later clauses take their numbers from it.
        line: the line of the proposal file.
        lost: the references in its words to clauses that the baseline does not hold.
        kind: what it is: a provision with a number, a definition, or words without a number.
        label: its number as it is printed beside its words, or its term; empty for words without a number.
    """

    clause: str
    after: str
    depth: int
    after_clause: str = ""
    before_clause: str = ""
    below: str = ""
    renumber: bool = False
    line: int = 0
    lost: tuple[LostReference, ...] = ()
    kind: Kind = "numbered"
    label: str = ""

    @property
    def beside(self) -> str:
        """The id of the clause it follows, or of the one it stands before."""
        return self.after_clause or self.before_clause

    @property
    def hunks(self) -> tuple[Hunk, ...]:
        """What makes no words at all into its own."""
        return (Hunk("", self.after, 0),)


@dataclass(frozen=True, slots=True)
class Deleted:
    """A clause of the baseline that goes.

    Attributes:
        clause: the id of the clause.
        before: its text in the baseline.
        after: what stands there once it is gone, such as “Not used”; empty where nothing does.
        below: the id of the clause that this one is below, and goes with.
        renumber: true where later clauses close the gap.
        line: the line of the proposal file.
    """

    clause: str
    before: str
    after: str = ""
    below: str = ""
    renumber: bool = False
    line: int = 0

    @property
    def hunks(self) -> tuple[Hunk, ...]:
        """What makes its text into what stands there once it is gone."""
        return (Hunk(self.before, self.after, 0),) if self.before or self.after else ()


AmendedClause = Amended | Inserted | Deleted
"""What an amendment makes of one clause."""


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

    @property
    def is_deleted(self) -> bool:
        """Whether the clause goes, be it that “Not used” stays."""
        return any(isinstance(change, Deleted) for change in self.changes)

    def hunks(self, part: Part) -> tuple[Hunk, ...]:
        """Gives all that makes the text of the clause before, or its heading, into that after."""
        return tuple(hunk for change in self.changes if part_of(change) == part for hunk in change.hunks)


def part_of(change: AmendedClause) -> Part:
    """Gives which part of its clause an amendment changes; a clause comes and goes by its text."""
    return change.part if isinstance(change, Amended) else "text"
