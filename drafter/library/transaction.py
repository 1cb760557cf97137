"""One lock from reading the index until it is written, and all of a change or nothing.

The index is written last. Until it is, whatever goes wrong is put back; a run that is killed before leaves
the old index and, at worst, files that no index names.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.files import cannot_write, clear_dead, write_new, write_whole
from drafter.library.entry import INDEX
from drafter.library.index import EMPTY, read_index
from drafter.library.removed_versions import clear_left
from drafter.locks import locked
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from drafter.library.entry import Row
    from drafter.library.index import Index


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Holds the lock of a library, whatever name its folder is reached by.

    Raises:
        OutputError: when another run holds it too long, or it cannot be made.
    """
    try:
        # What is written by another name of the folder would wait for this lock else.
        with locked(folder.resolve() / INDEX):
            yield
    except OSError as error:
        raise cannot_write(folder / INDEX, error) from error


@contextmanager
def changing(folder: Path, *, make: bool = False) -> Iterator[tuple[Index, ExitStack]]:
    """Gives the index, read under the lock, and the stack of what puts everything back.

    It is put back unless the index was written: that is what makes a change.

    Args:
        folder: the library's.
        make: whether it is made where there is none.

    Raises:
        SourceError: when the index cannot be read.
        OutputError: when another run holds the lock too long, or it cannot be made.
    """
    made = make and _made(folder)
    try:
        with alone(folder), ExitStack() as begun:
            clear_dead(folder)
            index = _begun(folder, begun) if make else read_index(folder)
            clear_left(folder, index.rows)
            with undone_unless_written(folder, index.was) as undo:
                yield index, undo
            begun.pop_all()
    finally:
        if made:
            with suppress(OSError):
                folder.rmdir()


@contextmanager
def undone_unless_written(folder: Path, was: bytes | None) -> Iterator[ExitStack]:
    """Gives the stack of what puts everything back, which is done unless the index is another by then.

    Args:
        folder: the library's.
        was: what the index held before.
    """
    with ExitStack() as undo:
        try:
            yield undo
        except BaseException:
            if held_at(folder / INDEX) != was:
                undo.pop_all()
            raise
        undo.pop_all()


def _made(folder: Path) -> bool:
    """Makes the folder of a library, and tells whether it was not there."""
    new = not os.path.lexists(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    return new


def _begun(folder: Path, undo: ExitStack) -> Index:
    """Gives the index, which is there from now on: versions without one look like a damaged library."""
    index = read_index(folder)
    if index.was is not None:
        return index
    undo.callback(take_back, folder / INDEX, EMPTY)
    write_new(folder / INDEX, EMPTY)
    return replace(index, was=EMPTY)


def write_rows(folder: Path, index: Index, rows: Iterable[Row]) -> None:
    """Writes the index with other versions, unless it has changed since it was read.

    Raises:
        OutputError: when it has, or cannot be written.
    """
    write_whole(folder / INDEX, index.of(rows).text(), was=index.was)


def held_at(path: Path) -> bytes | None:
    """Gives the bytes of a file; None where none can be had."""
    try:
        return read_bytes(path)
    except DrafterError:
        return None


def take_back(path: Path, written: bytes) -> None:
    """Takes away a file that this call made, unless it holds something else by now."""
    if held_at(path) == written:
        with suppress(OSError):
            path.unlink()
