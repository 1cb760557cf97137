"""The log of the library, `log.txt`: what was taken out, replaced or corrected, when, by whom and why."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, OutputError, SourceError
from drafter.files import write_new, write_whole
from drafter.library.entry import LOG
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from contextlib import ExitStack
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """Who asks for a change of the library, and why.

    Attributes:
        reason: empty where none was given.
    """

    by: str
    reason: str = ""

    def line(self, what: str) -> str:
        """Gives the line of the log that says what was done, now."""
        now = datetime.now().astimezone()
        told = f"{now:%Y-%m-%d %H:%M:%S %z}  {self.by}  {what}"
        return _one_line(f"{told}; why: {self.reason}" if self.reason else told)


def lines_of(folder: Path) -> list[str]:
    """Gives the lines of the log of a library; none where there is no log, or it cannot be read."""
    with suppress(SourceError):
        return read_bytes(folder / LOG).decode(errors="replace").splitlines()
    return []


def append(folder: Path, line: str, undo: ExitStack) -> None:
    """Adds a line to the log of a library, whose other lines stay as they are.

    Args:
        folder: the library's.
        line: what is added.
        undo: takes what takes the line out again.

    Raises:
        SourceError: when what stands there cannot be read.
        OutputError: when it cannot be written.
    """
    path = folder / LOG
    if not path.exists() and not path.is_symlink():
        undo.callback(_take_away, path, f"{line}\n".encode())
        write_new(path, f"{line}\n")
        return
    was = read_bytes(path)
    end = b"" if not was or was.endswith(b"\n") else b"\n"
    now = was + end + f"{line}\n".encode()
    undo.callback(_put_back, path, was, now)
    write_whole(path, now, was=was)


def _one_line(words: str) -> str:
    """Gives words without line ends, and with what no file can hold written as a question mark."""
    return " ".join(words.splitlines()).encode(errors="replace").decode()


def _take_away(path: Path, written: bytes) -> None:
    with suppress(OSError):
        if path.read_bytes() == written:
            path.unlink()


def _put_back(path: Path, was: bytes, now: bytes) -> None:
    with suppress(DrafterError, OutputError):
        write_whole(path, was, was=now)
