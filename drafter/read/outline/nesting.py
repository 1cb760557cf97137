"""The place of a paragraph in the tree: how many of the open clauses stay open above it.

Lists say it best: a paragraph of a list stands below the nearest open paragraph of that list at a higher
level. Where a list begins, or numbers were typed, it is told by the numbers themselves (3.17 is below 3, (b)
follows (a)), by the level of headings, and only then by the indent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.model.clause_number import DIVISION_WORDS, ENCLOSING_WORDS, ClauseNumber, bare_label
from drafter.read.outline.number_readings import LISTED, WORD_RANKS, Mark, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.block import Block, Printed


_ANNOUNCES_LIST = re.compile(r"[:—–-]\s*$")
_END = re.compile(r"(?:[^\w\s]|\b(?:and|or))\s*$")
HAS_ENDED = re.compile(r"[.;][”\"’)\]]*\s*$")
"""How words end that nothing goes on with."""
# Word has nine levels in a list, and lists stand in lists; no code nests its clauses deeper.
_DEEPEST = 20
# The last part of a number that heads those beside it: `2.0` before `2.1`.
_HEAD = ".0"


@dataclass(slots=True, eq=False)
class Entry:
    """An open clause: one that the next paragraph may belong to.

    Attributes:
        depth: how deep it stands, from 0.
        mark: what its number says; None where it is addressed by words.
        draft: the clause in the making, compared by identity only.
        closing: its closing words, once there are some, and `closing_number` their number.
        is_heading: whether it has a heading and no text yet.
        tail: its last paragraph so far.
        text_left: where the first paragraph below its heading stands.
        local: the parts of its number that stand in those below it, 2 of `2.0`; none for an item of a list.
    """

    number: ClauseNumber
    depth: int
    block: Block
    mark: Mark | None = None
    draft: object = None
    closing: object = None
    closing_number: ClauseNumber | None = None
    is_heading: bool = False
    is_term: bool = False
    tail: str = ""
    text_left: float | None = None
    local: tuple[str, ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        printed = self.block.number
        if printed is not None and printed.stands_as != "listed":
            self.local = _parts(printed)

    @property
    def left(self) -> float | None:
        """Where its words stand: those of the heading, or those below it where they stand further out."""
        own, below = self.block.left, self.text_left
        return own if own is None or below is None else min(own, below)

    @property
    def has_words(self) -> bool:
        """Whether anything stands in it yet beside its number."""
        return bool(self.block.text or self.tail)


@dataclass(frozen=True, slots=True)
class Place:
    """How many open clauses stay open, and which reading of the number fits there."""

    keep: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    """How many open clauses stay open above a heading, and whether the series of the next one goes on."""

    keep: int
    goes_on: bool


def place_of_number(entries: Sequence[Entry], block: Block, printed: Printed) -> Place:
    """Gives the place of a paragraph with that number printed beside it."""
    entries = entries[:_DEEPEST]
    marks = readings(printed)
    keep = _by_list(entries, printed)
    if keep is not None:
        return Place(_below_other_lists(entries, keep, block, marks[0]), marks[0])
    keep = _by_prefix(entries, block, printed)
    if keep is not None:
        return Place(keep, marks[0])
    series = _by_series(entries, block, marks)
    return series or _in_term(entries, marks) or _by_look(entries, block, marks)


def place_of_heading(entries: Sequence[Entry], block: Block) -> int:
    """Gives the place of an unnumbered heading: below the nearest heading of a higher level."""
    level = block.outline or 0
    above = [
        place
        for place, entry in enumerate(entries)
        if entry.block.outline is not None and entry.block.outline < level
    ]
    return above[-1] + 1 if above else 0


def place_before(entries: Sequence[Entry], following: Block) -> HeadingPlace:
    """Gives the place of a heading that has no level, from the numbered paragraph that follows it."""
    if following.number is None:
        return HeadingPlace(0, goes_on=False)
    place = place_of_number(entries, following, following.number)
    beside = entries[place.keep].mark if place.keep < len(entries) else None
    if beside is not None and place.mark.is_like(beside) and place.mark.value > beside.value:
        above = entries[place.keep - 1] if place.keep else None
        if above is None or not above.block.heads:
            return HeadingPlace(place.keep, goes_on=True)
    alike = [at for at, entry in enumerate(entries[: place.keep]) if entry.block.heads]
    return HeadingPlace(alike[0] if alike else place.keep, goes_on=False)


def _by_list(entries: Sequence[Entry], printed: Printed) -> int | None:
    """Gives the place in the list that counts the number; None where no clause of it is open."""
    if not printed.list_id:
        return None
    same = [
        (place, entry.block.number.level)
        for place, entry in enumerate(entries)
        if entry.block.number and entry.block.number.list_id == printed.list_id
    ]
    if not same:
        return None
    beside = [place for place, level in same if level >= printed.level]
    return beside[0] if beside else same[-1][0] + 1


def _below_other_lists(entries: Sequence[Entry], keep: int, block: Block, mark: Mark) -> int:
    """Goes further down where a list goes on inside a term, or further in inside an item of another list."""
    printed = block.number
    if printed is None or printed.is_whole or keep >= len(entries):
        return keep
    if entries[keep].is_term:
        return keep + 1
    last = entries[keep - 1].block.number if keep else None
    if last is None or last.list_id != printed.list_id or last.level >= printed.level:
        return keep
    while keep < len(entries) and _is_below(entries[keep], block, mark):
        keep += 1
    return keep


def _is_below(entry: Entry, block: Block, mark: Mark) -> bool:
    """Gives whether a number stands further in than an open clause: by indent, and by custom or its level."""
    if entry.mark is None or entry.block.left is None or block.left is None:
        return False
    above, printed = entry.block.number, block.number
    in_lists = above is not None and printed is not None and above.list_id and printed.list_id
    is_lower = above is not None and printed is not None and in_lists and printed.level > above.level
    return block.left > entry.block.left and (mark.rank > entry.mark.rank or bool(is_lower))


def _by_prefix(entries: Sequence[Entry], block: Block, printed: Printed) -> int | None:
    """Gives the place below the clause whose number is all but the last of these: 3 for 3.17.

    A heading stands below a heading, and not below an item of that number.
    """
    parts = _parts(printed)
    if len(parts) == 1 or printed.stands_as == "listed":
        return None
    above = [place for place, entry in enumerate(entries) if entry.local == parts[:-1]]
    headings = [place for place in above if entries[place].block.outline is not None]
    if block.outline is not None and headings:
        return headings[-1] + 1
    return above[-1] + 1 if above else None


def _parts(printed: Printed) -> tuple[str, ...]:
    parts = ClauseNumber.parse(bare_label(printed.text) or "-").parts
    return parts[:-1] if parts[-1] == _HEAD else parts


def _by_series(entries: Sequence[Entry], block: Block, marks: Sequence[Mark]) -> Place | None:
    """Gives the place after the open clause that a number follows: (b) after (a).

    Where it follows several, the deepest of those that stand at its indent, or else the deepest.
    """
    found = [
        Place(place, mark)
        for place in range(len(entries) - 1, -1, -1)
        for mark in marks
        if (before := entries[place].mark) and mark.is_like(before) and mark.value == before.value + 1
    ]
    aligned = [
        place for place in found if block.left is not None and entries[place.keep].block.left == block.left
    ]
    return next(iter(aligned or found), None)


def _in_term(entries: Sequence[Entry], marks: Sequence[Mark]) -> Place | None:
    """Gives the place of the first of a list that goes on with a definition, which has not ended."""
    mark = next((mark for mark in marks if mark.bracket and mark.value == 1), None)
    last = entries[-1] if entries else None
    if mark is None or last is None or not last.is_term or HAS_ENDED.search(last.tail or last.block.text):
        return None
    return Place(len(entries), mark)


def _by_look(entries: Sequence[Entry], block: Block, marks: Sequence[Mark]) -> Place:
    """Gives the place that a number's look suggests: beside its like, else by heading level and indent."""
    mark = next((mark for mark in marks if mark.value == 1), marks[-1])
    likes = [place for place, entry in enumerate(entries) if _is_like(entry, block, mark)]
    if likes and not _is_further_in(entries[likes[-1]], block):
        return Place(likes[-1], mark)
    if block.outline is not None and any(entry.block.outline is not None for entry in entries):
        keep = _below_named(entries, place_of_heading(entries, block), block)
        return Place(_below_worded(entries, keep, block, mark), mark)
    if entries and _begins_list(entries[-1], block, mark):
        return Place(len(entries), mark)
    first = entries[0].mark if entries else None
    if first is not None and first.bracket and not mark.bracket:
        return Place(0, mark)  # A list in the preamble holds no clauses.
    if _begins_items(entries, mark):
        return Place(len(entries), mark)
    keep = len(entries)
    while keep and _closes(entries[keep - 1], block, mark):
        keep -= 1
    return Place(keep, mark)


