"""The paragraphs of a Word file as blocks: text, printed number, indent, and what it is formatted as."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from drafter.model.section import Span
from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.characters import content
from drafter.ooxml.paragraph.counting_fields import CountedFields
from drafter.ooxml.paragraph.fields import FIELD_CHARACTER
from drafter.ooxml.paragraph.labels import Numbering, says_of
from drafter.ooxml.paragraph.styles import BODY_TEXT, Styles, child_of, is_on
from drafter.read.docx.bookmarks import Pointers
from drafter.read.docx.contents_tables import ContentsLines
from drafter.read.docx.notes import Notes
from drafter.read.docx.tables import Spots
from drafter.read.outline.block import Block, Printed, moved, with_number_in_text
from drafter.read.outline.definitions import may_define

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from drafter.ooxml.package.package import Package
    from drafter.ooxml.paragraph.characters import View
    from drafter.ooxml.paragraph.fields import Content
    from drafter.ooxml.paragraph.labels import Label
    from drafter.ooxml.paragraph.styles import ParagraphProperties
    from drafter.read.docx.tables import Spot
    from drafter.read.outline.block import Note, Pointer

_PARAGRAPH, _RUN, _TEXT = qn("w:p"), qn("w:r"), qn("w:t")
_RUN_PROPERTIES, _BOLD = qn("w:rPr"), qn("w:b")
_CONTENT = frozenset({_PARAGRAPH, qn("w:tbl"), qn("w:sdt"), qn("w:sectPr")})
_LONGEST_CHECKED_FOR_BOLD = 120
_CHUNK = qn("w:altChunk")
_LONGEST_NAME = 40
# The format of a level that prints no number, as LibreOffice gives one to each heading.
_NONE = "none"
_GONE: dict[View, frozenset[str]] = {
    "final": frozenset({qn("w:del"), qn("w:moveFrom")}),
    "original": frozenset({qn("w:ins"), qn("w:moveTo")}),
}


class _Part(NamedTuple):
    """A paragraph of the file, with its spans, notes and pointers by the characters that it prints."""

    text: str
    spans: tuple[Span, ...]
    notes: tuple[Note, ...]
    bookmarks: tuple[str, ...]
    pointers: tuple[Pointer, ...]


class _Head(NamedTuple):
    """The paragraph that gives those which run on from it their number, indent and style."""

    paragraph: etree._Element
    says: ParagraphProperties
    spot: Spot


class Blocks:
    """The paragraphs of a package's body, in document order."""

    def __init__(self, package: Package, view: View) -> None:
        self._view = view
        self._body = package.body
        self._styles = Styles(package)
        self._numbering = Numbering(package, self._styles, view)
        self._counted = CountedFields()
        self._pointers = Pointers(self._body)
        self._notes = Notes(package, view, self._pointers)
        self._spots = Spots(self._body, view)
        self._contents = ContentsLines(self._body, self._styles)

    def __iter__(self) -> Iterator[Block]:
        joined: list[_Part] = []
        head: _Head | None = None
        for place, paragraph in enumerate(self._body.iter(_PARAGRAPH)):
            spot = self._spots.of(paragraph)
            if spot is None:
                continue
            says = says_of(paragraph, self._view)
            joined.append(self._part(place, paragraph))
            if _has_no_end(says, self._view) and (_is_followed(paragraph) or not joined[-1].text):
                continue
            if _runs_on(says) and _is_followed(paragraph):
                head = head or _Head(paragraph, says, spot)
                continue
            yield from self._blocks(*(head or _Head(paragraph, says, spot)), joined)
            joined, head = [], None

    def not_read(self) -> Iterator[str]:
        """Gives, once all the blocks have been had, what of the body's words and numbers is not in them.

        A `w:altChunk` has its words in another part, in another format (17.17.2.1).
        """
        chunks = sum(1 for _ in self._body.iter(_CHUNK))
        if chunks:
            yield (
                f"{chunks} imported part{'s' if chunks > 1 else ''} (altChunk) of which nothing is read; "
                "open the file in Word and save it again to have the words in it"
            )
        if self._counted.unknown:
            name = min(self._counted.unknown)[:_LONGEST_NAME]
            yield f"the numbers that LISTNUM fields show of a list of its own, such as “{name}”, are not read"

    def _part(self, place: int, paragraph: etree._Element) -> _Part:
        held = content(paragraph, self._view, self._counted)
        text = "".join(held.texts)
        return _Part(
            text,
            tuple(_spans(held, place)) if held.has_counted else (Span(0, len(text), place, 0),),
            self._notes.of(paragraph),
            self._pointers.bookmarks(paragraph),
            self._pointers.of(paragraph, held),
        )

    def _blocks(
        self, paragraph: etree._Element, says: ParagraphProperties, spot: Spot, parts: list[_Part]
    ) -> Iterator[Block]:
        """Gives the block of a paragraph, and before it that of its term where a number parts them."""
        label = self._numbering.label(paragraph, says)
        if spot.is_term and not (label and label.is_number):
            return
        text, spans, pointers = _joined(parts)
        is_contents = self._contents.has(paragraph, says.style)
        outline = self._contents.level(says.style) if is_contents else self._outline(says)
        block = Block(
            text=text,
            spans=spans,
            number=_printed(label),
            left=None if spot.table else self._left(says, label),
            outline=outline,
            emphasised=not _runs_on(says)
            and (outline is not None or self._is_emphasised(paragraph, text, says.style)),
            bullet=label is not None and not label.is_number and label.number_format != _NONE,
            term=_worded(label) or spot.term,
            lead="" if label or spot.table else self._lead(paragraph, says.style, text),
            joiner=spot.joiner,
            table=spot.table,
            is_data=bool(spot.table) and not spot.defines,
            apart="contents" if is_contents else "",
            notes=tuple(note for part in parts for note in part.notes),
            bookmarks=tuple(name for part in parts for name in part.bookmarks),
            pointers=pointers,
        )
        if block.term and block.number:
            yield Block("", term=block.term, table=spot.table)
        yield with_number_in_text(block) if is_contents else block

    def _outline(self, says: ParagraphProperties) -> int | None:
        if says.outline is None:
            return self._styles.outline(says.style)
        return says.outline if says.outline < BODY_TEXT else None

    def _left(self, says: ParagraphProperties, label: Label | None) -> float:
        """Gives how far in the text stands: by its own indent, its list's, or its style's (17.9.23)."""
        if says.left is not None:
            return says.left
        if label is not None and label.left is not None:
            return label.left
        return self._styles.left(says.style) or 0

    def _is_emphasised(self, paragraph: etree._Element, text: str, style: str | None) -> bool:
        if len(text) > _LONGEST_CHECKED_FOR_BOLD:
            return False
        if text.isupper():
            return True
        by_style = self._styles.is_bold(style)
        runs = [run for run in paragraph.iter(_RUN) if child_of(run, _TEXT) is not None]
        return bool(runs) and all(_is_bold(run, default=by_style) for run in runs)

    def _lead(self, paragraph: etree._Element, style: str | None, text: str) -> str:
        """Gives the words in bold with which a paragraph begins, where the others may define them."""
        words: list[str] = []
        by_style = self._styles.is_bold(style)
        for run in paragraph.iter(_RUN):
            said = "".join(text.text or "" for text in run.iter(_TEXT))
            if said.strip() and not _is_bold(run, default=by_style):
                lead = "".join(words).lstrip()
                return lead if lead and may_define(text) else ""
            words.append(said)
        return ""


