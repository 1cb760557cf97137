"""Clause numbers: parsed, put in order and written, by this module alone.

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
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.model.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NUMBER_WORDS = (
    "article section schedule annex annexure appendix exhibit attachment part chapter title subdivision "
    "clause rule paragraph division book volume recital regulation item step"
)
"""The words that may precede a number and are then part of it, in lower case."""

ENCLOSING_WORDS = frozenset({"schedule", "annex", "annexure", "appendix", "exhibit", "attachment"})
"""Those of them that stand behind the body of a document, and inside which numbers begin anew."""

DIVISION_WORDS = frozenset({"part", "chapter", "title", "division", "subdivision", "book", "volume"})
"""Those of them that divide a document; numbers mostly count on across its divisions."""

_WORD = rf"(?:(?:{NUMBER_WORDS.replace(' ', '|')})\s+|§+\s*)"
_CITING = re.compile(rf"^(?:sub-?)?(?:{NUMBER_WORDS.replace(' ', '|')})s?(?=[a-z]{{0,3}}\d|\(|[a-z]$)")
_SECOND = r"(?:#\d+)?"
_QUOTES = re.compile(r"[“”‘’\"']")
_BRACKET = rf"\([^()\s]{{1,12}}\){_SECOND}"
_WORDED = rf", {_WORD}[^\s.,(/]+"
_WORDS = rf"(?:(?!(?<!\s){_BRACKET}|{_WORDED}(?:$|[.,(/]))[^/])+"
_PARTS = re.compile(
    rf"{_BRACKET}"  # (b)
    rf"|{_WORDED}"  # , Section 2
    rf"|\.[0-9A-Za-z]+{_SECOND}"  # .17
    rf"|/[0-9A-Za-z]+{_SECOND}(?=[.(]|, {_WORD})"  # /2, in Schedule 1/2.3
    rf"|/{_WORDS}"  # /User Systems
    rf"|^{_WORD}[^\s.,(/]+(?=$|[.(/]|, {_WORD})"  # Article IV
    rf"|^[^\s.,(/]+(?=$|[.(/]|, {_WORD})"  # G3
    rf"|^{_WORDS}"  # Late Dues, in Late Dues/1
    r"|.[^.,(/]*",  # whatever else a person wrote
    re.IGNORECASE | re.DOTALL,
)
_AROUND = re.compile(r"^[\s.:;,]+|[\s.:;,\-–—]+$")
_HALF_BRACKET = re.compile(r"^\(?([^()\s.]+)\)$")
# A part that counts, by digits, by letters or in Roman numerals; no word and no term does.
_ENUMERATED = re.compile(r"\.?[A-Z]{0,2}\d+[A-Za-z]*|\.?[A-Za-z]|\.?[ivxlcIVXLC]+|\([^()]+\)")
_BEFORE_BRACKET = re.compile(r"(?<=[\dA-Z)])\s+(?=\([^()\s]{1,4}\))")
_NUMBERED = re.compile(r"^([A-Za-z]*)(\d+)([A-Za-z]*)$")
_ROMAN = re.compile(r"(?=[ivxlcdm])m*(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LETTERS_AND_DIGITS = re.compile(r"(.*?)(\d*)")
_PUT_BEFORE = re.compile(r"(.*)([A-Y])(\d+)")
_Z_BEFORE = re.compile(r"(Z*)([A-Z].*)")
_CLOSING = re.compile(r"/closing(\d*)$")

_Key = tuple[int, str, int, int, str]


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

    def inserted_after(self) -> ClauseNumber:
        """Gives the number of a clause put in after this one: G3.20A after G3.20, (ba) after (b)."""
        if self.parts[-1].startswith("/") and len(self.parts) > 1:
            return ClauseNumber(self.parts[:-1]).inserted_after()
        core = _core(self.parts[-1])
        return self._with_core(core + ("a" if core[-1:].islower() else "A"))

    def inserted_before(self, *, lettered: bool = False) -> ClauseNumber:
        """Gives the number of a clause put in before this first one: G3.A1 before G3.1, (A1) before (a).

        Args:
            lettered: whether this one was put in before the first itself: G3.ZA1 stands before G3.A1.
        """
        core = _core(self.parts[-1])
        before = _PUT_BEFORE.fullmatch(core) if lettered else None
        if before:
            return self._with_core(f"{before[1]}Z{before[2]}{before[3]}")
        letters, digits = _LETTERS_AND_DIGITS.fullmatch(core).groups()  # type: ignore[union-attr]  # matches all
        return self._with_core(f"{letters}A{digits}" if digits else "A1")

    def next_inserted(self) -> ClauseNumber:
        """Gives the number that follows that of a clause put in: G3.20B after G3.20A, G3.B1 after G3.A1."""
        core = _core(self.parts[-1])
        before = _PUT_BEFORE.fullmatch(core)
        if before:
            return self._with_core(f"{before[1]}{chr(ord(before[2]) + 1)}{before[3]}")
        last = core[-1:]
        grown = core + ("a" if last.islower() else "A")
        return self._with_core(
            grown if last in "zZ" or not last.isalpha() else core[:-1] + chr(ord(last) + 1)
        )

    def _with_core(self, core: str) -> ClauseNumber:
        part = self.parts[-1]
        place = part.rfind(_core(part))
        end = place + len(_core(part))
        return ClauseNumber((*self.parts[:-1], part[:place] + core + part[end:]))


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[str, ...]:
    return tuple(match[0] for match in _PARTS.finditer(text.strip()))


@lru_cache(maxsize=4096)
def bare_label(label: str) -> str:
    """Gives a label as in an id: `3.17` for `3.17.` and `3.17)`, `(a)` for `a)`, `Part I` for `Part I –`."""
    bare = " ".join(_AROUND.sub("", label).split())
    half = _HALF_BRACKET.match(bare)
    if half:
        return f"({half[1]})"
    return bare if "(" in bare else _AROUND.sub("", bare.removesuffix(")"))


def is_word_number(part: str) -> bool:
    """Gives whether a part of a number begins with a word, as `Article IV` does."""
    return re.match(_WORD, part.lstrip(", "), re.IGNORECASE) is not None


@lru_cache(maxsize=4096)
def word_of(part: str) -> str:
    """Gives the word of a part of a number, in lower case: `article` of `Article IV`; empty for none.

    A schedule may stand alone and have no number: `SCHEDULE`.
    """
    bare = part.lstrip(", ").casefold()
    if is_word_number(bare):
        return "§" if bare.startswith("§") else bare.split(maxsplit=1)[0]
    return bare if bare in ENCLOSING_WORDS else ""


def is_roman(core: str) -> bool:
    """Gives whether the letters are a Roman numeral of one case."""
    one_case = core.islower() or core.isupper()
    return one_case and _ROMAN.fullmatch(core.lower()) is not None


def roman_value(core: str) -> int:
    """Gives what a Roman numeral is worth."""
    worths = [_ROMAN_VALUES[letter] for letter in core.lower()]
    following = [*worths[1:], 0]
    return sum(-worth if worth < after else worth for worth, after in zip(worths, following, strict=True))


def tidy(written: str) -> str:
    """Gives a number without spaces that no id has: `G3.17(b)` for ` G3.17 (b)`; a term's own stay."""
    number, slash, words = " ".join(written.split()).partition("/")
    return _BEFORE_BRACKET.sub("", number) + slash + words


