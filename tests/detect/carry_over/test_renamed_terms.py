"""A term that was renamed is carried over wherever it stands in the clause that was left."""

import pytest

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.section import Clause, Section

RENAMED = (
    ("The Harbour Warden shall light the lamps.", "The Pier Keeper shall light the lamps."),
    ("Each boat shall obey the Harbour Warden at once.", "Each boat shall obey the Pier Keeper at once."),
    ("Dues are paid to the Harbour Warden in coin.", "Dues are paid to the Pier Keeper in coin."),
)


def proposed(left, renamed=RENAMED):
    """Gives what the clause that was left is proposed to become, and why nothing is; one of them is empty."""
    old = [Clause(f"A{n}", before) for n, (before, _) in enumerate(renamed, start=1)]
    new = [Clause(f"A{n}", after) for n, (_, after) in enumerate(renamed, start=1)]
    last = Clause("A9", left)
    findings = missed_amendments(compare_sections(Section((*old, last)), Section((*new, last))))
    found = next(finding for finding in findings if finding.sibling.id == "A9")
    return found.proposed, found.unsafe


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (
            "The Harbour Warden shall sound the bell, and the Harbour Warden shall close the gate.",
            "The Pier Keeper shall sound the bell, and the Pier Keeper shall close the gate.",
        ),
        (
            "A Harbour Warden may ask for help. Other Harbour Wardens shall give it to the Harbour Warden.",
            "A Pier Keeper may ask for help. Other Pier Keepers shall give it to the Pier Keeper.",
        ),
        # A longer name is another's.
        (
            "The Harbour Warden and the Deputy Harbour Warden shall obey the Harbour Warden.",
            "The Pier Keeper and the Deputy Harbour Warden shall obey the Pier Keeper.",
        ),
    ],
)
def test_every_place_of_a_renamed_term_is_carried(left, text):
    assert proposed(left) == (text, "")


def test_an_edit_made_in_one_place_is_made_where_the_words_around_it_run_furthest_alike():
    left = "The Harbour Warden shall light the lamps, and the Harbour Warden shall rest."
    text = "The Pier Keeper shall light the lamps, and the Harbour Warden shall rest."
    assert proposed(left, RENAMED[:1]) == (text, "")


def test_a_term_that_its_clause_still_holds_was_not_renamed():
    kept = tuple(
        (f"{before} Fees go to the Harbour Warden.", f"{after} Fees go to the Harbour Warden.")
        for before, after in RENAMED
    )
    text, _ = proposed("The Harbour Warden shall light the lamps. The Harbour Warden is paid.", kept)
    assert text in (None, "The Pier Keeper shall light the lamps. The Harbour Warden is paid.")


def test_the_word_that_begins_a_clause_is_no_part_of_the_name_behind_it():
    text, _ = proposed("The Harbour Warden may ask for oil and the Harbour Warden pays for it")
    assert text == "The Pier Keeper may ask for oil and the Pier Keeper pays for it"
