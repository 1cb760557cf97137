"""A section before and after amendments, line by line, worked out once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.language.typography import quotation
from drafter.model.amended_clause import Deleted, Inserted, Line
from drafter.model.clause_names import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.amended_clause import AmendedClause
    from drafter.model.section import Section

_FEWEST_WORDS = 3


@dataclass(frozen=True)
class AmendedSection:
    """A section on both sides of its amendments.

    Attributes:
        before: the section as it stands in the baseline.
        changes: what each amendment makes of its clause, and what follows from them.
        lines: every clause of the baseline, and the new ones in their place, before and after.
    """

    before: Section
    changes: tuple[AmendedClause, ...]
    lines: tuple[Line, ...]

    @classmethod
    def unchanged(cls, section: Section) -> AmendedSection:
        """Gives a section that nothing amends."""
        return cls(section, (), tuple(Line(clause, clause) for clause in section))

    @cached_property
    def after(self) -> Section:
        """The section as it stands once amended."""
        return replace(self.before, clauses=tuple(line.after for line in self.lines if line.after))

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The new number of each clause of the baseline that is renumbered, by its old one."""
        held = ((line.before, line.after) for line in self.lines)
        return {old.id: new.id for old, new in held if old and new and old.id != new.id}

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The number of each clause that has another in the end, by its old one.

        A new clause has as old number the one that its amendment gave it, before later ones moved.
        """
        held = ((line.key, line.after) for line in self.lines)
        return {old: clause.id for old, clause in held if clause and old != clause.id}

    @cached_property
    def gone(self) -> frozenset[str]:
        """The ids of the clauses that are deleted, be it that “Not used” stays."""
        return frozenset(change.clause for change in self.changes if isinstance(change, Deleted))

    @cached_property
    def known(self) -> tuple[str, ...]:
        """The ids of the clauses of the baseline, in their order."""
        return tuple(clause.id for clause in self.before)

    def name_of(self, line: Line) -> str:
        """Gives the clause of a line as an instruction names it, by its number or by its words.

        A passage without a number is named by its first words, as few as no other begins with.
        """
        clause = line.before or line.after
        assert clause is not None  # noqa: S101 - a line has one of the two
        if line.before is None or clause.kind != "passage":
            return name_of(clause.id)
        others = [other.before.words for other in self.lines if other.before and other is not line]
        ends = [word.end() for word in re.finditer(r"\S+", clause.words)]
        starts = [clause.words[:end] for end in ends[_FEWEST_WORDS - 1 :]] or [clause.words]
        words = next((s for s in starts if not any(o.startswith(s) for o in others)), clause.words)
        return f"the passage that begins {quotation(words)}"

    @property
    def amended_ids(self) -> tuple[str, ...]:
        """The ids of the clauses of the baseline that are amended or go, one for each amendment."""
        return tuple(change.clause for change in self.changes if not isinstance(change, Inserted))
