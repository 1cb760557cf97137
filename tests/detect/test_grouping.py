"""Changes of one clause carried to one sibling, each alone, and what they make together."""

from types import SimpleNamespace

from drafter.detect.carry_over.outcome import Carried, NotSafe
from drafter.detect.evidence.weights import lowered
from drafter.detect.grouping import together
from drafter.detect.ranking import Candidate
from drafter.detect.search.passages import Passage
from drafter.model.section import Clause


def text_of(clause, text):
    return Passage(Clause(clause, text), "text")


SIBLING = text_of("A2", "a hut is let by the week to a guest")
BY_DAY = "a hut is let by the day to a guest"
TO_GUESTS = "a hut is let by the week to two guests"


def change(start, score, clause="A1", sibling=SIBLING):
    return Candidate(SimpleNamespace(new=text_of(clause, ""), start=start), None, sibling, score)


def texts(*found):
    sound = (missed for missed in together(found) if not missed.surest.noise)
    return [(len(missed.candidates), missed.carried) for missed in sound]


def test_two_changes_that_are_missing_about_as_surely_are_one_thing_with_both_in_its_text():
    [missed] = together([(change(8, 0.6), Carried(TO_GUESTS)), (change(6, 0.55), Carried(BY_DAY))])
    assert missed.carried == Carried("a hut is let by the day to two guests")
    assert missed.surest.score == 0.6
    assert [edit.start for edit in missed.edits] == [6, 8]


def test_a_change_that_is_much_less_sure_is_left_out_of_the_text():
    at = lowered(0.6, 2.0)
    found = (change(6, 0.6), Carried(BY_DAY))
    assert texts(found, (change(8, at), Carried(TO_GUESTS)))[0][0] == 2
    assert texts(found, (change(8, at - 0.01), Carried(TO_GUESTS))) == [(1, Carried(BY_DAY))]


def test_changes_of_two_clauses_or_for_two_siblings_stay_apart():
    other = text_of("A3", SIBLING.text)
    found = [
        (change(6, 0.6), Carried(BY_DAY)),
        (change(8, 0.6, clause="A9"), Carried(TO_GUESTS)),
        (change(8, 0.6, sibling=other), Carried(TO_GUESTS)),
    ]
    assert [count for count, _ in texts(*found)] == [1, 1, 1]


def test_a_change_that_has_no_safe_text_is_left_out():
    unsafe = NotSafe("the words stand there more than once")
    assert texts((change(6, 0.6), Carried(BY_DAY)), (change(8, 0.6), unsafe)) == [(1, Carried(BY_DAY))]


def test_what_is_left_out_stands_behind_and_says_why():
    unsafe = NotSafe("the words stand there more than once")
    _, left = together([(change(6, 0.6), Carried(BY_DAY)), (change(8, 0.5), unsafe)])
    assert left.surest.noise == "another change of the same clause stands above"
    assert left.surest.score < 0.1


def test_of_changes_that_meet_or_touch_the_surest_is_carried():
    by_hour = Carried(BY_DAY.replace("day", "hour"))
    assert texts((change(6, 0.6), Carried(BY_DAY)), (change(6, 0.6), by_hour)) == [(1, Carried(BY_DAY))]


def test_of_changes_that_would_read_wrong_together_the_surest_is_carried():
    # Each alone leaves the brackets open by one; so would both.
    first, second = SIBLING.text.replace("hut", "hut (old"), SIBLING.text.replace("week", "(full week")
    found = texts((change(2, 0.6), Carried(first)), (change(6, 0.6), Carried(second)))
    assert found == [(1, Carried(first))]
