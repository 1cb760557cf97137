"""Items that line breaks part within one paragraph, each made a paragraph of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.model.section import Span
from drafter.read.outline.block import Printed, moved
from drafter.read.outline.number_readings import readings
from drafter.read.outline.typed_numbers import typed_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drafter.read.outline.block import Block
    from drafter.read.outline.number_readings import Mark

_LINE = re.compile(r"[^\n]+")
# `1.1` before small letters too, since a line of the same paragraph goes on with it.
_WHOLE = re.compile(r"(\d{1,3}(?:\.\d{1,3})+)\s")
_CLOSING = re.compile(r"[;,]\s*\n\s*([a-z]{2,}\s)")
_FEWEST = 2


def with_items_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """Gives the blocks, those apart that are items of a list in one paragraph: `(a) … ⏎ (b) …`."""
    for block in blocks:
        starts = _starts(block.text) if "\n" in block.text and not _has_none(block) else []
        yield from _pieces(block, starts) if starts else (block,)


def _has_none(block: Block) -> bool:
    return bool(block.table or block.apart or block.is_data)


def _starts(text: str) -> list[int]:
    """Gives where the items begin: lines whose numbers are a series; none where they are fewer than two."""
    lines = [(line.start() + _blank(line[0]), _marks(line[0].strip())) for line in _LINE.finditer(text)]
    items = [
        place
        for number, (place, marks) in enumerate(lines)
        if _follows(marks, [held for _, held in lines[:number]]) or _leads(marks, lines[number + 1 :])
    ]
    return [*items, *_closing(text, items[-1])] if len(items) >= _FEWEST else []


def _closing(text: str, last: int) -> list[int]:
    """Gives where the closing words begin: a line in small letters behind the end of the last item."""
    match = _CLOSING.search(text, last)
    return [match.start(1)] if match else []


def _blank(line: str) -> int:
    return len(line) - len(line.lstrip())


def _marks(line: str) -> tuple[Mark, ...]:
    found = typed_number(line)
    whole = _WHOLE.match(line)
    label = found[0] if found else whole[1] if whole else ""
    return readings(Printed(label)) if label else ()


def _follows(marks: tuple[Mark, ...], before: list[tuple[Mark, ...]]) -> bool:
    """Gives whether a number is the one after that of an earlier line."""
    return any(_is_next(one, two) for earlier in before for one in earlier for two in marks)


def _leads(marks: tuple[Mark, ...], after: list[tuple[int, tuple[Mark, ...]]]) -> bool:
    """Gives whether a number is the first of a series that a later line goes on with."""
    firsts = [mark for mark in marks if mark.value == 1]
    return any(_is_next(one, two) for _, later in after for one in firsts for two in later)


def _is_next(one: Mark, two: Mark) -> bool:
    return two.is_like(one) and two.value == one.value + 1


def _pieces(block: Block, starts: list[int]) -> Iterator[Block]:
    """Gives the stretches of a block from one of the places up to the next, the first with its number."""
    bounds = [*dict.fromkeys((0, *starts)), len(block.text)]
    for place, (start, end) in enumerate(pairwise(bounds)):
        piece = _piece(block, start, start + len(block.text[start:end].rstrip()))
        closes = start > 0 and not _marks(piece.text)
        left = None if closes else piece.left
        yield replace(piece, number=None, notes=(), bookmarks=(), left=left) if place else piece


def _piece(block: Block, start: int, end: int) -> Block:
    spans = tuple(
        Span(first - start, last - start, span.paragraph, span.offset + first - span.start)
        for span in block.spans
        if (first := max(span.start, start)) < (last := min(span.end, end))
    )
    return replace(
        block,
        text=block.text[start:end],
        spans=spans,
        pointers=moved(block.pointers, -start, end - start),
    )
