"""Parts and relationships put into a package (ECMA-376 part 2, §9 and §10)."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NAMESPACES, NSMAP, qn

if TYPE_CHECKING:
    from drafter.ooxml.package.package import Package

_TYPES = "[Content_Types].xml"
_EMPTY_RELATIONSHIPS = f'<Relationships xmlns="{NAMESPACES["rel"]}"/>'.encode()
RELATIONSHIP = f"{NAMESPACES['r']}/"


def relationships_part(source: str) -> str:
    """Gives the name of the part that holds a part's relationships."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relationship_elements(package: Package, source: str) -> dict[str, etree._Element]:
    """Gives the relationship elements of a part by their id."""
    part = relationships_part(source)
    if part not in package.parts:
        return {}
    return {link.get("Id", ""): link for link in package.tree(part).iterfind(qn("rel:Relationship"))}


def relate(package: Package, source: str, kind: str, target: str, *, external: bool = False) -> str:
    """Adds a relationship from one part to another part, or to an address, and gives its id."""
    part = relationships_part(source)
    package.parts.setdefault(part, _EMPTY_RELATIONSHIPS)
    root = package.edit(part)
    taken = {link.get("Id") for link in root}
    number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    link = etree.SubElement(root, qn("rel:Relationship"), Id=f"rId{number}", Type=kind)
    link.set(
        "Target", target if external else posixpath.relpath(f"/{target}", f"/{posixpath.dirname(source)}")
    )
    if external:
        link.set("TargetMode", "External")
    return f"rId{number}"


def add_part(package: Package, name: str, data: bytes, content_type: str) -> str:
    """Adds a part under a name that is free, and gives that name."""
    stem, extension = posixpath.splitext(name)
    number = 0
    while name in package.parts:
        number += 1
        name = f"{stem}_{number}{extension}"
    package.parts[name] = data
    if content_type:
        root = package.edit(_TYPES)
        etree.SubElement(root, qn("ct:Override"), PartName=f"/{name}", ContentType=content_type)
    return name


def content_type(package: Package, name: str) -> str:
    """Gives the content type of a part; empty where the package does not say."""
    root = package.tree(_TYPES)
    for override in root.iterfind(qn("ct:Override")):
        if override.get("PartName", "").lstrip("/") == name:
            return override.get("ContentType", "")
    extension = posixpath.splitext(name)[1].lstrip(".").lower()
    for default in root.iterfind(qn("ct:Default")):
        if default.get("Extension", "").lower() == extension:
            return default.get("ContentType", "")
    return ""


def definitions_part(old: Package, new: Package, kind: str, new_part: str | None) -> str:
    """Gives the old document's part of a kind, `styles` or `numbering`; where it has none, an empty one.

    It is called as the new document's is; empty where neither has one.
    """
    part = old.related(kind)
    if part is not None or new_part is None:
        return part or ""
    empty = etree.tostring(etree.Element(qn(f"w:{kind}"), None, NSMAP))
    part = add_part(old, new_part, empty, content_type(new, new_part))
    relate(old, old.main, f"{RELATIONSHIP}{kind}", part)
    return part