def spellings(written: str) -> tuple[str, ...]:
    """Gives what a number written by hand may name, the likeliest first, in small letters without spaces.

    `Section G3.17 (b)` is `sectiong3.17(b)` or `g3.17(b)`: a section may be called one, or be cited as one.
    """
    plain = "".join(written.split()).casefold().strip(".,;:")
    return tuple(dict.fromkeys((plain, _CITING.sub("", plain))))


def meant(written: str, ids: Iterable[str]) -> list[str]:
    """Gives the ids that a person may name: one, mostly, and none where nothing fits.

    What is printed is understood too: `the closing words of G3.17`, `“User Systems” in G1.2` with any marks.
    """
    known = tuple(ids)
    return _spelt(written, {clause_id: clause_id for clause_id in known}) or _spelt(
        _unquoted(written), {clause_id: _unquoted(spoken(clause_id)) for clause_id in known}
    )


def _spelt(written: str, names: Mapping[str, str]) -> list[str]:
    """Gives the ids of which a name is spelt as what was written."""
    by_spelling: dict[str, list[str]] = defaultdict(list)
    for clause_id, name in names.items():
        by_spelling[spellings(name)[0]].append(clause_id)
    return next((by_spelling[spelling] for spelling in spellings(written) if spelling in by_spelling), [])


