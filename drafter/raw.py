"""The bytes of a file from outside, or an error that says why they cannot be had."""

from __future__ import annotations

import hashlib
import stat
from typing import TYPE_CHECKING

from drafter.errors import HostileFileError, SourceError
from drafter.limits import FILE_BYTES

if TYPE_CHECKING:
    from pathlib import Path


def read_bytes(path: Path, most: int = FILE_BYTES) -> bytes:
    """Gives the bytes of a file.

    Raises:
        SourceError: when there is no such file, or it cannot be read; devices and pipes are no files.
        HostileFileError: when it is larger than `most`.
    """
    refuse_odd(path, most)
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unread(path, error) from error


def refuse_odd(path: Path, most: int = FILE_BYTES) -> None:
    """Refuses what is not there, or no file, or too large a one; nothing is opened.

    Raises:
        SourceError: when there is no such file; devices and pipes are no files.
        HostileFileError: when it is larger than `most`.
    """
    try:
        state = path.stat()
    except (OSError, ValueError) as error:
        raise _unread(path, error) from error
    if not stat.S_ISREG(state.st_mode):
        raise SourceError("is not a file", place=str(path), remedy="name a file")
    if state.st_size > most:
        raise HostileFileError(
            f"is larger than {most >> 20} MiB", place=str(path), remedy="check that it is the right file"
        )


def _unread(path: Path, error: OSError | ValueError) -> SourceError:
    reason = (getattr(error, "strerror", None) or "not a path").lower()
    return SourceError(f"cannot be read: {reason}", place=str(path), remedy="check the path")


def checksum(path: Path) -> str:
    """Gives the SHA-256 of a file, in hexadecimal digits.

    Raises:
        SourceError: when it cannot be read.
    """
    return hashlib.sha256(read_bytes(path)).hexdigest()
