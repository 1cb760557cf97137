"""Bookmarks and ranges that stand between blocks, rows or cells, brought from the new document."""

from __future__ import annotations

import copy
from itertools import takewhile
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.redline.content.parse_content import is_marker, marker_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from drafter.redline.write.redline_context import Context

_SECTION = qn("w:sectPr")


def markers_before(element: etree._Element) -> list[etree._Element]:
    """Gives what stands directly before a row or cell."""
    return list(takewhile(is_marker, element.itersiblings(preceding=True)))[::-1]


def markers_at_end(container: etree._Element) -> list[etree._Element]:
    """Gives what stands behind the last block of a container, or the last row or cell."""
    children = (child for child in reversed(container) if child.tag != _SECTION)
    return list(takewhile(is_marker, children))[::-1]


def bring_markers(
    ours: Sequence[etree._Element],
    theirs: Sequence[etree._Element],
    place: etree._Element,
    context: Context,
    *,
    before: bool = False,
) -> None:
    """Puts the markers of the new document where they stand there, if the old one has others there.

    Args:
        ours: those that stand there in the old document.
        theirs: those of the new document.
        place: the element that they stand before, or at the end of which they stand.
        context: knows those that are put in.
        before: whether they stand before it.
    """
    if list(map(marker_key, ours)) == list(map(marker_key, theirs)):
        return
    for marker in theirs:
        made = copy.deepcopy(marker)
        context.new_markers.add(made)
        if before:
            place.addprevious(made)
        elif len(place) and place[-1].tag == _SECTION:
            place[-1].addprevious(made)
        else:
            place.append(made)
