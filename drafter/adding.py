"""What speaks against putting a file into the library as the version that a person calls it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.model.version import version_key
from drafter.raw import checksum, read_bytes
from drafter.read.source import read_section
from drafter.read.title import version_in_words
from drafter.sources import open_source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from drafter.library import Entry, Library
    from drafter.model.section import Section

_LETTERS = re.compile(r"([A-Z]{1,2})\d")
_VERSION = re.compile(r"\d+(?:\.\d+)*")
# A title and what goes with it stand in these lines.
_HEAD = 20


def doubts(library: Library, file: Path, *, section: str, version: str) -> tuple[str, ...]:
    """Gives why a file is not the version that it is called, or is there already; nothing where it may be.

    Raises:
        SourceError: when the file cannot be read.
    """
    held = read_section(file)
    return (*_same_file(library, file), *_other_letters(held, section), *_other_version(held, file, version))


def same_words(library: Library, file: Path, section: str) -> str:
    """Gives the version of a section that reads as a file does; empty where none does.

    It may be right: a section stays as it is while others change.
    """
    own = _clauses(read_section(file))
    if not own:
        return ""
    held = (entry for entry in library.entries if entry.section == section)
    return next((entry.name for entry in held if _clauses(_opened(library, entry)) == own), "")


def _other_letters(held: Section, section: str) -> Iterator[str]:
    letters = Counter(found[1] for clause in held if (found := _LETTERS.match(clause.id)))
    own = letters.most_common(1)[0][0] if letters else held.section
    if own and own.casefold() != section.casefold() and section.isalpha():
        yield f"its clauses are those of Section {own}, and it is called a version of Section {section}"


def _other_version(held: Section, file: Path, version: str) -> Iterator[str]:
    """Gives the version that its first page names, where that is another; a draft's may be an old one."""
    said = version_in_words(_head(held, file))
    asked = _VERSION.match(version)
    if said and asked and version_key(said) != version_key(asked[0]):
        yield f"its first page says version {said}, and it is called version {version}"


def _head(held: Section, file: Path) -> str:
    """Gives the words before the first clause; of a text, its first lines, since it has no pages."""
    if file.suffix.lower() in (".txt", ".md"):
        lines = read_bytes(file).decode("utf-8", errors="replace").splitlines()
        return " ".join(takewhile(lambda line: not _LETTERS.match(line), lines[:_HEAD]))
    return " ".join(clause.words for clause in takewhile(lambda clause: not clause.label, held))


def _same_file(library: Library, file: Path) -> Iterator[str]:
    own = checksum(file)
    for entry in library.entries:
        if entry.sha256 == own:
            yield f"it is the very file that is in the library as {entry.name}"


def _opened(library: Library, entry: Entry) -> Section | None:
    try:
        return open_source(entry.name, library).section
    except DrafterError:
        return None


def _clauses(section: Section | None) -> list[tuple[str, str]] | None:
    return [(clause.id, clause.words) for clause in section if clause.label] if section else None
