"""Settling tracked rows and cells of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from lxml import etree

_INS, _DEL = qn("w:ins"), qn("w:del")
_CELL_INS, _CELL_DEL, _CELL_MERGE = qn("w:cellIns"), qn("w:cellDel"), qn("w:cellMerge")


def settle_tables(root: etree._Element, *, accept: bool) -> None:
    """Drops the rows and cells that go, unmarks those that stay, and drops the tables left without rows.

    A table that never had any stays as it is: no tracked change took them.
    """
    with_cells = [table for table in root.iter(qn("w:tbl")) if _has_cells(table)]
    for row_properties in list(root.iter(qn("w:trPr"))):
        _settle_marks(row_properties, gone=_DEL if accept else _INS, marks=(_INS, _DEL))
    for cell_properties in list(root.iter(qn("w:tcPr"))):
        for merge in cell_properties.findall(_CELL_MERGE):
            _settle_merge(cell_properties, merge, accept=accept)
        _settle_marks(cell_properties, gone=_CELL_DEL if accept else _CELL_INS, marks=(_CELL_INS, _CELL_DEL))
    for table in with_cells:
        if not _has_cells(table):
            _remove(table)


def _has_cells(table: etree._Element) -> bool:
    return next(table.iter(qn("w:tc")), None) is not None


def _settle_marks(properties: etree._Element, *, gone: str, marks: tuple[str, ...]) -> None:
    found = [child for child in properties if child.tag in marks]
    if not found:
        return
    owner = properties.getparent()
    if owner is not None and any(mark.tag == gone for mark in found):
        _remove(owner)
        return
    for mark in found:
        properties.remove(mark)
    if owner is not None and len(properties) == 0:
        owner.remove(properties)


def _settle_merge(properties: etree._Element, merge: etree._Element, *, accept: bool) -> None:
    """Makes the vertical merge of a cell what the mark says it is now, or was (§17.13.5.3)."""
    value = merge.get(qn("w:vMerge" if accept else "w:vMergeOrig"))
    span = properties.find(qn("w:vMerge"))
    if span is not None:
        properties.remove(span)
    if value is not None:
        span = merge.makeelement(qn("w:vMerge"), {qn("w:val"): "restart" if value == "rest" else "continue"})
        merge.addprevious(span)
    properties.remove(merge)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
