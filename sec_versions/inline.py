"""The inline markup of a paragraph, and the places at which Word would have split its runs."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKUP = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|_(?P<italic>[^_]+)_|\{@(?P<reference>[a-z-]+)\}|\{\^ (?P<footnote>[^}]+)\}"
    r"|\{=(?P<control>[^}]+)\}|(?P<link>\[[^]]+\]\([^)]+\))"
)
UNKNOWN_WORD = re.compile(r"SMETS\d\+?|ISO/IEC|sub-contractor|co-ordinate")
CUTS_PER_CHARACTER = 1 / 45
IN_A_WORD = 0.25
QUERIED = 0.03
PAGE_BREAKS = 0.015
SESSIONS = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a paragraph; its kind is a group of MARKUP, or `text`."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one run.

    Attributes:
        session: which editing session left the run, from 0.
        proof: `spell` or `gram` where the proofing tools have marked the words; else empty.
        page_break: whether a page began here when Word last laid the document out.
    """

    text: str
    session: int
    proof: str = ""
    page_break: bool = False


def tokens(text: str) -> Iterator[Token]:
    """Gives the stretches of a paragraph's text, in order."""
    done = 0
    for found in MARKUP.finditer(text):
        if found.start() > done:
            yield Token("text", text[done : found.start()])
        kind = str(found.lastgroup)
        yield Token(kind, found[kind])
        done = found.end()
    if done < len(text):
        yield Token("text", text[done:])


class Splitter:
    """Splits the text of one paragraph into runs, always at the same places for the same paragraph."""

    def __init__(self, paragraph: str) -> None:
        # The split is seeded by the words, so a paragraph that did not change is the same in every version.
        self._dice = random.Random(paragraph)  # noqa: S311  # it places run boundaries and keeps no secret

    def pieces(self, text: str) -> list[Piece]:
        """Gives the runs that a stretch of text is split into."""
        cuts = sorted({0, len(text), *self._edits(text), *self._unknown_words(text)})
        return [self._piece(text[start:end]) for start, end in pairwise(cuts)]

    def _piece(self, text: str) -> Piece:
        query = "gram" if self._dice.random() < QUERIED else ""
        proof = "spell" if UNKNOWN_WORD.fullmatch(text) else query
        return Piece(text, self._below(SESSIONS), proof, self._dice.random() < PAGE_BREAKS)

    def _edits(self, text: str) -> list[int]:
        wanted = round(len(text) * CUTS_PER_CHARACTER * 2 * self._dice.random())
        return [self._cut(text) for _ in range(wanted)]

    def _cut(self, text: str) -> int:
        at = self._below(len(text))
        return at if self._dice.random() < IN_A_WORD else text.find(" ", at) + 1

    def _unknown_words(self, text: str) -> list[int]:
        return [edge for found in UNKNOWN_WORD.finditer(text) for edge in found.span()]

    def _below(self, limit: int) -> int:
        # Of the generator's methods only random() gives the same numbers in every version of Python.
        return int(self._dice.random() * limit)
