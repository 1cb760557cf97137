"""What follows from amendments without being asked for: references to clauses that they renumber."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.amend.amended_section import moved_numbers
from drafter.draft.references.amended_references import behind, leaves, lost_on
from drafter.draft.references.citations import moved_references
from drafter.model.amended_clause import AmendedClause
from drafter.model.edit import EditScript, Hunk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from drafter.model.section import Clause, Section


def followed(
    section: Section, amended: Sequence[AmendedClause], stale: Mapping[str, Collection[int]]
) -> tuple[AmendedClause, ...]:
    """Gives the amendments, and with them those of the references to clauses that they renumber.

    The words that an amendment puts in are taken to speak of the new numbers, and stay as they are. So do
    the numbers at the places that are `stale`.
    """
    if not any(change.renumber for change in amended):
        return tuple(amended)
    moved = moved_numbers(section, amended)
    return references_followed(section, amended, moved, {clause.id for clause in section}, stale)


def references_followed(
    section: Section,
    amended: Sequence[AmendedClause],
    moved: Mapping[str, str],
    known: Collection[str],
    stale: Mapping[str, Collection[int]] | None = None,
) -> tuple[AmendedClause, ...]:
    """Gives the amendments of a section, and with them those of its references to clauses that have moved.

    Args:
        section: the section that refers to them.
        amended: what is amended in it for other reasons.
        moved: the new number of each renumbered clause, by its old one.
        known: the ids of the section in which they are.
        stale: where, by clause, numbers stand that no longer mean the clause so numbered.
    """
    held = {(change.clause, change.part): change for change in amended}
    own = {clause.id for clause in section} == set(known)
    for clause in section:
        change = held.get((clause.id, "text"))
        if change is None or change.kind == "amended":
            left = (stale or {}).get(clause.id, ())
            found = moved_references(clause.text, clause.id if own else "", moved, known)
            hunks = _apart((hunk for hunk in found if hunk.at not in left), change)
            if hunks and can_be_changed(clause):
                held[clause.id, "text"] = _with(clause, change, hunks)
    return tuple(held.values())


def can_be_changed(clause: Clause) -> bool:
    """Tells whether the words of a clause stand in the body: notes stand elsewhere in a Word file."""
    return bool(clause.label) or clause.id.rpartition("/")[2].startswith("closing") or bool(clause.spans)


def _apart(hunks: Iterable[Hunk], change: AmendedClause | None) -> tuple[Hunk, ...]:
    """Gives the hunks that do not touch words which an amendment changes itself."""
    own = change.hunks if change else ()
    return tuple(hunk for hunk in hunks if all(leaves(other, hunk.at, hunk.old) for other in own))


def _with(clause: Clause, change: AmendedClause | None, more: Sequence[Hunk]) -> AmendedClause:
    own = change.hunks if change else ()
    hunks = tuple(sorted([*own, *more], key=lambda hunk: (hunk.at, len(hunk.old))))
    after = EditScript(hunks).apply(clause.text)
    if change:
        return replace(change, after=after, hunks=hunks, lost=lost_on(change.lost, behind(own, more)))
    return AmendedClause("amended", clause.id, clause.text, after, hunks)
