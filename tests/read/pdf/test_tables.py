"""Tables in a PDF, and what stands before and behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.read.source import read_section
from tests.support.pdfs import pdf_of, set_in_lines

if TYPE_CHECKING:
    from pathlib import Path


def test_a_line_apart_behind_a_table_is_no_cell_of_it(tmp_path: Path) -> None:
    rows = [(72, "Up to 500 of them|Three"), (72, "Up to 1000 of them|Four")]
    lines = [(72, "1. The votes are:"), *rows, (0, ""), (0, ""), (72, "Nobody has more.")]
    text = read_section(set_in_lines(lines, tmp_path / "a.pdf"))["1"].text
    assert text.split("\n")[-1] == "Nobody has more."
    assert "Four Nobody" not in text


def test_a_term_in_bold_before_its_meaning_is_defined(tmp_path: Path) -> None:
    lines = [(72, "1. In these rules:"), (90, "**Club~ means the Example Club;"), (90, "**Fee~ means a sum.")]
    section = read_section(set_in_lines(lines, tmp_path / "a.pdf"))
    assert [(c.id, c.kind) for c in section] == [
        ("1", "numbered"),
        ("1/Club", "definition"),
        ("1/Fee", "definition"),
    ]


def test_lines_that_fill_all_columns_are_rows_of_their_own(tmp_path: Path) -> None:
    rows = [(90, "Up to 500|Three"), (90, "Up to 600|Four"), (90, "Up to 900|Five")]
    lines = [
        (72, "1. The votes of a club are as many as these, by the number of its members:"),
        (0, ""),
        *rows,
    ]
    text = read_section(set_in_lines(lines, tmp_path / "a.pdf"))["1"].text
    assert text.split("\n")[1:] == ["Up to 500\tThree", "Up to 600\tFour", "Up to 900\tFive"]


def test_rows_of_figures_below_a_head_with_a_rule_below_it_are_rows_of_their_own(tmp_path: Path) -> None:
    rows = [b"Members", b"Votes", b"Up to 500", b"3", b"Up to 600", b"4", b"Up to 900", b"5"]
    cells = (
        b"BT /F 11 Tf %d %d Td (%s) Tj ET " % (200 if place % 2 else 90, 700 - 16 * (place // 2), words)
        for place, words in enumerate(rows)
    )
    begin = b"BT /F 11 Tf 72 740 Td (1. The votes of a club are these, by the number of its members:) Tj ET "
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(begin + b"90 696 m 250 696 l S " + b"".join(cells), 1))
    assert read_section(path)["1"].text.split("\n")[1:] == [
        "Members\tVotes",
        "Up to 500\t3",
        "Up to 600\t4",
        "Up to 900\t5",
    ]
