"""The shipped versions as PDFs, and PDFs of which some pages are pictures."""

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
