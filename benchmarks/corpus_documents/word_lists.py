"""The lists of a made document: which instance counts a line, and the numbering part that defines them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.corpus_documents.ways import ITEMS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.corpus_documents.habits import Habits
    from benchmarks.corpus_documents.lines import Line

STEP = 720
"""How much further in each level stands, in twentieths of a point."""

_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its format, its label with `%1` for a number, whether all numbers are Arabic."""

    form: str
    text: str
    legal: bool = False


@dataclass(frozen=True, slots=True)
class Instance:
    """What the numbering of a line says: the list, the level in it, whether it is the series' first list."""

    number: int
    place: int
    is_first: bool


def levels_of(series: str, habits: Habits) -> list[Level]:
    """Gives the nine levels of a series: whole numbers first, then items."""
    whole = _whole_numbers(series, habits)
    return whole + [
        Level(ITEMS[(place - len(whole)) % len(ITEMS)], habits.bracket.replace("x", f"%{place + 1}"))
        for place in range(len(whole), _LEVELS)
    ]


def _whole_numbers(series: str, habits: Habits) -> list[Level]:
    match habits.way, series:
        case _, "items":
            return []
        case "articles", _:
            return [Level("upperRoman", "Article %1."), _section(habits.section)]
        case _, "schedule":
            top = Level("decimal", "Schedule %1.")
            return [top, Level("decimal", f"%2{habits.stop}"), Level("decimal", "%2.%3")]
        case (("lettered" | "headings"), _):
            return [Level("decimal", "%1.")]
        case _:
            return [Level("decimal", f"%1{habits.stop}"), Level("decimal", "%1.%2")]


def _section(section: str) -> Level:
    match section:
        case "dotted":
            return Level("decimal", "Section %1.%2", legal=True)
        case "Section":
            return Level("decimal", "Section %2.")
        case _:
            return Level("decimal", "%2.")


class Lists:
    """The lists of a document so far. `of` is called for each counted line, in order.

    Args:
        linked: the styles that are linked with levels, by series and level.
    """

    def __init__(self, habits: Habits, linked: Mapping[tuple[str, int], str]) -> None:
        self._habits = habits
        self._linked = linked
        self._abstracts: list[str] = []
        self._instances: list[tuple[int, str]] = []
        self._first: dict[str, int] = {}
        # By series: the list that goes on, the level from which it does, and how many levels it lacks above.
        self._open: dict[str, tuple[int, int, int]] = {}

    def of(self, line: Line) -> Instance:
        """Gives what the numbering of a line says."""
        first = self.first(line.series)
        if line.anew:
            self._open[line.series] = self._begin(line, first)
        number, start, lacking = self._open.get(line.series, (first, 0, 0))
        if line.place < start:
            del self._open[line.series]
            number, lacking = first, 0
        return Instance(number, line.place - lacking, number == first)

    def first(self, series: str) -> int:
        """Gives the first list of a series."""
        if series not in self._first:
            self._first[series] = self._instance(self._abstract(series))
        return self._first[series]

    def part(self) -> str:
        """Gives the inside of the numbering part."""
        instances = (
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
            for number, (abstract, override) in enumerate(self._instances, 1)
        )
        return "".join(self._abstracts) + "".join(instances)

    def _begin(self, line: Line, first: int) -> tuple[int, int, int]:
        """Begins a list anew: Word overrides a start in the same list, other programs make another list."""
        if self._habits.program == "word":
            override = f'<w:lvlOverride w:ilvl="{line.place}"><w:startOverride w:val="1"/></w:lvlOverride>'
            return self._instance(self._instances[first - 1][0], override), line.place, 0
        if line.kind == "item":
            return self._instance(self._abstract("items")), line.place, line.place
        return self._instance(self._abstract(line.series)), line.place, 0

    def _instance(self, abstract: int, override: str = "") -> int:
        self._instances.append((abstract, override))
        return len(self._instances)

    def _abstract(self, series: str) -> int:
        number = len(self._abstracts)
        is_first = series not in self._first
        levels = "".join(
            _level(place, level, self._linked.get((series, place), "") if is_first else "")
            for place, level in enumerate(levels_of(series, self._habits))
        )
        self._abstracts.append(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
            f"{levels}</w:abstractNum>"
        )
        return number


def _level(place: int, level: Level, style: str) -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    legal = "<w:isLgl/>" if level.legal else ""
    left = STEP * max(place, 1)
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{level.form}"/>{linked}{legal}'
        f'<w:lvlText w:val="{level.text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
    )
