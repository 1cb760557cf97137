"""The words of a text: the one tokeniser, where words begin, their stems and how lists end."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from drafter.language.numerals import in_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

# Scripts that are written without spaces between words: Thai, Lao, Burmese, Khmer, kana and Han. A sign and
# the marks on it are taken for a word, since to find the words takes a dictionary.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_MARKS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u3099\u309a"
)
_SIGN = rf"[{_UNSPACED}][{_MARKS}]*"
# A number with points in it, as 3.17 in G3.17, is one word: half of it means nothing.
_TOKEN = re.compile(r"\s+|\w+(?:['’]\w+|(?<=\d)\.\d\w*)*|[^\w\s]")
_TOKEN_OR_SIGN = (
    rf"\s+|{_SIGN}|[^\W{_UNSPACED}]+(?:['’][^\W{_UNSPACED}]+|(?<=\d)\.\d[^\W{_UNSPACED}]*)*|[^\w\s]"
)
_PLAIN = re.compile(r"\w+|[^\w\s]")
_PLAIN_OR_SIGN = rf"{_SIGN}|[^\W{_UNSPACED}]+|[^\w\s]"

_WORD = re.compile(r"\w+(?:['’]\w+|(?<=\d)\.\d\w*)*|[^\w\s]")
# What a list item ends with says where it stands in the list, and nothing about what it says.
_TAIL = frozenset(",;.:—–-")
_JOINING = frozenset(("and", "or", "but"))
_FEWEST_LETTERS_OF_A_PLURAL = 4
# A long clause with many changes is asked for its words with each clause that it is held against.
_TEXTS_REMEMBERED = 1024
# The forms of the words of a code of thirty thousand clauses.
_WORDS_REMEMBERED = 1 << 15


def tokens(text: str) -> list[str]:
    """Gives the words, the marks and the stretches of space of a text; joined, they are the text.

    In a script without spaces each sign is one.
    """
    return (_TOKEN if _is_spaced(text) else _compiled(_TOKEN_OR_SIGN)).findall(text)


def plain_words(text: str) -> list[str]:
    """Gives the words and marks of a text to be counted: a number with points is several."""
    return (_PLAIN if _is_spaced(text) else _compiled(_PLAIN_OR_SIGN)).findall(text)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Gives a pattern that few texts need: each takes longer to compile than all the others together."""
    return re.compile(pattern)


def _is_spaced(text: str) -> bool:
    """Gives whether a text has spaces between its words, as all do that Western Europe writes."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return _compiled(f"[{_UNSPACED}]").search(text) is None
    return True


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


@lru_cache(maxsize=_WORDS_REMEMBERED)
def stem(word: str) -> str:
    """Gives a word as it is compared: without capitals, possessive or plural ending, a number in figures."""
    folded = word.lower().replace("’", "'")
    folded = folded.removesuffix("'s")
    if len(folded) < _FEWEST_LETTERS_OF_A_PLURAL or folded.endswith("ss"):
        return in_figures(folded)
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    return in_figures(folded).removesuffix("s")
