from __future__ import annotations

import pytest

from drafter.ooxml.package.free_number import free_number


@pytest.mark.parametrize(
    ("ids", "free"),
    [
        ([], 1),
        (["3", "7", "5"], 8),
        (["-1", "0"], 1),
        ([None, "", "x", "²", "1.5"], 1),
        (["9" * 5_000, "4"], 5),
    ],
)
def test_the_number_is_above_every_id_that_is_one(ids: list[str | None], free: int) -> None:
    assert free_number(ids) == free


def test_a_count_may_begin_at_nought() -> None:
    assert free_number([], first=0) == 0
    assert free_number(["0"], first=0) == 1