def _unquoted(name: str) -> str:
    return _QUOTES.sub("", name).removeprefix("the ").removeprefix("The ")


def in_order(numbers: Iterable[ClauseNumber]) -> list[ClauseNumber]:
    """Gives clause numbers in the order in which they stand in a code.

    Numbers compare number by number: G3.17, G3.17A, G3.18, and A1 before 1. Letters go on after (z) with
    (aa); without a (z) beside it, (aa) is a clause put in after (a). Whether (i) is a letter or a Roman
    numeral, the clauses beside it decide. Closing words follow all that is below the clause they close.
    """
    known = list(dict.fromkeys(numbers))
    siblings: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for number in known:
        for depth, part in enumerate(number.parts):
            siblings[number.parts[:depth]].add(_core(part))
    return sorted(known, key=lambda number: _keys(number, siblings))


def _keys(number: ClauseNumber, siblings: dict[tuple[str, ...], set[str]]) -> list[_Key]:
    return [_key(part, depth, siblings[number.parts[:depth]]) for depth, part in enumerate(number.parts)]


def _key(part: str, depth: int, siblings: set[str]) -> _Key:
    """Gives what orders one part among its siblings: kind, word, number, before or after it, letters."""
    closing = _CLOSING.match(part)
    if closing:
        return (2, "", int(closing[1] or 1), 0, "")
    core = _core(part)
    word = part[: part.rfind(core)].strip("/., (").casefold() if core else ""
    numbered = _NUMBERED.match(core)
    if numbered:
        before, digits, after = numbered.groups()
        put_before = _put_before(before, siblings) if depth == 0 else before
        word += before.removesuffix(put_before)
        return (0, word, int(digits), 0 if put_before else 1, _rank_before(put_before) + after)
    if not core.isalpha() or (part.startswith("/") and len(core) > 1):
        return (1, part.casefold(), 0, 0, "")
    return (0, word, *_letters_key(core, siblings))


def _put_before(letters: str, siblings: set[str]) -> str:
    """Gives those letters of an outermost number that say it was put in before: the A of GA1 beside G1."""
    others = {found[1] for other in siblings if (found := _NUMBERED.match(other))}
    return next((letters[n:] for n in range(len(letters)) if letters[:n] in others), "")


def _rank_before(letters: str) -> str:
    """Gives what orders ZZA before ZA, that before A, and A before B; nothing for no letters."""
    found = _Z_BEFORE.fullmatch(letters)
    return f"{9 - len(found[1])}{found[2]}" if found else ""


def _letters_key(core: str, siblings: set[str]) -> tuple[int, int, str]:
    alike = {other for other in siblings if other.isalpha() and other.islower() == core.islower()}
    if _are_roman(alike):
        numeral = core if is_roman(core) else core[:-1]
        return (roman_value(numeral), 1, core[len(numeral) :])
    low = core.lower()
    doubled = set(low) == {low[0]} and any(set(other.lower()) == {"z"} for other in alike)
    place = _ALPHABET.find(low[0]) + 1
    if doubled or len(low) == 1:
        return (place + 26 * (len(low) - 1), 1, "")
    return (place, 1, low[1:])


def _are_roman(cores: set[str]) -> bool:
    """Gives whether letters side by side are Roman numerals: most are, and `i` or one of several letters is.

    Clauses put in, as (iia), are no numerals themselves and stand beside the one they follow.
    """
    numerals = {core for core in cores if is_roman(core)}
    inserted = {core for core in cores - numerals if core[:-1] in numerals}
    telling = any(core.lower() == "i" or len(core) > 1 for core in numerals)
    return telling and numerals | inserted == cores


def _core(part: str) -> str:
    """Gives the number or letters of a part, without the word and the signs around it."""
    found = re.search(r"[0-9A-Za-z]+(?=\)?$)", part)
    return found[0] if found else part
