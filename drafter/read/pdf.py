"""A PDF, read into a section: lines joined to paragraphs, and what runs on every page left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pypdfium2

from drafter.errors import HostileFileError, SourceError
from drafter.raw import read_bytes
from drafter.read.assemble import assemble
from drafter.read.pdf_columns import find_gutter, in_columns
from drafter.read.pdf_lines import lines_of
from drafter.read.pdf_pages import sort_out
from drafter.read.pdf_paragraphs import measure, paragraphs
from drafter.read.pdf_tables import Table, split_tables, table_blocks
from drafter.read.pdf_words import page_rules, page_words
from drafter.read.title import version_in_name, version_in_words

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.section import Section
    from drafter.read.blocks import Block
    from drafter.read.pdf_columns import Gutter
    from drafter.read.pdf_lines import Line
    from drafter.read.pdf_pages import Pages

# The largest codes are some thousands of pages; more would take longer than anybody waits.
_MOST_PAGES = 5_000
_PASSWORD = re.compile("password", re.IGNORECASE)


def read_pdf(path: Path) -> Section:
    """Gives the section in a PDF.

    Raises:
        SourceError: when it cannot be read, is no PDF, or holds pictures of pages without text.
        HostileFileError: when it is larger than the limits.
    """
    scan = _scan(path)
    pages = sort_out(scan.pages)
    version = version_in_words(" ".join(pages.running)) or version_in_name(path.stem)
    return assemble(_blocks(pages, scan.width), version=version)


@dataclass
class _Scan:
    """What stands on the pages of a file.

    Attributes:
        pages: the lines of each page, and of each column of a page that is set in two.
        width: of the widest page; 0 once pages are set in columns.
        gutter: the space between the columns of the last page.
    """

    pages: list[list[Line]] = field(default_factory=list)
    width: float = 0.0
    gutter: Gutter | None = None

    def add(self, page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> None:
        words = list(page_words(text))
        self.gutter = find_gutter(words, self.gutter)
        rules = [] if self.gutter else page_rules(page)
        self.width = 0.0 if self.gutter else max(self.width, page.get_width())
        for part in in_columns(words, self.gutter):
            self.pages.append(lines_of(len(self.pages), part, rules))


def _scan(path: Path) -> _Scan:
    place = str(path)
    scan = _Scan()
    try:
        with pypdfium2.PdfDocument(read_bytes(path)) as document:
            if len(document) > _MOST_PAGES:
                raise HostileFileError(
                    f"has {len(document):,} pages", place=place, remedy=f"at most {_MOST_PAGES:,} are read"
                )
            for number in range(len(document)):
                _add_page(scan, document, number)
    except pypdfium2.PdfiumError as error:
        if _PASSWORD.search(str(error)):
            raise SourceError("is encrypted", place=place, remedy="save it without a password") from error
        raise SourceError("is not a PDF, or is damaged", place=place, remedy="get the file again") from error
    if not any(scan.pages):
        raise SourceError(
            "holds no text: its pages are scanned pictures",
            place=place,
            remedy="have the text recognised first, or give the Word file",
        )
    return scan


def _add_page(scan: _Scan, document: pypdfium2.PdfDocument, number: int) -> None:
    page = document[number]
    text = page.get_textpage()
    try:
        scan.add(page, text)
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
