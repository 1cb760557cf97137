"""Where a document is not as it should be: each place once, however many follow it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.redline.verify.places import places
from tests.support.documents import document, p, table

CLAUSES = ["The lamp is lit.", "The boat is tied.", "The bell is rung.", "The rope is coiled."]


def texts(*words):
    return document(*map(p, words))


def said(wanted, got):
    return [(place.block, place.problem) for place in places(wanted, got)]


def test_a_document_that_is_as_it_should_be_has_no_place():
    assert places(texts(*CLAUSES), texts(*CLAUSES)) == ()


def test_a_paragraph_that_is_missing_is_one_place():
    assert said(texts(*CLAUSES), texts(*CLAUSES[:1], *CLAUSES[2:])) == [
        ("paragraph 2 (“The boat is tied.”)", "nothing stands where “The boat is tied.” should")
    ]


def test_a_paragraph_that_is_too_many_is_one_place():
    assert said(texts(*CLAUSES[:1], *CLAUSES[2:]), texts(*CLAUSES)) == [
        ("paragraph 2 (“The boat is tied.”)", "“The boat is tied.” stands where nothing should")
    ]


def test_every_paragraph_that_is_otherwise_is_a_place_of_its_own():
    got = ["The lamp is out.", *CLAUSES[1:3], "The rope is cut."]
    assert said(texts(*CLAUSES), texts(*got)) == [
        ("paragraph 1 (“The lamp is lit.”)", "“The lamp is out.” stands where “The lamp is lit.” should"),
        (
            "paragraph 4 (“The rope is coiled.”)",
            "“The rope is cut.” stands where “The rope is coiled.” should",
        ),
    ]


def test_words_in_a_table_are_found_by_their_row():
    wanted, got = document(table("a | b", "c | d"), p("End.")), document(table("a | b", "c | x"), p("End."))
    assert said(wanted, got) == [("table 1, row 2, paragraph 1 (“d”)", "“x” stands where “d” should")]


def test_a_row_that_is_missing_is_one_place():
    wanted, got = document(table("a", "b", "c"), p("End.")), document(table("a", "c"), p("End."))
    assert said(wanted, got) == [("table 1, row 2 (“b”)", "nothing stands where a row of a table should")]


@pytest.mark.parametrize(
    ("wanted", "got", "in_words"),
    [("The lamp.", "The **lamp**.", False), ("The lamp.", "The boat.", True), ("", "The lamp.", True)],
)
def test_words_that_are_otherwise_are_told_from_how_words_look(wanted, got, in_words):
    assert [place.in_words for place in places(texts(wanted), texts(got))] == [in_words]


def test_an_empty_paragraph_that_is_too_many_says_nothing():
    found = places(texts("The lamp."), texts("The lamp.", ""))
    assert [(place.block, place.in_words) for place in found] == [("paragraph 2", False)]


@given(st.lists(st.sampled_from(CLAUSES), max_size=8), st.lists(st.sampled_from(CLAUSES), max_size=8))
def test_documents_have_no_place_only_where_they_say_the_same(wanted, got):
    assert (places(texts(*wanted), texts(*got)) == ()) == (wanted == got)


@pytest.mark.slow
def test_a_paragraph_that_is_missing_from_a_very_long_document_is_one_place():
    lines = [f"Lamp {n} is lit." for n in range(21_000)]
    found = places(texts(*lines), texts(*lines[:3], *lines[4:]))
    assert [place.block for place in found] == ["paragraph 4 (“Lamp 3 is lit.”)"]
