"""The clause that an instruction names, read from its words."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.draft.instruction import Where
from drafter.draft.quotes import MARK
from drafter.model.number import NUMBER_WORDS
from drafter.model.spoken import ORDINALS

_BRACKETS = r"(?:\([A-Za-z0-9]{1,5}\))+"
_WORD = rf"(?:(?:sub-?)?(?:{NUMBER_WORDS.replace(' ', '|')}|limb)s?)"
_ARTICLE = re.compile(r"^(?:the |a |an |following |new |existing |whole of |text of )+", re.IGNORECASE)
_HEADING = re.compile(r"(?:heading|title) (?:of|to) (.+)", re.IGNORECASE)
_CLOSING = re.compile(r"(?:(\w+) )?closing words (?:of|to) (.+)", re.IGNORECASE)
_TERM = re.compile(rf"(?:definition of|defined term) {MARK}(?: (?:in|of) (.+))?", re.IGNORECASE)
_PASSAGE = re.compile(rf"passage {MARK}(?: of (.+))?", re.IGNORECASE)
_BEGINNING = re.compile(rf"passage (?:that|which) begins {MARK}(?: of (.+))?", re.IGNORECASE)
_PART_OF = re.compile(rf"{_WORD} ({_BRACKETS}) (?:of|in|to) (.+)", re.IGNORECASE)
_PART_AFTER = re.compile(rf"(.+?),? {_WORD} ({_BRACKETS})", re.IGNORECASE)
_NUMBER = re.compile(
    rf"(?:{_WORD}\s+)?(?:§+\s*)?(?=[A-Za-z.]*[\d(]|[IVXLC]+\b|[A-Z]\b)"
    rf"[^\s,;:\ue000]+(?:, {_WORD} [^\s,;:\ue000]+)*",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(rf"{_WORD}\s+(?=\S)", re.IGNORECASE)


def read_where(words: str, held: list[str]) -> Where | None:
    """Gives the clause that words name; None where they name none.

    Args:
        words: a piece of a sentence, its quotations set aside.
        held: the quotations.
    """
    bare = words.strip().rstrip(":,")
    article = _ARTICLE.match(bare)
    bare = _ARTICLE.sub("", bare)
    if found := _HEADING.fullmatch(bare):
        return _inside(found[1], held, heading=True)
    if found := _CLOSING.fullmatch(bare):
        return _inside(found[2], held, words=f"closing{_count(found[1])}")
    if found := _TERM.fullmatch(bare) or _PASSAGE.fullmatch(bare) or _BEGINNING.fullmatch(bare):
        where = _inside(found[2] or "", held, words=held[int(found[1])])
        return where and replace(where, begins=found.re is _BEGINNING)
    if found := _PART_OF.fullmatch(bare):
        above = read_where(found[2], held)
        return above and Where(above.number + found[1], above.words, above.part)
    if found := _PART_AFTER.fullmatch(bare):
        above = read_where(found[1], held)
        return above and Where(above.number + found[2], above.words, above.part)
    new = article is not None and "new" in article[0].lower()
    return Where(bare, new=new) if _NUMBER.fullmatch(bare) else None


def without_word(number: str) -> str:
    """Gives a number without the word before it: `G3.20` of `Section G3.20`."""
    return _FIRST_WORD.sub("", number, count=1)


def ordinal_value(word: str) -> int:
    """Gives 3 for “third” and “3rd”; 0 for any other word."""
    low = word.lower()
    if low in ORDINALS:
        return ORDINALS.index(low) + 1
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", low)
    return int(digits[1]) if digits else 0


def _inside(above: str, held: list[str], *, words: str = "", heading: bool = False) -> Where | None:
    """Gives what is addressed inside a clause; the clause may be left open."""
    where = read_where(above, held) if above else Where("")
    return where and Where(where.number, words or where.words, "heading" if heading else where.part)


def _count(word: str | None) -> str:
    number = ordinal_value(word or "")
    return str(number) if number > 1 else ""
