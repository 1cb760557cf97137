"""What clauses of two lists say, and how the one list would say what the other does."""

import pytest

from drafter.detect.lists.list_wording import Wording

PARTIES = [
    ("the DCC shall keep the keys of the store", "the User shall keep the keys of the store"),
    ("the DCC shall oil the lamps", "the User shall oil the lamps"),
]


def test_a_party_has_the_name_that_the_other_list_has_for_it():
    assert (
        Wording(PARTIES).of("a list of all that the DCC has locked")
        == "a list of all that the User has locked"
    )


def test_what_no_clause_shows_another_name_for_stays():
    assert Wording(PARTIES).of("a list of all lamps;") == "a list of all lamps;"
    assert Wording([]).of("the DCC") == "the DCC"


def test_a_name_that_also_stays_is_told_by_the_words_around_it():
    pairs = [*PARTIES, ("a notice to the DCC in writing", "a notice to the DCC in writing")]
    assert Wording(pairs).of("a letter to the DCC in writing") == "a letter to the DCC in writing"
    assert Wording(pairs).of("the DCC shall keep a log") == "the User shall keep a log"


def test_where_the_words_around_it_fit_both_it_cannot_be_told():
    pairs = [("that the DCC has", "that the User has"), ("by the DCC there", "by the DCC there")]
    assert Wording(pairs).of("from the DCC only") is None


@pytest.mark.parametrize("times", [1, 2])
def test_a_word_without_a_capital_is_a_name_where_it_is_shown_twice(times):
    pairs = [
        ("a lamp of the north pier", "a lamp of the south pier"),
        ("keys of the north gate", "keys of the south gate"),
    ]
    said = Wording(pairs[:times]).of("a map of the north shore")
    assert said == ("a map of the north shore" if times == 1 else "a map of the south shore")


def test_a_verb_that_agrees_with_a_name_that_turns_plural_is_not_guessed():
    pairs = [("all that Users hold", "all that DCC hold")]
    assert Wording(pairs).of("what Users were told") is None
    assert Wording(pairs).of("what Users lost") == "what DCC lost"


def test_a_name_of_two_words_stands_before_the_same_word_only():
    pairs = [("keep the DCC Systems safe", "keep its User Systems safe")]
    assert Wording(pairs).of("test the DCC Systems daily") == "test its User Systems daily"
    assert Wording(pairs).of("test the DCC daily") is None


@pytest.mark.parametrize(
    "word", ["is", "are", "was", "were", "has", "have", "does", "do", "it", "its", "them", "they", "their"]
)
def test_every_verb_and_pronoun_that_agrees_with_a_plural_is_not_guessed(word):
    pairs = [("all that Users hold", "all that DCC hold")]
    assert Wording(pairs).of(f"what Users {word} told") is None


def test_words_that_name_nothing_are_no_names():
    pairs = [("pay 5 marks to A", "pay seven marks to A"), ("lend 5 oars to A", "lend seven oars to A")]
    assert Wording(pairs).of("keep 5 lamps") == "keep 5 lamps"
