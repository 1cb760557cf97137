"""Headings without numbers: which paragraphs they are, and in which of them numbers begin anew."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING

from drafter.model.clause_number import DIVISION_WORDS, ENCLOSING_WORDS
from drafter.read.outline.number_ranks import with_ranks, word_of_number
from drafter.read.outline.number_readings import Mark, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.block import Block, Printed

    Series = tuple[str, bool, str, int]

# A heading is a phrase; what is longer, or ends as a sentence or a list item ends, is a provision.
_LONGEST_HEADING = 120
# One that ends in a dash opens a list.
_END_OF_PROVISION = re.compile(
    r"[.;:,。；：，、][”\"’)\]]*\s*+(?:and|or|but|以及|及|和|或者?)?\s*$|\b(?:and|or)\s*$|[\w)]\s*[—–]\s*$|\s-\s*$"
)
# No title ends in these words: the sentence goes on.
_GOES_ON = re.compile(
    r"\b(?:of|in|to|for|by|with|from|the|an?|that|if|where|when|unless|which|shall|may|must|is|are)\s*$"
)
# The words behind `Article IV` or `Rule 4` on its line are its title when they are as short as this.
_LONGEST_TITLE = 80
_TITLED_WORDS = frozenset(
    {*ENCLOSING_WORDS, *DIVISION_WORDS, "subpart", "article", "section", "§", "rule", "regulation", "clause"}
)
_PAGE = re.compile(r"\s+(?:\d{1,4}|[ivxl]{1,7})$")
# What may stand behind a number, and with what the first number of a series ends: 1, a, A, i, I, one, ONE.
_SIGNS = " .:;,)-–—"
_LAST_OF_FIRST = frozenset("1aAiIeE")
# Words up to this length stand in a title without a capital: of, and, with.
_SMALL_WORD = 4
# A blank to be filled in, as on a page for signatures.
_BLANK = "__"
_DASH = re.compile(r"[—–-]\s*$")
_END_OF_SENTENCE = re.compile(r"[.!?;。！？；][”\"’)\]]*$")
# What is gone has ended too: [Repealed, 2017, c. 7, s. 2].
_GONE = re.compile(r"\w\]$")


def is_heading(block: Block) -> bool:
    """Gives whether a paragraph is a phrase that is formatted as headings are."""
    words = block.text
    if not block.emphasised or not words or len(words) > _LONGEST_HEADING or _BLANK in words:
        return False
    if not _END_OF_PROVISION.search(words):
        return True
    is_item = block.number is not None and block.number.text.endswith(")")
    return block.outline is not None and not is_item and _is_stopped_title(words)


def _is_stopped_title(words: str) -> bool:
    """Gives whether words are a title, each with a capital, and a full stop: `Use of Proceeds.`."""
    title = words.removesuffix(".")
    is_one = title != words and not _END_OF_PROVISION.search(title) and not re.search(r"[.;:]\s", title)
    return is_one and is_in_capitals(title)


def is_in_capitals(words: str) -> bool:
    """Gives whether each word begins with a capital but for the small ones, as in a title."""
    longer = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > _SMALL_WORD]
    return bool(longer) and all(word[0].isupper() for word in longer)


def is_title(block: Block, mark: Mark) -> bool:
    """Gives whether a numbered paragraph is a heading, by its format or as the title of an article."""
    if is_heading(block):
        return True
    words = block.text
    is_short = words[:1].isupper() and len(words) <= _LONGEST_TITLE
    if not is_short or mark.word not in _TITLED_WORDS:
        return False
    return not any(end.search(words) for end in (_END_OF_PROVISION, _END_OF_SENTENCE, _DASH, _GOES_ON))


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Gives the blocks with their unnumbered headings marked.

    A phrase that has no level as a heading is one where a number follows that begins anew, or where the
    sentence before it has ended. The title of a document is none: no number stands before it.
    """
    held = [block for block in blocks if block.text or block.number or block.term or block.notes]
    plain = _without_title(_without_items(_without_chapeaus(held)))
    return _with_names(_with_phrases(with_ranks(plain)))


