"""The lines of a paragraph joined into one text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BROKEN_WORD = re.compile(r"(?<!\w)(\w++)-$")
# After these signs a line may end although no space stands there: `gas–electricity`, `and/or`.
_TIGHT = re.compile(r"\w[–/]$|—$")
# A line may end within a citation: `section 9.3(a)` and `(i)` on the next.
_CITATION = re.compile(r"(?:^|\s)(?:\d[\d.]*|[A-Z]{1,2}\d[\d.]*)?(?:\(\w{1,5}\))+$")
_CITED_ON = re.compile(r"\(\w{1,5}\)")
# The end of a line that is looked at: no word is longer.
_LONGEST_WORD = 100
# After a hyphen these go on with a list of beginnings: `high- and low-voltage`.
_GOES_ON = frozenset({"and", "or", "to"})


def joined(texts: Sequence[str], words: frozenset[str]) -> str:
    """Gives the lines of a paragraph as one text, with words that were split over lines mended.

    A hyphen at the end of a line is the word's own unless the document holds the word without it elsewhere.

    Args:
        texts: the lines.
        words: every word of the document that is not broken at the end of a line.
    """
    parts: list[str] = []
    for text in texts:
        rest, end = text.split(" ")[0], parts[-1][-_LONGEST_WORD:] if parts else ""
        broken = None if rest in _GOES_ON else _BROKEN_WORD.search(end)
        if broken is not None and f"{broken[1]}{rest}" in words and f"{broken[1]}-{rest}" not in words:
            parts[-1] = parts[-1][:-1]
        is_cited = _CITED_ON.match(rest) and _CITATION.search(end)
        is_tight = broken or not end or is_cited or _TIGHT.search(end) or _is_one_word(end, rest, words)
        parts.append(text if is_tight else f" {text}")
    return "".join(parts).strip()


def _is_one_word(before: str, rest: str, words: frozenset[str]) -> bool:
    """Gives whether a word was broken without a hyphen, as in a narrow cell, and stands whole elsewhere."""
    first = before.rpartition(" ")[2]
    return bool(first) and first not in words and f"{first}{rest}" in words
