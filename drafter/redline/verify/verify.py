"""Checks a redline: rejecting every change must give the old document, accepting every one the new."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import VerificationError
from drafter.ooxml.names import qn
from drafter.ooxml.package.story_parts import story_parts
from drafter.ooxml.revisions.settle import REVISION_TAGS, settle
from drafter.redline.verify.difference import block_name, difference, innermost, quoted, words_of
from drafter.redline.verify.leave_out_alike import leave_out_alike, marked_body
from drafter.redline.verify.resolved_ids import Meanings, meaningful_stories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.ooxml.package.package import Package
    from drafter.redline.verify.leave_out_alike import Body

    _Difference = tuple["UnlikeError", tuple[str, ...]]

_REMEDY = (
    "nothing was written: in Word, accept the tracked changes there, or make this place alike in both files,"
    " and try again"
)
_SECTION, _IMPORTED = qn("w:sectPr"), qn("w:altChunk")
_FORMATS = tuple(tag for tag in REVISION_TAGS if tag.endswith("Change"))
_PARAGRAPH_PROPERTIES = qn("w:pPr")
_LOOKS = ("w:rPr", "m:rPr", "m:ctrlPr", "w:tblPr", "w:tblGrid", "w:tblPrEx", "w:trPr", "w:tcPr")
_FORMATTING = tuple(map(qn, _LOOKS))
_PROPERTIES = frozenset(map(qn, ("w:tcPr", "w:sdtPr", "w:sdtEndPr")))


class UnlikeError(VerificationError):
    """A redline that does not settle as it should.

    Attributes:
        places: for each difference the words of the block that it is in, and of those round that, each
            in turn; nothing where it is in no block.
    """

    places: tuple[tuple[str, ...], ...] = ()


def verify(old: Package, new: Package, redlined: Package, *, formatting: bool = True) -> None:
    """Checks a redline against both documents, story by story and block by block.

    This knows nothing of how a redline is written: it settles the file and reads what is left. What is
    compared is what a reader sees: words, run and paragraph formatting, numbers as they are printed,
    tables, sections, notes in the order of their references, headers and footers, images and links by
    what they lead to. No tracked change can hold a bookmark, a comment, the definition of a style, the
    settings of the document or the properties of a content control; these are not compared.

    Without `formatting` accepting must give the words and the structure of the new document, and no format
    may be tracked but by the old document's own changes; so what both have looks as in the old one.

    Raises:
        UnlikeError: with the part, the paragraph and the words of the first difference.
    """
    body, got = marked_body(redlined), Meanings(redlined)
    found = [
        difference
        for accept, document in ((False, old), (True, new))
        for difference in _settled_differences(
            document.copy(), body, got, accept=accept, formatting=formatting
        )
    ]
    if found:
        error, _ = found[0]
        error.places = tuple(places for _, places in found)
        raise error
    if not formatting and formats(redlined) - formats(old):
        raise VerificationError(
            "a change of formatting is tracked, which was to be left out",
            place=redlined.place,
            remedy=_REMEDY,
        )


def formats(package: Package) -> frozenset[tuple[str, str | None, str | None]]:
    """Gives the tracked changes of formatting in a document: of what, by whom and when."""
    roots = (package.tree(part) for part in story_parts(package))
    changes = (change for root in roots for change in root.iter(*_FORMATS))
    return frozenset((str(one.tag), one.get(qn("w:author")), one.get(qn("w:date"))) for one in changes)


def _settled_differences(
    document: Package, body: Body | None, got: Meanings, *, accept: bool, formatting: bool
) -> list[_Difference]:
    """Gives the first difference of each story between a document and a redline, both settled.

    Blocks that are written alike in both are passed over, where no number in them can mean something else.
    Where the rest differs, all is read, so that the first difference is known by its place.
    """
    wanted = Meanings(document, got)

    def differences(want: Package, have: Package) -> list[_Difference]:
        meanings = (
            each.of(settle(package, accept=accept)) for each, package in ((wanted, want), (got, have))
        )
        return list(_differences(*meanings, accept=accept, formatting=formatting))

    rest = leave_out_alike(document, body) if body and wanted.agree(got) else None
    if rest is not None and not differences(*rest):
        return []
    return differences(document, got.package)


def _differences(wanted: Meanings, got: Meanings, *, accept: bool, formatting: bool) -> Iterator[_Difference]:
    """Gives the first difference of each story, and the words round it."""
    translate = not wanted.agree(got)
    want, have = (dict(meaningful_stories(each, translate=translate)) for each in (wanted, got))
    if accept:
        leave_out_imported(*want.values(), *have.values())
    if accept and not formatting:
        leave_out_formatting(*want.values(), *have.values())
    for place in dict.fromkeys([*want, *have]):
        found = _first_difference(want.get(place), have.get(place))
        if found is not None:
            block, other, problem = found
            inner = innermost(block, other)
            error = UnlikeError(
                f"after every change is {'accepted' if accept else 'rejected'}, {problem}",
                place=f"{got.package.place}: {place}, {block_name(block)}{_within(block, inner[0])}",
                remedy=_REMEDY,
            )
            yield error, tuple(map(words_of, inner))


def leave_out_imported(*stories: etree._Element) -> None:
    """Takes imported files out of accepted stories, in place: what only the old document has stays, noted."""
    for story in stories:
        etree.strip_elements(story, _IMPORTED, with_tail=False)


def leave_out_formatting(*stories: etree._Element) -> None:
    """Takes out of accepted stories, in place, how anything looks; where a section ends stays."""
    for story in stories:
        for section in story.iter(_SECTION):
            del section[:]
            section.attrib.clear()
        for properties in story.iter(_PARAGRAPH_PROPERTIES):
            for own in [own for own in properties if own.tag != _SECTION]:
                properties.remove(own)
        etree.strip_elements(story, *_FORMATTING, with_tail=False)


def _within(block: etree._Element, inner: etree._Element) -> str:
    """Gives the words of the paragraph in a table or control that differs, or those before an empty one."""
    if inner is not block:
        return f", at {quoted(words_of(inner))}" if words_of(inner) else ""
    if words_of(block):
        return ""
    before = next(filter(words_of, block.itersiblings(preceding=True)), None)
    return "" if before is None else f", after {quoted(words_of(before))}"


def _first_difference(
    want: etree._Element | None, have: etree._Element | None
) -> tuple[etree._Element, etree._Element | None, str] | None:
    """Gives the first block that differs, what stands in its place, and what differs in it, in words."""
    for a, b in zip_longest(blocks(want), blocks(have)):
        if a is not None and b is not None and same_xml(a, b):
            continue
        problem = difference(a, b)
        block, other = (b, None) if a is None else (a, b)
        if problem and block is not None:
            return block, other, problem
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
