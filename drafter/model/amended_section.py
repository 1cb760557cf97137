"""A section before and after amendments, line by line, worked out once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.model.amended_clause import Deleted, Inserted, Line
from drafter.model.code_names import PLAIN
from drafter.model.provision_names import ProvisionNames

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.amended_clause import AmendedClause
    from drafter.model.code_names import CodeNames
    from drafter.model.section import Section


@dataclass(frozen=True)
class AmendedSection:
    """A section on both sides of its amendments.

    Attributes:
        before: the section as it stands in the baseline.
        changes: what each amendment makes of its clause, and what follows from them.
        lines: every clause of the baseline, and the new ones in their place, before and after.
        code: the names of the code that the section is of.
    """

    before: Section
    changes: tuple[AmendedClause, ...]
    lines: tuple[Line, ...]
    code: CodeNames = PLAIN

    @classmethod
    def unchanged(cls, section: Section, code: CodeNames = PLAIN) -> AmendedSection:
        """Gives a section that nothing amends."""
        lines = tuple(Line(clause, clause) for clause in section)
        return cls(section, (), lines, code)

    @cached_property
    def names(self) -> ProvisionNames:
        """The names of the provisions of the baseline."""
        return ProvisionNames(self.before, self.code)

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
        """Gives the clause of a line as an instruction names it: by its number, or by its words."""
        is_new = line.before is None and line.after
        return self.names.new(line.after) if is_new and line.after else self.names.name(line.key)

    @property
    def amended_ids(self) -> tuple[str, ...]:
        """The ids of the clauses of the baseline that are amended or go, one for each amendment."""
        return tuple(change.clause for change in self.changes if not isinstance(change, Inserted))
