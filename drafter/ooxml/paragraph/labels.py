"""Automatic numbers: the label that Word prints beside each paragraph (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.characters import paragraph_text
from drafter.ooxml.paragraph.list_definitions import LEVELS, Lists
from drafter.ooxml.paragraph.number_formats import numeral
from drafter.ooxml.paragraph.styles import ParagraphProperties, Styles, child_of

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.package.package import Package
    from drafter.ooxml.paragraph.characters import View
    from drafter.ooxml.paragraph.list_definitions import Instance, Level

_PLACEHOLDER = re.compile(r"%([1-9])")
_WITHOUT_NUMBER = frozenset({"none", "bullet"})
# Legal numbering leaves these as they are: their numerals are Arabic already (17.9.4), as in `Section 1.01`.
_IN_DIGITS = frozenset({"decimal", "decimalZero", "custom"})
_PROPERTIES = qn("w:pPr")
_BEFORE = f"{qn('w:pPrChange')}/{_PROPERTIES}"
# Numbering that a tracked change put in (17.13.5.19).
_PUT_IN = f"{qn('w:numPr')}/{qn('w:ins')}"
_PICTURES = (qn("w:drawing"), qn("w:pict"), qn("w:object"))


@dataclass(frozen=True, slots=True)
class Label:
    """What Word prints beside a paragraph of a list.

    Attributes:
        text: as printed, `(b)` or `G3.17`; of a bullet, its character; empty where the level prints nothing.
        level: the numbering level, from 0.
        number_format: of that level, `lowerLetter`; `bullet` for a bullet.
        values: the numbers of every level down to this one.
        list_id: the list that counts it; paragraphs of one list share their counters.
        first_level: the highest level whose number the text holds: 0 in `G3.17`, its own in `(b)`.
        left: how far in the level sets the text, in twentieths of a point.
        never_restarts: whether the level counts through the whole document.
    """

    text: str
    level: int
    number_format: str
    values: tuple[int, ...]
    list_id: str
    first_level: int
    left: int | None
    never_restarts: bool

    @property
    def is_number(self) -> bool:
        """Whether the text holds a number, so that the paragraph can be cited by it."""
        return bool(self.text) and self.first_level < LEVELS


@dataclass(frozen=True, slots=True)
class _Place:
    """A level of an instance, as a paragraph stands on it.

    Attributes:
        first_level: the highest level whose number its label holds; past the last where it holds none.
        anew: the levels below that begin anew after a paragraph on it.
    """

    instance: Instance
    level: Level
    first_level: int
    anew: tuple[int, ...]

    @classmethod
    def of(cls, instance: Instance, level: Level) -> _Place:
        below = range(level.index + 1, LEVELS)
        anew = tuple(index for index in below if _restarts(instance.levels.get(index), level.index))
        return cls(instance, level, _first_level(instance, level), anew)


class Numbering:
    """The counters of a document's lists. Ask for the label of every paragraph once, in document order."""

    def __init__(self, package: Package, styles: Styles | None = None, view: View = "final") -> None:
        self._styles = styles or Styles(package)
        self._lists = Lists(package, self._styles)
        self._view = view
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        self._places: dict[tuple[str | None, str | None, int | None], _Place | None] = {}

    def label(self, paragraph: etree._Element, says: ParagraphProperties | None = None) -> Label | None:
        """Gives the label of the next paragraph; None where it has no number and no bullet.

        `says` is what its properties say, where the caller has read them. A paragraph that holds nothing but
        the end of a section (17.6.18) is neither numbered nor counted: the standard is silent, and the tables
        of contents that Word wrote itself count past it.
        """
        if says is None:
            says = says_of(paragraph, self._view)
        place = self._place(says)
        if place is None or (says.ends_section and _is_blank(paragraph, self._view)):
            return None
        instance, level = place.instance, place.level
        values = self._count(place)
        return Label(
            text=_text(instance, level, values),
            level=level.index,
            number_format=level.number_format,
            values=values,
            list_id=instance.list_id,
            first_level=place.first_level,
            left=level.left,
            never_restarts=level.restart == 0 and level.index > 0,
        )

    def standing(self, says: ParagraphProperties) -> tuple[Instance, Level] | None:
        """Gives the list and the level that a paragraph stands on; None where it has no number.

        Unlike `label` this counts nothing, and may be asked in any order.
        """
        place = self._place(says)
        return None if place is None else (place.instance, place.level)

    def _place(self, says: ParagraphProperties) -> _Place | None:
        key = (says.style, says.num_id, says.level)
        if key not in self._places:
            self._places[key] = self._find(*key)
        return self._places[key]

    def _find(self, style_id: str | None, num_id: str | None, level: int | None) -> _Place | None:
        """Gives the instance and level of a paragraph's own numbering, or else of its styles' (17.3.1.19).

        A style's level is the one that is linked to it by `w:pStyle`; the level written in the style counts
        only where no level is linked (17.9.23), and the list has it, for real files hold lists of one level
        and styles that stand on their sixth. Instance and level are inherited one by one, so a style may
        say the level alone and leave the instance to the style it is based on.
        """
        chain = self._styles.chain(style_id)
        if num_id is None:
            num_id = next((s.properties.num_id for s in chain if s.properties.num_id is not None), None)
        instance = self._lists.instance(num_id)
        if instance is None:
            return None
        if level is None:
            says = (_level_of(instance, style.id, style.properties.level) for style in chain)
            level = next((index for index in says if index is not None), 0)
        found = instance.levels.get(level)
        return None if found is None or not 0 <= level < LEVELS else _Place.of(instance, found)

    def _count(self, place: _Place) -> tuple[int, ...]:
        """Gives the numbers of every level down to this one, counted on for the next paragraph.

        - Instances of one list count on in one another's numbers; one with a start override begins anew at
          its first paragraph of that level (17.9.26).
        - A level above that no paragraph has used yet stands at its start, and has begun by that (17.9.25).
        - Levels below begin anew, unless `w:lvlRestart` names a level further up, or none (17.9.10).
        """
        instance, index = place.instance, place.level.index
        counters = self._counters.setdefault(instance.list_id, [None] * LEVELS)
        if index in instance.starts and (instance.id, index) not in self._started:
            counters[index] = None
        self._started.add((instance.id, index))
        for above in range(index):
            if counters[above] is None:
                counters[above] = instance.start(above)
                self._started.add((instance.id, above))
        now = counters[index]
        counters[index] = instance.start(index) if now is None else now + 1
        for below in place.anew:
            counters[below] = None
        return tuple(number or 0 for number in counters[: index + 1])


