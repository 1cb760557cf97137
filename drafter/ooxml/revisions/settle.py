"""Settling: accepting or rejecting every tracked change of a document (ECMA-376 part 1, §17.13.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.package.story_parts import story_parts
from drafter.ooxml.revisions.leftovers import drop_leftovers, references
from drafter.ooxml.revisions.settle_content import settle_inline, settle_paragraph_marks, settle_wrappers
from drafter.ooxml.revisions.settle_properties import (
    PROPERTY_CHANGES,
    settle_inserted_numbering,
    settle_properties,
)
from drafter.ooxml.revisions.settle_tables import settle_tables

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.package.package import Package

_REVISIONS = tuple(
    map(
        qn,
        [
            "w:ins",
            "w:del",
            "w:moveFrom",
            "w:moveTo",
            "w:cellIns",
            "w:cellDel",
            "w:cellMerge",
            "w:moveFromRangeStart",
            "w:moveToRangeStart",
            "w:customXmlInsRangeStart",
            "w:customXmlDelRangeStart",
            "w:customXmlMoveFromRangeStart",
            "w:customXmlMoveToRangeStart",
        ],
    )
)
REVISION_TAGS = _REVISIONS + PROPERTY_CHANGES


def settle(package: Package, *, accept: bool) -> Package:
    """Gives the document with every tracked change accepted, or with every one rejected.

    A part without tracked changes comes through byte for byte. What Word cannot put back either
    (`w:numberingChange` keeps only the number that was shown) is dropped in both directions.
    """
    settled = package.copy()
    touched = [part for part in story_parts(settled) if has_revisions(settled.tree(part))]
    referred = references(settled) if touched else {}
    for part in touched:
        settle_tree(settled.edit(part), accept=accept)
    drop_leftovers(settled, referred)
    return settled


def has_revisions(root: etree._Element) -> bool:
    """Gives whether anything below this element is a tracked change."""
    return next(root.iter(*REVISION_TAGS), None) is not None


def settle_tree(root: etree._Element, *, accept: bool) -> None:
    """Settles every tracked change below this element, in place.

    Properties go first, because a restored property may hold the marks of rows and paragraphs; rows and
    cells before their content; paragraph marks last, when it is known what is left to be joined.
    """
    settle_inserted_numbering(root, accept=accept)
    settle_properties(root, accept=accept)
    settle_tables(root, accept=accept)
    settle_wrappers(root, accept=accept)
    marked = settle_inline(root, accept=accept)
    settle_paragraph_marks(marked)
