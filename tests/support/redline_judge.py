"""A reader of tracked changes that shares no code with the program: it reads a view and changes nothing.

Where the program settles a tree by taking elements out, this walks it once and passes over what a view does
not show. Both follow the standard (ECMA-376 part 1, §17.13.5), each in its own way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lxml import etree

from tests.support.documents import W

if TYPE_CHECKING:
    from collections.abc import Iterator

View = Literal["accept", "reject"]
Run = tuple[str, str]
Item = tuple[str, object]


def w(name: str) -> str:
    return f"{{{W}}}{name}"


_HIDDEN = {
    "accept": {w("del"), w("moveFrom")},
    "reject": {w("ins"), w("moveTo")},
}
_HIDDEN_CELLS = {"accept": w("cellDel"), "reject": w("cellIns")}
_THROUGH = {w(n) for n in ("ins", "del", "moveFrom", "moveTo", "hyperlink", "sdt", "sdtContent", "fldSimple")}
_RANGES = ("bookmark", "comment", "move", "customXml", "perm", "proof")


def read(container: etree._Element, view: View) -> list[Item]:
    """Gives the blocks of a container as a view shows them, in values that can be compared."""
    return list(_blocks(container, view))


def _blocks(container: etree._Element, view: View) -> Iterator[Item]:
    carried: list[Run] = []
    for child in container:
        name = etree.QName(child).localname
        if child.tag == w("p"):
            runs = carried + list(_runs(child, view))
            if _mark_shown(child, view):
                yield "paragraph", (_properties(child, "pPr", view), _joined(runs))
                carried = []
            else:
                carried = runs
        elif child.tag == w("tbl"):
            rows = list(_rows(child, view))
            if rows:
                if carried:
                    yield "torn paragraph", _joined(carried)
                    carried = []
                yield "table", rows
        elif child.tag == w("sdt"):
            yield from _blocks(child.find(w("sdtContent")), view)
        elif not name.startswith(_RANGES) and child.tag not in {w("tcPr"), w("sectPr")}:
            yield name, etree.tostring(child, method="c14n", exclusive=True)
    if carried:
        yield "torn paragraph", _joined(carried)


def _rows(table: etree._Element, view: View) -> Iterator[list[list[Item]]]:
    for row in table.findall(w("tr")):
        properties = row.find(w("trPr"))
        if properties is not None and any(child.tag in _HIDDEN[view] for child in properties):
            continue
        yield [
            read(cell, view)
            for cell in row.findall(w("tc"))
            if cell.find(f"{w('tcPr')}/{_HIDDEN_CELLS[view]}") is None
        ]


def _mark_shown(paragraph: etree._Element, view: View) -> bool:
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return mark is None or not any(child.tag in _HIDDEN[view] for child in mark)


def _runs(parent: etree._Element, view: View) -> Iterator[Run]:
    for child in parent:
        if child.tag in _HIDDEN[view]:
            continue
        if child.tag in _THROUGH:
            yield from _runs(child, view)
        elif child.tag == w("r"):
            look = _properties(child, "rPr", view)
            for piece in child:
                if piece.tag in {w("t"), w("delText")}:
                    yield piece.text or "", look
                elif piece.tag != w("rPr"):
                    name = etree.QName(piece).localname.replace("delInstrText", "instrText")
                    yield f"<{name} {sorted(piece.items())} {piece.text or ''}>", look


def _joined(runs: list[Run]) -> list[Run]:
    joined: list[Run] = []
    for text, look in runs:
        if joined and joined[-1][1] == look:
            joined[-1] = (joined[-1][0] + text, look)
        elif text:
            joined.append((text, look))
    return joined


def _properties(holder: etree._Element, name: str, view: View) -> str:
    """Gives what a property element says in a view, without the marks of tracked changes."""
    properties = holder.find(w(name))
    if properties is None:
        return ""
    change = properties.find(w(f"{name}Change"))
    if view == "reject" and change is not None:
        properties = change.find(w(name))
    own = [c for c in properties if c.tag not in {w("rPr"), w("sectPr"), w(f"{name}Change")}]
    own = [c for c in own if c.tag not in _HIDDEN["accept"] | _HIDDEN["reject"]]
    return "".join(etree.tostring(c, method="c14n", exclusive=True).decode() for c in own)


def shown(container: etree._Element) -> str:
    """Gives the text with its marks, a line for each paragraph, for tests that a person reads.

    `[-gone-]`, `[+new+]`, `[<moved away<]`, `[>moved here>]`; a mark that is tracked stands as ¶ in such
    brackets; `{was …}` follows words or a paragraph whose formatting changed.
    """
    lines = []
    for paragraph in container.iter(w("p")):
        text = "".join(_shown_content(paragraph))
        lines.append(text + _shown_mark(paragraph))
    return "\n".join(lines)


_BRACKETS = {w("ins"): "[+%s+]", w("del"): "[-%s-]", w("moveFrom"): "[<%s<]", w("moveTo"): "[>%s>]"}


def _shown_content(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        if child.tag in _BRACKETS:
            yield _BRACKETS[child.tag] % "".join(_shown_content(child))
        elif child.tag in _THROUGH:
            yield from _shown_content(child)
        elif child.tag == w("r"):
            yield "".join(piece.text or "" for piece in child if piece.tag in {w("t"), w("delText")})
            change = child.find(f"{w('rPr')}/{w('rPrChange')}")
            if change is not None:
                yield "{was " + _names(change[0]) + "}"


def _shown_mark(paragraph: etree._Element) -> str:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        return ""
    marks = [c for c in properties.findall(f"{w('rPr')}/*") if c.tag in _BRACKETS]
    change = properties.find(w("pPrChange"))
    was = "" if change is None else "{was " + _names(change[0]) + "}"
    return "".join(_BRACKETS[mark.tag] % "¶" for mark in marks) + was


def _names(properties: etree._Element) -> str:
    named = (
        f"{etree.QName(c).localname} {c.get(w('val'), '')}".strip() for c in properties.iter() if not len(c)
    )
    return ", ".join(named) if len(properties) else "plain"
