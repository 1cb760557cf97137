"""What speaks for and against two passages having been meant to differ."""

import pytest

from drafter.detect.evidence.divergence_evidence import alike_until, is_apart, likelihood
from drafter.detect.search.lexicon import Lexicon
from drafter.detect.search.parallel_clauses import differences
from drafter.detect.search.passage_index import PassageIndex
from drafter.detect.search.passages import passages
from drafter.model.section import Clause, Section

MORE = "Duties of the keeper of a beacon or lantern"
LESS = "Duties of the keeper of a beacon"


def headed(*numbers, said=(MORE, LESS)):
    """Gives the clauses of these numbers, the first two with the headings, the others with one word each."""
    headings = (*said, *(f"Title{n}" for n in range(len(numbers) - 2)))
    return Section(
        tuple(Clause(number, "", heading=heading) for number, heading in zip(numbers, headings, strict=True)),
        version="2",
    )


def parted(section):
    """Gives the one difference between two passages of a section, and the index it is in."""
    index = PassageIndex(passages(section))
    (difference,) = differences(index)
    return difference, index


def weighed(section):
    difference, index = parted(section)
    return likelihood(difference, 1, index, since="")


@pytest.mark.parametrize(
    "numbers", [("G3(a)", "G3(b)"), ("3/1", "3/2"), ("Article IV, Section 1", "Article IV, Section 2")]
)
def test_headings_of_two_items_of_one_list_are_two_for_the_sake_of_their_difference(numbers):
    assert weighed(headed(*numbers)) < weighed(headed("G3(a)", "G4(a)")) / 2


def test_headings_of_two_numbered_provisions_are_no_items_of_one_list():
    assert weighed(headed("G3.1", "G3.2", "G3")) == weighed(headed("G3.1", "G4.1", "G3"))


@pytest.mark.parametrize(
    ("before", "since"),
    [
        (headed("G3", "G4", said=(LESS, LESS)), "2"),
        (headed("G3", "G4"), ""),
        # The clause was there, and had a text where it has a heading now.
        (Section((Clause("G3", "", heading=LESS), Clause("G4", LESS)), version="2"), ""),
        (Section((Clause("G3", "", heading=LESS),), version="2"), ""),
    ],
)
def test_headings_that_read_alike_in_an_earlier_version_parted_since(before, since):
    assert alike_until(*parted(headed("G3", "G4")), [before]) == since


OTHERS = [
    ("A7", "Ropes are coiled by the porter and hung on the hooks."),
    ("A8", "No cart stands on the quay after the bell has rung."),
    ("A9", "The ledger is closed at noon and kept in the vault."),
]
ONE = "each keeper shall light the lantern and the beacon before the sun sets over the bay"
OTHER = "each keeper shall light the lantern before the sun sets over the bay"


def indexed(clauses):
    return PassageIndex(passages(Section(tuple(clauses))))


def differing(*clauses):
    """Gives the passages of a version and where its first two clauses differ."""
    index = indexed(Clause(name, text) for name, text in [*clauses, *OTHERS])
    return index, next(d for d in differences(index) if {d.one, d.other} == {0, 1})


def likely(*clauses, pairs=1, since=""):
    index, difference = differing(*clauses)
    return likelihood(difference, pairs, index, since=since)


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
        index = indexed([*clauses, *(Clause(*other) for other in OTHERS)])
        difference = next(d for d in differences(index) if {d.one, d.other} == {0, 1})
        scores.append(likelihood(difference, 1, index, since=""))
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
    index, difference = differing(*PLAIN)
    return alike_until(difference, index, history)


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
