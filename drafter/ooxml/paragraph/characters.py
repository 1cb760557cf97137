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
from drafter.ooxml.paragraph.fields import CODE, FIELD_CHARACTER, Content
from drafter.ooxml.paragraph.symbols import symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from drafter.ooxml.paragraph.counting_fields import CountedFields

View = Literal["final", "original"]
"""`final`: tracked changes accepted; `original`: rejected."""

_INSERTED = frozenset({qn("w:ins"), qn("w:moveTo")})
_DELETED = frozenset({qn("w:del"), qn("w:moveFrom")})
_ALTERNATE = qn("mc:AlternateContent")
_SYMBOL = qn("w:sym")
_FIXED = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_WORDS = frozenset({qn("w:t"), qn("w:delText"), qn("m:t")})
_LEAVES = _WORDS | _FIXED.keys() | {_SYMBOL, FIELD_CHARACTER} | CODE
_WITHOUT_TEXT = frozenset(
    qn(name)
    for name in (
        "w:pPr",
        "w:rPr",
        "w:sdtPr",
        "w:sdtEndPr",
        "w:rt",
        "w:p",
        "w:txbxContent",
        "w:footnoteReference",
        "w:endnoteReference",
        "w:commentReference",
    )
)


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
    return "".join(content(paragraph, view).texts)


def pieces(paragraph: etree._Element, view: View = "final") -> Iterator[Piece]:
    """Gives each element that contributes text to a paragraph, in order.

    Their texts joined are `paragraph_text`; each is at least one character long.
    """
    held = content(paragraph, view)
    return map(Piece, held.nodes, held.texts)


def content(paragraph: etree._Element, view: View = "final", counted: CountedFields | None = None) -> Content:
    """Gives the elements that contribute text to a paragraph, their texts, and the results of its fields.

    With `counted`, the numbers of fields that count are text too.
    """
    held = Content(counted)
    found: list[etree._Element] = []
    _gather(paragraph, _PASSED_OVER[view], found)
    for node in found:
        tag = node.tag
        if tag == FIELD_CHARACTER:
            held.step(node)
        elif tag in CODE:
            held.code(node.text or "")
        elif text := node.text if tag in _WORDS else _sign(node):
            held.nodes.append(node)
            held.texts.append(text)
    return held


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


def _sign(node: etree._Element) -> str:
    """Gives what an element without words is printed as: a tab, a hyphen, a symbol."""
    if node.tag == _SYMBOL:
        return symbol(node.get(qn("w:font"), ""), node.get(qn("w:char"), ""))
    return _FIXED[str(node.tag)]
