"""The new document's lists, told by what they number like, and brought into the old one where it has none."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NSMAP, qn
from drafter.ooxml.package.free_number import free_number
from drafter.ooxml.package.story_parts import story_parts
from drafter.ooxml.paragraph.paragraph_list import NO_LIST
from drafter.redline.adopt.parts_and_relationships import definitions_part
from drafter.redline.adopt.picture_bullets import PictureBullets, bullets_shown, with_bullets
from drafter.redline.content.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from drafter.ooxml.package.package import Package
    from drafter.redline.adopt.links import Links
    from drafter.redline.adopt.picture_bullets import Shown

_VAL, _NUM_ID, _ABSTRACT_ID = qn("w:val"), qn("w:numId"), qn("w:abstractNumId")
_NUM = qn("w:num")
# Word's own marks of a definition, different in every document.
_IDENTITY = frozenset(map(qn, ("w:nsid", "w:tmpl", "w:styleLink")))


def adopt_lists(
    old: Package, new: Package, stories: Iterable[etree._Element], same: Mapping[str, str], links: Links
) -> None:
    """Renames the lists that stories of the new document use to those of the old one, in place.

    Two lists that number alike stay two: each becomes a list of the old document that no other became. Two
    numbers of one list, which count on in one another's numbers, become two of one list (§17.9.15).

    Args:
        old: the document whose lists they become; those it has not are added.
        new: the document whose lists they are.
        stories: of the new document, with the styles that were added from it.
        same: lists of the new document that are one of the old document already, since a style says so.
        links: bring the pictures that lists have for bullets.
    """
    part, new_part = old.related("numbering"), new.related("numbering")
    alike = part and new_part and old.parts[part] == new.parts[new_part]
    if alike and bullets_shown(old, part) == bullets_shown(new, new_part):
        return
    uses = [use for root in stories for use in root.iter(_NUM_ID)]
    if not uses or (part is None and new_part is None):
        return
    numbers = dict.fromkeys(use.get(_VAL, "") for use in uses)
    adoption = _Adoption(old, new, same, numbers, links)
    for number in numbers:
        adoption.take_same(number)
    for use in uses:
        use.set(_VAL, adoption.name(use.get(_VAL, "")))


class _Adoption:
    """What each list of the new document becomes in the old one, found as they are asked for."""

    def __init__(
        self,
        old: Package,
        new: Package,
        same: Mapping[str, str],
        numbers: Iterable[str],
        links: Links,
    ) -> None:
        new_part = new.related("numbering")
        part = definitions_part(old, new, "numbering", new_part)
        self.root = old.edit(part)
        self._bullets = PictureBullets(old, new, part, new_part, links)
        self.new_root = etree.Element(qn("w:numbering")) if new_part is None else new.tree(new_part)
        self.ours = _lists(self.root, self._bullets.ours)
        self.theirs = _lists(self.new_root, self._bullets.theirs)
        self._abstracts, self._new_abstracts = _abstracts(self.root), _abstracts(self.new_root)
        self._pairs: dict[str, str] = {}
        self._names: dict[str, str] = {}
        stories = [old.tree(part) for part in story_parts(old)]
        # What a story of either document uses, defined or not, must not come to mean a list that is added.
        self._taken = {*numbers, *(use.get(_VAL, "") for root in stories for use in root.iter(_NUM_ID))}
        for number, mine in same.items():
            if number in self.theirs and mine in self.ours:
                self._pair(number, mine)

    def take_same(self, number: str) -> None:
        """Lets a list that the old document has under the same number be that list."""
        if number not in self._names and self._fits(number, number):
            self._pair(number, number)

    def name(self, number: str) -> str:
        """Gives what a list of the new document is in the old one, added if need be."""
        if number not in self.theirs:
            # No list that is defined: Word prints no number, and must not begin to (§17.9.18).
            return NO_LIST if number in self.ours else number
        if number not in self._names:
            free = (mine for mine in self.ours if mine not in self._names.values())
            found = next((mine for mine in free if self._fits(number, mine)), None)
            self._pair(number, self._add(number) if found is None else found)
        return self._names[number]

    def _fits(self, number: str, mine: str) -> bool:
        if number not in self.theirs or self.ours.get(mine) != self.theirs[number]:
            return False
        abstract, wanted = self._abstracts[mine], self._pairs.get(self._new_abstracts[number])
        return abstract == wanted if wanted is not None else abstract not in self._pairs.values()

    def _pair(self, number: str, mine: str) -> None:
        self._names[number] = mine
        self._pairs.setdefault(self._new_abstracts[number], self._abstracts[mine])

    def _add(self, number: str) -> str:
        """Copies a list, and its definition where it is not there yet, under numbers that are free."""
        made = copy.deepcopy(next(n for n in self.new_root.iterfind(_NUM) if n.get(_NUM_ID) == number))
        mine = _free({*self.ours, *self._taken})
        made.set(_NUM_ID, mine)
        abstract = self._new_abstracts[number]
        if abstract not in self._pairs:
            self._pairs[abstract] = self._add_definition(abstract)
        for base in made.iterfind(_ABSTRACT_ID):
            base.set(_VAL, self._pairs[abstract])
        _insert_before(self.root, made, ("w:numIdMacAtCleanup",))
        self.ours[mine], self._abstracts[mine] = self.theirs[number], self._pairs[abstract]
        return mine

    def _add_definition(self, abstract: str) -> str:
        taken = {each.get(_ABSTRACT_ID, "") for each in self.root.iterfind(qn("w:abstractNum"))}
        copied = etree.Element(qn("w:abstractNum"), {_ABSTRACT_ID: _free(taken)}, NSMAP)
        definition = _definitions(self.new_root).get(abstract)
        for child in () if definition is None else definition:
            if child.tag not in _IDENTITY:
                copied.append(copy.deepcopy(child))
        self._bullets.adopt(copied)
        _insert_before(self.root, copied, ("w:num", "w:numIdMacAtCleanup"))
        return copied.get(_ABSTRACT_ID, "")


def _lists(root: etree._Element, bullets: Shown) -> dict[str, bytes]:
    """Gives what each list is defined as, canonical, by its number."""
    said = {
        name: b"".join(
            canonical(child) for child in with_bullets(definition, bullets) if child.tag not in _IDENTITY
        )
        for name, definition in _definitions(root).items()
    }
    return {
        number.get(_NUM_ID, ""): said.get(_abstract_of(number), b"")
        + b"".join(canonical(child) for child in number.iterfind(qn("w:lvlOverride")))
        for number in root.iterfind(_NUM)
    }


def _abstracts(root: etree._Element) -> dict[str, str]:
    """Gives the id of the definition that each list counts by, by the list's number."""
    ids = {name: definition.get(_ABSTRACT_ID, "") for name, definition in _definitions(root).items()}
    found = ((number.get(_NUM_ID, ""), _abstract_of(number)) for number in root.iterfind(_NUM))
    return {number: ids.get(name, name) for number, name in found}


