"""Calls of the program, each in a copy of this process that may take so much time and memory and no more.

The program is imported once, so that a call costs milliseconds beside what it does. This needs Linux: it
copies a process, and waits for one by its descriptor.
"""

from __future__ import annotations

import faulthandler
import gc
import importlib
import os
import pkgutil
import resource
import select
import signal
import sys
import tempfile
import traceback
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import drafter
from drafter.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MEBIBYTE = 1 << 20
# What the program imports only where it needs it: a call is not to pay for that.
_LIBRARIES = (
    "docx",
    "docxtpl",
    "jinja2",
    "joblib",
    "lxml.etree",
    "pypdfium2",
    "rich.progress",
    "ruamel.yaml",
)
_MOST_SAID = 20_000_000
_PAGES = os.sysconf("SC_PAGE_SIZE")
_OUT, _ERR = 1, 2


@dataclass(frozen=True, slots=True)
class Limits:
    """What a call may take.

    Attributes:
        seconds: of processor time.
        mebibytes: of memory, beside what the copied process holds already.
        patience: seconds by the clock, for what waits and works not.
    """

    seconds: int = 10
    mebibytes: int = 1024
    patience: int = 300


@dataclass(frozen=True, slots=True)
class Ended:
    """How a call ended.

    Attributes:
        status: its exit status, or that of the signal which ended it, as a negative.
        out: the first characters that it printed on standard output.
        error: the same of standard error.
        seconds: the processor time that it took.
        mebibytes: the most memory that it held, with what was copied.
        hung: whether it was ended because it did nothing.
    """

    status: int
    out: str
    error: str
    seconds: float
    mebibytes: float
    hung: bool = False

    @property
    def out_of_time(self) -> bool:
        """Tells whether it was ended because its time was over."""
        return self.hung or self.status in (-signal.SIGXCPU, -signal.SIGKILL)

    @property
    def out_of_memory(self) -> bool:
        """Tells whether it met the limit of its memory, and ended in whatever way."""
        said = ("MemoryError", "bad_alloc", "annot allocate memory", "emory allocation", "of memory")
        return self.status == -signal.SIGABRT or (self.status > 0 and any(one in self.error for one in said))


def prepare() -> None:
    """Imports all of the program into this process, and keeps it from being copied page by page later."""
    for module in pkgutil.walk_packages(drafter.__path__, "drafter."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name in _LIBRARIES:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()


def call(arguments: Sequence[str], folder: Path, limits: Limits = Limits()) -> Ended:
    """Runs the program in a folder."""
    return apart(lambda: _program(arguments), folder, limits)


def apart(work: Callable[[], int], folder: Path, limits: Limits) -> Ended:
    """Does some work in a copy of this process, with a group of its own, and gives how it ended."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as error:
        child = _start(work, folder, limits, (out, error))
        hung = not _over(child, limits.patience)
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        _, state, used = os.wait4(child, 0)
        seconds = used.ru_utime + used.ru_stime
        status = os.waitstatus_to_exitcode(state)
        return Ended(status, _read(out), _read(error), seconds, used.ru_maxrss / 1024, hung)


def _start(
    work: Callable[[], int], folder: Path, limits: Limits, streams: tuple[IO[bytes], IO[bytes]]
) -> int:
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        with suppress(OSError):
            os.setpgid(child, child)
        return child
    status = 1
    try:
        os.setpgid(0, 0)
        _redirect(streams)
        os.chdir(folder)
        _limit(limits)
        status = work()
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
    finally:
        with suppress(BaseException):
            sys.stderr.flush()
        os._exit(status)


def _redirect(streams: tuple[IO[bytes], IO[bytes]]) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    for stream, descriptor in zip(streams, (_OUT, _ERR), strict=True):
        os.dup2(stream.fileno(), descriptor)


def _limit(limits: Limits) -> None:
    held = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * _PAGES
    most = held + limits.mebibytes * MEBIBYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A call that takes too long says where it was.
    faulthandler.register(signal.SIGXCPU, _ERR, all_threads=False, chain=True)


def _program(arguments: Sequence[str]) -> int:
    sys.argv = ["drafter", *arguments]
    try:
        main()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


def _over(child: int, patience: float) -> bool:
    """Waits until a process has ended; tells whether it has."""
    descriptor = os.pidfd_open(child)
    try:
        ready, _, _ = select.select([descriptor], [], [], patience)
        return bool(ready)
    finally:
        os.close(descriptor)


def _read(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read(_MOST_SAID).decode("utf-8", "replace")
