"""The numbers and names that a section has more than once, and where: a reader told them apart by `#2`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.model.clause_number import ClauseNumber, label_of, without_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.section import Clause, Section

# What one line can hold; a section that has more is misread, or was numbered anew throughout.
_MOST_NAMED = 6
_LONGEST = 60
_COUNTED = re.compile(r"#\d+$")


def repeated_numbers(section: Section) -> str:
    """Gives, as words for a note, which numbers stand again and where; empty where none does."""
    found = list(_repeats(section))
    if not found:
        return ""
    more = f"; and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    count = "a number or name stands" if len(found) == 1 else f"{len(found)} numbers or names stand"
    return f"{count} more than once: {'; '.join(found[:_MOST_NAMED])}{more}"


def _repeats(section: Section) -> Iterator[str]:
    """Gives each number that stood before, as it is printed, its id and the clause before it."""
    before: Clause | None = None
    for clause in section:
        if _COUNTED.search(ClauseNumber.parse(clause.id).parts[-1]):
            printed = clause.label or clause.heading or label_of(without_count(clause.id))
            behind = f"behind {_called(before)}" if before else "at the beginning"
            yield f"“{_short(printed)}” {behind} is {clause.id}"
        before = clause


def _called(clause: Clause) -> str:
    heading = clause.heading if clause.kind != "heading" else None
    return f"{clause.id} “{_short(heading)}”" if heading else clause.id


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
