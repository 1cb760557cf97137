"""What follows from amendments without being asked for: references to clauses that they renumber."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.amended import moved_numbers
from drafter.draft.references import moved_references, references_in
from drafter.model.edit import EditScript, Hunk
from drafter.model.proposal import AmendedClause

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from drafter.model.section import Clause, Section


def followed(section: Section, amended: Sequence[AmendedClause]) -> tuple[AmendedClause, ...]:
    """Gives the amendments, and with them those of the references to clauses that they renumber.

    The words that an amendment puts in are taken to speak of the new numbers, and stay as they are.
    """
    if not any(change.renumber for change in amended):
        return tuple(amended)
    moved = moved_numbers(section, amended)
    return references_followed(section, amended, moved, {clause.id for clause in section})


def references_followed(
    section: Section,
    amended: Sequence[AmendedClause],
    moved: Mapping[str, str],
    known: Collection[str],
) -> tuple[AmendedClause, ...]:
    """Gives the amendments of a section, and with them those of its references to clauses that have moved.

    Args:
        section: the section that refers to them.
        amended: what is amended in it for other reasons.
        moved: the new number of each renumbered clause, by its old one.
        known: the ids of the section in which they are.
    """
    held = {(change.clause, change.part): change for change in amended}
    own = {clause.id for clause in section} == set(known)
    for clause in section:
        change = held.get((clause.id, "text"))
        if change is None or change.kind == "amended":
            found = moved_references(clause.text, clause.id if own else "", moved, known)
            hunks = _apart(found, change)
            if hunks and _can_be_changed(clause):
                held[clause.id, "text"] = _with(clause, change, hunks)
    return tuple(held.values())


def left_behind(section: Section, amended: Sequence[AmendedClause]) -> Iterable[tuple[str, str]]:
    """Gives each clause whose text refers to one that goes, or that it cannot follow, and that one.

    A reference to a deleted clause has nothing to follow to. A note at the foot of a page is not changed.
    """
    moved = set(moved_numbers(section, amended))
    yield from still_citing(section, amended, deleted(amended), moved, {clause.id for clause in section})


def deleted(amended: Sequence[AmendedClause]) -> set[str]:
    """Gives the ids of the clauses that go."""
    return {change.clause for change in amended if change.kind == "deleted"}


def still_citing(
    section: Section,
    amended: Sequence[AmendedClause],
    gone: Collection[str],
    moved: Collection[str],
    known: Collection[str],
) -> Iterable[tuple[str, str]]:
    """Gives each clause that refers to one of those lost, in words that its amendment leaves, and that one.

    Args:
        section: the section that refers to them.
        amended: what is amended in it.
        gone: the clauses that go.
        moved: those that are renumbered; only what cannot be changed still refers to them.
        known: the ids of the section in which they are.
    """
    own = {clause.id for clause in section} == set(known)
    changes = {change.clause: change for change in amended if change.part == "text"}
    for clause in section:
        if clause.id not in deleted(amended):
            cited = _still_cited(clause, changes.get(clause.id), known, own=own)
            lost = {*gone} if _can_be_changed(clause) else {*gone, *moved}
            yield from ((clause.id, name) for name in sorted(cited & lost))


def _still_cited(
    clause: Clause, change: AmendedClause | None, known: Collection[str], *, own: bool
) -> set[str]:
    """Gives the clauses that a text refers to in words which its amendment leaves."""
    references = references_in(clause.text, clause.id if own else "", known)
    hunks = [Hunk(reference.words, "", reference.at) for reference in references]
    kept = set(_apart(hunks, change))
    return {r.clause for r, hunk in zip(references, hunks, strict=True) if hunk in kept}


def _can_be_changed(clause: Clause) -> bool:
    """Tells whether the words of a clause stand in the body: notes stand elsewhere in a Word file."""
    return bool(clause.label) or clause.id.rpartition("/")[2].startswith("closing") or bool(clause.spans)


def _apart(hunks: Iterable[Hunk], change: AmendedClause | None) -> tuple[Hunk, ...]:
    """Gives the hunks that do not touch words which an amendment changes itself."""
    own = change.hunks if change else ()
    return tuple(
        hunk
        for hunk in hunks
        if all(hunk.at + len(hunk.old) <= other.at or other.at + len(other.old) <= hunk.at for other in own)
    )


def _with(clause: Clause, change: AmendedClause | None, more: Sequence[Hunk]) -> AmendedClause:
    own = change.hunks if change else ()
    hunks = tuple(sorted([*own, *more], key=lambda hunk: (hunk.at, len(hunk.old))))
    after = EditScript(hunks).apply(clause.text)
    if change:
        return replace(change, after=after, hunks=hunks)
    return AmendedClause("amended", clause.id, clause.text, after, hunks)
