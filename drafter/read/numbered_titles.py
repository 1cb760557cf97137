"""Titles behind a number, in a source that has no bold type: `2 Meetings` above `2.1 The Board …`."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from drafter.read.outline.headings import is_heading
from drafter.read.outline.number_readings import readings
from drafter.read.outline.number_series import follows
from drafter.read.outline.typed_numbers import each_with_typed_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.block import Block

_LONGEST = 80
_QUESTION = ("?", "!")


def with_numbered_titles(blocks: Sequence[Block]) -> list[Block]:
    """Gives the blocks, those emphasised that are a phrase and whose number the next one stands below."""
    judged = list(each_with_typed_number(blocks))
    return [
        replace(block, emphasised=True) if after is not None and _is_title(made, after) else block
        for block, made, after in zip_longest(blocks, judged, judged[1:])
    ]


def _is_title(block: Block, after: Block) -> bool:
    if block.number is None or after.number is None or not block.text[:1].isupper():
        return False
    above, below = readings(block.number)[0], readings(after.number)[0]
    is_below = below.parts == above.parts + 1 and follows(after.number.text, block.number.text)
    is_phrase = len(block.text) <= _LONGEST and not block.text.endswith(_QUESTION)
    return is_below and is_phrase and is_heading(replace(block, emphasised=True))
