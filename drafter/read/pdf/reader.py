"""A PDF, read into a section: lines joined to paragraphs, and what runs on every page left out."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import SourceError
from drafter.raw import read_bytes
from drafter.read.layout.set_headings import with_set_headings
from drafter.read.outline.assemble import assemble
from drafter.read.pdf.columns import find_gutters, in_columns
from drafter.read.pdf.contents import Contents, contents_blocks, split_contents
from drafter.read.pdf.footnotes import with_footnotes
from drafter.read.pdf.kept_out import KeptOut
from drafter.read.pdf.line_numbers import without_line_numbers
from drafter.read.pdf.lines import lines_of
from drafter.read.pdf.margin_numbers import with_margin_numbers
from drafter.read.pdf.pages_apart import pages_of
from drafter.read.pdf.paragraphs import measure, paragraphs
from drafter.read.pdf.running_lines import sort_out
from drafter.read.pdf.tables import Table, repeated_head_words, split_tables, table_blocks
from drafter.read.version_name import version_in_name, version_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from drafter.model.section import Section
    from drafter.read.outline.block import Block
    from drafter.read.pdf.lines import Line
    from drafter.read.pdf.page import Page

# A cover or a plan is a picture among pages of text; where more pages are pictures than have text, it is
# a scan of which some pages were recognised.
_MOST_PICTURES = 0.5
_MOST_NAMED = 10
_LOG = logging.getLogger(__name__)


def read_pdf(path: Path) -> Section:
    """Gives the section in a PDF.

    Raises:
        SourceError: when it cannot be read, is no PDF, or holds little but pictures of pages.
        HostileFileError: when it is larger than the limits.
    """
    place = str(path)
    held = _pages(path)
    parts, width = _in_lines(held)
    unnumbered, line_numbers = without_line_numbers([part.lines for part in parts])
    pages = sort_out(with_margin_numbers(unnumbered), [part.height for part in parts])
    text = with_footnotes(pages.text)
    version = version_in_words(" ".join(dict.fromkeys(pages.running))) or version_in_name(path.stem)
    blocks, heads = _blocks(text.lines, width)
    _tell(
        place,
        text.unanswered,
        KeptOut(
            running=sum(len(words.split()) for words in pages.running),
            line_numbers=line_numbers,
            figures=text.figures,
            heads=heads,
            slanted=sum(page.slanted for page in held),
            outside=sum(page.outside for page in held),
        ),
    )
    return assemble(blocks, version=version)


def _tell(place: str, unanswered: Sequence[str], kept_out: KeptOut) -> None:
    """Notes what is in no clause, and the footnotes that stand where they may not belong."""
    if kept_out.said():
        _LOG.warning("%s: %s", place, kept_out.said())
    if unanswered:
        many = len(unanswered) > 1
        words = "footnotes stand" if many else "footnote stands"
        _LOG.warning(
            "%s: %d %s at the end of the page, since nothing there refers to %s: %s",
            place,
            len(unanswered),
            words,
            "them" if many else "it",
            ", ".join(unanswered[:_MOST_NAMED]),
        )


class _Part(NamedTuple):
    """The lines of a page, or of a column of it, and how high the page is."""

    lines: list[Line]
    height: float


def _in_lines(pages: Sequence[Page]) -> tuple[list[_Part], float]:
    """Gives the lines of each page, each column for itself, and the width of a page without columns."""
    gutters = find_gutters([page.words for page in pages], [page.drawn.rules for page in pages])
    parts: list[_Part] = []
    for page, gutter in zip(pages, gutters, strict=True):
        for part in in_columns(page.words, gutter):
            lines = lines_of(len(parts), part, () if gutter else page.drawn.rules)
            parts.append(_Part(lines, page.height))
    return parts, 0.0 if any(gutters) else max((page.width for page in pages), default=0.0)


def _pages(path: Path) -> list[Page]:
    place = str(path)
    pages = pages_of(read_bytes(path), place)
    _refuse_slanted(pages, place)
    _refuse_scans(pages, place)
    return pages


def _refuse_slanted(pages: Sequence[Page], place: str) -> None:
    """Refuses a file most of whose words stand aslant; a few of them, or beyond an edge, are noted."""
    slanted = sum(page.slanted for page in pages)
    if slanted > sum(len(page.words) for page in pages):
        raise SourceError(
            "holds text that runs aslant, and no lines of it can be told",
            place=place,
            remedy="straighten its pages, or give the Word file",
        )
    for what, found in (
        ("run otherwise than its lines", [page.slanted for page in pages]),
        ("stand beyond its edges", [page.outside for page in pages]),
    ):
        on = [number for number, words in enumerate(found, start=1) if words]
        if on:
            _LOG.warning("%s: on %s words %s, of which nothing is read", place, _named(on), what)


def _refuse_scans(pages: Sequence[Page], place: str) -> None:
    """Refuses a file without text, and one of pictures mostly; a few among pages of text are noted."""
    remedy = "have the text recognised first, or give the Word file"
    texts = sum(bool(page.words) for page in pages)
    if not texts:
        raise SourceError("holds no text: its pages are scanned pictures", place=place, remedy=remedy)
    pictures = [n for n, page in enumerate(pages, start=1) if page.drawn.is_pictured and not page.words]
    if len(pictures) > _MOST_PICTURES * (len(pictures) + texts):
        problem = f"is a scan: {len(pictures)} of its {len(pages)} pages are pictures without text"
        raise SourceError(problem, place=place, remedy=remedy)
    if pictures:
        what = "is a picture" if len(pictures) == 1 else "are pictures"
        _LOG.warning("%s: %s %s without text, of which nothing is read", place, _named(pictures), what)


def _named(pages: Sequence[int]) -> str:
    """Gives the numbers of pages as a person writes them, the first few by name."""
    if len(pages) > _MOST_NAMED:
        return f"pages {', '.join(map(str, pages[:_MOST_NAMED]))} and {len(pages) - _MOST_NAMED} more"
    *others, last = map(str, pages)
    return f"pages {', '.join(others)} and {last}" if others else f"page {last}"


def _blocks(lines: Sequence[Line], width: float) -> tuple[list[Block], int]:
    """Gives the paragraphs and the rows of tables, and how many words of repeated heads are left out."""
    usual = measure(lines, width)
    blocks: list[Block] = []
    tables = heads = 0
    for stretch in _stretches(lines):
        if isinstance(stretch, Contents):
            blocks += contents_blocks(stretch)
        elif isinstance(stretch, Table):
            tables += 1
            blocks += table_blocks(stretch, tables, usual)
            heads += repeated_head_words(stretch)
        else:
            blocks += paragraphs(stretch, usual)
    return with_set_headings(blocks), heads


def _stretches(lines: Sequence[Line]) -> Iterator[list[Line] | Contents | Table]:
    """Gives the lines in stretches: of text, of contents tables, and of other tables."""
    for stretch in split_contents(lines):
        yield from [stretch] if isinstance(stretch, Contents) else split_tables(stretch)
