"""The XML of what an element holds, child by child, written at one go."""

from __future__ import annotations

from lxml import etree

# Stands between the children while they are written: a sign for private use.
_BETWEEN, _WRITTEN = "\ue000", b"&#57344;"


def child_xml(parent: etree._Element) -> list[bytes]:
    """Gives the XML within each child, without the child's own tag, attributes and namespaces.

    They are written at once and cut apart, because each by itself would name every namespace that it knows.
    """
    children = list(parent)
    tails = [child.tail for child in children]
    for child in children:
        child.tail = _BETWEEN
    pieces = etree.tostring(parent, with_tail=False).split(_WRITTEN)
    for child, tail in zip(children, tails, strict=True):
        child.tail = tail
    if len(pieces) != len(children) + 1:
        # A text holds the sign itself.
        return [_inner(etree.tostring(child, with_tail=False)) for child in children]
    # Before the first stands the parent's own tag.
    return [_inner(piece) for piece in (_inner(pieces[0]), *pieces[1:-1])] if children else []


def _inner(xml: bytes) -> bytes:
    return xml.partition(b">")[2]
