"""The reason for a finding about a list: one sentence that a drafter can judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.detect.called import both, called, version_called, when_called
from drafter.detect.reasons import was_left
from drafter.language.typography import quoted

if TYPE_CHECKING:
    from drafter.detect.lists.parallel_lists import Item, Twin
    from drafter.model.code_names import CodeNames

# What a quotation does not begin or end with: the two clauses may end differently.
_MARKS = ",;:.( "


def item_reason(item: Item, twin: Twin, also: int, version: str, code: CodeNames) -> str:
    """Gives how two lists ran parallel, what became of an item of one, and that the other was left."""
    one, other, clause = called(item.stem, code), called(twin.stem, code), called(item.clause, code)
    surest = max(twin.pairs, key=lambda pair: (pair.alike, len(pair.theirs.text))).theirs.text
    who = version_called(version, one) or "the new version"
    until = f"Until {who}" if version else "Before"
    shown = f"{_counted(len(twin.pairs))} ({quoted(surest.strip(_MARKS))})"
    alike = f"{when_called(until, both(one, other))} ran parallel in {shown}"
    where = f"{one} and {also} more" if also else f"{one} only"
    said = quoted(item.clause.text.strip(_MARKS))
    if item.added:
        return f"{alike}; {who} put {clause} ({said}) into {where}, and {was_left(other)}."
    left = called(twin.items[twin.at], code)
    return f"{alike}; {who} took {clause} ({said}) out of {where}, and {was_left(left)}."


def _counted(items: int) -> str:
    return "one item" if items == 1 else f"{items} items"
