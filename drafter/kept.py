"""What somebody's file or folder held, kept beside it under a dated name before another takes its place."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from drafter.errors import OutputError
from drafter.files import cannot_write, real_path, write_new, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Commands read every file of these kinds in a folder: a copy must not end as they do.
_READ_BY_KIND = frozenset({".yaml", ".yml", ".json"})


def keep_copy(path: Path, data: bytes | None = None) -> Path:
    """Copies a file to a dated name beside it, which nothing has yet, and gives that name.

    `report.docx` is kept as `report~2026-11-30-1.docx`, which Word opens; `CP1.yaml` as
    `CP1.yaml~2026-11-30-1`, which no command takes for a proposal. The copy has the file's mode and times.

    Args:
        path: the file.
        data: what it holds, where that has been read; by default it is read now.

    Raises:
        OutputError: when the copy cannot be written.
    """
    try:
        held = path.read_bytes() if data is None else data
        for copy in dated(path):
            if _put(copy, held):
                shutil.copystat(path, copy)
                return copy
    except OSError as error:
        raise cannot_write(path, error) from error
    raise AssertionError  # pragma: no cover - there is a next number always


def replace_keeping(path: Path, data: bytes | str, was: bytes) -> Path:
    """Writes a file over what somebody wrote, keeps that under a dated name beside it, and gives that name.

    Args:
        path: the file; of a link, what it leads to.
        data: what it is to hold.
        was: what it holds, as it was read.

    Raises:
        OutputError: when it cannot be written, or holds something else by now; nothing has then changed.
    """
    copy = keep_copy(real_path(path) if path.is_symlink() else path, was)
    try:
        write_whole(path, data, was=was)
    except OutputError:
        copy.unlink()
        raise
    return copy


def move_aside(folder: Path) -> Path:
    """Gives a folder a dated name beside its own, and gives that name.

    Raises:
        OutputError: when it cannot be moved; it is then as it was.
    """
    try:
        return folder.rename(next(name for name in dated(folder) if not os.path.lexists(name)))
    except OSError as error:
        raise cannot_write(folder, error) from error


def dated(path: Path) -> Iterator[Path]:
    """Gives the dated names of today for a file or folder, in their order; some of them may be taken."""
    whole = path.suffix.lower() in _READ_BY_KIND or path.is_dir()
    stem, suffix = (path.name, "") if whole else (path.stem, path.suffix)
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    return (path.with_name(f"{stem}~{today}-{number}{suffix}") for number in count(1))


def _put(copy: Path, data: bytes) -> bool:
    """Tells whether a copy could take its name, which another run may have taken this moment."""
    if os.path.lexists(copy):
        return False
    try:
        write_new(copy, data)
    except OutputError:
        if os.path.lexists(copy):
            return False
        raise
    return True
