"""Changes of words: a text, the steps, and the text after them or why it has none."""

import pytest

from drafter.draft.apply_instructions.word_changes import apply_steps, count_in
from drafter.draft.instruction import EACH, LAST, Step
from drafter.errors import InstructionError

TEXT = "the User pays and the DCC pays the User"


def insert(words, new, **how):
    return Step("insert", words, new, **how)


def delete(words, **how):
    return Step("delete", words, **how)


def replace(words, new, **how):
    return Step("replace", words, new, **how)


@pytest.mark.parametrize(
    ("step", "after"),
    [
        (insert("and", "then"), "the User pays and then the DCC pays the User"),
        (insert("and", "then", place="before"), "the User pays then and the DCC pays the User"),
        (insert("", "again"), "the User pays and the DCC pays the User again"),
        (insert("", "if", place="before"), "if the User pays and the DCC pays the User"),
        (insert("pays", "it", occurrence=EACH), "the User pays it and the DCC pays it the User"),
        (delete("the User pays and"), "the DCC pays the User"),
        (delete("User", occurrence=1), "the pays and the DCC pays the User"),
        (delete("User", occurrence=LAST), "the User pays and the DCC pays the"),
        (replace("pays", "owes", occurrence=2), "the User pays and the DCC owes the User"),
        (replace("pays", "owes", occurrence=EACH, times=2), "the User owes and the DCC owes the User"),
        (replace("User", "Party", reach="at the end"), "the User pays and the DCC pays the Party"),
        (replace("the", "each", reach="at the beginning"), "each User pays and the DCC pays the User"),
        (replace("DCC", "it", until="the User"), "the User pays and the it"),
        (delete("and", reach="from"), "the User pays"),
        (delete("and", reach="up to"), "the DCC pays the User"),
        (delete("and", reach="before"), "and the DCC pays the User"),
        (delete("and", reach="after"), "the User pays and"),
        (replace("and", "or nobody does", reach="after"), "the User pays and or nobody does"),
    ],
)
def test_a_step_is_made_in_the_place_that_it_names(step, after):
    assert apply_steps(TEXT, [step]) == after


def test_all_steps_find_their_places_in_the_text_before_them():
    steps = [replace("User", "DCC", occurrence=1), replace("DCC", "User"), delete("User", occurrence=2)]
    assert apply_steps(TEXT, steps) == "the DCC pays and the User pays the"


def test_steps_that_touch_and_do_not_overlap_are_both_made():
    assert apply_steps("one two", [replace("one ", "1 "), replace("two", "2")]) == "1 2"


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (delete("Party"), "the words “Party” do not stand there"),
        (delete("Use"), "“Use” stands there only as a part of a longer word"),
        (delete("User"), "stand there 2 times; say in which place"),
        (delete("User", occurrence=3), "stand there 2 times only"),
        (delete("DCC", occurrence=2), "stand there once only"),
        (delete("User", occurrence=EACH, times=3), "stand there 2 times and not 3 times"),
        (delete("Party", occurrence=EACH, times=1), "stand there nowhere and not once"),
        (delete("Party", occurrence=EACH), "do not stand there"),
        (replace("User", "User", occurrence=1), "the words stand so already"),
        (replace("pays", "owes", reach="at the end"), "the words “pays” do not stand at the end"),
        (replace("User", "owes", reach="at the beginning"), "do not stand at the beginning"),
        (replace("ser", "x", reach="at the end"), "“ser” at the end is a part of a longer word"),
        (replace("DCC", "it", until="Party"), "the words “Party” do not stand behind it"),
        (replace("the User", "it", occurrence=1, until="pays"), "the words “pays” stand 2 times behind"),
        (insert("and", " "), "there are no words between the quotation marks"),
        (insert("", ""), "there are no words between the quotation marks"),
        (delete(" "), "there are no words between the quotation marks"),
        (insert("and", "(a) one\n(b) two"), "the new words are several lines"),
        (insert("", "(c) to tell"), "“(c)” reads as a number"),
        (delete("the User", reach="from", occurrence=1), "no words would be left"),
    ],
)
def test_a_step_that_cannot_be_made_says_why(step, why):
    with pytest.raises(InstructionError) as error:
        apply_steps(TEXT, [step])
    assert why in str(error.value)


def test_a_bracket_that_is_no_number_may_come_at_the_end():
    assert apply_steps(TEXT, [insert("", "(if any)")]) == f"{TEXT} (if any)"


def test_two_steps_that_overlap_are_refused():
    with pytest.raises(InstructionError, match="“the User pays” and “pays and” overlap"):
        apply_steps(TEXT, [delete("pays and"), delete("the User pays")])


def test_words_are_counted_as_whole_words_however_their_quotes_are_typed():
    assert count_in(TEXT, delete(" User ")) == 2
    assert count_in(TEXT, delete("Use")) == 0
    assert count_in("the User’s duty", delete("User's duty")) == 1
