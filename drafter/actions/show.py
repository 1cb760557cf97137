"""The clauses of a section, or one of them with all below it."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.draft.references.cross_references import cross_references
from drafter.library.sources import open_source
from drafter.model.provision_names import find_clause
from drafter.read.repeated_numbers import repeated_numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.library.library import Library
    from drafter.limits import Limits
    from drafter.model.reference import Reference
    from drafter.model.section import Section
    from drafter.ooxml.paragraph.characters import View

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Shown:
    """A section as it was asked for.

    Attributes:
        section: the section, with the clauses that were asked for.
        whole: the section with all of its clauses.
    """

    section: Section
    whole: Section

    @cached_property
    def references(self) -> Mapping[str, tuple[Reference, ...]]:
        """The references of each clause to others of the whole section."""
        return cross_references(self.whole)


def show(
    source: str,
    library: Library,
    clause: str | None = None,
    *,
    view: View = "final",
    limits: Limits | None = None,
) -> Shown:
    """Gives the clauses of a source; with a clause, that one and all below it.

    A note is logged of the numbers that stand more than once, and where.

    Raises:
        SourceError: when the source cannot be read.
        UnknownVersionError: when the library holds no such version.
        UnknownClauseError: when it has no such clause.
    """
    opened = open_source(source, library, view=view, limits=limits)
    whole = opened.section
    if again := repeated_numbers(whole):
        _LOG.warning("%s: %s", opened.name, again)
    if not clause:
        return Shown(whole, whole)
    top = find_clause(whole, clause, opened.name)
    return Shown(replace(whole, clauses=(top, *whole.below(top.id))), whole)
