"""Word files for tests, made from the few elements that a test is about."""

from __future__ import annotations

import io
import zipfile

from drafter.ooxml.names import NAMESPACES
from drafter.ooxml.package.package import Package

_DECLARED = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("w", "r", "m", "mc"))
_TYPE = f"{NAMESPACES['r']}/"
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
    '<Override PartName="/word/numbering.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>'
    '<Override PartName="/word/footnotes.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>'
    "</Types>"
)


def word_parts(body: str, *, numbering: str = "", styles: str = "", footnotes: str = "") -> dict[str, bytes]:
    """Gives the parts of a Word file from the XML inside its body, lists, styles and notes."""
    inside = {"numbering": numbering, "styles": styles, "footnotes": footnotes}
    links = "".join(
        f'<Relationship Id="r{name}" Type="{_TYPE}{name}" Target="{name}.xml"/>'
        for name, xml in inside.items()
        if xml
    )
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _relationships(
            f'<Relationship Id="r1" Type="{_TYPE}officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f"<w:document {_DECLARED}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(links),
    }
    parts |= {
        f"word/{name}.xml": f"<w:{name} {_DECLARED}>{xml}</w:{name}>" for name, xml in inside.items() if xml
    }
    return {name: xml.encode() for name, xml in parts.items()}


def word_package(body: str, **parts: str) -> Package:
    """Gives a package from the XML inside its body, lists, styles and notes."""
    return Package(word_parts(body, **parts), "test.docx")


def zipped(parts: dict[str, bytes]) -> bytes:
    """Gives the bytes of a package with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def paragraph(
    text: str = "", *, style: str = "", num: str = "", level: int | None = None, more: str = ""
) -> str:
    """Gives a `w:p` of one run; `more` is XML at the end of its properties."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num or level is not None:
        ilvl = "" if level is None else f'<w:ilvl w:val="{level}"/>'
        num_id = f'<w:numId w:val="{num}"/>' if num else ""
        properties += f"<w:numPr>{ilvl}{num_id}</w:numPr>"
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{run}</w:p>"


def _relationships(links: str) -> str:
    return f'<Relationships xmlns="{NAMESPACES["rel"]}">{links}</Relationships>'
