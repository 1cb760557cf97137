"""A number that none of the ids of a part has yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Word counts ids in 32 bits, which are ten digits (ECMA-376 part 1, 17.13.4 and 22.9.2.1).
_MOST_DIGITS = 10


def free_number(ids: Iterable[str | None], *, first: int = 1) -> int:
    """Gives a number above every id that is a number, at least `first`; other ids are passed over."""
    numbers = (int(own) for own in ids if own and own.isdecimal() and len(own) <= _MOST_DIGITS)
    return max(numbers, default=first - 1) + 1
