""""""

from __future__ import annotations

import tracemalloc
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from drafter.errors import HostileFileError, SourceError
from drafter.read.layout.line_joining import joined
from drafter.read.source import read_section
from tests.support.pdfs import PDFS, with_pictures

if TYPE_CHECKING:
    from drafter.model.section import Section

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.pdf"))
FOUND = Path(__file__).parent / "found"
VERSIONS = Path(__file__).parents[3] / "sec_versions"


def facts(section: Section) -> list[tuple[str, str, int, str | None, str]]:
    return [(c.id, c.label, c.depth, c.heading, c.text) for c in section]


@pytest.mark.parametrize("pdf", PDFS, ids=lambda path: path.stem)
def test_the_pdf_of_a_version_gives_the_clauses_of_its_word_file(pdf: Path) -> None:
    from_pdf, from_word = read_section(pdf), read_section(VERSIONS / f"{pdf.stem}.docx")
    assert facts(from_pdf) == facts(from_word)
    assert (from_pdf.section, from_pdf.title, from_pdf.version) == ("G", "Security", pdf.stem[2:])


@pytest.mark.parametrize("pdf", LAYOUTS, ids=lambda path: path.stem)
def test_the_pdf_of_an_unusual_layout_gives_the_clauses_of_its_word_file(pdf: Path) -> None:
    assert facts(read_section(pdf)) == facts(read_section(pdf.with_suffix(".docx")))


def test_there_is_a_pdf_of_each_layout() -> None:
    assert [pdf.stem for pdf in LAYOUTS] == ["hyphenated", "in-two-columns", "set-close", "with-ruled-tables"]


def test_there_is_a_pdf_of_each_version() -> None:
    assert [pdf.stem for pdf in PDFS] == ["G-5.18", "G-5.19", "G-5.20", "G-6.0"]


def test_a_pdf_without_text_is_said_to_be_scanned(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    path = tmp_path / "scan.pdf"
    document.save(path)
    with pytest.raises(SourceError, match="scanned pictures"):
        read_section(path)


@pytest.mark.parametrize(
    ("pictures", "said"),
    [(0, []), (1, ["page 4 is a picture"]), (3, ["pages 4, 5 and 6 are pictures"])],
)
def test_a_page_that_is_a_picture_among_pages_of_text_is_noted(
    pictures: int, said: list[str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = with_pictures(tmp_path / "mixed.pdf", 3, pictures)
    assert "G1.1" in read_section(path)
    assert [record.getMessage() for record in caplog.records] == [
        f"{path}: {words} without text, of which nothing is read" for words in said
    ]


def test_a_pdf_of_pictures_mostly_is_a_scan(tmp_path: Path) -> None:
    path = with_pictures(tmp_path / "scan.pdf", 1, 2)
    with pytest.raises(SourceError, match="is a scan: 2 of its 3 pages are pictures without text"):
        read_section(path)


def test_a_word_file_named_pdf_is_told_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "code.pdf"
    path.write_bytes((VERSIONS / "G-5.20.docx").read_bytes())
    with pytest.raises(SourceError, match=r"is a Word file or another package, not \.pdf"):
        read_section(path)


def test_a_damaged_pdf_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    path.write_bytes(PDFS[0].read_bytes()[:1000])
    with pytest.raises(SourceError, match="is not a PDF, or is damaged"):
        read_section(path)


@pytest.mark.parametrize("pdf", sorted(FOUND.glob("*.pdf")), ids=lambda path: path.stem)
def test_a_pdf_whose_places_make_no_sense_is_read_in_little_memory(pdf: Path) -> None:
    tracemalloc.start()
    try:
        assert len(read_section(pdf).clauses) > 0
        assert tracemalloc.get_traced_memory()[1] < 200 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("lines", "known", "text"),
    [
        (["the Security Sub-", "Committee shall"], [], "the Security Sub-Committee shall"),
        (["the obli-", "gation to"], ["obligation"], "the obligation to"),
        (["a re-", "lease"], ["release", "re-lease"], "a re-lease"),
        (["the Party –", "if any –"], [], "the Party – if any –"),
        (["the Party—", "if any"], [], "the Party—if any"),
        (["and/", "or"], [], "and/or"),
    ],
)
def test_lines_are_joined_and_split_words_mended(lines: list[str], known: list[str], text: str) -> None:
    assert joined(lines, frozenset(known)) == text


def pdf_of(contents: bytes, pages: int) -> bytes:
    """Gives a PDF whose pages all draw the same; it has no table of places, which readers rebuild."""
    packed = zlib.compress(contents)
    font = b"/Resources << /Font << /F 3 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>" % font
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (pages, b" ".join(b"%d 0 R" % (5 + n) for n in range(pages))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        *([page] * pages),
    ]
    numbered = (b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(objects, start=1))
    return (
        b"%PDF-1.4\n"
        + b"".join(numbered)
        + b"trailer << /Root 1 0 R /Size %d >>\n%%%%EOF" % (len(objects) + 1)
    )


def test_a_page_of_very_many_lines_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lines.pdf"
    lines = (b"BT /F 1 Tf 10 %d Td (a) Tj ET\n" % (3 * n) for n in range(20_000))
    path.write_bytes(pdf_of(b"".join(lines), 1))
    assert sum(clause.words.count("a") for clause in read_section(path)) == 20_000


@pytest.mark.slow
def test_a_pdf_that_draws_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(pdf_of(b"BT /F 9 Tf 9 9 Td (1. One) Tj ET\n" * 20_000, 80))
    assert path.stat().st_size < 30_000
    with pytest.raises(HostileFileError, match="draws more things on its pages than it may"):
        read_section(path)


def test_many_broken_lines_are_joined_one_by_one() -> None:
    assert joined(["a-"] * 30_000, frozenset()) == "a-" * 30_000
