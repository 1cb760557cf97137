"""Reads a paragraph into pieces."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import qn
from drafter.ooxml.revisions.settle import settle_tree
from drafter.redline.content.canonical import canonical
from drafter.redline.content.equations import EQUATIONS, frame_key
from drafter.redline.content.field_groups import group_fields, instruction_key, simple_field_key
from drafter.redline.content.pieces import Group, Leaf, Mark, Marker, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.redline.content.pieces import Piece

_W = qn("w:p")[:-1]
_RUN, _TEXT, _RPR, _PPR = qn("w:r"), qn("w:t"), qn("w:rPr"), qn("w:pPr")
_INSERTED = frozenset({qn("w:ins"), qn("w:moveTo")})
_DELETED = frozenset({qn("w:del"), qn("w:moveFrom")})
_SHELLS = frozenset(map(qn, ("w:hyperlink", "w:dir", "w:bdo")))
_FIELD_CHAR, _FIELD_TYPE = qn("w:fldChar"), qn("w:fldCharType")
_INSTRUCTION = qn("w:instrText")
# Whether a link that was followed is listed (§17.16.22): no reader sees it.
_HISTORY = qn("w:history")
_COMMENT = qn("w:commentReference")
# Drawings and their parts, which each program that saves a file numbers and names anew.
_NUMBERED = ("{*}docPr", "{*}cNvPr", "{urn:schemas-microsoft-com:vml}*")
_SHAPE_NUMBER = "{urn:schemas-microsoft-com:office:office}spid"
# Earlier tracked changes within an equation, which count as accepted.
_IN_EQUATIONS = (qn("w:ins"), qn("w:del"))
_NOTHING = canonical(etree.Element(qn("w:rPr")))
_CHANGES = (qn("w:rPrChange"), qn("w:ins"), qn("w:del"), qn("w:moveFrom"), qn("w:moveTo"))
DRAWING_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
# Bookmarks are named by their name, the other ranges by their number; ends share the number of the start.
MARKERS = frozenset(
    map(
        qn,
        [
            "w:bookmarkStart",
            "w:bookmarkEnd",
            "w:commentRangeStart",
            "w:commentRangeEnd",
            "w:permStart",
            "w:permEnd",
            "w:moveFromRangeStart",
            "w:moveFromRangeEnd",
            "w:moveToRangeStart",
            "w:moveToRangeEnd",
            "w:customXmlInsRangeStart",
            "w:customXmlInsRangeEnd",
            "w:customXmlDelRangeStart",
            "w:customXmlDelRangeEnd",
            "w:customXmlMoveFromRangeStart",
            "w:customXmlMoveFromRangeEnd",
            "w:customXmlMoveToRangeStart",
            "w:customXmlMoveToRangeEnd",
        ],
    )
)


def parse_content(paragraph: etree._Element) -> tuple[Piece, ...]:
    """Gives the pieces of a paragraph, without its mark."""
    return group_fields(_children(paragraph, ()))


def parse_mark(paragraph: etree._Element) -> Mark:
    """Gives the mark of a paragraph. One that ends a section is no match for one that does not."""
    section = paragraph.find(f"{_PPR}/{qn('w:sectPr')}")
    return Mark(paragraph, "paragraph" if section is None else "section")


def is_marker(element: etree._Element) -> bool:
    """Gives whether an element has no width and no part in any tracked change."""
    return element.tag in MARKERS


def marker_key(element: etree._Element) -> str:
    """Gives the name by which a marker is known in both documents, whose numbers have been made one."""
    return f"{element.tag}:{element.get(qn('w:id'))}"


def run_look(run: etree._Element | None) -> bytes:
    """Gives a run's formatting, canonical, without the tracked changes of it."""
    properties = None if run is None else run.find(_RPR)
    return b"" if properties is None else canonical_properties(properties)


def canonical_properties(properties: etree._Element) -> bytes:
    """Gives run properties canonically, without what earlier tracked changes say of them."""
    if any(child.tag in _CHANGES for child in properties):
        properties = copy.deepcopy(properties)
        for child in [child for child in properties if child.tag in _CHANGES]:
            properties.remove(child)
    said = canonical(properties) if len(properties) else b""
    return b"" if said == _NOTHING else said


