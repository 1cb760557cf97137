"""Contents held against the body: what they list that is not there, or that has another number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.section import Clause, Section
from drafter.read.contents_checked import contents_checked
from drafter.read.source import read_section

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

BODY = (
    Clause("Article 1", "The club is Example.", "Article 1 –", heading="Name"),
    Clause("Article 2", "Seat. It sits in town.", "Article 2."),
    Clause("Signatures", "", heading="Signatures", stated="heading"),
    Clause("Annex A", "The fee is ten.", "Annex A"),
)


def told(*lines: str) -> str:
    contents = Clause("contents", "\n".join(lines), stated="contents")
    return contents_checked(Section(clauses=(contents, *BODY), section="", title="", version=""))


def test_contents_that_the_body_has_are_not_told_of() -> None:
    assert told("Contents", "1 Name\t2", "Article 2. Seat ..... 3", "Signatures\tiv", "Annex A\t5") == ""


def test_an_entry_without_a_heading_is_told_with_its_page() -> None:
    said = told("Article 1 – Name\t2", "Article 3. Fees\t4")
    assert (
        said == "1 of 2 lines of its contents is not as in the body: “Article 3. Fees” of page 4 is not there"
    )


def test_an_entry_with_another_number_is_told_with_that_of_the_body() -> None:
    assert told("Article 3 – Name").endswith("“Article 3 – Name” is article 1 there")


def test_of_many_the_first_are_told_and_the_others_counted() -> None:
    assert told(*(f"{number}. Words {number}\t1" for number in range(1, 8))).endswith("; and 3 more")


def test_a_reader_says_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    lines = ["1. Name\t2", "2. Members\t2", "3. Fees\t3", "4. End\t4", "1. Name", "2. Members", "3. Fees"]
    path = tmp_path / "rules.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    read_section(path)
    assert "rules.txt: 1 of 4 lines of its contents is not as in the body: “4. End” of page 4" in caplog.text
