"""Typed numbers with a sign behind them that is seldom one, or no space: `A.Classes`, `Section 2-Purpose`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.read.outline.seen_numbers import beside, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.read.outline.seen_numbers import Seen

_WORD = r"(?i:section|article|rule|clause|regulation|paragraph|part|chapter|title|division|schedule|appendix)"
_VALUE = r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-Z])"
_NAME = r"(?:[A-Z][A-Za-z]|A\s)"
_OPENS = r"[“\"‘(\[]"
# A dash with a space on one side or on none. A hyphen before small letters joins words: `3-year`.
_DASH = rf"(?:\s?[–—]\s?(?=[A-Za-z]|{_OPENS})|-\s(?=\S)|\s?-(?={_NAME}|{_OPENS}))"
_WORDED = re.compile(rf"({_WORD}\s+{_VALUE})(?:{_DASH}|\s?[.:]\s?(?={_NAME})|\s:\s(?=\S))")
_PLAIN = re.compile(
    rf"(\d{{1,3}}(?:\.\d{{1,3}})*|[IVXLC]{{2,7}}|[A-Z])[.)]?{_DASH}"
    rf"|((?:\d{{1,3}}(?:\.\d{{1,3}})*|[IVXLC]{{2,7}}|[A-Z])\.)(?={_NAME}|{_OPENS})"
    rf"|(\d{{1,3}}(?:\.\d{{1,3}})+)(?={_NAME})"
    r"|((?:\d{1,3}|[A-Z]|[a-z]|[ivx]{2,5})\))(?=[A-Za-z“\"])"
    r"|((?:[a-z]|[ivx]{2,5})\.)(?=[a-z]{2}|[A-Z][a-z])"
)
# What only a heading has behind a number: a title with a verb or in small letters, `Section 3 Who May Vote`;
# no space before a letter of a script without capitals; nothing.
_TITLES = (
    re.compile(rf"({_WORD}\s+{_VALUE})\s+(?!(?:of|and|or|to|above|below)\b)(?=[^\W\d_])"),
    re.compile(r"(\d{1,3}(?:\.\d{1,3})+)\.?(?:\s+(?=[^\W\d_])|(?=[^\W\d_a-zA-Z]))"),
    re.compile(r"([A-Z]|[IVXLC]{1,7})$"),
)


def loose_number(text: str, seen: Seen, *, is_headed: bool = False) -> tuple[str, int] | None:
    """Gives the number that a text begins with, with no space or a seldom sign behind it, or None.

    It is one where the number before it was seen, or the document has the one after it: a name such as
    `J.Smith` is neither. Where the paragraph is formatted as a heading, any title may follow.

    Returns:
        The number as it is printed, and where the words begin.
    """
    match = _match(text) or (_title_match(text) if is_headed else None)
    if match is None:
        return None
    key = key_of(match[match.lastindex or 1])
    if key in seen.labels or not (_is_next(key, seen) or any(each in seen.ahead for each in beside(key, 1))):
        return None
    return match[0].strip(), match.end()


def loose_numbers(texts: Iterable[str], headings: Iterable[str] = ()) -> frozenset[str]:
    """Gives the numbers with which texts, and headings, begin so, as `key_of` writes them."""
    found = (*map(_match, texts), *map(_title_match, headings))
    return frozenset(key_of(match[match.lastindex or 1]) for match in found if match)


def _match(text: str) -> re.Match[str] | None:
    return _WORDED.match(text) or _PLAIN.match(text)


def _title_match(text: str) -> re.Match[str] | None:
    return next(filter(None, (title.match(text) for title in _TITLES)), None)


def _is_next(key: str, seen: Seen) -> bool:
    above, _, last = key.rpartition(".")
    if above and last.strip("0") == "1":
        return above in seen.labels or not seen.groups.isdisjoint(beside(above, -1))
    return any(each in seen.labels for each in beside(key, -1))
