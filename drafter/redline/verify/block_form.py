"""The form of a block: what a reader sees of it, however its XML is cut into runs."""

from __future__ import annotations

import copy
import html
import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.ooxml.names import NAMESPACES, qn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_P, _PPR, _R, _RPR = map(qn, ("w:p", "w:pPr", "w:r", "w:rPr"))
_FIELD_CHAR, _SIMPLE_FIELD = qn("w:fldChar"), qn("w:fldSimple")
_SHELLS = frozenset(map(qn, ("w:hyperlink", "w:dir", "w:bdo", "w:sdt", "w:sdtContent")))
_DIRECTIONS = (qn("w:dir"), qn("w:bdo"))
_PASSED_OVER = frozenset(map(qn, ("w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr")))
_QUOTED = re.compile(r'("[^"]*")')
_CONTENTS, _ANY_HEADING = re.compile(r"\b_Toc\d+"), "_Toc"
_LINK = re.compile(r'HYPERLINK \\l (?:"([^"]*)"|([^"\s]+))')
_ADDRESS = re.compile(r'HYPERLINK "([^"]+)"')
_HISTORY = qn("w:history")
_WORDS = NAMESPACES["w"]
_UNORDERED = frozenset({"rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr"})
_SWITCH_NAMES = (
    "b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
    " webHidden rtl cs specVanish keepNext keepLines pageBreakBefore widowControl suppressLineNumbers"
    " suppressAutoHyphens bidi adjustRightInd contextualSpacing mirrorIndents autoSpaceDE autoSpaceDN"
    " cantSplit tblHeader hidden noWrap hideMark titlePg formProt noEndnote rtlGutter bidiVisual"
)
_SWITCHES = frozenset(_SWITCH_NAMES.split())
_JOINED = {qn("w:t"): "text", qn("w:instrText"): "instruction"}
_OF_FIELDS = frozenset({"fldChar", "instruction"})
# Properties of tables, rows and cells; and those that, empty, say no more than if missing (§17.4.66).
_OF_TABLES = frozenset(map(qn, ("w:tblPr", "w:tblGrid", "w:tblPrEx", "w:trPr", "w:tcPr")))
_HOLLOW = frozenset(map(qn, ("w:tcBorders", "w:tblBorders", "w:tcMar", "w:tblCellMar")))
# Properties of a paragraph that hold others.
_HOLDERS = (qn("w:rPr"), qn("w:sectPr"))
_BOX = qn("w:txbxContent")
_EQUATIONS, _EQUATION_RUN, _SIGNS = frozenset({qn("m:oMath"), qn("m:oMathPara")}), qn("m:r"), qn("m:t")
_CONTAINERS = frozenset(map(qn, ("w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent")))


class Item(NamedTuple):
    """One thing in a paragraph: its kind, what it says or is, and how it looks."""

    kind: str
    said: str
    look: str = ""


Form = tuple[Item, ...]


def block_form(block: etree._Element) -> Form:
    """Gives the form of a paragraph, table or content control, all that it holds in one sequence."""
    items = list(_block(block))
    if _OF_FIELDS.isdisjoint(item.kind for item in items):
        return tuple(_joined(items))
    read = _codes_read(_joined(_codes_unseen(items)))
    return tuple(_joined(_links_read(list(read))))


def _block(block: etree._Element) -> Iterator[Item]:
    name = etree.QName(block).localname
    if block.tag == _P:
        yield from _paragraph(block)
    elif block.tag in _CONTAINERS:
        yield Item("open", name)
        for child in block:
            if child.tag in _CONTAINERS or child.tag == _P:
                yield from _block(child)
            elif child.tag not in _PASSED_OVER:
                yield from _properties(child)
        yield Item("close", name)
    elif block.tag in _OF_TABLES:
        yield from _properties(block)
    else:
        yield Item(name, _xml(block))


def _paragraph(paragraph: etree._Element) -> Iterator[Item]:
    yield from _content(paragraph)
    properties = paragraph.find(_PPR)
    yield Item("paragraph", "")
    if properties is not None:
        own = [part for part in properties if part.tag not in _HOLDERS]
        yield from (Item("property", said) for said in sorted(map(_xml, own)))
        for name in _HOLDERS:
            for part in properties.iterchildren(name):
                yield from _properties(part)


