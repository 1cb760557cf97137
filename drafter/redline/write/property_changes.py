"""Tracked changes of properties: the new value, with the old one inside a mark (ECMA-376-1 §17.13.5)."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import NSMAP, qn
from drafter.redline.content.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.redline.write.revision_marks import Marks

_RPR, _SECTION = qn("w:rPr"), qn("w:sectPr")
# No reader sees it, and Word guesses it anew; a change of it alone is none.
_LANGUAGE = qn("w:lang")
# What stands among a property's values and is none of them: marks of the thing itself, and references to
# parts. It stays as the old document has it.
_MARKS = frozenset(
    map(
        qn,
        [
            "w:ins",
            "w:del",
            "w:moveFrom",
            "w:moveTo",
            "w:cellIns",
            "w:cellDel",
            "w:cellMerge",
            "w:numberingChange",
        ],
    )
)
_REFERENCES = frozenset(map(qn, ("w:headerReference", "w:footerReference")))
# The order of the marks of a paragraph (annex A, EG_ParaRPrTrackChanges).
_MARK_ORDER = tuple(map(qn, ("w:ins", "w:del", "w:moveFrom", "w:moveTo")))
_FIRST = {_RPR: _MARKS, _SECTION: _REFERENCES}
# A change of the columns says neither who nor when (§17.13.5.33, CT_TblGridChange).
_UNSIGNED = "w:tblGrid"


def first_child(parent: etree._Element, name: str, *, after: tuple[str, ...]) -> etree._Element:
    """Gives the property element of that name, made where it belongs if there was none."""
    found = parent.find(qn(name))
    if found is None:
        found = etree.Element(qn(name))
        parent.insert(sum(child.tag in set(map(qn, after)) for child in parent), found)
    return found


def tracked(
    old: etree._Element | None, new: etree._Element | None, name: str, marks: Marks
) -> etree._Element | None:
    """Gives the property `name` as it is in the new document, with the old value tracked.

    An earlier tracked change stays as it is: it already says what rejecting must give. Where the values
    are equal, or formatting is left out, that is the old property untouched.
    """
    old_values, new_values = values(old), values(new)
    if _same(old_values, new_values):
        return copy.deepcopy(old)
    if not marks.formatting:
        marks.left_out += 1
        return copy.deepcopy(old)
    made = etree.Element(qn(name), None, NSMAP)
    own = [] if old is None else [child for child in old if child.tag in _MARKS | _REFERENCES]
    first = _FIRST.get(qn(name), frozenset())
    made.extend(copy.deepcopy(child) for child in own if child.tag in first)
    made.extend(copy.deepcopy(child) for child in new_values)
    made.extend(copy.deepcopy(child) for child in own if child.tag not in first)
    earlier = None if old is None else old.find(qn(f"{name}Change"))
    made.append(_change(old_values, name, marks) if earlier is None else copy.deepcopy(earlier))
    return made


def values(properties: etree._Element | None) -> list[etree._Element]:
    """Gives what a property element says, without marks, references and earlier changes."""
    if properties is None:
        return []
    not_values = _MARKS | _REFERENCES | {qn("w:sectPrChange"), f"{properties.tag}Change"}
    if properties.tag == qn("w:pPr"):
        not_values = not_values | {_RPR, _SECTION}
    return [child for child in properties if child.tag not in not_values]


def copied_properties(properties: etree._Element | None) -> etree._Element | None:
    """Gives a copy of a property element, for what is inserted or deleted whole; None of an empty one.

    An earlier tracked change of it goes along: rejecting everything must give what was before that, too.
    """
    return None if properties is None or len(properties) == 0 else copy.deepcopy(properties)


def _same(old: Iterable[etree._Element], new: Iterable[etree._Element]) -> bool:
    return _said(old) == _said(new)


def _said(properties: Iterable[etree._Element]) -> list[bytes]:
    return sorted(canonical(child) for child in properties if child.tag != _LANGUAGE)


def _change(old_values: list[etree._Element], name: str, marks: Marks) -> etree._Element:
    change = marks.make(f"{name}Change")
    if name == _UNSIGNED:
        for attribute in (qn("w:author"), qn("w:date")):
            change.attrib.pop(attribute, "")
    change.append(etree.Element(qn(name)))
    change[0].extend(copy.deepcopy(child) for child in old_values)
    return change


def kept_paragraph(old: etree._Element | None, new: etree._Element | None, marks: Marks) -> etree._Element:
    """Gives the `w:pPr` of a paragraph in both documents, every difference of it tracked."""
    made = tracked(old, new, "w:pPr", marks)
    if made is None:
        made = etree.Element(qn("w:pPr"))
    for name, give in (("w:rPr", tracked), ("w:sectPr", kept_section)):
        for stale in made.findall(qn(name)):
            made.remove(stale)
        part = give(_child(old, name), _child(new, name), name, marks)
        if part is not None:
            _insert_late(made, part)
    return made


def kept_section(
    old: etree._Element | None, new: etree._Element | None, name: str, marks: Marks
) -> etree._Element | None:
    """Gives a `w:sectPr` in both documents: references to headers are joined, for they cannot be tracked."""
    made = tracked(old, new, name, marks)
    references = [] if new is None else [child for child in new if child.tag in _REFERENCES]
    if made is None and references:
        made = etree.Element(qn(name), None, NSMAP)
    if made is None:
        return None
    have = {_reference_key(child) for child in made if child.tag in _REFERENCES}
    added = [child for child in references if _reference_key(child) not in have]
    made[len(have) : len(have)] = [copy.deepcopy(child) for child in added]
    return made


def marked_paragraph(properties: etree._Element | None, mark: etree._Element) -> etree._Element:
    """Gives a copy of a `w:pPr` whose paragraph mark carries this mark."""
    made = etree.Element(qn("w:pPr")) if properties is None else copy.deepcopy(properties)
    run_properties = made.find(_RPR)
    if run_properties is None:
        run_properties = etree.Element(_RPR)
        _insert_late(made, run_properties)
    before = _MARK_ORDER[: _MARK_ORDER.index(str(mark.tag)) + 1]
    at = sum(child.tag in before for child in run_properties)
    run_properties.insert(at, mark)
    return made


def _child(element: etree._Element | None, name: str) -> etree._Element | None:
    return None if element is None else element.find(qn(name))


def _insert_late(properties: etree._Element, child: etree._Element) -> None:
    """Inserts rPr or sectPr: the last but for one another and the change, in that order (CT_PPr)."""
    after = {_RPR: (_SECTION, qn("w:pPrChange")), _SECTION: (qn("w:pPrChange"),)}[str(child.tag)]
    at = next((i for i, other in enumerate(properties) if other.tag in after), len(properties))
    properties.insert(at, child)


def _reference_key(reference: etree._Element) -> tuple[str, str]:
    return str(reference.tag), reference.get(qn("w:type"), "default")
