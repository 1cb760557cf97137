"""A PDF, read into a section: lines joined to paragraphs, and what runs on every page left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2

from drafter.errors import HostileFileError, SourceError
from drafter.raw import read_bytes
from drafter.read.assemble import assemble
from drafter.read.pdf_lines import page_lines
from drafter.read.pdf_pages import sort_out
from drafter.read.pdf_paragraphs import measure, paragraphs
from drafter.read.pdf_tables import Table, split_tables, table_blocks
from drafter.read.title import version_in_name, version_in_words

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.section import Section
    from drafter.read.blocks import Block
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
    pages = sort_out(_pages(path))
    version = version_in_words(" ".join(pages.running)) or version_in_name(path.stem)
    return assemble(_blocks(pages), version=version)


def _pages(path: Path) -> list[list[Line]]:
    place = str(path)
    try:
        with pypdfium2.PdfDocument(read_bytes(path)) as document:
            if len(document) > _MOST_PAGES:
                raise HostileFileError(
                    f"has {len(document):,} pages", place=place, remedy=f"at most {_MOST_PAGES:,} are read"
                )
            pages = [_lines(document, number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        if _PASSWORD.search(str(error)):
            raise SourceError("is encrypted", place=place, remedy="save it without a password") from error
        raise SourceError("is not a PDF, or is damaged", place=place, remedy="get the file again") from error
    if not any(pages):
        raise SourceError(
            "holds no text: its pages are scanned pictures",
            place=place,
            remedy="have the text recognised first, or give the Word file",
        )
    return pages


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[Line]:
    page = document[number]
    text = page.get_textpage()
    try:
        return page_lines(number, text)
    finally:
        text.close()
        page.close()


def _blocks(pages: Pages) -> list[Block]:
    """Gives the paragraphs and the rows of tables."""
    usual = measure(pages.lines, pages.notes)
    blocks: list[Block] = []
    tables = 0
    for stretch in split_tables(pages.lines):
        if isinstance(stretch, Table):
            tables += 1
            blocks += table_blocks(stretch, tables, usual)
        else:
            blocks += paragraphs(stretch, usual)
    return blocks
