"""A PDF, read into a section: lines joined to paragraphs, and what runs on every page left out."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2

from drafter.errors import HostileFileError, SourceError
from drafter.raw import read_bytes
from drafter.read.outline.assemble import assemble
from drafter.read.pdf.columns import find_gutters, in_columns
from drafter.read.pdf.lines import lines_of
from drafter.read.pdf.paragraphs import measure, paragraphs
from drafter.read.pdf.running_lines import sort_out
from drafter.read.pdf.tables import Table, split_tables, table_blocks
from drafter.read.pdf.words import objects_on, page_drawn, page_words
from drafter.read.version_name import version_in_name, version_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from drafter.model.section import Section
    from drafter.read.outline.block import Block
    from drafter.read.pdf.lines import Line
    from drafter.read.pdf.running_lines import Pages
    from drafter.read.pdf.words import Drawn, Word

# The largest codes are some thousands of pages; more would take longer than anybody waits.
_MOST_PAGES = 5_000
# Words are drawn one by one at the most, some hundreds a page.
_MOST_OBJECTS = 1_500_000
# A cover or a plan is a picture among pages of text; where more pages are pictures than have text, it is
# a scan of which some pages were recognised.
_MOST_PICTURES = 0.5
_MOST_NAMED = 10
_LOG = logging.getLogger(__name__)
_PASSWORD = re.compile("password", re.IGNORECASE)


def read_pdf(path: Path) -> Section:
    """Gives the section in a PDF.

    Raises:
        SourceError: when it cannot be read, is no PDF, or holds little but pictures of pages.
        HostileFileError: when it is larger than the limits.
    """
    lines, width = _in_lines(_pages(path))
    pages = sort_out(lines)
    version = version_in_words(" ".join(pages.running)) or version_in_name(path.stem)
    return assemble(_blocks(pages, width), version=version)


@dataclass(frozen=True)
class _Page:
    """What stands on a page: its words, what else is drawn, its width, and how many things that makes."""

    words: list[Word]
    drawn: Drawn
    width: float
    objects: int


def _in_lines(pages: Sequence[_Page]) -> tuple[list[list[Line]], float]:
    """Gives the lines of each page, each column for itself, and the width of a page without columns."""
    gutters = find_gutters([page.words for page in pages], [page.drawn.rules for page in pages])
    lines: list[list[Line]] = []
    for page, gutter in zip(pages, gutters, strict=True):
        for part in in_columns(page.words, gutter):
            lines.append(lines_of(len(lines), part, () if gutter else page.drawn.rules))
    return lines, 0.0 if any(gutters) else max((page.width for page in pages), default=0.0)


def _pages(path: Path) -> list[_Page]:
    place = str(path)
    try:
        with pypdfium2.PdfDocument(read_bytes(path)) as document:
            if len(document) > _MOST_PAGES:
                raise HostileFileError(
                    f"has {len(document):,} pages", place=place, remedy=f"at most {_MOST_PAGES:,} are read"
                )
            pages = list(_all_pages(document, place))
    except pypdfium2.PdfiumError as error:
        if _PASSWORD.search(str(error)):
            raise SourceError("is encrypted", place=place, remedy="save it without a password") from error
        raise SourceError("is not a PDF, or is damaged", place=place, remedy="get the file again") from error
    _refuse_scans(pages, place)
    return pages


def _refuse_scans(pages: Sequence[_Page], place: str) -> None:
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


def _all_pages(document: pypdfium2.PdfDocument, place: str) -> Iterator[_Page]:
    objects = 0
    for number in range(len(document)):
        page = _page(document, number)
        objects += page.objects
        if objects > _MOST_OBJECTS:
            remedy = f"at most {_MOST_OBJECTS:,} are read"
            raise HostileFileError("draws more things on its pages than it may", place=place, remedy=remedy)
        yield page


def _page(document: pypdfium2.PdfDocument, number: int) -> _Page:
    page = document[number]
    text = page.get_textpage()
    try:
        return _Page(list(page_words(text)), page_drawn(page), page.get_width(), objects_on(page))
    finally:
        text.close()
        page.close()


def _blocks(pages: Pages, width: float) -> list[Block]:
    """Gives the paragraphs and the rows of tables."""
    usual = measure(pages.lines, pages.notes, width)
    blocks: list[Block] = []
    tables = 0
    for stretch in split_tables(pages.lines):
        if isinstance(stretch, Table):
            tables += 1
            blocks += table_blocks(stretch, tables, usual)
        else:
            blocks += paragraphs(stretch, usual)
    return blocks
