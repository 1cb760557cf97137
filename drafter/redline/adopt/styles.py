"""The new document's styles, told by name, and brought into the old one where it has none of that name."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.package.story_parts import story_parts
from drafter.redline.adopt.parts_and_relationships import definitions_part
from drafter.redline.content.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from lxml import etree

    from drafter.ooxml.package.package import Package
    from drafter.redline.write.redline_context import Context

_VAL, _STYLE_ID = qn("w:val"), qn("w:styleId")
_USES = tuple(map(qn, ("w:pStyle", "w:rStyle", "w:tblStyle")))
_LINKS = tuple(map(qn, ("w:basedOn", "w:next", "w:link")))
# Which list a style numbers by is a number of its own document; the list itself is compared in its place.
_NOT_COMPARED = frozenset(map(qn, ("w:rsid", "w:numId", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed")))


def adopt_styles(
    old: Package, new: Package, stories: Iterable[etree._Element], context: Context
) -> list[etree._Element]:
    """Renames the styles that stories of the new document use to those of the old one, in place.

    A style of the same kind and name is the old document's own, and its definition stays there.

    Returns:
        The styles that were added to the old document, whose lists are still those of the new one.
    """
    part, new_part = old.related("styles"), new.related("styles")
    if part and new_part and old.parts[part] == new.parts[new_part]:
        return []
    ours = {_name(style): style for style in _styles(old)}
    theirs = {style.get(_STYLE_ID, ""): style for style in _styles(new)}
    stories = list(stories)
    _forget_undefined(stories, set(theirs), {style.get(_STYLE_ID, "") for style in ours.values()})
    used = dict.fromkeys(use.get(_VAL, "") for root in stories for use in root.iter(*_USES))
    needed = [theirs[identity] for identity in _with_bases(used, theirs)]
    taken = {style.get(_STYLE_ID, "") for style in ours.values()} | _used_in(old)
    names: dict[str | None, str] = {}
    for style in needed:
        names[style.get(_STYLE_ID)] = given = _target_id(style, ours, taken)
        taken.add(given)
    added = [copy.deepcopy(style) for style in needed if _name(style) not in ours]
    for style in added:
        old.edit(definitions_part(old, new, "styles", new_part)).append(style)
        style.attrib.pop(qn("w:default"), "")
    for style, new_id in [(style, names[style.get(_STYLE_ID)]) for style in added]:
        style.set(_STYLE_ID, new_id)
    lists = new.related("numbering")
    linked = [] if lists is None else [new.edit(lists)]
    _rename([use for root in [*stories, *added, *linked] for use in root.iter(*_USES, *_LINKS)], names)
    _remark_differences(
        [theirs[identity] for identity in used if identity in theirs], ours, part or "", context
    )
    return added


def _styles(package: Package) -> Iterator[etree._Element]:
    part = package.related("styles")
    return iter(()) if part is None else package.tree(part).iter(qn("w:style"))


def _name(style: etree._Element) -> tuple[str, str]:
    name = style.find(qn("w:name"))
    said = style.get(_STYLE_ID, "") if name is None else name.get(_VAL, "")
    return style.get(qn("w:type"), "paragraph"), said.lower()


def _with_bases(used: Iterable[str], styles: dict[str, etree._Element]) -> Iterator[str]:
    """Gives the styles that are used and all that they build on."""
    todo, seen = list(used), set[str]()
    while todo:
        identity = todo.pop(0)
        if identity in seen or identity not in styles:
            continue
        seen.add(identity)
        yield identity
        todo += [link.get(_VAL, "") for link in styles[identity] if link.tag in _LINKS]


def _target_id(
    style: etree._Element, ours: dict[tuple[str, str], etree._Element], taken: AbstractSet[str]
) -> str:
    """Gives the id that a style has, or is to have, in the old document."""
    same = ours.get(_name(style))
    if same is not None:
        return same.get(_STYLE_ID, "")
    identity = style.get(_STYLE_ID, "")
    while identity in taken:
        identity += "1"
    return identity


def _used_in(package: Package) -> set[str]:
    """Gives the ids of the styles that stories use, defined or not: a new style must not define one."""
    roots = (package.tree(part) for part in story_parts(package))
    return {use.get(_VAL, "") for root in roots for use in root.iter(*_USES)}


def _forget_undefined(
    stories: Iterable[etree._Element], theirs: AbstractSet[str], ours: AbstractSet[str]
) -> None:
    """Takes out, in place, uses of a style that the new document does not define and the old one does.

    Word passes over a style that is not there (§17.3.1.27); the old document's must not come in its place.
    """
    for use in [use for root in stories for use in root.iter(*_USES)]:
        parent = use.getparent()
        if parent is not None and use.get(_VAL, "") in ours - theirs:
            parent.remove(use)


def _rename(uses: Iterable[etree._Element], names: dict[str | None, str]) -> None:
    for use in uses:
        renamed = names.get(use.get(_VAL))
        if renamed is not None:
            use.set(_VAL, renamed)


def _remark_differences(
    used: Iterable[etree._Element],
    ours: dict[tuple[str, str], etree._Element],
    part: str,
    context: Context,
) -> None:
    differing = sorted(
        _name(style)[1]
        for style in used
        if _name(style) in ours and _definition(style) != _definition(ours[_name(style)])
    )
    if differing:
        context.place = part
        context.remark(f"styles keep the old document's definition: {', '.join(differing)}")


def _definition(style: etree._Element) -> list[bytes]:
    parts = [child for child in style if child.tag in (qn("w:pPr"), qn("w:rPr"), qn("w:tblPr"))]
    return [
        canonical(child)
        for part in parts
        for child in part
        if child.tag not in _NOT_COMPARED and child.tag != qn("w:numPr")
    ]
