"""A PDF, read into a section: lines joined to paragraphs, and what runs on every page left out."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from drafter.errors import SourceError
from drafter.raw import read_bytes
from drafter.read.outline.assemble import assemble
from drafter.read.pdf.columns import find_gutters, in_columns
from drafter.read.pdf.lines import lines_of
from drafter.read.pdf.pages_apart import pages_of
from drafter.read.pdf.paragraphs import measure, paragraphs
from drafter.read.pdf.running_lines import sort_out
from drafter.read.pdf.tables import Table, split_tables, table_blocks
from drafter.read.version_name import version_in_name, version_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from drafter.model.section import Section
    from drafter.read.outline.block import Block
    from drafter.read.pdf.lines import Line
    from drafter.read.pdf.page import Page
    from drafter.read.pdf.running_lines import Pages

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
    lines, width = _in_lines(_pages(path))
    pages = sort_out(lines)
    version = version_in_words(" ".join(pages.running)) or version_in_name(path.stem)
    return assemble(_blocks(pages, width), version=version)


def _in_lines(pages: Sequence[Page]) -> tuple[list[list[Line]], float]:
    """Gives the lines of each page, each column for itself, and the width of a page without columns."""
    gutters = find_gutters([page.words for page in pages], [page.drawn.rules for page in pages])
    lines: list[list[Line]] = []
    for page, gutter in zip(pages, gutters, strict=True):
        for part in in_columns(page.words, gutter):
            lines.append(lines_of(len(lines), part, () if gutter else page.drawn.rules))
    return lines, 0.0 if any(gutters) else max((page.width for page in pages), default=0.0)


def _pages(path: Path) -> list[Page]:
    place = str(path)
    pages = pages_of(read_bytes(path), place)
    _refuse_scans(pages, place)
    return pages


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
