"""Numbers at the beginning of a line of a PDF: those that number a paragraph, and those that came there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.read.source import read_section
from tests.support.pdfs import pdf_of, set_in_lines, set_on_pages

if TYPE_CHECKING:
    from pathlib import Path


def texts(lines: list[tuple[int, str]], path: Path) -> list[tuple[str, str]]:
    return [(clause.id, clause.text) for clause in read_section(set_in_lines(lines, path / "a.pdf"))]


def test_a_mark_of_a_list_within_a_sentence_that_begins_a_line_begins_no_clause(tmp_path: Path) -> None:
    lines = [
        (
            72,
            "1. A seat is vacant where one who at present holds it (a) resigns by letter to the whole board;",
        ),
        (72, "(b) is absent from four meetings; or (c) has not paid the dues of the year that has ended."),
        (72, "2. The board fills it."),
    ]
    assert texts(lines, tmp_path) == [
        (
            "1",
            (
                "A seat is vacant where one who at present holds it (a) resigns by letter to the whole board;"
                " (b) is absent from four meetings; or (c) has not paid the dues of the year that has ended."
            ),
        ),
        ("2", "The board fills it."),
    ]


def test_items_whose_series_begins_at_a_line_start_are_clauses_though_their_lines_are_full(
    tmp_path: Path,
) -> None:
    lines = [
        (72, "1. A seat is vacant where the member who holds it, whoever that may be by now, either"),
        (90, "(a) resigns by a letter to the board in the first or in the second half of the year;"),
        (90, "(b) is absent from four of its meetings."),
    ]
    assert [clause for clause, _ in texts(lines, tmp_path)] == ["1", "1(a)", "1(b)"]


def test_a_number_that_is_cited_at_a_line_start_begins_no_clause(tmp_path: Path) -> None:
    lines = [
        (72, "1. Terms have these meanings:"),
        (80, "(a) the committee of the board means that one of its committees which is described in"),
        (98, "§8.7."),
        (
            80,
            "(b) its elections mean those that are held in every other year as it is set out in the Article",
        ),
        (98, "3.6: Elections."),
        (80, "(c) the club means the club."),
    ]
    assert texts(lines, tmp_path) == [
        ("1", "Terms have these meanings:"),
        (
            "1(a)",
            "the committee of the board means that one of its committees which is described in §8.7.",
        ),
        (
            "1(b)",
            (
                "its elections mean those that are held in every other year as it is set out in the Article"
                " 3.6: Elections."
            ),
        ),
        ("1(c)", "the club means the club."),
    ]


def test_the_next_item_is_one_though_the_full_line_before_it_ends_no_sentence(tmp_path: Path) -> None:
    lines = [
        (72, "1. The magazine of the club shall, in each of the years in which it is published, be"),
        (90, "a. managed by the board of directors, by an elected editor, or by a committee of it"),
        (90, "b. reviewed by the board of directors."),
    ]
    assert [clause for clause, _ in texts(lines, tmp_path)] == ["1", "1.a", "1.b"]


def test_a_wide_space_behind_the_first_sentence_makes_no_number_of_it(tmp_path: Path) -> None:
    section = read_section(
        set_in_lines(
            [(72, "1. Dues are due."), (72, "2. Dues are paid yearly.|They are small.")], tmp_path / "a.pdf"
        )
    )
    assert (section["2"].label, section["2"].text) == ("2.", "Dues are paid yearly. They are small.")


def test_a_title_in_bold_above_its_text_is_a_heading(tmp_path: Path) -> None:
    lines = [
        (72, "**Membership"),
        (72, "Anyone may join the club who has paid what the board asks of its members in that year."),
        (72, "**Meetings"),
        (72, "The club meets."),
    ]
    assert [(c.kind, c.heading, c.text) for c in read_section(set_in_lines(lines, tmp_path / "a.pdf"))] == [
        (
            "heading",
            "Membership",
            "Anyone may join the club who has paid what the board asks of its members in that year.",
        ),
        ("heading", "Meetings", "The club meets."),
    ]


def test_a_face_that_does_not_call_itself_bold_is_so_by_its_stems(tmp_path: Path) -> None:
    lines = [(72, "**Membership"), (72, "Anyone may join."), (72, "**Meetings"), (72, "The club meets.")]
    path = set_in_lines(lines, tmp_path / "a.pdf")
    stems = b"/FontDescriptor << /Type /FontDescriptor /FontName /CMBX12 /Flags 4 /StemV 109 >>"
    path.write_bytes(path.read_bytes().replace(b"/BaseFont /Helvetica-Bold", b"/BaseFont /CMBX12 " + stems))
    assert [clause.heading for clause in read_section(path)] == ["Membership", "Meetings"]


def test_a_rule_drawn_with_signs_is_no_heading(tmp_path: Path) -> None:
    lines = [(72, "1. The board signs here:"), (72, "**______________"), (72, "2. It dates it.")]
    assert "heading" not in {clause.kind for clause in read_section(set_in_lines(lines, tmp_path / "a.pdf"))}


def test_figures_further_in_than_an_item_that_announces_them_stand_below_it(tmp_path: Path) -> None:
    lines = [
        (72, "1|Article I. Members"),
        (84, "1. Anyone may join."),
        (84, "2. The clerk keeps these lists:"),
        (106, "a. Names"),
        (106, "b. Letters to each member:"),
        (128, "1. The date of the first"),
        (128, "2. The date of the last"),
        (72, "2|Article II. Dues"),
        (84, "1. Dues are due."),
    ]
    assert [clause for clause, _ in texts(lines, tmp_path)] == [
        "1",
        "1/1",
        "1/2",
        "1/2/a",
        "1/2/b",
        "1/2/b/1",
        "1/2/b/2",
        "2",
        "2/1",
    ]


def test_a_bullet_close_before_its_words_begins_a_paragraph_and_is_no_word(tmp_path: Path) -> None:
    lines = [
        (72, "1. The clerk keeps"),
        (90, "\xb7|the names of all the members and the days on which each of them came to the club;"),
        (90, "\xb7 the letters that were sent to any of them in the year, and those that came back; and"),
        (90, "\xb7 the books."),
    ]
    path = set_in_lines(lines, tmp_path / "a.pdf")
    assert read_section(path)["1"].text.split("\n")[1:] == [
        "the names of all the members and the days on which each of them came to the club;",
        "the letters that were sent to any of them in the year, and those that came back; and",
        "the books.",
    ]


def test_a_title_behind_its_number_in_letters_that_lean_is_a_heading_where_the_text_does_not(
    tmp_path: Path,
) -> None:
    lines = [
        (72, "1. The club has a board."),
        (72, "**1.1 Choice of the board"),
        (72, "1.1.1 The members choose it."),
        (72, "**(a) old members"),
        (72, "**(b) new members"),
        (72, "1.1.2 It has four members."),
        (72, "1.1.3 It meets."),
    ]
    path = set_in_lines(lines, tmp_path / "a.pdf")
    leaning = (
        b"/BaseFont /Example-Slant /FontDescriptor"
        b" << /Type /FontDescriptor /FontName /Example-Slant /Flags 96 /StemV 80 >>"
    )
    path.write_bytes(path.read_bytes().replace(b"/BaseFont /Helvetica-Bold", leaning))
    assert [(c.id, c.kind, c.heading) for c in read_section(path)] == [
        ("1", "numbered", None),
        ("1.1", "numbered", "Choice of the board"),
        ("1.1.1", "numbered", None),
        ("1.1.1(a)", "numbered", None),
        ("1.1.1(b)", "numbered", None),
        ("1.1.2", "numbered", None),
        ("1.1.3", "numbered", None),
    ]


def test_a_larger_title_in_bold_behind_a_sentence_on_its_line_begins_a_clause_of_its_own(
    tmp_path: Path,
) -> None:
    contents = (
        b"BT /B 14 Tf 72 760 Td (Chapter 1 Names) Tj ET BT /F 11 Tf 72 745 Td (The clerk keeps them.) Tj ET"
        b" BT /F 11 Tf 72 732 Td (The board hears of each name that is gone from it,"
        b" at the next one of its meetings.) Tj /B 14 Tf ( Chapter) Tj ET"
        b" BT /B 14 Tf 72 716 Td (2 Awards that the board gives to its members) Tj ET"
        b" BT /F 11 Tf 72 700 Td (Each year has one.) Tj ET"
    )
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(contents, 1))
    assert [(c.id, c.heading, c.text) for c in read_section(path)] == [
        (
            "Chapter 1",
            "Names",
            (
                "The clerk keeps them.\n"
                "The board hears of each name that is gone from it, at the next one of its meetings."
            ),
        ),
        ("Chapter 2", "Awards that the board gives to its members", "Each year has one."),
    ]


def test_lines_of_a_narrow_block_that_end_at_one_place_are_a_paragraph(tmp_path: Path) -> None:
    wide = "1. The club is governed by its members, who meet in each month of the year but one or"
    same = "Responsibilities of the members of the club are its good name and peace,"
    lines = [(100, same), (100, same), (100, "and its rules."), (0, ""), *[(72, wide)] * 4]
    assert texts(lines, tmp_path)[0] == ("preamble", f"{same} {same} and its rules.")


def test_the_number_of_a_page_before_the_first_is_no_word_of_the_text(tmp_path: Path) -> None:
    says = ("The board meets.", "Its clerk keeps minutes.", "Each member has a vote.")
    pages = [
        [(72, f"{value}. {words}"), (72, f"{words} So it is."), *[(0, "")] * 50, (300, number)]
        for value, (words, number) in enumerate(zip(says, ("i", "1", "2"), strict=True), start=1)
    ]
    section = read_section(set_on_pages(pages, tmp_path / "a.pdf"))
    assert "i" not in " ".join(clause.text for clause in section).split()
