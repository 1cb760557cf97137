from __future__ import annotations

import pytest

from drafter.language.numerals import BEYOND, number_in, ordinal_value
from drafter.model.clause_names import spoken
from drafter.model.clause_number import ClauseNumber
from drafter.model.number_order import in_order
from drafter.model.version import version_key

# Python gives up at 4,300.
LONG = "1" * 5_000


def test_digits_are_the_number_that_they_write() -> None:
    assert [number_in(digits) for digits in ("0", "7", "007", "123456789012345678")] == [
        *(0, 7, 7),
        123456789012345678,
    ]


def test_more_digits_than_anybody_counts_with_are_beyond_every_number() -> None:
    assert number_in(LONG) == BEYOND > number_in("9" * 18)


@pytest.mark.parametrize("text", [LONG, f"{LONG}th"])
def test_an_ordinal_may_be_as_long(text: str) -> None:
    assert ordinal_value(text) == BEYOND


def test_a_version_may_be_as_long() -> None:
    assert version_key("5.20") < version_key(f"5.{LONG}")


@pytest.mark.parametrize("name", [f"G3/closing{LONG}", f"preamble{LONG}", f"G3#{LONG}"])
def test_the_name_of_a_clause_may_be_as_long(name: str) -> None:
    assert spoken(name)


def test_a_number_as_long_stands_behind_the_others() -> None:
    numbers = [ClauseNumber.parse(text) for text in (f"G{LONG}", "G2", f"G2/closing{LONG}")]
    assert [str(number) for number in in_order(numbers)] == ["G2", f"G2/closing{LONG}", f"G{LONG}"]
