"""The readable source of a version: its markup read into numbered paragraphs (the markup is in README.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INDENT = 4
HEADING, CLAUSE, ITEM, SUBITEM, POINT = range(1, 6)
LINE = re.compile(
    r"^(?P<indent> *)(?P<marker>[#§!>|]|\([a-z]+\)|\([A-Z]\)) (?P<text>.+?)(?: \{#(?P<key>[a-z-]+)\})?$"
)
FACT = re.compile(r"^(section|title|version|effective): (.+)$")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the section.

    Attributes:
        kind: `clause` (numbered, headings among them), `closing`, `note` or `row` (of the definitions table).
        level: 1 for `G3`, 2 for `G3.17`, 3 for `(a)`; of closing words, the level of their parent; else 0.
        text: the words, with their inline markup.
        key: the name by which cross-references point here; empty where there is none.
        number: the full number, `G3.17(b)`; empty for what bears none.
    """

    kind: str
    level: int
    text: str
    key: str = ""
    number: str = ""


@dataclass(frozen=True)
class Outline:
    """One version of the section, as its source gives it."""

    section: str
    title: str
    version: str
    effective: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def numbers(self) -> dict[str, Paragraph]:
        """The paragraphs that cross-references can point to, by their key."""
        return {paragraph.key: paragraph for paragraph in self.paragraphs if paragraph.key}


def read_outline(path: Path) -> Outline:
    """Gives the version that a source file describes.

    Raises:
        ValueError: for a line that is not in the markup, or an item out of order; it names file and line.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    facts = {found[1]: found[2] for line in lines if (found := FACT.match(line))}
    try:
        return Outline(**facts, paragraphs=tuple(_paragraphs(lines, facts["section"])))
    except ValueError as error:
        raise ValueError(f"{path.name}:{error}") from error


def _paragraphs(lines: list[str], letter: str) -> Iterator[Paragraph]:
    counters: list[int] = []
    for row, line in enumerate(lines, start=1):
        if not line or FACT.match(line):
            continue
        found = LINE.match(line)
        if not found:
            raise ValueError(f"{row}: the line is not in the markup")
        kind, level = _place(found["marker"], len(found["indent"]) // INDENT)
        number = ""
        if kind == "clause":
            counters = next_counters(counters, level)
            number = printed(letter, counters)
            if level >= ITEM and not number.endswith(found["marker"]):
                raise ValueError(f"{row}: the item is marked {found['marker']}, and is {number}")
        yield Paragraph(kind, level, found["text"], found["key"] or "", number)


def _place(marker: str, steps: int) -> tuple[str, int]:
    kinds = {"#": ("clause", HEADING), "§": ("clause", CLAUSE), "!": ("note", 0), "|": ("row", 0)}
    if marker == ">":
        return "closing", CLAUSE + steps
    return kinds.get(marker, ("clause", CLAUSE + steps))


def next_counters(counters: list[int], level: int) -> list[int]:
    """Gives the counters of the next paragraph with a number at a level, from those of the one before."""
    count = counters[level - 1] if level <= len(counters) else 0
    return [*counters[: level - 1], count + 1]


def printed(letter: str, counters: list[int]) -> str:
    """Gives the number that counters print, `G3.17(b)`."""
    number = letter + ".".join(str(count) for count in counters[:CLAUSE])
    return number + "".join(_label(level, count) for level, count in enumerate(counters, 1) if level > CLAUSE)


def _label(level: int, count: int) -> str:
    letters = {
        ITEM: chr(ord("a") + count - 1),
        SUBITEM: ROMAN[count - 1],
        POINT: chr(ord("A") + count - 1),
    }
    return f"({letters[level]})"
