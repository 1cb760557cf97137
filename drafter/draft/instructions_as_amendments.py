"""What instructions have made of a section, as amendments that a Word file can be given."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.draft.amend.amend_section import amend_section
from drafter.draft.amend.insertion_place import InsertionPlace
from drafter.draft.amend.renumbering import is_lettered
from drafter.errors import DrafterError
from drafter.model.amended_clause import Amended, Deleted, Inserted
from drafter.model.clause_number import ClauseNumber
from drafter.model.code_names import PLAIN
from drafter.model.section import NOT_USED

# What stands between a number and what is below it.
_GOES_ON = frozenset("(/.,")

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from drafter.model.amended_clause import AmendedClause
    from drafter.model.amended_section import AmendedSection
    from drafter.model.code_names import CodeNames
    from drafter.model.drafting_instruction import Applied
    from drafter.model.section import Clause, Section


def as_amended(section: Section, applied: Applied, code: CodeNames = PLAIN) -> AmendedSection:
    """Gives a section with the amendments that make it into the one that instructions made of it.

    Raises:
        DrafterError: when a clause is the only one in its list, so that none stands there to go by.
    """
    held = dict(zip(applied.origins, applied.section, strict=True))
    renumber = any(
        old and old != clause.id for old, clause in zip(applied.origins, applied.section, strict=True)
    )
    kept = [
        change for clause in section for change in _changes(clause, held.get(clause.id), renumber=renumber)
    ]
    return amend_section(section, (*_tops_first(kept, section), *_insertions(section, applied)), code)


def _changes(before: Clause, after: Clause | None, *, renumber: bool) -> Iterator[AmendedClause]:
    if after is None:
        yield Deleted(before.id, before.text, renumber=renumber)
        return
    if after.heading is None and before.heading is not None:
        yield Deleted(before.id, before.text, after.text)
        return
    if after.text == NOT_USED != before.text:
        yield Deleted(before.id, before.text, NOT_USED)
        return
    if before.heading is not None and after.heading is not None and before.heading != after.heading:
        hunks = word_hunks(before.heading, after.heading)
        yield Amended(before.id, before.heading, after.heading, hunks, "heading")
    if before.text != after.text:
        hunks = word_hunks(before.text, after.text)
        yield Amended(before.id, before.text, after.text, hunks)


def _tops_first(changes: list[AmendedClause], section: Section) -> Iterator[AmendedClause]:
    """Gives each deletion with the clause that it goes with, where that goes too."""
    gone = {change.clause for change in changes if isinstance(change, Deleted)}
    tops: dict[str, str] = {}
    for clause in section:
        if clause.id in gone and clause.id not in tops:
            tops.update({below.id: clause.id for below in section.below(clause.id) if below.id in gone})
    for change in changes:
        top = tops.get(change.clause, "") if isinstance(change, Deleted) else ""
        yield replace(change, below=top, renumber=False) if top and isinstance(change, Deleted) else change


def _insertions(section: Section, applied: Applied) -> Iterator[Inserted]:
    known = {clause.id for clause in section}
    kept = zip(applied.origins, applied.section, strict=True)
    beside_which = known | {clause.id for origin, clause in kept if origin}
    names: dict[int, str] = {}
    top: Clause | None = None
    top_name = ""
    for place, (origin, clause) in enumerate(zip(applied.origins, applied.section, strict=True)):
        names[place] = origin
        if origin:
            continue
        inside = top is not None and clause.id.removeprefix(top.id)[:1] in _GOES_ON and clause.id != top.id
        if not inside:
            top, top_name = clause, _free(clause.id, known)
        part = clause.id.removeprefix(top.id) if top else ""
        names[place] = top_name + part
        beside = InsertionPlace(names[place - 1]) if inside else _place_of(place, clause, applied, names)
        yield Inserted(
            names[place],
            clause.text,
            clause.depth,
            after_clause=beside.after,
            before_clause=beside.before,
            below=top_name if inside else "",
            renumber=not inside and clause.kind == "numbered" and not is_lettered(clause.id, beside_which),
            kind=clause.kind,
            label="" if inside else clause.label,
        )


def _place_of(place: int, clause: Clause, applied: Applied, names: Mapping[int, str]) -> InsertionPlace:
    """Gives the clause that a new one stands behind in its list; of the first, the one it stands before."""
    clauses = applied.section.clauses
    for above in _in_list(range(place - 1, -1, -1), clause, clauses):
        return InsertionPlace(after=names[above])
    for below in _in_list(range(place + 1, len(clauses)), clause, clauses):
        if applied.origins[below]:
            return InsertionPlace(before=applied.origins[below])
    raise DrafterError(
        f"{clause.id} is alone in its list, and a Word file takes a new clause only beside another",
        place=applied.section.name,
        remedy="write the result as JSON, or put the clause in by hand",
    )


def _in_list(places: Iterable[int], clause: Clause, clauses: Sequence[Clause]) -> Iterator[int]:
    """Gives those places, on one side of a clause, at which clauses of its list stand."""
    for place in takewhile(lambda place: clauses[place].depth >= clause.depth, places):
        if clauses[place].depth == clause.depth and (
            clauses[place].kind != "closing" or clause.kind == "closing"
        ):
            yield place


def _free(number: str, known: set[str]) -> str:
    """Gives a number that no clause of the baseline has, for a clause that gets its own in the end."""
    if number not in known:
        return number
    free = ClauseNumber.parse(number).inserted_after()
    while str(free) in known:
        free = free.next_inserted()
    return str(free)
