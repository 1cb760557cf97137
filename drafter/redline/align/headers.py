"""Headers and footers, compared section by section; a section without its own has the previous one's."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NAMESPACES, NSMAP, qn
from drafter.ooxml.package.story_parts import header_parts
from drafter.redline.adopt.parts_and_relationships import (
    RELATIONSHIP,
    add_part,
    content_type,
    relate,
    relationships_part,
)
from drafter.redline.write.whole_blocks import mark_content

if TYPE_CHECKING:
    from collections.abc import Collection

    from drafter.ooxml.package.package import Package
    from drafter.redline.adopt.links import Links
    from drafter.redline.content.pieces import Status
    from drafter.redline.write.redline_context import Context

_RID = f"{{{NAMESPACES['r']}}}id"
_TAGS = (qn("w:headerReference"), qn("w:footerReference"))
_ROOTS = {"header": "w:hdr", "footer": "w:ftr"}
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Stands before the ids of the new document's references until they are replaced.
_NEW = "new:"

Key = tuple[str, str]
"""Header or footer, and on which pages: `("header", "default")`."""


def drop_lost_references(package: Package, whose: str, context: Context) -> None:
    """Takes out of a document, in place, the references that lead to no header, as Word does to open it.

    Args:
        package: the document.
        whose: which one it is, for the note: `old` or `new`.
        context: notes it.
    """
    parts = header_parts(package)
    for reference in list(package.body.iter(*_TAGS)):
        (kind, pages), section = _key(reference), reference.getparent()
        if section is not None and (kind, reference.get(_RID, "")) not in parts:
            context.remark(
                f"a {pages} {kind} of the {whose} document leads to no {kind}: it is taken for none"
            )
            section.remove(reference)


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
        self._originals = {part: etree.tostring(old.tree(part)) for part in self._old_targets.values()}
        self._compared: dict[str, str | None] = {}
        self._arrived: dict[str, str] = {}

    def compare(self, body: etree._Element, sections: list[tuple[etree._Element, etree._Element]]) -> None:
        """Compares what the sections of both documents show; that of sections only one has comes or goes.

        Args:
            body: the redlined body.
            sections: each section in it that both documents have, with that of the new document.
        """
        pairs = {id(made): new for made, new in sections}
        ours: dict[Key, str] = {}
        theirs: dict[Key, str] = {}
        for section in body.iter(qn("w:sectPr")):
            new = pairs.get(id(section))
            shown_before = dict(ours)
            own = _ids(section, new=False)
            ours |= {key: self._old_targets.get(rid, "") for key, rid in own.items()}
            arriving = _ids(section if new is None else new, new=True)
            if new is not None:
                self._note_kept(own.keys() & theirs.keys() - arriving.keys())
            theirs |= {key: self._new_targets.get(rid, "") for key, rid in arriving.items()}
            if new is not None:
                self._compare_section(section, shown_before, theirs)
            else:
                self._compare_section(section, {}, theirs if arriving else {})

    def _compare_section(
        self, section: etree._Element, inherited: dict[Key, str], theirs: dict[Key, str]
    ) -> None:
        """Compares what each reference of a section leads to with what the new document shows there.

        Args:
            section: of the redline.
            inherited: what the sections before it show in the old document; empty for one it does not have.
            theirs: what the section shows in the new document; empty for one it does not have.
        """
        for reference in [child for child in section if child.tag in _TAGS]:
            key, rid = _key(reference), reference.get(_RID, "")
            target = self._existing(theirs.get(key))
            part = self._old_targets.get(rid, "")
            if rid.startswith(_NEW):
                part = self._arrive(key, target, inherited.get(key, ""))
            if self._compared.get(part, target) != target:
                part = self._copy(part)
            if part != self._old_targets.get(rid):
                reference.set(_RID, self._relate(key[0], part))
            self._compare_parts(part, target)

    def _note_kept(self, inherited: Collection[Key]) -> None:
        """Notes the headers of a section's own that the new document takes from the section before it.

        No tracked change holds a reference to a header: what `w:sectPrChange` keeps has none (§17.13.5.32).
        """
        self.context.place = self.old.main
        for kind, pages in sorted(inherited):
            own = f"a section has no {pages} {kind} of its own any more"
            self.context.remark(f"{own}: its place stays when accepted")

    def _existing(self, target: str | None) -> str | None:
        return target if target in self.new.parts else None

    def _compare_parts(self, part: str, new_part: str | None) -> None:
        if part not in self.old.parts or part in self._compared:
            return
        self._compared[part] = new_part
        self.context.place = part
        root = self.old.edit(part)
        if new_part is None:
            _mark_all(root, "w:del", self.context)
        else:
            self.context.compare(root, self._theirs(new_part, part), self.context)

    def _theirs(self, new_part: str, part: str) -> etree._Element:
        theirs = copy.deepcopy(self.new.tree(new_part))
        self.links.adopt(theirs, new_part, part)
        return theirs

    def _arrive(self, key: Key, target: str | None, inherited: str) -> str:
        """Gives a part for a header that only the new document has in this place.

        It says what the section showed before, where that is something; else all in it is inserted.
        """
        if inherited in self.old.parts:
            self.context.place = self.old.main
            own = f"a section has a {key[1]} {key[0]} of its own"
            self.context.remark(f"{own}: its place stays when rejected")
            return self._copy(inherited)
        if (target or key[0]) not in self._arrived:
            self._arrived[target or key[0]] = part = self._add(key[0], target)
            self.context.place = part
            _mark_all(self.old.edit(part), "w:ins", self.context)
            self._compared[part] = target
        return self._arrived[target or key[0]]

    def _add(self, kind: str, target: str | None) -> str:
        """Adds a copy of a part of the new document; one that says nothing for none."""
        root = etree.Element(qn(_ROOTS[kind]), None, NSMAP)
        etree.SubElement(root, qn("w:p"))
        name = target or f"word/{kind}1.xml"
        part = add_part(self.old, name, etree.tostring(root), f"{_CONTENT_TYPE}.{kind}+xml")
        if target is not None:
            self.old.parts[part] = etree.tostring(self._theirs(target, part))
        self._originals[part] = self.old.parts[part]
        return part

    def _copy(self, part: str) -> str:
        copied = add_part(self.old, part, self._originals[part], content_type(self.old, part))
        self._originals[copied] = self._originals[part]
        links = relationships_part(part)
        if links in self.old.parts:
            self.old.parts[relationships_part(copied)] = etree.tostring(self.old.tree(links))
        return copied

    def _relate(self, kind: str, part: str) -> str:
        rid = relate(self.old, self.old.main, f"{RELATIONSHIP}{kind}", part)
        self._old_targets[rid] = part
        return rid


def _mark_all(root: etree._Element, status: Status, context: Context) -> None:
    """Marks all that a header holds as gone or new, but for the end of its last paragraph, which stays."""
    mark_content(root, status, context)
    last = root[-1] if len(root) else None
    mark = None if last is None else last.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(status)}")
    holder = None if mark is None else mark.getparent()
    if mark is not None and holder is not None:
        holder.remove(mark)


def _targets(package: Package) -> dict[str, str]:
    return {rid: part for (_, rid), part in header_parts(package).items()}


def _ids(section: etree._Element, *, new: bool) -> dict[Key, str]:
    """Gives the ids of a section's references that stand in the new document, or in the old one."""
    found = [(_key(child), child.get(_RID, "")) for child in section if child.tag in _TAGS]
    return {key: rid.removeprefix(_NEW) for key, rid in found if rid.startswith(_NEW) == new}


def _key(reference: etree._Element) -> Key:
    kind = etree.QName(reference).localname.removesuffix("Reference")
    return kind, reference.get(qn("w:type"), "default")
