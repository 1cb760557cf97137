"""Two versions of a section, compared clause by clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.library.sources import open_source

if TYPE_CHECKING:
    from drafter.library.library import Library
    from drafter.model.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed between two versions.

    Attributes:
        old: what the older one was asked for by, with `latest` resolved.
        new: the same of the newer one.
    """

    old: str
    new: str
    comparison: Comparison


def diff(old: str, new: str, library: Library) -> Compared:
    """Gives what changed from one version to another.

    Raises:
        SourceError: when one of them cannot be read.
        UnknownVersionError: when the library holds no such version.
    """
    before, after = open_source(old, library), open_source(new, library)
    return Compared(before.name, after.name, compare_sections(before.section, after.section))