def _below_named(entries: Sequence[Entry], keep: int, block: Block) -> int:
    """Goes below an unnumbered heading of the same level that names the numbers which begin anew in it."""
    entry = entries[keep] if keep < len(entries) else None
    if entry is None or entry.mark is not None or entry.is_term or not entry.block.is_named:
        return keep
    return keep + (entry.block.outline == block.outline)


def _below_worded(entries: Sequence[Entry], keep: int, block: Block, mark: Mark) -> int:
    """Goes below a heading of the same level whose word stands higher: a Section 1 below its Article."""
    entry = entries[keep] if keep < len(entries) else None
    if entry is None or entry.mark is None or not (entry.mark.word and mark.word) or mark.value != 1:
        return keep
    is_level = entry.block.outline == block.outline
    return keep + (is_level and WORD_RANKS[entry.mark.word] < WORD_RANKS[mark.word])


def _begins_items(entries: Sequence[Entry], mark: Mark) -> bool:
    """Gives whether a number begins a list as German laws number it: § 12, in it (3), in that 1., then a)."""
    words = {entry.mark.word for entry in entries if entry.mark}
    last = entries[-1].mark if entries else None
    is_first = mark.value == 1 and mark.parts == 1 and not (mark.bracket or mark.word)
    return is_first and "§" in words and last is not None and last.bracket


