"""Contents tables in a PDF: short ones, and ones that a page cuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.read.source import read_section
from tests.support.pdfs import set_in_lines, set_on_pages

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

BODY = [
    (72, "1. Name"),
    (72, "The club is called the Example Club, and it has been called so since it was begun by a few."),
    (72, "2. Members"),
    (72, "Anyone may join."),
]


def test_two_entries_with_dots_before_their_pages_are_a_contents_table(tmp_path: Path) -> None:
    lines = [(72, "1. Name ........................ 1"), (72, "2. Members ..................... 2"), *BODY]
    section = read_section(set_in_lines(lines, tmp_path / "a.pdf"))
    assert [clause.id for clause in section] == ["contents", "1", "2"]
    assert section["contents"].text == "1. Name\t1\n2. Members\t2"


def test_below_the_word_contents_two_entries_without_dots_are_a_contents_table(tmp_path: Path) -> None:
    lines = [(72, "Contents"), (72, "1. Name|1"), (72, "2. Members|2"), *BODY]
    section = read_section(set_in_lines(lines, tmp_path / "a.pdf"))
    assert [clause.id for clause in section if clause.kind in ("contents", "numbered")] == [
        "contents",
        "1",
        "2",
    ]


def test_what_contents_that_a_page_cuts_list_and_the_body_has_not_is_told_with_its_page(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first = [
        (72, "Contents"),
        (72, "1. Name ...................... 1"),
        (72, "2. Members ................... 2"),
    ]
    second = [(72, "3. Fees ...................... 3"), (72, "4. Meetings .................. 4"), *BODY]
    section = read_section(set_on_pages([first, second], tmp_path / "a.pdf"))
    assert section["contents"].text == "1. Name\t1\n2. Members\t2\n3. Fees\t3\n4. Meetings\t4"
    said = "2 of 4 lines of its contents are not as in the body: “3. Fees” of page 3 is not there"
    assert said in caplog.text
