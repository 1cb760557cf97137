"""Which characters a paragraph has: the one place that decides it, for readers and writers alike.

What counts as text, and as which characters:

    w:t, m:t                      their text (ECMA-376 part 1, 17.3.3.31 and 22.1.2.116)
    w:tab, w:ptab                 a tab (17.3.3.32, 17.3.3.23)
    w:br, w:cr                    a line feed, page and column breaks included (17.3.3.1, 17.3.3.4)
    w:noBreakHyphen               a hyphen, the character that it prints as (17.3.3.18)
    w:sym                         the character it names; of the Symbol font, its Unicode equal (17.3.3.30)
    fields                        their result, not their code (17.16.18, 17.16.19)
    w:ins, w:moveTo               in the final view (17.13.5.18, 17.13.5.25)
    w:del, w:moveFrom             in the original view (17.13.5.14, 17.13.5.22)
    mc:AlternateContent           its first choice, or its fallback where it has none (part 3, 7.7)
    w:ruby                        its base (17.3.3.25)

An optional hyphen (w:softHyphen) is a place to break a word and no character of it. Text boxes, whose
paragraphs are paragraphs of their own, footnotes and comments are not text of the paragraph they are in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from drafter.ooxml.names import qn
from drafter.ooxml.symbols import symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

View = Literal["final", "original"]
"""`final`: tracked changes accepted; `original`: rejected."""

_INSERTED = frozenset({qn("w:ins"), qn("w:moveTo")})
_DELETED = frozenset({qn("w:del"), qn("w:moveFrom")})
_ALTERNATE = qn("mc:AlternateContent")
_FIELD_CHARACTER = qn("w:fldChar")
_SYMBOL = qn("w:sym")
_TAB, _VAL = qn("w:tab"), qn("w:val")
_FIXED = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_WORDS = frozenset({qn("w:t"), qn("w:delText"), qn("m:t")})
_LEAVES = _WORDS | _FIXED.keys() | {_SYMBOL, _FIELD_CHARACTER}
_WITHOUT_TEXT = frozenset(
    qn(name)
    for name in (
        "w:pPr",
        "w:rPr",
        "w:sdtPr",
        "w:sdtEndPr",
        "w:instrText",
        "w:delInstrText",
        "w:rt",
        "w:p",
        "w:txbxContent",
        "w:footnoteReference",
        "w:endnoteReference",
        "w:commentReference",
    )
)


# Where one of these stands in a paragraph, not every leaf in it is a character of the paragraph.
_CHOOSY = _DELETED | {_ALTERNATE, qn("w:rt"), qn("w:txbxContent")}
_PASSED_OVER: dict[View, frozenset[str]] = {
    "final": _WITHOUT_TEXT | _DELETED,
    "original": _WITHOUT_TEXT | _INSERTED,
}


class Piece(NamedTuple):
    """One element of a paragraph that contributes text, and the text."""

    node: etree._Element
    text: str


def paragraph_text(paragraph: etree._Element, view: View = "final") -> str:
    """Gives the characters of a paragraph."""
    return "".join([_text(node) for node in _nodes(paragraph, view)])


def pieces(paragraph: etree._Element, view: View = "final") -> Iterator[Piece]:
    """Gives each element that contributes text to a paragraph, in order.

    Their texts joined are `paragraph_text`; each is at least one character long.
    """
    for node in _nodes(paragraph, view):
        text = _text(node)
        if text:
            yield Piece(node, text)


def _nodes(paragraph: etree._Element, view: View) -> list[etree._Element]:
    """Gives the elements of a paragraph that may contribute text."""
    found = _plain_nodes(paragraph) if view == "final" else None
    if found is None:
        found = []
        _gather(paragraph, _PASSED_OVER[view], found)
    if any(node.tag == _FIELD_CHARACTER for node in found):
        return _outside_field_codes(found)
    return found


def _plain_nodes(paragraph: etree._Element) -> list[etree._Element] | None:
    """Gives the same as `_gather`, at twice its speed, where nothing in the paragraph is to be passed over.

    A `w:tab` with a value is a tab stop among the paragraph's properties (17.3.1.37), and no character.
    """
    found = []
    for node in paragraph.iter(*_LEAVES, *_CHOOSY):
        if node.tag in _CHOOSY:
            return None
        if node.tag != _TAB or node.get(_VAL) is None:
            found.append(node)
    return found


def _gather(parent: etree._Element, passed_over: frozenset[str], found: list[etree._Element]) -> None:
    """Adds the leaves below an element to those found."""
    for child in parent:
        tag = child.tag
        if tag in _LEAVES:
            found.append(child)
        elif tag == _ALTERNATE:
            if len(child):
                _gather(child[0], passed_over, found)
        elif tag not in passed_over and len(child):
            _gather(child, passed_over, found)


def _text(node: etree._Element) -> str:
    tag = node.tag
    if tag in _WORDS:
        return node.text or ""
    if tag == _SYMBOL:
        return symbol(node.get(qn("w:font"), ""), node.get(qn("w:char"), ""))
    return _FIXED.get(str(tag), "")


def _outside_field_codes(nodes: list[etree._Element]) -> list[etree._Element]:
    """Gives the nodes that are not part of a field's code, which runs from its begin to its separator.

    A field that does not go on to its separator or end in this paragraph has no code here that could be
    told from text, so nothing is taken out.
    """
    inside, kept, waiting = 0, [], _codes_closed(nodes)
    for node in nodes:
        if node.tag != _FIELD_CHARACTER:
            if not inside:
                kept.append(node)
        elif node in waiting:
            inside += waiting[node]
    return kept


def _codes_closed(nodes: list[etree._Element]) -> dict[etree._Element, int]:
    """Gives +1 at each field character that opens a code and -1 at the one that closes the same code."""
    steps: dict[etree._Element, int] = {}
    open_fields: list[etree._Element | None] = []
    for node in nodes:
        if node.tag != _FIELD_CHARACTER:
            continue
        kind = node.get(qn("w:fldCharType"))
        if kind == "begin":
            open_fields.append(node)
        elif open_fields:
            begin = open_fields.pop()
            if begin is not None:
                steps[begin], steps[node] = 1, -1
            if kind == "separate":
                open_fields.append(None)
    return steps