def leaf_key(node: etree._Element) -> str:
    """Gives what a leaf is: its XML, without the number of a drawing and without what is compared within it.

    That is what the text boxes of a drawing say, and the signs of an equation.
    """
    tag = str(node.tag)
    if tag == _FIELD_CHAR and not len(node):
        return f"{tag}:{node.get(_FIELD_TYPE)}"
    if tag == _INSTRUCTION:
        return f"{tag}:{instruction_key(node.text or '')}"
    if tag.startswith(_W) and not len(node) and not node.text:
        return tag + repr(sorted(node.items()))
    if tag in EQUATIONS:
        return f"{tag}:{frame_key(node)}"
    special = next(node.iter(qn("w:txbxContent"), *_IN_EQUATIONS, *_NUMBERED), None)
    if special is not None:
        node = copy.deepcopy(node)
        for box in node.iter(qn("w:txbxContent")):
            del box[:]
        for numbered in node.iter(*_NUMBERED):
            _forget_number(numbered)
        settle_tree(node, accept=True)
    return canonical(node).decode("utf-8")


def _forget_number(element: etree._Element) -> None:
    """Takes off, in place, what tells a drawing from others and no reader sees (§20.4.2.5, §19.1.2.19)."""
    for name in ("name", "id", _SHAPE_NUMBER) if not str(element.tag).endswith("}shapetype") else ():
        element.attrib.pop(name, "")


def _children(parent: etree._Element, earlier: tuple[etree._Element, ...]) -> Iterator[Piece]:
    for child in parent:
        if child.tag == _RUN:
            yield from _run(child, earlier)
        elif child.tag in _INSERTED:
            yield from _children(child, (*earlier, child))
        elif child.tag in _DELETED:
            yield Marker(child, earlier=earlier)
        elif child.tag in MARKERS:
            yield Marker(child, marker_key(child))
        elif child.tag != _PPR:
            yield _other(child, earlier)


def _run(run: etree._Element, earlier: tuple[etree._Element, ...]) -> Iterator[Piece]:
    look = run_look(run)
    for child in run:
        if child.tag == _COMMENT:
            yield Marker(_alone(run), marker_key(child))
        elif child.tag == _TEXT:
            if child.text:
                yield Words(child.text, run, look, earlier)
        elif child.tag != _RPR:
            yield Leaf(child, leaf_key(child), run, look, earlier)


def _alone(run: etree._Element) -> etree._Element:
    """Gives the run of a comment's reference, without the words that may stand beside it."""
    if all(child.tag in (_RPR, _COMMENT) for child in run):
        return run
    made = copy.deepcopy(run)
    for child in [child for child in made if child.tag not in (_RPR, _COMMENT)]:
        made.remove(child)
    return made


def _other(element: etree._Element, earlier: tuple[etree._Element, ...]) -> Piece:
    if element.tag in _SHELLS:
        said = sorted(item for item in element.items() if item[0] != _HISTORY)
        key = f"{element.tag}{said}"
        return Group(key, group_fields(_children(element, ())), element, earlier=earlier)
    if element.tag == qn("w:fldSimple"):
        shown = group_fields(_children(element, ()))
        return Group(simple_field_key(element), shown, element, earlier=earlier)
    if element.tag == qn("w:sdt"):
        content = element.find(qn("w:sdtContent"))
        inner = () if content is None else group_fields(_children(content, ()))
        return Group(control_key(element), inner, element, earlier=earlier)
    return Leaf(element, leaf_key(element), None, b"", earlier)


def control_key(control: etree._Element) -> str:
    """Gives what a content control is: its properties, without the number that Word gives it anew."""
    properties = control.find(qn("w:sdtPr"))
    if properties is None:
        return "control"
    properties = copy.deepcopy(properties)
    for number in properties.findall(qn("w:id")):
        properties.remove(number)
    return f"control:{canonical(properties).decode('utf-8')}"