def _begins_list(above: Entry, block: Block, mark: Mark) -> bool:
    """Gives whether a number is the first of a list that the words before it announce."""
    words = above.tail or above.block.text
    announced = _ANNOUNCES_LIST.search(words) is not None or (mark.bracket and _breaks_off(above, words))
    left, least = block.left, above.block.left
    is_further_out = left is not None and least is not None and left < least
    is_item = mark.word in ("", LISTED)
    return announced and mark.value == 1 and mark.parts == 1 and is_item and not is_further_out


def _breaks_off(above: Entry, words: str) -> bool:
    """Gives whether the words of an item stop in mid-sentence, which a list in it goes on with."""
    is_item = above.mark is not None and above.mark.bracket and not above.is_heading
    return is_item and bool(words) and _END.search(words) is None


def _is_like(entry: Entry, block: Block, mark: Mark) -> bool:
    """Gives whether a number looks like that of an open clause, and both are headings or neither is."""
    both = (entry.block.outline is None) == (block.outline is None)
    return both and entry.mark is not None and mark.is_like(entry.mark)


def _is_further_in(entry: Entry, block: Block) -> bool:
    return entry.block.left is not None and block.left is not None and block.left > entry.block.left


def _closes(entry: Entry, block: Block, mark: Mark) -> bool:
    """Gives whether a number ends an open clause: it is no deeper by custom, nor by indent."""
    if entry.mark is None:
        return (entry.is_term and mark.rank < _LIST_RANK) or mark.word in ENCLOSING_WORDS
    if entry.mark.word in ENCLOSING_WORDS and mark.word in DIVISION_WORDS and mark.value == 1:
        return False  # A schedule has Parts of its own.
    if entry.block.outline is not None and block.outline is None and mark.is_like(entry.mark):
        return False  # A list under a heading that is numbered alike.
    is_named = mark.word not in ("", LISTED)
    return mark.rank <= entry.mark.rank and (is_named or not _is_further_in(entry, block))


# Numbers of this rank and deeper are items of a list within a provision.
_LIST_RANK = 30