def _properties(element: etree._Element) -> Iterator[Item]:
    name = etree.QName(element).localname
    for said in sorted(_xml(child) for child in element if len(child) or child.tag not in _HOLLOW):
        yield Item(f"property of {name}", said)


def _content(parent: etree._Element) -> Iterator[Item]:
    for child in parent:
        if child.tag in _PASSED_OVER:
            continue
        if child.tag == _R:
            yield from _run(child)
        elif child.tag in _SHELLS:
            yield Item("open", _shell(child))
            yield from _content(child)
            yield Item("close", _shell(child))
        elif child.tag == _SIMPLE_FIELD:
            yield from _simple_field(child)
        else:
            yield from _leaf(child, "")


def _simple_field(field: etree._Element) -> Iterator[Item]:
    """Gives a simple field as the complex one that says the same."""
    yield Item("fldChar", "begin")
    yield Item("instruction", field.get(qn("w:instr"), ""))
    yield Item("fldChar", "separate")
    yield from _content(field)
    yield Item("fldChar", "end")


def _run(run: etree._Element) -> Iterator[Item]:
    properties = run.find(_RPR)
    look = "" if properties is None else "".join(sorted(map(_xml, properties)))
    for child in run:
        if child.tag in _JOINED:
            if child.text:
                yield Item(_JOINED[str(child.tag)], child.text, look)
        elif child.tag not in _PASSED_OVER:
            yield from _leaf(child, look)


def _leaf(node: etree._Element, look: str) -> Iterator[Item]:
    name = etree.QName(node).localname
    boxes = [box for box in node.iter(_BOX) if not _is_in_a_box(box, node)]
    if node.tag == _FIELD_CHAR and not len(node):
        yield Item(name, node.get(qn("w:fldCharType"), ""), look)
        return
    if boxes:
        node = copy.deepcopy(node)
        for box in node.iter(_BOX):
            del box[:]
    yield Item(name, _xml(_signs_joined(node) if node.tag in _EQUATIONS else node), look)
    for box in boxes:
        for block in box:
            yield from _block(block)


def _signs_joined(equation: etree._Element) -> etree._Element:
    """Gives an equation with signs that stand together and look the same in one run (§22.1.2.87)."""
    joined = copy.deepcopy(equation)
    for run in list(joined.iter(_EQUATION_RUN)):
        before, parent = run.getprevious(), run.getparent()
        said = run.find(_SIGNS)
        if said is not None:
            etree.strip_attributes(run, qn("xml:space"))
        if parent is None or said is None or before is None or before.tag != _EQUATION_RUN:
            continue
        into = before.find(_SIGNS)
        if into is not None and _but_signs(before) == _but_signs(run):
            into.text = (into.text or "") + (said.text or "")
            parent.remove(run)
    return joined


def _but_signs(run: etree._Element) -> list[str]:
    return ["" if child.tag == _SIGNS else _xml(child) for child in run]


def _is_in_a_box(box: etree._Element, node: etree._Element) -> bool:
    """Gives whether a text box stands in another one of the same thing, whose form holds it."""
    within = takewhile(lambda holder: holder is not node, box.iterancestors())
    return any(holder.tag == _BOX for holder in within)


def _codes_unseen(items: Iterable[Item]) -> Iterator[Item]:
    """Gives the items without the look of field codes that no reader sees.

    It is seen where there is no result, which would look like it, and where the result is to look like the
    code's first letter (§17.16.4.3.1).
    """
    code: list[Item] = []
    for item in items:
        if item.kind == "fldChar" and item.said in ("begin", "separate", "end"):
            said = "".join(part.said for part in code if part.kind == "instruction").upper()
            seen = bool(code) and (item.said == "end" or "CHARFORMAT" in said)
            yield from code if seen else map(_unseen, code)
            code = []
            if item.said == "begin":
                code = [Item(*item[:2])]
            else:
                yield Item(*item[:2])
        elif code:
            code.append(item)
        else:
            yield _unseen(item)
    yield from map(_unseen, code)


def _unseen(item: Item) -> Item:
    return Item(*item[:2]) if item.kind == "instruction" else item


