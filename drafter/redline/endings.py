"""The paragraph that ends a body, a header or a footer, where a file has left it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import qn
from drafter.redline.parse import is_marker

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECTION, _TABLE = qn("w:sectPr"), qn("w:tbl")
_CONTAINERS = frozenset(map(qn, ("w:body", "w:hdr", "w:ftr")))


def end_with_paragraph(root: etree._Element) -> None:
    """Puts, in place, an empty paragraph at the end of a story that holds nothing or ends in a table.

    Word has one there as soon as it opens such a file, and so must both forms of a redline.
    """
    for container in [root, *root.iterchildren()]:
        if container.tag in _CONTAINERS:
            last = next(_blocks_from_end(container), None)
            if last is None:
                container.insert(0, etree.Element(qn("w:p")))
            elif last.tag == _TABLE:
                last.addnext(etree.Element(qn("w:p")))


def _blocks_from_end(container: etree._Element) -> Iterator[etree._Element]:
    return (child for child in reversed(container) if child.tag != _SECTION and not is_marker(child))
