"""What follows from amendments without being asked for: references to clauses that they renumber."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.references.amended_references import behind, leaves, lost_on
from drafter.draft.references.citations import moved_references
from drafter.model.amended_clause import Amended, Line, part_of
from drafter.model.edit import EditScript, Hunk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from drafter.model.amended_section import AmendedSection
    from drafter.model.section import Clause


def followed(amended: AmendedSection, stale: Mapping[str, Collection[int]] | None = None) -> AmendedSection:
    """Gives an amended section with its references to clauses that it renumbers amended too.

    The words that an amendment puts in are taken to speak of the new numbers, and stay as they are. So do
    the numbers at the places that are `stale`: where, by clause, numbers stand in the baseline that no longer
    mean the clause so numbered.
    """
    return references_followed(amended, amended.moved, set(amended.known), stale)


def references_followed(
    amended: AmendedSection,
    moved: Mapping[str, str],
    known: Collection[str],
    stale: Mapping[str, Collection[int]] | None = None,
) -> AmendedSection:
    """Gives an amended section with its references to clauses that have moved amended too.

    Args:
        amended: the section that refers to them.
        moved: the new number of each renumbered clause, by its old one.
        known: the ids of the section in which they are.
        stale: where, by clause, numbers stand that no longer mean the clause so numbered.
    """
    if not moved:
        return amended
    changes = {(change.clause, part_of(change)): change for change in amended.changes}
    own = set(amended.known) == set(known)
    more: dict[str, Amended] = {}
    for clause in amended.before:
        change = changes.get((clause.id, "text"))
        if (change is None or isinstance(change, Amended)) and can_be_changed(clause):
            left = (stale or {}).get(clause.id, ())
            found = moved_references(clause.text, clause.id if own else "", moved, known)
            hunks = _apart((hunk for hunk in found if hunk.at not in left), change)
            if hunks:
                more[clause.id] = _with(clause, change, hunks)
    changes.update({(name, "text"): change for name, change in more.items()})
    return replace(
        amended,
        changes=tuple(changes.values()),
        lines=tuple(_rewritten(line, more) for line in amended.lines) if more else amended.lines,
    )


def can_be_changed(clause: Clause) -> bool:
    """Tells whether the words of a clause stand in the body: notes stand elsewhere in a Word file."""
    return bool(clause.label) or clause.kind == "closing" or bool(clause.spans)


def _apart(hunks: Iterable[Hunk], change: Amended | None) -> tuple[Hunk, ...]:
    """Gives the hunks that do not touch words which an amendment changes itself."""
    own = change.hunks if change else ()
    return tuple(hunk for hunk in hunks if all(leaves(other, hunk.at, hunk.old) for other in own))


def _with(clause: Clause, change: Amended | None, more: Sequence[Hunk]) -> Amended:
    own = change.hunks if change else ()
    hunks = tuple(sorted([*own, *more], key=lambda hunk: (hunk.at, len(hunk.old))))
    after = EditScript(hunks).apply(clause.text)
    if change:
        return replace(change, after=after, hunks=hunks, lost=lost_on(change.lost, behind(own, more)))
    return Amended(clause.id, clause.text, after, hunks)


def _rewritten(line: Line, more: Mapping[str, Amended]) -> Line:
    """Gives a line with the text that its clause has once its references have followed."""
    change = more.get(line.key) if line.before and line.after else None
    if change is None or line.after is None:
        return line
    held = [part_of(other) for other in line.changes]
    at = held.index("text") if "text" in held else len(held)
    changes = (*line.changes[:at], change, *line.changes[at + 1 :])
    return Line(line.before, replace(line.after, text=change.after), changes)
