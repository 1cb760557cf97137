"""The blocks of a container as units to be matched: paragraphs, tables, content controls."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from lxml import etree

from drafter.language.words import plain_words
from drafter.ooxml.names import qn
from drafter.ooxml.package.child_xml import child_xml
from drafter.redline.content.canonical import canonical
from drafter.redline.content.parse_content import is_marker, marker_key, parse_content, parse_mark
from drafter.redline.content.pieces import Block, Marker, all_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.redline.content.pieces import Piece

Kind = Literal["paragraph", "table", "control", "row", "cell", "other", "hidden"]
_P, _TBL, _SDT = qn("w:p"), qn("w:tbl"), qn("w:sdt")
_RPR, _PPR = qn("w:rPr"), qn("w:pPr")
_KINDS: dict[object, Kind] = {_P: "paragraph", _TBL: "table", _SDT: "control"}
# Properties of the container itself, which are no content.
_OWN = frozenset(map(qn, ["w:tcPr", "w:sectPr", "w:sdtPr"]))


@dataclass(eq=False)
class Unit:
    """A block of a container; several paragraphs that earlier tracked changes join count as one.

    What earlier tracked changes delete whole is hidden: it stays as it is, and is compared with nothing.

    Attributes:
        key: its XML; two units with the same key are the same.
        leading: bookmarks and ranges that stand before it, between blocks.
    """

    kind: Kind
    elements: list[etree._Element]
    key: bytes
    leading: list[etree._Element] = field(default_factory=list)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The content and the marks of the paragraph; a table is one piece."""
        if self.kind != "paragraph":
            return (Block(self, f"{self.kind}:{self.key.hex()}"),)
        *joined, last = self.elements
        before = [piece for element in joined for piece in _dead_pieces(element)]
        return (*before, *parse_content(last), parse_mark(last))

    @property
    def properties(self) -> bytes:
        """The properties of the paragraph, canonical."""
        found = self.elements[-1].find(_PPR)
        return b"" if found is None else canonical(found)

    @cached_property
    def words(self) -> list[str]:
        """What it says, word by word."""
        if self.kind == "paragraph":
            return plain_words(all_words(self.pieces))
        texts = (_table_words(element) for element in self.elements)
        return [word for text in texts for word in text]

    @property
    def said(self) -> str:
        """What it says, letter by letter, without the spaces round it."""
        texts = (node.text or "" for element in self.elements for node in element.iter(qn("w:t")))
        return "".join(texts).strip()

    @cached_property
    def size(self) -> int:
        """How many characters it says."""
        return sum(map(len, self.words))


def _dead_pieces(element: etree._Element) -> tuple[Piece, ...]:
    if element.tag == _TBL:
        return (Marker(element, role="dead table"),)
    if is_marker(element):
        return (Marker(element, marker_key(element)),)
    return (*parse_content(element), Marker(element, role="dead mark"))


def _table_words(element: etree._Element) -> list[str]:
    texts = (node.text for node in element.iter(qn("w:t")) if node.text)
    return [word for text in texts for word in plain_words(text)]


def units(container: etree._Element, dead: frozenset[etree._Element] = frozenset()) -> list[Unit]:
    """Gives the units of a body, cell, note, header or text box, in order.

    Args:
        container: holds the blocks.
        dead: the paragraphs whose mark an earlier tracked change deletes.
    """
    written = dict(zip(container, child_xml(container), strict=True))
    found: list[Unit] = []
    leading: list[etree._Element] = []
    chain: list[etree._Element] = []
    for block, xml in written.items():
        if block.tag in _OWN:
            continue
        if block.tag == _P:
            chain.append(block)
            if block not in dead:
                key = xml if len(chain) == 1 else _chain_key(chain)
                found.append(Unit("paragraph", chain, key, leading))
                chain, leading = [], []
        elif chain and (is_dead_table(block) or (is_marker(block) and _says_words(chain))):
            chain.append(block)
        elif is_marker(block):
            found += _torn(chain)
            chain = []
            leading.append(block)
        else:
            found += _torn(chain)
            kind = "hidden" if is_dead_table(block) else _KINDS.get(block.tag, "other")
            found.append(Unit(kind, [block], xml, leading))
            chain, leading = [], []
    return found + _torn(chain)


def _torn(chain: list[etree._Element]) -> list[Unit]:
    """Gives paragraphs whose mark is deleted and that no paragraph follows: words in them stay.

    Nothing can be joined to a table, so what words are left there keep their paragraph.
    """
    if _says_words(chain):
        while chain[-1].tag != _P:
            chain = chain[:-1]
        return [Unit("paragraph", chain, _chain_key(chain))]
    return [Unit("hidden", chain, b"hidden")] if chain else []


def _says_words(chain: list[etree._Element]) -> bool:
    """Gives whether words are left of these paragraphs, so that they join what follows, a bookmark or not."""
    return any(element.tag == _P and all_words(parse_content(element)).strip() for element in chain)


def is_dead_table(block: etree._Element) -> bool:
    """Gives whether a block is a table of which earlier tracked changes delete every row."""
    return block.tag == _TBL and not live_rows(block)


def live_rows(table: etree._Element) -> list[etree._Element]:
    """Gives a table's rows that no earlier tracked change deletes, those within content controls too."""
    return [row for row in _inside(table, qn("w:tr")) if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None]


def live_cells(row: etree._Element) -> list[etree._Element]:
    """Gives a row's cells that no earlier tracked change deletes, those within content controls too."""
    deleted = f"{qn('w:tcPr')}/{qn('w:cellDel')}"
    return [cell for cell in _inside(row, qn("w:tc")) if cell.find(deleted) is None]


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == _SDT:
            content = child.find(qn("w:sdtContent"))
            if content is not None:
                yield from _inside(content, tag)


def xml_key(element: etree._Element) -> bytes:
    """Gives the XML within an element, without the element's own tag, attributes and namespaces."""
    return etree.tostring(element, with_tail=False).partition(b">")[2]


def _chain_key(chain: list[etree._Element]) -> bytes:
    return xml_key(chain[0]) if len(chain) == 1 else b"".join(map(xml_key, chain)) + b"joined"


def dead_paragraphs(root: etree._Element) -> frozenset[etree._Element]:
    """Gives the paragraphs whose mark an earlier tracked change deletes or moves away."""
    marks = (mark for mark in root.iter(qn("w:del"), qn("w:moveFrom")) if _is_of_paragraph(mark))
    return frozenset(next(mark.iterancestors(_P)) for mark in marks)


def _is_of_paragraph(mark: etree._Element) -> bool:
    holder = mark.getparent()
    above = None if holder is None else holder.getparent()
    return holder is not None and above is not None and (holder.tag, above.tag) == (_RPR, _PPR)
