"""Places in a text, named by the words that stand there, as amendments and instructions name them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.proposal import WordsAmendment

if TYPE_CHECKING:
    from drafter.model.edit import Hunk

# Fewer words than this read as a fragment even where they stand once; more add nothing once they do.
_FEWEST_WORDS = 3
_MOST_WORDS = 12
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a text that name a place in it.

    Attributes:
        words: the words, letter for letter.
        at: the character at which they begin.
        occurrence: which place it is of those where the words stand, from 1; 0 where they stand once.
    """

    words: str
    at: int
    occurrence: int


def anchor_before(text: str, at: int) -> Anchor | None:
    """Gives the few words that end at a character; None at the beginning of the text.

    They are as few as name the place alone, and at least three where there are so many.
    """
    end = len(text[:at].rstrip())
    starts = [word.start() for word in _WORD.finditer(text, 0, end)]
    if not starts:
        return None
    return _shortest(text, [(_inside_bracket(text, start), end) for start in reversed(starts)])


def anchor_after(text: str, at: int) -> Anchor | None:
    """Gives the few words that begin at a character; None at the end of the text."""
    start = len(text) - len(text[at:].lstrip())
    ends = [word.end() for word in _WORD.finditer(text, start)]
    return _shortest(text, [(start, end) for end in ends]) if ends else None


def anchor_on(text: str, at: int, end: int) -> Anchor:
    """Gives the words between two characters as an anchor."""
    return _anchor(text, at, end)


def places(text: str, words: str) -> list[int]:
    """Gives every character at which the words begin."""
    return [match.start() for match in re.finditer(f"(?={re.escape(words)})", text)]


def _shortest(text: str, ranges: list[tuple[int, int]]) -> Anchor:
    wide_enough = ranges[_FEWEST_WORDS - 1 : _MOST_WORDS] or ranges[-1:]
    anchors = [_anchor(text, start, end) for start, end in wide_enough]
    return next((anchor for anchor in anchors if not anchor.occurrence), anchors[0])


def _anchor(text: str, start: int, end: int) -> Anchor:
    words = text[start:end]
    found = places(text, words)
    return Anchor(words, start, found.index(start) + 1 if len(found) > 1 else 0)


def _inside_bracket(text: str, start: int) -> int:
    """Gives the start of a word without the bracket or quotation mark that opens it."""
    while start < len(text) and text[start] in "([“‘\"'":
        start += 1
    return start


def words_amendment(clause_id: str, text: str, hunk: Hunk) -> WordsAmendment:
    """Gives one hunk of a clause's text as words for words; the text is what it was drafted against."""
    before, after = anchor_before(text, hunk.at), anchor_after(text, hunk.at + len(hunk.old))
    start, end = hunk.at, hunk.at + len(hunk.old)
    if before:
        start = before.at
    elif after:
        end = after.at + len(after.words)
    anchor = anchor_on(text, start, end)
    replacement = text[start : hunk.at] + hunk.new + text[hunk.at + len(hunk.old) : end]
    return WordsAmendment(clause_id, anchor.words, replacement, anchor.occurrence, was=text)
