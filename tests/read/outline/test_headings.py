"""Headings: which word ranks above which, and phrases that are numbers without stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafter.read.source import read_section
from tests.support.clauses_in_word import plain, read
from tests.support.word_files import paragraph
from tests.support.word_lists import abstract, level, num

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


HELD = [
    ("Article", "Chapter"),
    ("Rule", "Division"),
    ("Chapter", "Part"),
    ("Section", "Title"),
    ("Rule", "Part"),
]


@pytest.mark.parametrize(("above", "below"), HELD)
@pytest.mark.parametrize("styles", [("H1", "H2"), ("", "")], ids=["by their levels", "as they begin anew"])
def test_any_division_may_stand_below_a_lower_number(
    above: str, below: str, styles: tuple[str, str], tmp_path: Path
) -> None:
    high, low = styles
    lines = [
        line
        for n in (1, 2)
        for line in ((high, f"{above} {n}: Post"), (low, f"{below} A: Due"), (low, f"{below} B: Rest"))
    ]
    assert ids(tmp_path, *lines) == [
        each
        for n in (1, 2)
        for each in (f"{above} {n}", f"{above} {n}, {below} A", f"{above} {n}, {below} B")
    ]


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


def bold(text: str) -> str:
    return f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_a_phrase_with_a_text_of_its_own_heads_a_series_that_begins_anew(tmp_path: Path) -> None:
    body = (
        bold("Article I. Name")
        + plain("Section 1. It is Example.")
        + bold("By-laws")
        + plain("These bind all members.")
        + bold("Article I. Dues")
        + plain("Section 1. They are ten pounds.")
    )
    section = read(tmp_path, body)
    assert [clause.id for clause in section] == [
        "Article I",
        "Article I, Section 1",
        "By-laws",
        "By-laws, Article I",
        "By-laws, Article I, Section 1",
    ]
    assert section["By-laws"].text == "These bind all members."


def test_one_unnumbered_heading_names_the_numbers_that_begin_anew_below_it(tmp_path: Path) -> None:
    lines = [
        ("H1", "1. Service"),
        ("", "1.1 It is given."),
        ("H1", "Levels"),
        ("H1", "1. Uptime"),
        ("", "1.1 Most."),
    ]
    assert ids(tmp_path, *lines) == ["1", "1.1", "Levels", "Levels/1", "Levels/1.1"]


@pytest.mark.parametrize("words", ["Each member has the right to", "Members must"])
def test_words_in_a_heading_style_that_break_off_before_a_list_are_its_chapeau(
    words: str, tmp_path: Path
) -> None:
    lines = [("H1", "1. Rights"), ("H2", words), ("", "(a) speak; and"), ("", "(b) vote.")]
    assert ids(tmp_path, *lines) == ["1", "1(a)", "1(b)"]


def test_a_level_that_prints_no_number_leaves_a_typed_one_to_be_read(tmp_path: Path) -> None:
    none = abstract(1, level(0, "none", "")) + num(1, 1)
    body = paragraph("Article I. Name", style="H1", num="1") + plain("The club is Example.")
    section = read(tmp_path, body, styles=STYLES, numbering=none)
    assert [(clause.id, clause.heading) for clause in section] == [("Article I", "Name")]


ITEMS = abstract(1, level(0, "lowerLetter", "(%1)", style="H3")) + num(1, 1)
NO_HEADINGS = {
    "a stop within quotation marks": "The club is called “Example.”",
    "`; but`": "A member may vote; but",
    "a dash behind a bracket": "A meeting under rule (3)—",
    "a full stop of another script": "参与者意识到。",
    "a colon of another script": "该组织应该确保方案参与者意识到：",
}


@pytest.mark.parametrize("words", NO_HEADINGS.values(), ids=NO_HEADINGS)
def test_what_ends_as_a_provision_is_no_heading_whatever_its_style(words: str, tmp_path: Path) -> None:
    section = read(tmp_path, paragraph(words, style="H3", num="1"), styles=STYLES, numbering=ITEMS)
    assert [(clause.heading, clause.text) for clause in section] == [(None, words)]


def test_an_item_in_small_letters_is_no_heading_among_items_that_end_as_such(tmp_path: Path) -> None:
    items = ("attend meetings", "keep the books; and", "vote.")
    body = "".join(paragraph(words, style="H3", num="1") for words in items)
    section = read(tmp_path, body, styles=STYLES, numbering=ITEMS)
    assert [clause.heading for clause in section] == [None, None, None]


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


def test_a_title_of_two_lines_heads_no_clause(tmp_path: Path) -> None:
    lines = ["# Lamp Club", "# House Rules", "All keep these:", "## Lamps", "They are lit.", "## Boats"]
    path = tmp_path / "rules.md"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    found = [(clause.kind, clause.heading or clause.text) for clause in read_section(path)]
    assert found == [
        ("passage", "Lamp Club"),
        ("passage", "House Rules"),
        ("passage", "All keep these:"),
        ("heading", "Lamps"),
        ("heading", "Boats"),
    ]


def test_a_section_stands_below_its_article_although_both_are_headings_of_one_level(tmp_path: Path) -> None:
    lines = [
        ("H1", "Article I. Name"),
        ("H2", "Section 1. Seat"),
        ("H1", "Article II. Customs"),
        ("H1", "Section 1. Conduct"),
        ("H1", "Section 2. Licences"),
        ("H1", "Article III. End"),
    ]
    assert ids(tmp_path, *lines) == [
        "Article I",
        "Article I, Section 1",
        "Article II",
        "Article II, Section 1",
        "Article II, Section 2",
        "Article III",
    ]


def test_a_title_behind_a_foreword_is_no_part_of_its_text(tmp_path: Path) -> None:
    lines = (
        paragraph("Foreword", style="H1"),
        plain("These rules were made by many."),
        bold("Boats — Rules"),
        paragraph("1. Scope", style="H1"),
        plain("All boats."),
        paragraph("2. Terms", style="H1"),
    )
    clauses = read(tmp_path, "".join(lines), styles=STYLES).clauses
    assert [(clause.id, clause.depth, clause.text) for clause in clauses] == [
        ("Foreword", 0, "These rules were made by many."),
        ("Boats — Rules", 0, ""),
        ("1", 0, "All boats."),
        ("2", 0, ""),
    ]


def test_a_line_drawn_of_signs_is_no_text_of_a_clause(tmp_path: Path) -> None:
    body = "".join(plain(text) for text in ("1. It ends.", "═══════", "2. It begins.", "- - - - - -", "----"))
    assert [clause.text for clause in read(tmp_path, body).clauses] == ["It ends.", "It begins.\n----"]


def test_a_blank_to_be_filled_in_is_no_heading(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1. Pay\n\nAll pay.\n\nSIGNED HERE.\n\nBY: ________\n\n2. Meet\n\nAll meet.\n", "utf-8")
    assert [clause.heading for clause in read_section(path)] == [None, None]


def test_an_item_that_ends_in_a_chinese_and_is_no_heading(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# 1 条\n\n## (a) 开源政策；以及\n\n## (b) 目标。\n", "utf-8")
    assert [clause.heading for clause in read_section(path)][1:] == [None, None]
