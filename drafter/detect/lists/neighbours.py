"""The items of one list that stand nearest to a change and stand in both versions, found in a few steps."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from drafter.model.section import Clause

# So many items on either side of a change tell whether two lists run parallel there.
REACH = 6


class Neighbours:
    """The items of a list, each found by its id, and which of them stand in both versions.

    Where a third of a long list changes, to go through all of it for each change would take the square of it.

    Attributes:
        items: all of them, in order.
    """

    def __init__(self, items: Sequence[Clause], other: Container[str]) -> None:
        self.items = items
        self._at = {item.id: at for at, item in enumerate(items)}
        self._kept = [at for at, item in enumerate(items) if item.id in other]

    def place(self, clause: Clause) -> int | None:
        """Gives which item of the list a clause is; None for what is no item of it."""
        return self._at.get(clause.id)

    def has_others(self, clause: Clause) -> bool:
        """Tells whether a clause is an item of the list, and not the only one."""
        return clause.id in self._at and len(self.items) > 1

    def beside(self, clause: Clause) -> tuple[list[Clause], list[Clause]]:
        """Gives the items nearest before one and behind it that stand in both versions; of no item none."""
        at = self._at.get(clause.id)
        if at is None:
            return [], []
        first, last = bisect_left(self._kept, at), bisect_right(self._kept, at)
        before, behind = self._kept[max(0, first - REACH) : first], self._kept[last : last + REACH]
        return [self.items[n] for n in before], [self.items[n] for n in behind]

    def around(self, clause: Clause) -> Sequence[Clause]:
        """Gives an item with those next to it; a clause that is no item alone."""
        at = self._at.get(clause.id)
        return [clause] if at is None else self.items[max(0, at - REACH) : at + REACH + 1]
