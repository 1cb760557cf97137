"""Names that may have been mistyped: which of those that are known they are near, and how that is asked."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NEAR = 0.6


def near_names(name: str, known: Iterable[str], *, least: float = _NEAR, most: int = 1) -> list[str]:
    """Gives the known names that another one is nearly, the nearest first; none where it is near to none.

    Args:
        name: what was written.
        known: the names that there are.
        least: how near they must be at least, as the part of their letters that is alike, from 0 to 1.
        most: the most that are given.
    """
    return get_close_matches(name, list(known), most, least)


def did_you_mean(names: Sequence[str]) -> str:
    """Gives the question whether one of some names is meant: `did you mean G3.1, G3.2 or G3.3?`."""
    *others, last = names
    named = f"{', '.join(others)} or {last}" if others else last
    return f"did you mean {named}?"
