"""Capitals in brackets: a number put in after another, or an abbreviation."""

from drafter.read.blocks import Block, Printed
from drafter.read.typed import with_typed_numbers


def labels(*blocks):
    return [block.number.text if block.number else None for block in with_typed_numbers(blocks)]


def test_two_capitals_are_a_number_behind_the_letter_that_they_begin_with():
    assert labels(Block("so requests;", number=Printed("(B)")), Block("(BA)\tso orders")) == ["(B)", "(BA)"]


def test_a_number_put_in_before_the_first_is_a_number_before_a_tab():
    put_in = ["(A1)\tthe Panel;", "G3.A1\tEach User", "GA1\tDUTIES", "(A1) visas are held"]
    assert labels(*map(Block, put_in)) == ["(A1)", "G3.A1", "GA1", None]


def test_two_capitals_alone_are_an_abbreviation():
    assert labels(Block("(EU)\tthe Union")) == [None]
    assert labels(Block("so requests;", number=Printed("(E)")), Block("(EU) 2016/679 applies")) == [
        "(E)",
        None,
    ]
