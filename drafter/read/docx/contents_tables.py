"""The contents tables of a Word file: which paragraphs are lines of one, whatever program made them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.fields import CODE, FIELD_CHARACTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from drafter.ooxml.paragraph.styles import Styles

_PARAGRAPH, _CONTROL = qn("w:p"), qn("w:sdt")
_WORDS = frozenset({qn("w:t"), qn("w:delText")})
_GALLERY = f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}"
_CONTENTS_GALLERIES = frozenset({"table of contents", "custom table of contents"})
_KIND, _VAL = qn("w:fldCharType"), qn("w:val")
_CODE = re.compile(r"\s*TOC(?!\w)", re.IGNORECASE)
# Word's own are "toc 1" to "toc 9" and "TOC Heading" (ECMA-376 part 1, 17.7.4.9), LibreOffice's "Contents 1".
_STYLE = re.compile(r"toc ?\d|toc .*|contents (?:\d+|heading)", re.IGNORECASE)
_LEVEL = re.compile(r"^(?:toc|contents) ?(\d)$", re.IGNORECASE)


class ContentsLines:
    """The paragraphs of a body that are lines of its contents tables.

    A contents table is the result of a TOC field (17.16.5.68), or a control whose gallery says so
    (17.5.2.12), or what stands in the styles for it, or in one that is based on them.
    """

    def __init__(self, body: etree._Element, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[str | None, bool] = {}
        self._lines = {*_in_controls(body), *_in_fields(body)}

    def has(self, paragraph: etree._Element, style: str | None) -> bool:
        """Gives whether a paragraph of that style is a line of a contents table."""
        known = self._known.get(style)
        if known is None:
            names = [each.name for each in self._styles.chain(style)]
            known = self._known[style] = any(map(_STYLE.fullmatch, names))
        return known or paragraph in self._lines

    def level(self, style: str | None) -> int | None:
        """Gives the level of the headings that lines of that style name, from 0; None where it says none."""
        levels = (_LEVEL.search(each.name) for each in self._styles.chain(style))
        return next((int(level[1]) - 1 for level in levels if level), None)


def _in_controls(body: etree._Element) -> Iterator[etree._Element]:
    for control in body.iter(_CONTROL):
        gallery = control.find(_GALLERY)
        if gallery is not None and gallery.get(_VAL, "").casefold() in _CONTENTS_GALLERIES:
            yield from control.iter(_PARAGRAPH)


def _in_fields(body: etree._Element) -> set[etree._Element]:
    """Gives the paragraphs that hold words of the result of a TOC field; of one without an end, none."""
    if "TOC" not in "".join(code.text or "" for code in body.iter(*CODE)).upper():
        return set()
    found: set[etree._Element] = set()
    begun: list[_Field] = []
    paragraph = body
    for node in body.iter(_PARAGRAPH, FIELD_CHARACTER, *_WORDS, *CODE):
        if node.tag == _PARAGRAPH:
            paragraph = node
        elif node.tag == FIELD_CHARACTER:
            found |= _step(begun, node.get(_KIND))
        elif node.tag in _WORDS:
            for each in begun:
                each.lines |= {paragraph} if each.in_result else set()
        elif begun:
            begun[-1].code += node.text or ""
    return found


def _step(begun: list[_Field], kind: str | None) -> set[etree._Element]:
    """Goes on past a `w:fldChar`, and gives the lines of the contents table that ends with it."""
    if kind == "begin":
        begun.append(_Field())
    elif begun:
        begun[-1].in_result = True
        if kind == "end":
            ended = begun.pop()
            return ended.lines if _CODE.match(ended.code) else set()
    return set()


@dataclass(slots=True)
class _Field:
    """A field that has begun: its code so far, and the paragraphs that hold words of its result."""

    code: str = ""
    in_result: bool = False
    lines: set[etree._Element] = field(default_factory=set)
