"""What changed between two versions, on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.render.change_groups import counted, groups, kind_of, numbers
from drafter.render.marked import in_context, marked_change
from drafter.render.terminal.wrapping import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.comparison import Change, Comparison

_MARGIN = 3
_KIND = 11


def show_comparison(comparison: Comparison, *, width: int = 80, colour: bool = False) -> str:
    """Gives what changed between two versions, clause by clause; neighbours only renumbered share a line."""
    if not comparison.changes:
        return "No clause has changed."
    paper = Paper(width, colour)
    head = paper.bold(
        f"{comparison.old.name or 'old'} → {comparison.new.name or 'new'}: {counted(comparison)}"
    )
    return "\n".join([head, *(line for group in groups(comparison) for line in ["", *_group(group, paper)])])


def _group(group: Sequence[Change], paper: Paper) -> list[str]:
    change = group[0]
    lines = [f"{kind_of(change).ljust(_KIND)}{paper.bold(numbers(group))}"]
    if change.kind in ("amended", "inserted", "deleted"):
        lines += paper.wrap(in_context(marked_change(change)), indent=_MARGIN)
    return lines
