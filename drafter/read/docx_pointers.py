"""The bookmarks of a Word file's paragraphs, and the fields and links in their text that point at one."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.read.blocks import Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from drafter.ooxml.text import Piece

    _Places = dict[etree._Element, tuple[int, int]]
    _Pointing = tuple[int, int, str]

_PARAGRAPH, _BOOKMARK, _NAME = qn("w:p"), qn("w:bookmarkStart"), qn("w:name")
_LINK, _SIMPLE = qn("w:hyperlink"), qn("w:fldSimple")
_CODE, _CHARACTER, _KIND = qn("w:instrText"), qn("w:fldChar"), qn("w:fldCharType")
# A reference that prints the number of a paragraph: with \n, \r, \w, or where it stands, \p (17.16.5.51).
_REFERENCE = re.compile(r"\s*REF\s+\"?([^\s\"\\]+)\"?\s(?=.*\\[nrwp](?!\w))", re.IGNORECASE | re.DOTALL)
# A link within the document: without an address before its \l (17.16.5.25).
_HYPERLINK = re.compile(r"\s*HYPERLINK\s+\\l\s+\"?([^\s\"\\]+)\"?", re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """A complex field that has begun: its code so far, and the character at which its result begins."""

    code: list[str] = field(default_factory=list)
    start: int | None = None


class Pointers:
    """What points where in the body of a document."""

    def __init__(self, body: etree._Element) -> None:
        self._bookmarks = _bookmarks(body)
        self._names = {name for names in self._bookmarks.values() for name in names}
        elements = body.iter(_LINK, _SIMPLE, _CODE)
        self._pointing = {next(element.iterancestors(_PARAGRAPH), None) for element in elements}

    def bookmarks(self, paragraph: etree._Element) -> tuple[str, ...]:
        """Gives the names of the bookmarks that begin in a paragraph."""
        return tuple(self._bookmarks.get(paragraph, ()))

    def stand_in(self, paragraph: etree._Element) -> bool:
        """Gives whether a paragraph has a field or a link."""
        return paragraph in self._pointing

    def of(self, paragraph: etree._Element, held: Sequence[Piece]) -> tuple[Pointer, ...]:
        """Gives what in the text of a paragraph, given by its pieces, points at a bookmark, in order.

        A field that was deleted, or that goes on into another paragraph, points at none.
        """
        places: dict[etree._Element, tuple[int, int]] = {}
        at = 0
        for node, text in held:
            places[node] = at, at + len(text)
            at += len(text)
        found = [*_linked(paragraph, places), *_complex(paragraph, places)] if places else []
        return tuple(
            Pointer(start, end, bookmark if bookmark in self._names else "")
            for start, end, bookmark in sorted(found)
            if start < end
        )


def _bookmarks(body: etree._Element) -> dict[etree._Element, list[str]]:
    """Gives the bookmarks by the paragraph in which each begins, or else by the next one (17.13.6.2)."""
    found: dict[etree._Element, list[str]] = defaultdict(list)
    waiting: list[str] = []
    for element in body.iter(_BOOKMARK, _PARAGRAPH):
        if element.tag == _BOOKMARK:
            paragraph = next(element.iterancestors(_PARAGRAPH), None)
            (waiting if paragraph is None else found[paragraph]).append(element.get(_NAME, ""))
        elif waiting:
            found[element] += waiting
            waiting = []
    return found


def _linked(paragraph: etree._Element, places: _Places) -> Iterator[_Pointing]:
    """Gives what the links and the simple fields of a paragraph point at (17.16.22, 17.16.19)."""
    for element in paragraph.iter(_LINK, _SIMPLE):
        bookmark = _anchor(element) if element.tag == _LINK else _target(element.get(qn("w:instr"), ""))
        held = [places[node] for node in element.iter() if node in places] if bookmark else []
        if held:
            yield held[0][0], held[-1][1], bookmark


def _complex(paragraph: etree._Element, places: _Places) -> Iterator[_Pointing]:
    """Gives what the fields that begin and end in a paragraph point at (17.16.18)."""
    begun: list[_Field] = []
    at = 0
    for node in paragraph.iter(_CODE, _CHARACTER, *{node.tag for node in places}):
        at = places[node][1] if node in places else at
        kind = node.get(_KIND) if node.tag == _CHARACTER else None
        if kind == "begin":
            begun.append(_Field())
        elif begun and node.tag == _CODE:
            begun[-1].code.append(node.text or "")
        elif begun and kind == "separate":
            begun[-1].start = at
        elif begun and kind == "end":
            ended = begun.pop()
            bookmark = _target("".join(ended.code))
            if bookmark and ended.start is not None:
                yield ended.start, at, bookmark


def _anchor(link: etree._Element) -> str:
    """Gives the bookmark that a link leads to; one with a relationship leads to another document."""
    return "" if link.get(qn("r:id")) else link.get(qn("w:anchor"), "")


@lru_cache(maxsize=1024)
def _target(code: str) -> str:
    """Gives the bookmark that the code of a field points at; empty for none."""
    match = _REFERENCE.match(code) or _HYPERLINK.match(code)
    return match[1] if match else ""
