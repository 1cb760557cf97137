"""A text with its hunks, as the pieces that stay, come and go: what every redline is printed from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.comparison import Change
    from drafter.model.edit import Hunk

Fate = Literal["kept", "ins", "del"]

# Enough words beside a change to know its place by, and fewer than a line of 80 columns.
_CONTEXT = 9
# Of a change longer than this many words the two ends tell what it is.
_LONGEST_CHANGE = 60
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and whether it stays, is put in or is taken out."""

    text: str
    fate: Fate = "kept"


def marked(text: str, hunks: Sequence[Hunk]) -> tuple[Piece, ...]:
    """Gives a text with its hunks marked; what goes stands before what comes."""
    pieces, done = [], 0
    for hunk in hunks:
        pieces += [Piece(text[done : hunk.at]), Piece(hunk.old, "del"), Piece(hunk.new, "ins")]
        done = hunk.at + len(hunk.old)
    return tuple(piece for piece in (*pieces, Piece(text[done:])) if piece.text)


def marked_change(change: Change) -> tuple[Piece, ...]:
    """Gives the words of a changed clause with what changed in them marked."""
    if change.old is None:
        return (Piece(change.new.words, "ins"),) if change.new else ()
    if change.new is None:
        return (Piece(change.old.words, "del"),)
    return marked(change.old.words, change.hunks)


def in_context(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Gives the pieces with the long stretches that stay cut down to the words beside a change."""
    last = len(pieces) - 1
    return tuple(
        Piece(_cut(piece.text, before=n > 0, after=n < last)) if piece.fate == "kept" else piece
        for n, piece in enumerate(pieces)
    )


def shortened(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Gives the pieces with the middle of whatever long stretch comes or goes left out."""
    return tuple(
        piece if piece.fate == "kept" else Piece(_without_middle(piece.text), piece.fate) for piece in pieces
    )


def _without_middle(text: str) -> str:
    words = list(_WORD.finditer(text))
    if len(words) <= _LONGEST_CHANGE:
        return text
    half = _LONGEST_CHANGE // 2
    return f"{text[: words[half - 1].end()]} … {text[words[-half].start() :]}"


def _cut(text: str, *, before: bool, after: bool) -> str:
    """Gives the words beside the change before and the change after a stretch, with “…” for the others."""
    words = list(_WORD.finditer(text))
    if len(words) <= _CONTEXT * (before + after) + 2:
        return text
    head = f"{text[: words[_CONTEXT - 1].end()]} " if before else ""
    tail = f" {text[words[-_CONTEXT].start() :]}" if after else ""
    return f"{head}…{tail}"
