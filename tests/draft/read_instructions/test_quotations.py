import pytest

from drafter.draft.read_instructions.quotations import put_back, set_aside
from drafter.language.typography import quotation


def aside(text):
    """Gives the sentence with each quotation as its number in braces, and the quotations."""
    made, held = set_aside(text)
    return made.replace("\ue000", "{").replace("\ue001", "}"), held


@pytest.mark.parametrize(
    ("text", "sentence", "held"),
    [
        ("after “x” insert “y”", "after {0} insert {1}", ["x", "y"]),
        ('after "x" insert "y"', "after {0} insert {1}", ["x", "y"]),
        ("after ‘x’ insert 'y'.", "after {0} insert {1}.", ["x", "y"]),
        ("delete «x»", "delete {0}", ["x"]),
        ("delete “the “User” pays” there", "delete {0} there", ["the “User” pays"]),
        ("delete “the User’s duty”", "delete {0}", ["the User’s duty"]),
        ("the User's duty and the DCC's", "the User's duty and the DCC's", []),
        ("delete “x", "delete “x", []),
        ('delete "x', 'delete "x', []),
        ("“”", "{0}", [""]),
        ("“one\ntwo” there", "{0} there", ["one\ntwo"]),
    ],
)
def test_quotations_are_set_aside_whatever_they_hold(text, sentence, held):
    assert aside(text) == (sentence, held)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("x", "“x”"),
        ("the “User” pays", "“the “User” pays”"),
        ("the “User pays", '"the “User pays"'),
        ("User” pays “now", '"User” pays “now"'),
        ('the “User" pays', '«the “User" pays»'),
    ],
)
def test_words_are_quoted_so_that_they_are_set_aside_whole(words, said):
    assert quotation(words) == said
    assert set_aside(said)[1] == [words]


def test_what_was_set_aside_is_put_back_in_curly_marks():
    assert put_back(*set_aside('after "x" insert “y”')) == "after “x” insert “y”"
