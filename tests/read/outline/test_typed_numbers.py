"""Typed numbers: capitals in brackets, and the dash before a heading."""

import pytest

from drafter.read.outline.block import Block, Printed
from drafter.read.outline.clause_tree import outline
from drafter.read.outline.typed_numbers import with_typed_numbers
from tests.support.clauses_in_word import plain, read


def labels(*blocks):
    return [block.number.text if block.number else None for block in with_typed_numbers(blocks)]


def test_two_capitals_are_a_number_behind_the_letter_that_they_begin_with():
    assert labels(Block("so requests;", number=Printed("(B)")), Block("(BA)\tso orders")) == ["(B)", "(BA)"]


def test_a_number_put_in_before_the_first_is_a_number_before_a_tab():
    put_in = ["(A1)\tthe Panel;", "G3.A1\tEach User", "GA1\tDUTIES", "(A1) visas are held"]
    assert labels(*map(Block, put_in)) == ["(A1)", "G3.A1", "GA1", None]
    before_those = ["(ZA1)\tthe Panel;", "G3.ZA1\tEach User", "GZA1\tDUTIES"]
    assert labels(*map(Block, before_those)) == ["(ZA1)", "G3.ZA1", "GZA1"]


def test_two_capitals_alone_are_an_abbreviation():
    assert labels(Block("(EU)\tthe Union")) == [None]
    assert labels(Block("so requests;", number=Printed("(E)")), Block("(EU) 2016/679 applies")) == [
        "(E)",
        None,
    ]


@pytest.mark.parametrize(
    "text", ["Appendix IV – Forms", "SCHEDULE — Notices", "Article 2 - Members", "PART B"]
)
def test_the_dash_between_a_number_and_its_heading_stays_with_the_number(text):
    (block,) = with_typed_numbers([Block(text)])
    assert block.number
    assert " ".join(f"{block.number.text} {block.text}".split()) == text


def test_the_dash_is_no_part_of_the_clause_that_is_meant():
    clauses = outline(with_typed_numbers([Block("Appendix IV – Forms"), Block("(a) the first form;")]))
    assert [(clause.id, clause.label) for clause in clauses] == [
        ("Appendix IV", "Appendix IV –"),
        ("Appendix IV(a)", "(a)"),
    ]


SERIES = {
    "a dotted section with a title stands in its article": (
        [
            "ARTICLE II",
            "Section 2.1 Annual Meeting",
            "The meeting is in May if:",
            "(a) it is told; and",
            "(b) it is warm.",
        ],
        ["ARTICLE II", "ARTICLE II, Section 2.1", "ARTICLE II, Section 2.1(a)", "ARTICLE II, Section 2.1(b)"],
    ),
    "a dotted section of another article's number stands on its own": (
        ["ARTICLE II", "Section 3.1 Annual Meeting", "The meeting is in May."],
        ["ARTICLE II", "Section 3.1"],
    ),
    "a section goes on with a sentence": (
        [
            "Article 3",
            "Section 3.1 The master shall keep a log.",
            "Section 3.2 Crews shall obey.",
            "Section 3.3 No.",
        ],
        ["Article 3", "Article 3, Section 3.1", "Article 3, Section 3.2", "Article 3, Section 3.3"],
    ),
    "a section cited at the head of a sentence is no number": (
        ["1. Scope is wide.", "Section 5 Notices are not covered.", "Section 3.2 of the Act applies."],
        ["1"],
    ),
    "a dash stands right behind the number": (
        ["Section 1— Purpose: to serve.", "Section 2- Officers: three.", "Section 3 — End: none."],
        ["Section 1", "Section 2", "Section 3"],
    ),
    "a range of sections is no number": (["1. Scope.", "Section 2-4 of the Act apply."], ["1"]),
    "no space stands behind letters": (
        ["A.Classes", "There is one class.", "B.Admission", "By vote.", "C. Notice", "In writing."],
        ["A", "B", "C"],
    ),
    "no space stands behind numbers": (["1.Name", "1.1The club is Example.", "2.Fees"], ["1", "1.1", "2"]),
    "an initial before a name is no number": (["1. Officers are:", "A.Smith and J.Jones."], ["1"]),
}


@pytest.mark.parametrize(("lines", "wanted"), SERIES.values(), ids=SERIES)
def test_the_document_tells_what_its_numbers_are(lines, wanted, tmp_path):
    section = read(tmp_path, "".join(map(plain, lines)))
    assert [clause.id for clause in section if clause.kind == "numbered"] == wanted


@pytest.mark.parametrize(
    "text",
    ["i) told and ii) kept", "a) told; b) kept", "(1) told, and (2) kept", "(a) told; (b) kept; (c) done"],
)
def test_a_list_within_a_sentence_at_the_beginning_of_a_paragraph_is_words(text):
    assert labels(Block("1. The board is"), Block(text), Block("2. It sits.")) == ["1.", None, "2."]


def test_an_item_that_cites_the_next_one_or_is_followed_by_it_is_an_item():
    assert labels(Block("(a) subject to paragraph (b) below, it sits;"), Block("(b) it acts.")) == [
        "(a)",
        "(b)",
    ]
    assert labels(Block("(a) subject to paragraph (b), it:"), Block("(i) sits;")) == ["(a)", "(i)"]
    assert labels(Block("(a) told, or (b) kept;"), Block("(b) kept.")) == ["(a)", "(b)"]


@pytest.mark.parametrize("words", ["SCHEDULE OF PRICES", "ARTICLE ON BOATS", "PART BY PART"])
def test_a_short_word_in_capitals_is_no_number(words: str) -> None:
    assert labels(Block(words)) == [None]


def test_a_first_item_is_told_apart_from_its_clause_whoever_took_the_number_of_that_out() -> None:
    blocks = [Block("(1) The Board meets.", number=Printed("9.")), Block("(2) The Clerk writes.")]

    parted = list(with_typed_numbers(blocks))

    assert [(block.number.text, block.text) for block in parted if block.number] == [
        ("9.", ""),
        ("(1)", "The Board meets."),
        ("(2)", "The Clerk writes."),
    ]


def test_an_item_in_square_brackets_has_its_number_behind_the_first_of_them() -> None:
    items = ["(a) a boat;", "[(b) a mast; and]", "(c) a sail."]

    clauses = outline(with_typed_numbers([Block(text) for text in ["1. Bring:", *items]]))

    assert [(clause.id, clause.label, clause.text) for clause in clauses] == [
        ("1", "1.", "Bring:"),
        ("1(a)", "(a)", "a boat;"),
        ("1(b)", "[(b)", "a mast; and]"),
        ("1(c)", "(c)", "a sail."),
    ]


def test_what_is_cited_or_left_out_in_square_brackets_is_no_number() -> None:
    assert labels(Block("[(a)] gone"), Block("[see (b) above]"), Block("[1] a note")) == [None, None, None]
