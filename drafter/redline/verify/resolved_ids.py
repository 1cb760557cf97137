"""What the numbers in a document mean: lists, styles, links and notes told by what they lead to."""

from __future__ import annotations

import copy
import hashlib
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NAMESPACES, qn
from drafter.ooxml.package.relationship_attributes import STRUCTURAL_KINDS, linked
from drafter.ooxml.package.story_parts import header_parts, story_parts
from drafter.ooxml.paragraph.labels import Numbering
from drafter.redline.content.normalise import end_with_paragraph
from drafter.redline.verify.definitions import RENEWED_ATTRIBUTES, Definitions, definitions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from drafter.ooxml.package.package import Package

_R = f"{{{NAMESPACES['r']}}}"
_VAL, _ID = qn("w:val"), qn("w:id")
_VML = "urn:schemas-microsoft-com:vml"
_SHAPE = "{urn:schemas-microsoft-com:office:office}spid"
# Marks that Word renews on every save.
_RENEWED = (qn("w:proofErr"), qn("w:lastRenderedPageBreak"))
_ELEMENTS = tuple(
    qn(f"w:{name}")
    for name in [
        "smartTagPr",
        "customXmlPr",
        "lang",
        "bookmarkStart",
        "bookmarkEnd",
        "permStart",
        "permEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "sdtPr",
        "sdtEndPr",
    ]
)
_WRAPPERS = (qn("w:smartTag"), qn("w:customXml"))
_REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))
_STYLES = tuple(map(qn, ("w:pStyle", "w:rStyle", "w:tblStyle")))
_NOTES = (("footnotes", "w:footnote"), ("endnotes", "w:endnote"))
_ALTERNATES = qn("mc:AlternateContent")
_THE_TEXT = "the text"
_PROPERTIES, _NUMBERING = qn("w:pPr"), qn("w:numPr")


def meaningful_stories(meanings: Meanings, *, translate: bool) -> Iterator[tuple[str, etree._Element]]:
    """Gives every story of a document with its place: the body, the notes referred to, the headers in use.

    The trees are the package's own, in which numbers have been replaced by what they mean.

    Args:
        meanings: of the document.
        translate: whether lists and styles are replaced too; not needed where two documents agree on them.
    """
    package = meanings.package
    root = meanings.story(package.main, translate=translate)
    headers = list(_headers(package, root))
    notes = list(_notes(root, meanings, translate=translate))
    etree.strip_elements(root, *_REFERENCES, with_tail=False)
    yield _THE_TEXT, _body(root)
    yield from notes
    for place, part in headers:
        yield place, meanings.story(part, translate=translate)


def _body(root: etree._Element) -> etree._Element:
    body = root.find(qn("w:body"))
    return root if body is None else body


def _notes(
    root: etree._Element, meanings: Meanings, *, translate: bool
) -> Iterator[tuple[str, etree._Element]]:
    for kind, tag in _NOTES:
        references = list(root.iter(qn(f"{tag}Reference")))
        part = meanings.package.related(kind)
        if not references or part is None:
            continue
        notes = {note.get(_ID): note for note in meanings.story(part, translate=translate).iter(qn(tag))}
        for number, reference in enumerate(references, 1):
            note = notes.get(reference.get(_ID))
            reference.set(_ID, "")
            if note is not None:
                yield f"{tag.removeprefix('w:')} {number}", note


def _headers(package: Package, root: etree._Element) -> Iterator[tuple[str, str]]:
    """Gives the header and footer parts that say something, by section and kind, as (place, part).

    A section without one of its own shows that of the section before it (§17.10.1); a reference that leads
    to none is none.
    """
    parts = header_parts(package)
    shown: dict[str, str] = {}
    for number, section in enumerate(root.iter(qn("w:sectPr")), 1):
        for reference in section:
            if reference.tag in _REFERENCES:
                name = etree.QName(reference).localname.removesuffix("Reference")
                kind = f"{reference.get(qn('w:type'), 'default')} {name}"
                part = parts.get((name, reference.get(f"{_R}id", "")))
                shown |= {kind: part} if part else {}
        for kind, part in sorted(shown.items()):
            if _says_something(package.tree(part)):
                yield f"{kind} of section {number}", part


def _says_something(root: etree._Element) -> bool:
    texts = (node.text for node in root.iter(qn("w:t"), qn("w:instrText")))
    return any(text and text.strip() for text in texts) or next(root.iter(qn("w:drawing")), None) is not None


