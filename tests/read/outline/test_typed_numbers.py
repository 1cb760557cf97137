"""Typed numbers: capitals in brackets, and the dash before a heading."""

import pytest

from drafter.read.outline.block import Block, Printed
from drafter.read.outline.clause_tree import outline
from drafter.read.outline.typed_numbers import with_typed_numbers


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
