"""A Word file from its parts: the fixed ones of `parts/`, and those that a version brings."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree
from word import Document

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element as Element
    from outline import Outline

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
FIRST_PARTS = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def word_file(outline: Outline, parts: Path) -> bytes:
    """Gives the Word file of a version, the same bytes on every machine.

    Args:
        outline: the version.
        parts: the folder of the parts that are the same in every version.
    """
    document = Document(outline)
    tree = {
        path.relative_to(parts).as_posix(): _fixed(path, outline)
        for path in parts.rglob("*")
        if path.is_file()
    }
    tree["word/document.xml"] = document.body()
    tree["word/footnotes.xml"].extend(document.footnotes)
    tree["word/_rels/document.xml.rels"].extend(_relation(*link) for link in document.links.items())
    return _zipped({name: _xml(root) for name, root in tree.items()})


def _fixed(path: Path, outline: Outline) -> Element:
    text = path.read_text(encoding="utf-8")
    for fact in ("section", "title", "version", "effective"):
        text = text.replace(f"{{{fact}}}", getattr(outline, fact))
    return etree.fromstring(text.encode(), etree.XMLParser(remove_blank_text=True))


def _relation(name: str, address: str) -> Element:
    relation = etree.Element("{http://schemas.openxmlformats.org/package/2006/relationships}Relationship")
    for key, value in {"Id": name, "Type": HYPERLINK, "Target": address, "TargetMode": "External"}.items():
        relation.set(key, value)
    return relation


def _xml(root: Element) -> bytes:
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "w14"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    names = [*FIRST_PARTS, *sorted(parts.keys() - set(FIRST_PARTS))]
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(_entry(name), parts[name])
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, LONG_AGO)
    # Stored, not deflated: compressors differ between machines, and so would the bytes.
    entry.compress_type = zipfile.ZIP_STORED
    entry.create_system = 0
    return entry
