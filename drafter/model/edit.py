"""Edits to a text: hunks of words, and the script of hunks that makes one text into another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hunk:
    """Words taken out and words put in at one place.

    Attributes:
        old: the words taken out; empty for an insertion.
        new: the words put in; empty for a deletion.
        at: the character of the old text at which `old` begins.
    """

    old: str
    new: str
    at: int


@dataclass(frozen=True, slots=True)
class EditScript:
    """The hunks that make one text into another, in order and apart from one another."""

    hunks: tuple[Hunk, ...]

    def apply(self, text: str) -> str:
        """Gives the new text.

        Raises:
            ValueError: when the words of a hunk do not stand at its place.
        """
        pieces, done = [], 0
        for hunk in self.hunks:
            if hunk.at < done or not text.startswith(hunk.old, hunk.at):
                raise ValueError(f"the words {hunk.old!r} do not stand at character {hunk.at}")
            pieces += [text[done : hunk.at], hunk.new]
            done = hunk.at + len(hunk.old)
        return "".join(pieces) + text[done:]
