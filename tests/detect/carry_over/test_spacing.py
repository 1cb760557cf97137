import pytest

from drafter.detect.carry_over.spacing import ending, joined, reads_wrong, with_mark


@pytest.mark.parametrize(
    ("before", "gap", "after", "whole"),
    [
        ("a hut", " ", "is let", "a hut is let"),
        ("a hut", "", "is let", "a hut is let"),
        ("a hut", " ", ", a barn", "a hut, a barn"),
        ("a hut (", " ", "or barn)", "a hut (or barn)"),
        ("a “", " ", "hut”", "a “hut”"),
        ("a hut", "", "-like barn", "a hut-like barn"),
        ("", " ", "is let", "is let"),
        ("a hut", " ", "", "a hut"),
    ],
)
def test_two_texts_are_one_as_they_are_written(before, gap, after, whole):
    assert joined(before, gap, after) == whole


@pytest.mark.parametrize(
    ("text", "tail"),
    [("a hut is let.", "."), ("a hut; and", "; and"), ("a hut", ""), ("", ""), (";", "")],
)
def test_the_ending_is_what_stands_behind_the_last_word(text, tail):
    assert ending(text) == tail


@pytest.mark.parametrize(
    ("text", "tail", "was", "now", "becomes"),
    [
        ("the list is this.", ".", ".", ":", "the list is this:"),
        ("the list is this", "", "", ".", "the list is this."),
        ("the list Is this", "Is this", "", ".", "the list. Is this"),
        ("the list is this", "is this", "", ".", "the list is this"),
        ("a hut;", ";", ";", ".", "a hut;"),
        ("a hut.", ".", ".", ";", "a hut."),
        ("a hut.", ".", ".", ".", "a hut."),
        ("a hut:", ":", ".", "—", "a hut:"),
    ],
    ids=[
        "another mark",
        "a first mark",
        "before a sentence",
        "within a sentence",
        "an item stays",
        "none becomes an item",
        "the same mark",
        "ends otherwise",
    ],
)
def test_a_text_has_the_mark_that_came_with_the_edit_where_it_ended_as_the_clause_did(
    text, tail, was, now, becomes
):
    assert with_mark(text, tail, was, now) == becomes


@pytest.mark.parametrize(
    ("text", "was", "wrong"),
    [
        ("a hut (or barn) is let", "a hut is let", ""),
        ("a hut (or barn is let", "a hut is let", "its brackets would not close"),
        ("a hut) or barn (is let", "a hut is let", ""),
        ("a hut hut is let", "a hut is let", "a word would stand twice"),
        ("a hut hut is let now", "a hut hut is let", ""),
        ("the a hut is let", "a hut is let", "a word would stand twice"),
        ("a 5 5 hut is let", "a hut is let", ""),
        ("a hut (a) is (b) let", "a hut (a) is (b let", "its brackets would not close"),
    ],
)
def test_what_reads_wrong_is_what_did_not_before(text, was, wrong):
    assert reads_wrong(text, was) == wrong
