"""How far in numbered paragraphs stand, for those that look like them and are numbered by hand."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.labels import Numbering

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from drafter.ooxml.package.package import Package


class Indent(NamedTuple):
    """Where the text of a paragraph stands, and how far before it its number, in twentieths of a point."""

    left: int
    hanging: int


# In schema order w:ind stands behind none but these of what a numbered paragraph may have (CT_PPrBase).
_BEHIND_INDENT = frozenset(
    qn(f"w:{name}")
    for name in (
        "contextualSpacing",
        "mirrorIndents",
        "suppressOverlap",
        "jc",
        "textDirection",
        "textAlignment",
        "textboxTightWrap",
        "outlineLvl",
        "divId",
        "cnfStyle",
        "rPr",
        "sectPr",
        "pPrChange",
    )
)


def list_indents(package: Package, paragraphs: Iterable[etree._Element]) -> Mapping[etree._Element, Indent]:
    """Gives the indent that its list sets for each paragraph with an automatic number (ECMA-376-1 §17.9.23).

    The number is taken to stand where the text of the next level out begins.
    """
    numbering = Numbering(package)
    lefts = {}
    for paragraph in paragraphs:
        label = numbering.label(paragraph)
        if label and label.left:
            lefts[paragraph] = label.left
    levels = [0, *sorted(set(lefts.values()))]
    return {
        paragraph: Indent(left, left - levels[bisect_left(levels, left) - 1])
        for paragraph, left in lefts.items()
    }


def set_indent(properties: etree._Element, indent: Indent) -> None:
    """Says how far in a paragraph stands, unless it says so itself."""
    if properties.find(qn("w:ind")) is not None:
        return
    made = etree.Element(qn("w:ind"))
    made.set(qn("w:left"), str(indent.left))
    made.set(qn("w:hanging"), str(indent.hanging))
    at = next((i for i, child in enumerate(properties) if child.tag in _BEHIND_INDENT), len(properties))
    properties.insert(at, made)
