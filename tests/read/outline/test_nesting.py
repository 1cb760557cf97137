"""The place of paragraphs in the tree, where lists, levels and words say different things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.clauses_in_word import plain, read
from tests.support.word_files import paragraph
from tests.support.word_lists import abstract, level, num

if TYPE_CHECKING:
    from pathlib import Path

CLAUSES = abstract(
    0,
    level(0, "decimal", "%1.", style="L1"),
    level(1, "decimal", "%1.%2", style="L2"),
    level(2, "lowerLetter", "(%3)", style="L3"),
)
ONE_FORMAT_EACH = abstract(1, *(level(n, "decimal", f"%{n + 1}.") for n in range(4))) + abstract(
    2, *(level(n, "lowerLetter", f"%{n + 1}.") for n in range(4))
)
LISTS = CLAUSES + ONE_FORMAT_EACH + num(1, 0) + num(2, 0) + num(3, 1) + num(4, 2)


def styled(name: str, outline: int, numbering: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:pPr><w:numPr>{numbering}</w:numPr><w:outlineLvl w:val="{outline}"/></w:pPr></w:style>'
    )


STYLES = (
    styled("L1", 0, '<w:numId w:val="1"/>')
    + styled("L2", 1, '<w:ilvl w:val="1"/><w:numId w:val="1"/>')
    + styled("L3", 2, '<w:ilvl w:val="2"/><w:numId w:val="1"/>')
)


def ids(folder: Path, body: str) -> list[str]:
    return [clause.id for clause in read(folder, body, numbering=LISTS, styles=STYLES)]


def listed(text: str, of: str, depth: int) -> str:
    return paragraph(text, num=of, level=depth, more=f'<w:ind w:left="{720 * (depth + 1)}"/>')


@pytest.mark.parametrize("words", ["“Fault” means any of:", "“Fault” means"], ids=["announced", "going on"])
def test_a_list_of_another_instance_belongs_to_the_definition_that_it_goes_on_with(
    words: str, tmp_path: Path
) -> None:
    body = (
        paragraph("Definitions", style="L1")
        + paragraph("In this deed:", style="L2")
        + plain(words, 720)
        + paragraph("delay;", style="L3", num="2", level=2)
        + paragraph("loss.", style="L3")
        + plain("“Goods” means things.", 720)
        + paragraph("One means many.", style="L2")
    )
    assert ids(tmp_path, body) == [
        "1",
        "1.1",
        "1.1/Fault",
        "1.1/Fault(a)",
        "1.1/Fault(b)",
        "1.1/Goods",
        "1.2",
    ]


def test_a_sublist_stands_in_the_item_above_it_although_its_list_is_that_of_the_outermost_item(
    tmp_path: Path,
) -> None:
    body = (
        listed("Reports are made:", "3", 0)
        + listed("by the clerk; and", "4", 1)
        + listed("by the chair, with:", "4", 1)
        + listed("the day; and", "3", 2)
        + listed("the hour.", "3", 2)
        + listed("A register is kept.", "3", 0)
    )
    assert ids(tmp_path, body) == ["1", "1.a", "1.b", "1.b.1", "1.b.2", "2"]


def test_unnumbered_headings_hold_the_numbers_of_their_level_that_begin_anew_in_each(tmp_path: Path) -> None:
    def part(name: str, instance: str) -> str:
        return (
            paragraph(name, style="L1", num="0")
            + paragraph("Fees", style="L1", num=instance, level=0)
            + paragraph("They are paid.", style="L2", num=instance, level=1)
            + paragraph("End", style="L1", num=instance, level=0)
        )

    fresh = (
        '<w:num w:numId="5"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = part("Service", "1") + part("Levels", "5")
    section = read(tmp_path, body, numbering=LISTS + fresh, styles=STYLES)
    assert [clause.id for clause in section] == [
        "Service",
        "Service/1",
        "Service/1.1",
        "Service/2",
        "Levels",
        "Levels/1",
        "Levels/1.1",
        "Levels/2",
    ]


def test_an_unnumbered_heading_among_numbers_that_count_on_holds_none(tmp_path: Path) -> None:
    body = (
        paragraph("Fees", style="L1")
        + paragraph("Notes", style="L1", num="0")
        + paragraph("End", style="L1")
        + paragraph("Annex notes", style="L1", num="0")
        + paragraph("Term", style="L1")
    )
    assert ids(tmp_path, body) == ["1", "Notes", "2", "Annex notes", "3"]


@pytest.mark.parametrize("words", ["A member may—", "A member has the right –", "A member may:"])
def test_words_in_the_style_of_headings_that_open_a_list_are_the_text_of_their_clause(
    words: str, tmp_path: Path
) -> None:
    chapeau = paragraph(words, style="L2", num="0")
    section = read(
        tmp_path,
        paragraph("Rights", style="L1")
        + chapeau
        + paragraph("speak; and", style="L3")
        + paragraph("vote.", style="L3"),
        numbering=LISTS,
        styles=STYLES,
    )
    assert [clause.id for clause in section] == ["1", "1(a)", "1(b)"]
    assert (section["1"].heading, section["1"].text) == ("Rights", words)


def test_a_short_line_behind_its_number_is_no_title_where_its_sentence_goes_on(tmp_path: Path) -> None:
    section = read(
        tmp_path,
        plain("Section 7. This Part applies in respect of")
        + plain("(a) goods; and")
        + plain("(b) services."),
    )
    assert (section["Section 7"].heading, section["Section 7"].text) == (
        None,
        "This Part applies in respect of",
    )


EIGHTH = ["1. A notice states:", *(f"({letter}) item;" for letter in "abcdefg")]
AFTER_H = {
    "Roman, where (ii) comes next": (
        ["(h) a thing of", "(i) one kind;", "(ii) another."],
        ["1(h)(i)", "1(h)(ii)"],
    ),
    "the letter, where (j) comes next": (["(h) eight", "(i) nine", "(j) ten"], ["1(i)", "1(j)"]),
}


@pytest.mark.parametrize(("lines", "last"), AFTER_H.values(), ids=AFTER_H)
def test_an_i_behind_an_h_is_told_by_what_comes_next(
    lines: list[str], last: list[str], tmp_path: Path
) -> None:
    body = "".join(map(plain, [*EIGHTH, *lines]))
    assert [clause.id for clause in read(tmp_path, body)][-2:] == last


def test_items_stand_in_a_heading_that_nothing_else_names_and_second_lists_in_its_closing_words(
    tmp_path: Path,
) -> None:
    lines = [
        "In this code,",
        "(a) one; and",
        "(b) two.",
        "In this code,",
        "(a) three; and",
        "(b) four;",
        "(c) five.",
    ]
    headings = paragraph("Scope", style="L1") + paragraph("Terms", style="L1", num="0")
    section = read(
        tmp_path,
        headings + "".join(plain(line, 720 * line.startswith("(")) for line in lines),
        numbering=LISTS,
        styles=STYLES,
    )
    assert [clause.id for clause in section][-3:] == [
        "Terms/closing(a)",
        "Terms/closing(b)",
        "Terms/closing(c)",
    ]


def test_a_list_that_goes_on_with_an_item_in_mid_sentence_stands_in_it(tmp_path: Path) -> None:
    lines = (
        "1. The board may:",
        "(a) end a contract",
        "(1) for cause and",
        "(2) without cause on notice; and",
        "(b) sit.",
        "(1) Each member votes.",
    )
    assert ids(tmp_path, "".join(map(plain, lines))) == ["1", "1(a)", "1(a)(1)", "1(a)(2)", "1(b)", "1(1)"]


def test_words_in_mid_sentence_behind_a_list_without_indents_are_its_closing_words(tmp_path: Path) -> None:
    lines = ("1. The board may:", "(a) sit; and", "(b) act,", "as it thinks fit.", "2. It votes.")
    section = read(tmp_path, "".join(map(plain, lines)))
    assert [clause.id for clause in section] == ["1", "1(a)", "1(b)", "1/closing", "2"]
    assert section["1/closing"].text == "as it thinks fit."


def test_the_items_of_two_unlike_letters_go_on_behind_aa(tmp_path: Path) -> None:
    letters = (*map(chr, range(ord("a"), ord("z") + 1)), "aa", "ab", "ac", "ad")
    lines = ("1. These are terms:", *(f"({letter}) a term;" for letter in letters))
    assert ids(tmp_path, "".join(map(plain, lines)))[-4:] == ["1(aa)", "1(ab)", "1(ac)", "1(ad)"]


def test_subsections_stand_below_the_section_before_them(tmp_path: Path) -> None:
    lines = (
        "Chapter 1 Committees",
        "Section 1 Rules",
        "Each sits.",
        "Section 2 Kinds",
        "Subsection 1 Audit Committee",
        "A. It reads the accounts.",
        "B. It reports.",
        "Subsection 2 Prize Committee",
        "It gives the prizes.",
        "Chapter 2 Meetings",
        "Section 1 Place",
        "The board meets in town.",
    )
    assert ids(tmp_path, "".join(map(plain, lines))) == [
        "Chapter 1",
        "Chapter 1, Section 1",
        "Chapter 1, Section 2",
        "Chapter 1, Section 2, Subsection 1",
        "Chapter 1, Section 2, Subsection 1/A",
        "Chapter 1, Section 2, Subsection 1/B",
        "Chapter 1, Section 2, Subsection 2",
        "Chapter 2",
        "Chapter 2, Section 1",
    ]
