"""A piece of a sentence in the plain verbs, and the change of words that it asks for."""

import pytest

from drafter.draft.instruction import EACH, LAST, Step
from drafter.draft.read_instructions.quotations import set_aside
from drafter.draft.read_instructions.read_word_change import read_step


def step(words):
    return read_step(*set_aside(words))


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("after “x” insert “y”", Step("insert", "x", "y")),
        ("following the words “x”, insert “y”", Step("insert", "x", "y")),
        ("before “x” insert “y”", Step("insert", "x", "y", "before")),
        ("insert “y” at the end", Step("insert", "", "y")),
        ("at the end of that paragraph insert “y”", Step("insert", "", "y")),
        ("at the beginning insert “y”", Step("insert", "", "y", "before")),
        ("at the start, insert “y”", Step("insert", "", "y", "before")),
        ("for “x” substitute “y”", Step("replace", "x", "y")),
        ("insert “y” instead of “x”", Step("replace", "x", "y")),
        ("delete “x” and insert “y”", Step("replace", "x", "y")),
        ("“x” shall read “y”", Step("replace", "x", "y")),
        ("“x” is deleted", Step("delete", "x")),
        ("delete from “x” to “y”", Step("delete", "x", until="y")),
        ("delete the words from “x” to the end", Step("delete", "x", reach="from")),
        ("delete the words after “x”", Step("delete", "x", reach="after")),
        ("delete all before “x”", Step("delete", "x", reach="before")),
        ("at the end, delete “x”", Step("delete", "x", reach="at the end")),
        ("at the beginning, for “x” substitute “y”", Step("replace", "x", "y", reach="at the beginning")),
        ("delete “x” in the second place", Step("delete", "x", occurrence=2)),
        ("delete “x” where it last occurs", Step("delete", "x", occurrence=LAST)),
        ("delete the 3rd occurrence of “x”", Step("delete", "x", occurrence=3)),
        ("delete the third place of “x”", Step("delete", "x", occurrence=3)),
        ("delete the first “x”", Step("delete", "x", occurrence=1)),
        ("delete “x” in both places", Step("delete", "x", occurrence=EACH, times=2)),
        ("delete “x” in all three places where it occurs", Step("delete", "x", occurrence=EACH, times=3)),
        ("delete “x” wherever it occurs", Step("delete", "x", occurrence=EACH)),
        ("delete “x” throughout", Step("delete", "x", occurrence=EACH)),
        ("for each reference to “x” substitute “y”", Step("replace", "x", "y", occurrence=EACH)),
        ("after the second “x” insert “y”", Step("insert", "x", "y", occurrence=2)),
    ],
)
def test_a_change_of_words_is_read(words, asked):
    assert step(words) == asked


@pytest.mark.parametrize(
    "words",
    [
        "improve “x”",
        "delete x",
        "insert “y”",
        # At an edge there is one place only, and at the end of the text no words that stand in several.
        "at the end, delete “x” in the second place",
        "insert “y” at the end in both places",
        # The place is said of other words than those that are changed.
        "delete “x” before the second “y”",
    ],
)
def test_what_leaves_the_words_or_the_place_open_is_not_read(words):
    assert step(words) is None
