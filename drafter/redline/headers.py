"""Headers and footers, compared section by section; a section without its own has the previous one's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NAMESPACES, NSMAP, qn
from drafter.redline.parts import (
    RELATIONSHIP,
    add_part,
    content_type,
    relate,
)

if TYPE_CHECKING:
    from drafter.ooxml.package import Package
    from drafter.redline.context import Context
    from drafter.redline.links import Links

_RID = f"{{{NAMESPACES['r']}}}id"
_TAGS = (qn("w:headerReference"), qn("w:footerReference"))
_ROOTS = {"header": "w:hdr", "footer": "w:ftr"}
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Stands before the ids of the new document's references until they are replaced.
_NEW = "new:"

Key = tuple[str, str]
"""Header or footer, and on which pages: `("header", "default")`."""


def mark_new_references(body: etree._Element) -> None:
    """Marks the references to headers in the new document, in place, so that they are known later."""
    for reference in body.iter(*_TAGS):
        reference.set(_RID, _NEW + reference.get(_RID, ""))


class Headers:
    """The headers and footers of both documents while they are compared."""

    def __init__(self, old: Package, new: Package, links: Links, context: Context) -> None:
        self.old = old
        self.new = new
        self.links = links
        self.context = context
        self._old_targets = _targets(old)
        self._new_targets = _targets(new)
        self._originals = {part: old.parts[part] for part in self._old_targets.values() if part in old.parts}
        self._compared: dict[str, str | None] = {}

    def compare(self, body: etree._Element, sections: list[tuple[etree._Element, etree._Element]]) -> None:
        """Compares the headers of the sections that both documents have, and adopts those of new sections.

        Args:
            body: the redlined body.
            sections: each section in it that both documents have, with that of the new document.
        """
        pairs = {id(made): new for made, new in sections}
        ours: dict[Key, str] = {}
        theirs: dict[Key, str] = {}
        for section in body.iter(qn("w:sectPr")):
            new = pairs.get(id(section))
            if new is not None:
                theirs |= {key: self._new_targets.get(rid, "") for key, rid in _references(new).items()}
                self._compare_section(section, dict(ours), theirs)
            else:
                self._adopt_section(section)
            ours |= {key: self._old_targets.get(rid, "") for key, rid in _references(section).items() if rid}

    def _compare_section(
        self, section: etree._Element, inherited: dict[Key, str], new: dict[Key, str]
    ) -> None:
        for reference in [child for child in section if child.tag in _TAGS]:
            rid = reference.get(_RID, "")
            if rid.startswith(_NEW):
                part = self._counterpart(_key(reference), inherited.get(_key(reference)))
                reference.set(_RID, self._relate(_key(reference)[0], part))
            else:
                part = self._old_targets.get(rid, "")
            target = new.get(_key(reference))
            if self._compared.get(part, target) != target:
                part = self._copy(part)
                reference.set(_RID, self._relate(_key(reference)[0], part))
            self._compare_parts(part, target)

    def _compare_parts(self, part: str, new_part: str | None) -> None:
        if part not in self.old.parts or part in self._compared:
            return
        self._compared[part] = new_part
        root = self.old.edit(part)
        empty = etree.Element(root.tag)
        etree.SubElement(empty, qn("w:p"))
        theirs = empty
        if new_part:
            theirs = self.new.edit(new_part)
            self.links.adopt(theirs, new_part, part)
        self.context.place = part
        self.context.compare(root, theirs, self.context)

    def _adopt_section(self, section: etree._Element) -> None:
        """Copies the headers of a section that only the new document has."""
        for reference in section:
            rid = reference.get(_RID, "")
            if reference.tag in _TAGS and rid.startswith(_NEW):
                target = self._new_targets.get(rid.removeprefix(_NEW), "")
                part = self.links.copy_part(target) if target in self.new.parts else ""
                reference.set(_RID, self._relate(_key(reference)[0], part))

    def _counterpart(self, key: Key, inherited: str | None) -> str:
        """Gives a part that says what the section showed before it had a header of its own."""
        self.context.place = self.old.main
        self.context.remark(f"a section has a {key[1]} {key[0]} of its own: its place stays when rejected")
        if inherited:
            return self._copy(inherited)
        root = etree.Element(qn(_ROOTS[key[0]]), None, NSMAP)
        etree.SubElement(root, qn("w:p"))
        name = f"word/{key[0]}1.xml"
        return add_part(self.old, name, etree.tostring(root), f"{_CONTENT_TYPE}.{key[0]}+xml")

    def _copy(self, part: str) -> str:
        data = self._originals.get(part, self.old.parts[part])
        return add_part(self.old, part, data, content_type(self.old, part))

    def _relate(self, kind: str, part: str) -> str:
        rid = relate(self.old, self.old.main, f"{RELATIONSHIP}{kind}", part)
        self._old_targets[rid] = part
        return rid


def _targets(package: Package) -> dict[str, str]:
    return {
        link.id: link.target
        for link in package.relationships(package.main)
        if link.kind in ("header", "footer")
    }


def _references(section: etree._Element) -> dict[Key, str]:
    found = (child for child in section if child.tag in _TAGS)
    return {_key(child): child.get(_RID, "").removeprefix(_NEW) for child in found}


def _key(reference: etree._Element) -> Key:
    kind = etree.QName(reference).localname.removesuffix("Reference")
    return kind, reference.get(qn("w:type"), "default")
