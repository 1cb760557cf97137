"""Contents tables in a PDF: told by their page numbers, which rise, and by what stands again further on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.read.layout.copy_debris import is_contents_line
from drafter.read.outline.block import Block, Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.read.pdf.lines import Line

# So few entries are no table, unless dots lead to their page numbers, or a heading says what they are.
_FEWEST, _FEWEST_DOTTED = 4, 2
# An entry runs over no more lines than these.
_MOST_LINES = 3
# So large a part of the entries stands again further on, as headings of the text.
_AGAIN = 0.6
_LONGEST_HEADING = 12
_HEADED = re.compile(r"(?:table of )?contents\W*(?:page)?", re.IGNORECASE)
_PAGE = re.compile(r"(?:^|(?<=[\s.…]))(\d{1,4}|[ivxl]{1,6})$")
# What leads from an entry to its page number.
_LEADER = re.compile(r"[\s.…·_]*$")
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Contents:
    """The lines of a contents table, each entry with the lines that it runs over."""

    entries: list[list[Line]]


@dataclass(frozen=True, slots=True)
class _End:
    """How a line of a contents table ends: its words, its page number, and whether dots lead there.

    A page number in Roman figures is None.
    """

    words: str
    page: int | None
    is_dotted: bool


def split_contents(lines: Sequence[Line]) -> list[list[Line] | Contents]:
    """Gives the lines in stretches: of text, and of contents tables."""
    ends = [_end(line) for line in lines]
    said = _Said(lines)
    out: list[list[Line] | Contents] = []
    text: list[Line] = []
    at = 0
    while at < len(lines):
        entries = _entries_at(ends, at) if ends[at] else []
        if not entries or not _are_contents(entries, ends, said):
            text.append(lines[at])
            at += 1
            continue
        contents = Contents([list(lines[start:end]) for start, end in entries])
        out += [text, contents] if text else [contents]
        text = []
        at = entries[-1][1]
    return [*out, text] if text else out


def contents_blocks(contents: Contents) -> Iterator[Block]:
    """Gives the entries, each with its page number behind a tab, as Word has them."""
    for entry in contents.entries:
        text = " ".join(line.text for line in entry)
        page = _PAGE.search(text)
        words = _LEADER.sub("", text[: page.start()]) if page else text
        notes = tuple(Note(note) for line in entry for note in line.notes)
        yield Block(f"{words}\t{page[1]}" if page else text, apart="contents", notes=notes)


def _end(line: Line) -> _End | None:
    """Gives how a line ends, where it ends in a page number that stands apart."""
    page = _PAGE.search(line.text)
    if page is None:
        return None
    is_dotted = is_contents_line(line.text)
    if not is_dotted and (len(line.cells) == 1 or page[1] != line.cells[-1].text):
        return None
    words = _LEADER.sub("", line.text[: page.start()])
    return _End(words, int(page[1]) if page[1].isdecimal() else None, is_dotted) if words else None


def _entries_at(ends: Sequence[_End | None], at: int) -> list[tuple[int, int]]:
    """Gives where the entries from a line on begin and end: up to a page number that is less than before."""
    entries: list[tuple[int, int]] = []
    start, page = at, 0
    for place in range(at, len(ends)):
        end = ends[place]
        if place - start >= _MOST_LINES or (end and end.page is not None and end.page < page):
            break
        if end is not None:
            entries.append((start, place + 1))
            start, page = place + 1, page if end.page is None else end.page
    return entries


def _are_contents(entries: Sequence[tuple[int, int]], ends: Sequence[_End | None], said: _Said) -> bool:
    """Gives whether entries are those of a contents table, and not rows whose last cell is a number."""
    found = [end for _, after in entries if (end := ends[after - 1])]
    if (
        said.is_headed(entries[0][0])
        or 2 * sum(end.is_dotted for end in found) >= len(found) >= _FEWEST_DOTTED
    ):
        return True
    return len(found) >= _FEWEST and said.again(found, entries[-1][1]) >= _AGAIN * len(found)


class _Said:
    """What the lines say, to tell what stands again further on."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    @cached_property
    def _last(self) -> dict[str, int]:
        """The last place of each short line, and of what is left of it without its first words."""
        last: dict[str, int] = {}
        for place, line in enumerate(self._lines):
            words = line.text.split()
            if len(words) <= _LONGEST_HEADING:
                last |= {_bare(" ".join(words[first:])): place for first in range(len(words))}
        return last

    def is_headed(self, at: int) -> bool:
        """Gives whether the line before a place says that contents follow."""
        return at > 0 and _HEADED.fullmatch(self._lines[at - 1].text) is not None

    def again(self, entries: Iterable[_End], after: int) -> int:
        """Gives how many entries stand again behind a place, with their numbers or without."""
        return sum(
            max(
                self._last.get(_bare(words), -1)
                for words in (end.words, end.words.partition(" ")[2] or end.words)
            )
            >= after
            for end in entries
        )


def _bare(words: str) -> str:
    return _SIGNS.sub("", words).casefold()
