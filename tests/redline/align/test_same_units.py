from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafter.redline.align.same_units import anchors, gaps, heaviest_chain
from drafter.redline.content.units import Unit


def units(letters):
    """Gives a unit for each letter, which holds text but for the dots, which are empty paragraphs."""
    return [
        Unit("paragraph", [], b"<w:p/>" if each == "." else f"<w:t>{each}</w:t>".encode()) for each in letters
    ]


def runs(old, new):
    return anchors(units(old), units(new))


def test_equal_lists_are_one_run():
    assert runs("abc", "abc") == [(0, 0, 3)]
    assert runs("", "") == []


def test_what_stands_before_and_behind_a_change_are_two_runs():
    assert runs("abXcd", "abYYcd") == [(0, 0, 2), (3, 4, 2)]


def test_the_beginning_and_the_end_do_not_overlap_where_one_of_two_equal_units_goes():
    assert runs("aa", "a") == [(0, 0, 1)]
    assert runs("aba", "a") == [(0, 0, 1)]


def test_units_that_stand_once_line_up_what_is_between_changes():
    assert runs("xabcy", "uabcv") == [(1, 1, 3)]


def test_of_two_stretches_that_changed_places_the_longer_stays():
    assert runs("xabcdey", "udeabcv") == [(1, 3, 3)]


def test_an_empty_paragraph_is_matched_beside_others_only():
    assert runs("x.y", "u.v") == []
    assert runs("xa.y", "ua.v") == [(1, 1, 2)]
    assert runs("x.ay", "u.av") == [(1, 1, 2)]


def test_within_a_gap_more_units_stand_once():
    # `a` stands twice on each side, once in each of the gaps beside `m`.
    assert runs("xapmqar", "yaomoas") == [(1, 1, 1), (3, 3, 1), (5, 5, 1)]


def test_a_unit_that_stands_twice_on_one_side_is_no_anchor_by_itself():
    assert runs("xay", "uavaw") == []


def test_there_is_a_gap_before_between_and_behind_runs_though_it_is_empty():
    assert list(gaps([(1, 2, 2), (3, 4, 1)], (0, 5, 0, 5))) == [(0, 1, 0, 2), (3, 3, 4, 4), (4, 5, 5, 5)]
    assert list(gaps([], (2, 3, 4, 6))) == [(2, 3, 4, 6)]


def test_a_chain_of_many_light_runs_may_weigh_more_than_a_heavy_one():
    assert heaviest_chain([(0, 5, 2), (2, 0, 1), (3, 1, 1), (4, 2, 1)]) == [(2, 0, 1), (3, 1, 1), (4, 2, 1)]
    assert heaviest_chain([(0, 5, 4), (4, 0, 1), (5, 1, 1), (6, 2, 1)]) == [(0, 5, 4)]
    assert heaviest_chain([]) == []


def test_runs_that_overlap_are_cut():
    assert heaviest_chain([(0, 0, 3), (2, 3, 2)]) == [(0, 0, 3), (3, 4, 1)]


def test_what_stands_in_another_gap_too_is_an_anchor_in_each():
    # Between the anchors `m` and `q`, and behind `q`, there is one `a` on each side.
    assert runs("xbmpaqar", "ycmoaqas") == [(2, 2, 1), (4, 4, 3)]


def test_all_that_stands_the_same_before_an_anchor_goes_with_it():
    assert runs("x..ay", "u..av") == [(1, 1, 3)]
    assert runs("x.b.ay", "u.c.av") == [(3, 3, 2)]


@given(st.permutations(range(6)), st.lists(st.integers(1, 4), min_size=6, max_size=6))
def test_no_chain_of_runs_that_keep_their_order_is_heavier(order, sizes):
    old_starts = [sum(sizes[:n]) for n in range(6)]
    new_starts = {block: sum(sizes[other] for other in order[:at]) for at, block in enumerate(order)}
    every = [(old_starts[n], new_starts[n], sizes[n]) for n in range(6)]
    weights = [
        sum(size for _, _, size in chain)
        for count in range(7)
        for chain in combinations(every, count)
        if all(one[1] < other[1] for one, other in pairwise(chain))
    ]
    found = heaviest_chain(every)
    assert sum(size for _, _, size in found) == max(weights)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(found))
