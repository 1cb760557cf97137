"""The numbers of paragraphs in the right margin of a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.read.source import read_section
from tests.support.pdfs import set_in_lines

if TYPE_CHECKING:
    from pathlib import Path

LINES = [
    (72, "1|GENERAL"),
    (0, ""),
    (75, "The languages of the club are those which its members speak at one of the meetings in a year,"),
    (72, "or in which they write to one another."),
    (0, ""),
    (72, "1.1|MEETINGS"),
    (0, ""),
    (75, "A meeting is held in each of the months of the year, but for those in which all of the board has"),
    (72, "said that there is none."),
    (0, ""),
    (75, "Nobody speaks twice."),
]


def in_margin(lines: list[tuple[int, str]], numbers: dict[int, str]) -> list[tuple[int, str]]:
    """Gives the lines, and the numbers in the margin beside them."""
    return [
        (left, f"{words}||{numbers[at]}" if at in numbers else words)
        for at, (left, words) in enumerate(lines)
    ]


def test_a_number_in_the_margin_is_that_of_the_paragraph_which_begins_beside_it(tmp_path: Path) -> None:
    path = set_in_lines(in_margin(LINES, {2: "1-1", 7: "1.1-1", 10: "1.1-2"}), tmp_path / "a.pdf")
    assert [(c.id, c.depth, c.heading, c.text) for c in read_section(path)] == [
        ("1", 0, "GENERAL", ""),
        (
            "1-1",
            1,
            None,
            (
                "The languages of the club are those which its members speak at one of the meetings in a"
                " year, or in which they write to one another."
            ),
        ),
        ("1.1", 1, "MEETINGS", ""),
        (
            "1.1-1",
            2,
            None,
            (
                "A meeting is held in each of the months of the year, but for those in which all of the board"
                " has said that there is none."
            ),
        ),
        ("1.1-2", 2, None, "Nobody speaks twice."),
    ]


def test_numbers_beyond_the_text_that_do_not_mount_stay_among_the_words(tmp_path: Path) -> None:
    path = set_in_lines(in_margin(LINES, {2: "3-1", 7: "2.1-1", 10: "1.1-2"}), tmp_path / "a.pdf")
    assert sum(c.words.count(number) for c in read_section(path) for number in ("3-1", "2.1-1", "1.1-2")) == 3
