"""The words of a text: the one tokeniser, where words begin, their stems and how lists end."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# A number with points in it, as 3.17 in G3.17, is one word: half of it means nothing.
_TOKEN = re.compile(r"\s+|\w+(?:['’]\w+|(?<=\d)\.\d\w*)*|[^\w\s]")

_WORD = re.compile(r"\w+(?:['’]\w+|(?<=\d)\.\d\w*)*|[^\w\s]")
# What a list item ends with says where it stands in the list, and nothing about what it says.
_TAIL = frozenset(",;.:—–-")
_JOINING = frozenset(("and", "or", "but"))
_FEWEST_LETTERS_OF_A_PLURAL = 4
# A long clause with many changes is asked for its words with each clause that it is held against.
_TEXTS_REMEMBERED = 128


def tokens(text: str) -> list[str]:
    """Gives the words, the marks and the stretches of space of a text; joined, they are the text."""
    return _TOKEN.findall(text)


def surface(text: str) -> list[str]:
    """Gives the words and marks of a text as they stand, without the spaces between them."""
    return _WORD.findall(text)


def word_starts(text: str) -> tuple[int, ...]:
    """Gives the character at which each word or mark of `surface` begins."""
    return _edges(text)[0]


def stretch(text: str, start: int, end: int) -> str:
    """Gives words `start:end` of a text as they stand in it, with the spaces between them."""
    starts, ends = _edges(text)
    here, behind = starts[start:end], ends[start:end]
    return text[here[0] : behind[-1]] if here else ""


@lru_cache(maxsize=_TEXTS_REMEMBERED)
def _edges(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Gives where the words of a text begin, and where they end."""
    found = [match.span() for match in _WORD.finditer(text)]
    return tuple(start for start, _ in found), tuple(end for _, end in found)


def body_length(words: Sequence[str]) -> int:
    """Gives how many words are left without the marks, and the “and” or “or”, that end a list item."""
    end = len(words)
    if end > 1 and words[end - 1] in _JOINING and words[end - 2] in _TAIL:
        end -= 1
    while end and words[end - 1] in _TAIL:
        end -= 1
    return end


def stem(word: str) -> str:
    """Gives a word as it is compared: without capitals, possessive or plural ending."""
    folded = word.lower().replace("’", "'")
    folded = folded.removesuffix("'s")
    if len(folded) < _FEWEST_LETTERS_OF_A_PLURAL or folded.endswith("ss"):
        return folded
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    return folded.removesuffix("s")
