"""Small Word files made from plain values."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from drafter.ooxml.package.package import Package

if TYPE_CHECKING:
    from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
NUMBERING = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    f'<w:lvlText w:val="%{level + 1}."/></w:lvl>'
    for level in range(4)
)
STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
    for kind, name in (("paragraph", "Normal"), ("paragraph", "Heading"), ("character", "Defined"))
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True)
class Paragraph:
    """Runs of (text, look); a look is any of the letters b, i and u."""

    runs: tuple[tuple[str, str], ...]
    style: str = ""
    level: int | None = None

    @property
    def xml(self) -> str:
        style = f'<w:pStyle w:val="{self.style}"/>' if self.style else ""
        level = (
            ""
            if self.level is None
            else f'<w:numPr><w:ilvl w:val="{self.level}"/><w:numId w:val="1"/></w:numPr>'
        )
        return f"<w:p><w:pPr>{style}{level}</w:pPr>{''.join(run(*r) for r in self.runs)}</w:p>"


@dataclass(frozen=True)
class Table:
    """Rows of cells; a cell holds blocks, of which the last is a paragraph."""

    rows: tuple[tuple[tuple[Paragraph | Table, ...], ...], ...]

    @property
    def xml(self) -> str:
        width = max(len(row) for row in self.rows)
        rows = "".join(
            "<w:tr>"
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>{"".join(b.xml for b in cell)}</w:tc>'
                for cell in row
            )
            + "</w:tr>"
            for row in self.rows
        )
        grid = '<w:gridCol w:w="900"/>' * width
        properties = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


Block = Paragraph | Table


def p(text: str, *, style: str = "", level: int | None = None) -> Paragraph:
    """A paragraph of one plain run; `**words**` are bold."""
    runs = [(words, "b" if at % 2 else "") for at, words in enumerate(text.split("**")) if words]
    return Paragraph(tuple(runs), style, level)


def table(*rows: str) -> Table:
    """A table from lines such as `one | two`."""
    return Table(tuple(tuple((p(cell.strip()),) for cell in row.split("|")) for row in rows))


def run(text: str, look: str) -> str:
    properties = "".join(f"<w:{letter}/>" for letter in "biu" if letter in look and letter != "u")
    properties += '<w:u w:val="single"/>' if "u" in look else ""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = [
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece != "\t" else "<w:tab/>"
        for part in text.split("\t")
        for piece in (part, "\t")
    ][:-1]
    return f"<w:r>{head}{''.join(pieces)}</w:r>"


def document(
    *blocks: Block | str, section: str = "", parts: dict[str, tuple[str, str]] | None = None
) -> Package:
    """A Word file of these blocks; a string is a block's XML. `parts` maps a name to (kind, XML)."""
    body = "".join(block if isinstance(block, str) else block.xml for block in blocks)
    every = {
        "numbering.xml": (
            "numbering",
            (
                f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{NUMBERING}</w:abstractNum>'
                '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
            ),
        ),
        "styles.xml": ("styles", f'<w:styles xmlns:w="{W}">{STYLES}</w:styles>'),
        **(parts or {}),
    }
    files = {
        "[Content_Types].xml": _content_types(every),
        "_rels/.rels": _relationships({"document": ("officeDocument", "word/document.xml")}),
        "word/document.xml": (
            f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}'
            f'<w:sectPr>{section}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
        ),
        "word/_rels/document.xml.rels": _relationships(
            {name.partition(".")[0]: (kind, name) for name, (kind, _) in every.items()}
        ),
        **{f"word/{name}": xml for name, (_, xml) in every.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, xml in files.items():
            archive.writestr(name, xml)
    return Package.from_bytes(out.getvalue(), place="test.docx")


def _content_types(parts: dict[str, tuple[str, str]]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, (kind, _) in parts.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        f"{overrides}</Types>"
    )


def _relationships(links: dict[str, tuple[str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}"/>'
        for name, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{RELS}">{items}</Relationships>'


def body_of(package: Package) -> etree._Element:
    """The body as it was written: serialised and read again."""
    written = Package.from_bytes(package.to_bytes())
    return written.body