def _definitions(root: etree._Element) -> dict[str, etree._Element]:
    """Gives the definitions of lists by their id; in the place of one that links to a style, that style's.

    A definition with `w:numStyleLink` says nothing itself (§17.9.21), and the style that it names is not
    brought along.
    """
    definitions = {each.get(_ABSTRACT_ID, ""): each for each in root.iterfind(qn("w:abstractNum"))}
    of_styles = {_value(each, "w:styleLink"): each for each in definitions.values()}
    return {
        name: of_styles.get(_value(each, "w:numStyleLink") or "", each) for name, each in definitions.items()
    }


def _value(element: etree._Element, name: str) -> str | None:
    child = element.find(qn(name))
    return None if child is None else child.get(_VAL)


def _abstract_of(number: etree._Element) -> str:
    base = number.find(_ABSTRACT_ID)
    return "" if base is None else base.get(_VAL, "")


def _free(taken: AbstractSet[str]) -> str:
    return str(free_number(taken))


def _insert_before(root: etree._Element, element: etree._Element, names: tuple[str, ...]) -> None:
    """Inserts an element before the first of these, in the order of CT_Numbering (§17.9.17)."""
    tags = set(map(qn, names))
    at = next((i for i, child in enumerate(root) if child.tag in tags), len(root))
    root.insert(at, element)
