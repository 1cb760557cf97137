"""What is somebody's carried from one folder to another: a second name for the same file, or else a copy."""

from __future__ import annotations

import filecmp
import os
import shutil
import stat
from typing import TYPE_CHECKING

from drafter.files import on_disk
from drafter.kept import dated

if TYPE_CHECKING:
    from pathlib import Path


def carry(source: Path, target: Path) -> None:
    """Gives a file a second name, or copies it; of a folder, everything in it, into a new one.

    What is gone by then, as Word's own passing files are, is passed over.

    Raises:
        FileExistsError: when something has that name.
        OSError: when it cannot be done.
    """
    try:
        _carry(source, target)
    except FileNotFoundError:
        if os.path.lexists(source):
            raise


def _carry(source: Path, target: Path) -> None:
    if source.is_symlink():
        target.symlink_to(source.readlink())
    elif source.is_dir():
        target.mkdir()
        for entry in source.iterdir():
            carry(entry, target / entry.name)
        shutil.copystat(source, target)
    else:
        _link(source, target)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        # A shared drive may have no second names, and a system may give none to another's file.
        if not stat.S_ISREG(source.lstat().st_mode):
            raise
        with target.open("xb") as file:
            file.write(source.read_bytes())
            on_disk(file.fileno())
        shutil.copystat(source, target)


def carry_dated(source: Path, target: Path) -> Path:
    """Carries a file or folder to the first dated name of a target that nothing has, and gives that name.

    Raises:
        OSError: when it cannot be done.
    """
    for name in dated(target):
        if not os.path.lexists(name):
            carry(source, name)
            return name
    raise AssertionError  # pragma: no cover - there is a next number always


def is_there(entry: Path, folder: Path) -> bool:
    """Tells whether a folder holds what a file is, under its own name or a dated one of it."""
    stem = f"{entry.stem}~"
    whole = f"{entry.name}~"
    return any(
        _same(entry, other)
        for other in folder.iterdir()
        if other.name == entry.name or other.name.startswith((stem, whole))
    )


def _same(one: Path, other: Path) -> bool:
    first, second = one.lstat(), other.lstat()
    if os.path.samestat(first, second):
        return True
    if stat.S_ISLNK(first.st_mode) and stat.S_ISLNK(second.st_mode):
        return one.readlink() == other.readlink()
    both = stat.S_ISREG(first.st_mode) and stat.S_ISREG(second.st_mode)
    return both and filecmp.cmp(one, other, shallow=False)
