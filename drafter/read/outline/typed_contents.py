"""Contents tables that were typed: lines with page numbers, or links, that the body has again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from drafter.read.outline.block import with_number_in_text
from drafter.read.outline.typed_numbers import typed_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.read.outline.block import Block

_TITLE = re.compile(r"(?:table of )?contents|index", re.IGNORECASE)
_PAGE = re.compile(r"(?:\s*(?:\.{3,}|…+|(?:\.\s){2,}\.?|_{3,})\s*|\s*\t\s*|\s{3,})(?:\d{1,4}|[ivxl]{1,7})$")
_PAGE_SIGNS = frozenset("0123456789ivxl")
_BARE_PAGE = re.compile(r"\s\d{1,4}$")
_LONGEST_ENTRY = 200
_LONGEST_TITLE = 20
_FEWEST = 3


class _Line(NamedTuple):
    """A paragraph as a line of a contents table.

    Attributes:
        words: its letters and digits without the page.
        is_told: whether its page or its link alone tells it from text.
    """

    words: str
    is_told: bool


def with_typed_contents(blocks: Sequence[Block]) -> Sequence[Block]:
    """Gives the blocks with the lines of typed contents tables marked as such, one for each heading.

    Three lines or more are a table where each has a page or is a link, and the body has most of them again.
    Below the title `Contents` their words alone tell: they are lines as long as the body has them again.
    """
    rows = _rows(blocks)
    printed = [_printed(row) for row in rows]
    short = [block for block in printed if len(block.text) <= _LONGEST_ENTRY]
    if not any(map(_is_told, short)) and not any(map(_is_title, short)):
        return blocks
    lines = [_line(block) for block in printed]
    last = _last_places(printed)
    found = {place for run in _runs(printed, lines, last) for place in run}
    return [_as_line(block) if place in found else block for place, row in enumerate(rows) for block in row]


def _rows(blocks: Sequence[Block]) -> list[list[Block]]:
    """Gives the blocks, those together that stand in one row of a table."""
    rows: list[list[Block]] = []
    for block in blocks:
        if block.table and block.joiner == "\t" and rows and rows[-1][-1].table == block.table:
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


def _printed(row: list[Block]) -> Block:
    """Gives a row as the line that is printed, its cells parted by tabs."""
    if len(row) == 1:
        return row[0]
    cells = [with_number_in_text(block).text for block in row]
    return replace(row[0], text="\t".join(cell for cell in cells if cell), number=None, pointers=())


def _as_line(block: Block) -> Block:
    return replace(with_number_in_text(block), apart="contents", outline=None)


def _line(block: Block) -> _Line | None:
    if not block.text or block.apart or len(block.text) > _LONGEST_ENTRY:
        return None
    page = _PAGE.search(block.text) or (_BARE_PAGE.search(block.text) if _is_link(block) else None)
    words = block.text[: page.start()] if page else block.text
    return _Line(_letters(block, words), _is_told(block))


def _is_told(block: Block) -> bool:
    text = block.text
    if len(text) > _LONGEST_ENTRY or not text:
        return False
    has_page = text[-1] in _PAGE_SIGNS and _PAGE.search(text) is not None
    return has_page or (bool(block.pointers) and _is_link(block))


def _is_link(block: Block) -> bool:
    return any(p.bookmark and p.start == 0 and p.end == len(block.text) for p in block.pointers)


def _letters(block: Block, words: str) -> str:
    label = block.number.text if block.number else ""
    return _bare(f"{label}{words}")


def _bare(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _last_places(blocks: Sequence[Block]) -> dict[str, int]:
    """Gives where the words of each short paragraph stand last.

    They count with their number, without it, and behind those of the paragraph before.
    """
    last: dict[str, int] = {}
    before = ""
    for place, block in enumerate(blocks):
        if len(block.text) > _LONGEST_ENTRY:
            before = ""
        elif block.text or block.number:
            words = _letters(block, block.text)
            _, start = typed_number(block.text) or ("", 0)
            last |= dict.fromkeys((before + words, words, _bare(block.text[start:])), place)
            before = words
    return last


def _runs(
    blocks: Sequence[Block], lines: Sequence[_Line | None], last: dict[str, int]
) -> Iterator[list[int]]:
    """Gives the places of the lines of each table."""
    run: list[int] = []
    is_titled = False
    for place, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        if not block.text and not block.number:
            continue
        again = line is not None and last.get(line.words, place) > place
        if line is not None and (line.is_told or (is_titled and again)):
            run.append(place)
            continue
        if _is_table(run, lines, last, is_titled):
            yield run
        run, is_titled = [], _is_title(block)
    if _is_table(run, lines, last, is_titled):
        yield run


def _is_table(
    run: Sequence[int],
    lines: Sequence[_Line | None],
    last: dict[str, int],
    is_titled: bool,  # noqa: FBT001  # a fact of the run, not a switch
) -> bool:
    found = [line for place in run if (line := lines[place])]
    again = sum(last.get(line.words, -1) > run[-1] for line in found)
    is_enough = len(run) >= _FEWEST or (is_titled and all(line.is_told for line in found))
    return bool(run) and is_enough and 2 * again >= len(run)


def _is_title(block: Block) -> bool:
    return len(block.text) <= _LONGEST_TITLE and _TITLE.fullmatch(block.text.strip(" .:")) is not None
