"""What the numbers of lists and the names of styles stand for in a document."""

from __future__ import annotations

import copy
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import qn
from drafter.ooxml.package.relationship_attributes import linked
from drafter.ooxml.paragraph.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.ooxml.package.package import Package
    from drafter.ooxml.paragraph.styles import ParagraphProperties

_VAL = qn("w:val")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
RENEWED_ATTRIBUTES = (
    *(qn(f"w:rsid{of}") for of in ("R", "RPr", "RDefault", "P", "Del", "Tr", "Sect")),
    *(f"{_W14}{name}" for name in ("paraId", "textId")),
    *(f"{_WP14}{name}" for name in ("anchorId", "editId")),
)
"""What Word renews on every save."""
_LIST_IDENTITY = frozenset(map(qn, ("w:nsid", "w:tmpl")))
_BULLETS = b"numPicBullet"


@dataclass(frozen=True, slots=True)
class Definitions:
    """What a document defines for its stories to refer to.

    Attributes:
        written: the part that defines the styles, and the one that defines the lists, as they are written.
        lists: what each list says of its levels, by its number.
        styles: the kind and the name of each style, by its identifier.
        standings: what each style says of a paragraph, and what it is based on.
    """

    written: tuple[bytes, bytes]
    lists: dict[str, str]
    styles: dict[str, str]
    standings: dict[str, tuple[ParagraphProperties, str | None]]

    def agree(self, other: Definitions) -> bool:
        """Gives whether another document defines all that this one does, and the same."""
        pairs = (
            (self.lists, other.lists),
            (self.styles, other.styles),
            (self.standings, other.standings),
        )
        return all(ours is theirs or ours.items() <= theirs.items() for ours, theirs in pairs)


def definitions(package: Package, like: Definitions | None = None) -> Definitions:
    """Gives what a document defines; that of another, where both are written in the same letters.

    Pictures that mark lists stand in parts of their own, so a document with such is read whatever it has.
    """
    written = _written(package, "styles"), _written(package, "numbering")
    if like is not None and written == like.written and _BULLETS not in written[1]:
        return like
    standings = {style.id: (style.properties, style.based_on) for style in Styles(package)}
    return Definitions(written, dict(_lists(package)), dict(_styles(package)), standings)


def _written(package: Package, kind: str) -> bytes:
    part = package.related(kind)
    return b"" if part is None else package.parts[part]


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
    etree.strip_attributes(element, *RENEWED_ATTRIBUTES)
    return etree.tostring(element, method="c14n", exclusive=True)
