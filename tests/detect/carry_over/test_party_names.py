import pytest

from drafter.detect.carry_over.party_names import can_name, in_roles, learned_roles


def roles(mine, theirs):
    found = learned_roles(mine.split(), theirs.split())
    return {" ".join(here): " ".join(there) for here, there in found.items()}


def test_a_party_is_known_by_the_name_that_the_other_clause_has_in_its_place():
    assert roles("the DCC shall keep records", "each User shall keep records") == {"the DCC": "each User"}
    assert roles("the DCC shall keep records", "the User shall keep records") == {"DCC": "User"}


def test_a_plural_of_the_same_word_is_no_other_name():
    assert roles("the Users shall keep records", "the User shall keep records") == {}


def test_a_name_for_which_the_other_clause_has_two_is_none():
    assert roles("DCC pays and DCC keeps", "User pays and Supplier keeps") == {}


def test_a_name_that_the_other_clause_holds_too_names_the_same_thing_in_both():
    assert roles("the DCC pays the bank", "the User pays the DCC") == {"bank": "DCC"}


def test_what_only_one_clause_has_names_nothing():
    assert roles("the DCC promptly pays", "the DCC pays") == {}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Supplier", True),
        ("DCC", True),
        ("the DCC", True),
        ("the responsible Supplier", True),
        ("each other responsible Supplier", False),
        ("and the", False),
        ("the 2024", False),
        ("any", False),
        ("each", True),
    ],
)
def test_few_words_of_which_one_is_long_or_in_capitals_can_name_something(words, names):
    assert can_name(tuple(words.split())) is names


def test_words_are_said_with_the_names_of_the_other_clause_and_the_gaps_of_their_own():
    names = {("DCC",): ("User",), ("the", "DCC"): ("each", "User")}
    assert in_roles(["by", "the", "DCC", ",", "or", "DCC"], ["", " ", " ", "", " ", "\t"], names) == (
        "by each User, or\tUser"
    )
    assert in_roles([], [], names) == ""


def test_what_names_nothing_on_either_side_is_no_name():
    assert roles("the DCC pays 5 marks", "the DCC pays seven marks") == {}
    assert roles("the DCC pays seven marks", "the DCC pays 5 marks") == {}
