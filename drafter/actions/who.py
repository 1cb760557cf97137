"""Who is at work, and words of theirs that can be kept and printed."""

from __future__ import annotations

import getpass

from drafter.errors import DrafterError
from drafter.language.printable import fits_a_line, on_one_line


def user() -> str:
    """Gives the name under which the person is logged in.

    Raises:
        DrafterError: when the system does not know.
    """
    try:
        name = getpass.getuser()
    except (ImportError, KeyError, OSError) as error:
        raise DrafterError(
            "who you are cannot be told", remedy="set the environment variable USER to your name"
        ) from error
    return checked_words(name, "the name under which you are logged in")


def checked_words(words: str, what: str) -> str:
    """Gives words as they are, where they say something that can be printed; `what` names them.

    Raises:
        DrafterError: when they do not.
    """
    if not words.strip():
        raise DrafterError(f"{what} is empty", remedy="give it in words, in quotes")
    if not fits_a_line(words):
        raise DrafterError(
            f"{what} holds a character that cannot be printed: “{on_one_line(words)}”", remedy="take it out"
        )
    return words
