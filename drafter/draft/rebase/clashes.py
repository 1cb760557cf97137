"""Where two proposals meet in one clause, and cannot both be made as they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from drafter.draft.consequential.references_lost import references_put_in
from drafter.draft.references.cross_references import all_series
from drafter.model.amended_clause import Amended, Deleted, Inserted, part_of
from drafter.model.clash import Clash
from drafter.model.clause_names import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.amended_clause import Line
    from drafter.model.amended_section import AmendedSection
    from drafter.model.edit import Hunk

_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Amending:
    """What one proposal makes of the version that all are put on, without the references that follow."""

    proposal: str
    amended: AmendedSection


@dataclass(frozen=True, slots=True)
class _Citation:
    """A clause of the version that new words refer to, and the clause and the words that do."""

    clause: str
    where: str
    words: str


def clashes(proposals: Sequence[Amending]) -> tuple[Clash, ...]:
    """Gives every place at which two of the proposals meet, by pairs in their order."""
    found: list[Clash] = []
    cited = {one.proposal: _citations(one) for one in proposals}
    for first, second in combinations(proposals, 2):
        found += _same_words(first, second)
        found += _amended_and_deleted(first, second, deleted_first=False)
        found += _amended_and_deleted(second, first, deleted_first=True)
        found += _same_place(first, second)
        for one, other in ((first, second), (second, first)):
            found += _renumbered(one, other.proposal, cited[other.proposal])
            found += _deleted_references(one, other.proposal, cited[other.proposal])
    return tuple(found)


def _same_words(first: Amending, second: Amending) -> Iterator[Clash]:
    there = {(c.clause, c.part): c for c in second.amended.changes if isinstance(c, Amended)}
    for change in first.amended.changes:
        other = there.get((change.clause, part_of(change)))
        if not isinstance(change, Amended) or other is None:
            continue
        if any(_touch(a, b, change.before) for a in change.hunks for b in other.hunks):
            name = (
                f"the heading of {spoken(change.clause)}"
                if change.part == "heading"
                else spoken(change.clause)
            )
            alike = "makes the same amendment" if change.after == other.after else "amends the same words"
            reason = f"{first.proposal} amends {name}, and {second.proposal} {alike}"
            yield Clash("same-words", change.clause, first.proposal, second.proposal, reason)


def _touch(a: Hunk, b: Hunk, text: str) -> bool:
    first, second = sorted((a, b), key=lambda hunk: (hunk.at, len(hunk.old)))
    end = first.at + len(first.old)
    return end >= second.at or _SPACE.fullmatch(text, end, second.at) is not None


def _amended_and_deleted(amending: Amending, deleting: Amending, *, deleted_first: bool) -> Iterator[Clash]:
    gone = _gone(deleting)
    for change in amending.amended.changes:
        is_top = isinstance(change, Inserted) and not change.below
        meets = change.beside if isinstance(change, Inserted) and is_top else change.clause
        deletion = gone.get(meets)
        if isinstance(change, Deleted) or deletion is None:
            continue
        if isinstance(change, Amended) or deletion.below or (deleted_first and not deletion.after):
            name = spoken(meets)
            deed = f"puts a clause {_side(change)}" if isinstance(change, Inserted) else f"amends {name}"
            goes = spoken(deletion.below or meets)
            reason = f"{amending.proposal} {deed}, and {deleting.proposal} deletes {goes}"
            yield Clash("amended-and-deleted", meets, amending.proposal, deleting.proposal, reason)


def _same_place(first: Amending, second: Amending) -> Iterator[Clash]:
    there = {_side(change) for change in _new_clauses(second)}
    for change in _new_clauses(first):
        if _side(change) in there:
            reason = (
                f"{first.proposal} and {second.proposal} both put a clause {_side(change)}; "
                f"that of {first.proposal} stands first, then that of {second.proposal}"
            )
            yield Clash("same-place", change.beside, first.proposal, second.proposal, reason)


def _gone(deleting: Amending) -> dict[str, Deleted]:
    return {change.clause: change for change in deleting.amended.changes if isinstance(change, Deleted)}


def _new_clauses(amending: Amending) -> list[Inserted]:
    """Gives the clauses that a proposal puts in, without those that come with another."""
    return [c for c in amending.amended.changes if isinstance(c, Inserted) and not c.below]


def _side(change: Inserted) -> str:
    """Gives where a new clause stands: `behind G3.20`, `before G3.1`."""
    side = "before" if change.before_clause else "behind"
    return f"{side} {spoken(change.before_clause or change.after_clause)}"


def _citations(amending: Amending) -> tuple[_Citation, ...]:
    """Gives what the new words of a proposal refer to; they speak of the numbers that it gives."""
    lines, known = amending.amended.lines, set(amending.amended.known)
    ends = {line.after.id: line for line in lines if line.after}
    series = all_series(ends)
    return tuple(
        _Citation(cited.id, _where(line), each.words)
        for line in lines
        for each in references_put_in(line, line.hunks("text"), known, ends, series)
        if (cited := ends[each.clause].before)
    )


def _where(line: Line) -> str:
    if line.before:
        return spoken(line.before.id)
    return f"its new clause {spoken(line.after.id)}" if line.after else ""


def _renumbered(renumbering: Amending, referring: str, cited: Sequence[_Citation]) -> Iterator[Clash]:
    moved = renumbering.amended.moved
    for each in dict.fromkeys(replace(one, words="") for one in cited if one.clause in moved):
        reason = (
            f"{referring} refers to {spoken(each.clause)} in {each.where}, "
            f"and {renumbering.proposal} renumbers it as {spoken(moved[each.clause])}"
        )
        yield Clash("renumbered-reference", each.clause, renumbering.proposal, referring, reason)


def _deleted_references(deleting: Amending, referring: str, cited: Sequence[_Citation]) -> Iterator[Clash]:
    gone = _gone(deleting)
    for each in dict.fromkeys(one for one in cited if one.clause in gone):
        written = "" if each.clause.endswith(each.words) else f", written as “{each.words}”,"
        goes = gone[each.clause].below
        reason = (
            f"{referring} refers to {spoken(each.clause)}{written} in {each.where}, "
            f"and {deleting.proposal} deletes {spoken(goes) if goes else 'it'}"
        )
        yield Clash("deleted-reference", each.clause, deleting.proposal, referring, reason)
