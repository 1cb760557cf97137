from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafter.compare.in_order import in_order


@given(st.permutations(range(7)))
def test_the_choice_is_the_longest_that_rises(places):
    pairs = list(enumerate(places))
    chosen = in_order(pairs)
    assert set(chosen) <= set(pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chosen))
    longer = combinations(pairs, len(chosen) + 1)
    assert not any(all(a[1] < b[1] for a, b in pairwise(choice)) for choice in longer)


def test_nothing_is_in_order_in_nothing():
    assert in_order([]) == []