def _without_chapeaus(blocks: list[Block]) -> list[Block]:
    """Gives the blocks, those as plain text that break off before a list begins: `Members must`."""
    return [
        replace(block, emphasised=False)
        if block.emphasised and _GOES_ON.search(block.text) and _begins_items(following)
        else block
        for block, following in zip_longest(blocks, blocks[1:])
    ]


def _without_items(blocks: list[Block]) -> list[Block]:
    """Gives the blocks, those as plain text that are items of a list in the middle of a sentence.

    They begin in small letters, as others of their level do that end as items: `(i) attend meetings`.
    """
    small = [
        (place, (number.list_id, number.level))
        for place, block in enumerate(blocks)
        if (number := block.number) and number.list_id and block.emphasised and block.text[:1].islower()
    ]
    levels = {level for place, level in small if _END_OF_PROVISION.search(blocks[place].text)}
    items = {place for place, level in small if level in levels}
    return [replace(block, emphasised=False) if n in items else block for n, block in enumerate(blocks)]


def _begins_items(block: Block | None) -> bool:
    firsts = _firsts(block.number) if block and block.number else []
    return any(mark.bracket or mark.kind in ("letter", "roman") for mark in firsts)


def _without_title(blocks: list[Block]) -> list[Block]:
    """Gives the blocks with the document's title as plain text: the one heading above all others.

    A title may run over several lines, which nothing parts.
    """
    levels = [(block.outline, place) for place, block in enumerate(blocks) if block.outline is not None]
    if not levels:
        return blocks
    level, place = levels[0]
    lines = takewhile(lambda block: block.outline == level and not block.apart, blocks[place + 1 :])
    title = [blocks[place], *lines]
    behind, others = place + len(title), levels[len(title) :]
    is_above = all(other > level for other, _ in others) and (others or place == 0)
    if (
        not is_above
        or any(block.is_part for block in title)
        or any(block.number for block in blocks[:behind])
    ):
        return blocks
    return [*blocks[:place], *(replace(block, outline=None) for block in title), *blocks[behind:]]


def _with_phrases(blocks: list[Block]) -> list[Block]:
    phrases = [place for place in range(len(blocks) - 1) if _is_phrase_before_number(blocks, place)]
    anew = {place for place in phrases if _begins_anew(blocks[place + 1])}
    first_number = next((place for place, block in enumerate(blocks) if block.number), len(blocks))
    later = [place for place in phrases if place > first_number]
    heads = {place for place in later if place in anew or _has_ended(blocks[place - 1])}
    # What stands before the first number is the document's title, unless the others are headings like it.
    heads |= {place for place in anew if place < first_number and (anew & heads or (place and heads))}
    heads |= _listed_at_top(blocks, first_number) | _before_worded_anew(blocks)
    levels = {n: blocks[n + 1].outline for n in anew - heads if n < first_number and _ends_section(blocks, n)}
    return [
        replace(block, heads=n in heads, outline=levels.get(n, block.outline))
        if n in heads or n in levels
        else block
        for n, block in enumerate(blocks)
    ]


def _ends_section(blocks: Sequence[Block], place: int) -> bool:
    """Gives whether a section without numbers, as a foreword, ends before a phrase above a number."""
    level = blocks[place + 1].outline
    above = [block.outline for block in blocks[:place] if block.outline is not None and not block.apart]
    return level is not None and bool(above) and level <= above[-1] and _has_ended(blocks[place - 1])


def _listed_at_top(blocks: Sequence[Block], after: int) -> set[int]:
    """Gives the phrases that the contents list as headings of the highest level, and without a number."""
    lines = [block for block in blocks if block.apart == "contents" and block.outline is not None]
    top = min((line.outline or 0 for line in lines), default=0)
    listed = {_PAGE.sub("", line.text).strip().casefold() for line in lines if line.outline == top}
    return {
        place
        for place, block in enumerate(blocks)
        if place > after and block.text.casefold() in listed and _is_plain(block) and is_heading(block)
    }


