"""A paragraph put on a list (ECMA-376-1 §17.3.1.19: `w:numPr`)."""

from __future__ import annotations

from lxml import etree

from drafter.ooxml.names import qn

_VAL = qn("w:val")
# In schema order w:numPr stands behind these (ECMA-376-1 §17.3.1.26, CT_PPrBase).
_BEFORE_NUMBERING = frozenset(
    qn(f"w:{name}")
    for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
NO_LIST = "0"
"""The number of no list: it takes away the number that a style gives (§17.9.18)."""


def set_numbering(properties: etree._Element, number: str, level: int) -> None:
    """Puts a paragraph on a level of a list, whatever its style says."""
    for numbering in properties.findall(qn("w:numPr")):
        properties.remove(numbering)
    numbering = etree.Element(qn("w:numPr"))
    etree.SubElement(numbering, qn("w:ilvl")).set(_VAL, str(level))
    etree.SubElement(numbering, qn("w:numId")).set(_VAL, number)
    at = next(
        (i for i, child in enumerate(properties) if child.tag not in _BEFORE_NUMBERING), len(properties)
    )
    properties.insert(at, numbering)