def says_of(paragraph: etree._Element, view: View = "final") -> ParagraphProperties:
    """Gives what a paragraph's properties say; in the original view, before changes (17.13.5.19, 29)."""
    properties = child_of(paragraph, _PROPERTIES)
    says = ParagraphProperties.of(properties)
    before = None if view == "final" or properties is None else properties.find(_BEFORE)
    if before is None:
        put_in = view != "final" and properties is not None and properties.find(_PUT_IN) is not None
        return replace(says, num_id=None, level=None) if put_in else says
    return replace(ParagraphProperties.of(before), ends_section=says.ends_section, mark=says.mark)


def _is_blank(paragraph: etree._Element, view: View) -> bool:
    return not paragraph_text(paragraph, view) and next(paragraph.iter(*_PICTURES), None) is None


def _level_of(instance: Instance, style_id: str, level: int | None) -> int | None:
    linked = instance.level_of_style(style_id)
    if linked is not None:
        return linked
    return level if level in instance.levels else None


def _restarts(level: Level | None, used: int) -> bool:
    """Gives whether a level begins anew once a level above it has been used."""
    if level is None or level.restart is None or level.restart > level.index:
        return True
    return used < level.restart


def _text(instance: Instance, level: Level, values: tuple[int, ...]) -> str:
    """Gives the label: its literal text, with each level's number in that level's own format (17.9.11)."""

    def number(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        of = instance.levels.get(index)
        if of is None or index >= len(values):
            return ""
        in_digits = level.legal and of.number_format not in _WITHOUT_NUMBER | _IN_DIGITS
        return numeral(values[index], "decimal" if in_digits else of.number_format, of.pattern)

    return "" if level.hidden else _PLACEHOLDER.sub(number, level.text).strip()


def _first_level(instance: Instance, level: Level) -> int:
    """Gives the highest level whose number stands in a label; past the last level where none does."""
    named = [int(digit) - 1 for digit in _PLACEHOLDER.findall(level.text)]
    numbered = [
        index
        for index in named
        if index in instance.levels and instance.levels[index].number_format not in _WITHOUT_NUMBER
    ]
    return min(numbered, default=LEVELS)
