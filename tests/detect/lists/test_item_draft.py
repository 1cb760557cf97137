"""The numbers that an item cites, each with the word in front of it."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.detect.lists.item_draft import _CITED, _NUMBER, _cited, _with_numbers


def told(text):
    return [(number[0], word) for number, word in _cited(text)]


def test_a_number_goes_by_the_word_of_its_row_and_one_of_a_clause_by_none():
    assert told("under paragraphs (a), (b) of G3, within 7 days") == [
        ("(a)", "paragraph"),
        ("(b)", "paragraph"),
        ("G3", ""),
    ]


def test_every_number_that_has_another_there_is_put_in_its_place():
    text = "under paragraphs (a) and (b), and under paragraph (a) of Schedule 6"
    said = "under paragraphs (c) and (d), and under paragraph (a) of Schedule 6"
    assert _with_numbers(text, {"(a)": "(c)", "(b)": "(d)"}) == said


@given(
    st.lists(st.sampled_from(["Clause", "clauses", "(a)", "3.2", "G3(b)", "and", "to", ",", "of", "x", "7"]))
)
def test_the_word_of_a_number_is_that_of_the_row_in_which_it_stands(words):
    text = " ".join(words).replace(" ,", ",")
    rows = list(_CITED.finditer(text))
    holding = {
        number.start(): next(
            (r[1] for r in rows if r.end(1) < number.start() and number.end() <= r.end()), ""
        )
        for number in _NUMBER.finditer(text)
    }
    assert all(holding[number.start()] == word for number, word in _cited(text))
    assert {start for start, word in holding.items() if word} <= {
        number.start() for number, _ in _cited(text)
    }
