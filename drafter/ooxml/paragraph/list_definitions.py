"""The list definitions of a Word file: abstract lists, their instances, and what instances override."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.styles import is_on, left_of, value, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from drafter.ooxml.package.package import Package
    from drafter.ooxml.paragraph.styles import Styles

# WordprocessingML has nine levels, 0 to 8 (ECMA-376 part 1, 17.9.6).
LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list, as `w:lvl` defines it (17.9.6).

    Attributes:
        index: from 0.
        start: the first number; 0 where the file does not say (17.9.25).
        number_format: `decimal` where the file does not say (17.9.17).
        pattern: the example that the format `custom` follows.
        text: the label with `%1` for the number of the first level (17.9.11).
        restart: the one-based level after which numbers start again; 0 for never; None for any (17.9.10).
        legal: whether every number of the label is printed in Arabic numerals (17.9.4).
        style: the paragraph style linked to the level (17.9.23).
        left: how far the text stands in, in twentieths of a point.
        hidden: whether the label is formatted as hidden text, and so not printed.
    """

    index: int
    start: int
    number_format: str
    pattern: str
    text: str
    restart: int | None
    legal: bool
    style: str | None
    left: int | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Instance:
    """A numbering instance (`w:num`): a list, and what this instance overrides of it (17.9.15).

    Attributes:
        id: its `w:numId`.
        list_id: the abstract list; instances of one list count on in one another's numbers.
        levels: the levels by index, overrides put in.
        starts: the levels that start anew at the instance's first paragraph, with their number (17.9.26).
    """

    id: str
    list_id: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)

    def start(self, level: int) -> int:
        """Gives the number with which a level begins, and begins again after a restart."""
        return self.starts.get(level, self.levels[level].start if level in self.levels else 0)

    def level_of_style(self, style_id: str) -> int | None:
        """Gives the level linked to a paragraph style, or None."""
        return next((level.index for level in self.levels.values() if level.style == style_id), None)


class Lists:
    """The numbering instances of a package, each with its levels resolved."""

    def __init__(self, package: Package, styles: Styles) -> None:
        part = package.related("numbering")
        root = package.tree(part) if part else None
        self._styles = styles
        self._abstracts = _by_id(root, "w:abstractNum", "w:abstractNumId")
        self._nums = _by_id(root, "w:num", "w:numId")
        self._of_styles = {value(each, "w:styleLink"): each for each in self._abstracts.values()}
        self._instances: dict[str, Instance | None] = {}

    def instance(self, num_id: str | None) -> Instance | None:
        """Gives the instance of that id; None where there is none, as for `"0"` (17.9.18)."""
        if num_id is None:
            return None
        if num_id not in self._instances:
            self._instances[num_id] = self._resolve(num_id)
        return self._instances[num_id]

    def _resolve(self, num_id: str) -> Instance | None:
        num = self._nums.get(num_id)
        abstract = self._abstract(num, seen=set())
        if num is None or abstract is None or num_id == "0":
            return None
        levels = {level.index: level for level in map(_level, abstract.iterfind(qn("w:lvl")))}
        starts: dict[int, int] = {}
        for override in num.iterfind(qn("w:lvlOverride")):
            _apply(override, levels, starts)
        return Instance(num_id, abstract.get(qn("w:abstractNumId"), ""), levels, starts)

    def _abstract(self, num: etree._Element | None, seen: set[str]) -> etree._Element | None:
        """Gives the list of an instance, through the numbering style that the list is linked to.

        A list with `w:numStyleLink` holds no levels: those of the list that its style names hold (17.9.21).
        Where the style is not in the file, the list that says it is that style's holds them (17.9.27).
        """
        list_id = value(num, "w:abstractNumId")
        abstract = self._abstracts.get(list_id or "")
        link = value(abstract, "w:numStyleLink")
        if link is None or link in seen:
            return abstract
        linked = self._abstract(self._nums.get(self._styles.num_id(link) or ""), seen | {link})
        return self._of_styles.get(link, abstract) if linked is None else linked


def _by_id(root: etree._Element | None, element: str, attribute: str) -> dict[str, etree._Element]:
    """Gives the elements of a name by an attribute; of two with the same, the first."""
    found: dict[str, etree._Element] = {}
    for child in root.iterfind(qn(element)) if root is not None else ():
        found.setdefault(child.get(qn(attribute), ""), child)
    return found


def _apply(override: etree._Element, levels: dict[int, Level], starts: dict[int, int]) -> None:
    index = whole(override.get(qn("w:ilvl")))
    if index is None:
        return
    level = override.find(qn("w:lvl"))
    if level is not None:
        levels[index] = _level(level, index)
    start = whole(value(override, "w:startOverride"))
    if start is not None:
        starts[index] = start


def _level(element: etree._Element, index: int | None = None) -> Level:
    number_format, pattern = _number_format(element)
    return Level(
        index=whole(element.get(qn("w:ilvl"))) or 0 if index is None else index,
        start=whole(value(element, "w:start")) or 0,
        number_format=number_format,
        pattern=pattern,
        text=value(element, "w:lvlText") or "",
        restart=whole(value(element, "w:lvlRestart")),
        legal=is_on(element, "w:isLgl"),
        style=value(element, "w:pStyle"),
        left=left_of(element.find(qn("w:pPr"))),
        hidden=is_on(element.find(qn("w:rPr")), "w:vanish"),
    )


def _number_format(element: etree._Element) -> tuple[str, str]:
    """Gives the number format and its pattern; newer formats stand in alternate content (part 3, 7.7)."""
    path = f"{qn('mc:AlternateContent')}/{qn('mc:Choice')}/{qn('w:numFmt')}"
    found = element.find(qn("w:numFmt"))
    found = element.find(path) if found is None else found
    if found is None:
        return "decimal", ""
    return found.get(qn("w:val"), "decimal"), found.get(qn("w:format"), "")
