"""A Word file that is asked for by name: by its path, or as a version of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.library.find_source import find_source
from drafter.ooxml.package.package import Package
from drafter.raw import checksum

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.library.library import Library
    from drafter.limits import Limits


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file, and how it was asked for.

    Attributes:
        name: its path, or its name in the library, `G@5.20`, with `latest` resolved.
    """

    name: str
    path: Path
    package: Package

    @property
    def sha256(self) -> str:
        """The checksum of the file, by which anybody can tell that it is this one."""
        return checksum(self.path)


def open_word_file(name: str, library: Library, limits: Limits) -> WordFile:
    """Gives the Word file of that name.

    Raises:
        SourceError: when it cannot be read, or is no Word file.
        UnknownVersionError: when the library holds no such version.
    """
    path, entry = find_source(name, library)
    return WordFile(entry.name if entry else str(path), path, Package.read(path, limits))
