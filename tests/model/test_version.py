from __future__ import annotations

import pytest

from drafter.model.version import is_dated, version_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["5.5", "5.14", "5.18", "5.20", "6.0", "61.0", "62.0"],
        ["5.20-draft", "5.20", "5.20.1", "5.21"],
        ["v1", "v2", "v10"],
        ["2023-12-31", "2024-07-18", "2024-07-19", "2024-10-01"],
        ["5.20", "61.0", "2024-07-18"],
    ],
)
def test_versions_compare_number_by_number(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    backwards.sort(key=version_key)
    assert backwards == ordered


@pytest.mark.parametrize(
    ("version", "dated"),
    [("2024-07-18", True), ("2024-02-30", False), ("5.20", False), ("2024-07", False), ("", False)],
)
def test_a_version_is_named_by_a_date_that_the_calendar_has(version: str, dated: bool) -> None:
    assert is_dated(version) is dated
