"""What waits for a person: of each section the newest version, and the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.library.entry import Entry
    from drafter.library.library import Library


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest version of a section.

    Attributes:
        before: the one before it; None where it is the only one.
        earlier: the versions before it, the newest first, with the one before each: findings may wait there.
    """

    entry: Entry
    before: Entry | None
    earlier: tuple[tuple[Entry, Entry], ...] = ()


def newest_versions(library: Library) -> tuple[Newest, ...]:
    """Gives the newest version of each section, in the order of the sections."""
    sections = (list(held) for _, held in groupby(library.entries, lambda entry: entry.section))
    return tuple(map(_newest, sections))


def _newest(held: list[Entry]) -> Newest:
    pairs = list(pairwise(held[::-1]))
    return Newest(held[-1], pairs[0][1] if pairs else None, tuple(pairs[1:]))
