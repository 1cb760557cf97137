"""What versions are called, numbers or dates: compared number by number, never as text."""

from __future__ import annotations

import re
from datetime import date

from drafter.language.numerals import number_in

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PART = re.compile(r"\d+|[^\d.\s_-]+")


def version_key(version: str) -> tuple[tuple[int, int, str], ...]:
    """Gives what orders versions: 5.5 before 5.14, `5.20-draft` before 5.20, and 5.20 before 5.20.1.

    Dates are in the order of the calendar, and after all numbers below a thousand.

    The end of a version comes after letters, which mark what precedes a release, and before further numbers.
    """
    parts = _PART.findall(version)
    return (*(_part(part) for part in parts), (1, 0, ""))


def is_dated(version: str) -> bool:
    """Tells whether a version is named by a date, 2024-07-18, that the calendar has."""
    try:
        return bool(_DATE.fullmatch(version) and date.fromisoformat(version))
    except ValueError:
        return False


def _part(part: str) -> tuple[int, int, str]:
    return (2, number_in(part), "") if part.isdecimal() else (0, 0, part.casefold())
