"""The program, called as its command line is: in this process, in a copy of it, or in one that is killed.

This is the only place of these benchmarks that knows what the program is made of.
"""

from __future__ import annotations

import mmap
import os
import signal
import sys
import tempfile
import time
import traceback
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import IO, TYPE_CHECKING, Any

from drafter.cli.app import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

KILLED = -signal.SIGKILL
CRASHED = 70
HUNG = 124
# Nothing that is asked of the program here takes a second; a pipe that nobody writes to takes for ever.
_PATIENCE = 15
_NUMBER = 8
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_TOUCHING = {
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "fcntl.flock",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a call came to.

    Attributes:
        status: its exit status; `KILLED` where it was killed, `HUNG` where it never ended.
        out: what it printed on standard output.
        error: what it printed on standard error.
    """

    status: int
    out: str
    error: str

    @property
    def words(self) -> str:
        """Everything that it printed."""
        return f"{self.out}\n{self.error}"

    @property
    def done(self) -> bool:
        """Tells whether it says that its work is done."""
        return self.status in (0, 1)

    @property
    def killed(self) -> bool:
        """Tells whether it was killed before its end."""
        return self.status == KILLED


@dataclass(frozen=True, slots=True)
class Moment:
    """When a process is killed: after some seconds, or just before it touches a file for the n-th time."""

    seconds: float = 0.0
    touches: int = 0

    def __str__(self) -> str:
        """Gives the moment in words."""
        return f"before touch {self.touches} of a file" if self.touches else f"after {self.seconds:.3f} s"


class _HungError(BaseException):
    """A call has taken longer than any does; no handler of the program may catch it."""


def call(arguments: Sequence[str]) -> Said:
    """Runs the program in this process, in the folder where it is."""
    with _streams() as (out, error), _patience():
        status = _run(arguments)
        return Said(status, _read(out), _read(error))


def killed(arguments: Sequence[str], moment: Moment) -> Said:
    """Runs the program in a process of its own and kills it at a moment, if it has not ended by then."""
    with _streams() as (out, error):
        child = start(lambda: _until(moment, arguments))
        if not moment.touches:
            time.sleep(moment.seconds)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        return Said(wait(child), _read(out), _read(error))


def start(work: Callable[[], int]) -> int:
    """Starts a copy of this process, with a group of its own, that ends with the status of some work."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    status = CRASHED
    try:
        os.setsid()
        status = work()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


def wait(child: int) -> int:
    """Waits for a process and gives its exit status, or that of the signal that ended it, as a negative."""
    _, state = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(state)


def prepared(arguments: Sequence[str], first: Callable[[], object]) -> Said:
    """Runs the program in a process of its own that does something first, such as limiting itself.

    Its streams are pipes, which no limit on files can stop; it says far less than one can hold.
    """
    ends = [os.pipe(), os.pipe()]

    def after() -> int:
        sys.stdout, sys.stderr = (os.fdopen(end, "w", encoding="utf-8") for _, end in ends)
        first()
        return _run(arguments)

    child = start(after)
    for _, end in ends:
        os.close(end)
    status = wait(child)
    out, error = (os.fdopen(end, encoding="utf-8") for end, _ in ends)
    with out, error:
        return Said(status, out.read(), error.read())


def counted(arguments: Sequence[str]) -> tuple[int, Said]:
    """Runs the program in a process of its own and gives how often it touched a file, and what it said."""
    count = mmap.mmap(-1, _NUMBER)
    said = prepared(arguments, lambda: sys.addaudithook(partial(_count, count)))
    return int.from_bytes(count[:], "little"), said


def at_once(works: Sequence[Callable[[], int]]) -> list[Said]:
    """Does several works in processes of their own that all begin at one moment, and gives what each said."""
    ready, go = os.pipe()
    with ExitStack() as files:
        streams = [(files.enter_context(_file()), files.enter_context(_file())) for _ in works]
        children = [
            start(partial(_at_the_word, work, pair, ready, go))
            for work, pair in zip(works, streams, strict=True)
        ]
        os.close(ready)
        os.close(go)
        statuses = [wait(child) for child in children]
        return [
            Said(status, _read(out), _read(error))
            for status, (out, error) in zip(statuses, streams, strict=True)
        ]


def work(*arguments: str) -> Callable[[], int]:
    """Gives a call of the program as a work to be done in a process of its own."""
    return partial(_run, arguments)


def _at_the_word(work: Callable[[], int], streams: tuple[IO[str], IO[str]], ready: int, go: int) -> int:
    """Waits until whoever started all has closed the pipe, and does its work then."""
    os.close(go)
    os.read(ready, 1)
    sys.stdout, sys.stderr = streams
    return work()


def _until(moment: Moment, arguments: Sequence[str]) -> int:
    if moment.touches:
        sys.addaudithook(_Killer(moment.touches))
    return _run(arguments)


class _Killer:
    """Counts what the process does to files, and kills it in time."""

    def __init__(self, touches: int) -> None:
        self._left = touches

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if _touches(event, arguments):
            self._left -= 1
            if self._left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)


def _touches(event: str, arguments: tuple[Any, ...]) -> bool:
    return event in _TOUCHING or (event == "open" and int(arguments[2] or 0) & _WRITING != 0)


def _count(count: mmap.mmap, event: str, arguments: tuple[Any, ...]) -> None:
    if _touches(event, arguments):
        count[:] = (int.from_bytes(count[:], "little") + 1).to_bytes(_NUMBER, "little")


def _run(arguments: Sequence[str]) -> int:
    sys.argv = ["drafter", *arguments]
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except _HungError:
        return HUNG
    except Exception:  # What escapes is what a person would see as a traceback.
        traceback.print_exc()
        return CRASHED
    return 0


@contextmanager
def _streams() -> Iterator[tuple[IO[str], IO[str]]]:
    """Puts files in the place of the standard streams, which a process that is killed leaves readable."""
    kept = sys.stdout, sys.stderr
    with _file() as out, _file() as error:
        sys.stdout, sys.stderr = out, error
        try:
            yield out, error
        finally:
            sys.stdout, sys.stderr = kept


def _file() -> IO[str]:
    return tempfile.TemporaryFile("w+", encoding="utf-8")


def _read(stream: IO[str]) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


@contextmanager
def _patience() -> Iterator[None]:
    def give_up(*_: object) -> None:
        raise _HungError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(_PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
