"""A version that is to be put into the library, read from a file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import SourceError
from drafter.library.entry import Entry
from drafter.library.index_rows import printable
from drafter.raw import read_bytes
from drafter.read.source import read_section

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class New:
    """A version that is to be put in: its entry, and the bytes of its file."""

    entry: Entry
    data: bytes


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
    title = read_title(file) if title is None else title
    data = read_bytes(file)
    name = f"{section}-{version}{file.suffix.lower()}"
    return New(Entry(section, version, title, effective, name, hashlib.sha256(data).hexdigest()), data)


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
