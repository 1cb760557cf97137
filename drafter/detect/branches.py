"""The clauses of a version as lists: what one clause holds, in order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.model.number import ClauseNumber

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.section import Clause, Section


class Branches:
    """Which clauses stand in one list; closing words, and terms that are defined, are no items of one."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.above: dict[str, str] = {}
        self._held: dict[str, list[Clause]] = defaultdict(list)
        self._items: dict[str, list[Clause]] = defaultdict(list)
        for clause in section:
            number = ClauseNumber.parse(clause.id)
            above = self.above[clause.id] = str(number.parent or "")
            self._held[above].append(clause)
            if _counts(number.parts[-1]):
                self._items[above].append(clause)

    def items(self, clause_id: str) -> list[Clause]:
        """Gives the items of the list that a clause holds."""
        return self._items.get(clause_id, [])

    def stem(self, clause_id: str) -> Clause | None:
        """Gives the clause whose list holds this one; None for one at the top."""
        above = self.above.get(clause_id, "")
        return self.section[above] if above in self.above else None

    def below(self, clause: Clause) -> Iterator[Clause]:
        """Gives every clause below one, closing words included."""
        for held in self._held.get(clause.id, ()):
            yield held
            yield from self.below(held)


def _counts(part: str) -> bool:
    """Whether the last part of a number is a place in a list, not the words by which something is named."""
    return not part.startswith("/") or part[1:2].isdigit()