def _is_bold(run: etree._Element, *, default: bool) -> bool:
    properties = child_of(run, _RUN_PROPERTIES)
    if properties is None or child_of(properties, _BOLD) is None:
        return default
    return is_on(properties, "w:b")


def _is_followed(paragraph: etree._Element) -> bool:
    """Gives whether a paragraph is the next content beside this one; a table or the end of a cell is none."""
    following = paragraph.getnext()
    while following is not None and following.tag not in _CONTENT:
        following = following.getnext()
    return following is not None and following.tag == _PARAGRAPH


def _has_no_end(says: ParagraphProperties, view: View) -> bool:
    """Gives whether the end of a paragraph is tracked away, so that the next goes on with it (17.13.5.15)."""
    if says.mark is None:
        return False
    gone = _GONE[view]
    return any(child.tag in gone for child in says.mark)


def _runs_on(says: ParagraphProperties) -> bool:
    """Gives whether the next paragraph is printed on one line with this, a heading within it (17.3.2.36)."""
    return says.mark is not None and is_on(says.mark, "w:specVanish")


def _spans(held: Content, place: int) -> Iterator[Span]:
    """Gives what of a paragraph's text stands in its runs: all but the numbers of fields that count."""
    start = at = offset = 0
    for node, text in zip(held.nodes, held.texts, strict=True):
        if node.tag == FIELD_CHARACTER:
            if start < at:
                yield Span(start, at, place, offset)
            offset += at - start
            start = at + len(text)
        at += len(text)
    yield Span(start, at, place, offset)


def _joined(parts: list[_Part]) -> tuple[str, tuple[Span, ...], tuple[Pointer, ...]]:
    """Gives the text of paragraphs that run on, without the white space around it, its spans and pointers."""
    text = "".join(part.text for part in parts)
    if len(parts) == 1 and text and text == text.strip():
        return text, parts[0].spans, parts[0].pointers
    start = len(text) - len(text.lstrip())
    end = max(start, len(text.rstrip()))
    spans: list[Span] = []
    pointers: list[Pointer] = []
    at = 0
    for part in parts:
        for span in part.spans:
            first, last = max(at + span.start, start), min(at + span.end, end)
            if first < last:
                offset = span.offset + first - at - span.start
                spans.append(Span(first - start, last - start, span.paragraph, offset))
        pointers += moved(part.pointers, at - start, end - start)
        at += len(part.text)
    # A paragraph without words has a place too, for what is put into it and for taking it out.
    held = spans or [replace(parts[-1].spans[-1], start=0, end=0)]
    return text[start:end], tuple(held), tuple(pointers)


def _worded(label: Label | None) -> str | None:
    """Gives a label that is words and no number, as `Note:`, which addresses its paragraph; else None."""
    is_words = label is not None and not label.is_number and re.search(r"\w\w", label.text)
    return label.text if label is not None and is_words else None


def _printed(label: Label | None) -> Printed | None:
    if label is None or not label.is_number:
        return None
    return Printed(
        text=label.text,
        number_format=label.number_format,
        value=label.values[-1],
        list_id=label.list_id,
        level=label.level,
        is_whole=label.first_level < label.level,
        never_restarts=label.never_restarts,
    )
