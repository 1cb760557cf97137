"""The ids of clauses: a number made whole from its label and what is above it, and never given twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.model.clause_number import DIVISION_WORDS, ENCLOSING_WORDS, ClauseNumber, bare_label, word_of
from drafter.read.outline.block import Printed
from drafter.read.outline.number_readings import readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.nesting import Entry
    from drafter.read.outline.number_readings import Mark

_LONGEST_SLUG = 80


class Ids:
    """The ids given so far."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._counts: dict[str, int] = {}

    def claim(self, wishes: Sequence[ClauseNumber]) -> ClauseNumber:
        """Gives the first of the wished numbers that is free; else the first with `#2`, `#3`, … after it."""
        free = next((number for number in wishes if str(number) not in self._given), None)
        while free is None or str(free) in self._given:
            free = self._next_alike(wishes[0])
        self._given.add(str(free))
        return free

    def _next_alike(self, number: ClauseNumber) -> ClauseNumber:
        count = self._counts.get(str(number), 1) + 1
        self._counts[str(number)] = count
        return ClauseNumber((*number.parts[:-1], f"{number.parts[-1]}#{count}"))

    def next(self, words: str, *, beside: ClauseNumber | None = None, from_one: bool = False) -> ClauseNumber:
        """Gives the next of a series of words: `preamble`, `preamble2`; `G3.17/closing`, or `G3.17/note1`."""
        base = str(beside.beside(words)) if beside else words
        count = self._counts.get(base, 0) + 1
        self._counts[base] = count
        counted = f"{words}{count}" if from_one or count > 1 else words
        return self.claim([beside.beside(counted) if beside else ClauseNumber((counted,))])


def slug(words: str) -> str:
    """Gives a heading's or a term's words as they stand in an id: on one line, unquoted, without a slash."""
    plain = re.sub(r"[“”\"‘’]", "", words).replace("/", "-").replace("#", "")
    return " ".join(plain.split())[:_LONGEST_SLUG].strip(" .:;,") or "untitled"


def number_below(
    above: Sequence[Entry], printed: Printed, mark: Mark, beside: ClauseNumber | None = None
) -> list[ClauseNumber]:
    """Gives the numbers that a label may make below the open clauses, the best first.

    `beside` is the number that it follows: a list of closing words goes on as theirs.
    """
    bare = bare_label(printed.text) or "0"
    base = above[-1] if above and mark.word == "subdivision" else _base(above)
    if base is None and mark.bracket and above:
        base = above[-1]  # An item is one of something, though it be a heading that nothing else names.
    is_whole = printed.is_whole or len(ClauseNumber.parse(bare).parts) > 1
    whole = _whole(above, bare) if is_whole else None
    if whole is not None:
        best = whole
    elif base is None or _stands_alone(printed, mark, base):
        best = ClauseNumber.parse(bare)
    else:
        best = base.number.child(bare)
    inner = above[-1] if above else None
    wishes = [best]
    if inner is not None and inner is not base:
        wishes.append(inner.number.child(bare))
    if base is not None and base.closing_number is not None:
        of_closing = base.closing_number.child(bare)
        goes_on = beside is not None and beside.parent == base.closing_number
        wishes.insert(0 if goes_on else len(wishes), of_closing)
    return wishes


def _base(above: Sequence[Entry]) -> Entry | None:
    """Gives the nearest open clause that numbers below it name.

    A heading without a number and a Part are named only where numbers begin anew in each of them.
    """
    return next((entry for entry in reversed(above) if _is_named(entry)), None)


def _is_named(entry: Entry) -> bool:
    if entry.mark is None or entry.mark.word in DIVISION_WORDS:
        return entry.is_term or entry.block.is_named
    return True


def _whole(above: Sequence[Entry], bare: str) -> ClauseNumber:
    """Gives the number of a label that holds the numbers above it, as 3.17 does."""
    parts = ClauseNumber.parse(bare).parts
    for entry in reversed(above):
        if len(parts) > 1 and entry.local == parts[:-1]:
            held = entry.number.parts
            return ClauseNumber((*(held[:-1] if held[-1] == ".0" else held), parts[-1]))
    for entry in reversed(above):
        if entry.mark is not None and entry.mark.word in ENCLOSING_WORDS:
            return entry.number.child(bare)
        if _is_numbered_by(entry, parts[0]):
            return ClauseNumber((*entry.number.parts, f", {parts[0]}", *parts[1:]))
    return ClauseNumber(parts)


def _is_numbered_by(entry: Entry, first: str) -> bool:
    """Gives whether the first number of a `Section 2.1` is that of the open `Article II`."""
    above = entry.block.number
    if above is None or entry.mark is None or entry.mark.word != "article" or not word_of(first):
        return False
    values = {mark.value for mark in readings(above)}
    return any(mark.word != "article" and mark.value in values for mark in readings(Printed(first)))


def _stands_alone(printed: Printed, mark: Mark, base: Entry) -> bool:
    """Gives whether a number of one part is cited without what is above it."""
    inside = base.mark is not None and base.mark.word in ENCLOSING_WORDS
    if mark.word == "subdivision":
        return False  # Sections that hold articles begin anew in each chapter.
    if mark.word in ENCLOSING_WORDS or (mark.word in DIVISION_WORDS and not inside):
        return True
    return printed.never_restarts and not mark.bracket and not inside
