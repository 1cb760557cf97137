"""The habits of whoever wrote a document, and of the program it was written with, drawn by chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

WAYS = ("automatic", "typed", "articles", "schedules", "lettered", "headings")
"""The ways of numbering, by the names that `--numbering` takes."""

PROGRAMS = ("word", "libreoffice", "google")
"""The programs whose habits are known."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How one document is written.

    Attributes:
        way: the way of numbering.
        program: the program.
        automatic: whether the program counts; else numbers are typed.
        separator: what was typed behind a number.
        stop: what stands behind a whole number: `1.` or `1`.
        bracket: the form of an item's label, `(x)` or `x)`.
        indented: whether text stands further in the deeper it is.
        styled: whether headings have the style of headings; else they are bold.
        contents: whether there is a contents table.
        terms: how definitions are set: `quoted`, `quoted-bold`, `bold` or `table`.
        curly: whether quotation marks are curly.
        spaces: whether a no-break space stands between a word and its number.
        breaks: whether there are line breaks within paragraphs.
        gaps: whether there are empty paragraphs.
        closing: the share of lists that closing words follow.
        article: how the first line of an article or a schedule looks: `joined`, `dash` or `apart`.
        section: the word before a provision of an article: `Section`, `dotted` (Section 1.1) or none.
        numbered: whether provisions below headings without numbers have numbers.
    """

    way: str
    program: str
    automatic: bool
    separator: str
    stop: str
    bracket: str
    indented: bool
    styled: bool
    contents: bool
    terms: str
    curly: bool
    spaces: bool
    breaks: bool
    gaps: bool
    closing: float
    article: str
    section: str
    numbered: bool


def draw(way: str, program: str, chance: random.Random) -> Habits:
    """Gives the habits of a document in that way of numbering."""
    automatic = way == "automatic" or (way != "typed" and chance.random() < 1 / 2)
    indented = automatic or way in ("lettered", "headings") or chance.random() < 2 / 3
    closing = 0.6 if way == "lettered" else 0.1
    numbered = chance.random() < 2 / 3
    # Above text without numbers nothing but its style tells a heading from a line in bold.
    styled = automatic or way == "lettered" or (way == "headings" and not numbered)
    return Habits(
        way=way,
        program=program,
        automatic=automatic,
        separator=chance.choice(("\t", "\t", " ", "  ")),
        stop=chance.choice((".", ".", "")),
        bracket=chance.choice(("(x)", "(x)", "(x)", "x)")),
        indented=indented,
        styled=styled or chance.random() < 2 / 3,
        contents=chance.random() < 1 / 2,
        terms=chance.choice(("quoted", "quoted", "quoted-bold", "bold", "table")),
        curly=chance.random() < 3 / 4,
        spaces=program == "word" and chance.random() < 1 / 2,
        breaks=chance.random() < 1 / 3,
        gaps=program != "word" and chance.random() < 1 / 2,
        closing=closing if indented else 0.0,
        article="joined" if automatic else chance.choice(("joined", "dash", "apart")),
        section=chance.choice(("Section", "Section", "dotted", "")),
        numbered=numbered,
    )
