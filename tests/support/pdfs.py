"""The shipped versions as PDFs, PDFs of which some pages are pictures, and PDFs that are turned."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

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
