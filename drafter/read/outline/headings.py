"""Headings without numbers: which paragraphs they are, and in which of them numbers begin anew."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.model.clause_number import DIVISION_WORDS, ENCLOSING_WORDS
from drafter.read.outline.number_ranks import with_ranks, word_of_number
from drafter.read.outline.number_readings import Mark, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.block import Block

# A heading is a phrase; what is longer, or ends as a sentence or a list item ends, is a provision.
_LONGEST_HEADING = 120
# One that ends in a dash opens a list.
_END_OF_PROVISION = re.compile(r"[.;:,]\s*+(?:and|or)?\s*$|\b(?:and|or)\s*$|\w\s*[—–]\s*$|\s-\s*$")
# No title ends in these words: the sentence goes on.
_GOES_ON = re.compile(
    r"\b(?:of|in|to|for|by|with|from|the|an?|that|if|where|when|unless|which|shall|may|must|is|are)\s*$"
)
# The words behind `Article IV` or `Rule 4` on its line are its title when they are as short as this.
_LONGEST_TITLE = 80
_TITLED_WORDS = frozenset(
    {*ENCLOSING_WORDS, *DIVISION_WORDS, "subpart", "article", "section", "§", "rule", "regulation", "clause"}
)
# Words up to this length stand in a title without a capital: of, and, with.
_SMALL_WORD = 4
_DASH = re.compile(r"[—–-]\s*$")
# What is gone has ended too: [Repealed, 2017, c. 7, s. 2].
_GONE = re.compile(r"\w\]$")
_END_OF_SENTENCE = re.compile(r"[.!?;][”\"’)\]]*$")


def is_heading(block: Block) -> bool:
    """Gives whether a paragraph is a phrase that is formatted as headings are."""
    words = block.text
    if not block.emphasised or not words or len(words) > _LONGEST_HEADING:
        return False
    if not _END_OF_PROVISION.search(words):
        return True
    is_item = block.number is not None and block.number.text.endswith(")")
    return block.outline is not None and not is_item and _is_stopped_title(words)


def _is_stopped_title(words: str) -> bool:
    """Gives whether words are a title, each with a capital, and a full stop: `Use of Proceeds.`."""
    title = words.removesuffix(".")
    longer = [word for word in re.findall(r"[^\W\d_]+", title) if len(word) > _SMALL_WORD]
    is_one = title != words and not _END_OF_PROVISION.search(title) and not re.search(r"[.;:]\s", title)
    return is_one and bool(longer) and all(word[0].isupper() for word in longer)


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
    return _with_names(_with_phrases(with_ranks(_without_title(held))))


def _without_title(blocks: list[Block]) -> list[Block]:
    """Gives the blocks with the document's title as plain text: the one heading above all others."""
    levels = [(block.outline, place) for place, block in enumerate(blocks) if block.outline is not None]
    if not levels:
        return blocks
    (level, place), *others = levels
    is_above = all(other > level for other, _ in others) and (others or place == 0)
    if not is_above or blocks[place].is_part or any(block.number for block in blocks[: place + 1]):
        return blocks
    return [*blocks[:place], replace(blocks[place], outline=None), *blocks[place + 1 :]]


def _with_phrases(blocks: list[Block]) -> list[Block]:
    phrases = [place for place in range(len(blocks) - 1) if _is_phrase_before_number(blocks, place)]
    anew = {place for place in phrases if _begins_anew(blocks[place + 1])}
    first_number = next((place for place, block in enumerate(blocks) if block.number), len(blocks))
    later = [place for place in phrases if place > first_number]
    heads = {place for place in later if place in anew or _has_ended(blocks[place - 1])}
    # What stands before the first number is the document's title, unless the others are headings like it.
    heads |= {place for place in anew if place < first_number and (anew & heads or (place and heads))}
    return [replace(block, heads=True) if place in heads else block for place, block in enumerate(blocks)]


def _is_phrase_before_number(blocks: Sequence[Block], place: int) -> bool:
    block, following = blocks[place], blocks[place + 1]
    if place and word_of_number(blocks[place - 1]) and not blocks[place - 1].text:
        return False  # The title of the `Chapter II` above it.
    is_plain = not (block.number or block.bullet or block.table or block.apart or block.term)
    is_followed = following.number is not None and not following.table
    return is_plain and is_followed and block.outline is None and is_heading(block)


def _has_ended(block: Block) -> bool:
    return is_heading(block) or any(end.search(block.text) for end in (_END_OF_SENTENCE, _GONE))


def _begins_anew(block: Block) -> bool:
    """Gives whether a number is the first of its series, and no item of a list in a provision."""
    marks = readings(block.number) if block.number else []
    return any(mark.value == 1 and mark.parts == 1 and not mark.bracket for mark in marks)


def _with_names(blocks: list[Block]) -> list[Block]:
    """Marks the headings that the numbers below them name, because those begin anew in each of their kind."""
    first_marks: dict[tuple[int, object], list[list[Mark]]] = defaultdict(list)
    kinds: dict[int, tuple[int, object]] = {}
    schedule = 0
    open_kind: tuple[int, object] | None = None
    for place, block in enumerate(blocks):
        word = word_of_number(block)
        kind = _kind(block, word)
        if word in ENCLOSING_WORDS:
            schedule, open_kind = place, None
        elif kind is not None:
            open_kind = kinds[place] = (schedule, kind)
        elif block.number and open_kind is not None and not block.is_data:
            first_marks[open_kind].append(readings(block.number))
            open_kind = None
    named = {kind for kind, found in first_marks.items() if _all_begin_anew(found)}
    return [
        replace(block, is_named=True) if kinds.get(place) in named else block
        for place, block in enumerate(blocks)
    ]


def _all_begin_anew(found: Sequence[Sequence[Mark]]) -> bool:
    first = [any(mark.value == 1 and mark.parts == 1 for mark in marks) for marks in found]
    return len(first) > 1 and all(first)


def _kind(block: Block, word: str) -> object:
    """Gives what a heading is one of: those of one level, those that stand before numbers, the Parts."""
    if block.number:
        return word if word in DIVISION_WORDS else None
    if block.heads:
        return "heads"
    return block.outline if block.outline is not None and is_heading(block) else None
