"""The styles of a Word file: what each says of numbering, indents and outline, and what it is based on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from drafter.ooxml.package.package import Package

_VAL = qn("w:val")
_STYLE, _NUMBERING, _INDENT, _OUTLINE = qn("w:pStyle"), qn("w:numPr"), qn("w:ind"), qn("w:outlineLvl")
_SECTION, _MARK = qn("w:sectPr"), qn("w:rPr")
_NUM_ID, _LEVEL = qn("w:numId"), qn("w:ilvl")
_Said = Literal["outline", "left", "bold"]
_ON = frozenset({"1", "true", "on"})
# Styles that are each based on the next: files of Word's have some ten. Every one is asked of every style.
_LONGEST_CHAIN = 100
BODY_TEXT = 9
"""The outline level by which Word writes "body text" (ECMA-376 part 1, 17.3.1.20)."""


def whole(text: str | None) -> int | None:
    """Gives a whole number as Word writes it; None where there is none, or none that can be read."""
    try:
        return None if text is None else int(float(text))
    except (ValueError, OverflowError):
        return None


def child_of(parent: etree._Element, tag: str) -> etree._Element | None:
    """Gives the first child of a qualified name, or None; for a child near the front, faster than `find`."""
    for child in parent:
        if child.tag == tag:
            return child
    return None


def value(parent: etree._Element | None, name: str) -> str | None:
    """Gives the `w:val` of a child, or None."""
    child = None if parent is None else parent.find(qn(name))
    return None if child is None else child.get(_VAL)


def is_on(parent: etree._Element | None, name: str) -> bool:
    """Gives whether an on/off property is there and on (17.17.4)."""
    child = None if parent is None else parent.find(qn(name))
    return child is not None and child.get(_VAL, "1") in _ON


def left_of(properties: etree._Element | None) -> int | None:
    """Gives how far the first line of a `w:pPr`'s text stands in, in twentieths of a point (17.3.1.12).

    A hanging indent holds the number, so the text stands at the left indent; None where nothing is said.
    """
    indent = None if properties is None else properties.find(_INDENT)
    return None if indent is None else _left(indent)


def _left(indent: etree._Element) -> int | None:
    left = whole(indent.get(qn("w:left"), indent.get(qn("w:start"))))
    first = whole(indent.get(qn("w:firstLine")))
    return None if left is None and first is None else (left or 0) + (first or 0)


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """What one `w:pPr` says; None where it says nothing.

    Attributes:
        style: the id of the paragraph style.
        num_id: the numbering instance; `"0"` takes numbering away (17.9.18).
        level: the numbering level, from 0.
        left: how far the text stands in, in twentieths of a point.
        outline: the outline level, from 0 for a first-level heading; 9 for body text (17.3.1.20).
        bold: whether the runs are bold, as far as a style says it.
        ends_section: whether a section ends with the paragraph (17.6.18).
        mark: the properties of the paragraph's mark (17.3.1.29).
    """

    style: str | None = None
    num_id: str | None = None
    level: int | None = None
    left: int | None = None
    outline: int | None = None
    bold: bool | None = None
    ends_section: bool = False
    mark: etree._Element | None = None

    @classmethod
    def of(cls, properties: etree._Element | None, run: etree._Element | None = None) -> ParagraphProperties:
        """Gives what a `w:pPr` says, and a style's `w:rPr` beside it."""
        says = {} if properties is None else {child.tag: child for child in properties}
        counts = {child.tag: child.get(_VAL) for child in says.get(_NUMBERING, ())}
        indent, outline, style = says.get(_INDENT), says.get(_OUTLINE), says.get(_STYLE)
        return cls(
            style=None if style is None else style.get(_VAL),
            num_id=counts.get(_NUM_ID),
            level=whole(counts.get(_LEVEL)),
            left=None if indent is None else _left(indent),
            outline=None if outline is None else whole(outline.get(_VAL)),
            bold=None if run is None or run.find(qn("w:b")) is None else is_on(run, "w:b"),
            ends_section=_SECTION in says,
            mark=says.get(_MARK),
        )


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its name as Word shows it, and what it says of its own."""

    id: str
    name: str
    based_on: str | None
    properties: ParagraphProperties


class Styles:
    """The styles of a package, each with the chain of styles that it is based on (17.7.4.3)."""

    def __init__(self, package: Package) -> None:
        part = package.related("styles")
        self._styles: dict[str, Style] = {}
        self._default: str | None = None
        self._chains: dict[str | None, tuple[Style, ...]] = {}
        self._said: dict[tuple[str | None, _Said], int | None] = {}
        for element in package.tree(part).iterfind(qn("w:style")) if part else ():
            self._add(element)

    def _add(self, element: etree._Element) -> None:
        style = Style(
            id=element.get(qn("w:styleId"), ""),
            name=value(element, "w:name") or "",
            based_on=value(element, "w:basedOn"),
            properties=ParagraphProperties.of(element.find(qn("w:pPr")), element.find(qn("w:rPr"))),
        )
        self._styles.setdefault(style.id, style)
        is_default = element.get(qn("w:default")) in _ON and element.get(qn("w:type")) == "paragraph"
        if is_default:
            self._default = style.id

    def __iter__(self) -> Iterator[Style]:
        """Gives every style, in the order of the file."""
        return iter(self._styles.values())

    def chain(self, style_id: str | None) -> tuple[Style, ...]:
        """Gives a style and those it is based on, the nearest first; of None, those of plain paragraphs."""
        if style_id not in self._chains:
            self._chains[style_id] = self._chain(style_id)
        return self._chains[style_id]

    def _chain(self, style_id: str | None) -> tuple[Style, ...]:
        found: dict[str, Style] = {}
        here = style_id if style_id in self._styles else self._default
        while here in self._styles and here not in found and len(found) < _LONGEST_CHAIN:
            found[here] = self._styles[here]
            here = found[here].based_on
        return tuple(found.values())

    def name(self, style_id: str | None) -> str:
        """Gives the name of a style as Word shows it; empty where the file has no such style."""
        chain = self.chain(style_id)
        return chain[0].name if chain else ""

    def outline(self, style_id: str | None) -> int | None:
        """Gives the outline level of a style's headings, from 0; None for body text."""
        level = self._says(style_id, "outline")
        return None if level is None or level >= BODY_TEXT else level

    def left(self, style_id: str | None) -> int | None:
        """Gives the left indent that a style sets, in twentieths of a point; None where none does."""
        return self._says(style_id, "left")

    def is_bold(self, style_id: str | None) -> bool:
        """Gives whether a style's letters are bold."""
        return bool(self._says(style_id, "bold"))

    def _says(self, style_id: str | None, what: _Said) -> int | None:
        """Gives what a style says, or else the nearest of those it is based on."""
        key = style_id, what
        if key not in self._said:
            said = (getattr(style.properties, what) for style in self.chain(style_id))
            self._said[key] = next((each for each in said if each is not None), None)
        return self._said[key]

    def num_id(self, style_id: str) -> str | None:
        """Gives the numbering instance of one style, not of those it is based on; None where it has none."""
        style = self._styles.get(style_id)
        return style.properties.num_id if style else None
