"""The attributes by which elements name a relationship: `r:id`, `r:embed`, `r:link` and their like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import NAMESPACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_R = f"{{{NAMESPACES['r']}}}"
_PARTS = (
    "styles",
    "stylesWithEffects",
    "numbering",
    "settings",
    "webSettings",
    "fontTable",
    "theme",
    "customXml",
)
STORY_KINDS = ("footnotes", "endnotes", "comments", "header", "footer", "glossaryDocument")
"""The kinds of relationship by which the main part leads to others that hold text (part 1, 11.3)."""
_PEOPLE = ("commentsExtended", "commentsIds", "commentsExtensible", "people")
STRUCTURAL_KINDS = frozenset((*_PARTS, *STORY_KINDS, *_PEOPLE))
"""Relationships of a document to its own parts, which no run names; headers are named by sections alone."""


def linked(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """Gives every element that names a relationship, with the attribute and the relationship's id."""
    found = root.xpath("//*[@r:*]", namespaces={"r": NAMESPACES["r"]})
    for element in found if isinstance(found, list) else ():
        if isinstance(element, tuple | str | bytes):
            continue
        for name, value in element.items():
            if str(name).startswith(_R):
                yield element, str(name), str(value)
