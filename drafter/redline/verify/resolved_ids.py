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
from drafter.ooxml.paragraph.styles import Styles
from drafter.redline.content.normalise import end_with_paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from drafter.ooxml.package.package import Package

_R = f"{{{NAMESPACES['r']}}}"
_VAL, _ID = qn("w:val"), qn("w:id")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
_VML = "urn:schemas-microsoft-com:vml"
_SHAPE = "{urn:schemas-microsoft-com:office:office}spid"
# Renewed by Word on every save, or marks that no tracked change can hold.
_ATTRIBUTES = (
    *(qn(f"w:rsid{of}") for of in ("R", "RPr", "RDefault", "P", "Del", "Tr", "Sect")),
    *(f"{_W14}{name}" for name in ("paraId", "textId")),
    *(f"{_WP14}{name}" for name in ("anchorId", "editId")),
)
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
_LIST_IDENTITY = frozenset(map(qn, ("w:nsid", "w:tmpl")))


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

    def __init__(self, package: Package) -> None:
        self.package = package
        self._lists = dict(_lists(package))
        self._styles = dict(_styles(package))
        self._standings = {style.id: (style.properties, style.based_on) for style in Styles(package)}
        self._done: set[str] = set()

    def of(self, package: Package) -> Meanings:
        """Gives the meanings of a document that defines what this one does, in stories of its own."""
        other = copy.copy(self)
        other.package, other._done = package, set()
        return other

    def agree(self, other: Meanings) -> bool:
        """Gives whether the numbers of lists and the names of styles mean the same in another document."""
        pairs = (
            (self._lists, other._lists),
            (self._styles, other._styles),
            (self._standings, other._standings),
        )
        return all(ours.items() <= theirs.items() for ours, theirs in pairs) and not self._uses(
            (other._lists.keys() - self._lists.keys()) | (other._styles.keys() - self._styles.keys())
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
            name = self._styles.get(style.get(_VAL, ""))
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
    etree.strip_attributes(root, *_ATTRIBUTES)
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


def _lists(package: Package) -> Iterator[tuple[str, str]]:
    part = package.related("numbering")
    if part is None:
        return
    root = package.tree(part)
    if root.find(qn("w:numPicBullet")) is not None:
        root = copy.deepcopy(root)
        _show_bullets(package, part, root)
    abstract = {
        definition.get(qn("w:abstractNumId")): b"".join(
            _c14n(child) for child in definition if child.tag not in _LIST_IDENTITY
        )
        for definition in root.iter(qn("w:abstractNum"))
    }
    for number in root.iter(qn("w:num")):
        base = number.find(qn("w:abstractNumId"))
        overrides = b"".join(_c14n(child) for child in number.iterfind(qn("w:lvlOverride")))
        meaning = abstract.get(None if base is None else base.get(_VAL), b"") + overrides
        # Two numbers of one list count on in one another's numbers, so which list it is counts too.
        counted_with = "" if base is None else base.get(_VAL, "")
        yield number.get(qn("w:numId"), ""), f"{counted_with}:{hashlib.sha256(meaning).hexdigest()}"


def _show_bullets(package: Package, part: str, root: etree._Element) -> None:
    """Puts what each picture bullet shows in the place of its number (§17.9.20), in place."""
    targets = {link.id: package.parts.get(link.target, b"") for link in package.relationships(part)}
    shown: dict[str, str] = {}
    bullets = list(root.iter(qn("w:numPicBullet")))
    for element, name, value in list(linked(root)) if bullets else ():
        element.set(name, hashlib.sha256(targets.get(value, b"")).hexdigest())
    for bullet in bullets:
        number = bullet.attrib.pop(qn("w:numPicBulletId"), "")
        shown[str(number)] = hashlib.sha256(_c14n(bullet)).hexdigest()
    for use in root.iter(qn("w:lvlPicBulletId")):
        use.set(_VAL, shown.get(use.get(_VAL, ""), ""))


def _styles(package: Package) -> Iterator[tuple[str, str]]:
    part = package.related("styles")
    for style in () if part is None else package.tree(part).iter(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None:
            yield (
                style.get(qn("w:styleId"), ""),
                f"{style.get(qn('w:type'), 'paragraph')}:{name.get(_VAL, '').lower()}",
            )


def _c14n(element: etree._Element) -> bytes:
    element = etree.fromstring(etree.tostring(element, with_tail=False))
    etree.strip_attributes(element, *_ATTRIBUTES)
    return etree.tostring(element, method="c14n", exclusive=True)
