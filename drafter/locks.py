"""A lock beside a file or folder, which the system lets go of when its process ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from drafter.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_Answer = Literal["held", "busy", "none"]

PATIENCE = 30.0
"""Seconds that a run waits for another: more than the longest step under a lock, which reads one document."""

SUFFIX = ".drafter-lock"
"""How the name of a lock ends: nobody else's files do."""

_PAUSE = 0.02
# The rest of a file name of 255 bytes is for the signs that locks and temporary files add.
_LONGEST = 60
_BUSY = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that this process holds.

    Attributes:
        sure: whether nobody else can hold it; False on a file system that has no locks.
    """

    file: Path
    descriptor: int
    sure: bool

    def let_go(self) -> None:
        """Lets go of it, and takes its file away."""
        # Windows takes no open file away; elsewhere it must go before another can lock it.
        if sys.platform == "win32":
            os.close(self.descriptor)
        with suppress(OSError):
            self.file.unlink()
        if sys.platform != "win32":
            os.close(self.descriptor)


class _Held:
    """The locks that this process holds, so that a thread may ask again for one that it holds."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._threads: dict[Path, threading.RLock] = {}
        self.locks: dict[Path, Lock] = {}

    def thread(self, file: Path) -> threading.RLock:
        """Gives what keeps the other threads of this process waiting."""
        with self._guard:
            return self._threads.setdefault(file, threading.RLock())


_held = _Held()


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[bool]:
    """Holds the lock of a file or folder while the block lasts, and gives whether nobody else can hold it.

    The lock is a file `.name.drafter-lock` beside it, which goes with the lock. Where the file system has no
    locks, the block runs without one: what it writes is compared once more just before it is put in place. A
    lock that the caller holds already may be asked for again.

    Args:
        path: the file or folder, which need not be there; its own folder must be.
        patience: how many seconds to wait for another run.

    Raises:
        OutputError: when another run holds it for longer.
        OSError: when the lock cannot be made.
    """
    file = _lock_of(path)
    with _held.thread(file):
        if file in _held.locks:
            yield _held.locks[file].sure
            return
        lock = _held.locks[file] = _waited_for(file, path, patience)
        try:
            yield lock.sure
        finally:
            del _held.locks[file]
            lock.let_go()


def _lock_of(path: Path) -> Path:
    """Gives the file that is locked in place of another, which may be replaced meanwhile."""
    return Path(os.path.realpath(path.parent), f".{short(path.name)}{SUFFIX}")


def short(name: str) -> str:
    """Gives a name cut so far that signs may be added to it, whatever file system it is on."""
    return name.lstrip(".")[:_LONGEST]


def try_lock(file: Path) -> Lock | None:
    """Gives the lock whose own file this is; None while another process holds it.

    Raises:
        OSError: when the file cannot be opened.
    """
    descriptor = _opened(file)
    answer = _asked(descriptor)
    if answer == "none" or (answer == "held" and _still_there(descriptor, file)):
        return Lock(file, descriptor, sure=answer == "held")
    os.close(descriptor)
    return None


def _waited_for(file: Path, path: Path, patience: float) -> Lock:
    end = time.monotonic() + patience
    while (lock := try_lock(file)) is None:
        if time.monotonic() > end:
            raise OutputError(
                "is being written by another run of drafter",
                place=str(path),
                remedy="wait until that has ended, and try again",
            )
        time.sleep(_PAUSE)
    return lock


def _opened(file: Path) -> int:
    """Opens the file of a lock for everyone who may write beside it, whoever left it there."""
    try:
        return os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    except PermissionError as error:
        try:
            return os.open(file, os.O_RDONLY)
        except FileNotFoundError:
            # Nobody left one: it is the folder that may not be written.
            raise error from None


def _asked(descriptor: int) -> _Answer:
    try:
        _take(descriptor)
    except OSError as error:
        return "busy" if error.errno in _BUSY else "none"
    return "held"


def _still_there(descriptor: int, file: Path) -> bool:
    """Tells whether a lock is that of the file which has the name: its last holder may have taken it away."""
    try:
        return os.path.samestat(os.fstat(descriptor), file.stat())
    except OSError:
        return False
