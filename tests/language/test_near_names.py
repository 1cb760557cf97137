import pytest

from drafter.language.near_names import did_you_mean, near_names


def test_of_the_names_that_are_known_the_nearest_is_given():
    assert near_names("claus", ["text", "clause", "close"]) == ["clause"]
    assert near_names("wholly other", ["text", "clause"]) == []


def test_as_many_as_are_asked_for_are_given_the_nearest_first():
    assert near_names("G3.10", ["H9", "G3.1", "G3.100"], most=3) == ["G3.100", "G3.1"]


def test_how_near_a_name_must_be_can_be_said():
    # Of nine letters on both sides, four pairs are alike: 8 ÷ 9.
    assert near_names("text", ["texts"], least=0.88) == ["texts"]
    assert near_names("text", ["texts"], least=0.9) == []


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        (["G3.1"], "did you mean G3.1?"),
        (["G3.1", "G3.2"], "did you mean G3.1 or G3.2?"),
        (["G3.1", "G3.2", "G3.3"], "did you mean G3.1, G3.2 or G3.3?"),
    ],
)
def test_names_are_asked_for_as_a_sentence(names, asked):
    assert did_you_mean(names) == asked
