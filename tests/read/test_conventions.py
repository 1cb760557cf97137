"""Documents as different hands number them, each read into the tree that a person would cite it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.read.source import read_section
from tests.support.word_files import paragraph, word_parts, zipped
from tests.support.word_lists import abstract, level, num, start_override, style

if TYPE_CHECKING:
    from pathlib import Path

HEADING = (
    '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Head"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
)


def heading_style(style_id: str, num_id: str, index: int) -> str:
    return style(style_id, num_id=num_id, ilvl=index).replace(
        "<w:pPr>", f'<w:pPr><w:outlineLvl w:val="{index}"/>'
    )


def plain(text: str, left: int = 0) -> str:
    return paragraph(text, more=f'<w:ind w:left="{left}"/>')


def ids(folder: Path, body: str, numbering: str = "", styles: str = "") -> list[str]:
    path = folder / "document.docx"
    path.write_bytes(zipped(word_parts(body, numbering=numbering, styles=styles)))
    return [clause.id for clause in read_section(path)]


def test_by_laws_of_articles_and_sections(tmp_path: Path) -> None:
    lists = abstract(
        0,
        level(0, "upperRoman", "ARTICLE %1"),
        level(1, "decimal", "Section %1.%2", more="<w:isLgl/>"),
        level(2, "lowerLetter", "(%3)"),
    ) + num(1, 0)
    styles = heading_style("H1", "1", 0) + heading_style("H2", "1", 1)
    body = (
        plain("BY-LAWS")
        + paragraph("OFFICES", style="H1")
        + paragraph("The office shall be in Leeds.", style="H2")
        + plain("It may move.", 720)
        + paragraph("Other Offices", style="H2")
        + plain("The club may have:")
        + paragraph("one; and", num="1", level=2, more='<w:ind w:left="1440"/>')
        + paragraph("another.", num="1", level=2, more='<w:ind w:left="1440"/>')
        + plain("The board decides.")
        + paragraph("MEMBERS", style="H1")
        + paragraph("There are two classes.", style="H2")
    )
    assert ids(tmp_path, body, lists, styles) == [
        "preamble",
        "ARTICLE I",
        "ARTICLE I, Section 1.1",
        "ARTICLE I, Section 1.2",
        "ARTICLE I, Section 1.2(a)",
        "ARTICLE I, Section 1.2(b)",
        "ARTICLE I, Section 1.2/closing",
        "ARTICLE II",
        "ARTICLE II, Section 2.1",
    ]


def test_a_contract_with_definitions_and_schedules(tmp_path: Path) -> None:
    main = abstract(
        0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)")
    )
    schedules = abstract(1, level(0, "decimal", "Schedule %1"))
    inner = abstract(2, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    lists = main + schedules + inner + num(1, 0) + num(2, 1) + num(3, 2) + num(4, 2, start_override(0, 1))
    styles = "".join(heading_style(f"H{n + 1}", "1", n) for n in range(3)) + heading_style("Schedule", "2", 0)
    body = (
        paragraph("Interpretation", style="H1")
        + paragraph("In this agreement:", style="H2")
        + plain("“Business Day” means:", 720)
        + paragraph("a weekday; or", style="H3")
        + paragraph("a Saturday.", style="H3")
        + plain("“Cost” has the meaning given in clause 2.", 720)
        + paragraph("Headings are ignored.", style="H2")
        + paragraph("Services", style="Schedule")
        + paragraph("Scope", num="3", level=0)
        + paragraph("The scope is wide.", num="3", level=1)
        + paragraph("Price", style="Schedule")
        + paragraph("Amount", num="4", level=0)
    )
    assert ids(tmp_path, body, lists, styles) == [
        "1",
        "1.1",
        "1.1/Business Day",
        "1.1/Business Day(a)",
        "1.1/Business Day(b)",
        "1.1/Cost",
        "1.2",
        "Schedule 1",
        "Schedule 1/1",
        "Schedule 1/1.1",
        "Schedule 2",
        "Schedule 2/1",
    ]


def test_numbers_that_begin_anew_under_headings_without_numbers(tmp_path: Path) -> None:
    lists = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, start_override(0, 1))
    body = (
        paragraph("Membership", style="Head")
        + paragraph("one", num="1", level=0)
        + paragraph("Dues", style="Head")
        + paragraph("one", num="2", level=0)
    )
    assert ids(tmp_path, body, lists, HEADING) == [
        "Membership",
        "Membership/1",
        "Dues",
        "Dues/1",
    ]


def test_articles_that_count_on_across_chapters(tmp_path: Path) -> None:
    words = (
        "CHAPTER I",
        "Article 1",
        "1. This applies.",
        "2. That does not.",
        "CHAPTER II",
        "Article 2",
        "Annex A",
        "1. One",
    )
    assert ids(tmp_path, "".join(map(plain, words))) == [
        "CHAPTER I",
        "Article 1",
        "Article 1/1",
        "Article 1/2",
        "CHAPTER II",
        "Article 2",
        "Annex A",
        "Annex A/1",
    ]


def test_a_schedule_without_a_number_between_two_lists(tmp_path: Path) -> None:
    lists = "".join(
        abstract(n, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + num(n + 1, n)
        for n in range(3)
    )
    bold = paragraph("FORMS").replace("<w:t ", "<w:rPr><w:b/></w:rPr><w:t ")
    body = (
        paragraph("Term", num="1", level=0)
        + paragraph("One year.", num="1", level=1)
        + plain("SCHEDULE")
        + bold
        + paragraph("Notice", num="2", level=0)
        + paragraph("In writing.", num="2", level=1)
        + paragraph("Annex 1", style="Head")
        + paragraph("Price", num="3", level=0)
    )
    assert ids(tmp_path, body, lists, HEADING) == [
        "1",
        "1.1",
        "SCHEDULE",
        "SCHEDULE/1",
        "SCHEDULE/1.1",
        "Annex 1",
        "Annex 1/1",
    ]


def test_a_heading_in_bold_between_clauses_is_one_of_its_own(tmp_path: Path) -> None:
    lists = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "(%2)")) + num(1, 0)
    bold = paragraph("Costs").replace("<w:t ", "<w:rPr><w:b/></w:rPr><w:t ")
    body = (
        paragraph("Rules:", num="1", level=0)
        + paragraph("This applies.", num="1", level=1)
        + bold
        + paragraph("That does not.", num="1", level=1)
    )
    assert ids(tmp_path, body, lists) == ["1", "1(1)", "1/Costs", "1(2)"]


def test_lists_of_their_own_for_each_level(tmp_path: Path) -> None:
    lists = "".join(
        abstract(n, level(0, number_format, text)) + num(n + 1, n)
        for n, (number_format, text) in enumerate(
            (("decimal", "%1."), ("lowerLetter", "%1)"), ("lowerRoman", "(%1)"))
        )
    )
    body = "".join(
        paragraph("words", num=num_id, level=0, more=f'<w:ind w:left="{720 * int(num_id)}"/>')
        for num_id in "1223321"
    )
    assert ids(tmp_path, body, lists) == ["1", "1(a)", "1(b)", "1(b)(i)", "1(b)(ii)", "1(c)", "2"]


def test_a_document_of_any_depth_and_length_is_read_in_time(tmp_path: Path) -> None:
    body = "".join(plain(f"({'abcdefghij'[n % 10]}) item {n}", 10 * n) for n in range(3_000))
    found = ids(tmp_path, body)
    assert len(set(found)) == 3_000
    assert max(map(len, found)) < 200