def _codes_read(items: Iterator[Item]) -> Iterator[Item]:
    """Gives the items with codes as Word reads them: spaces between words, one as good as two (§17.16.1).

    The names by which a table of contents finds its headings are new each time it is made.
    """
    for item in items:
        if item.kind != "instruction":
            yield item
            continue
        parts = _QUOTED.split(item.said)
        said = "".join(part if at % 2 else " ".join([*part.split(), ""]) for at, part in enumerate(parts))
        yield Item(item.kind, _CONTENTS.sub(_ANY_HEADING, said.strip()), item.look)


def _links_read(items: list[Item]) -> Iterator[Item]:
    """Gives the items with fields that are links alone as the links that they are (§17.16.5.25)."""
    fields: list[str] = []
    at = 0
    while at < len(items):
        item = items[at]
        at += 1
        if (item.kind, item.said) == ("fldChar", "begin"):
            fields.append(_link_said(items[at : at + 2]))
            if fields[-1]:
                yield Item("open", fields[-1])
                at += 2
                continue
        elif (item.kind, item.said) == ("fldChar", "end") and fields and (link := fields.pop()):
            yield Item("close", link)
            continue
        yield item


def _link_said(code: list[Item]) -> str:
    """Gives the link that the code of a field says, as `_shell` does; empty for another field."""
    if [item.kind for item in code] != ["instruction", "fldChar"] or code[1].said != "separate":
        return ""
    found = _LINK.fullmatch(code[0].said)
    if found:
        return f"{qn('w:hyperlink')}{[(qn('w:anchor'), found[1] or found[2])]}"
    address = _ADDRESS.fullmatch(code[0].said)
    return f"{qn('w:hyperlink')}{[(qn('r:id'), address[1])]}" if address else ""


def _shell(element: etree._Element) -> str:
    """Gives a link or control by what it says; whether a link is listed once followed no reader sees."""
    said = [(name, value) for name, value in element.items() if name != _HISTORY]
    return _CONTENTS.sub(_ANY_HEADING, f"{element.tag}{sorted(said)}")


def _joined(items: Iterable[Item]) -> Iterator[Item]:
    """Gives the items with neighbours that look the same as one, and without shells that hold nothing."""
    done: list[Item] = []
    for item in items:
        last = done[-1] if done else None
        if last and item.kind == last.kind in _JOINED.values() and item.look == last.look:
            done[-1] = Item(item.kind, last.said + item.said, item.look)
        elif last and _cancel(last, item):
            done.pop()
        else:
            done.append(item)
    yield from done


def _cancel(last: Item, item: Item) -> bool:
    """Whether a link closes and the same opens again, or it or a direction of writing is round nothing."""
    if {last.kind, item.kind} != {"open", "close"} or last.said != item.said:
        return False
    return "hyperlink" in item.said or (last.kind == "open" and item.said.startswith(_DIRECTIONS))


def _xml(element: etree._Element) -> str:
    """Gives an element as text, however its document names its namespaces."""
    name = etree.QName(element)
    tag = name.localname
    foreign = "" if name.namespace == _WORDS else f' xmlns="{name.namespace}"'
    attributes = "".join(f" {_own(str(key))}={_quoted(str(value))}" for key, value in sorted(element.items()))
    inner = [f"{_xml(child)}{_escaped((child.tail or '').strip())}" for child in element]
    if tag in _UNORDERED and not foreign:
        inner.sort()
    return (
        f"<{tag}{foreign}{_yes_or_no(tag, attributes)}>{_escaped(element.text or '')}{''.join(inner)}</{tag}>"
    )


def _escaped(words: str) -> str:
    return html.escape(words, quote=False)


def _quoted(value: str) -> str:
    return f'"{html.escape(value)}"'


def _own(name: str) -> str:
    return name.removeprefix(f"{{{_WORDS}}}")


def _yes_or_no(tag: str, attributes: str) -> str:
    """Gives what a property that is on or off says: nothing for yes, one word for no (§17.17.4)."""
    if tag in _SWITCHES:
        return {' val="1"': "", ' val="true"': "", ' val="on"': "", ' val="off"': ' val="0"'}.get(
            attributes, attributes.replace('"false"', '"0"')
        )
    return attributes
