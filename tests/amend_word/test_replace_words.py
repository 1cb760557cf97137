"""Each case: a paragraph before, what is replaced, and the paragraph after, as a person reads its runs."""

import pytest
from lxml import etree

from drafter.amend_word.replace_words import append_words, replace_words
from drafter.ooxml.names import NAMESPACES
from drafter.ooxml.paragraph.characters import paragraph_text


def paragraph(inner):
    return etree.fromstring(f'<w:p xmlns:w="{NAMESPACES["w"]}">{inner}</w:p>')


def run(text, formatting=""):
    properties = f"<w:rPr>{formatting}</w:rPr>" if formatting else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def runs(element):
    """Gives the runs of a paragraph as (text, bold)."""
    w = {"w": NAMESPACES["w"]}
    return [
        ("".join(r.xpath("w:t/text()", namespaces=w)), bool(r.xpath("w:rPr/w:b", namespaces=w)))
        for r in element.xpath(".//w:r", namespaces=w)
        if r.xpath("w:t", namespaces=w)
    ]


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x \\r </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    + run("G3.18")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("inner", "start", "end", "words", "after"),
    [
        pytest.param(run("one two"), 4, 7, "six", [("one six", False)], id="replaced in one run"),
        pytest.param(
            run("a ") + run("bold", "<w:b/>") + run(" end"),
            6,
            6,
            " words",
            [("a ", False), ("bold words", True), (" end", False)],
            id="inserted words are formatted as the words before them",
        ),
        pytest.param(
            run("a ") + run("bold", "<w:b/>") + run(" end"),
            2,
            7,
            "plain",
            [("a ", False), ("plain", True), ("end", False)],
            id="replaced words are formatted as the first word replaced",
        ),
        pytest.param(
            run("un") + run("split") + run(" word"),
            0,
            7,
            "",
            [(" word", False)],
            id="runs left empty are taken out",
        ),
        pytest.param(
            run("word"), 0, 0, "First ", [("First word", False)], id="inserted before the first word"
        ),
        pytest.param(
            run("Section ") + FIELD + run(" applies."),
            13,
            13,
            " or G3.19",
            [("Section ", False), ("G3.18", False), (" or G3.19 applies.", False)],
            id="words after a field's result stay out of the field",
        ),
    ],
)
def test_words_are_replaced_inside_their_runs(inner, start, end, words, after):
    element = paragraph(inner)
    before = paragraph_text(element)
    replace_words(element, start, end, words)
    assert runs(element) == after
    assert paragraph_text(element) == before[:start] + words + before[end:]


def test_words_put_into_an_empty_paragraph_are_formatted_as_its_mark():
    element = paragraph("<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>")
    replace_words(element, 0, 0, "Words")
    assert runs(element) == [("Words", True)]


def test_appended_words_keep_their_tab():
    element = paragraph(run("one", "<w:b/>"))
    append_words(element, "G3.20A\tNew words")
    assert paragraph_text(element) == "oneG3.20A\tNew words"
    assert runs(element)[-1][1]


def test_a_field_whose_result_is_replaced_becomes_plain_words():
    element = paragraph(run("under Section ") + FIELD + run("."))
    replace_words(element, 14, 19, "G3.19")
    assert paragraph_text(element) == "under Section G3.19."
    assert not list(element.iter(f"{{{NAMESPACES['w']}}}fldChar", f"{{{NAMESPACES['w']}}}instrText"))


def test_a_field_beside_the_words_replaced_stays_a_field():
    element = paragraph(run("under Section ") + FIELD + run(" at once."))
    replace_words(element, 0, 5, "Under")
    assert len(list(element.iter(f"{{{NAMESPACES['w']}}}fldChar"))) == 3


def test_a_simple_field_becomes_plain_words_too():
    simple = f'<w:fldSimple w:instr=" REF x ">{run("G3.18")}</w:fldSimple>'
    element = paragraph(run("Section ") + simple)
    replace_words(element, 8, 13, "G3.19")
    assert paragraph_text(element) == "Section G3.19"
    assert not list(element.iter(f"{{{NAMESPACES['w']}}}fldSimple"))
