"""The pictures that lists have for bullets, told by what they show, and brought into the old document."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.package.free_number import free_number
from drafter.ooxml.package.relationship_attributes import linked
from drafter.redline.content.canonical import canonical

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.package.package import Package
    from drafter.redline.adopt.links import Links

_BULLET, _ID = qn("w:numPicBullet"), qn("w:numPicBulletId")
_USE, _VAL = qn("w:lvlPicBulletId"), qn("w:val")

Shown = dict[str, bytes]
"""What each picture bullet of a document shows, by its number."""


def bullets_shown(package: Package, part: str | None) -> Shown:
    """Gives what the picture bullets of a part show: their markup, pictures and all (§17.9.20)."""
    if part is None:
        return {}
    shown: Shown = {}
    targets = {link.id: link.target for link in package.relationships(part)}
    for bullet in package.tree(part).iterfind(_BULLET):
        copied = copy.deepcopy(bullet)
        copied.attrib.pop(_ID, "")
        pictures = [package.parts.get(targets.get(value, ""), b"") for _, _, value in linked(copied)]
        for element, name, _ in list(linked(copied)):
            element.attrib.pop(name)
        shown[bullet.get(_ID, "")] = canonical(copied) + b"".join(pictures)
    return shown


def with_bullets(definition: etree._Element, shown: Shown) -> etree._Element:
    """Gives a list's definition with what its picture bullets show in the place of their numbers."""
    if definition.find(f".//{_USE}") is None:
        return definition
    copied = copy.deepcopy(definition)
    for use in copied.iter(_USE):
        use.set(_VAL, shown.get(use.get(_VAL, ""), b"").hex())
    return copied


class PictureBullets:
    """The picture bullets of the old document, to which those of lists that come along are added."""

    def __init__(self, old: Package, new: Package, part: str, new_part: str | None, links: Links) -> None:
        self._root, self._part = old.edit(part), part
        self._new_root = None if new_part is None else new.tree(new_part)
        self._new_part, self._links = new_part, links
        self.ours, self.theirs = bullets_shown(old, part), bullets_shown(new, new_part)

    def adopt(self, definition: etree._Element) -> None:
        """Names the picture bullets of a definition of the new document as the old one does, in place."""
        for use in definition.iter(_USE):
            shown = self.theirs.get(use.get(_VAL, ""))
            if shown is not None:
                same = next((number for number, mine in self.ours.items() if mine == shown), None)
                use.set(_VAL, self._add(use.get(_VAL, "")) if same is None else same)

    def _add(self, number: str) -> str:
        bullets = () if self._new_root is None else self._new_root.iterfind(_BULLET)
        made = copy.deepcopy(next(bullet for bullet in bullets if bullet.get(_ID) == number))
        self._links.adopt(made, self._new_part or "", self._part)
        mine = str(free_number(self.ours, first=0))
        made.set(_ID, mine)
        self.ours[mine] = self.theirs[number]
        # First in CT_Numbering (§17.9.17).
        self._root.insert(len(self._root.findall(_BULLET)), made)
        return mine
