from __future__ import annotations

import pytest

from drafter.model.version import version_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["5.5", "5.14", "5.18", "5.20", "6.0", "61.0", "62.0"],
        ["5.20-draft", "5.20", "5.20.1", "5.21"],
        ["v1", "v2", "v10"],
    ],
)
def test_versions_compare_number_by_number(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    backwards.sort(key=version_key)
    assert backwards == ordered
