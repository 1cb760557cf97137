"""How the lines of a text were wrapped: at some width, or each paragraph on a line of its own."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from drafter.read.outline.typed_numbers import typed_number

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROWEST = 60
"""Lines are wrapped at some width, not below this; one with room for the next word was ended by hand."""

# Of lines that go on, most are this long beside the longest; a line that is no wrapped one is far longer.
_ALIKE = 0.75
_FAR_LONGER = 2.0
_SEVERAL = 3


class Wrapping(NamedTuple):
    """How lines were wrapped.

    Attributes:
        width: a line that ends a sentence ends its paragraph where the next word would have had room in this.
        least: so does a line that ends none.
    """

    width: int
    least: int


MARKDOWN = Wrapping(0, 0)
"""In Markdown only an empty line ends a paragraph, or what begins another one."""

_UNWRAPPED = Wrapping(sys.maxsize, sys.maxsize)


def wrapping(lines: Sequence[str]) -> Wrapping:
    """Gives how lines were wrapped.

    Where lines are wrapped, those that go on in a small letter are nearly all as long as each other. Where
    each line is a paragraph, those are items before closing words, of any length, and others are far longer;
    or there are none, although many a line is long enough to be one.
    """
    longest = max(map(len, lines), default=0)
    followed = [(line, after.lstrip()) for line, after in pairwise(lines) if line and after]
    going_on = sorted(
        len(line) for line, after in followed if after[:1].islower() and not typed_number(after)
    )
    if going_on:
        alike = going_on[len(going_on) // 2] >= _ALIKE * going_on[-1]
        is_wide = longest > _FAR_LONGER * going_on[-1]
        if not alike or (is_wide and len(going_on) < _SEVERAL):
            return _UNWRAPPED
    elif sum(len(line) >= NARROWEST for line, _ in followed) >= _SEVERAL:
        return _UNWRAPPED
    return Wrapping(max(NARROWEST, longest), NARROWEST)
