"""Headings that only their setting tells from text: phrases in bold, in capitals or alone on a line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from drafter.read.outline.headings import is_heading
from drafter.read.outline.number_readings import readings
from drafter.read.outline.typed_numbers import each_with_typed_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.block import Block

# One phrase may be a warning or a name; so many are headings.
_FEWEST = 2
_ALIGNED = 2.5
# An entry of a contents table; where there is one, what it does not list is no heading.
_ENTRY = re.compile(r"(.*\S)\t\d{1,4}")
_SENTENCE = re.compile(r"[.!?;:,][”\"’)\]>]*$")
# So large a part of the paragraphs may be headings; where more are set so, it tells nothing.
_MOST = 0.5


def with_set_headings(blocks: Sequence[Block]) -> list[Block]:
    """Gives the blocks with a level for each phrase that is set as headings are and has text below it.

    Those before a number are left to the numbers, and so are those within a series that goes on behind them.
    What stands at the head of the document, elsewhere than the headings, is its title.
    """
    judged = list(each_with_typed_number(blocks))
    anew = _is_anew_behind(judged)
    within = _is_within_divisions(judged)
    phrases = [_is_phrase(block) for block in judged]
    heads = [
        place
        for place in range(len(blocks) - 1)
        if phrases[place]
        and anew[place]
        and not within[place]
        and not phrases[place + 1]
        and _is_text(judged[place + 1])
        and not (place and judged[place - 1].number and not judged[place - 1].text)
    ]
    usual = Counter(round(blocks[place].left or 0) for place in heads).most_common(1)
    titles = len(list(takewhile(bool, phrases)))
    heads = [
        place
        for place in heads
        if place >= titles or abs((blocks[place].left or 0) - usual[0][0]) <= _ALIGNED
    ]
    listed = {found[1] for block in blocks if (found := _ENTRY.fullmatch(block.text))}
    heads = [place for place in heads if blocks[place].text in listed] or heads
    if not _FEWEST <= len(heads) <= _MOST * len(blocks):
        return list(blocks)
    levels = _levels([blocks[place] for place in heads], int(any(block.outline == 0 for block in blocks)))
    out = list(blocks)
    for place in heads:
        out[place] = replace(blocks[place], outline=levels[blocks[place].text.isupper()])
    return out


def _is_phrase(block: Block) -> bool:
    is_plain = not (block.number or block.table or block.apart or block.bullet or block.term)
    has_ended = _SENTENCE.search(block.text) is not None
    is_phrase = block.text[:1].isupper() and not has_ended and is_heading(block)
    return is_plain and block.outline is None and is_phrase


def _is_text(block: Block) -> bool:
    is_plain = not block.number and not block.apart and block.outline is None
    return is_plain and any(map(str.isalpha, block.text))


def _is_anew_behind(blocks: Sequence[Block]) -> list[bool]:
    """Gives for each block whether the next number behind it, if there is one, is the first of its series."""
    out: list[bool] = []
    is_anew = True
    for block in reversed(blocks):
        out.append(is_anew)
        if block.number:
            is_anew = any(mark.value == 1 for mark in readings(block.number))
    return out[::-1]


def _is_within_divisions(blocks: Sequence[Block]) -> list[bool]:
    """Gives for each block whether numbers with a word, as `Section 1`, go on behind it as they count."""
    marks = [readings(block.number)[0] if block.number else None for block in blocks]
    behind: dict[str, int] = {}
    following: list[dict[str, int]] = []
    for mark in reversed(marks):
        following.append(behind)
        if mark is not None and mark.word:
            behind = {**behind, mark.word: mark.value}
    out: list[bool] = []
    before: dict[str, int] = {}
    for mark, after in zip(marks, reversed(following), strict=True):
        out.append(any(after.get(word) == value + 1 for word, value in before.items()))
        if mark is not None and mark.word:
            before[mark.word] = mark.value
    return out


def _levels(heads: Sequence[Block], highest: int) -> dict[bool, int]:
    """Gives the level of headings in capitals and of others; what comes first in a document is the higher."""
    kinds = dict.fromkeys(head.text.isupper() for head in heads)
    return {kind: level for level, kind in enumerate(kinds, start=highest)}
