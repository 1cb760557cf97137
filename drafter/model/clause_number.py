"""Clause numbers: parsed and written, by this module alone.

A number is a chain of parts, each written as it stands in the whole: `G3.17(b)(ii)` is `G3`, `.17`, `(b)`,
`(ii)`. Written one after another they are the clause's id, and without the last they are its parent's.

    G3.17(b)(ii)(A)               a number, and list items below it
    Article IV, Section 2(a)      words with numbers, the lower one after a comma
    § 12(3)                       a paragraph sign
    Schedule 1/2.3, 3.2/1         numbers that begin anew inside something
    G1.2/User Systems(a)          something addressed by its words, as a defined term is
    G3.17/closing2                the second closing words of G3.17
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Literal

from drafter.language.numerals import is_roman, number_in

if TYPE_CHECKING:
    from collections.abc import Container

IdKind = Literal["numbered", "closing", "note", "worded", "passage"]
"""What a clause looks to be by its id: numbered; closing words or a note of a numbered one; what is called
by words of its own, such as a definition or a heading without a number; or a passage outside of numbers."""

NUMBER_WORDS = (
    "article section schedule annex annexure appendix exhibit attachment part chapter title subdivision "
    "clause rule paragraph division book volume recital regulation item step subsection"
)
"""The words that may precede a number and are then part of it, in lower case."""

ENCLOSING_WORDS = frozenset({"schedule", "annex", "annexure", "appendix", "exhibit", "attachment"})
"""Those of them that stand behind the body of a document, and inside which numbers begin anew."""

DIVISION_WORDS = frozenset({"part", "chapter", "title", "division", "subdivision", "book", "volume"})
"""Those of them that divide a document; numbers mostly count on across its divisions."""

_WORD = rf"(?:(?:{NUMBER_WORDS.replace(' ', '|')})\s+|§++\s*+)"
_BEGINS_WITH_WORD = re.compile(_WORD, re.IGNORECASE)
_SECOND = r"(?:#\d+)?"
_BRACKET = rf"\([^()\s]{{1,12}}\){_SECOND}"
_WORDED = rf", {_WORD}[^\s.,(/]+"
_WORDS = rf"(?:(?!(?<!\s){_BRACKET}|{_WORDED}(?:$|[.,(/]))[^/])+"
_PARTS = re.compile(
    rf"{_BRACKET}"  # (b)
    rf"|{_WORDED}"  # , Section 2
    rf"|\.[0-9A-Za-z]+(?:-\d{{1,2}})?{_SECOND}"  # .17, .17-1
    rf"|/[0-9A-Za-z]+{_SECOND}(?=[.(]|, {_WORD})"  # /2, in Schedule 1/2.3
    rf"|/{_WORDS}"  # /User Systems
    rf"|^{_WORD}[^\s.,(/]+(?=$|[.(/]|, {_WORD})"  # Article IV
    rf"|^[^\s.,(/]+(?=$|[.(/]|, {_WORD})"  # G3
    rf"|^{_WORDS}"  # Late Dues, in Late Dues/1
    r"|.[^.,(/]*",  # whatever else a person wrote
    re.IGNORECASE | re.DOTALL,
)
_BEFORE = re.compile(r"^[\s.:;,\[]+")
_BEHIND = re.compile(r"(?<![\s.:;,\-–—])[\s.:;,\-–—]++$")
_SMALL_COUNT = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})[a-z]?|([a-z])\1?[a-z]?")
_HALF_BRACKET = re.compile(r"^\(?([^()\s.]+)\)$")
# A part that counts, by digits, by letters or in Roman numerals; no word and no term does.
_ENUMERATED = re.compile(r"\.?[A-Z]{0,2}\d+(?:[A-Za-z]*|-\d{1,2})|\.?[A-Za-z]|\.?[ivxlcIVXLC]+|\([^()]+\)")
_LETTERS_AND_DIGITS = re.compile(r"(.*?)((?<!\d)\d*+)")
_PUT_BEFORE = re.compile(r"(.*)([A-Y])(\d+)")
_LAST_CORE = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z]++(?:-\d{1,2})?(?=\)?(?:#\d+)?$)")
_CLOSING = re.compile(r"/closing(\d*)$")
_BESIDE = re.compile(r"/(?:(closing)\d*|(note)\d+)")
# What stands outside of all numbers is called by a word and counted: `preamble2`.
_PASSAGE = re.compile(r"[a-z]{4,}\d*")
_COUNT = re.compile(r"#\d+$")
_CALLED = re.compile(rf"^(?:(?:sub-?)?(?:{NUMBER_WORDS.replace(' ', '|')}|limb)s?)\s+", re.IGNORECASE)


def last_part(number: str) -> str:
    """Gives the last part of a number, as `(b)` or `.20`."""
    return ClauseNumber.parse(number).parts[-1]


@lru_cache(maxsize=16384)
def parent_of(clause_id: str) -> str:
    """Gives the number that a clause stands under: G3.17 for G3.17(b) and G3.17/closing; empty at the top."""
    return "".join(ClauseNumber.parse(clause_id).parts[:-1])


@lru_cache(maxsize=16384)
def kind_of(clause_id: str) -> IdKind:
    """Gives what a clause looks to be by its id: `numbered` for Schedule 1/2, `closing` for G3.17/closing."""
    *above, last = ClauseNumber.parse(clause_id).parts
    beside = _BESIDE.fullmatch(last) if above else None
    if beside:
        return "closing" if beside[1] else "note"
    if not above and _PASSAGE.fullmatch(last) and not word_of(last):
        return "passage"
    counts = (above and not last.startswith("/")) or _is_count(last.partition("#")[0])
    return "numbered" if counts else "worded"


def addressed(clause_id: str) -> tuple[str, str]:
    """Gives a number and the words that call something of it: `G1.2` and `Users(a)` of G1.2/Users(a)."""
    parts = ClauseNumber.parse(clause_id).parts
    for place in range(1, len(parts)):
        if kind_of("".join(parts[: place + 1])) in ("closing", "note", "worded"):
            return "".join(parts[:place]), "".join(parts[place:]).removeprefix("/")
    return clause_id, ""


def label_of(clause_id: str) -> str:
    """Gives a number as it is printed beside the words: `(ba)` of G3.17(ba), `2A` of Schedule 1/2A.

    Of a term it is the term; closing words have none.
    """
    match kind_of(clause_id):
        case "closing":
            return ""
        case "worded" if parent_of(clause_id):
            return last_part(clause_id).removeprefix("/")
        case _ if clause_id.endswith(")"):
            return last_part(clause_id)
        case _:
            return re.split(r"/|, ", clause_id)[-1]


def label_like(label: str, own: str, number: str) -> str:
    """Gives a number as it is printed like that of another clause, `3A.` like `3.`: with its signs and words.

    Args:
        label: the number of the other clause as it is printed.
        own: its id.
        number: the id to print.
    """
    old, new = (ClauseNumber.parse(without_count(each)) for each in (own, number))
    bare = bare_label(label)
    for place in range(1, min(len(old.parts), len(new.parts)) + 1):
        if bare in label and _printed("".join(old.parts[-place:])) == bare:
            return label.replace(bare, _printed("".join(new.parts[-place:])))
    start, found, end = label.rpartition(core_of(old.parts[-1]))
    return f"{start}{core_of(new.parts[-1])}{end}" if found else label_of(number)


def _printed(parts: str) -> str:
    """Gives the last parts of a number without the sign that joins them to those before."""
    return re.sub(r"^(?:[./]|, )", "", parts)


def without_count(clause_id: str) -> str:
    """Gives an id without what tells it from others of its number: `Part B` of `Part B#2`."""
    return _COUNT.sub("", clause_id)


def with_count(number: str, taken: Container[str]) -> str:
    """Gives an id for a number that no other has: `Part B#3` where there are `Part B` and `Part B#2`."""
    names = (f"{number}#{place}" if place > 1 else number for place in count(1))
    return next(name for name in names if name not in taken)


def number_beside(own: str, label: str, number: str) -> str:
    """Gives in full a number that is written as those beside it are: G3.17(c) for (c) beside G3.17(b).

    Args:
        own: the id of the clause beside it.
        label: its number as it is printed.
        number: the number as it is written, in full or as a label; a word for it may stand before.
    """
    bare = bare_label(label) or label_of(own)
    parts = ClauseNumber.parse(without_count(own)).parts
    if not is_word_number(bare) and not number.startswith(parts[0]):
        number = _CALLED.sub("", number)
    plain = without_count(own)
    above = plain.removesuffix(bare) if plain.endswith(bare) else ""
    is_full = len(ClauseNumber.parse(number or "-").parts) >= len(parts)
    return number if is_full or not above else above + number


def _is_count(part: str) -> bool:
    """Tells whether a part of a number is a place in a series, and not words by which something is called."""
    if not part.startswith("/"):
        return bool(word_of(part)) or _ENUMERATED.fullmatch(part) is not None
    words = part[1:]
    if words[:1].isdigit() or len(words) == 1:
        return True
    # Of small letters, those that count to 39: what is longer, as “mix”, is a word.
    return is_roman(words) if words.isupper() else _SMALL_COUNT.fullmatch(words) is not None


@dataclass(frozen=True, slots=True)
class ClauseNumber:
    """The full number of a clause, part by part, the highest first."""

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> ClauseNumber:
        """Gives the number that an id, a label or a citation writes.

        Raises:
            ValueError: when there is nothing to read.
        """
        parts = _parts(text)
        if not parts:
            raise ValueError("a clause number has at least one character")
        return cls(parts)

    def __str__(self) -> str:
        return "".join(self.parts)

    @property
    def parent(self) -> ClauseNumber | None:
        """The number without its last part; None where it has one part only."""
        return ClauseNumber(self.parts[:-1]) if len(self.parts) > 1 else None

    @property
    def depth(self) -> int:
        """How deep the clause stands: 0 for G3, 2 for G3.17(b); closing words as deep as what they close."""
        return len(self.parts) - 1 - bool(_CLOSING.match(self.parts[-1]))

    def child(self, label: str) -> ClauseNumber:
        """Gives the number of a clause below this one that is labelled `(b)`, `2.` or `Section 2`."""
        bare = bare_label(label)
        if bare.startswith("("):
            return ClauseNumber((*self.parts, bare))
        if is_word_number(bare):
            return ClauseNumber((*self.parts, f", {bare}"))
        # A dot only where it cannot be taken for one of a longer number: I.A, but 3.2/1 for item 1 of 3.2.
        last = self.parts[-1]
        both_digits = last[-1:].isdigit() and bare[:1].isdigit()
        sign = "." if _ENUMERATED.fullmatch(last) and not both_digits else "/"
        first, *rest = ClauseNumber.parse(bare).parts
        return ClauseNumber((*self.parts, sign + first, *rest))

    def beside(self, words: str) -> ClauseNumber:
        """Gives the number of something of this clause that is addressed by words: `/closing`, a term."""
        return ClauseNumber((*self.parts, f"/{words}"))

    def inserted_after(self, *, dash: bool = False) -> ClauseNumber:
        """Gives the number of a clause put in after this one: G3.20A after G3.20, (ba) after (b).

        With a dash it is G3.20-1; beside a number in brackets there are letters only.
        """
        if len(self.parts) > 1 and kind_of(str(self)) != "numbered":
            return ClauseNumber(self.parts[:-1]).inserted_after(dash=dash)
        core = core_of(self.parts[-1])
        if dash and core[-1:].isdigit() and not self.parts[-1].startswith("("):
            return self._with_core(f"{core}-1")
        return self._with_core(core + ("a" if core[-1:].islower() else "A"))

    def inserted_before(self, *, lettered: bool = False) -> ClauseNumber:
        """Gives the number of a clause put in before this first one: G3.A1 before G3.1, (A1) before (a).

        Args:
            lettered: whether this one was put in before the first itself: G3.ZA1 stands before G3.A1.
        """
        core = core_of(self.parts[-1])
        before = _PUT_BEFORE.fullmatch(core) if lettered else None
        if before:
            return self._with_core(f"{before[1]}Z{before[2]}{before[3]}")
        letters, digits = _LETTERS_AND_DIGITS.fullmatch(core).groups()  # type: ignore[union-attr]  # matches all
        return self._with_core(f"{letters}A{digits}" if digits else "A1")

    def next_inserted(self) -> ClauseNumber:
        """Gives the number that follows that of a clause put in: G3.20B after G3.20A, G3.B1 after G3.A1."""
        core = core_of(self.parts[-1])
        before = _PUT_BEFORE.fullmatch(core)
        if before:
            return self._with_core(f"{before[1]}{chr(ord(before[2]) + 1)}{before[3]}")
        stem, dash, count = core.rpartition("-")
        if dash:
            return self._with_core(f"{stem}-{number_in(count) + 1}")
        last = core[-1:]
        grown = core + ("a" if last.islower() else "A")
        return self._with_core(
            grown if last in "zZ" or not last.isalpha() else core[:-1] + chr(ord(last) + 1)
        )

    def _with_core(self, core: str) -> ClauseNumber:
        # What tells a number that stands twice apart is none of a new one.
        part = self.parts[-1].partition("#")[0]
        place = part.rfind(core_of(part))
        end = place + len(core_of(part))
        return ClauseNumber((*self.parts[:-1], part[:place] + core + part[end:]))


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[str, ...]:
    return tuple(match[0] for match in _PARTS.finditer(text.strip()))


@lru_cache(maxsize=4096)
def bare_label(label: str) -> str:
    """Gives a label as in an id: `3.17` for `3.17.` and `3.17)`, `(a)` for `a)`, `Part I` for `Part I –`."""
    bare = " ".join(_without_signs(label).split())
    if not bare.endswith(")"):
        return bare
    half = _HALF_BRACKET.match(bare)
    if half:
        return f"({half[1]})"
    return bare if "(" in bare else _without_signs(bare[:-1])


def _without_signs(label: str) -> str:
    return _BEHIND.sub("", _BEFORE.sub("", label))


def is_word_number(part: str) -> bool:
    """Gives whether a part of a number begins with a word, as `Article IV` does."""
    return _BEGINS_WITH_WORD.match(part.lstrip(", ")) is not None


@lru_cache(maxsize=4096)
def word_of(part: str) -> str:
    """Gives the word of a part of a number, in lower case: `article` of `Article IV`; empty for none.

    A schedule may stand alone and have no number: `SCHEDULE`.
    """
    bare = part.lstrip(", ").casefold()
    if is_word_number(bare):
        return "§" if bare.startswith("§") else bare.split(maxsplit=1)[0]
    return bare if bare in ENCLOSING_WORDS else ""


def core_of(part: str) -> str:
    """Gives the number or letters of a part, without the word and the signs around it."""
    found = _LAST_CORE.search(part)
    return found[0] if found else part
