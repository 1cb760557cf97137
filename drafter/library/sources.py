"""The section of a source named on the command line: a path, or a version of the library such as G@5.20."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, SourceError
from drafter.library.find_source import find_source
from drafter.library.section_cache import cached
from drafter.raw import checksum
from drafter.read.source import read_section
from drafter.steps import step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from drafter.library.entry import Entry
    from drafter.library.library import Library
    from drafter.limits import Limits
    from drafter.model.section import Section
    from drafter.ooxml.paragraph.characters import View

_log = logging.getLogger(__name__)


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


def open_source(name: str, library: Library, *, view: View = "final", limits: Limits | None = None) -> Source:
    """Gives the section of that name: the file at a path, else the version in the library.

    Args:
        name: a path, or a version such as G@5.20.
        library: where versions are looked up.
        view: whether tracked changes in a Word file count as made or not.
        limits: the most that a Word file may hold.

    Raises:
        SourceError: when the file cannot be read.
        UnknownVersionError: when the library holds no such version.
    """
    path, entry = find_source(name, library)
    if entry is None:
        return Source(name, path, _section(path, checksum(path), view, limits))
    return Source(entry.name, path, _version(path, entry, view, limits), entry.effective)


@lru_cache(maxsize=16)
def _section(
    path: Path,
    sha256: str,  # noqa: ARG001 - a file that has changed is read again
    view: View,
    limits: Limits | None,
) -> Section:
    """Gives the section in a file; two hundred proposals against one baseline read it once."""
    with step("reading", str(path), SourceError):
        return read_section(path, limits, view)


@lru_cache(maxsize=16)
def _version(path: Path, entry: Entry, view: View, limits: Limits | None) -> Section:
    """Gives the section in a file of the library, under the name that the library has for it."""

    def read() -> Section:
        return _section(path, entry.sha256, view, limits)

    # What was read under other limits than is usual is not for those who ask for none.
    section = read() if limits else cached(path, f"{entry.sha256}-{view}", read)
    return replace(section, section=entry.section, version=entry.version, title=entry.title)


def earlier_sections(name: str, library: Library) -> tuple[Section, ...]:
    """Gives the sections of the versions before the named one, oldest first; none outside the library.

    They are evidence for something else, so one that cannot be read is passed over with a note.
    """
    if not any(entry.name == name for entry in library.entries):
        return ()
    return sound_sections(library.earlier(name), library)


def sound_sections(entries: Iterable[Entry], library: Library) -> tuple[Section, ...]:
    """Gives the sections of those versions that can be read; the others are passed over with a note."""
    return tuple(_sound(entries, library))


def _sound(entries: Iterable[Entry], library: Library) -> Iterator[Section]:
    for entry in entries:
        try:
            yield open_source(entry.name, library).section
        except DrafterError as error:
            _log.warning("%s is passed over: %s", entry.name, error)
