"""The last net: what goes wrong inside a step, in whatever library, as a line that names it and its file."""

from __future__ import annotations

import traceback
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.stopping import stop_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEP = "check that it is the right file; what is nested in it has to be flattened"
_LARGE = "close other programs, or divide it"
_ELSE = "save it anew in its own program; `drafter --debug` before the command shows where it failed"


@contextmanager
def step(doing: str, place: str, kind: type[DrafterError] = DrafterError) -> Iterator[None]:
    """Has whatever goes wrong in the block be an error of one line; a wish to end stays one.

    Args:
        doing: the step, as in “reading”.
        place: the file that is worked on, or several.
        kind: the error that those expect who can do without the file.

    Raises:
        DrafterError: of that kind, for whatever is no error for a person yet.
    """
    try:
        yield
    except (DrafterError, OSError):
        raise
    except Exception as error:
        if stop := stop_behind(error):
            raise stop from error
        raise as_error(error, doing, place, kind) from error


def as_error(
    error: Exception, doing: str, place: str, kind: type[DrafterError] = DrafterError
) -> DrafterError:
    """Gives what went wrong in a step as an error for a person; `place` may be empty."""
    match error:
        case RecursionError():
            problem, remedy = "it is nested too deeply", _DEEP
        case MemoryError():
            problem, remedy = "it takes more memory than there is", _LARGE
        case _:
            problem, remedy = f"drafter failed on it: {_said(error)}", _ELSE
    return kind(f"{doing} stopped: {problem}", place=place, remedy=remedy)


def trace_of(error: BaseException) -> str:
    """Gives where in the code an error came from, and what it came of, line by line."""
    return "".join(traceback.format_exception(error)).rstrip()


def _said(error: Exception) -> str:
    """Gives an error as a library words it, with the place in the code for whoever mends it."""
    words = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
    frames = traceback.extract_tb(error.__traceback__)
    return f"{words} ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else words
