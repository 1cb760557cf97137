"""Parts and relationships put into a package (ECMA-376 part 2, §9 and §10)."""

from __future__ import annotations

import posixpath
from functools import cached_property
from itertools import count
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
    return Relationships(package, source).add(kind, target, external=external)


class Relationships:
    """The relationships of a part, to which many are added; meanwhile nobody else adds one."""

    def __init__(self, package: Package, source: str) -> None:
        self._package, self._source = package, source
        self._number = 0

    @cached_property
    def _root(self) -> etree._Element:
        part = relationships_part(self._source)
        self._package.parts.setdefault(part, _EMPTY_RELATIONSHIPS)
        return self._package.edit(part)

    @cached_property
    def _taken(self) -> frozenset[str | None]:
        return frozenset(link.get("Id") for link in self._root)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Adds one to another part, or to an address, and gives its id, the first that is free."""
        self._number = next(n for n in count(self._number + 1) if f"rId{n}" not in self._taken)
        link = etree.SubElement(self._root, qn("rel:Relationship"), Id=f"rId{self._number}", Type=kind)
        folder = f"/{posixpath.dirname(self._source)}"
        link.set("Target", target if external else posixpath.relpath(f"/{target}", folder))
        if external:
            link.set("TargetMode", "External")
        return f"rId{self._number}"


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


class ContentTypes:
    """The content types of the parts of a package, as they stand."""

    def __init__(self, package: Package) -> None:
        # Of several for one name the first holds.
        every = list(package.tree(_TYPES))[::-1]
        self._own = {_part_name(each): _type(each) for each in every if each.tag == qn("ct:Override")}
        self._usual = {_extension(each): _type(each) for each in every if each.tag == qn("ct:Default")}

    def of(self, name: str) -> str:
        """Gives the content type of a part; empty where the package does not say."""
        extension = posixpath.splitext(name)[1].lstrip(".").lower()
        return self._own.get(name, self._usual.get(extension, ""))


def _part_name(override: etree._Element) -> str:
    return override.get("PartName", "").lstrip("/")


def _extension(default: etree._Element) -> str:
    return default.get("Extension", "").lower()


def _type(element: etree._Element) -> str:
    return element.get("ContentType", "")


def content_type(package: Package, name: str) -> str:
    """Gives the content type of a part; empty where the package does not say."""
    return ContentTypes(package).of(name)


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
