"""Blocks: the paragraphs of a source of any kind, as the outline needs them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.section import Span


@dataclass(frozen=True, slots=True)
class Printed:
    """The number printed beside a paragraph.

    Attributes:
        text: as printed, `(b)` or `G3.17.`.
        number_format: Word's name of its format, `lowerRoman`; empty where it was typed.
        value: the last number in it; None where it was typed.
        list_id: the list that counts it; empty where it was typed.
        level: its level in that list, from 0.
        is_whole: whether the text holds the numbers above it too, as `3.17` does.
        never_restarts: whether it counts through the whole document.
        stands_as: the word by which it ranks where its own ranks otherwise: `subdivision` for a section that
            holds articles, `subpart` for a Part that one holds, `listed` for `1.` in a list below `2.1`.
    """

    text: str
    number_format: str = ""
    value: int | None = None
    list_id: str = ""
    level: int = 0
    is_whole: bool = False
    never_restarts: bool = False
    stands_as: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words of a paragraph, `text[start:end]`, that point at a bookmark, whatever they say.

    The bookmark is empty where the document has none of the name that they point at.
    """

    start: int
    end: int
    bookmark: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote, and what in its text points at a bookmark."""

    text: str
    pointers: tuple[Pointer, ...] = ()


def moved(pointers: Sequence[Pointer], by: int, length: int) -> tuple[Pointer, ...]:
    """Gives pointers moved along, as far as they then stand in a text of that length."""
    if not by and all(pointer.end <= length for pointer in pointers):
        return tuple(pointers)
    shifted = (Pointer(max(p.start + by, 0), min(p.end + by, length), p.bookmark) for p in pointers)
    return tuple(pointer for pointer in shifted if pointer.start < pointer.end)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a source, without its number.

    Attributes:
        spans: where the text stands in a Word source; they cover it from end to end.
        number: the number beside it, automatic or typed; None where it has none.
        left: how far its text stands from the margin; None where nobody can tell.
        outline: its level as a heading, from 0; None for text. Of a line of contents, that of its heading.
        emphasised: whether it is formatted as headings are: bold, in capitals, or in a heading's style.
        term: the defined term that it defines, in a table of definitions.
        lead: the words in bold with which it begins, where it may define them.
        bullet: whether a bullet stands beside it.
        joiner: what parts it from the block before when both are text of one clause.
        table: the table that holds it, counted from 1; 0 outside tables.
        is_data: whether it stands in a table where numbers are data, and not the numbers of clauses.
        apart: the name of the clauses that hold it, when it belongs to no numbered clause: `contents`.
        notes: the footnotes that it anchors.
        bookmarks: the names of those that begin in it.
        pointers: what in its text points at a bookmark.
        heads: whether it is a heading although it has no level, because a number begins below it.
        is_named: whether numbers below it name it, because they begin anew in each such place.
        is_part: whether it heads a part, although it stands alone above all other headings as titles do.
    """

    text: str
    spans: tuple[Span, ...] = ()
    number: Printed | None = None
    left: float | None = None
    outline: int | None = None
    emphasised: bool = False
    term: str | None = None
    lead: str = ""
    bullet: bool = False
    joiner: str = "\n"
    table: int = 0
    is_data: bool = False
    apart: str = ""
    notes: tuple[Note, ...] = ()
    bookmarks: tuple[str, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    heads: bool = False
    is_named: bool = False
    is_part: bool = False


def with_number_in_text(block: Block) -> Block:
    """Gives a block whose number, with a tab behind it, is the first of its words."""
    if block.number is None:
        return block
    before = f"{block.number.text}\t"
    text = before + block.text
    by = len(before)
    spans = tuple(replace(span, start=span.start + by, end=span.end + by) for span in block.spans)
    return replace(block, text=text, number=None, spans=spans, pointers=moved(block.pointers, by, len(text)))
