"""What is taken out of the library, kept in a dated folder of it: `removed/2026-11-30-1/G-5.20.docx`."""

from __future__ import annotations

import glob
import json
import os
import re
from contextlib import suppress
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from drafter.errors import SourceError
from drafter.files import cannot_write, clear_dead, folder_on_disk, write_new
from drafter.library.entry import LOG, REMOVED
from drafter.raw import checksum, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import ExitStack
    from pathlib import Path

    from drafter.library.entry import Entry, Row


_DATED = re.compile(r"\d{4}-\d\d-\d\d-\d+")


def put_aside(folder: Path, files: Iterable[str], row: Row | None, undo: ExitStack) -> Path:
    """Moves files of the library into a new dated folder of it, and gives that folder.

    Args:
        folder: the library's.
        files: their names in it; one that is not there is passed over.
        row: the version that is taken out, kept beside its file so that it can be put back.
        undo: takes what puts everything back where it was.

    Raises:
        OutputError: when they cannot be moved.
    """
    removed = folder / REMOVED
    try:
        removed.mkdir(exist_ok=True)
        dated = _dated(removed, undo)
        if row:
            note = _note_beside(dated / row.entry.file)
            undo.callback(_take_away, note)
            write_new(note, _noted(row))
        for file in files:
            _move(folder / file, dated / file, undo)
        for changed in (dated, removed, folder):
            folder_on_disk(changed)
    except OSError as error:
        raise cannot_write(removed, error) from error
    return dated


def kept_file(folder: Path, entry: Entry) -> Path | None:
    """Gives the file of a version where it is kept; None where it is not, or not as it was added.

    The index still names such a version where a run was killed that took it out or replaced it.
    """
    for kept in sorted(folder.glob(f"{REMOVED}/*/{glob.escape(entry.file)}"), reverse=True):
        with suppress(SourceError):
            if checksum(kept) == entry.sha256:
                return kept
    return None


def is_kept_with(file: Path, row: Row) -> bool:
    """Tells whether beside a file that is kept stands what the index says of it, word for word."""
    with suppress(SourceError):
        return read_bytes(_note_beside(file)) == _noted(row)
    return False


def clear_left(folder: Path, rows: Iterable[Row]) -> None:
    """Takes away what runs that were killed have left in the dated folders, and nobody was told of.

    Args:
        folder: the library's, whose lock is held.
        rows: its versions.
    """
    in_place = [row for row in rows if os.path.lexists(folder / row.entry.file)]
    for dated in folder.glob(f"{REMOVED}/*"):
        if _DATED.fullmatch(dated.name) and not dated.is_symlink():
            clear_dead(dated)
            _clear_unbegun(dated, in_place)


def _clear_unbegun(dated: Path, in_place: Iterable[Row]) -> None:
    """Takes away a folder of nothing, or of nothing but what the index says of a version in its place."""
    held = list(dated.glob("*"))
    for row in in_place if len(held) == 1 else ():
        file = dated / row.entry.file
        if held == [_note_beside(file)] and is_kept_with(file, row) and not _is_logged(dated):
            _take_away(held[0])
    _take_away_empty(dated)


def _is_logged(dated: Path) -> bool:
    """Tells whether the log says that something is kept in a folder; one that cannot be read may say so."""
    log = dated.parent.parent / LOG
    if not os.path.lexists(log):
        return False
    try:
        return dated.name in _DATED.findall(read_bytes(log).decode(errors="replace"))
    except SourceError:
        return True


def _note_beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.entry.json")


def _noted(row: Row) -> bytes:
    return f"{json.dumps(row.as_json(), indent=2, ensure_ascii=False)}\n".encode()


def _dated(removed: Path, undo: ExitStack) -> Path:
    """Makes the next folder of today, which goes again where nothing comes to lie in it."""
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    for number in count(1):
        dated = removed / f"{today}-{number}"
        with suppress(FileExistsError):
            dated.mkdir()
            undo.callback(_take_away_empty, removed)
            undo.callback(_take_away_empty, dated)
            return dated
    raise AssertionError  # pragma: no cover - there is a next number always


def _move(file: Path, kept: Path, undo: ExitStack) -> None:
    if not os.path.lexists(file):
        return
    try:
        if file.is_symlink():
            _keep_linked(file, kept, undo)
        else:
            undo.callback(_move_back, kept, file)
            file.rename(kept)
    except OSError as error:
        raise cannot_write(file, error) from error


def _keep_linked(link: Path, kept: Path, undo: ExitStack) -> None:
    """Keeps the bytes that a link leads to, and takes it away: moved, it would lead elsewhere.

    Raises:
        SourceError: when they cannot be had.
    """
    try:
        data = read_bytes(link)
    except SourceError as error:
        remedy = "mend the link, or take it away"
        raise SourceError(
            f"is a link, and what it leads to {error.problem}", place=str(link), remedy=remedy
        ) from error
    undo.callback(_link_back, link, link.readlink(), kept)
    write_new(kept, data)
    link.unlink()


def _link_back(link: Path, target: Path, kept: Path) -> None:
    with suppress(OSError):
        if not os.path.lexists(link):
            link.symlink_to(target)
        kept.unlink()


def _move_back(kept: Path, file: Path) -> None:
    if os.path.lexists(kept) and not os.path.lexists(file):
        with suppress(OSError):
            kept.rename(file)


def _take_away(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _take_away_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
