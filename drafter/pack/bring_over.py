"""What is somebody's brought from one folder into another: moved, never copied, and over nothing."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from drafter.kept import dated

if TYPE_CHECKING:
    from pathlib import Path


def bring_over(entry: Path, folder: Path) -> Path | None:
    """Moves a file or a whole folder into another folder; where its name is taken there, to a dated name.

    It stays the same file, with its owner, mode and times; whether it may be read does not matter.

    Returns:
        The dated name; None where it has its own.

    Raises:
        OSError: when it cannot be moved.
    """
    own = folder / entry.name
    if _moved(entry, own):
        return None
    return next(name for name in (folder / name.name for name in dated(entry)) if _moved(entry, name))


def _moved(entry: Path, target: Path) -> bool:
    """Tells whether an entry has its new name, which nothing else may have had.

    A second name is given first where the system does that, since a rename takes the place of what somebody
    saves there in the same moment. A run that is killed then leaves both.
    """
    if os.path.lexists(target):
        return _is_second_name(entry, target)
    if stat.S_ISREG(entry.lstat().st_mode):
        # A shared drive may have no second names, and a system may give none to another's file.
        with suppress(OSError):
            os.link(entry, target)
        if os.path.lexists(target):
            return _is_second_name(entry, target)
    entry.rename(target)
    return True


def _is_second_name(entry: Path, target: Path) -> bool:
    if not os.path.samestat(entry.lstat(), target.lstat()):
        return False
    entry.unlink()
    return True
