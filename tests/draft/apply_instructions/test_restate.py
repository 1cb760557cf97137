"""A clause with its list, a text that restates both, and what becomes of each provision."""

import pytest

from drafter.draft.apply_instructions.restate import restated
from drafter.errors import InstructionError
from drafter.model.section import Clause

TOP = Clause("G1.1", "Each User:", "G1.1", 1)
BELOW = (
    Clause("G1.1(a)", "acts;", "(a)", 2),
    Clause("G1.1(b)", "tells; and", "(b)", 2),
    Clause("G1.1(c)", "waits,", "(c)", 2),
    Clause("G1.1/closing", "at once.", "", 1),
)


def rows(text, below=BELOW):
    """Gives what each provision was and what it says now, a row for each."""
    return [
        (row.before.id if row.before else "", row.after.text if row.after else "")
        for row in restated(TOP, below, text)
    ]


def test_a_provision_keeps_its_label_and_gets_its_new_words():
    assert rows("Each Party:\n(a) acts;\n(b) writes; and\n(c) waits,\nat once.") == [
        ("G1.1", "Each Party:"),
        ("G1.1(a)", "acts;"),
        ("G1.1(b)", "writes; and"),
        ("G1.1(c)", "waits,"),
        ("G1.1/closing", "at once."),
    ]


def test_a_provision_that_is_not_restated_goes_from_its_place():
    assert rows("Each User:\n(a) acts; and\n(b) tells.") == [
        ("G1.1", "Each User:"),
        ("G1.1(a)", "acts; and"),
        ("G1.1(b)", "tells."),
        ("G1.1(c)", ""),
        ("G1.1/closing", ""),
    ]


def test_a_new_provision_comes_at_the_end_of_the_list_or_with_a_letter():
    assert rows("Each User:\n(a) acts;\n(aa) asks;\n(b) tells; and\n(c) waits,\n(d) pays,\nat once.")[2:] == [
        ("", "asks;"),
        ("G1.1(b)", "tells; and"),
        ("G1.1(c)", "waits,"),
        ("", "pays,"),
        ("G1.1/closing", "at once."),
    ]


def test_a_clause_without_a_list_gets_one_that_begins_with_its_first_label():
    assert rows("Each User:\n(a) acts; and\n(b) tells.", ()) == [
        ("G1.1", "Each User:"),
        ("", "acts; and"),
        ("", "tells."),
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Each User:\nacts;\ntells.", "is several lines without labels"),
        ("Each User:\n(a) acts;\n(a) tells.", "there would be two provisions G1.1(a)"),
        ("Each User:\n(b) tells;\n(a) acts.", "would change their order"),
        ("Each User:\n(a) acts;\n(d) tells.", "(d) does not follow (a) in the text"),
        ("Each User:\n(d) acts.", "(d) does not follow the words before the list"),
        ("Each User:\n(a) acts:\n(i) now;\n(i) then.", "there would be two provisions G1.1(a)(i)"),
    ],
)
def test_a_text_that_is_no_list_of_this_clause_is_refused(text, why):
    with pytest.raises(InstructionError) as error:
        restated(TOP, BELOW, text)
    assert why in str(error.value)


def test_what_stands_below_a_clause_and_in_no_list_is_amended_by_itself():
    below = (Clause("G1.1/Device", "means a device.", "Device", 1),)
    with pytest.raises(InstructionError, match=r"G1\.1/Device stands below G1\.1 and in no list"):
        restated(TOP, below, "Each User:\n(a) acts.")
