"""Where two proposals meet in one clause, and cannot both be made as they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from drafter.draft.amended import moved_numbers
from drafter.draft.references import references_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.edit import Hunk
    from drafter.model.proposal import AmendedClause
    from drafter.model.section import Section

ClashKind = Literal["same-words", "amended-and-deleted", "same-place", "renumbered-reference"]
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Clash:
    """Two proposals that meet.

    Attributes:
        clause: the clause of the baseline in which they meet.
        first: the id of the proposal that goes first.
        second: the id of the other.
        reason: what each of them does there, as a sentence.
    """

    kind: ClashKind
    clause: str
    first: str
    second: str
    reason: str


@dataclass(frozen=True, slots=True)
class Amending:
    """What one proposal makes of the version that all are put on."""

    proposal: str
    amended: tuple[AmendedClause, ...]


def clashes(section: Section, proposals: Sequence[Amending]) -> tuple[Clash, ...]:
    """Gives every place at which two of the proposals meet, by pairs in their order."""
    found: list[Clash] = []
    for first, second in combinations(proposals, 2):
        found += _same_words(first, second)
        found += _amended_and_deleted(first, second)
        found += _amended_and_deleted(second, first)
        found += _same_place(first, second)
        found += _renumbered(section, first, second)
        found += _renumbered(section, second, first)
    return tuple(found)


def _same_words(first: Amending, second: Amending) -> Iterator[Clash]:
    there = {(change.clause, change.part): change for change in second.amended if change.kind == "amended"}
    for change in first.amended:
        other = there.get((change.clause, change.part))
        if change.kind != "amended" or other is None or not (change.line or other.line):
            continue
        if any(_touch(a, b, change.before) for a in change.hunks for b in other.hunks):
            same = change.after == other.after
            reason = "both make the same amendment" if same else "both amend the same words"
            yield Clash(
                "same-words", change.clause, first.proposal, second.proposal, f"{reason} of {change.clause}"
            )


def _touch(a: Hunk, b: Hunk, text: str) -> bool:
    first, second = sorted((a, b), key=lambda hunk: (hunk.at, len(hunk.old)))
    end = first.at + len(first.old)
    return end >= second.at or _SPACE.fullmatch(text, end, second.at) is not None


def _amended_and_deleted(amending: Amending, deleting: Amending) -> Iterator[Clash]:
    gone = {change.clause for change in deleting.amended if change.kind == "deleted"}
    for change in amending.amended:
        meets = change.beside if change.kind == "inserted" and not change.below else change.clause
        if change.kind != "deleted" and change.line and meets in gone and _is_inside(change, deleting):
            deed = "puts a clause beside it" if change.kind == "inserted" else "amends it"
            reason = f"{amending.proposal} {deed}, and {deleting.proposal} deletes {meets}"
            yield Clash("amended-and-deleted", meets, amending.proposal, deleting.proposal, reason)


def _is_inside(change: AmendedClause, deleting: Amending) -> bool:
    """Tells whether a change falls with a deletion: a clause put beside one that goes whole does not."""
    if change.kind != "inserted":
        return True
    return any(other.clause == change.beside and other.below for other in deleting.amended)


def _same_place(first: Amending, second: Amending) -> Iterator[Clash]:
    there = {_side(change) for change in second.amended if change.kind == "inserted" and not change.below}
    for change in first.amended:
        if change.kind == "inserted" and not change.below and _side(change) in there:
            reason = (
                f"both put a clause {_side(change)}; "
                f"that of {first.proposal} stands first, then that of {second.proposal}"
            )
            yield Clash("same-place", change.beside, first.proposal, second.proposal, reason)


def _side(change: AmendedClause) -> str:
    """Gives where a new clause stands: `behind G3.20`, `before G3.1`."""
    return f"before {change.before_clause}" if change.before_clause else f"behind {change.after_clause}"


def _renumbered(section: Section, renumbering: Amending, referring: Amending) -> Iterator[Clash]:
    moved = moved_numbers(section, renumbering.amended)
    for change in referring.amended if moved else ():
        new_words = "\n".join(hunk.new for hunk in change.hunks)
        cited = {reference.clause for reference in references_in(new_words, "", set(moved))}
        for name in sorted(cited) if change.line else ():
            reason = (
                f"{referring.proposal} refers to {name} in {change.clause}, "
                f"and {renumbering.proposal} renumbers it as {moved[name]}"
            )
            yield Clash("renumbered-reference", name, renumbering.proposal, referring.proposal, reason)
