"""Two streams of pieces woven into one: accepting gives the new stream, rejecting gives the old one."""

from __future__ import annotations

import copy
from itertools import zip_longest
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NSMAP, qn
from drafter.ooxml.revisions.settle import has_revisions
from drafter.redline.content.equations import EQUATIONS
from drafter.redline.content.field_groups import CODE, as_complex, shows_its_code
from drafter.redline.content.pieces import GONE, Block, Group, Leaf, Mark, Marker, Words
from drafter.redline.write.equation_changes import mark_equation, same_signs
from drafter.redline.write.old_looks import at_new_place, in_old_looks
from drafter.redline.write.piece_diff import paired

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.redline.content.pieces import Piece, Status
    from drafter.redline.write.piece_diff import Pair
    from drafter.redline.write.piece_writer import Writer

_CONTROL, _SIMPLE_FIELD = qn("w:sdt"), qn("w:fldSimple")
_BOX = qn("w:txbxContent")


def weave(old: tuple[Piece, ...], new: tuple[Piece, ...], writer: Writer, *, fine: bool) -> None:
    """Writes two streams as one with tracked changes; word by word where that is `fine`."""
    for before, after in _pairs(old, new, writer, fine=fine):
        if before is not None and after is not None:
            _keep(before, after, writer)
        elif before is not None:
            write_whole("w:del", before, writer)
        elif after is not None:
            write_whole("w:ins", after, writer)


def weave_move(old: tuple[Piece, ...], new: tuple[Piece, ...], source: Writer, target: Writer) -> None:
    """Writes one paragraph that moved, at its old place and at its new one.

    The words that it brought along are moved, and what was changed on the way is deleted or inserted.
    """
    for before, after in _pairs(old, new, source, fine=source.context.fine):
        if before is not None:
            write_whole("w:moveFrom" if after is not None else "w:del", before, source)
        if after is not None:
            shown = after if source.context.marks.formatting else at_new_place(before, after)
            write_whole("w:moveTo" if before is not None else "w:ins", shown, target)


def _pairs(old: tuple[Piece, ...], new: tuple[Piece, ...], writer: Writer, *, fine: bool) -> Iterable[Pair]:
    pairs = paired(old, new, fine=fine)
    marks = writer.context.marks
    return pairs if marks.formatting else in_old_looks(pairs, marks)


def write_whole(status: Status, piece: Piece, writer: Writer) -> None:
    """Writes one piece that is in one document only."""
    old, new = (piece, None) if status in GONE else (None, piece)
    if isinstance(piece, Words):
        writer.words(status, _words(old), _words(new))
    elif isinstance(piece, Leaf):
        writer.leaf(status, _leaf(old), _leaf(new))
    elif isinstance(piece, Mark):
        writer.end_paragraph(status, piece if status in GONE else None, None if status in GONE else piece)
    elif isinstance(piece, Marker):
        _write_marker(piece, writer, new=status not in GONE)
    elif isinstance(piece, Block):
        writer.block(status, writer.context.whole(piece.unit, status, writer.context))
    else:
        _write_group(status, piece, writer)


def _words(piece: Piece | None) -> Words | None:
    return piece if isinstance(piece, Words) else None


def _leaf(piece: Piece | None) -> Leaf | None:
    return piece if isinstance(piece, Leaf) else None


def _keep(old: Piece, new: Piece, writer: Writer) -> None:
    if isinstance(old, Words) and isinstance(new, Words):
        writer.words("kept", old, new)
    elif isinstance(old, Leaf) and isinstance(new, Leaf):
        _keep_leaf(old, new, writer)
    elif isinstance(old, Group) and isinstance(new, Group):
        _keep_group(old, new, writer)
    elif isinstance(old, Mark) and isinstance(new, Mark):
        writer.end_paragraph("kept", old, new)
    elif isinstance(old, Block) and isinstance(new, Block):
        writer.block("kept", old.unit.elements)


