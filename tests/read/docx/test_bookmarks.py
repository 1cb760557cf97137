"""Fields and links of Word files, and the clauses that they point at."""

from __future__ import annotations

import pytest

from drafter.model.section import Link
from tests.support.clauses_in_word import HEADING, item, plain, read
from tests.support.fields_in_word import MARK, REF, TARGET, character, field, run

DELETED = f"<w:del>{field(REF, 'G9.9')}</w:del>".replace("w:t", "w:delText").replace(
    "instrText", "delInstrText"
)


def linked_in(folder, more, target=None):
    """Gives the links of G1.1, which begins `See ` and goes on with these runs; G1.2 holds the bookmark."""
    first = item("See ", 1).replace("</w:p>", more + "</w:p>")
    marked = TARGET.replace("</w:pPr>", f"</w:pPr>{MARK}") if target is None else target
    section = read(folder, HEADING + first + marked)
    return section["G1.1"].text, section["G1.1"].links


@pytest.mark.parametrize(
    "more",
    [
        field(r" REF _Ref7 \r \h ", "G9.9"),
        field(r" REF _Ref7 \n \h ", "G9.9"),
        field(r" REF _Ref7 \h \w  \* MERGEFORMAT ", "G9.9"),
        field(r"ref _Ref7 \p", "G9.9"),
        field(r" RE|F _Re|f7 \|r ", "G9.9"),
        field(' HYPERLINK \\l "_Ref7" ', "G9.9"),
        f'<w:fldSimple w:instr=" REF _Ref7 \\r ">{run("G9.9")}</w:fldSimple>',
        f'<w:hyperlink w:anchor="_Ref7">{run("G9")}{run(".9")}</w:hyperlink>',
        f"<w:ins>{field(REF, 'G9.9')}</w:ins>",
        field(r" IF 1 = 1 ", "").replace(run(""), field(REF, "G9.9")),
    ],
)
def test_a_field_points_at_the_clause_that_holds_its_bookmark(tmp_path, more):
    text, links = linked_in(tmp_path, more + run(" too"))
    assert text == "See G9.9 too"
    assert links == (Link(4, 8, "G1.2"),)


@pytest.mark.parametrize(
    "more",
    [
        field(r" REF _Ref7 \h ", "thirty"),
        field(r" PAGEREF _Ref7 \h ", "12"),
        field(' HYPERLINK "https://example.org" \\l "_Ref7" ', "there"),
        f'<w:hyperlink r:id="rId9" w:anchor="_Ref7">{run("there")}</w:hyperlink>',
        DELETED,
        character("begin")
        + "<w:r><w:instrText> REF _Ref7 \\r </w:instrText></w:r>"
        + character("separate")
        + run("x"),
        field(REF, ""),
    ],
)
def test_what_prints_no_number_of_a_clause_points_at_none(tmp_path, more):
    assert linked_in(tmp_path, more)[1] == ()


def test_a_footnote_points_too(tmp_path):
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    first = item("Comply.", 1).replace("</w:p>", reference)
    link = f'<w:hyperlink w:anchor="_Ref7">{run("there")}</w:hyperlink>'
    words = f"<w:p>{run(' See ')}{field(REF, 'G9.9')}</w:p><w:p>{run('and ')}{link}</w:p>"
    marked = TARGET.replace("</w:pPr>", f"</w:pPr>{MARK}")
    notes = f'<w:footnote w:id="2">{words}</w:footnote>'
    note = read(tmp_path, HEADING + first + marked, footnotes=notes)["G1.1/note1"]
    assert note.text == "See G9.9\nand there"
    assert [(note.text[link.start : link.end], link.clause) for link in note.links] == [
        ("G9.9", "G1.2"),
        ("there", "G1.2"),
    ]


def test_a_bookmark_that_is_gone_is_told(tmp_path):
    assert linked_in(tmp_path, field(REF, "G1.2"), TARGET)[1] == (Link(4, 8, ""),)


@pytest.mark.parametrize(
    ("target", "clause"),
    [
        (MARK + TARGET, "G1.2"),
        (TARGET + MARK + item("part", 2), "G1.2(a)"),
        (TARGET + HEADING.replace("</w:pPr>", f"</w:pPr>{MARK}"), "G2"),
        (f"<w:tbl><w:tr>{MARK}<w:tc>{plain('cell')}</w:tc></w:tr></w:tbl>", "G1.1"),
    ],
)
def test_a_bookmark_belongs_to_the_paragraph_that_it_begins_in_or_before(tmp_path, target, clause):
    links = linked_in(tmp_path, field(REF, "G1.2"), target)[1]
    assert links[0].clause == clause


def test_a_number_that_is_typed_before_a_field_moves_it(tmp_path):
    typed = f"<w:p>{run('7.1 See ')}{field(REF, '7.2')}</w:p><w:p>{MARK}{run('7.2 Report.')}</w:p>"
    clause = read(tmp_path, typed)["7.1"]
    assert (clause.text, clause.links) == ("See 7.2", (Link(4, 7, "7.2"),))


def test_paragraphs_that_run_on_keep_their_fields_in_place(tmp_path):
    gone = "<w:rPr><w:del/></w:rPr></w:pPr>"
    first = item("Do ", 1).replace("</w:pPr>", gone)
    second = item("as ", 1).replace("</w:p>", field(REF, "G1.2") + "</w:p>")
    section = read(tmp_path, HEADING + first + second + MARK + TARGET)
    assert section["G1.1"].text == "Do as G1.2"
    assert section["G1.1"].links == (Link(6, 10, "G1.2"),)


def test_lines_that_a_clause_goes_on_with_keep_their_fields_in_place(tmp_path):
    more = f"<w:p>{run('see ')}{field(REF, 'G1.2')}</w:p>"
    section = read(tmp_path, HEADING + MARK + item("Do this", 1) + more)
    links = [(clause.text[link.start : link.end], link.clause) for clause in section for link in clause.links]
    assert links == [("G1.2", "G1.1")]
