import pickle

from drafter.model.comparison import Change, Comparison, Match
from drafter.model.section import Clause, Section

TITLE = Clause("G1", "The Panel shall meet.")
GONE = Clause("G2", "The User shall pay.")
DUTY = Clause("G3", "The User shall keep a record.")
CAME = Clause("G2", "The Panel may ask for a report.")
DUTY_NOW = Clause("G4", "The User shall keep a full record.")
COMPARISON = Comparison(
    Section((TITLE, GONE, DUTY)),
    Section((TITLE, CAME, DUTY_NOW)),
    (Match(TITLE, TITLE), Match(GONE, None), Match(None, CAME), Match(DUTY, DUTY_NOW)),
    (Change("deleted", GONE, None), Change("inserted", None, CAME), Change("amended", DUTY, DUTY_NOW)),
)


def test_a_clause_is_found_in_the_new_version_by_its_old_number():
    assert COMPARISON.now["G1"] == TITLE
    assert COMPARISON.now["G3"] == DUTY_NOW


def test_a_clause_is_found_in_the_old_version_by_its_new_number():
    assert COMPARISON.was["G1"] == TITLE
    assert COMPARISON.was["G4"] == DUTY


def test_a_clause_that_went_is_nothing_now_though_another_has_its_number():
    assert list(COMPARISON.now) == ["G1", "G3"]


def test_a_clause_that_came_was_nothing_though_another_had_its_number():
    assert list(COMPARISON.was) == ["G1", "G4"]


def test_renumbered_are_the_clauses_that_both_versions_hold_under_other_numbers():
    assert COMPARISON.renumbered == {"G3": "G4"}


def test_what_became_of_a_clause_is_found_by_its_new_number_and_of_one_that_is_as_it_was_nothing():
    kinds = {clause: change.kind for clause, change in COMPARISON.changed.items()}
    assert kinds == {"G2": "inserted", "G4": "amended"}


def test_two_clauses_that_changed_numbers_with_one_another_are_both_renumbered():
    one, other = Clause("G1", "The Panel shall meet."), Clause("G2", "The User shall pay.")
    first, second = Clause("G1", other.text), Clause("G2", one.text)
    swapped = Comparison(
        Section((one, other)), Section((first, second)), (Match(other, first), Match(one, second)), ()
    )
    assert swapped.renumbered == {"G1": "G2", "G2": "G1"}
    assert (swapped.now["G1"], swapped.was["G1"]) == (second, other)


def test_of_versions_that_share_no_clause_there_is_nothing_to_follow():
    apart = Comparison(Section((GONE,)), Section((CAME,)), (Match(GONE, None), Match(None, CAME)), ())
    assert (apart.now, apart.was, apart.renumbered) == ({}, {}, {})


def test_a_comparison_that_was_looked_into_is_the_same_in_another_process():
    looked_into = Comparison(COMPARISON.old, COMPARISON.new, COMPARISON.matches, COMPARISON.changes)
    untouched = pickle.dumps(looked_into)
    assert looked_into.renumbered == {"G3": "G4"}
    for sent in (untouched, pickle.dumps(looked_into)):
        received = pickle.loads(sent)  # noqa: S301 - its own bytes
        assert received == looked_into
        assert received.was == {"G1": TITLE, "G4": DUTY}
