"""Where in a document tracked changes of format stand: other faces, styles, indents, and the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.revisions.settle_properties import PROPERTY_CHANGES

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package

_PARAGRAPH = qn("w:p")


def paragraphs_with_format_changes(package: Package) -> frozenset[int]:
    """Gives the paragraphs with tracked changes of format, counted from 0 over every `w:p` of the body.

    A change of a run, of the paragraph or of its mark counts (ECMA-376 Part 1, 17.13.5); one of a table or a
    section of pages belongs to no paragraph.
    """
    paragraphs = package.tree(package.main).iter(_PARAGRAPH)
    return frozenset(
        place
        for place, paragraph in enumerate(paragraphs)
        if next(paragraph.iter(*PROPERTY_CHANGES), None) is not None
    )
