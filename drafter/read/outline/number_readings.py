"""Marks: what a printed number says of itself, its kind and value, before its place in the tree is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.language.numerals import CARDINALS, is_roman, number_in, roman_value
from drafter.model.clause_number import ENCLOSING_WORDS, ClauseNumber, bare_label, word_of

if TYPE_CHECKING:
    from drafter.read.outline.block import Printed

LISTED = "listed"
"""The word of a number that has none, and stands in a list that begins anew under clauses numbered alike."""
_CORE = re.compile(r"((?<![0-9])[0-9]++|(?<![0-9A-Za-z])[A-Za-z]++)[A-Za-z]*+\)?$")
_KIND_OF_FORMAT = {
    "lowerLetter": "letter",
    "upperLetter": "Letter",
    "lowerRoman": "roman",
    "upperRoman": "Roman",
}
WORD_RANKS = {
    word: rank
    for rank, words in enumerate(
        (
            " ".join(ENCLOSING_WORDS),
            "volume",
            "book",
            "part",
            "division",
            "title",
            "chapter",
            "subdivision",
            "article",
            "section § rule regulation clause",
            "subpart subsection",
            "paragraph recital",
            "item step",
        )
    )
    for word in words.split()
} | {LISTED: 25}
"""How deep what has a word stands, from the outermost to the innermost, as codes and contracts nest them;
those of one line are equals."""
_BARE_RANKS = {"Roman": 11, "Letter": 12, "number": 13, "letter": 32, "roman": 33}
_BRACKET_RANKS = {"number": 31, "letter": 32, "roman": 33, "Letter": 34, "Roman": 35}


@dataclass(frozen=True, slots=True)
class Mark:
    """One reading of a printed number.

    Attributes:
        word: the word before it, in lower case: `article`; empty where there is none.
        bracket: whether it stands in brackets.
        kind: `number`, `letter`, `roman`, `Letter` or `Roman`.
        value: what it is worth; 0 where it is worth nothing.
        parts: how many numbers it holds: 2 in `3.17`.
    """

    word: str
    bracket: bool
    kind: str
    value: int
    parts: int = 1

    @property
    def series(self) -> tuple[str, bool, str, int]:
        """What those of its series have in common: all but the value."""
        return self.word, self.bracket, self.kind, self.parts

    def is_like(self, other: Mark) -> bool:
        """Gives whether two marks are of one series: all but the value agrees."""
        return (self.word, self.bracket, self.kind, self.parts) == (
            other.word,
            other.bracket,
            other.kind,
            other.parts,
        )

    @property
    def rank(self) -> int:
        """How deep numbers of this look stand, by custom: an article above a section, (a) above (i)."""
        if self.word:
            return WORD_RANKS[self.word]
        if self.bracket:
            return _BRACKET_RANKS[self.kind]
        return _BARE_RANKS[self.kind] + (self.parts - 1)


def readings(printed: Printed) -> tuple[Mark, ...]:
    """Gives what a printed number may be, the likeliest first: `(i)` is Roman, or the letter after (h)."""
    return _readings(printed.text, printed.stands_as, printed.number_format, printed.value)


# A document is gone through several times, and asks each time.
@lru_cache(maxsize=4096)
def _readings(text: str, stands_as: str, number_format: str, value: int | None) -> tuple[Mark, ...]:
    bare = bare_label(text)
    parts = ClauseNumber.parse(bare).parts if bare else ("",)
    word = stands_as or word_of(bare)
    if word and word == bare.casefold():
        return (Mark(word, bracket=False, kind="number", value=0),)
    bracket = parts[-1].startswith("(")
    count = 1 if bracket else sum(not part.startswith("(") for part in parts)
    found = _CORE.search(parts[-1])
    known = _KIND_OF_FORMAT.get(number_format, "number" if number_format else "")
    if known and value is not None:
        return (Mark(word, bracket, known, value, count),)
    if not found:
        return (Mark(word, bracket, "number", 0, count),)
    return tuple(Mark(word, bracket, kind, worth, count) for kind, worth in _kinds(found[1]))


def series_of(printed: Printed) -> tuple[str, tuple[Mark, ...]]:
    """Gives what the numbers of one series have in common, all but the last number, and its readings."""
    bare = bare_label(printed.text)
    found = _CORE.search(bare)
    return bare[: found.start()].casefold() if found else bare, readings(printed)


def _kinds(core: str) -> list[tuple[str, int]]:
    if core.casefold() in CARDINALS:
        return [("number", CARDINALS.index(core.casefold()) + 1)]
    if core.isdecimal():
        return [("number", number_in(core))]
    upper = core.isupper()
    found = [("Roman" if upper else "roman", roman_value(core))] if is_roman(core) else []
    letters = core.lower()
    if len(letters) == 1 or len(set(letters)) == 1:
        place = ord(letters[0]) - ord("a") + 1 + 26 * (len(letters) - 1)
        found.append(("Letter" if upper else "letter", place))
    return found or [("Letter" if upper else "letter", value) for value in _pair(letters)]


def _pair(letters: str) -> list[int]:
    """Gives what unlike letters are worth: nothing, as `ba` behind b, or, where two, 28 as `ab` behind aa."""
    first, *rest = (ord(letter) - ord("a") + 1 for letter in letters)
    return [0, 26 * first + rest[0]] if len(rest) == 1 else [0]
