"""References by number in the text of a clause, and what becomes of them when numbers move.

A reference is a number as it stands (`G3.20(b)`), a number behind a word that announces one (`Clause 7`), or
a part of a number that its place completes (`paragraph (b)` is G3.20(b), where it stands in G3.20).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.edit import EditScript, Hunk
from drafter.model.number import NUMBER_WORDS, ClauseNumber

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_BRACKETS = r"(?:\([A-Za-z0-9]{1,5}\))+"
_NUMBER = rf"(?:[A-Za-z]{{0,3}}\d+[A-Za-z]{{0,2}}(?:\.\d+[A-Za-z]{{0,2}})*(?:{_BRACKETS})?)"
_FULL = re.compile(
    rf"(?<![\w.(/])[A-Za-z]{{1,3}}\d+[A-Za-z]{{0,2}}(?:\.\d+[A-Za-z]{{0,2}})*(?:{_BRACKETS})?(?!\w)"
)
_WORD = rf"(?:sub-?)?(?:{NUMBER_WORDS.replace(' ', '|')}|limb)s?"
_JOIN = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+|\s*[–-]\s*)"
_ANNOUNCED = re.compile(rf"\b{_WORD}\s+({_NUMBER}(?:{_JOIN}{_NUMBER})*)", re.IGNORECASE)
_RELATIVE = re.compile(rf"\b{_WORD}\s+({_BRACKETS}(?:{_JOIN}{_BRACKETS})*)", re.IGNORECASE)
_ONE_NUMBER, _ONE_BRACKETS = re.compile(_NUMBER), re.compile(_BRACKETS)


@dataclass(frozen=True, slots=True)
class Reference:
    """Words of a text that name a clause.

    Attributes:
        words: as they stand, `G3.20(b)` or `(b)`.
        at: the character at which they begin.
        clause: the id of the clause they name.
    """

    words: str
    at: int
    clause: str


def references_in(text: str, own: str, known: Collection[str]) -> tuple[Reference, ...]:
    """Gives the references of a text to the clauses that are known, in order.

    Args:
        text: the words of a clause.
        own: the id of that clause, which completes a reference such as `paragraph (b)`; or empty.
        known: the ids of the clauses that can be meant.
    """
    found = {}
    for at, words in _candidates(text):
        clause = _known_part(words, known)
        if clause:
            found[at] = Reference(clause, at, clause)
    for at, words in _relative(text):
        clause = _completed(words, own, known)
        if clause:
            found[at] = Reference(words, at, clause)
    return tuple(found[at] for at in sorted(found))


def moved_references(
    text: str, own: str, moved: Mapping[str, str], known: Collection[str]
) -> tuple[Hunk, ...]:
    """Gives what has to change in a text so that its references follow the clauses that have moved."""
    return tuple(
        Hunk(reference.words, new, reference.at)
        for reference in references_in(text, own, known)
        if (new := _moved_words(reference, moved)) != reference.words
    )


def follow(text: str, own: str, moved: Mapping[str, str], known: Collection[str]) -> str:
    """Gives a text whose references have followed the clauses that have moved."""
    return EditScript(moved_references(text, own, moved, known)).apply(text)


def _candidates(text: str) -> Iterable[tuple[int, str]]:
    for match in _FULL.finditer(text):
        yield match.start(), match[0]
    for announced in _ANNOUNCED.finditer(text):
        for match in _ONE_NUMBER.finditer(announced[1]):
            yield announced.start(1) + match.start(), match[0]


def _relative(text: str) -> Iterable[tuple[int, str]]:
    for announced in _RELATIVE.finditer(text):
        for match in _ONE_BRACKETS.finditer(announced[1]):
            yield announced.start(1) + match.start(), match[0]


def _known_part(words: str, known: Collection[str]) -> str:
    """Gives the number, or as much of it from the left as names a clause; empty where none does."""
    number: ClauseNumber | None = ClauseNumber.parse(words)
    while number:
        if str(number) in known:
            return str(number)
        # `G3.20(b)` can be cited of a list that is not numbered; `G3.20` is no reference to G3.
        number = number.parent if number.parts[-1].startswith("(") else None
    return ""


def _completed(words: str, own: str, known: Collection[str]) -> str:
    """Gives the clause that brackets alone name: the nearest, going up from where they stand."""
    bare = own.partition("/")[0]
    number = ClauseNumber.parse(bare) if bare else None
    while number:
        if f"{number}{words}" in known:
            return f"{number}{words}"
        number = number.parent
    return ""


def _moved_words(reference: Reference, moved: Mapping[str, str]) -> str:
    """Gives a reference to where its clause is now; of brackets alone, as many as there were."""
    new = moved.get(reference.clause, reference.clause)
    if not reference.words.startswith("("):
        return new
    kept = len(ClauseNumber.parse(reference.words).parts)
    return "".join(ClauseNumber.parse(new).parts[-kept:])