class Meanings:
    """What the numbers in the stories of one document mean."""

    def __init__(self, package: Package, like: Meanings | None = None) -> None:
        """Reads what the document defines, or takes it from another in which that is written alike."""
        self.package = package
        self._definitions: Definitions = definitions(package, like._definitions if like else None)
        self._done: set[str] = set()

    def of(self, package: Package) -> Meanings:
        """Gives the meanings of a document that defines what this one does, in stories of its own."""
        other = copy.copy(self)
        other.package, other._done = package, set()
        return other

    def agree(self, other: Meanings) -> bool:
        """Gives whether the numbers of lists and the names of styles mean the same in another document."""
        ours, theirs = self._definitions, other._definitions
        return ours.agree(theirs) and not self._uses(
            (theirs.lists.keys() - ours.lists.keys()) | (theirs.styles.keys() - ours.styles.keys())
        )

    def _uses(self, names: AbstractSet[str]) -> bool:
        """Gives whether a story uses one of these lists or styles, which this document does not define."""
        roots = (self.package.tree(part) for part in story_parts(self.package) if names)
        return any(use.get(_VAL) in names for root in roots for use in root.iter(*_STYLES, qn("w:numId")))

    def story(self, part: str, *, translate: bool) -> etree._Element:
        """Gives the tree of a part without noise, its numbers replaced."""
        root = self.package.tree(part)
        if part in self._done:
            return root
        self._done.add(part)
        self._links(root, part)
        strip_unseen(root)
        etree.strip_elements(root, *_ELEMENTS, with_tail=False)
        etree.strip_tags(root, *_WRAPPERS)
        _show(root)
        end_with_paragraph(root)
        if translate:
            self._translate(root)
        for drawn in root.iter("{*}docPr", "{*}cNvPr", f"{{{_VML}}}*"):
            if drawn.tag != f"{{{_VML}}}shapetype":
                for name in ("id", "name", _SHAPE):
                    drawn.attrib.pop(name, "")
        etree.cleanup_namespaces(root)
        return root

    def _translate(self, root: etree._Element) -> None:
        self._number(root)
        for style in list(root.iter(*_STYLES)):
            name = self._definitions.styles.get(style.get(_VAL, ""))
            holder = style.getparent()
            if name is not None:
                style.set(_VAL, name)
            elif holder is not None:
                # A style that is not defined says nothing (§17.3.1.27).
                holder.remove(style)

    def _number(self, root: etree._Element) -> None:
        """Puts what is printed before each paragraph in the place of what its numbering is said by."""
        numbering = Numbering(self.package)
        labels = [(paragraph, numbering.label(paragraph)) for paragraph in root.iter(qn("w:p"))]
        for paragraph, label in labels:
            for properties in paragraph.findall(_PROPERTIES):
                for said in properties.findall(_NUMBERING):
                    properties.remove(said)
            if label is not None:
                if paragraph.find(_PROPERTIES) is None:
                    paragraph.insert(0, etree.Element(_PROPERTIES))
                printed = etree.SubElement(next(paragraph.iterchildren(_PROPERTIES)), _NUMBERING)
                printed.set(_VAL, f"{label.text or 'no number'}, level {label.level + 1}")

    def _links(self, root: etree._Element, part: str) -> None:
        links = [link for link in self.package.relationships(part) if link.kind not in STRUCTURAL_KINDS]
        targets = {link.id: (link.target, link.external) for link in links}
        if not targets:
            return
        for element, name, value in linked(root):
            if element.tag not in _REFERENCES and value in targets:
                element.set(name, self._target(*targets[value]))

    def _target(self, target: str, external: bool) -> str:  # noqa: FBT001 - a relationship's two fields
        if external or target not in self.package.parts:
            return target
        # What it is called, its extension too, is no part of what is shown.
        return hashlib.sha256(self.package.parts[target]).hexdigest()


def strip_unseen(root: etree._Element) -> None:
    """Takes out, in place, what is to be ignored, and what Word renews on every save."""
    _ignore(root)
    etree.strip_attributes(root, *RENEWED_ATTRIBUTES)
    etree.strip_elements(root, *_RENEWED, with_tail=False)


def _ignore(root: etree._Element) -> None:
    """Takes out what is to be ignored where it is not known, and is not known to Word, in place."""
    asked = [root.nsmap.get(prefix) for prefix in root.get(qn("mc:Ignorable"), "").split()]
    for name in filter(None, asked):
        if "microsoft.com/office" not in name and "openxmlformats.org" not in name:
            etree.strip_attributes(root, f"{{{name}}}*")
            etree.strip_elements(root, f"{{{name}}}*", with_tail=False)


def _show(root: etree._Element) -> None:
    """Leaves of alternate content round blocks or runs what Word shows, and no table without rows."""
    for both in [each for each in root.iter(_ALTERNATES) if not _is_in_run(each)]:
        understood = filter(_is_understood, both.iterchildren(qn("mc:Choice")))
        shown = next(understood, both.find(qn("mc:Fallback")))
        holder = both.getparent()
        if holder is not None:
            at = holder.index(both)
            holder[at : at + 1] = [] if shown is None else list(shown)
    for table in [each for each in root.iter(qn("w:tbl")) if each.find(f".//{qn('w:tr')}") is None]:
        holder = table.getparent()
        if holder is not None:
            holder.remove(table)


def _is_in_run(element: etree._Element) -> bool:
    holder = element.getparent()
    return holder is not None and holder.tag == qn("w:r")


def _is_understood(choice: etree._Element) -> bool:
    required = [choice.nsmap.get(prefix, "") for prefix in choice.get("Requires", "").split()]
    return all("microsoft.com/office" in name or "openxmlformats.org" in name for name in required)
