"""Files and folders written whole or not at all, and on disk before anybody is told so."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import stat
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import OutputError
from drafter.locks import SUFFIX, locked, short, try_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drafter.locks import Lock

_ELSEWHERE = "choose another place"
_OPEN = "close it in Word or where else it is open, see who may write there, or choose another place"
_UNMARK = "take that mark off it, or choose another place"
_CHANGED = "has changed since it was read"
_WORK, _PART, _LOCK, _GONE = ".drafter-", ".drafter-part", ".lock", "-gone"
# The folder of a run, and its lock.
_OF_A_RUN = re.compile(r"(\.drafter-[0-9a-f]{8})(?:-[a-z0-9_]{8}(?:-gone)?|\.lock)")


def write_whole(path: Path, data: bytes | str, *, was: bytes | None = None) -> None:
    """Writes a file beside its target and moves it into place, so that no half of it is ever seen.

    A file that is replaced keeps its mode; what a link leads to is replaced, and not the link.

    Args:
        path: the file.
        data: what it is to hold; words are written as UTF-8.
        was: what it must hold still when its turn comes; None where that is of no account.

    Raises:
        OutputError: when it cannot be written; what stood there before is untouched.
    """

    def replace(temporary: Path, target: Path) -> None:
        if target.exists():
            shutil.copymode(target, temporary)
        if was is not None and (not target.is_file() or target.read_bytes() != was):
            raise OutputError(_CHANGED, place=str(path), remedy="call the command again")
        temporary.replace(target)

    _write(path, data, replace)


def write_new(path: Path, data: bytes | str) -> None:
    """Writes a file where nothing stands, in one step: of two at the same moment one is refused.

    Raises:
        OutputError: when something stands there, or it cannot be written.
    """
    try:
        _write(path, data, _put_new)
    except FileExistsError as error:
        raise OutputError(
            "is there already", place=str(path), remedy="give another name, or move it away"
        ) from error


def _write(path: Path, data: bytes | str, put: Callable[[Path, Path], None]) -> None:
    raw = data.encode("utf-8") if isinstance(data, str) else data
    target = real_path(path)
    _refuse_odd(target, path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        clear_dead(target.parent)
        with locked(target) as alone, _temporary(target, alone=alone) as temporary:
            with temporary.open("xb") as file:
                file.write(raw)
                on_disk(file.fileno())
            put(temporary, target)
            folder_on_disk(target.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise cannot_write(path, error) from error


def real_path(path: Path) -> Path:
    """Gives what a path leads to, be it there or not.

    Raises:
        OutputError: when it is a link that leads to itself.
    """
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        # Up to Python 3.12 such a link is a RuntimeError.
        raise OutputError(
            "cannot be written: too many levels of symbolic links", place=str(path), remedy=_ELSEWHERE
        ) from error


def _put_new(temporary: Path, target: Path) -> None:
    """Gives a finished file its name, unless the name is taken."""
    if sys.platform == "win32":
        temporary.rename(target)
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:
        # Some shared drives have no second name for a file: there the lock keeps other runs away.
        if os.path.lexists(target):
            raise FileExistsError from None
        temporary.rename(target)


def _refuse_odd(target: Path, path: Path) -> None:
    """Refuses a folder or device, and a file that somebody has marked as not to be changed."""
    if not target.exists():
        return
    if not target.is_file():
        raise OutputError("is there and is no file", place=str(path), remedy=_ELSEWHERE)
    refuse_read_only(target, path)


def refuse_read_only(file: Path, named: Path | None = None) -> None:
    """Refuses a file that somebody has marked as not to be changed.

    Args:
        file: the file, which is there.
        named: what a person calls it; by default, the same.

    Raises:
        OutputError: when it is marked so.
    """
    writable = file.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    by_who_asks = os.access in os.supports_effective_ids
    if not writable or not os.access(file, os.W_OK, effective_ids=by_who_asks):
        raise OutputError("is marked as read-only", place=str(named or file), remedy=_UNMARK)


@contextmanager
def _temporary(target: Path, *, alone: bool) -> Iterator[Path]:
    """Gives a name beside a target whose lock is held: then others of that kind are of runs that died."""
    if alone:
        _take_away_parts(target.parent, short(target.name))
    temporary = target.with_name(f".{short(target.name)}.{secrets.token_hex(4)}{_PART}")
    try:
        yield temporary
    finally:
        _take_away(temporary)


def clear_dead(folder: Path) -> None:
    """Takes away the locks and unfinished files that runs which were killed have left in a folder."""
    with suppress(OSError):
        for lock in folder.glob(f".*{SUFFIX}"):
            held = try_lock(lock)
            if held and held.sure:
                _take_away_parts(folder, lock.name.removesuffix(SUFFIX).removeprefix("."))
            if held:
                held.let_go()


def _take_away_parts(folder: Path, name: str) -> None:
    """Takes away the unfinished files of one name, whose lock is held."""
    part = re.compile(rf"\.{re.escape(name)}\.[0-9a-f]{{8}}{re.escape(_PART)}")
    for left in folder.iterdir():
        if part.fullmatch(left.name):
            _take_away(left)


def _take_away(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def on_disk(descriptor: int) -> None:
    """Waits until what was written to an open file is on disk, where the file system can say so."""
    with suppress(OSError):
        os.fsync(descriptor)


def folder_on_disk(folder: Path) -> None:
    """Waits until the names in a folder are on disk; Windows sees to that by itself."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            on_disk(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Gives an empty folder, which takes the name of the target when the block ends well.

    Nothing may stand there.

    Raises:
        OutputError: when it cannot be written, or something stands there.
    """
    temporary = folder.with_name(f".{short(folder.name)}.{secrets.token_hex(4)}{_PART}")
    try:
        temporary.mkdir()
        yield temporary
        for file in temporary.iterdir():
            with file.open("rb+") as held:
                on_disk(held.fileno())
        folder_on_disk(temporary)
        temporary.rename(folder)
    except OSError as error:
        raise cannot_write(folder, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


@contextmanager
def work_folder(out: Path) -> Iterator[Path]:
    """Gives a folder inside `out` for what is not finished; it goes when the block ends.

    So does `out`, where it was made for it and nothing came of the work.

    What a run that was killed left there goes first. A run that is alive holds the lock beside its folder,
    and has held it since before the folder was there.

    Raises:
        OutputError: when `out` cannot be written.
    """
    new = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        for left in out.iterdir():
            if _OF_A_RUN.fullmatch(left.name):
                _remove_dead(left)
        lock = _own_lock(out)
    except OSError as error:
        raise cannot_write(out, error) from error
    try:
        work = _made(lock, out)
        try:
            yield work
        finally:
            _remove(work)
    finally:
        lock.let_go()
        if new:
            with suppress(OSError):
                out.rmdir()


def _made(lock: Lock, out: Path) -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix=f"{lock.file.stem}-", dir=out))
    except OSError as error:
        raise cannot_write(out, error) from error


def _own_lock(out: Path) -> Lock:
    """Gives a lock that nobody else has heard of; the name of a run's folder begins with that of its lock."""
    while True:
        lock = try_lock(out / f"{_WORK}{secrets.token_hex(4)}{_LOCK}")
        if lock:
            return lock


