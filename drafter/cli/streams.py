"""The standard streams, whatever has become of them: closed, full, or without a reader.

What cannot be said ends no command. Only where a result could not be printed, its status tells.
"""

from __future__ import annotations

import errno
import io
import os
import re
import select
import sys
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, TextIO

from drafter.language.printable import on_one_line, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import ReadableBuffer

_OUT, _ERR = 1, 2
_DESCRIPTORS = (0, _OUT, _ERR)
# How a system says that the reader of a pipe has left; Windows has no word of its own for that.
_LEFT = (errno.EPIPE, errno.EINVAL) if sys.platform == "win32" else (errno.EPIPE,)
_CLOSED = "it is closed"
# Lines are made of several names, each of which is cut.
_MOST = 2000
# Those that `render.terminal.wrapping` gives: bold, underlined in green, struck out in red, and plain again.
_COLOUR = re.compile(r"(\x1b\[(?:0|1|32;4|31;9)m)")


def say(text: str) -> None:
    """Says one line on standard error, whatever the names in it hold."""
    _write(sys.stderr, on_one_line(text, _MOST))


def say_trace(trace: str) -> None:
    """Says on standard error where an error was found, in as many lines as that takes."""
    _write(sys.stderr, shown(trace))


def tell(text: str) -> None:
    """Tells on standard output what was done, which is done whether that can be told or not."""
    show("\n".join(on_one_line(line, _MOST) for line in text.split("\n")), kept=True)


def show(text: str, *, kept: bool) -> None:
    """Prints a result on standard output; where it is `kept` in a file too, it cannot be lost there.

    Of what a terminal obeys, only the colours pass, and the ends of lines.
    """
    raw = _raw(sys.stdout)
    with raw.forgiving() if raw and kept else nullcontext():
        _write(sys.stdout, "".join(map(_passed, _COLOUR.split(text))))


def _passed(part: str) -> str:
    return part if _COLOUR.fullmatch(part) else shown(part)


def _write(stream: TextIO, text: str) -> None:
    stream.write(f"{text}\n")
    stream.flush()


def _raw(stream: TextIO) -> _Raw | None:
    raw = getattr(getattr(stream, "buffer", None), "raw", None)
    return raw if isinstance(raw, _Raw) else None


def unprinted() -> str:
    """Gives why a result could not be printed; empty where it was, or where its reader has left."""
    sys.stdout.flush()
    raw = _raw(sys.stdout)
    return raw.lost if raw else ""


def guard_streams() -> None:
    """Puts streams that never fail in the place of standard output and standard error.

    A descriptor that is closed is opened on nothing, so that no file which the program opens gets its number,
    and with it what a library prints.
    """
    for descriptor in _DESCRIPTORS:
        _open_if_closed(descriptor)
    sys.stdout = _guarded(sys.stdout, sys.__stdout__, _OUT)
    sys.stderr = _guarded(sys.stderr, sys.__stderr__, _ERR)


def _open_if_closed(descriptor: int) -> None:
    try:
        os.fstat(descriptor)
    except OSError:
        nothing = os.open(os.devnull, os.O_RDWR)
        if nothing == descriptor:
            os.set_inheritable(nothing, True)  # noqa: FBT003 - its name says what of
        else:
            os.dup2(nothing, descriptor)
            os.close(nothing)


def _guarded(stream: TextIO | None, own: TextIO | None, descriptor: int) -> TextIO:
    """Gives a stream in the place of one, which is None where it was closed when the program began.

    Args:
        stream: the one that stands there.
        own: the one that Python has put there.
        descriptor: where it writes to.
    """
    on_terminal = stream is not None and stream.isatty()
    if stream and (stream is not own or (on_terminal and sys.platform == "win32")):
        # A caller's own; and Python has a way of its own with the console of Windows, which is never full.
        return stream
    raw = _Raw(descriptor, was_closed=stream is None)
    # A Windows pipe may be in a code page that has no curly quotes.
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding="utf-8",
        errors="replace",
        line_buffering=on_terminal or descriptor == _ERR,
    )


class _Raw(io.FileIO):
    """What writes to a descriptor, and does not fail.

    Attributes:
        lost: why something that was to be written could not be.
    """

    def __init__(self, descriptor: int, *, was_closed: bool) -> None:
        super().__init__(descriptor, "wb", closefd=False)
        self.lost = ""
        self._forgiven = False
        self._was_closed = was_closed

    @contextmanager
    def forgiving(self) -> Iterator[None]:
        """Has what cannot be written in the block not count as lost."""
        self._forgiven = True
        try:
            yield
        finally:
            self._forgiven = False

    def write(self, data: ReadableBuffer, /) -> int:
        """Writes bytes, as many as there is room for; where they cannot be written, they count as written."""
        try:
            return self._written(data)
        except OSError as error:
            if not self._forgiven and error.errno not in _LEFT:
                self.lost = (error.strerror or "unknown reason").lower()
            return memoryview(data).nbytes

    def _written(self, data: ReadableBuffer) -> int:
        if self._was_closed:
            raise OSError(errno.EBADF, _CLOSED)
        while (count := super().write(data)) is None:
            # A caller may have given a pipe that says it is full where others would wait.
            select.select([], [self], [])
        return count
