"""The lines of a paragraph joined into one text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BROKEN_WORD = re.compile(r"(?<!\w)(\w++)-$")
# After these signs a line may end although no space stands there: `gas–electricity`, `and/or`.
_TIGHT = re.compile(r"\w[–/]$|—$")
# A line may end within a citation: `section 9.3(a)` and `(i)` on the next.
_CITATION = re.compile(r"(?:^|\s)(?:\d[\d.]*|[A-Z]{1,2}\d[\d.]*)?(?:\(\w{1,5}\))+$")
_CITED_ON = re.compile(r"\(\w{1,5}\)")
# The end of a line that is looked at: no word is longer.
_LONGEST_WORD = 100
_LETTERS = re.compile(r"[^\W\d_]+")
_BEGINNING = re.compile(r"\b([^\W\d_]+)-")
# What is joined to any word by a hyphen.
_OWN = frozenset({"all", "cross", "half", "long", "non", "self", "short", "twenty", "thirty", "vice", "well"})
# So many words that are broken and stand whole elsewhere show that a program broke them.
_SEVERAL = 3
# After a hyphen these go on with a list of beginnings: `high- and low-voltage`.
_GOES_ON = frozenset({"and", "or", "to"})


def broken_words(lines: Sequence[str], words: frozenset[str]) -> frozenset[str]:
    """Gives the words that lines break at a hyphen which is not the word's own, as `es-tablished`.

    Where several words are broken that stand whole elsewhere, the program hyphenates. Then so is one whose
    second half is no word of the document, unless other words have the first one before a hyphen.
    """
    held = {word.casefold() for word in _whole_words(lines)}
    parts = {part for word in held for part in _LETTERS.findall(word)}
    beginnings = {first for word in held for first in _BEGINNING.findall(word)} | _OWN
    whole, unknown = set(), set()
    for before, after in pairwise(lines):
        broken, rest = _BROKEN_WORD.search(before[-_LONGEST_WORD:]), after.split(" ")[0]
        if broken is None or not rest[:1].islower() or f"{broken[1]}-{rest}" in words:
            continue
        second = _LETTERS.match(rest.casefold())
        if f"{broken[1]}{rest}" in words:
            whole.add(f"{broken[1]}-{rest}")
        elif second and second[0] not in parts and broken[1].casefold() not in beginnings:
            unknown.add(f"{broken[1]}-{rest}")
    return frozenset(unknown) if len(whole) >= _SEVERAL else frozenset()


def _whole_words(lines: Sequence[str]) -> Iterator[str]:
    """Gives the words of lines but for both halves of those that are broken at a hyphen."""
    before = ""
    for line in lines:
        words = line.split()
        yield from words[before.endswith("-") : len(words) - line.endswith("-")]
        before = line


def joined(texts: Sequence[str], words: frozenset[str], broken_off: frozenset[str] = frozenset()) -> str:
    """Gives the lines of a paragraph as one text, with words that were split over lines mended.

    A hyphen at the end of a line is the word's own unless the document holds the word without it elsewhere,
    or all words of its kind are broken so.

    Args:
        texts: the lines.
        words: every word of the document that is not broken at the end of a line.
        broken_off: those with a hyphen that is not theirs, as `broken_words` gives them.
    """
    parts: list[str] = []
    for text in texts:
        rest, end = text.split(" ")[0], parts[-1][-_LONGEST_WORD:] if parts else ""
        broken = None if rest in _GOES_ON else _BROKEN_WORD.search(end)
        if broken is not None and _is_split(broken[1], rest, words, broken_off):
            parts[-1] = parts[-1][:-1]
        is_cited = _CITED_ON.match(rest) and _CITATION.search(end)
        is_tight = broken or not end or is_cited or _TIGHT.search(end) or _is_one_word(end, rest, words)
        parts.append(text if is_tight else f" {text}")
    return "".join(parts).strip()


def _is_split(first: str, rest: str, words: frozenset[str], broken_off: frozenset[str]) -> bool:
    with_hyphen = f"{first}-{rest}"
    return with_hyphen in broken_off or (f"{first}{rest}" in words and with_hyphen not in words)


def _is_one_word(before: str, rest: str, words: frozenset[str]) -> bool:
    """Gives whether a word was broken without a hyphen, as in a narrow cell, and stands whole elsewhere."""
    first = before.rpartition(" ")[2]
    return bool(first) and first not in words and f"{first}{rest}" in words
