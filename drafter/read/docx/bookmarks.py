"""The bookmarks of a Word file's paragraphs, and the fields and links in their text that point at one."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.read.outline.block import Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from drafter.ooxml.paragraph.fields import Content

_PARAGRAPH, _BOOKMARK, _NAME = qn("w:p"), qn("w:bookmarkStart"), qn("w:name")
_LINK, _SIMPLE = qn("w:hyperlink"), qn("w:fldSimple")
# A reference that prints the number of a paragraph: with \n, \r, \w, or where it stands, \p (17.16.5.51).
_REFERENCE = re.compile(r"\s*REF\s+\"?([^\s\"\\]+)\"?\s(?=.*\\[nrwp](?!\w))", re.IGNORECASE | re.DOTALL)
# A link within the document: without an address before its \l (17.16.5.25).
_HYPERLINK = re.compile(r"\s*HYPERLINK\s+\\l\s+\"?([^\s\"\\]+)\"?", re.IGNORECASE)


class Pointers:
    """What points where in the body of a document."""

    def __init__(self, body: etree._Element) -> None:
        self._bookmarks: dict[etree._Element, list[str]] = defaultdict(list)
        self._links: dict[etree._Element, list[etree._Element]] = defaultdict(list)
        self.look_through(body)
        self._names = {name for names in self._bookmarks.values() for name in names}

    def look_through(self, story: etree._Element) -> None:
        """Finds the bookmarks and links of a story, by the paragraph that holds each.

        Only those bookmarks that stand in the body are pointed at. A bookmark between paragraphs begins in
        the next one (17.13.6.2).
        """
        waiting: list[str] = []
        for element in story.iter(_PARAGRAPH, _BOOKMARK, _LINK, _SIMPLE):
            if element.tag == _PARAGRAPH:
                if waiting:
                    self._bookmarks[element] += waiting
                    waiting = []
                continue
            paragraph = _paragraph_around(element)
            if element.tag == _BOOKMARK:
                (waiting if paragraph is None else self._bookmarks[paragraph]).append(element.get(_NAME, ""))
            elif paragraph is not None:
                self._links[paragraph].append(element)

    def bookmarks(self, paragraph: etree._Element) -> tuple[str, ...]:
        """Gives the names of the bookmarks that begin in a paragraph."""
        return tuple(self._bookmarks.get(paragraph, ()))

    def of(self, paragraph: etree._Element, held: Content) -> tuple[Pointer, ...]:
        """Gives what in the text of a paragraph points at a bookmark, in order.

        A field that was deleted, or that goes on into another paragraph, points at none.
        """
        links = self._links.get(paragraph, ())
        if not (links or held.results):
            return ()
        found = [(first, end, _target(code)) for code, first, end in held.results if first < end]
        found += _linked(links, held)
        ends = list(accumulate(map(len, held.texts), initial=0))
        return tuple(
            [
                Pointer(ends[first], ends[end], name if name in self._names else "")
                for first, end, name in sorted(found)
                if name
            ]
        )


def _paragraph_around(element: etree._Element) -> etree._Element | None:
    around = element.getparent()
    while around is not None and around.tag != _PARAGRAPH:
        around = around.getparent()
    return around


def _linked(links: Sequence[etree._Element], held: Content) -> Iterator[tuple[int, int, str]]:
    """Gives what links and simple fields point at, with the pieces from the first up to the end of each.

    ECMA-376 part 1, 17.16.22 and 17.16.19.
    """
    place = {node: place for place, node in enumerate(held.nodes)} if links else {}
    for link in links:
        name = _anchor(link) if link.tag == _LINK else _target(link.get(qn("w:instr"), ""))
        within = [place[node] for node in link.iter() if node in place] if name else []
        if within:
            yield within[0], within[-1] + 1, name


def _anchor(link: etree._Element) -> str:
    """Gives the bookmark that a link leads to; one with a relationship leads to another document."""
    return "" if link.get(qn("r:id")) else link.get(qn("w:anchor"), "")


@lru_cache(maxsize=1024)
def _target(code: str) -> str:
    """Gives the bookmark that the code of a field points at; empty for none."""
    match = _REFERENCE.match(code) or _HYPERLINK.match(code)
    return match[1] if match else ""
