"""The file that a name on the command line stands for: a path, or a version of the library such as G@5.20."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import SourceError

if TYPE_CHECKING:
    from drafter.library.entry import Entry
    from drafter.library.library import Library

# What is before and after the sign is no folder: somebody's may be called `me@home`.
_VERSION = re.compile(r"[^/\\\\]+@[^/\\\\]+")


def find_source(name: str, library: Library) -> tuple[Path, Entry | None]:
    """Gives the file that a name stands for, and the library's entry where it is a version.

    Raises:
        SourceError: when there is no such file, or the library's file is not the one that was added.
        UnknownVersionError: when the library holds no such version.
    """
    entry = find_entry(name, library)
    return (library.path(entry) if entry else Path(name)), entry


def find_entry(name: str, library: Library) -> Entry | None:
    """Gives the library's entry of a version; None where the name is the path of something that is there.

    Raises:
        SourceError: when there is no such file.
        UnknownVersionError: when the library holds no such version.
    """
    if os.path.lexists(name):
        return None
    if not _VERSION.fullmatch(name):
        raise no_such_file(name, library.entries[-1].name if library.entries else "G@5.20")
    return library.find(name)


def no_such_file(name: str, version: str = "G@5.20") -> SourceError:
    """Gives the error that a name is neither a file nor a version, with a version as an example."""
    return SourceError(
        f"there is no file “{name}”",
        remedy=f"check its folder, and put quotes round spaces; a version is named as in {version}",
    )
