"""Version numbers: compared number by number, never as text."""

from __future__ import annotations

import re

from drafter.language.numerals import number_in

_PART = re.compile(r"\d+|[^\d.\s_-]+")


def version_key(version: str) -> tuple[tuple[int, int, str], ...]:
    """Gives what orders versions: 5.5 before 5.14, `5.20-draft` before 5.20, and 5.20 before 5.20.1.

    The end of a version comes after letters, which mark what precedes a release, and before further numbers.
    """
    parts = _PART.findall(version)
    return (*(_part(part) for part in parts), (1, 0, ""))


def _part(part: str) -> tuple[int, int, str]:
    return (2, number_in(part), "") if part.isdecimal() else (0, 0, part.casefold())
