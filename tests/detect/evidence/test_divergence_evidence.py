from drafter.detect.evidence.divergence_evidence import alike_until, is_apart, likelihood
from drafter.detect.search.edit_sites import Places
from drafter.detect.search.lexicon import Lexicon
from drafter.detect.search.parallel_clauses import differences
from drafter.model.section import Clause, Section

OTHERS = [
    ("A7", "Ropes are coiled by the porter and hung on the hooks."),
    ("A8", "No cart stands on the quay after the bell has rung."),
    ("A9", "The ledger is closed at noon and kept in the vault."),
]
ONE = "each keeper shall light the lantern and the beacon before the sun sets over the bay"
OTHER = "each keeper shall light the lantern before the sun sets over the bay"


def differing(*clauses):
    """Gives the places of a version and where its first two clauses differ."""
    made = [Clause(name, text) for name, text in [*clauses, *OTHERS]]
    places = Places(made, Lexicon(clause.text for clause in made))
    return places, next(d for d in differences(places) if {d.one, d.other} == {0, 1})


def likely(*clauses, pairs=1, since=""):
    places, difference = differing(*clauses)
    return likelihood(difference, pairs, places, since=since)


PLAIN = (("A1", ONE), ("A2", OTHER))


def test_a_difference_is_less_likely_an_oversight_where_more_pairs_have_it():
    assert likely(*PLAIN) > likely(*PLAIN, pairs=2) > likely(*PLAIN, pairs=8)


def test_a_difference_that_was_not_there_before_is_likelier_an_oversight():
    assert likely(*PLAIN, since="1.0") > likely(*PLAIN)


def test_two_items_of_one_list_differ_in_what_there_are_two_for():
    holder = ("A1", "The harbour has these duties at all times of the year:")
    listed = [Clause("A1(a)", ONE), Clause("A1(b)", OTHER), Clause(*holder)]
    apart = [Clause("A2(a)", ONE), Clause("A1(b)", OTHER), Clause(*holder)]
    scores = []
    for clauses in (listed, apart):
        made = [*clauses, *(Clause(*other) for other in OTHERS)]
        places = Places(made, Lexicon(clause.text for clause in made))
        difference = next(d for d in differences(places) if {d.one, d.other} == {0, 1})
        scores.append(likelihood(difference, 1, places, since=""))
    assert scores[0] < scores[1]


def test_where_each_says_something_the_other_does_not_neither_says_less():
    replaced = ("A2", OTHER.replace("lantern", "furnace"))
    assert likely(("A1", ONE), ("A2", OTHER)) > likely(("A1", OTHER), replaced)


def test_a_difference_of_numbers_alone_is_one_of_what_is_referred_to():
    one = "each keeper shall light the lantern under 4.1 and 4.2 before the sun sets over the bay"
    other = "each keeper shall light the lantern under 4.1 before the sun sets over the bay"
    assert likely(("A1", one), ("A2", other)) < likely(*PLAIN)


def test_a_word_that_the_other_has_not_parts_two_clauses_and_a_mark_does_not():
    lexicon = Lexicon(["hut barn , ;"])
    hut, barn, comma, semicolon = lexicon.numbers(["hut", "barn", ",", ";"])
    assert is_apart([hut], [barn], lexicon)
    assert not is_apart([hut], [], lexicon)
    assert not is_apart([hut, barn], [barn], lexicon)
    assert not is_apart([comma], [semicolon], lexicon)


def version(name, one, other):
    return Section((Clause("A1", one), Clause("A2", other)), version=name)


def until(*history):
    places, difference = differing(*PLAIN)
    return alike_until(difference, places.clauses, history)


def test_two_clauses_were_alike_until_the_latest_version_in_which_both_said_what_one_says_now():
    assert until() == ""
    assert until(version("1.0", ONE, OTHER)) == ""
    assert until(version("1.0", OTHER, OTHER)) == "1.0"
    assert until(version("1.0", OTHER, OTHER), version("1.1", ONE, OTHER)) == "1.0"
    assert until(version("1.0", OTHER, OTHER), version("1.1", OTHER, OTHER)) == "1.1"
    assert until(version("", OTHER, OTHER)) == "an earlier version"


def test_a_version_without_one_of_the_two_ends_what_is_looked_at():
    lone = Section((Clause("A1", OTHER),), version="1.1")
    assert until(version("1.0", OTHER, OTHER), lone) == ""


def test_capitals_and_the_mark_that_ends_a_clause_do_not_count():
    assert until(version("1.0", OTHER.capitalize() + ";", OTHER + ".")) == "1.0"


def test_a_clause_that_said_less_than_both_share_did_not_say_the_same():
    assert until(version("1.0", OTHER, "a hut")) == ""
