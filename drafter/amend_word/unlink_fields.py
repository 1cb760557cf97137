"""Fields made into plain words, where a person's words take the place of what Word would count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from lxml import etree

_CHARACTER, _CODE = qn("w:fldChar"), qn("w:instrText")


@dataclass(slots=True)
class _Field:
    """A field that has begun: the elements that make it one, and whether it holds words that change."""

    machinery: list[etree._Element] = field(default_factory=list)
    touched: bool = False


def unlink_fields(paragraph: etree._Element, touched: AbstractSet[etree._Element]) -> list[etree._Element]:
    """Makes the fields that hold any of these elements plain, and gives what is left of them to take out.

    A field whose result alone were changed would count itself anew and print the old words again
    (ECMA-376-1 §17.16.2).
    """
    for simple in list(paragraph.iter(qn("w:fldSimple"))):
        if not touched.isdisjoint(simple.iter()):
            _unwrap(simple)
    return [node for each in _complex_fields(paragraph, touched) if each.touched for node in each.machinery]


def _complex_fields(paragraph: etree._Element, touched: AbstractSet[etree._Element]) -> list[_Field]:
    """Gives the fields that begin and end in a paragraph, the inner ones first."""
    begun: list[_Field] = []
    ended: list[_Field] = []
    for node in paragraph.iter():
        kind = node.get(qn("w:fldCharType")) if node.tag == _CHARACTER else None
        if kind == "begin":
            begun.append(_Field())
        if begun and node.tag in (_CHARACTER, _CODE):
            begun[-1].machinery.append(node)
        if begun and kind == "end":
            ended.append(begun.pop())
        for each in begun if node in touched else ():
            each.touched = True
    return ended


def _unwrap(element: etree._Element) -> None:
    for child in list(element):
        element.addprevious(child)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
