from hypothesis import given
from hypothesis import strategies as st

from drafter.compare.merge import Conflict, Merged, merge

BASE = "A holder shall pay the rent within ten Days and shall keep the roof in repair."

texts = st.lists(st.sampled_from(["a", "the", "roof", " ", ","]), max_size=9).map("".join)


def test_amendments_in_different_places_are_both_made():
    ours, theirs = BASE.replace("ten", "six"), BASE.replace("roof", "roof and the walls")
    assert merge(BASE, ours, theirs) == Merged(ours.replace("roof", "roof and the walls"))


def test_an_amendment_that_both_sides_made_is_made_once():
    both = BASE.replace("ten", "six")
    assert merge(BASE, both, both) == Merged(both)


def test_different_amendments_of_the_same_words_are_a_conflict():
    merged = merge(BASE, BASE.replace("ten", "six"), BASE.replace("ten", "twelve"))
    assert merged == Merged(BASE, (Conflict("ten", "six", "twelve", BASE.index("ten")),))


def test_different_words_put_in_at_one_place_are_a_conflict():
    merged = merge("keep the roof", "keep well the roof", "keep dry the roof")
    assert [(c.base, c.ours.strip(), c.theirs.strip()) for c in merged.conflicts] == [("", "well", "dry")]


def test_what_does_not_clash_is_made_beside_a_conflict():
    ours = BASE.replace("ten", "six").replace("roof", "thatch")
    merged = merge(BASE, ours, BASE.replace("ten", "twelve"))
    assert merged.text == BASE.replace("roof", "thatch")
    assert len(merged.conflicts) == 1


@given(texts, texts)
def test_a_side_that_did_nothing_leaves_the_other_as_it_is(base, amended):
    assert merge(base, amended, base) == Merged(amended)
    assert merge(base, base, amended) == Merged(amended)


@given(texts, texts, texts)
def test_the_sides_can_be_exchanged(base, ours, theirs):
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert one.text == other.text
    assert [(c.ours, c.theirs) for c in one.conflicts] == [(c.theirs, c.ours) for c in other.conflicts]
