"""Typed numbers that only their series tells from words: `4 Supply`, `G3 duties`, `4.2 30 days`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.numerals import number_in
from drafter.read.outline.seen_numbers import beside, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.read.outline.seen_numbers import Seen

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b"
"""What may stand behind a number that is a day."""

_LETTERED = re.compile(r"((?:[A-Z]{1,2}\d{1,3}|\d{1,3}(?=\.))(?:\.\d{1,3})*[A-Z]{0,2})\.?\s+(?=[^\s–—-])")
_BARE = re.compile(rf"([1-9]\d{{0,2}})\s+(?!{MONTH})(?=[A-Z])")
_WORDED = re.compile(
    r"((?i:section|rule|clause|article|regulation|paragraph)\s+\d{1,3}(?:\.\d{1,3})+)\s+(?=[A-Z“\"])"
)
_PHRASE = re.compile(r"[A-Z][^.;:]{2,80}$")
_ANNOUNCES = re.compile(r"[:—–-]\s*$")
_LAST = re.compile(r"(.*?)((?<!\d)\d++)([A-Z]{0,2})$")
_FIRST_ITEMS = frozenset({"(1)", "(a)"})
_FIRST_OF_LIST = "1. "


def lettered_number(text: str, after: str, seen: Seen) -> tuple[str, int] | None:
    """Gives a number such as `G3` or `4.2`, whatever words follow it, and where they begin; or None.

    It is one where it follows on from a number seen, or the next paragraph, which begins with the words
    `after`, follows on from it. Where it stands elsewhere as a number beyond doubt, it is cited here.
    """
    match = _LETTERED.match(text)
    if match is None or match[1] in seen.labels or match[1] in seen.stated:
        return None
    is_next = not seen.labels.isdisjoint(_before(match[1]))
    return (match[0].strip(), match.end()) if is_next or _leads(match[1], after) else None


def worded_number(text: str, after: str, seen: Seen) -> tuple[str, int] | None:
    """Gives `Section 3.2` before a sentence, and where it begins, where 3.1 was seen or 3.3 comes next.

    The first of its group, 3.1, is one where 2.1 or another of the group before was seen.
    """
    match = _WORDED.match(text)
    if match is None or match[1] in seen.labels:
        return None
    following = _WORDED.match(after)
    key = key_of(match[1])
    above, _, last = key.rpartition(".")
    begins = last.strip("0") == "1" and not seen.groups.isdisjoint(beside(above, -1))
    is_next = begins or not seen.labels.isdisjoint(_before(match[1]))
    leads = following is not None and match[1] in _before(following[1])
    return (match[1], match.end()) if is_next or leads else None


def bare_number(text: str, after: str, seen: Seen) -> tuple[str, int, bool] | None:
    """Gives a number without a stop, where its words begin, and whether they are a heading; or None.

    It is one where the next paragraph is below it, as `4.1` is below `4 Supply`, or where such numbers are a
    series: `1 Each Keeper …`, `2 No Keeper …`.
    """
    match = _BARE.match(text)
    if match is None:
        return None
    number, words = int(match[1]), text[match.end() :]
    is_phrase = _PHRASE.match(words) is not None
    is_next = number == 1 or str(number - 1) in seen.labels
    has_items = is_next and after.startswith(tuple(_FIRST_ITEMS))
    begins_list = is_next and after.startswith(_FIRST_OF_LIST)
    if is_phrase and (has_items or begins_list or re.match(rf"{number}\.\d", after)):
        return match[1], match.end(), True
    in_series = number == seen.bare + 1 and (number > 1 or re.match(r"2\s+[A-Z]", after) is not None)
    return (match[1], match.end(), False) if in_series or (has_items and _ANNOUNCES.search(words)) else None


def number_of_heading(text: str, seen: Seen) -> tuple[str, int] | None:
    """Gives the number of a heading of a level that was typed without a stop, and where its words begin.

    It is one where another such heading has the number before it or after it.
    """
    match = _BARE.match(text)
    is_next = match is not None and not seen.heads.isdisjoint({int(match[1]) - 1, int(match[1]) + 1})
    return (match[1], match.end()) if match and is_next else None


def numbers_of_headings(texts: Iterable[str]) -> frozenset[int]:
    """Gives the numbers without a stop with which the headings of a document begin."""
    return frozenset(int(match[1]) for match in map(_BARE.match, texts) if match)


def follows(label: str, earlier: str) -> bool:
    """Gives whether a number is the next in the series of an earlier one, or the first below it."""
    return earlier.rstrip(".") in _before(label.rstrip("."))


def _before(number: str) -> set[str]:
    """Gives the numbers that one follows: 4.2 follows 4.1, 4.1 follows 4, 4.2B follows 4.2A and 4.2A 4.2."""
    match = _LAST.fullmatch(number)
    if match is None:
        return set()
    above, digits, letters = match.groups()
    if letters:
        last = letters[-1]
        return {f"{above}{digits}{letters[:-1]}" + ("" if last == "A" else chr(ord(last) - 1))}
    if digits == "1":
        return {above.rstrip(".")} if above.endswith(".") else set()
    return {f"{above}{number_in(digits) - 1}"}


def _leads(number: str, after: str) -> bool:
    """Gives whether a paragraph that begins with these words follows on from a number, or stands below it."""
    match = _LETTERED.match(after)
    return match is not None and number in _before(match[1])
