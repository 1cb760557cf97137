"""PDFs to read: the shipped versions, some of whose pages are pictures or turned, and ones of given lines."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterable

PDFS = sorted((Path(__file__).parents[1] / "read" / "pdf").glob("*.pdf"))


def with_pictures(path: Path, texts: int, pictures: int) -> Path:
    """Gives a PDF of so many pages of a version, and behind them so many that a picture fills."""
    document = pypdfium2.PdfDocument.new()
    document.import_pages(pypdfium2.PdfDocument(PDFS[0]), list(range(texts)))
    for _ in range(pictures):
        page = document.new_page(595, 842)
        picture = pypdfium2.PdfImage.new(document)
        picture.set_bitmap(pypdfium2.PdfBitmap.new_native(10, 10, pypdfium2.raw.FPDFBitmap_BGR))
        picture.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
        page.insert_obj(picture)
        page.gen_content()
    document.save(path)
    return path


def turned(source: Path, path: Path, quarters: int) -> Path:
    """Gives a PDF that looks like another, whose letters run up the page, which is shown turned back.

    Its edges begin far from where the file counts from.
    """
    document = pypdfium2.PdfDocument(source)
    for page in document:
        width, height = page.get_size()
        across, up = 100.0, -50.0
        matrix = (
            (1, 0, 0, 1, across, up),
            (0, 1, -1, 0, height + across, up),
            (-1, 0, 0, -1, width + across, height + up),
            (0, -1, 1, 0, across, width + up),
        )[quarters]
        for drawn in page.get_objects(max_depth=1):
            pypdfium2.raw.FPDFPageObj_Transform(drawn.raw, *matrix)
        sides = (height, width) if quarters % 2 else (width, height)
        box = (across, up, across + sides[0], up + sides[1])
        page.set_mediabox(*box)
        page.set_cropbox(*box)
        page.set_rotation(90 * quarters)
        page.gen_content()
    document.save(path)
    return path


def pdf_of(contents: bytes, pages: int, height: int = 842) -> bytes:
    """Gives a PDF whose pages all draw the same; it has no table of places, which readers rebuild."""
    packed = zlib.compress(contents)
    font = b"/Resources << /Font << /F 3 0 R /B 5 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 %d] /Contents 4 0 R %s >>" % (height, font)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (pages, b" ".join(b"%d 0 R" % (6 + n) for n in range(pages))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
        *([page] * pages),
    ]
    numbered = (b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(objects, start=1))
    return (
        b"%PDF-1.4\n"
        + b"".join(numbered)
        + b"trailer << /Root 1 0 R /Size %d >>\n%%%%EOF" % (len(objects) + 1)
    )


def set_in_lines(lines: Iterable[tuple[int, str]], path: Path) -> Path:
    """Gives a PDF of one page with these lines, each with how far from the left edge it begins.

    A bar parts what stands as far apart as a letter is wide, and two of them what stands in the right margin.
    After two stars all is in bold, up to a tilde.
    """
    path.write_bytes(pdf_of(b" ".join(_line(place, *line) for place, line in enumerate(lines)), 1))
    return path


def _line(place: int, left: int, words: str) -> bytes:
    font, height = b"B" if words.startswith("**") else b"F", 760 - 13 * place
    text, _, margin = words.removeprefix("**").partition("||")
    shown = text.encode("latin-1").replace(b"|", b") -1000 (").replace(b"~", b")] TJ /F 11 Tf [(")
    beside = b"BT /F 6 Tf 560 %d Td (%s) Tj ET" % (height, margin.encode()) if margin else b""
    return b"BT /%s 11 Tf %d %d Td [(%s)] TJ ET %s" % (font, left, height, shown, beside)


def set_on_pages(pages: Iterable[Iterable[tuple[int, str]]], path: Path) -> Path:
    """Gives a PDF of a page for each of the stretches of lines, which are as `set_in_lines` takes them."""
    document = pypdfium2.PdfDocument.new()
    for lines in pages:
        document.import_pages(pypdfium2.PdfDocument(set_in_lines(lines, path).read_bytes()))
    document.save(path)
    return path
