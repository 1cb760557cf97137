"""The new document's lists, told by what they number like, and brought into the old one where it has none."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NSMAP, qn
from drafter.redline.parse import canonical
from drafter.redline.parts import RELATIONSHIP, add_part, content_type, relate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.ooxml.package import Package

_VAL, _NUM_ID, _ABSTRACT_ID = qn("w:val"), qn("w:numId"), qn("w:abstractNumId")
# Word's own marks of a definition, different in every document.
_IDENTITY = frozenset(map(qn, ("w:nsid", "w:tmpl")))
_W15_RESTART = "{http://schemas.microsoft.com/office/word/2012/wordml}restartNumberingAfterBreak"


def adopt_lists(old: Package, new: Package, stories: Iterable[etree._Element]) -> None:
    """Renames the lists that stories of the new document use to those of the old one, in place.

    Two lists that number alike stay two: each becomes a list of the old document that no other became.
    """
    part, new_part = old.related("numbering"), new.related("numbering")
    if part and new_part and old.parts[part] == new.parts[new_part]:
        return
    uses = [use for root in stories for use in root.iter(_NUM_ID)]
    if new_part is None or not uses:
        return
    theirs = _lists(new.tree(new_part))
    part = _numbering_part(old, new, new_part)
    ours = _lists(old.tree(part))
    wanted = [number for number in dict.fromkeys(use.get(_VAL, "") for use in uses) if number in theirs]
    names = {number: number for number in wanted if ours.get(number) == theirs[number]}
    free = [number for number in ours if number not in names]
    for number in wanted:
        if number not in names:
            same = next((mine for mine in free if ours[mine] == theirs[number]), None)
            if same is None:
                names[number] = _add_list(old.edit(part), new.tree(new_part), number)
            else:
                names[number] = same
                free.remove(same)
    for use in uses:
        use.set(_VAL, names.get(use.get(_VAL, ""), use.get(_VAL, "")))


def _numbering_part(old: Package, new: Package, new_part: str) -> str:
    part = old.related("numbering")
    if part is not None:
        return part
    empty = etree.tostring(etree.Element(qn("w:numbering"), None, NSMAP))
    part = add_part(old, new_part, empty, content_type(new, new_part))
    relate(old, old.main, f"{RELATIONSHIP}numbering", part)
    return part


def _lists(root: etree._Element) -> dict[str, bytes]:
    """Gives the definition of each list, canonical, by its number."""
    abstract = {
        definition.get(_ABSTRACT_ID, ""): b"".join(
            canonical(child) for child in definition if child.tag not in _IDENTITY
        )
        for definition in root.iterfind(qn("w:abstractNum"))
    }
    return {
        number.get(_NUM_ID, ""): abstract.get(_abstract_of(number), b"")
        + b"".join(canonical(child) for child in number.iterfind(qn("w:lvlOverride")))
        for number in root.iterfind(qn("w:num"))
    }


def _abstract_of(number: etree._Element) -> str:
    base = number.find(_ABSTRACT_ID)
    return "" if base is None else base.get(_VAL, "")


def _add_list(root: etree._Element, new_root: etree._Element, number: str) -> str:
    """Copies a list and its definition, under numbers that are free, and gives its number."""
    new_number = next(n for n in new_root.iterfind(qn("w:num")) if n.get(_NUM_ID) == number)
    made = copy.deepcopy(new_number)
    made.set(_NUM_ID, _free(root, "w:num", _NUM_ID))
    abstract_id = _abstract_of(new_number)
    for definition in new_root.iterfind(qn("w:abstractNum")):
        if definition.get(_ABSTRACT_ID) == abstract_id:
            copied = copy.deepcopy(definition)
            copied.set(_ABSTRACT_ID, _free(root, "w:abstractNum", _ABSTRACT_ID))
            copied.attrib.pop(_W15_RESTART, "")
            for base in made.iterfind(_ABSTRACT_ID):
                base.set(_VAL, copied.get(_ABSTRACT_ID, ""))
            _insert_before(root, copied, ("w:num", "w:numIdMacAtCleanup"))
    _insert_before(root, made, ("w:numIdMacAtCleanup",))
    return made.get(_NUM_ID, "")


def _free(root: etree._Element, name: str, attribute: str) -> str:
    numbers = [int(element.get(attribute, "0")) for element in root.iterfind(qn(name))]
    return str(max(numbers, default=0) + 1)


def _insert_before(root: etree._Element, element: etree._Element, names: tuple[str, ...]) -> None:
    """Inserts an element before the first of these, in the order of CT_Numbering (§17.9.17)."""
    tags = set(map(qn, names))
    at = next((i for i, child in enumerate(root) if child.tag in tags), len(root))
    root.insert(at, element)
