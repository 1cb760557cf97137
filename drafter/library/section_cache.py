"""What reading a version gave, kept beside the library, so that each version is read once.

It can be thrown away at any time. What is kept is of one file, by its checksum, and of one program; it has a
checksum of its own, and what is otherwise is read anew.
"""

from __future__ import annotations

import hashlib
import json
import logging
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from drafter.library.section_rows import as_rows, from_rows
from drafter.program import program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from drafter.model.section import Section

CACHE = ".cache"
"""The folder of what is kept, in the library's."""

_log = logging.getLogger(__name__)
# All that what is read depends on.
_ROOMS = ("language", "library", "model", "ooxml", "read")
# In notes, for the path of the file, which may be another one tomorrow.
_PLACE = "\0"


def cached(path: Path, kept_as: str, read: Callable[[], Section]) -> Section:
    """Gives the section in a file of the library: as it was kept, else read and kept for the next time.

    Notes that the reader made are said again. Where nothing can be written nothing is kept.

    Args:
        path: the file.
        kept_as: what tells it from every other one, and from other ways of reading it: its checksum, and how.
        read: reads it.
    """
    place = path.parent / CACHE / f"{kept_as}.json"
    found = _found(place)
    if found is None:
        with _notes() as notes:
            section = read()
        _keep(place, [[note.replace(str(path), _PLACE) for note in notes], as_rows(section)])
        return section
    notes, section = found
    for note in notes:
        _log.warning("%s", note.replace(_PLACE, str(path)))
    return section


def _found(place: Path) -> tuple[list[str], Section] | None:
    """Gives what is kept in a file; None where it is missing, damaged, or another program's."""
    try:
        seal, _, held = place.read_bytes().partition(b"\n")
        if seal.decode() != _seal(held):
            return None
        notes, rows = json.loads(held)
        return notes, from_rows(rows)
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _keep(place: Path, value: object) -> None:
    """Writes a file in one step; its seal does not fit what a power cut, or two at once, leave half."""
    held = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")
    # Of one name for all, so that what a killed run left is written over by the next.
    part = place.with_suffix(".part")
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        part.write_bytes(f"{_seal(held)}\n".encode() + held)
        part.replace(place)


def _seal(held: bytes) -> str:
    return f"{program(*_ROOMS)} {hashlib.sha256(held).hexdigest()}"


@contextmanager
def _notes() -> Iterator[list[str]]:
    """Gives the notes that are made meanwhile in this thread; they are said all the same."""
    notes: list[str] = []
    own = threading.get_ident()

    class Heard(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == own:
                notes.append(record.getMessage())

    logger, heard = logging.getLogger("drafter"), Heard(logging.WARNING)
    logger.addHandler(heard)
    try:
        yield notes
    finally:
        logger.removeHandler(heard)
