"""An edit carried over to a sibling: the sibling's text with the edit in its place, in its own wording."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.compare.words import token_opcodes
from drafter.detect.lexicon import stem, surface, word_starts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.edits import Edit, Piece

_CLOSING = frozenset(",;:.)]’”")
_OPENING = frozenset("([‘“")
_LONGEST_ROLE = 3
_LONGEST_COMMON_WORD = 3

_Roles = dict[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Carried:
    """The sibling's text with the edit carried over, or the reason why there is no safe one.

    Attributes:
        text: None when the edit cannot be carried over safely.
        unsafe: why not; empty otherwise.
    """

    text: str | None
    unsafe: str = ""


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with the place of every word in it."""

    text: str
    words: list[str]
    starts: list[int]

    @classmethod
    def of(cls, text: str) -> _Text:
        return cls(text, surface(text), word_starts(text))

    def end(self, index: int) -> int:
        """Gives the character behind the word before `index`."""
        return self.starts[index - 1] + len(self.words[index - 1]) if index else 0

    def start(self, index: int) -> int:
        """Gives the character at which a word begins; behind the last, the length of the text."""
        return self.starts[index] if index < len(self.starts) else len(self.text)

    def gap(self, index: int) -> str:
        """Gives the space before a word."""
        return self.text[self.end(index) : self.start(index)]


def carry(edit: Edit, sibling: str, start: int, end: int) -> Carried:
    """Gives the edit carried over to words `start:end` of the sibling."""
    if edit.part:
        return Carried(None, "it was made together with another change that has no place here")
    carrier = _Carrier(edit, sibling)
    text = sibling
    for piece in reversed(edit.pieces):
        place = carrier.place(piece, start, end)
        if place is None:
            return Carried(None, "its words differ where the edit would go")
        text = carrier.replaced(text, piece, *place)
    return _checked(text, sibling)


def learned_roles(mine: Sequence[str], theirs: Sequence[str]) -> _Roles:
    """Gives the words of one clause that another, parallel to it, has other words for: DCC, User."""
    roles: _Roles = {}
    clashes = set()
    for tag, i1, i2, j1, j2 in token_opcodes([w.lower() for w in mine], [w.lower() for w in theirs]):
        here, there = tuple(mine[i1:i2]), tuple(theirs[j1:j2])
        if tag != "replace" or max(len(here), len(there)) > _LONGEST_ROLE or not _names(here):
            continue
        if roles.setdefault(here, there) != there:
            clashes.add(here)
    return {here: there for here, there in roles.items() if here not in clashes}


def _names(words: tuple[str, ...]) -> bool:
    """Whether words can name something: all are words, and one is longer than an article or a conjunction."""
    longest = max(words, key=len)
    return all(word[0].isalpha() for word in words) and (
        len(longest) > _LONGEST_COMMON_WORD or longest.isupper()
    )


class _Carrier:
    """One edit, the clause it was made in, and the sibling it is carried to."""

    def __init__(self, edit: Edit, sibling: str) -> None:
        self.edit = edit
        self.old, self.new, self.there = _Text.of(edit.old.text), _Text.of(edit.new.text), _Text.of(sibling)
        self.roles = learned_roles(self.old.words, self.there.words)

    def place(self, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
        """Gives the words of the sibling that a piece of the edit replaces; None when they are not there."""
        mine = [stem(word) for word in self.edit.taken]
        theirs = [stem(word) for word in self.there.words[start:end]]
        partner = _partners(mine, theirs)
        first = self.edit.start - 1
        i1, i2 = piece.i1 - first, piece.i2 - first
        if i1 < i2:
            at = partner.get(i1, -1)
            whole = at >= 0 and all(partner.get(i1 + k) == at + k for k in range(i2 - i1))
            return (start + at, start + at + i2 - i1) if whole else None
        partner |= {-1: -1, len(mine): len(theirs)}
        at = partner.get(i1, partner.get(i1 - 1, -2) + 1)
        return (start + at, start + at) if at >= 0 else None

    def replaced(self, text: str, piece: Piece, start: int, end: int) -> str:
        """Gives the text with one piece of the edit made at words `start:end` of the sibling."""
        new, there = self.new, self.there
        before, after = text[: there.end(start)], text[there.start(end) :]
        words = self._in_case(self._in_roles(piece), piece, start)
        if not words:
            return _fitted(before, new.gap(piece.j1), _capital(after, there, start))
        left = there.gap(start) if piece.j1 == 0 else new.gap(piece.j1)
        right = there.gap(end) if piece.j2 == len(new.words) else new.gap(piece.j2)
        return _fitted(_fitted(before, left, words), right, after)

    def _in_roles(self, piece: Piece) -> str:
        """Gives the words put in, with the sibling's words for what the two clauses call by other names."""
        words = self.new.words[piece.j1 : piece.j2]
        said = ""
        at = 0
        while at < len(words):
            sizes = range(_LONGEST_ROLE, 0, -1)
            size = next((n for n in sizes if tuple(words[at : at + n]) in self.roles), 0)
            part = " ".join(self.roles[tuple(words[at : at + size])]) if size else words[at]
            said += (self.new.gap(piece.j1 + at) if at else "") + part
            at += size or 1
        return said

    def _in_case(self, words: str, piece: Piece, start: int) -> str:
        """Gives the words beginning with a capital or not, as the word does that they come to stand for."""
        mine, theirs = self.old.words[piece.i1 : piece.i1 + 1], self.there.words[start : start + 1]
        if not words or not mine or not theirs or not theirs[0][0].isalpha():
            return words
        capital = theirs[0][0].isupper()
        same_word = mine[0].lower() == theirs[0].lower() and mine[0][0].isupper() != capital
        if not same_word and not (start == 0 and capital):
            return words
        return (words[0].upper() if capital else words[0].lower()) + words[1:]


def _partners(mine: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """Gives for each word of one stretch the word of the other that it runs parallel to."""
    return {
        i1 + k: j1 + k
        for tag, i1, i2, j1, _ in token_opcodes(mine, theirs)
        if tag == "equal"
        for k in range(i2 - i1)
    }


def _capital(after: str, there: _Text, start: int) -> str:
    """Gives what follows a deletion, with a capital where the clause began with one."""
    if start == 0 and after and there.words[0][0].isupper():
        return after[0].upper() + after[1:]
    return after


def _fitted(before: str, gap: str, after: str) -> str:
    """Gives two texts joined, with no space beside a bracket or before a mark, and one between words."""
    if not before or not after or before[-1] in _OPENING or after[0] in _CLOSING:
        return before + after
    if not gap and before[-1].isalnum() and after[0].isalnum():
        gap = " "
    return before + gap + after


def _checked(text: str, sibling: str) -> Carried:
    """Gives the text unless it reads wrong where the sibling did not."""
    if text == sibling:
        return Carried(None, "it says this already")
    if text.count("(") - text.count(")") != sibling.count("(") - sibling.count(")"):
        return Carried(None, "its brackets would not close")
    if _doubled(text) > _doubled(sibling):
        return Carried(None, "a word would stand twice")
    return Carried(text)


def _doubled(text: str) -> int:
    words = [word.lower() for word in surface(text)]
    return sum(a == b and a.isalpha() for a, b in pairwise(words))
