"""The blocks that a document and its redline have in the same XML, left out before the rest is compared."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.ooxml.names import qn
from drafter.ooxml.package.child_xml import child_xml
from drafter.ooxml.package.package import Package
from drafter.ooxml.package.relationship_attributes import linked
from drafter.ooxml.revisions.settle import REVISION_TAGS
from drafter.redline.verify.resolved_ids import strip_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sized

_PARAGRAPH = qn("w:p")
# What says something by where it stands, or that settling changes without a tracked change round it.
_NEVER_LEFT_OUT = tuple(
    qn(f"w:{name}")
    for name in (
        "sectPr",
        "footnoteReference",
        "endnoteReference",
        "altChunk",
        "delText",
        "delInstrText",
        "moveFromRangeEnd",
        "moveToRangeEnd",
        "customXmlInsRangeEnd",
        "customXmlDelRangeEnd",
        "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeEnd",
    )
)
# How many blocks of a document are passed over at once in search of the next that the redline has too.
_FURTHEST = 50
# It pays to leave out so many blocks, where they are half of all.
_FEWEST = 20
_STAND_IN = "{urn:drafter:left-out}blocks"


class Body(NamedTuple):
    """The blocks of a document's body.

    Attributes:
        package: the document.
        blocks: its blocks.
        keys: the XML within each, or its tag where that is nothing.
    """

    package: Package
    blocks: list[etree._Element]
    keys: list[bytes | None]


def marked_body(redlined: Package) -> Body | None:
    """Gives the blocks of a redline's body, without a key for those that are never left out.

    None where these are so many that it would not pay to leave out the rest.
    """
    body = redlined.body
    kept = set(_never_left_out(redlined.tree(redlined.main), body))
    if len(body) - len(kept) < _fewest(body):
        return None
    read = _read(redlined)
    keys = [None if block in kept else key for block, key in zip(read.blocks, read.keys, strict=True)]
    return read._replace(keys=keys)


def _fewest(body: Sized) -> int:
    """Gives of how many blocks it pays to leave them out."""
    return max(_FEWEST, len(body) // 2)


def _tidy(package: Package) -> Package:
    """Gives a copy of a document whose body is read without what Word renews on every save."""
    copied = package.copy()
    strip_unseen(copied.tree(copied.main))
    return copied


def _read(package: Package) -> Body:
    body = package.body
    blocks = list(body)
    return Body(package, blocks, _keys(body, blocks))


def _keys(body: etree._Element, blocks: list[etree._Element]) -> list[bytes | None]:
    """Gives the XML within each block, whose own attributes are identifiers that Word renews."""
    return [xml or str(block.tag).encode() for block, xml in zip(blocks, child_xml(body), strict=True)]


def _never_left_out(root: etree._Element, body: etree._Element) -> Iterator[etree._Element]:
    """Gives the blocks that hold a tracked change, a section, a note, or a link to another part."""
    held = [*root.iter(*REVISION_TAGS, *_NEVER_LEFT_OUT), *(element for element, _, _ in linked(root))]
    for element in held:
        block: etree._Element | None = element
        while block is not None and (holder := block.getparent()) is not body:
            block = holder
        if block is not None:
            yield block


def leave_out_alike(document: Package, redlined: Body) -> tuple[Package, Package] | None:
    """Gives both without the blocks that are the same XML in both; None where that would be too few.

    What is left settles and compares as the whole would: a paragraph that no other can be taken for stands
    where blocks were left out, so that nothing passes from one side of them to the other, and they begin
    with a paragraph, to which one whose mark goes is joined. What blocks mean by numbers and names is to be
    known for the same in both documents.
    """
    body = _read(_tidy(document))
    if not _named_alike(body, redlined):
        return None
    runs = list(_runs(body, redlined))
    if sum(size for _, _, size in runs) < _fewest(redlined.blocks):
        return None
    return (
        _without(body, [(i, size) for i, _, size in runs]),
        _without(redlined, [(j, size) for _, j, size in runs]),
    )


def _named_alike(document: Body, redlined: Body) -> bool:
    """Gives whether no prefix stands for one namespace here and for another there."""
    ours, theirs = (body.package.tree(body.package.main).nsmap for body in (document, redlined))
    return all(theirs.get(prefix, name) == name for prefix, name in ours.items())


def _runs(document: Body, redlined: Body) -> Iterator[tuple[int, int, int]]:
    """Gives the runs of blocks that are alike, as (place here, place there, how many)."""
    i = j = size = kept = 0
    for at, key in enumerate(redlined.keys):
        found = None if key is None else _find(document.keys, key, i + size, kept + _FURTHEST)
        if found is None:
            kept += 1
            continue
        goes_on = size and (found, at) == (i + size, j + size)
        if not goes_on and size:
            yield i, j, size
        if goes_on:
            size += 1
        elif redlined.blocks[at].tag == _PARAGRAPH:
            i, j, size = found, at, 1
        else:
            i, j, size = found + 1, at + 1, 0
        kept = 0
    if size:
        yield i, j, size


def _find(keys: list[bytes | None], key: bytes, start: int, furthest: int) -> int | None:
    if start < len(keys) and keys[start] == key:
        return start
    try:
        return keys.index(key, start, start + furthest)
    except ValueError:
        return None


def _without(body: Body, runs: list[tuple[int, int]]) -> Package:
    """Gives a document with a stand-in for each of these runs of blocks."""
    package = body.package
    root = package.tree(package.main)
    prefixes = {prefix: name for prefix, name in root.nsmap.items() if prefix}
    made = etree.Element(root.tag, {str(name): str(value) for name, value in root.items()}, prefixes)
    holder = etree.SubElement(made, qn("w:body"))
    done = 0
    for number, (start, size) in enumerate(runs):
        holder.extend(map(copy.deepcopy, body.blocks[done:start]))
        run = etree.SubElement(etree.SubElement(holder, _PARAGRAPH), qn("w:r"))
        etree.SubElement(run, _STAND_IN, number=str(number))
        done = start + size
    holder.extend(map(copy.deepcopy, body.blocks[done:]))
    return Package({**package.written(), package.main: etree.tostring(made)}, package.place, package.limits)
