"""The reason for a finding about a list: one sentence that a drafter can judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.detect.reasons import was_left
from drafter.language.typography import quoted
from drafter.model.clause_names import spoken

if TYPE_CHECKING:
    from drafter.detect.lists.parallel_lists import Item, Twin

# What a quotation does not begin or end with: the two clauses may end differently.
_MARKS = ",;:.( "


def item_reason(item: Item, twin: Twin, also: int, version: str) -> str:
    """Gives how two lists ran parallel, what became of an item of one, and that the other was left."""
    one, other, clause = spoken(item.stem.id), spoken(twin.stem.id), item.clause
    surest = max(twin.pairs, key=lambda pair: (pair.alike, len(pair.theirs.text))).theirs.text
    until = f"Until {version}" if version else "Before"
    shown = f"{_counted(len(twin.pairs))} ({quoted(surest.strip(_MARKS))})"
    alike = f"{until} {one} and {other} ran parallel in {shown}"
    who = version or "the new version"
    where = f"{one} and {also} more" if also else f"{one} only"
    said = quoted(clause.text.strip(_MARKS))
    if item.added:
        return f"{alike}; {who} put {spoken(clause.id)} ({said}) into {where}, and {was_left(other)}."
    left = spoken(twin.items[twin.at].id)
    return f"{alike}; {who} took {spoken(clause.id)} ({said}) out of {where}, and {was_left(left)}."


def _counted(items: int) -> str:
    return "one item" if items == 1 else f"{items} items"
