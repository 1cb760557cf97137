"""Numbers at the beginning of a line of a PDF: those that number a paragraph, and those that came there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.read.source import read_section
from tests.support.pdfs import set_in_lines

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
