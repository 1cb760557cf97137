"""An edit in its place: a text before and after, and which of its words became which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from drafter.language.words import surface


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `i1:i2` of the old text that became words `j1:j2` of the new one."""

    i1: int
    i2: int
    j1: int
    j2: int


@dataclass(frozen=True)
class EditInPlace:
    """Words of one text that were changed together: all that carrying the edit over needs.

    Attributes:
        old: the text as it was.
        new: the text as it stands.
        pieces: the changes it is made of, in order.
        part: whether this is one change of several that belong together, looked for alone.
    """

    old: str
    new: str
    pieces: tuple[Piece, ...]
    part: bool = False

    @cached_property
    def old_words(self) -> tuple[str, ...]:
        """The words of the old text."""
        return _words(self.old)

    @cached_property
    def new_words(self) -> tuple[str, ...]:
        """The words of the new text."""
        return _words(self.new)

    @property
    def start(self) -> int:
        """The word of the old text at which the edit begins."""
        return self.pieces[0].i1

    @property
    def end(self) -> int:
        """The word of the old text at which it ends; an insertion ends where it begins."""
        return self.pieces[-1].i2

    @property
    def taken(self) -> tuple[str, ...]:
        """The words of the stretch that was changed, as they stood."""
        return self.old_words[self.start : self.end]

    @property
    def put(self) -> tuple[str, ...]:
        """The words that stand in their place."""
        return self.new_words[self.pieces[0].j1 : self.pieces[-1].j2]


@lru_cache(maxsize=4)
def _words(text: str) -> tuple[str, ...]:
    """Gives the words of a text; kept for the next edit of the same clause."""
    return tuple(surface(text))
