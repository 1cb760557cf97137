"""The changes between two versions, in the groups that a reader takes in at once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from drafter.model.clause_names import spoken
from drafter.model.clause_number import last_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.comparison import Change, Comparison
    from drafter.model.section import Clause

_KINDS = ("amended", "inserted", "deleted", "moved", "renamed", "renumbered")
_ELSEWHERE = ("moved", "renumbered")


def kind_of(change: Change) -> str:
    """Gives what became of a clause, as a reader says it: a definition under another term is renamed.

    It stands elsewhere in the alphabet then, and has no number that could be another.
    """
    return "renamed" if change.kind in _ELSEWHERE and is_renamed(change.old, change.new) else change.kind


def is_renamed(old: Clause | None, new: Clause | None) -> bool:
    """Tells whether a clause is a definition and has another term than before."""
    if old is None or new is None:
        return False
    return old.is_definition and new.is_definition and last_part(old.id) != last_part(new.id)


def counted(comparison: Comparison) -> str:
    """Gives how many changes there are of each kind: “3 amended, 1 inserted”."""
    counts = Counter(map(kind_of, comparison.changes))
    return ", ".join(f"{counts[kind]} {kind}" for kind in _KINDS if counts[kind])


def groups(comparison: Comparison) -> Iterator[tuple[Change, ...]]:
    """Gives the changes in order, clauses that were renumbered one after the other as one group."""
    old = {clause.id: place for place, clause in enumerate(comparison.old)}
    new = {clause.id: place for place, clause in enumerate(comparison.new)}
    group: list[Change] = []
    for change in comparison.changes:
        if group and not _follows(change, group[-1], old, new):
            yield tuple(group)
            group = []
        group.append(change)
    if group:
        yield tuple(group)


def _follows(change: Change, last: Change, old: dict[str, int], new: dict[str, int]) -> bool:
    """Tells whether two clauses were renumbered and stand next to one another in both versions."""
    if not (
        kind_of(change) == kind_of(last) == "renumbered"
        and change.old
        and change.new
        and last.old
        and last.new
    ):
        return False
    return old[change.old.id] == old[last.old.id] + 1 and new[change.new.id] == new[last.new.id] + 1


def numbers(group: Sequence[Change]) -> str:
    """Gives the clauses of a group as they are called: “G3.20(b)”, “G2.8 to G2.14 → G2.9 to G2.15”.

    Of a group, the first and the last of the outermost clauses are named; the others lie between them.
    """
    outermost = min(_depth(change) for change in group)
    named = [change for change in group if _depth(change) == outermost and not _closes(change)] or group
    old = _between([change.old.id for change in named if change.old])
    new = _between([change.new.id for change in named if change.new])
    return old or new if old == new or not (old and new) else f"{old} → {new}"


def _between(ids: Sequence[str]) -> str:
    return " to ".join(spoken(name) for name in dict.fromkeys([ids[0], ids[-1]])) if ids else ""


def _depth(change: Change) -> int:
    clause = change.new or change.old
    return clause.depth if clause else 0


def _closes(change: Change) -> bool:
    return bool(change.old and change.old.kind == "closing")
