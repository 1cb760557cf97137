"""What the new document's stories link to — images, charts, addresses — brought into the old package."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.ooxml.package.relationship_attributes import STRUCTURAL_KINDS, linked
from drafter.redline.adopt.parts_and_relationships import (
    ContentTypes,
    Relationships,
    add_part,
    relationship_elements,
    relationships_part,
)

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.package.package import Package


class Links:
    """Copies what the new package's parts link to into the old package, each thing once."""

    def __init__(self, old: Package, new: Package) -> None:
        self.old = old
        self.new = new
        self._copied: dict[str, str] = {}

    def adopt(self, story: etree._Element, new_part: str, old_part: str) -> None:
        """Renames the links in a story of the new document to those of a part of the old one, in place.

        A link to the same address, or to a part with the same bytes, becomes the old document's own. Where
        that has several, its story names the first one alone, too: an id only names a relationship (part 2,
        6.5.3.4).
        """
        ours = self._named_once(old_part)
        theirs = {
            number: link
            for number, link in relationship_elements(self.new, new_part).items()
            if _kind(link) not in STRUCTURAL_KINDS
        }
        if not theirs:
            return
        added = Relationships(self.old, old_part)
        for element, name, value in linked(story):
            link = theirs.get(value)
            if link is None:
                continue
            identity = self._identity(self.new, new_part, link)
            if identity not in ours:
                ours[identity] = self._add(link, new_part, added)
            element.set(name, ours[identity])

    def _named_once(self, part: str) -> dict[tuple[str, str | bytes], str]:
        """Gives the first id of each link of an old part, and makes its story name that one, in place."""
        first: dict[tuple[str, str | bytes], str] = {}
        others: dict[str, str] = {}
        for number, link in relationship_elements(self.old, part).items():
            mine = first.setdefault(self._identity(self.old, part, link), number)
            if mine != number and _kind(link) not in STRUCTURAL_KINDS:
                others[number] = mine
        for element, name, value in linked(self.old.edit(part)) if others else ():
            element.set(name, others.get(value, value))
        return first

    def copy_part(self, name: str) -> str:
        """Copies a part of the new package, with all that it links to, and gives its name in the old one."""
        if name not in self._copied:
            data, kind = self.new.parts[name], self._types.of(name)
            self._copied[name] = copied = add_part(self.old, name, data, kind)
            self._copy_links(name, copied)
        return self._copied[name]

    def _copy_links(self, name: str, copied: str) -> None:
        relationships = relationships_part(name)
        if relationships not in self.new.parts:
            return
        target_part = relationships_part(copied)
        self.old.parts[target_part] = self.new.parts[relationships]
        for link in self.old.edit(target_part):
            target = _target(name, link)
            if target in self.new.parts:
                link.set("Target", posixpath.relpath(self.copy_part(target), posixpath.dirname(copied)))

    @cached_property
    def _types(self) -> ContentTypes:
        return ContentTypes(self.new)

    def _add(self, link: etree._Element, new_part: str, added: Relationships) -> str:
        kind, target = link.get("Type", ""), _target(new_part, link)
        if target not in self.new.parts:
            external = link.get("TargetMode") == "External"
            return added.add(kind, link.get("Target", "") if external else target, external=external)
        return added.add(kind, self.copy_part(target))

    def _identity(self, package: Package, source: str, link: etree._Element) -> tuple[str, str | bytes]:
        target = _target(source, link)
        return _kind(link), package.parts.get(target, link.get("Target", ""))


def _kind(link: etree._Element) -> str:
    return link.get("Type", "").rpartition("/")[2]


def _target(source: str, link: etree._Element) -> str:
    """Gives the name of the part that a relationship leads to; empty for one that leads outside."""
    target = link.get("Target", "")
    if link.get("TargetMode") == "External":
        return ""
    joined = target if target.startswith("/") else posixpath.join("/", posixpath.dirname(source), target)
    return posixpath.normpath(joined).lstrip("/")
