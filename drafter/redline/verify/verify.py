"""Checks a redline: rejecting every change must give the old document, accepting every one the new."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import VerificationError
from drafter.ooxml.names import qn
from drafter.ooxml.revisions.settle import settle
from drafter.redline.verify.difference import block_name, difference
from drafter.redline.verify.resolved_ids import Meanings, meaningful_stories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.ooxml.package.package import Package

_SECTION = qn("w:sectPr")
_PROPERTIES = frozenset(map(qn, ("w:tcPr", "w:sdtPr", "w:sdtEndPr")))


def verify(old: Package, new: Package, redlined: Package) -> None:
    """Checks a redline against both documents, story by story and block by block.

    This knows nothing of how a redline is written: it settles the file and reads what is left. What is
    compared is what a reader sees: words, run and paragraph formatting, numbers as they are printed,
    tables, sections, notes in the order of their references, headers and footers, images and links by
    what they lead to. No tracked change can hold a bookmark, a comment, the definition of a style, the
    settings of the document or the properties of a content control; these are not compared.

    Raises:
        VerificationError: with the part, the paragraph and the words of the first difference.
    """
    for accept, document in ((False, old), (True, new)):
        _compare(settle(document, accept=accept), settle(redlined, accept=accept), accept=accept)


def _compare(wanted: Package, got: Package, *, accept: bool) -> None:
    meanings = Meanings(wanted), Meanings(got)
    translate = not meanings[0].agree(meanings[1])
    want, have = (dict(meaningful_stories(each, translate=translate)) for each in meanings)
    for place in dict.fromkeys([*want, *have]):
        found = _first_difference(want.get(place), have.get(place))
        if found is not None:
            block, problem = found
            raise VerificationError(
                f"after every change is {'accepted' if accept else 'rejected'}, {problem}",
                place=f"{got.place}: {place}, {block}",
                remedy="nothing was written: make this place alike in both files and try again",
            )


def _first_difference(want: etree._Element | None, have: etree._Element | None) -> tuple[str, str] | None:
    """Gives the first block that differs, and what differs in it, in words."""
    for a, b in zip_longest(blocks(want), blocks(have)):
        if a is not None and b is not None and same_xml(a, b):
            continue
        problem = difference(a, b)
        block = b if a is None else a
        if problem and block is not None:
            return block_name(block), problem
    return None


def blocks(container: etree._Element | None) -> Iterator[etree._Element]:
    """Gives the blocks of a story, a cell or a content control, without those that say nothing."""
    if container is not None:
        yield from (child for child in container if child.tag not in _PROPERTIES and not _is_nothing(child))


def _is_nothing(element: etree._Element) -> bool:
    """Whether it is a section that says nothing, which is the same as none."""
    return element.tag == _SECTION and len(element) == 0


def same_xml(want: etree._Element, have: etree._Element) -> bool:
    """Gives whether two blocks are written alike; those that are not may still say the same."""
    return _xml(want) == _xml(have)


def _xml(element: etree._Element) -> bytes:
    return etree.tostring(element, with_tail=False).partition(b">")[2]
