"""Numbers that a style gives, written onto paragraphs where the other document's style gives another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.labels import Numbering, says_of
from drafter.ooxml.paragraph.paragraph_list import NO_LIST, set_numbering
from drafter.ooxml.paragraph.styles import ParagraphProperties, Styles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.ooxml.package.package import Package
    from drafter.ooxml.paragraph.list_definitions import Instance, Level

_PARAGRAPH = qn("w:p")
_PROPERTIES = qn("w:pPr")

_Standing = tuple["Instance", "Level"] | None


def spell_out_numbers(old: Package, new: Package, stories: Iterable[etree._Element]) -> dict[str, str]:
    """Writes the list of their style onto paragraphs of the new document that the old one numbers otherwise.

    A style that both have keeps the old document's definition, but a clause must keep its number. Where
    the style numbers alike in both, and so do the other levels of its list that are used, nothing is
    written, and the paragraphs count in the old one's list.

    Returns:
        The lists of the new document that are one of the old document in that way, by number.
    """
    same: dict[str, str] = {}
    if _defined_alike(old, new) or not (_numbers_by_style(old) or _numbers_by_style(new)):
        return same
    styles = _StylePairs(old, new)
    said = [(paragraph, says_of(paragraph)) for root in stories for paragraph in root.iter(_PARAGRAPH)]
    deepest = styles.deepest_levels(says for _, says in said)
    for paragraph, says in said:
        if says.num_id is not None:
            continue
        theirs, ours = styles.standings(says.style, says.level)
        level = 0 if theirs is None else deepest[theirs[0].list_id]
        if _look(theirs, level) == _look(ours, level):
            if theirs is not None and ours is not None and ours[0] is not theirs[0]:
                same.setdefault(theirs[0].id, ours[0].id)
            continue
        number, level = (NO_LIST, 0) if theirs is None else (theirs[0].id, theirs[1].index)
        set_numbering(_properties_of(paragraph), number, level)
    return same


def _defined_alike(old: Package, new: Package) -> bool:
    parts = [
        tuple(package.parts[part] for kind in ("styles", "numbering") if (part := package.related(kind)))
        for package in (old, new)
    ]
    return parts[0] == parts[1]


def _numbers_by_style(package: Package) -> bool:
    return any(style.properties.num_id is not None for style in Styles(package))


class _StylePairs:
    """What the paragraph styles of the new document number like in both documents."""

    def __init__(self, old: Package, new: Package) -> None:
        self._styles = Styles(new)
        self._old, self._new = Numbering(old), Numbering(new, self._styles)
        self._names = {style.name.lower(): style.id for style in Styles(old)}
        self._known: dict[tuple[str | None, int | None], tuple[_Standing, _Standing]] = {}

    def standings(self, style_id: str | None, level: int | None) -> tuple[_Standing, _Standing]:
        """Gives where the new document's style puts a paragraph, and where it would stand in the old one.

        A paragraph may say its level itself, and leave the list to its style.
        """
        key = style_id, level
        if key not in self._known:
            says = ParagraphProperties(style=style_id, level=level)
            self._known[key] = self._new.standing(says), self._in_old(says)
        return self._known[key]

    def deepest_levels(self, said: Iterable[ParagraphProperties]) -> dict[str, int]:
        """Gives the deepest level of each list of the new document on which these paragraphs stand."""
        deepest: dict[str, int] = {}
        for standing in filter(None, map(self._new.standing, said)):
            instance, level = standing
            deepest[instance.list_id] = max(level.index, deepest.get(instance.list_id, 0))
        return deepest

    def _in_old(self, says: ParagraphProperties) -> _Standing:
        for style in self._styles.chain(says.style) if says.style else ():
            if style.name.lower() in self._names:
                return self._old.standing(replace(says, style=self._names[style.name.lower()]))
            if style.properties.num_id is not None:
                # The style comes along from the new document, with its own list.
                return self._new.standing(says)
        return self._old.standing(replace(says, style=None))


def _look(standing: _Standing, deepest: int) -> tuple[object, ...] | None:
    """Gives its level, and all that the numbers of its list down to the deepest level are printed by.

    It is None where there is no number.
    """
    if standing is None:
        return None
    instance, level = standing
    levels = [instance.levels.get(index) for index in range(max(level.index, deepest) + 1)]
    return (
        level.index,
        *(
            each and (each.number_format, each.pattern, each.text, each.restart, each.legal, each.hidden)
            for each in levels
        ),
        *(instance.start(index) for index in range(len(levels))),
    )


def _properties_of(paragraph: etree._Element) -> etree._Element:
    properties = paragraph.find(_PROPERTIES)
    if properties is None:
        properties = etree.Element(_PROPERTIES)
        paragraph.insert(0, properties)
    return properties
