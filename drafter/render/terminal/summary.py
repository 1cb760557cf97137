"""The summary of many packs: a line for each proposal, and the count of each status."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from drafter.language.printable import on_one_line
from drafter.render.phrases import number_of
from drafter.render.terminal.wrapping import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.pack import Pack

_HEADINGS = ("proposal", "version", "status", "amendments")
# The widest that a column of names becomes: with the statuses, the amendments keep a third of 80 columns.
_WIDEST = 18


def show_summary(packs: Sequence[Pack], *, width: int = 80) -> str:
    """Gives a table of the packs, and a last line that counts them."""
    rows = [_HEADINGS, *(_row(pack) for pack in packs)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    paper = Paper(width)
    lines = [line for row in rows for line in _lines(row, widths, paper)]
    return "\n".join(
        [*lines, "", f"{number_of(len(packs), 'proposal')}: {_counted([p.status for p in packs])}"]
    )


def _row(pack: Pack) -> tuple[str, str, str, str]:
    version = pack.onto if pack.onto == pack.baseline else f"{pack.baseline} → {pack.onto}"
    verdicts = _counted([verdict.status for verdict in pack.amendments])
    if pack.because:
        changed = ", ".join(map(on_one_line, pack.changed))
        verdicts = "; ".join(filter(None, (changed, *pack.because)))
    elif pack.references_left:
        verdicts = f"{verdicts}; {number_of(len(pack.references_left), 'reference')} left"
    return _cut(pack.id), _cut(version), pack.status, verdicts


def _lines(row: Sequence[str], widths: Sequence[int], paper: Paper) -> list[str]:
    first = "  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=False))
    return [line.rstrip() for line in paper.wrap(row[-1], first=first, indent=len(first) + 2)]


def _counted(statuses: Sequence[str]) -> str:
    return ", ".join(f"{number:,} {status}" for status, number in Counter(statuses).most_common())


def _cut(name: str) -> str:
    name = on_one_line(name)
    return name if len(name) <= _WIDEST else f"{name[: _WIDEST - 1]}…"
