"""What is no content taken out of a document, and the paragraph that ends it put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import qn
from drafter.redline.content.parse_content import is_marker

if TYPE_CHECKING:
    from collections.abc import Iterator

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
# Editing sessions (§17.3.1.25 and others), which Word renews on every save.
_ATTRIBUTES = (
    *map(
        qn,
        ["w:rsidR", "w:rsidRPr", "w:rsidRDefault", "w:rsidP", "w:rsidDel", "w:rsidTr", "w:rsidSect"],
    ),
    f"{_WP14}anchorId",
    f"{_WP14}editId",
)
# Marks of the spelling checker and of the last layout, and the properties of the wrappers below.
_ELEMENTS = tuple(map(qn, ["w:proofErr", "w:lastRenderedPageBreak", "w:smartTagPr", "w:customXmlPr"]))
# What only holds others, and empty says no more than if it were missing (§17.4.66); LibreOffice writes it.
_HOLDERS = tuple(map(qn, ["w:tcBorders", "w:tblBorders", "w:tcMar", "w:tblCellMar", "w:trPr", "w:tblPrEx"]))
# Smart tags and custom XML round words: Word itself has dropped both on saving since 2010.
_WRAPPERS = tuple(map(qn, ["w:smartTag", "w:customXml"]))
PARAGRAPH_IDS = (f"{_W14}paraId", f"{_W14}textId")
_IGNORABLE = qn("mc:Ignorable")
_ALTERNATES, _CHOICE = qn("mc:AlternateContent"), qn("mc:Choice")
# The namespaces of Word's own, and those that its format is made of.
_KNOWN = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")

_INSTRUCTION, _RUN, _RPR = qn("w:instrText"), qn("w:r"), qn("w:rPr")
# What closes the properties of a paragraph, in that order.
_PPR, _LAST = qn("w:pPr"), tuple(map(qn, ("w:rPr", "w:sectPr", "w:pPrChange")))
_SECTION, _TABLE, _ROW = qn("w:sectPr"), qn("w:tbl"), qn("w:tr")
_CONTAINERS = frozenset(map(qn, ("w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote")))


def strip_noise(root: etree._Element) -> None:
    """Takes out, in place, everything that is no part of what a document says or looks like."""
    strip_unknown(root)
    etree.strip_attributes(root, *_ATTRIBUTES)
    etree.strip_elements(root, *_ELEMENTS, with_tail=False)
    etree.strip_tags(root, *_WRAPPERS)
    for alternates in list(root.iter(_ALTERNATES)):
        _choose(alternates)
    for table in list(root.iter(_TABLE)):
        if next(table.iter(_ROW), None) is None:
            _take_out(table)
    for last in root.findall(f".//{qn('w:bookmarkStart')}[@{qn('w:name')}='_GoBack']"):
        _strip_bookmark(root, last)
    for holder in list(root.iter(*_HOLDERS)):
        if not len(holder) and not holder.attrib:
            _take_out(holder)
    _order_properties(root)
    _join_instructions(root)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", *_named_prefixes(root)])


def _order_properties(root: etree._Element) -> None:
    """Puts what closes the properties of a paragraph at their end (CT_PPr); LibreOffice has it first."""
    for properties in root.iter(_PPR):
        if len(properties) > 1:
            last = [child for name in _LAST for child in properties.iterchildren(name)]
            if last and list(properties)[-len(last) :] != last:
                properties.extend(last)


def strip_unknown(root: etree._Element) -> None:
    """Takes out, in place, what a document asks to be ignored by those who do not know it, as Word does not.

    Word drops such markup as it opens a file (part 3, §7.2 and §9.3).
    """
    for prefix in root.get(_IGNORABLE, "").split():
        name = root.nsmap.get(prefix)
        if name and not name.startswith(_KNOWN):
            etree.strip_attributes(root, f"{{{name}}}*")
            etree.strip_elements(root, f"{{{name}}}*", with_tail=False)


def _choose(alternates: etree._Element) -> None:
    """Puts, in place, what Word shows of alternate content round blocks or runs in its place, as Word does.

    That is the first choice of which it knows every namespace (part 3, §7.6). Within a run both stay, as
    there Word writes both, one for older readers.
    """
    parent = alternates.getparent()
    if parent is None or parent.tag == _RUN:
        return
    choices = (each for each in alternates.iterchildren(_CHOICE) if _is_known(each))
    shown = next(choices, alternates.find(qn("mc:Fallback")))
    for child in list(shown) if shown is not None else ():
        alternates.addprevious(child)
    parent.remove(alternates)


def _is_known(choice: etree._Element) -> bool:
    names = (choice.nsmap.get(prefix) or "" for prefix in choice.get("Requires", "").split())
    return all(name.startswith(_KNOWN) for name in names)


def _join_instructions(root: etree._Element) -> None:
    """Puts the code of a field that is cut into runs together in the first of them, in place."""
    for code in list(root.iter(_INSTRUCTION)):
        run = code.getparent()
        before = None if run is None else _before(code, run)
        if run is None or before is None or before.tag != _INSTRUCTION:
            continue
        before.text = (before.text or "") + (code.text or "")
        run.remove(code)
        if all(child.tag == _RPR for child in run):
            _take_out(run)


def _before(element: etree._Element, run: etree._Element) -> etree._Element | None:
    """Gives what stands directly before something in a run, in that run or at the end of the one before."""
    here = element.getprevious()
    if here is not None and here.tag != _RPR:
        return here
    there = run.getprevious()
    return there[-1] if there is not None and there.tag == _RUN and len(there) else None


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _strip_bookmark(root: etree._Element, start: etree._Element) -> None:
    """Takes out where the cursor last stood."""
    number = start.get(qn("w:id"))
    for element in list(root.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        parent = element.getparent()
        if element.get(qn("w:id")) == number and parent is not None:
            parent.remove(element)


def _named_prefixes(root: etree._Element) -> Iterator[str]:
    """Gives the prefixes that attribute values name, which must stay declared (ECMA-376 part 3, §7)."""
    yield from root.get(_IGNORABLE, "").split()
    for choice in root.iter(qn("mc:Choice")):
        yield from choice.get("Requires", "").split()


def end_with_paragraph(root: etree._Element) -> None:
    """Puts, in place, an empty paragraph at the end of a story that holds nothing or ends in a table.

    Word has one there as soon as it opens such a file, and so must both forms of a redline.
    """
    for container in [root, *root.iterchildren()]:
        if container.tag in _CONTAINERS:
            last = next(_blocks_from_end(container), None)
            if last is None:
                container.insert(0, etree.Element(qn("w:p")))
            elif _ends_in_table(last):
                last.addnext(etree.Element(qn("w:p")))


def _ends_in_table(block: etree._Element) -> bool:
    """Tells whether a block is a table, or a content control that ends in one."""
    content = block.find(qn("w:sdtContent")) if block.tag == qn("w:sdt") else None
    if content is None:
        return bool(block.tag == _TABLE)
    last = next(_blocks_from_end(content), None)
    return last is not None and _ends_in_table(last)


def _blocks_from_end(container: etree._Element) -> Iterator[etree._Element]:
    return (child for child in reversed(container) if child.tag != _SECTION and not is_marker(child))
