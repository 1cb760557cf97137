"""Headings: which word ranks above which, and phrases that are numbers without stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.read.source import read_section
from tests.support.clauses_in_word import plain, read
from tests.support.word_files import paragraph

if TYPE_CHECKING:
    from pathlib import Path

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/>'
    f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
    for n in (1, 2, 3)
)


def ids(folder: Path, *lines: tuple[str, str]) -> list[str]:
    body = "".join(paragraph(text, style=style) if style else plain(text) for style, text in lines)
    return [clause.id for clause in read(folder, body, styles=STYLES)]


DIVIDED = {
    "sections hold the Parts of a lower level": (
        [
            ("H1", "Section 1: Officers"),
            ("H2", "Part A: Clerk"),
            ("H2", "Part B: Chair"),
            ("H1", "Section 2: Votes"),
        ],
        ["Section 1", "Section 1, Part A", "Section 1, Part B", "Section 2"],
    ),
    "sections hold the Parts that begin anew in each": (
        [
            ("", "Section 1: Officers"),
            ("", "Part A: Clerk"),
            ("", "Part B: Chair"),
            ("", "Section 2: Votes"),
            ("", "Part A: Time"),
        ],
        ["Section 1", "Section 1, Part A", "Section 1, Part B", "Section 2", "Section 2, Part A"],
    ),
    "articles hold them too": (
        [
            ("H1", "Article I: Officers"),
            ("H2", "Part 1: Clerk"),
            ("H1", "Article II: Votes"),
            ("H2", "Part 1: Time"),
        ],
        ["Article I", "Article I, Part 1", "Article II", "Article II, Part 1"],
    ),
    "Parts hold sections that count on": (
        [
            ("H1", "Part 1: Officers"),
            ("H2", "Section 1: Clerk"),
            ("H1", "Part 2: Votes"),
            ("H2", "Section 2: Time"),
        ],
        ["Part 1", "Section 1", "Part 2", "Section 2"],
    ),
    "Parts behind a section of its own hold sections": (
        [("", "Section 1: Title"), ("", "Part 1: Officers"), ("", "Section 2: Clerk"), ("", "Part 2: Votes")],
        ["Section 1", "Part 1", "Section 2", "Part 2"],
    ),
}


@pytest.mark.parametrize(("lines", "wanted"), DIVIDED.values(), ids=DIVIDED)
def test_a_part_stands_above_or_below_a_section_as_the_document_has_it(
    lines: list[tuple[str, str]], wanted: list[str], tmp_path: Path
) -> None:
    assert ids(tmp_path, *lines) == wanted


RULES = [
    "1 Scope",
    "1. They bind.",
    "2. They last.",
    "2 Board",
    "2.1 Chair",
    "1. One.",
    "2. A member.",
    "2.2 Deputy",
    "1. Two.",
]
TREE = ["1", "1/1", "1/2", "2", "2.1", "2.1/1", "2.1/2", "2.2", "2.2/1"]


def test_headings_that_were_typed_without_a_stop_hold_the_lists_below_them(tmp_path: Path) -> None:
    styles = ["H1", "", "", "H1", "H2", "", "", "H2", ""]
    assert ids(tmp_path, *zip(styles, RULES, strict=True)) == TREE


def test_lists_begin_anew_below_numbers_of_another_form_in_text(tmp_path: Path) -> None:
    path = tmp_path / "rules.txt"
    path.write_text("\n\n".join(RULES), encoding="utf-8")
    assert [clause.id for clause in read_section(path)] == TREE


def test_clauses_with_stops_hold_those_below_them_in_text(tmp_path: Path) -> None:
    path = tmp_path / "rules.txt"
    lines = [
        "1. Scope",
        "1.1 They bind.",
        "2. Board",
        "2.1 One chair.",
        "2.2 One deputy.",
        "3. End",
        "3.1 None.",
    ]
    path.write_text("\n\n".join(lines), encoding="utf-8")
    assert [clause.id for clause in read_section(path)] == ["1", "1.1", "2", "2.1", "2.2", "3", "3.1"]


def test_a_heading_of_a_level_that_begins_with_a_year_or_a_count_is_not_numbered(tmp_path: Path) -> None:
    assert ids(tmp_path, ("H1", "12 Members"), ("", "They vote."), ("H1", "Fees"), ("", "None.")) == [
        "12 Members",
        "Fees",
    ]


def headings(folder: Path, *lines: str) -> list[tuple[str, str]]:
    path = folder / "rules.md"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return [(clause.id, clause.heading or "") for clause in read_section(path)]


def test_a_title_in_capitals_that_ends_in_a_stop_is_a_heading_where_it_is_marked_as_one(
    tmp_path: Path,
) -> None:
    lines = ["## 1. LAMPS.", "They are lit.", "### 1.1 Keeper of the Lamp.", "One is named.", "## 2. Boats."]
    assert headings(tmp_path, *lines) == [("1", "LAMPS."), ("1.1", "Keeper of the Lamp."), ("2", "Boats.")]


@pytest.mark.parametrize(
    "words", ["Dues are payable each year.", "Lamps. They Shine.", "Lamps; and", "A Lamp."]
)
def test_a_sentence_or_an_item_is_no_heading_however_it_is_marked(tmp_path: Path, words: str) -> None:
    label = "(a)" if words == "A Lamp." else "1."
    assert headings(tmp_path, f"## {label} {words}", "It goes on.")[0][1] == ""
