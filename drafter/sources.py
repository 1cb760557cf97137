"""A source named on the command line: a path, or a version of the library such as G@5.20."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.read.source import read_section

if TYPE_CHECKING:
    from drafter.library import Library
    from drafter.model.section import Section


@dataclass(frozen=True, slots=True)
class Source:
    """A section that was asked for by name.

    Attributes:
        name: what it was asked for by, with `latest` resolved.
        path: the file it came from.
        effective: the day it took effect; empty where the library does not say.
    """

    name: str
    path: Path
    section: Section
    effective: str = ""


def open_source(name: str, library: Library) -> Source:
    """Gives the section of that name: the file at a path, else the version in the library.

    Raises:
        SourceError: when the file cannot be read.
        UnknownVersionError: when the library holds no such version.
    """
    path = Path(name)
    if "@" not in name or path.exists():
        return Source(name, path, read_section(path))
    entry = library.find(name)
    path = library.path(entry)
    section = replace(read_section(path), section=entry.section, version=entry.version, title=entry.title)
    return Source(entry.name, path, section, entry.effective)


def earlier_sections(name: str, library: Library) -> tuple[Section, ...]:
    """Gives the sections of the versions before the named one, oldest first; none outside the library."""
    if not any(entry.name == name for entry in library.entries):
        return ()
    return tuple(open_source(entry.name, library).section for entry in library.earlier(name))
