"""Word files from raw XML: the parts of a package, and its bytes."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_V = "urn:schemas-microsoft-com:vml"
DECLARED = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{_MC}" xmlns:wps="{_WPS}" xmlns:v="{_V}"'
_ROOTS = {"header": "hdr", "footer": "ftr"}
_DIGITS = re.compile(r"\d+$")
DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
# Word's own numbers on nine levels: 1, 1.1, (a), (i), (A), and so on.
_LEVELS = (
    ("decimal", "%1"),
    ("decimal", "%1.%2"),
    ("lowerLetter", "(%3)"),
    ("lowerRoman", "(%4)"),
    ("upperLetter", "(%5)"),
    ("decimal", "(%6)"),
    ("lowerLetter", "%7)"),
    ("lowerRoman", "%8)"),
    ("upperLetter", "%9)"),
)


def levels() -> str:
    """Gives the nine levels of a list."""
    return "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (kind, text) in enumerate(_LEVELS)
    )


def numbering(lists: int = 1) -> str:
    """Gives the inside of a numbering part with so many lists, each of nine levels."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{levels()}</w:abstractNum>' for n in range(1, lists + 1)
    )
    instances = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, lists + 1)
    )
    return abstract + instances


def run(text: str, properties: str = "") -> str:
    """Gives a run of some words."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inside: str, level: int | None = None, properties: str = "", num: int = 1) -> str:
    """Gives a paragraph of some XML, numbered by a list where it has a level."""
    if level is not None:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(inside)}</w:p>"


def plain(lines: Iterable[str]) -> str:
    """Gives a paragraph of one run for each line."""
    return "".join(paragraph(run(line)) for line in lines)


def field(code: str, result: str = "") -> str:
    """Gives a field; its code and its result are XML."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def code(text: str) -> str:
    """Gives a run that holds the code of a field."""
    return f'<w:r><w:instrText xml:space="preserve">{escape(text)}</w:instrText></w:r>'


def table(rows: Iterable[Iterable[str]]) -> str:
    """Gives a table; each cell is XML that ends with a paragraph."""
    inside = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{inside}</w:tbl>"


def package(body: str, parts: Mapping[str, str] | None = None, *, section: str = "") -> dict[str, bytes]:
    """Gives the parts of a Word file.

    Args:
        body: the XML inside its body.
        parts: what is inside other parts by the name of their file, such as `numbering.xml` or `header2.xml`;
            the relation to each has the id `r` and that name without its ending.
        section: the XML inside the properties of its last section.
    """
    every = dict(parts or {})
    xml = {
        TYPES: _types(every),
        "_rels/.rels": relations([("r1", "officeDocument", DOCUMENT)]),
        DOCUMENT: f"<w:document {DECLARED}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        RELATIONS: relations([(f"r{_stem(name)}", _kind(name), name) for name in every]),
    }
    for name, inside in every.items():
        root = f"w:{_ROOTS.get(_kind(name), _kind(name))}"
        xml[f"word/{name}"] = f"<{root} {DECLARED}>{inside}</{root}>"
    return {name: text.encode() for name, text in xml.items()}


def relations(links: Iterable[tuple[str, str, str]], more: str = "") -> str:
    """Gives a part of relations from the id, kind and target of each; `more` is XML behind them."""
    items = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}"/>' for name, kind, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}{more}</Relationships>'


def external(name: str, target: str) -> str:
    """Gives the relation of a link to the world outside."""
    return f'<Relationship Id="{name}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Gives the bytes of a package."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def word_file(body: str, parts: Mapping[str, str] | None = None, *, section: str = "") -> bytes:
    """Gives the bytes of a Word file; the arguments are those of `package`."""
    return zipped(package(body, parts, section=section))


def _types(parts: Iterable[str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_TYPE}.{_kind(name)}+xml"/>' for name in parts
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/{DOCUMENT}" ContentType="{_TYPE}.document.main+xml"/>{overrides}</Types>'
    )


def _stem(name: str) -> str:
    return name.partition(".")[0]


def _kind(name: str) -> str:
    return _DIGITS.sub("", _stem(name))
