"""The command line: it reads words and prints words, and computes nothing."""

from __future__ import annotations

import sys

__all__ = ["main"]

# The status of a program that a signal has ended, as a shell gives it, is this and the signal's number.
_BY_SIGNAL = 128
_INTERRUPT = 2


def main() -> None:
    """Runs the program and ends it with the exit status of the contract: 0, 1 or 2, or that of a signal.

    All that takes time to import is imported where signals are heard already.
    """
    try:
        status = _status()
    except KeyboardInterrupt:
        # It came so early that no signal was heard yet.
        status = _ended(_INTERRUPT)
    sys.exit(status)


def _status() -> int:
    from drafter.stopping import Stoppable, Stopped

    try:
        with Stoppable():
            from drafter.cli.streams import guard_streams

            guard_streams()
            from drafter.cli.app import run

            return run()
    except Stopped as stopped:
        number = stopped.number
    return _ended(number)


def _ended(number: int) -> int:
    """Says that a signal has ended the program, and gives its status."""
    import gc
    from signal import Signals

    from drafter.cli.streams import say

    # What waits in the middle of its work ends now, and clears its own away.
    gc.collect()
    how = "interrupted" if number == _INTERRUPT else f"ended by {Signals(number).name}"
    say(f"drafter: {how}; what was finished before stands whole, and all else is as it was")
    return _BY_SIGNAL + number
