"""Two tables compared row by row and cell by cell, tracked as Word tracks them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.redline.align.bring_markers import bring_markers, markers_at_end, markers_before
from drafter.redline.align.match_units import match_units
from drafter.redline.align.table_controls import controls_around, mark_controls, pair_controls
from drafter.redline.content.units import Unit, live_cells, live_rows, xml_key
from drafter.redline.write.property_changes import tracked

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from drafter.redline.align.table_controls import Pair
    from drafter.redline.content.pieces import Status
    from drafter.redline.content.units import Kind
    from drafter.redline.write.redline_context import Context

_CONTENT = qn("w:sdtContent")

if TYPE_CHECKING:
    MarkWhole = Callable[[etree._Element, Status, Context], None]


def compare_tables(
    old: etree._Element, new: etree._Element, context: Context, *, mark_row: MarkWhole, mark_cell: MarkWhole
) -> None:
    """Writes the differences of two tables into the old one, in place.

    Args:
        old: the table that is written into.
        new: the same table in the new document.
        context: the redline that is being written.
        mark_row: marks a whole row as deleted or inserted.
        mark_cell: marks a whole cell so.
    """
    _track(old, new, "w:tblPr", context, after=())
    _track(old, new, "w:tblGrid", context, after=("w:tblPr",))
    for row, new_row in _aligned(live_rows(old), live_rows(new), "row", context, mark_row):
        _track(row, new_row, "w:tblPrEx", context, after=())
        _track(row, new_row, "w:trPr", context, after=("w:tblPrEx",))
        _compare_cells(row, new_row, context, mark_cell)


def _compare_cells(old: etree._Element, new: etree._Element, context: Context, mark_cell: MarkWhole) -> None:
    old_cells, new_cells = live_cells(old), live_cells(new)
    if len(old_cells) == len(new_cells):
        pairs = list(zip(old_cells, new_cells, strict=True))
        _bring_markers(pairs, context)
        mark_controls(old_cells, pairs, pair_controls(pairs), context)
    else:
        pairs = _aligned(old_cells, new_cells, "cell", context, mark_cell)
    for cell, new_cell in pairs:
        _track(cell, new_cell, "w:tcPr", context, after=())
        context.compare(cell, new_cell, context)


def _aligned(
    old: list[etree._Element],
    new: list[etree._Element],
    kind: Kind,
    context: Context,
    mark_whole: MarkWhole,
) -> list[Pair]:
    """Marks the rows or cells that are gone or new, puts the new ones in, and gives the pairs that differ."""
    pairs = []
    previous: etree._Element | None = None
    placed: list[Pair] = []
    matches = match_units(_units(old, kind), _units(new, kind), joins=False)
    both = [
        (old[match.i1], new[match.j1]) for match in matches if match.i1 < match.i2 and match.j1 < match.j2
    ]
    paired = pair_controls(both)
    for match in matches:
        if match.i1 == match.i2:
            made = copy.deepcopy(new[match.j1])
            mark_whole(made, "w:ins", context)
            around = sum(control in paired for control in controls_around(new[match.j1]))
            _put(made, previous, old[0], controls=around)
            previous = made
            placed.append((made, new[match.j1]))
            continue
        previous = old[match.i1]
        if match.j1 == match.j2:
            mark_whole(previous, "w:del", context)
        else:
            placed.append((previous, new[match.j1]))
            if not match.same:
                pairs.append((previous, new[match.j1]))
    _bring_markers(placed, context)
    mark_controls(old, placed, paired, context)
    return pairs


def _bring_markers(placed: list[Pair], context: Context) -> None:
    """Brings what stands before rows or cells of the new document, and behind the last one."""
    for ours, theirs in placed:
        bring_markers(markers_before(ours), markers_before(theirs), ours, context, before=True)
    ends = [(ours.getparent(), theirs.getparent()) for ours, theirs in placed[-1:]]
    for parent, other in ends:
        if parent is not None and other is not None:
            bring_markers(markers_at_end(parent), markers_at_end(other), parent, context)


def _units(elements: list[etree._Element], kind: Kind) -> list[Unit]:
    return [Unit(kind, [element], xml_key(element)) for element in elements]


def _put(
    made: etree._Element, previous: etree._Element | None, first: etree._Element, *, controls: int
) -> None:
    """Puts a new row or cell behind the previous one, outside content controls that it does not stand in."""
    if previous is None:
        _beside(first, controls, at_end=False).addprevious(made)
    else:
        _beside(previous, controls, at_end=True).addnext(made)


def _beside(element: etree._Element, controls: int, *, at_end: bool) -> etree._Element:
    """Gives a row or cell, or the control that ends or begins with it, in no more controls than that."""
    around = controls_around(element)
    for control in around[: max(0, len(around) - controls)]:
        content = next(control.iterchildren(_CONTENT))
        if content[-1 if at_end else 0] is not element:
            break
        element = control
    return element


def _track(
    old: etree._Element, new: etree._Element, name: str, context: Context, *, after: tuple[str, ...]
) -> None:
    """Puts the tracked property `name` into `old`, behind the elements it must follow."""
    present = old.find(qn(name))
    made = tracked(present, new.find(qn(name)), name, context.marks)
    if made is None:
        return
    if present is not None:
        old.replace(present, made)
    else:
        old.insert(sum(child.tag in set(map(qn, after)) for child in old), made)
