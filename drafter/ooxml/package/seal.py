"""The seal of a Word file: by it the program knows a file that it wrote and that nobody has changed since.

It is a custom property of the document (ECMA-376 part 1, 22.3.2) with a digest of all the rest.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import DrafterError
from drafter.ooxml.names import NAMESPACES, qn
from drafter.ooxml.package.free_number import free_number
from drafter.ooxml.package.package import Package, zipped

if TYPE_CHECKING:
    from collections.abc import Mapping

PROPERTY = "drafter"
"""The name of the property."""

_TYPES, _LINKS = "[Content_Types].xml", "_rels/.rels"
# The second where something that no link leads to has the first name.
_PARTS = ("docProps/custom.xml", "docProps/customProperties.xml")
_KIND = f"{NAMESPACES['r']}/custom-properties"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
# The format identifier of every custom property (part 1, 22.3.2.2), and the first number that one may have.
_FORMAT, _FIRST = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", 2
_UNSEALED = b"sha256:" + 64 * b"0"
_SEAL = re.compile(rb"(?<=>)sha256:[0-9a-f]{64}(?=<)")
# The sizes of a zip file's headers, where no entry has a comment or anything else besides (APPNOTE 4.3).
_LOCAL, _CENTRAL, _END = 30, 46, 22


def sealed(package: Package) -> bytes:
    """Gives the bytes of a Word file with its seal; the package stays as it is.

    One whose properties are so damaged that none can be put among them is left without a seal: the program
    then takes it for somebody else's, and does not write over it.
    """
    marked = package.copy()
    try:
        part = marked.custom_properties or _new_part(marked)
        _put_property(marked.edit(part))
    except DrafterError:
        return package.to_bytes()
    parts = marked.written()
    parts[part] = parts[part].replace(_UNSEALED, _digest(parts, part))
    return zipped(parts)


def is_sealed(data: bytes) -> bool | None:
    """Tells whether a Word file is still as the program wrote it; None where it never wrote it."""
    try:
        package = Package.from_bytes(data)
        part = package.custom_properties
        named = part is not None and _property(package.tree(part)) is not None
    except DrafterError:
        return None
    if part is None or not named:
        return None
    held = _SEAL.findall(package.parts[part])
    return held == [_digest(package.parts, part)] and len(data) == _size(data)


def _digest(parts: Mapping[str, bytes], part: str) -> bytes:
    """Gives the digest of all the parts, the seal itself left out."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        data = _SEAL.sub(_UNSEALED, parts[name]) if name == part else parts[name]
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return b"sha256:" + digest.hexdigest().encode()


def _size(data: bytes) -> int:
    """Gives the size of a file that holds these entries and nothing behind or between them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    names = sum(2 * len(entry.filename.encode()) for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    return packed + names + (_LOCAL + _CENTRAL) * len(entries) + _END


def _property(root: etree._Element) -> etree._Element | None:
    return next((held for held in root.iter(qn("cp:property")) if held.get("name") == PROPERTY), None)


def _put_property(root: etree._Element) -> None:
    """Puts the property, not sealed yet, behind the others; an older one goes."""
    old = _property(root)
    if old is not None:
        root.remove(old)
    number = max(_FIRST, free_number(held.get("pid") for held in root.iter(qn("cp:property"))))
    held = etree.SubElement(root, qn("cp:property"), fmtid=_FORMAT, pid=str(number), name=PROPERTY)
    etree.SubElement(held, qn("vt:lpwstr")).text = _UNSEALED.decode()


def _new_part(package: Package) -> str:
    """Gives the name of a new part for custom properties, which the package now holds and links to."""
    types, links = package.edit(_TYPES), package.edit(_LINKS)
    part = next(name for name in _PARTS if name not in package.parts)
    root = etree.Element(qn("cp:Properties"), nsmap={prefix: NAMESPACES[prefix] for prefix in ("cp", "vt")})
    package.parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    etree.SubElement(types, qn("ct:Override"), PartName=f"/{part}", ContentType=_TYPE)
    etree.SubElement(links, qn("rel:Relationship"), Id=_free_id(links), Type=_KIND, Target=part)
    return part


def _free_id(links: etree._Element) -> str:
    taken = {link.get("Id") for link in links}
    return next(name for name in (f"rId{number}" for number in count(1)) if name not in taken)
