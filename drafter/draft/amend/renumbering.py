"""Numbers that move on when a clause is put in before them, and back when one goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.numerals import is_roman, number_in, roman_value, to_roman
from drafter.model.clause_number import ClauseNumber, core_of, last_part

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_CORE = re.compile(r"(\d+|[A-Za-z]+)(\)?)$")
_DASHED = re.compile(r"-\d{1,2}$")
_LETTERED = re.compile(r"([0-9a-zA-Z])([A-Za-z])\)?$")
_BEFORE_FIRST = re.compile(r"([A-Z]+)(\d+\)?)$")
_FIRST_OF_LETTERS = ("(a)", "(i)", "(A)", "(I)")


class Counter:
    """Gives the clauses of one list their numbers: their own, until something is put in or taken out.

    A clause that was put in with a letter, as G3.20A, is none of the list: it goes along with the one before;
    one before the first, as G3.A1 and G3.ZA1 before that, keeps its number.

    Args:
        numbers: those that the clauses of the list have in the baseline, by which letters are told from
            Roman numerals.
    """

    def __init__(self, numbers: Sequence[str]) -> None:
        self._roman = _are_roman([last_part(number) for number in numbers])
        self._lettered = {number for number in numbers if is_lettered(number, numbers)}
        self._first = next((number for number in numbers if number not in self._lettered), "")
        self._last = ""
        self._letter = ""
        self._next = ""

    def keep(self, number: str) -> str:
        """Gives a clause that stays its number: its own, or the next where earlier ones have moved."""
        if number in self._lettered:
            return self.letter(number)
        if not self._next:
            self._last, self._letter = number, ""
            return number
        return self._take()

    def insert(self) -> str:
        """Gives a new clause its number, which moves all later ones."""
        self._next = self._next or (self._after(self._last) if self._last else self._first)
        return self._take()

    def remove(self, number: str) -> None:
        """Takes a clause out, so that the next one gets its number."""
        if number not in self._lettered:
            self._next = self._next or number

    def letter(self, number: str) -> str:
        """Gives a number with a letter after the last one: `number`, where nothing has moved."""
        if not self._next or not self._last:
            return number
        before = ClauseNumber.parse(self._letter or self._last)
        self._letter = str(before.next_inserted() if self._letter else before.inserted_after())
        return self._letter

    def _take(self) -> str:
        self._last, self._letter, self._next = self._next, "", self._after(self._next)
        return self._last

    def _after(self, number: str) -> str:
        return successor(number, roman=self._roman)


def is_lettered(number: str, others: Collection[str]) -> bool:
    """Tells whether a clause was put in with a letter: G3.20A beside G3.20, (ba) by (b), G3.A1 by G3.1."""
    if _is_before_first(number, others) or _DASHED.sub("", number) in {*others} - {number}:
        return True
    found = _LETTERED.search(number)
    core = core_of(last_part(number))
    if not found or is_roman(core) or (found[1] == found[2] and f"{number[: found.start()]}z)" in others):
        return False
    return f"{number[: found.end(1)]}{number[found.end(2) :]}" in others


def _is_before_first(number: str, others: Collection[str]) -> bool:
    found = _BEFORE_FIRST.search(number)
    if not found:
        return False
    start, letters = number[: found.start()], found[1]
    firsts = [f"{start}{letters[:kept]}{found[2]}" for kept in range(len(letters))]
    if start.endswith("("):
        firsts += [f"{start[:-1]}{first}" for first in _FIRST_OF_LETTERS]
    return any(first in others for first in firsts)


def successor(number: str, *, roman: bool = False) -> str:
    """Gives the number that follows in a list: G3.21 after G3.20, (c) after (b), (aa) after (z).

    Args:
        number: the number of a clause.
        roman: true where the letters of the list are Roman numerals.
    """
    found = _CORE.search(number)
    if not found:
        return number
    core, bracket = found.groups()
    return f"{number[: found.start()]}{_next(core, roman=roman)}{bracket}"


def _next(core: str, *, roman: bool) -> str:
    if core.isdigit():
        return str(number_in(core) + 1).zfill(len(core))
    if roman and is_roman(core):
        made = to_roman(roman_value(core) + 1)
        return made.upper() if core.isupper() else made
    if core[-1] in "zZ":
        # After (z) Word goes on with (aa), (bb): the letter doubled (ECMA-376-1 §17.18.59, lowerLetter).
        return ("a" if core.islower() else "A") * (len(core) + 1)
    return chr(ord(core[0]) + 1) * len(core)


def _are_roman(parts: Sequence[str]) -> bool:
    """Tells whether a list counts in Roman numerals: it begins with (i), and goes on so if it goes on."""
    cores = [core_of(part) for part in parts]
    return bool(cores) and cores[0].lower() == "i" and all(is_roman(core) for core in cores[:2])