def _keep_leaf(old: Leaf, new: Leaf, writer: Writer) -> None:
    """Writes a leaf of both documents, and compares what its text boxes say, or the signs of an equation.

    How the code of a field looks that goes on in other paragraphs, as a table of contents, no reader sees.
    """
    if old.node.tag in CODE:
        writer.leaf("kept", old, old)
        return
    if old.node.tag in EQUATIONS:
        _keep_equation(old, new, writer)
        return
    written = writer.leaf("kept", old, new)
    boxes = zip(written.iter(_BOX), new.node.iter(_BOX), strict=False)
    for box, new_box in list(boxes):
        writer.context.compare(box, new_box, writer.context)


def _keep_equation(old: Leaf, new: Leaf, writer: Writer) -> None:
    """Writes an equation of the same frame; one that earlier tracked changes are in is replaced whole."""
    if not has_revisions(old.node):
        mark_equation(writer.leaf("kept", old, new), new.node, writer.context.marks)
    elif same_signs(old.node, new.node, writer.context.marks):
        writer.leaf("kept", old, new)
    else:
        write_whole("w:del", old, writer)
        write_whole("w:ins", new, writer)


def _keep_group(old: Group, new: Group, writer: Writer) -> None:
    if old.shell is not None:
        writer.enter_earlier(old.earlier)
        writer.enter(empty_shell(old.shell))
        weave(old.content, new.content, writer, fine=writer.context.fine)
        writer.leave()
        writer.leave_earlier(old.earlier)
        return
    seen = shows_its_code(old)
    for before, after in zip_longest(old.before, new.before[: len(old.before)]):
        writer.leaf("kept", before, after if seen and after else before)
    weave(old.content, new.content, writer, fine=writer.context.fine)
    for leaf in old.after:
        writer.leaf("kept", leaf, leaf)


def _write_group(status: Status, group: Group, writer: Writer) -> None:
    writer.enter_earlier(group.earlier)
    _write_shell(status, group, writer)
    writer.leave_earlier(group.earlier)


def _write_shell(status: Status, group: Group, writer: Writer) -> None:
    shell = group.shell
    if shell is None or shell.tag == _SIMPLE_FIELD:
        before, after = (group.before, group.after) if shell is None else as_complex(shell)
        for piece in (*before, *group.content, *after):
            write_whole(status, piece, writer)
    elif shell.tag == _CONTROL:
        _write_control(status, shell, group.content, writer)
    else:
        writer.enter(empty_shell(shell))
        for piece in group.content:
            write_whole(status, piece, writer)
        writer.leave()


def _write_control(status: Status, shell: etree._Element, content: tuple[Piece, ...], writer: Writer) -> None:
    """Writes a content control whose own markup is tracked (ECMA-376 part 1, §17.13.5.4, §17.13.5.6)."""
    name = "w:customXmlDelRange" if status in GONE else "w:customXmlInsRange"
    outer_start, outer_end = writer.context.marks.wrapper_range(name)
    inner_start, inner_end = writer.context.marks.wrapper_range(name)
    writer.plain(outer_start)
    writer.enter(empty_shell(shell))
    writer.plain(outer_end)
    for piece in content:
        write_whole(status, piece, writer)
    writer.plain(inner_start)
    writer.leave()
    writer.plain(inner_end)


def _write_marker(marker: Marker, writer: Writer, *, new: bool) -> None:
    if marker.role == "dead mark":
        writer.end_dead_paragraph(marker.node)
    elif marker.role == "dead table":
        writer.blocks.append(copy.deepcopy(marker.node))
    else:
        writer.marker(marker, new=new)


def empty_shell(shell: etree._Element) -> etree._Element:
    """Gives a copy of a wrapper without what it wraps."""
    made = etree.Element(str(shell.tag), None, NSMAP)
    made.attrib.update(shell.attrib)
    for child in shell:
        if child.tag in (qn("w:sdtPr"), qn("w:sdtEndPr")):
            made.append(copy.deepcopy(child))
        elif child.tag == qn("w:sdtContent"):
            etree.SubElement(made, child.tag)
    if made.tag == _CONTROL and made.find(qn("w:sdtContent")) is None:
        etree.SubElement(made, qn("w:sdtContent"))
    return made
