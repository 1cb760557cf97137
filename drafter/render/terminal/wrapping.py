"""Lines of text for a terminal: wrapped at a width, with what changed marked in colour or in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from drafter.language.printable import shown, shown_name
from drafter.render.marked import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.render.marked import Fate

Word = list[Piece]

_SPACES = re.compile(r"(\s+)")
_BRACKETS: dict[Fate, tuple[str, str]] = {"kept": ("", ""), "ins": ("[+", "+]"), "del": ("[-", "-]")}
# Underline and strike-through say the same as green and red, for those who cannot tell these apart.
_COLOURS: dict[Fate, str] = {"kept": "", "ins": "\x1b[32;4m", "del": "\x1b[31;9m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed on: its width in columns, and whether it shows colours."""

    width: int = 80
    colour: bool = False

    def bold(self, text: str) -> str:
        """Gives a text on one line that stands out, where that can be shown."""
        return f"{_BOLD}{shown_name(text)}{_PLAIN}" if self.colour else shown_name(text)

    def wrap(self, pieces: str | Sequence[Piece], *, first: str = "", indent: int = 0) -> list[str]:
        """Gives a text as lines; `first` stands in the indent, or on a line of its own where it is too long.

        A line is broken between words only, so that no mark is parted from its word.
        """
        pieces = [Piece(pieces)] if isinstance(pieces, str) else pieces
        room = max(self.width - indent, 1)
        lines = [self._painted(line) for line in _filled(_words(self._bracketed(pieces)), room)]
        first = shown_name(first)
        if first and (len(first) >= indent or not lines):
            return [first, *(" " * indent + line for line in lines)]
        leads = [first.ljust(indent), *[" " * indent] * len(lines)]
        return [f"{lead}{line}" for lead, line in zip(leads, lines, strict=False)]

    def _bracketed(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """Gives the pieces, in brackets where there is no colour; spaces at a piece's edges stay outside."""
        for piece in pieces:
            text = shown(piece.text)
            inner = text.strip() or text
            start = text.index(inner)
            opening, closing = ("", "") if self.colour else _BRACKETS[piece.fate]
            yield Piece(text[:start])
            yield Piece(f"{opening}{inner}{closing}", piece.fate)
            yield Piece(text[start + len(inner) :])

    def _painted(self, line: Sequence[Word]) -> str:
        """Gives a line; a space between two words of one fate shares it, so that underlining runs on."""
        atoms = list(line[0])
        for word in line[1:]:
            same = atoms[-1].fate == word[0].fate
            atoms += [Piece(" ", atoms[-1].fate if same else "kept"), *word]
        groups = groupby(atoms, key=lambda atom: atom.fate)
        return "".join(self._paint("".join(atom.text for atom in group), fate) for fate, group in groups)

    def _paint(self, text: str, fate: Fate) -> str:
        return f"{_COLOURS[fate]}{text}{_PLAIN}" if self.colour and fate != "kept" else text


def _words(pieces: Iterable[Piece]) -> Iterator[Word]:
    """Gives the words; one word can be of several pieces, where a change ends inside it."""
    word: Word = []
    for piece in pieces:
        for part in _SPACES.split(piece.text):
            if part.strip():
                word.append(Piece(part, piece.fate))
            elif part and word:
                yield word
                word = []
    if word:
        yield word


def _filled(words: Iterable[Word], room: int) -> Iterator[list[Word]]:
    """Gives the words in lines, each as full as it can be."""
    line: list[Word] = []
    used = 0
    for word in words:
        length = sum(len(atom.text) for atom in word)
        if line and used + 1 + length > room:
            yield line
            line, used = [], 0
        used += length + bool(line)
        line.append(word)
    if line:
        yield line
