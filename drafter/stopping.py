"""How the program is stopped from outside: Ctrl-C, `kill`, a terminal that is closed.

Whatever it is doing unwinds, so that what is not finished is cleared away. Next to nothing is imported here,
since signals are heard only from then on.
"""

from __future__ import annotations

import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType, TracebackType

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_SIGNALS = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))
# What a terminal tells of to all of its processes at once.
_TO_ALL = [number for number in _SIGNALS if number != signal.SIGTERM]
_A_MOMENT = 0.02


class Stopped(BaseException):
    """The wish of a person, or of the system, that the program end now.

    No `KeyboardInterrupt`, which libraries catch and tell of in words of their own.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def stop_behind(error: BaseException | None) -> Stopped | None:
    """Gives the wish to end that an error came of: Python has places that make another error of it."""
    while error:
        if isinstance(error, Stopped):
            return error
        error = error.__cause__ or error.__context__
    return None


class Stoppable:
    """Has a signal that would end the program raise `Stopped` in the block, once; after it none is heard.

    What the caller had the program pass over, as `nohup` does, is passed over.
    """

    def __init__(self) -> None:
        self._stopped = False
        self._heard: list[int] = []

    def __enter__(self) -> None:
        self._heard = [number for number in _SIGNALS if signal.getsignal(number) != signal.SIG_IGN]
        sys.unraisablehook = self._once_more
        for number in self._heard:
            signal.signal(number, self._stop)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # What is left to be done is Python's own end, which nothing should break off.
        for number in self._heard:
            signal.signal(number, signal.SIG_IGN)

    def _stop(self, number: int, _frame: FrameType | None) -> None:
        """Stops at the first signal; while all unwinds a second one would only spoil that."""
        if _unbroken.depth:
            _unbroken.number = number
        elif not self._stopped:
            self._stopped = True
            _silence()
            raise Stopped(number)

    def _once_more(self, lost: sys.UnraisableHookArgs) -> None:
        """Stops again where the wish was raised in a place that swallows it, such as a finalizer."""
        if isinstance(lost.exc_value, Stopped):
            self._stopped = False
            _send_later(lost.exc_value.number)
        elif not self._stopped:
            sys.__unraisablehook__(lost)


class _UnbrokenNow:
    """How many blocks that nothing breaks off the program is in, and the signal that came meanwhile."""

    depth = 0
    number = 0


_unbroken = _UnbrokenNow()


class Unbroken:
    """Has a signal that comes in the block end the program after it.

    For what takes a moment and has to be done whole, with what is said of it.
    """

    def __enter__(self) -> None:
        _unbroken.depth += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _unbroken.depth -= 1
        if _unbroken.number and not _unbroken.depth:
            number, _unbroken.number = _unbroken.number, 0
            signal.raise_signal(number)


def _silence() -> None:
    """Has libraries not say that their work is broken off, nor their threads that they end."""
    # Either may be in the middle of being imported.
    for module, name in (("warnings", "showwarning"), ("threading", "excepthook")):
        if module in sys.modules:
            setattr(sys.modules[module], name, lambda *_, **__: None)


def _send_later(number: int) -> None:
    from _thread import interrupt_main  # noqa: PLC0415 - as said above
    from threading import Timer  # noqa: PLC0415

    Timer(_A_MOMENT, interrupt_main, [number]).start()


class DeafChildren:
    """Has the processes that begin in the block not hear what a terminal tells all of its processes.

    Their parent hears it, and ends them. On Windows they hear it all the same.
    """

    def __enter__(self) -> None:
        # A mask is handed down, and what comes meanwhile waits: the parent loses nothing.
        if sys.platform != "win32":
            self._before = signal.pthread_sigmask(signal.SIG_BLOCK, _TO_ALL)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_SETMASK, self._before)
