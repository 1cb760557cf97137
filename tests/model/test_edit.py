import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.edit import EditScript, Hunk


@st.composite
def texts_with_scripts(draw):
    kept = draw(st.lists(st.text("ab ", min_size=1, max_size=4), min_size=1, max_size=6))
    text, hunks = "", []
    for piece in kept:
        old, new = draw(st.text("cd", max_size=3)), draw(st.text("ef", max_size=3))
        hunks.append(Hunk(old, new, len(text)))
        text += old + piece
    return text, EditScript(tuple(hunks))


def test_apply_puts_new_words_in_the_place_of_old_ones():
    script = EditScript((Hunk("ten", "fifteen", 7), Hunk("", " at once", 19)))
    assert script.apply("within ten Days pay.") == "within fifteen Days pay at once."


@given(texts_with_scripts())
def test_applying_and_then_inverting_is_nothing(case):
    text, script = case
    assert script.invert().apply(script.apply(text)) == text


@given(texts_with_scripts())
def test_inverting_twice_is_nothing(case):
    _, script = case
    assert script.invert().invert() == script


def test_words_that_do_not_stand_at_their_place_are_refused():
    with pytest.raises(ValueError, match="'eleven' do not stand at character 7"):
        EditScript((Hunk("eleven", "twelve", 7),)).apply("within ten Days")


def test_hunks_that_overlap_are_refused():
    with pytest.raises(ValueError, match="do not stand"):
        EditScript((Hunk("abc", "", 0), Hunk("c", "d", 2))).apply("abc")
