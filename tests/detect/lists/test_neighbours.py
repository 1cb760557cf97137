"""The items beside a change: the nearest of both versions, as if all of the list were gone through."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.detect.lists.neighbours import REACH, Neighbours
from drafter.model.section import Clause

ITEMS = [Clause(f"G1.1({number})", f"Duty {number}") for number in range(40)]


def named(items):
    return [item.id for item in items]


def test_items_that_stand_in_one_version_alone_are_passed_over():
    both = {"G1.1(0)", "G1.1(1)", "G1.1(4)"}
    before, behind = Neighbours(ITEMS[:6], both).beside(ITEMS[3])
    assert named(before) == ["G1.1(0)", "G1.1(1)"]
    assert named(behind) == ["G1.1(4)"]


def test_an_only_item_and_what_is_no_item_have_none_beside_them():
    assert not Neighbours(ITEMS[:1], set()).has_others(ITEMS[0])
    assert not Neighbours(ITEMS[:5], set()).has_others(ITEMS[7])
    assert Neighbours(ITEMS[:5], set()).has_others(ITEMS[4])


def test_what_is_no_item_stands_around_itself():
    assert named(Neighbours(ITEMS[:5], set()).around(ITEMS[7])) == ["G1.1(7)"]
    assert named(Neighbours(ITEMS[:3], set()).around(ITEMS[1])) == ["G1.1(0)", "G1.1(1)", "G1.1(2)"]


@given(st.sets(st.sampled_from(named(ITEMS))), st.integers(0, len(ITEMS) - 1))
def test_the_nearest_are_those_that_a_walk_through_the_list_meets(both, at):
    before, behind = Neighbours(ITEMS, both).beside(ITEMS[at])
    assert before == [item for item in ITEMS[:at] if item.id in both][-REACH:]
    assert behind == [item for item in ITEMS[at + 1 :] if item.id in both][:REACH]
