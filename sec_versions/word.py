"""A version as the XML of a Word document: paragraphs in linked styles, fields, bookmarks, the table."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from datetime import date
from itertools import count, groupby
from typing import TYPE_CHECKING

from inline import Piece, Splitter, Token, tokens
from lxml import etree
from outline import CLAUSE, Outline, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
NAMESPACES = {"w": W, "r": R, "mc": MC, "w14": W14}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

CLAUSE_STYLES = ("", "SECHeading1", "SECLevel2", "SECLevel3a", "SECLevel4i", "SECLevel5A")
CLOSING_STYLES = {2: "SECClosing2", 3: "SECClosing3", 4: "SECClosing4"}
LOOKS = {"bold": ("b", "bCs"), "italic": ("i", "iCs")}
RSIDS = ("00A31F5C", "00B70D42", "00C4512E", "00D9186A")
COLUMNS = (2605, 5570)
FIRST_PAGE = 314


def w(tag: str, /, *children: Element | str, **attributes: str | int) -> Element:
    """Gives an element of WordprocessingML, `w("pStyle", val="SECLevel2")`."""
    element = etree.Element(f"{{{W}}}{tag}", nsmap=NAMESPACES)
    for key, value in attributes.items():
        element.set(f"{{{W}}}{key}", str(value))
    for child in children:
        if isinstance(child, str):
            element.text = child
        else:
            element.append(child)
    return element


class Document:
    """The parts that differ between versions: the body, the footnotes and the addresses of the links."""

    def __init__(self, outline: Outline) -> None:
        self.links: dict[str, str] = {}
        self.footnotes: list[Element] = []
        self._outline = outline
        self._targets = outline.numbers
        self._ids = count(1)
        self._texts: Counter[str] = Counter()

    def body(self) -> Element:
        """Gives the root of `word/document.xml`."""
        body = w("body", *self._front())
        for is_row, group in groupby(self._outline.paragraphs, key=lambda paragraph: paragraph.kind == "row"):
            if is_row:
                body.append(self._table(list(group)))
            else:
                body.extend(self._paragraph(paragraph) for paragraph in group)
        body.append(_page())
        root = w("document", body)
        root.set(f"{{{MC}}}Ignorable", "w14")
        return root

    def _front(self) -> list[Element]:
        outline = self._outline
        day = date.fromisoformat(outline.effective)
        title = f"SECTION {outline.section}: {outline.title.upper()}"
        version = f"Version {outline.version} – {day.day} {day:%B %Y}"
        return [self._styled("SECTitle", title), self._styled("SECVersion", version)]

    def _paragraph(self, paragraph: Paragraph) -> Element:
        styles = {"note": "SECNote", "closing": CLOSING_STYLES.get(paragraph.level, "")}
        style = styles.get(paragraph.kind) or CLAUSE_STYLES[paragraph.level]
        element = self._styled(style, paragraph.text)
        if paragraph.key:
            self._bookmark(element, paragraph.key)
        return element

    def _styled(self, style: str, text: str) -> Element:
        splitter = Splitter(text)
        element = w("p", w("pPr", w("pStyle", val=style)), rsidR=RSIDS[0], rsidRDefault=RSIDS[0])
        self._texts[text] += 1
        element.set(f"{{{W14}}}paraId", _hex(f"{text} {self._texts[text]}"))
        for token in tokens(text):
            element.extend(self._inline(token, splitter))
        return element

    def _bookmark(self, paragraph: Element, key: str) -> None:
        mark = str(next(self._ids))
        paragraph.insert(1, w("bookmarkStart", id=mark, name=_bookmark_name(key)))
        paragraph.append(w("bookmarkEnd", id=mark))

    def _inline(self, token: Token, splitter: Splitter) -> list[Element]:
        match token.kind:
            case "reference":
                return self._reference(token.text)
            case "footnote":
                return [self._footnote(token.text)]
            case "control":
                return [_control(*token.text.split(": ", 1))]
            case "link":
                return [self._link(*token.text[1:-1].split("](", 1))]
        return _runs(splitter.pieces(token.text), LOOKS.get(token.kind, ()))

    def _reference(self, key: str) -> list[Element]:
        target = self._targets[key]
        # \r gives a number as the paragraph prints it; only \w gives an item with the clause it stands in.
        switch = "r" if target.level <= CLAUSE else "w"
        instruction = f" REF {_bookmark_name(key)} \\{switch} \\h "
        return field(instruction, target.number)

    def _footnote(self, text: str) -> Element:
        number = str(len(self.footnotes) + 1)
        mark = w("r", w("rPr", w("rStyle", val="FootnoteReference")), w("footnoteRef"))
        words = w("r", _text(f" {text}"))
        paragraph = w("p", w("pPr", w("pStyle", val="FootnoteText")), mark, words)
        self.footnotes.append(w("footnote", paragraph, id=number))
        return w("r", w("rPr", w("rStyle", val="FootnoteReference")), w("footnoteReference", id=number))

    def _link(self, text: str, address: str) -> Element:
        relation = f"rIdLink{len(self.links) + 1}"
        self.links[relation] = address
        link = w("hyperlink", w("r", w("rPr", w("rStyle", val="Hyperlink")), _text(text)), history=1)
        link.set(f"{{{R}}}id", relation)
        return link

    def _table(self, rows: list[Paragraph]) -> Element:
        properties = w(
            "tblPr",
            w("tblStyle", val="SECTable"),
            w("tblW", w=sum(COLUMNS), type="dxa"),
            w("tblInd", w=851, type="dxa"),
            w("tblLayout", type="fixed"),
            w(
                "tblLook",
                val="0420",
                firstRow=1,
                lastRow=0,
                firstColumn=0,
                lastColumn=0,
                noHBand=0,
                noVBand=1,
            ),
        )
        grid = w("tblGrid", *(w("gridCol", w=width) for width in COLUMNS))
        return w("tbl", properties, grid, *(self._row(row, header=row is rows[0]) for row in rows))

    def _row(self, row: Paragraph, *, header: bool) -> Element:
        style = "SECTableHeading" if header else "SECTableText"
        properties = w("trPr", w("cantSplit"), *([w("tblHeader")] if header else []))
        cells = row.text.split(" | ")
        return w("tr", properties, *(self._cell(*cell, style) for cell in zip(cells, COLUMNS, strict=True)))

    def _cell(self, text: str, width: int, style: str) -> Element:
        properties = w("tcPr", w("tcW", w=width, type="dxa"))
        return w("tc", properties, self._styled(style, text))


def field(instruction: str, shown: str) -> list[Element]:
    """Gives the five runs of a complex field."""
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", _preserved("instrText", instruction)),
        w("r", w("fldChar", fldCharType="separate")),
        w("r", _text(shown)),
        w("r", w("fldChar", fldCharType="end")),
    ]


def _runs(pieces: Iterable[Piece], look: tuple[str, ...]) -> list[Element]:
    elements: list[Element] = []
    for piece in pieces:
        properties = [w("rPr", *map(w, look))] if look else []
        breaks = [w("lastRenderedPageBreak")] if piece.page_break else []
        attributes = {"rsidR": RSIDS[piece.session]} if piece.session else {}
        run = w("r", *properties, *breaks, _text(piece.text), **attributes)
        elements += _proofed(run, piece.proof) if piece.proof else [run]
    return elements


def _proofed(run: Element, kind: str) -> list[Element]:
    return [w("proofErr", type=f"{kind}Start"), run, w("proofErr", type=f"{kind}End")]


def _text(text: str) -> Element:
    return _preserved("t", text) if text != text.strip() else w("t", text)


def _preserved(name: str, text: str) -> Element:
    element = w(name, text)
    element.set(SPACE, "preserve")
    return element


def _control(title: str, day: str) -> Element:
    properties = w(
        "sdtPr",
        w("alias", val=title),
        w("tag", val=re.sub(r"\W+", "-", title).lower()),
        w("id", val=int(_hex(title), 16)),
        w("date", w("dateFormat", val="d MMMM yyyy"), w("lid", val="en-GB"), w("calendar", val="gregorian")),
    )
    return w("sdt", properties, w("sdtContent", w("r", _text(day))))


def _page() -> Element:
    header, footer = w("headerReference", type="default"), w("footerReference", type="default")
    header.set(f"{{{R}}}id", "rIdHeader")
    footer.set(f"{{{R}}}id", "rIdFooter")
    size = w("pgSz", w=11906, h=16838)
    margins = w("pgMar", top=1701, right=1440, bottom=1440, left=1440, header=709, footer=709, gutter=0)
    numbering = w("pgNumType", start=FIRST_PAGE)
    return w(
        "sectPr", header, footer, size, margins, numbering, w("cols", space=708), w("docGrid", linePitch=360)
    )


def _bookmark_name(key: str) -> str:
    return f"_Ref{int(_hex(key), 16) % 10**9:09d}"


def _hex(seed: str) -> str:
    # Word refuses a paragraph id of 0x80000000 or more, and an id of 0.
    return f"{int(hashlib.sha256(seed.encode()).hexdigest()[:8], 16) % 0x7FFFFFFE + 1:08X}"
