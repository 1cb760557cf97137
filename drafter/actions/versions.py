"""The versions in the library, which of them is damaged, and how much each of them changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.errors import DrafterError
from drafter.library.sources import open_source
from drafter.model.version import version_key
from drafter.render.change_groups import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.library.entry import Entry
    from drafter.library.library import Library
    from drafter.model.comparison import Comparison

_LEAST = 0.01


@dataclass(frozen=True, slots=True)
class Amount:
    """How much a version changed its section.

    Attributes:
        before: the version before it; None where it is the first.
        counted: how many changes of each kind; empty where nothing changed.
        share: how many of its clauses are not as they were, between 0 and 1; clauses that have only another
            number count as they were.
        clauses: how many clauses it has; 0 where it cannot be read.
        problem: why it cannot be compared; mostly empty.
    """

    entry: Entry
    before: Entry | None = None
    counted: str = ""
    share: float = 0.0
    clauses: int = 0
    problem: str = ""


def versions(library: Library) -> Mapping[Entry, str]:
    """Gives the versions that a library holds, and what is wrong with the file of each, if anything."""
    return {entry: library.problem(entry) for entry in library.entries}


def version_names(library: Library) -> tuple[str, ...]:
    """Gives the versions that there are of any section, each once, in order."""
    return tuple(sorted({entry.version for entry in library.entries}, key=version_key))


def amounts(section: str, library: Library) -> tuple[Amount, ...]:
    """Gives how much each version of a section changed, oldest first.

    Raises:
        UnknownVersionError: when the library holds none.
    """
    held = library.versions(section)
    return tuple(_amount(entry, before, library) for entry, before in zip(held, (None, *held), strict=False))


def in_force(section: str, library: Library) -> Entry | None:
    """Gives the newest version of a section that has taken effect by today; None where no date says so."""
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    dated = [entry for entry in library.versions(section) if entry.effective and entry.effective <= today]
    return max(dated, key=lambda entry: entry.effective, default=None)


def _amount(entry: Entry, before: Entry | None, library: Library) -> Amount:
    try:
        now = open_source(entry.name, library).section
        if before is None:
            return Amount(entry, clauses=len(now.clauses))
        made = compare_sections(open_source(before.name, library).section, now)
    except DrafterError as error:
        return Amount(entry, before, problem=str(error))
    return Amount(entry, before, counted(made), _share(made), len(now.clauses))


def _share(made: Comparison) -> float:
    changed = sum(change.kind != "renumbered" for change in made.changes)
    most = max(len(made.old.clauses), len(made.new.clauses), 1)
    return max(changed / most, _LEAST) if changed else 0.0
