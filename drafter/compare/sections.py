"""Two versions of a section compared clause by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.clause_matching import match_clauses
from drafter.compare.in_order import in_order
from drafter.compare.likeness import is_held, likeness
from drafter.compare.word_diff import word_hunks
from drafter.model.comparison import Change, Comparison, Match
from drafter.model.edit import Hunk

if TYPE_CHECKING:
    from drafter.model.comparison import ChangeKind
    from drafter.model.section import Clause, Section

# Texts less alike than this (0 to 100) were written anew: comparing them word by word shows only chance.
_REWRITTEN = 40.0
# But where the longer text holds the shorter one whole, sentences were put in or taken out, and nothing else.
_HELD = 95.0


def compare_sections(old: Section, new: Section) -> Comparison:
    """Gives the pairing of the clauses of two versions, and what changed, in the order of the new version.

    A clause is `moved` when it stands in another order among the clauses that both versions hold, and
    `renumbered` when only its number is another. The hunks of a change are places in `Clause.words`.
    """
    pairs = match_clauses(old.clauses, new.clauses)
    kept = {i for i, _ in in_order(pairs)}
    moved = {old.clauses[i].id for i, _ in pairs if i not in kept}
    matches = _in_document_order(old.clauses, new.clauses, pairs)
    changes = (_change(match, moved) for match in matches)
    return Comparison(old, new, matches, tuple(change for change in changes if change))


def _in_document_order(
    old: tuple[Clause, ...], new: tuple[Clause, ...], pairs: list[tuple[int, int]]
) -> tuple[Match, ...]:
    """Gives every clause once; what was deleted stands behind what it stood behind."""
    there = dict(pairs)
    here = {j: i for i, j in pairs}
    placed = [((j, 0, 0), Match(old[here[j]] if j in here else None, clause)) for j, clause in enumerate(new)]
    anchors = dict(in_order(pairs))
    last = -1
    for i, clause in enumerate(old):
        last = anchors.get(i, last)
        if i not in there:
            placed.append(((last, 1, i), Match(clause, None)))
    return tuple(match for _, match in sorted(placed, key=lambda item: item[0]))


def _change(match: Match, moved: set[str]) -> Change | None:
    """Gives what became of a clause; None when nothing did."""
    old, new = match.old, match.new
    if old is None or new is None:
        return Change("inserted" if old is None else "deleted", old, new)
    if old.words != new.words:
        return Change("amended", old, new, _hunks(old.words, new.words))
    kind = _kind_of_unamended(old, new, moved)
    return Change(kind, old, new) if kind else None


def _kind_of_unamended(old: Clause, new: Clause, moved: set[str]) -> ChangeKind | None:
    if old.id in moved:
        return "moved"
    return "renumbered" if old.id != new.id else None


def _hunks(old: str, new: str) -> tuple[Hunk, ...]:
    if likeness(old, new) < _REWRITTEN and not is_held(old, new, _HELD):
        return (Hunk(old, new, 0),)
    return word_hunks(old, new)
