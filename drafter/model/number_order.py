"""Clause numbers in the order of the code, numbers put in between others too."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.language.numerals import is_roman, number_in, roman_value
from drafter.model.clause_number import core_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.model.clause_number import ClauseNumber

_CLOSING = re.compile(r"/closing(\d*)$")
_NUMBERED = re.compile(r"^([A-Za-z]*)(\d+)([A-Za-z]*)$")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_Z_BEFORE = re.compile(r"(Z*)([A-Z].*)")

_Key = tuple[int, str, int, int, str]


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
            siblings[number.parts[:depth]].add(core_of(part))
    return sorted(known, key=lambda number: _keys(number, siblings))


def _keys(number: ClauseNumber, siblings: dict[tuple[str, ...], set[str]]) -> list[_Key]:
    return [_key(part, depth, siblings[number.parts[:depth]]) for depth, part in enumerate(number.parts)]


def _key(part: str, depth: int, siblings: set[str]) -> _Key:
    """Gives what orders one part among its siblings: kind, word, number, before or after it, letters."""
    closing = _CLOSING.match(part)
    if closing:
        return (2, "", number_in(closing[1] or "1"), 0, "")
    core = core_of(part)
    word = part[: part.rfind(core)].strip("/., (").casefold() if core else ""
    core, dash, count = core.partition("-")
    numbered = _NUMBERED.match(core)
    if numbered:
        before, digits, after = numbered.groups()
        put_before = _put_before(before, siblings) if depth == 0 else before
        word += before.removesuffix(put_before)
        behind = f"{after}{dash}{count:0>3}" if dash else after
        place = 0 if put_before else 1
        return (0, word, number_in(digits), place, _rank_before(put_before) + behind)
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
