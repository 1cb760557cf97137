""""""

from __future__ import annotations

import re
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from drafter.errors import HostileFileError, SourceError
from drafter.read.layout.line_joining import joined
from drafter.read.pdf import pages_apart
from drafter.read.pdf.page import Drawn, Page, Rule, Word, page_as_line, page_of_line
from drafter.read.source import read_section
from tests.support.pdfs import PDFS, pdf_of, turned, with_pictures

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
    from_pdf, from_word = read_section(pdf), read_section(pdf.with_suffix(".docx"))
    # A page does not tell two spaces from one, nor a heading that is set as the text is from text.
    assert spaced_alike(from_pdf) == spaced_alike(from_word)


def spaced_alike(section: Section) -> list[tuple[str, str, int, str]]:
    return [(c.id, c.label, c.depth, re.sub(r" +", " ", c.words)) for c in section]


def test_there_is_a_pdf_of_each_layout() -> None:
    assert [pdf.stem for pdf in LAYOUTS] == [
        "first-lines-set-in",
        "header-that-changes",
        "hyphenated",
        "in-two-columns",
        "lines-numbered",
        "set-close",
        "text-at-the-margin",
        "with-contents",
        "with-footnotes",
        "with-ruled-tables",
    ]


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_page_is_read_however_it_is_turned_and_wherever_its_edges_are(
    quarters: int, tmp_path: Path
) -> None:
    path = turned(PDFS[0], tmp_path / PDFS[0].name, quarters)
    assert facts(read_section(path)) == facts(read_section(PDFS[0]))


