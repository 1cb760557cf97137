"""A version that is to be put into the library, read from a file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, SourceError
from drafter.library.entry import Entry
from drafter.library.index_rows import printable
from drafter.raw import read_bytes
from drafter.read.source import read_section

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class New:
    """A version that is to be put in.

    Attributes:
        data: the bytes of its file.
        own_title: whether its title is the one that the file has; else a person gave it.
    """

    entry: Entry
    data: bytes
    own_title: bool = True


def new_version(
    file: Path, section: str, version: str, *, title: str | None = None, effective: str = ""
) -> New:
    """Gives a version as it would be put in, once its file has been read.

    Args:
        file: its file.
        section: the section that it is of.
        version: its number.
        title: its title; by default the one that the file has.
        effective: the day it takes effect; empty where nobody said.

    Raises:
        SourceError: when the file cannot be read, or has no title that can be written.
    """
    words = read_title(file) if title is None else title
    data = read_bytes(file)
    name = f"{section}-{version}{file.suffix.lower()}"
    entry = Entry(section, version, words, effective, name, hashlib.sha256(data).hexdigest())
    return New(entry, data, own_title=title is None)


def read_title(file: Path) -> str:
    """Gives the title of the section in a file, on one line.

    Raises:
        SourceError: when the file cannot be read, or its title cannot be written.
    """
    title = " ".join(read_section(file).title.split())
    if not printable(title):
        raise SourceError(
            "its title holds half a character",
            place=str(file),
            remedy="write it anew in the file, or give --title",
        )
    return title


def has_own_title(entry: Entry, file: Path) -> bool:
    """Tells whether a version has the title that a file of it has; where that cannot be read, it has not."""
    try:
        return read_title(file) == entry.title
    except DrafterError:
        return False
