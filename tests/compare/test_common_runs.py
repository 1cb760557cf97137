"""The runs of two sequences: the longest choice, and above a size those between phrases that stand once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.compare import common_runs as module
from drafter.compare.common_runs import common_runs

sequences = st.lists(st.integers(0, 5), max_size=20)


def shared(runs):
    return sum(run.size for run in runs)


@pytest.fixture
def no_room(monkeypatch):
    """Has every table count as too large, and phrases be of four numbers."""
    monkeypatch.setattr(module, "_MOST_PAIRS", 30)
    monkeypatch.setattr(module, "_PHRASE", 4)


def are_runs(a, b, runs):
    i = j = -1
    for run in runs:
        assert run.size > 0
        assert run.a > i
        assert run.b > j
        assert a[run.a : run.a + run.size] == b[run.b : run.b + run.size]
        i, j = run.a + run.size - 1, run.b + run.size - 1


@given(sequences, sequences)
def test_what_is_shared_is_the_same_in_both_and_in_order(a, b):
    are_runs(a, b, common_runs(a, b))


@pytest.mark.usefixtures("no_room")
def test_above_the_size_what_is_shared_is_the_same_in_both_and_in_order():
    @given(sequences, sequences)
    def law(a, b):
        are_runs(a, b, common_runs(a, b))

    law()


@pytest.mark.usefixtures("no_room")
def test_above_the_size_changes_between_phrases_that_stand_once_are_still_told_apart():
    a = [1, *range(10, 30), 2, *range(40, 60), 3]
    b = [4, *range(10, 30), 5, *range(40, 60), 6]
    assert common_runs(a, b) == [(1, 1, 20), (22, 22, 20)]


@pytest.mark.usefixtures("no_room")
def test_above_the_size_what_shares_no_phrase_is_another_whole():
    a = [0, *range(20), 99]
    b = [0, *range(20)[::-1], 99]
    assert common_runs(a, b) == [(0, 0, 1), (21, 21, 1)]


def test_two_sequences_whose_table_no_machine_can_hold_are_compared():
    # A bit for each pair would be 31 GB.
    a = [number * 7919 % 1_009 for number in range(500_000)]
    assert common_runs([*a, 2_000, *a], [*a, 3_000, *a]) == [(0, 0, 500_000), (500_001, 500_001, 500_000)]
    assert common_runs(a, a[::-1]) == []
