"""What a number ranks as where the number alone does not tell: it is told by the others of the document."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.model.clause_number import DIVISION_WORDS, ENCLOSING_WORDS, bare_label, word_of
from drafter.read.outline.block import Printed
from drafter.read.outline.number_readings import WORD_RANKS, readings

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from drafter.read.outline.block import Block

_TITLED_WORD = re.compile(r"(?i:(article|section|chapter|part))\s+(?:\d{1,3}|[IVXLC]{1,7})[.:]?\s")
# A number that begins with one of these has no word before it.
_NO_WORD = frozenset("(0123456789")
_DIGITS = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
_RANKED = {word: rank for word, rank in WORD_RANKS.items() if word not in ENCLOSING_WORDS}
# Divisions that stand above articles and sections by custom, and in some documents below.
_HELD = DIVISION_WORDS - {"subdivision"}
# The format of an `i` that is one, and what would come after `(i)` were it the ninth letter, with `(ii)`.
_ROMAN_ONE = {"i": "lowerRoman", "I": "upperRoman"}
_AFTER_NINTH = {"j": "ii", "J": "II"}


def with_ranks(blocks: list[Block]) -> list[Block]:
    """Gives the blocks with what their numbers rank as: sections above articles, Parts below sections.

    Lists below numbers of another form, and `(i)` that is Roman and not the letter after `(h)`, are told too.
    """
    blocks = _with_words_of_titles(blocks)
    words = [word_of_number(block) for block in blocks]
    ranked = blocks if not any(words) else _with_subparts(_with_divisions(blocks, words), words)
    return _with_romans(_with_lists(ranked))


def _with_words_of_titles(blocks: list[Block]) -> list[Block]:
    """Marks the bare numbers that programs put before `Article I. Name`: they rank as what has the word."""
    return [
        replace(block, number=replace(block.number, stands_as=match[1].casefold()))
        if block.number
        and block.emphasised
        and block.number.text.rstrip(".").isdecimal()
        and (match := _TITLED_WORD.match(block.text))
        else block
        for block in blocks
    ]


def _with_divisions(blocks: list[Block], words: Sequence[str]) -> list[Block]:
    """Marks the sections that hold articles: those that an article follows, more often than the other way."""
    series = [(place, word) for place, word in enumerate(words) if word in ("article", "section")]
    follows = Counter((before, after) for (_, before), (_, after) in pairwise(series))
    counts = Counter(word for _, word in series)
    holding = follows["section", "article"] * counts["article"]
    if holding <= follows["article", "section"] * counts["section"]:
        return blocks
    return _standing_as("subdivision", blocks, {place for place, word in series if word == "section"})


def _standing_as(word: str, blocks: list[Block], places: Container[int]) -> list[Block]:
    return [
        replace(block, number=replace(block.number, stands_as=word))
        if block.number and place in places
        else block
        for place, block in enumerate(blocks)
    ]


def _with_subparts(blocks: list[Block], words: Sequence[str]) -> list[Block]:
    """Marks the divisions that a lower number holds, such as Parts of sections, Chapters of articles.

    The levels of headings tell it, or that they begin anew below several. A schedule has Parts of its own.
    """
    series: list[tuple[int, str]] = []
    for place, word in enumerate(words):
        if word in ENCLOSING_WORDS:
            break
        if word in _RANKED:
            series.append((place, word))
    for word in _HELD.intersection(words):
        pairs = [(blocks[a], blocks[b], one) for (a, one), (b, two) in pairwise(series) if one != two == word]
        held = [pair for pair in pairs if _RANKED[pair[2]] > _RANKED[word]]
        if len(held) < len(pairs) or not held or series[0][1] == word:
            continue
        levels_say_so = all(_is_above(above, part) for above, part, _ in held)
        if levels_say_so or _begin_anew([part for _, part, _ in held]):
            # Between a chapter and its articles, or below sections.
            below = "subdivision" if held[0][2] in DIVISION_WORDS else "subpart"
            blocks = _standing_as(below, blocks, {place for place, each in series if each == word})
    return blocks


def _with_lists(blocks: list[Block]) -> list[Block]:
    """Marks typed numbers such as `1.` as those of lists where they begin anew below `2 Board`, `2.1 Chair`.

    Where `2.1` follows `2.` as often, they are clauses.
    """
    typed = [(place, block.number) for place, block in enumerate(blocks) if block.number]
    forms = [(place, _form(number)) for place, number in typed if not number.list_id]
    pairs = list(pairwise(forms))
    anew = [
        b for (_, (one, _)), (b, (two, value)) in pairs if one == "whole" and two == "stop" and value == "1"
    ]
    holding = [b for (_, (one, value)), (b, (_, below)) in pairs if one == "stop" and below == f"{value}.1"]
    if len(anew) < 2 or len(holding) >= len(anew):  # noqa: PLR2004  # one list may be a clause's
        return blocks
    return _standing_as("listed", blocks, {place for place, (form, _) in forms if form == "stop"})


def _form(number: Printed) -> tuple[str, str]:
    """Gives how a typed number was written and the number: `stop` for `1.`, `whole` for `1` and `1.1`."""
    bare = number.text.rstrip(".")
    if not _DIGITS.fullmatch(bare):
        return "", ""
    return ("stop" if bare != number.text and bare.isdecimal() else "whole"), bare


def _is_above(section: Block, part: Block) -> bool:
    return section.outline is not None and part.outline is not None and section.outline < part.outline


def _begin_anew(parts: Sequence[Block]) -> bool:
    """Gives whether several Parts are each the first of a series."""
    firsts = [any(mark.value == 1 for mark in readings(part.number)) for part in parts if part.number]
    return len(firsts) > 1 and all(firsts)


def word_of_number(block: Block) -> str:
    """Gives the word of a numbered paragraph; empty where it has none."""
    if block.number is None or block.number.text[:1] in _NO_WORD:
        return ""
    return block.number.stands_as or word_of(bare_label(block.number.text))


def _with_romans(blocks: Sequence[Block]) -> list[Block]:
    """Gives the blocks, each typed `(i)` told to be Roman where `(ii)` goes on with it, and not `(j)`."""
    out = list(blocks)
    waiting: dict[str, int] = {}
    for place, block in enumerate(blocks):
        number = block.number
        if number is None or number.list_id:
            continue
        core = number.text.strip("().")
        if core in _ROMAN_ONE:
            waiting[number.text.replace(core, 2 * core)] = place
        elif core in _AFTER_NINTH:
            waiting.pop(number.text.replace(core, _AFTER_NINTH[core]), None)
        elif number.text in waiting:
            first = waiting.pop(number.text)
            told = Printed(number.text.replace(core, core[0]), number_format=_ROMAN_ONE[core[0]], value=1)
            out[first] = replace(out[first], number=told)
    return out