@pytest.mark.parametrize(
    ("layout", "said"),
    [
        ("header-that-changes", "30 words of headers, footers and page numbers"),
        ("lines-numbered", "4 line numbers in the margin"),
        ("with-footnotes", "8 numbers of footnotes"),
    ],
)
def test_what_is_kept_out_of_the_clauses_is_counted(
    layout: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    read_section(Path(__file__).parent / "layouts" / f"{layout}.pdf")
    assert [record.getMessage().partition("pdf: ")[2] for record in caplog.records] == [
        f"kept out of the clauses: {said}"
    ]


def drawn(operators: bytes, path: Path) -> Path:
    path.write_bytes(pdf_of(operators, 1))
    return path


def test_a_raised_figure_that_no_note_answers_stays(tmp_path: Path) -> None:
    power = (
        b"BT /F 12 Tf 72 700 Td (1. A room of 10 m) Tj /F 7 Tf 4 Ts (2) Tj 0 Ts /F 12 Tf ( or more.) Tj ET"
    )
    assert read_section(drawn(power, tmp_path / "a.pdf"))["1"].text == "A room of 10 m2 or more."


def test_letters_that_are_raised_or_lowered_close_by_stand_in_the_word(tmp_path: Path) -> None:
    text = (
        b"BT /F 12 Tf 72 700 Td (1. On the 4) Tj /F 7 Tf 4 Ts [-40 (th)] TJ 0 Ts /F 12 Tf ( day, H) Tj "
        b"/F 7 Tf -2 Ts [-40 (2)] TJ 0 Ts /F 12 Tf [-20 (O)] TJ ( and a note) Tj /F 7 Tf 4 Ts [-500 (3)] TJ "
        b"0 Ts /F 12 Tf ( here.) Tj ET"
    )
    section = read_section(drawn(text, tmp_path / "a.pdf"))
    assert section["1"].text == "On the 4th day, H2O and a note 3 here."


@pytest.mark.parametrize(("numbers", "is_kept_out"), [((5, 10), True), ((6, 11), False)])
def test_two_numbers_in_the_margin_that_say_how_many_lines_there_are_count_them(
    tmp_path: Path, numbers: tuple[int, int], is_kept_out: bool, caplog: pytest.LogCaptureFixture
) -> None:
    lines = [b"1. Each member may speak at a meeting of the club once and for all and then"] * 10
    text = b"".join(
        b"BT /F 11 Tf 72 %d Td (%s) Tj ET " % (760 - 13 * n, line) for n, line in enumerate(lines)
    )
    for line, number in zip((5, 10), numbers, strict=True):
        text += b"BT /F 11 Tf 50 %d Td (%d) Tj ET " % (760 - 13 * (line - 1), number)
    read_section(drawn(text, tmp_path / "a.pdf"))
    assert ("2 line numbers in the margin" in caplog.text) is is_kept_out


def test_a_note_that_no_mark_refers_to_stands_at_the_end_of_its_page(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = b"BT /F 12 Tf 72 700 Td (1. First) Tj /F 7 Tf 4 Ts (1) Tj 0 Ts /F 12 Tf ( rule.) Tj "
    text += b"0 -14 Td (2. Second rule.) Tj"
    notes = b" /F 9 Tf 0 -600 Td (1 Of the first.) Tj 0 -11 Td (2 Of none.) Tj ET"
    section = read_section(drawn(text + notes, tmp_path / "a.pdf"))
    assert [(c.id, c.text) for c in section] == [
        ("1", "First rule."),
        ("1/note1", "Of the first."),
        ("2", "Second rule."),
        ("2/note1", "Of none."),
    ]
    assert "1 footnote stands at the end of the page" in caplog.text


def test_a_definition_before_all_numbers_is_read(tmp_path: Path) -> None:
    text = (
        b'BT /F 12 Tf 72 700 Td ("Club" means the Example Club.) Tj 0 -30 Td (1. Anyone may join it.) Tj ET'
    )
    assert [c.id for c in read_section(drawn(text, tmp_path / "a.pdf"))] == ["Club", "1"]


def test_a_paragraph_in_one_piece_with_its_number_is_no_heading_for_that(tmp_path: Path) -> None:
    text = b"BT /F 12 Tf 72 700 Td (1. The Chair shall) Tj 0 -14 Td (2. Nobody else may do so.) Tj ET"
    section = read_section(drawn(text, tmp_path / "a.pdf"))
    assert (section["1"].heading, section["1"].text) == (None, "The Chair shall")


def test_words_aslant_and_beyond_the_edges_are_told_and_not_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = b"BT /F 12 Tf 72 700 Td (1. The only rule is this one.) Tj ET "
    aslant = b"BT /F 12 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (DRAFT) Tj ET "
    outside = b"BT /F 12 Tf 72 900 Td (cut here) Tj ET"
    section = read_section(drawn(text + aslant + outside, tmp_path / "a.pdf"))
    assert [(c.id, c.text) for c in section] == [("1", "The only rule is this one.")]
    assert "on page 1 words run otherwise than its lines, of which nothing is read" in caplog.text
    assert "on page 1 words stand beyond its edges, of which nothing is read" in caplog.text


def test_a_pdf_whose_words_stand_aslant_is_refused(tmp_path: Path) -> None:
    aslant = b"BT /F 12 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (1. Rule) Tj ET"
    with pytest.raises(SourceError, match="holds text that runs aslant"):
        read_section(drawn(aslant, tmp_path / "a.pdf"))


def test_letters_that_a_page_enlarges_are_as_large_as_they_are_printed(tmp_path: Path) -> None:
    enlarged = b"BT /F 1 Tf 12 0 0 12 72 700 Tm (1. First) Tj 12 0 0 12 72 686 Tm (2. Second) Tj ET"
    assert [(c.id, c.words) for c in read_section(drawn(enlarged, tmp_path / "a.pdf"))] == [
        ("1", "First"),
        ("2", "Second"),
    ]


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
    notes = [record.getMessage() for record in caplog.records]
    assert [note for note in notes if "kept out" not in note] == [
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


def test_a_page_of_very_many_lines_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lines.pdf"
    lines = (b"BT /F 1 Tf 10 %d Td (a) Tj ET\n" % (3 * n) for n in range(20_000))
    path.write_bytes(pdf_of(b"".join(lines), 1, 60_000))
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


def forms(depth: int, times: int = 2) -> bytes:
    """A PDF of one page whose form draws the next one twice, and that its next; the last one draws words.

    With no depth, the form draws itself.
    """
    font = b"/Font << /F 3 0 R >>"
    own = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [5 0 R] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        stream(b"/X Do BT /F 9 Tf 9 9 Td (1. One) Tj ET"),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << %s /XObject << /X 6 0 R >> >> >>" % font,
    ]
    kind = b"/Type /XObject /Subtype /Form /BBox [0 0 999 999] /Resources << %s %s >>"
    for number in range(6, 6 + depth):
        below = b"/XObject << /X %d 0 R >>" % (number + 1 if depth > 1 else number)
        own.append(stream(b"/X Do " * times, kind % (font, below)))
    if depth > 1:
        own.append(stream(b"BT /F 9 Tf (word) Tj ET", kind % (font, b"")))
    numbered = (b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(own, start=1))
    return b"%PDF-1.7\n" + b"".join(numbered) + b"trailer << /Root 1 0 R /Size 99 >>\n%%EOF"


def stream(body: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(body), more, body)


def with_limits(lower: str) -> str:
    """The program of the process that reads pages, with other limits."""
    first, last = pages_apart._PROGRAM.split("from ")
    return f"{first}import drafter.limits as limits; {lower}; from {last}"


DOUBLING = {
    "forms that draw the next one twice": forms(40),
    "forms that draw the next one a hundred times": forms(9, 100),
    "a form that draws itself twice": forms(1),
    "two million words": pdf_of(b"BT /F 9 Tf 9 9 Td " + b"(a) Tj " * 2_000_000 + b"ET", 1),
}


@pytest.mark.parametrize("data", DOUBLING.values(), ids=DOUBLING.keys())
def test_a_pdf_that_stands_for_more_than_it_may_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.setattr(pages_apart, "_PROGRAM", with_limits("limits.PDF_MEMORY = 64 << 20"))
    path = tmp_path / "forms.pdf"
    path.write_bytes(data)
    with pytest.raises(HostileFileError, match="draws more things on its pages than it may"):
        read_section(path)


def test_forms_that_draw_a_few_things_are_read(tmp_path: Path) -> None:
    path = tmp_path / "forms.pdf"
    path.write_bytes(forms(3))
    assert "One" in " ".join(clause.words for clause in read_section(path))


def test_a_page_that_takes_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_time = "limits.PDF_SECONDS = limits.PDF_SECONDS_A_PAGE = 0"
    monkeypatch.setattr(pages_apart, "_PROGRAM", with_limits(no_time))
    path = tmp_path / "lines.pdf"
    path.write_bytes(pdf_of(b"BT /F 9 Tf 9 9 Td (1. One) Tj ET\n" * 50_000, 1))
    with pytest.raises(HostileFileError, match="takes longer to read than it may"):
        read_section(path)


def test_pages_count_for_no_more_time_than_the_file_is_large_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    little = "limits.PDF_SECONDS, limits.PDF_SECONDS_A_PAGE, limits.PDF_SECONDS_A_MEBIBYTE = 0.5, 60, 0.1"
    monkeypatch.setattr(pages_apart, "_PROGRAM", with_limits(little))
    path = tmp_path / "lines.pdf"
    path.write_bytes(pdf_of(b"BT /F 9 Tf 9 9 Td (1. One) Tj ET\n" * 2_000, 500))
    with pytest.raises(HostileFileError, match="takes longer to read than it may"):
        read_section(path)


@pytest.mark.parametrize("program", ["import os; os.abort()", "raise SystemExit", "print('[[], [[], 0]')"])
def test_a_reader_that_breaks_down_takes_nothing_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(pages_apart, "_PROGRAM", program)
    path = tmp_path / "words.pdf"
    path.write_bytes(PDFS[0].read_bytes())
    with pytest.raises(SourceError, match="is not a PDF, or is damaged"):
        read_section(path)


def test_a_module_in_the_folder_of_the_call_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit", encoding="utf-8")
    (tmp_path / "pypdfium2.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_section(PDFS[0]).clauses


def test_a_page_is_the_same_in_another_process() -> None:
    word = Word("“Gas\u2028Proxy”", 1.1, 2 / 3, 1e-9, 11.0, bold=True, raised=True)
    page = Page([word], Drawn((Rule(1.0, 2.0, 3.5),), is_pictured=True), 595.2, 842.0, 7, 2, 1)
    assert page_of_line(page_as_line(page)) == page
    assert "\n" not in page_as_line(page)
