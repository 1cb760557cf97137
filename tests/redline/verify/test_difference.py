"""What a block should be, what it is, and the line that a person reads."""

import pytest

from drafter.redline.verify.difference import block_name, difference
from tests.support.word_xml import element, field_char, instruction, paragraph, run

TABLE = "<w:tbl><w:tblPr/><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"


def said(want, have):
    return difference(want and element(want), have and element(have))


@pytest.mark.parametrize(
    ("want", "have", "line"),
    [
        (paragraph("one"), paragraph("o", "ne"), ""),
        (paragraph("one"), paragraph("two"), "“two” stands where “one” should"),
        (paragraph("one"), paragraph(), "the end of a paragraph stands where “one” should"),
        (paragraph("one"), None, "nothing stands where “one” should"),
        (None, paragraph("one"), "“one” stands where nothing should"),
        (paragraph("a b"), paragraph(run("a b", "<w:b/>")), "“a b” is formatted otherwise (bold)"),
        (
            paragraph("a ", run("b", "<w:i/>")),
            paragraph("a ", run("b", "<w:b/><w:u/>")),
            "“b” is formatted otherwise (bold, italic, underline)",
        ),
        (
            paragraph("x", properties='<w:jc w:val="left"/>'),
            paragraph("x", properties='<w:jc w:val="right"/>'),
            "alignment “right” stands where alignment “left” should",
        ),
        (
            paragraph("x", properties='<w:pStyle w:val="One"/>'),
            paragraph("x"),
            "the end of it stands where style “One” should",
        ),
        (
            paragraph("x", properties="<w:rPr><w:b/></w:rPr>"),
            paragraph("x", properties="<w:rPr><w:i/></w:rPr>"),
            "formatting: italic stands where formatting: bold should",
        ),
        (
            paragraph(instruction("REF a")),
            paragraph(instruction("REF b")),
            "the code of a field “REF b” stands where the code of a field “REF a” should",
        ),
        (
            paragraph(field_char("begin"), "x"),
            paragraph("<w:r><w:tab/></w:r>", "x"),
            "a tab stands where a field should",
        ),
        (TABLE.format(paragraph("x")), paragraph("x"), "“x” stands where a table should"),
        (
            TABLE.format(paragraph("x")),
            TABLE.format(paragraph("x") + paragraph("y")),
            "“y” stands where the end of a cell of a table should",
        ),
    ],
)
def test_the_first_thing_that_differs_is_said_as_word_calls_it(want, have, line):
    assert said(want, have) == line


def test_long_words_are_cut():
    assert said(paragraph("x" * 70), paragraph("y")) == f"“y” stands where “{'x' * 60}…” should"
    assert said(paragraph("x" * 60), paragraph("y")) == f"“y” stands where “{'x' * 60}” should"


def test_long_words_that_begin_alike_are_shown_from_shortly_before_they_part():
    alike = "A party shall tell the keeper of the register of every lamp that it "
    want, have = f"{alike}lights at night.", f"{alike}puts out at night."
    assert said(paragraph(want), paragraph(have)) == (
        "“…of every lamp that it puts out at night.” stands where "
        "“…of every lamp that it lights at night.” should"
    )


def test_only_the_first_words_that_look_otherwise_are_said():
    want = paragraph("same ", run("one", "<w:b/>"), " same ", run("two", "<w:b/>"))
    have = paragraph("same ", run("one", "<w:i/>"), " same ", run("two", "<w:i/>"))
    assert said(want, have) == "“one” is formatted otherwise (bold, italic)"


def test_a_block_is_named_by_its_kind_its_number_among_those_and_its_words():
    body = element(
        f"<w:body>{paragraph('one')}{TABLE.format(paragraph('in it'))}{paragraph('two')}{paragraph()}"
        f"<w:sdt><w:sdtContent>{paragraph('held')}</w:sdtContent></w:sdt><w:sectPr/><w:altChunk/></w:body>"
    )
    assert [block_name(block) for block in body] == [
        "paragraph 1 (“one”)",
        "table 1 (“in it”)",
        "paragraph 2 (“two”)",
        "paragraph 3",
        "content control 1 (“held”)",
        "the end of a section",
        "altChunk",
    ]
