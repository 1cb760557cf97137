"""Where words stand in a text, as whole words and inside longer ones."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.typography import folded, spots, spots_inside

texts = st.text(alphabet="ab _-–“\"'’é1²\u00a0", max_size=14)
WORD = re.compile(r"\w")


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("a cat, a cat", "a cat", [0, 7]),
        ("concat cat cats", "cat", [7]),
        ("cat_a cat", "cat", [6]),
        ("aaa", "aa", []),
        ("a’s “b”", '"b"', [4]),
        ("(a)(a)", "(a)", [0, 3]),
        ("cat", "", []),
    ],
)
def test_words_stand_where_they_are_whole(text, words, places):
    assert spots(text, words) == places


def test_words_stand_inside_longer_words_and_over_one_another():
    assert spots_inside("aaa", "aa") == [0, 1]


@given(texts, texts.filter(bool))
def test_whole_words_are_those_that_no_letter_goes_before_or_behind(text, words):
    end = len(words)
    for at in spots_inside(text, words):
        inside = (words[0].isalnum() and WORD.match(text[at - 1 : at] if at else "")) or (
            words[-1].isalnum() and WORD.match(text, at + end)
        )
        assert (at in spots(text, words)) is not bool(inside)


@given(texts)
def test_a_folded_text_keeps_its_length(text):
    assert len(folded(text)) == len(text)


def test_words_that_nearly_stand_at_every_place_are_looked_for_in_one_pass():
    # A pattern would begin again at each letter: 40 thousand million steps.
    assert spots("a" * 400_000, "a" * 100_000 + "b") == []
