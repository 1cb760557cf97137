"""How fast a command grows is told from what its calls took."""

import pytest

pytest.importorskip("resource")  # the measures limit what a call may take, which Windows cannot

from benchmarks.growth.cell import Cell, Grown, Point
from benchmarks.growth.cells import PARTS, cells


def _grown(*points):
    return Grown(Cell("show", "clauses", lambda _: None, 1, 1), tuple(points))


def test_what_takes_twice_as_long_for_twice_as_much_grows_with_exponent_one():
    grown = _grown(*(Point(n, n / 1000, 0.0) for n in (100, 200, 400, 800)))
    assert grown.time == pytest.approx(1.0)
    assert not grown.marked


def test_what_takes_four_times_as_long_for_twice_as_much_grows_with_exponent_two_and_is_marked():
    grown = _grown(*(Point(n, (n / 1000) ** 2, 0.0) for n in (200, 400, 800, 1600)))
    assert grown.time == pytest.approx(2.0)
    assert grown.marked


def test_memory_that_grows_with_the_square_is_marked_where_time_does_not():
    grown = _grown(*(Point(n, n / 1000, (n / 100) ** 2) for n in (400, 800, 1600, 3200)))
    assert grown.time == pytest.approx(1.0)
    assert grown.memory == pytest.approx(2.0)
    assert grown.marked


def test_only_the_last_four_sizes_count_since_small_ones_hold_what_is_always_done():
    small = [Point(n, 1.0, 0.0) for n in (1, 2, 4, 8)]
    grown = _grown(*small, *(Point(n, n / 10, 0.0) for n in (16, 32, 64, 128)))
    assert grown.time == pytest.approx(1.0)


def test_of_what_is_too_little_to_measure_nothing_is_told():
    grown = _grown(*(Point(n, 0.001 * n**2, 1.0) for n in (1, 2, 4)))
    assert grown.time is None
    assert grown.memory is None
    assert not grown.marked


def test_what_jumps_from_nothing_to_seconds_is_marked_though_one_size_alone_can_be_measured():
    grown = _grown(Point(8, 0.001, 0.0), Point(16, 2.0, 0.0))
    assert grown.time is not None
    assert grown.time > 1.3
    assert grown.marked


@pytest.mark.parametrize(
    ("stopped", "marked"),
    [
        ("time", True),
        ("memory", True),
        ("signal 11", True),
        ("fault: KeyError: 1", True),
        ("refused: drafter: it is too long; split it", False),
    ],
)
def test_a_limit_of_the_measures_marks_a_cell_and_a_refusal_by_the_program_does_not(stopped, marked):
    grown = _grown(Point(100, 0.1, 0.0), Point(200, 0.2, 0.0, stopped))
    assert grown.marked is marked
    assert [point.size for point in grown.finished] == [100]


@pytest.mark.parametrize("part", PARTS)
def test_no_two_cells_of_a_part_measure_the_same(part):
    named = [(cell.command, cell.dimension) for cell in cells([part])]
    assert named
    assert len(named) == len(set(named))