def _before_worded_anew(blocks: Sequence[Block]) -> set[int]:
    """Gives the phrases with a text of their own behind which a series with a word begins anew.

    `By-laws`, a sentence, and then `Article I` where an `Article I` stands further up.
    """
    found: set[int] = set()
    phrase: int | None = None
    begun: set[Series] = set()
    for place, block in enumerate(blocks):
        if block.number:
            firsts = {mark.series for mark in _firsts(block.number) if mark.word}
            if phrase is not None and firsts & begun:
                found.add(phrase)
            phrase = None
            begun |= firsts
        elif begun and block.outline is None and _is_plain(block) and is_heading(block):
            phrase = place
    return found


def _is_plain(block: Block) -> bool:
    return not (block.number or block.bullet or block.table or block.apart or block.term or block.outline)


def _is_phrase_before_number(blocks: Sequence[Block], place: int) -> bool:
    block, following = blocks[place], blocks[place + 1]
    if following.number is None or following.table or block.outline is not None:
        return False
    if not _is_plain(block) or not is_heading(block):
        return False
    # The title of the `Chapter II` above it.
    return not (place and word_of_number(blocks[place - 1]) and not blocks[place - 1].text)


def _has_ended(block: Block) -> bool:
    return is_heading(block) or any(end.search(block.text) for end in (_END_OF_SENTENCE, _GONE))


def _begins_anew(block: Block) -> bool:
    """Gives whether a number is the first of its series, and no item of a list in a provision."""
    firsts = _firsts(block.number) if block.number else []
    return any(not mark.bracket for mark in firsts)


def _with_names(blocks: list[Block]) -> list[Block]:
    """Marks the headings that the numbers below them name, because those begin anew in each of their kind.

    So is one alone below which a series begins anew that began before it.
    """
    first_marks: dict[tuple[int, object], list[bool]] = defaultdict(list)
    kinds: dict[int, tuple[int, object]] = {}
    begun: set[Series] = set()
    again: set[int] = set()
    schedule = head = 0
    open_kind: tuple[int, object] | None = None
    for place, block in enumerate(blocks):
        word = word_of_number(block)
        kind = _kind(block, word)
        if word in ENCLOSING_WORDS:
            schedule, open_kind, begun = place, None, set()
        elif kind is not None:
            open_kind, head = (schedule, kind), place
            kinds[place] = open_kind
        elif block.number and not block.is_data:
            firsts = _firsts(block.number)
            if open_kind is not None:
                first_marks[open_kind].append(bool(firsts))
                again |= {head} if _begins_series_again(blocks[head], block, firsts, begun) else set()
                open_kind = None
            begun.update(mark.series for mark in firsts)
    named = {kind for kind, found in first_marks.items() if _all_begin_anew(found)}
    return [
        replace(block, is_named=True) if place in again or kinds.get(place) in named else block
        for place, block in enumerate(blocks)
    ]


def _begins_series_again(head: Block, block: Block, firsts: Sequence[Mark], begun: set[Series]) -> bool:
    """Gives whether a number of the level of its heading is the first of a series that began before."""
    is_beside = head.outline == block.outline
    return is_beside and any(not mark.bracket and mark.series in begun for mark in firsts)


def _firsts(number: Printed) -> list[Mark]:
    """Gives the readings of a number by which it is the first of its series."""
    may_be = number.value == 1 or (number.value is None and number.text.rstrip(_SIGNS)[-1:] in _LAST_OF_FIRST)
    return [mark for mark in readings(number) if mark.value == 1 and mark.parts == 1] if may_be else []


def _all_begin_anew(found: Sequence[bool]) -> bool:
    return len(found) > 1 and all(found)


def _kind(block: Block, word: str) -> object:
    """Gives what a heading is one of: those of one level, those that stand before numbers, the Parts."""
    if block.number:
        return word if word in DIVISION_WORDS else None
    if block.heads:
        return "heads"
    return block.outline if block.outline is not None and is_heading(block) else None
