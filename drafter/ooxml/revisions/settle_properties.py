"""Settling tracked changes of properties: of runs, paragraphs, sections, tables, rows and cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from lxml import etree

# What a property element keeps when its old value is put back: these are not part of the value.
_KEPT = {
    "w:rPrChange": ("w:ins", "w:del", "w:moveFrom", "w:moveTo"),
    "w:pPrChange": ("w:rPr", "w:sectPr"),
    "w:sectPrChange": ("w:headerReference", "w:footerReference"),
    "w:tblPrChange": (),
    "w:tblPrExChange": (),
    "w:tblGridChange": (),
    "w:trPrChange": ("w:ins", "w:del"),
    "w:tcPrChange": ("w:cellIns", "w:cellDel", "w:cellMerge"),
}
_KEPT_TAGS = {qn(change): frozenset(map(qn, kept)) for change, kept in _KEPT.items()}
_NUMBERING, _INSERTED = qn("w:numPr"), qn("w:ins")
_NUMBERING_CHANGE = qn("w:numberingChange")
PROPERTY_CHANGES = (*_KEPT_TAGS, _NUMBERING_CHANGE)
# These values stand before what is kept beside them: w:headerReference opens a section, w:rPr closes a pPr.
_KEPT_FIRST = {qn("w:rPrChange"), qn("w:sectPrChange")}
_MAY_BE_EMPTY = frozenset(map(qn, ("w:sectPr", "w:tblPr", "w:tblGrid")))


def settle_inserted_numbering(root: etree._Element, *, accept: bool) -> None:
    """Takes out the numbering that rejecting takes back, and the mark of that which stays (§17.13.5.19)."""
    for numbering in list(root.iter(_NUMBERING)):
        mark, holder = numbering.find(_INSERTED), numbering.getparent()
        if mark is None or holder is None:
            continue
        if accept:
            numbering.remove(mark)
        else:
            holder.remove(numbering)
            _drop_if_empty(holder)


def settle_properties(root: etree._Element, *, accept: bool) -> None:
    """Makes every property below this element what it is now, or what it was, in place."""
    for change in list(root.iter(*PROPERTY_CHANGES)):
        holder = change.getparent()
        if holder is None:
            continue
        if accept or change.tag == _NUMBERING_CHANGE:
            holder.remove(change)
        else:
            _restore(holder, change)
        _drop_if_empty(holder)


def _restore(holder: etree._Element, change: etree._Element) -> None:
    kept_tags = _KEPT_TAGS[str(change.tag)]
    kept = [child for child in holder if child.tag in kept_tags]
    old = [child for value in change for child in value if child.tag not in kept_tags]
    for child in list(holder):
        holder.remove(child)
    holder.extend(kept + old if change.tag in _KEPT_FIRST else old + kept)


def _drop_if_empty(holder: etree._Element) -> None:
    parent = holder.getparent()
    if parent is None or len(holder) or holder.tag in _MAY_BE_EMPTY:
        return
    parent.remove(holder)
    if parent.tag == qn("w:pPr"):
        _drop_if_empty(parent)
