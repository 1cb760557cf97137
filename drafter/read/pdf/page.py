"""What stands on a page of a PDF: its words and rules, each with its place, as values.

Places are in points from the page's lower left corner, as PDF counts them (ISO 32000-1, 8.3.2.3).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter


class Ended(StrEnum):
    """How the reading of a PDF ended: with all its pages, or with what is wrong with it."""

    WHOLE = "whole"
    TOO_MANY_PAGES = "pages"
    TOO_MANY_THINGS = "things"
    TOO_SLOW = "slow"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"


@dataclass(frozen=True, slots=True)
class Word:
    """Letters with no space between them.

    Attributes:
        left: where the first letter begins, `right` where the last one ends.
        base: the height of the line on which the letters stand.
        size: the size of the letters.
        raised: whether it is a figure set small above the line: the mark of a footnote, or a power.
        tight: whether no space stands between it and the word before.
        italic: whether its letters lean.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    raised: bool = False
    tight: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line drawn on a page: its height, and where it begins and ends."""

    height: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page beside its letters: level rules, and a picture that fills it, as on a scan."""

    rules: tuple[Rule, ...]
    is_pictured: bool


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page, which is turned so that most of its words run from left to right.

    Attributes:
        words: its words, but for those that are counted below.
        drawn: what else is drawn on it.
        width: how wide it is, turned so, and `height` how high.
        objects: how many things all that makes.
        slanted: how many words run otherwise than most of them: up the margin, or across the page.
        outside: how many words stand beyond its edges, where nobody sees them.
    """

    words: list[Word]
    drawn: Drawn
    width: float
    height: float
    objects: int
    slanted: int = 0
    outside: int = 0


_WORD = attrgetter("text", "left", "right", "base", "size", "bold", "raised", "tight", "italic")
_RULE = attrgetter("height", "left", "right")
_NUMBERS = attrgetter("width", "height", "objects", "slanted", "outside")


def page_as_line(page: Page) -> str:
    """Gives a page as a line of JSON, to be sent from one process to another."""
    rules = [_RULE(rule) for rule in page.drawn.rules]
    drawn = (rules, page.drawn.is_pictured)
    return json.dumps(([_WORD(word) for word in page.words], drawn, _NUMBERS(page)))


def page_of_line(line: str | bytes) -> Page:
    """Gives the page that a line says."""
    words, (rules, is_pictured), numbers = json.loads(line)
    drawn = Drawn(tuple(Rule(*rule) for rule in rules), is_pictured)
    return Page([Word(*word) for word in words], drawn, *numbers)
