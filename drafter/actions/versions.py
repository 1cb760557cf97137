"""The versions in the library, and which of them is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.library.entry import Entry
    from drafter.library.library import Library


def versions(library: Library) -> Mapping[Entry, str]:
    """Gives the versions that a library holds, and what is wrong with the file of each, if anything."""
    return {entry: library.problem(entry) for entry in library.entries}
