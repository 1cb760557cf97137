"""Blocks that are deleted or inserted whole: paragraphs, tables row by row, content controls."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import VerificationError
from drafter.ooxml.names import qn
from drafter.redline.content.normalise import PARAGRAPH_IDS
from drafter.redline.content.parse_content import is_marker
from drafter.redline.content.pieces import GONE
from drafter.redline.content.units import dead_paragraphs, live_cells, live_rows, units
from drafter.redline.write.content_changes import write_whole
from drafter.redline.write.piece_writer import Writer
from drafter.redline.write.property_changes import first_child

if TYPE_CHECKING:
    from drafter.redline.content.pieces import Status
    from drafter.redline.content.units import Unit
    from drafter.redline.write.redline_context import Context

_TEXT = qn("w:t")
# Of the words by which a place is found.
_SHOWN = 60
_NAMES: dict[object, str] = {qn("w:altChunk"): "an imported file"}
_OF_CONTROL = frozenset(map(qn, ("w:sdtPr", "w:sdtEndPr", "w:sdtContent")))


def whole_unit(unit: Unit, status: Status, context: Context) -> list[etree._Element]:
    """Gives the blocks of a unit that one document only has, each marked so."""
    if unit.kind == "paragraph":
        writer = Writer(context)
        for piece in unit.pieces:
            write_whole(status, piece, writer)
        return writer.blocks
    if unit.kind == "hidden":
        return unit.elements
    block = copy.deepcopy(unit.elements[0])
    _refuse_beside_content(block, context)
    if unit.kind == "table":
        _mark_rows(block, status, context)
        return [block]
    if unit.kind == "control":
        return _marked_control(block, status, context)
    return _untracked(block, status, context)


def mark_row(row: etree._Element, status: Status, context: Context) -> None:
    """Marks a table's row, and all that its cells hold, as deleted or inserted, in place."""
    mark = context.marks.make("w:del" if status in GONE else "w:ins")
    properties = first_child(row, "w:trPr", after=("w:tblPrEx",))
    at = sum(child.tag not in (qn("w:del"), qn("w:trPrChange")) for child in properties)
    properties.insert(at, mark)
    _know_markers(row, status, context)
    for cell in live_cells(row):
        mark_content(cell, status, context)


def mark_cell(cell: etree._Element, status: Status, context: Context) -> None:
    """Marks one cell of a row that stays as deleted or inserted, in place."""
    mark = context.marks.make("w:cellDel" if status in GONE else "w:cellIns")
    properties = first_child(cell, "w:tcPr", after=())
    change = properties.find(qn("w:tcPrChange"))
    properties.insert(len(properties) if change is None else properties.index(change), mark)
    mark_content(cell, status, context)


def mark_content(container: etree._Element, status: Status, context: Context) -> None:
    """Marks all that a container holds as deleted or inserted, in place."""
    for element in container.iter(qn("w:p"), qn("w:tr")):
        for attribute in PARAGRAPH_IDS if status not in GONE else ():
            element.attrib.pop(attribute, "")
    _know_markers(container, status, context)
    for unit in units(container, dead_paragraphs(container)):
        first = unit.elements[0]
        for block in whole_unit(unit, status, context):
            first.addprevious(block)
        for element in unit.elements if unit.kind != "hidden" else ():
            container.remove(element)


def _know_markers(holder: etree._Element, status: Status, context: Context) -> None:
    """Lets those that stand between the blocks, rows or cells of something inserted be known for new."""
    if status not in GONE:
        context.new_markers.update(filter(is_marker, holder))


def _mark_rows(table: etree._Element, status: Status, context: Context) -> None:
    _know_markers(table, status, context)
    for row in live_rows(table):
        mark_row(row, status, context)


def _marked_control(control: etree._Element, status: Status, context: Context) -> list[etree._Element]:
    content = control.find(qn("w:sdtContent"))
    if content is not None:
        mark_content(content, status, context)
    return marked_markup(control, status, context)


def marked_markup(control: etree._Element, status: Status, context: Context) -> list[etree._Element]:
    """Gives a content control whose own markup is tracked (ECMA-376 part 1, §17.13.5.4, §17.13.5.6)."""
    content = control.find(qn("w:sdtContent"))
    name = "w:customXmlDelRange" if status in GONE else "w:customXmlInsRange"
    outer_start, outer_end = context.marks.wrapper_range(name)
    inner_start, inner_end = context.marks.wrapper_range(name)
    if content is not None:
        content.insert(0, outer_end)
        content.append(inner_start)
    return [outer_start, control, inner_end]


def _refuse_beside_content(block: etree._Element, context: Context) -> None:
    """Refuses a content control that holds something outside its content, where nothing may stand (§17.5.2).

    Whether that goes or stays when the control's own markup goes, no rule says.

    Raises:
        VerificationError: where there is one.
    """
    controls = block.iter(qn("w:sdt"))
    if any(child.tag not in _OF_CONTROL for control in controls for child in control.iterchildren("*")):
        raise VerificationError(
            f"a content control holds something outside its content, {_at(block)}",
            place=context.place,
            remedy="in Word, remove that content control (right-click it), and try again",
        )


def _at(block: etree._Element) -> str:
    """Gives where a block stands by the words in it."""
    said = " ".join("".join(text.text or "" for text in block.iter(_TEXT)).split())
    return f"at “{said[:_SHOWN]}{'…' if len(said) > _SHOWN else ''}”" if said else "one without words"


def _untracked(block: etree._Element, status: Status, context: Context) -> list[etree._Element]:
    """Gives what no tracked change can hold, such as an imported file: the old document's stays."""
    name = _NAMES.get(block.tag, f"a {etree.QName(block).localname}")
    if status in GONE:
        context.remark(f"{name} of the old document stays: it cannot be deleted as a tracked change")
        return [block]
    context.remark(f"{name} of the new document is left out: it cannot be inserted as a tracked change")
    return []
