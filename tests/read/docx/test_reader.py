"""Word files, made of the few elements that each test is about, read into clauses."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from drafter.ooxml.names import qn
from drafter.ooxml.package.package import Package
from drafter.ooxml.paragraph.characters import paragraph_text
from drafter.read.source import read_section
from tests.support.clauses_in_word import CODE, HEADING, STYLES, item, plain, read
from tests.support.word_files import paragraph, word_parts, zipped

if TYPE_CHECKING:
    from drafter.model.section import Section
    from drafter.ooxml.paragraph.characters import View


def tree(section: Section) -> list[tuple[str, str]]:
    return [(clause.id, clause.words) for clause in section]


CHAPEAU = HEADING + item("Each User shall:", 1) + item("comply; and", 2) + item("report,", 2)
TREES = {
    "levels make the tree": (
        HEADING
        + item("first", 1)
        + item("chapeau:", 1)
        + item("item;", 2)
        + item("part; or", 3)
        + item("last", 1),
        [
            ("G1", "DUTIES"),
            ("G1.1", "first"),
            ("G1.2", "chapeau:"),
            ("G1.2(a)", "item;"),
            ("G1.2(a)(i)", "part; or"),
            ("G1.3", "last"),
        ],
    ),
    "words back at the parent's indent close the list": (
        CHAPEAU + plain("within a month.", 720) + item("next", 1),
        [
            ("G1", "DUTIES"),
            ("G1.1", "Each User shall:"),
            ("G1.1(a)", "comply; and"),
            ("G1.1(b)", "report,"),
            ("G1.1/closing", "within a month."),
            ("G1.2", "next"),
        ],
    ),
    "a list after closing words, and words that close it": (
        CHAPEAU + plain("and shall:", 720) + item("keep a record;", 2) + plain("without charge.", 720),
        [
            ("G1", "DUTIES"),
            ("G1.1", "Each User shall:"),
            ("G1.1(a)", "comply; and"),
            ("G1.1(b)", "report,"),
            ("G1.1/closing", "and shall:"),
            ("G1.1(c)", "keep a record;"),
            ("G1.1/closing2", "without charge."),
        ],
    ),
    "words at the item's own indent go on with the item": (
        CHAPEAU + plain("and this goes on.", 1440),
        [
            ("G1", "DUTIES"),
            ("G1.1", "Each User shall:"),
            ("G1.1(a)", "comply; and"),
            ("G1.1(b)", "report,\nand this goes on."),
        ],
    ),
    "what stands before the first number is the preamble": (
        plain("A code") + plain("made today") + HEADING,
        [("preamble", "A code"), ("preamble2", "made today"), ("G1", "DUTIES")],
    ),
    "a heading without a number is a clause of its words": (
        HEADING + item("first", 1) + paragraph("Security", style="Cross") + item("second", 1),
        [("G1", "DUTIES"), ("G1.1", "first"), ("G1/Security", "Security"), ("G1.2", "second")],
    ),
    "bullets are no clauses": (
        HEADING
        + item("as follows:", 1)
        + paragraph("one", num="2", level=0)
        + paragraph("two", num="2", level=0),
        [("G1", "DUTIES"), ("G1.1", "as follows:\none\ntwo")],
    ),
    "numbers that begin anew are below the clause that they follow": (
        HEADING
        + item("as follows:", 1, left=0)
        + paragraph("one", num="3", level=0, more='<w:ind w:left="720"/>')
        + paragraph("two", num="3", level=0, more='<w:ind w:left="720"/>')
        + item("second", 1),
        [("G1", "DUTIES"), ("G1.1", "as follows:"), ("G1.1/1", "one"), ("G1.1/2", "two"), ("G1.2", "second")],
    ),
    "numbers that were typed go on with those that Word counts": (
        HEADING
        + item("chapeau:", 1)
        + plain("(a)\titem; or", 1440)
        + plain("(b)\titem.", 1440)
        + item("second", 1),
        [
            ("G1", "DUTIES"),
            ("G1.1", "chapeau:"),
            ("G1.1(a)", "item; or"),
            ("G1.1(b)", "item."),
            ("G1.2", "second"),
        ],
    ),
    "the title names the section and is no clause of it": (
        plain("SECTION G: SECURITY OF SYSTEMS") + HEADING,
        [("title", "SECTION G: SECURITY OF SYSTEMS"), ("G1", "DUTIES")],
    ),
    "two clauses of one number are told apart": (
        plain("7.1\tFirst") + plain("7.1\tSecond"),
        [("7.1", "First"), ("7.1#2", "Second")],
    ),
}


@pytest.mark.parametrize("name", TREES)
def test_paragraphs_make_this_tree(name: str, tmp_path: Path) -> None:
    body, expected = TREES[name]
    assert tree(read(tmp_path, body)) == expected


def table(*rows: tuple[str, str]) -> str:
    cells = (f"<w:tr><w:tc>{first}</w:tc><w:tc>{second}</w:tc></w:tr>" for first, second in rows)
    return f"<w:tbl>{''.join(cells)}</w:tbl>"


def test_each_term_of_a_table_of_definitions_is_a_clause(tmp_path: Path) -> None:
    body = (
        HEADING
        + item("In this Section:", 1)
        + table(
            (plain("“Device”"), plain("means a thing;")),
            (plain("“User”"), plain("means:") + plain("(a) a Party; or") + plain("(b) an agent.")),
        )
    )
    section = read(tmp_path, body + item("second", 1))
    assert tree(section)[1:] == [
        ("G1.1", "In this Section:"),
        ("G1.1/Device", "means a thing;"),
        ("G1.1/User", "means:"),
        ("G1.1/User(a)", "a Party; or"),
        ("G1.1/User(b)", "an agent."),
        ("G1.2", "second"),
    ]
    assert section["G1.1/Device"].label == "“Device”"


def test_the_rows_of_another_table_belong_to_the_clause_before_it(tmp_path: Path) -> None:
    body = (
        HEADING
        + item("Charges:", 1)
        + table((plain("1.2"), plain("£10")), (plain("1.3"), plain("£20")))
        + plain("in all", 720)
    )
    assert tree(read(tmp_path, body))[1:] == [("G1.1", "Charges:\n1.2\t£10\n1.3\t£20\nin all")]


def test_a_term_defined_in_a_paragraph_is_a_clause(tmp_path: Path) -> None:
    body = (
        HEADING
        + item("In this Section:", 1)
        + plain("“Device” means a thing.", 720)
        + plain("“User” means a Party.", 720)
    )
    assert [clause.id for clause in read(tmp_path, body)] == ["G1", "G1.1", "G1.1/Device", "G1.1/User"]


def test_a_footnote_is_a_clause_beside_the_one_that_refers_to_it(tmp_path: Path) -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{plain("")}</w:footnote>'
        f'<w:footnote w:id="2">{plain("See there")}</w:footnote>'
    )
    section = read(tmp_path, HEADING + item("Comply", 1).replace("</w:p>", reference), footnotes=notes)
    assert tree(section)[1:] == [("G1.1", "Comply."), ("G1.1/note1", "See there")]


TRACKED = 'w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"'


def test_tracked_changes_count_as_made_or_not(tmp_path: Path) -> None:
    change = (
        f"<w:del {TRACKED}><w:r><w:delText>old</w:delText></w:r></w:del>"
        f"<w:ins {TRACKED}><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
    )
    body = HEADING + item("the ", 1).replace("</w:p>", change)
    assert read(tmp_path, body)["G1.1"].text == "the new"
    assert read(tmp_path, body, "original")["G1.1"].text == "the old"


def test_a_paragraph_whose_end_was_deleted_runs_on_and_counts_once(tmp_path: Path) -> None:
    mark = f"<w:rPr><w:del {TRACKED}/></w:rPr>"
    body = HEADING + paragraph("one ", num="1", level=1, more=mark) + item("two", 1) + item("three", 1)
    assert tree(read(tmp_path, body))[1:] == [("G1.1", "one two"), ("G1.2", "three")]
    assert tree(read(tmp_path, body, "original"))[1:] == [("G1.1", "one"), ("G1.2", "two"), ("G1.3", "three")]


@pytest.mark.parametrize("version", ["5.18", "5.19", "5.20", "6.0"])
@pytest.mark.parametrize("view", ["final", "original"])
def test_spans_say_where_every_character_stands(version: str, view: View) -> None:
    path = Path(__file__).parents[3] / "sec_versions" / f"G-{version}.docx"
    texts = [paragraph_text(p, view) for p in Package.read(path).body.iter(qn("w:p"))]
    for clause in read_section(path, view=view):
        if "/note" in clause.id:
            continue
        mapped = {at for span in clause.spans for at in range(span.start, span.end)}
        assert all(clause.text[at] in "\n\t" for at in range(len(clause.text)) if at not in mapped), clause.id
        for span in clause.spans:
            there = texts[span.paragraph][span.offset : span.offset + span.end - span.start]
            assert there == clause.text[span.start : span.end], clause.id


def test_the_section_the_title_and_the_version_are_known(tmp_path: Path) -> None:
    path = tmp_path / "G-5.20.docx"
    path.write_bytes(
        zipped(word_parts(plain("Section G: SECURITY OF SYSTEMS") + HEADING, numbering=CODE, styles=STYLES))
    )
    section = read_section(path)
    assert (section.section, section.title, section.version) == ("G", "Security of Systems", "5.20")


def test_an_empty_numbered_paragraph_that_only_ends_a_section_is_no_clause(tmp_path: Path) -> None:
    end = item("", 1).replace("</w:pPr>", "<w:sectPr/></w:pPr>")
    ids = [clause.id for clause in read(tmp_path, HEADING + item("one", 1) + end + item("two", 1))]
    assert ids == ["G1", "G1.1", "G1.2"]


def test_the_garbage_collector_goes_on_after_reading(tmp_path: Path) -> None:
    assert gc.isenabled()
    read(tmp_path, HEADING + item("one", 1))
    assert gc.isenabled()


RUNS_ON = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"


def test_a_heading_that_a_style_separator_runs_into_its_text_is_one_clause_with_it(tmp_path: Path) -> None:
    body = HEADING + "".join(
        paragraph(heading, num="1", level=1, more=RUNS_ON) + plain(text)
        for heading, text in [("Duration", ". It lasts a year"), ("Notices", ". They are in writing.")]
    )
    assert tree(read(tmp_path, body)) == [
        ("G1", "DUTIES"),
        ("G1.1", "Duration. It lasts a year"),
        ("G1.2", "Notices. They are in writing."),
    ]


def test_a_style_separator_that_nothing_follows_ends_its_paragraph(tmp_path: Path) -> None:
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    section = read(tmp_path, HEADING + paragraph("Duration", num="1", level=1, more=RUNS_ON) + table)
    assert section["G1.1"].words.startswith("Duration")


def test_words_behind_a_style_separator_are_told_by_their_own_paragraph(tmp_path: Path) -> None:
    section = read(
        tmp_path, HEADING + paragraph("Term", num="1", level=1, more=RUNS_ON) + plain(" is one year.")
    )
    assert [(span.start, span.end, span.paragraph) for span in section["G1.1"].spans] == [
        (0, 4, 1),
        (4, 17, 2),
    ]