def _remove_dead(left: Path) -> None:
    """Removes what a run left, its folder or its lock, when that run has ended."""
    name = _OF_A_RUN.fullmatch(left.name)
    file = left.with_name(f"{name[1]}{_LOCK}") if name else left
    # Either may go while it is looked at: then its run has ended. A folder without a lock is no run's.
    with suppress(OSError):
        lock = try_lock(file) if file.exists() else None
        if lock and lock.sure:
            for work in left.parent.glob(f"{file.stem}-*"):
                _remove(work)
        if lock:
            lock.let_go()


def _remove(work: Path) -> None:
    # Renamed first, so that a worker that outlived its run finds no place to write to.
    if not work.name.endswith(_GONE):
        with suppress(OSError):
            work = work.rename(work.with_name(f"{work.name}{_GONE}"))
    for folder, _, _ in os.walk(work):
        # A folder that was copied with the mark of a read-only one would stay for ever.
        with suppress(OSError):
            Path(folder).chmod(stat.S_IRWXU)
    shutil.rmtree(work, ignore_errors=True)


def cannot_write(path: Path, error: OSError) -> OutputError:
    """Gives an error of the system as one that says what to do about it."""
    reason = (error.strerror or "unknown reason").lower()
    remedy = _OPEN if isinstance(error, PermissionError) else _ELSEWHERE
    return OutputError(f"cannot be written: {reason}", place=str(path), remedy=remedy)
