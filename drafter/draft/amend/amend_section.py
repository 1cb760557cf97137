"""A section with its amendments carried out, worked out on its clauses alone, to hold a Word file against."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.amend.insertion_place import InsertionPlace
from drafter.draft.amend.renumbering import Counter
from drafter.model.amended_clause import Amended, Deleted, Inserted, Line
from drafter.model.amended_section import AmendedSection
from drafter.model.clause_number import (
    addressed,
    label_like,
    label_of,
    last_part,
    parent_of,
    with_count,
    without_count,
    word_of,
)
from drafter.model.code_names import PLAIN
from drafter.model.section import Clause

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from drafter.model.amended_clause import AmendedClause
    from drafter.model.code_names import CodeNames
    from drafter.model.section import Section

_LETTERS = re.compile(r"[A-Z]{1,3}(?=\d)")


def amend_section(
    section: Section, changes: Sequence[AmendedClause], code: CodeNames = PLAIN
) -> AmendedSection:
    """Gives a section with the amendments of its clauses: every clause, and the new ones in their place.

    Args:
        section: the baseline.
        changes: what the amendments make of its clauses.
        code: the names of the code that it is of.
    """
    lines = _placed(section, changes)
    if any(renumbers(change) for change in changes):
        lines = _numbered(lines)
    return AmendedSection(section, tuple(changes), tuple(lines), code)


def renumbers(change: AmendedClause) -> bool:
    """Tells whether later clauses take their numbers from what an amendment makes of its clause."""
    return not isinstance(change, Amended) and change.renumber


def _placed(section: Section, amended: Sequence[AmendedClause]) -> list[Line]:
    """Gives the lines with the numbers that they have without renumbering."""
    changes: dict[str, list[AmendedClause]] = defaultdict(list)
    new: dict[InsertionPlace, list[Inserted]] = defaultdict(list)
    inserted = {change.clause: change for change in amended if isinstance(change, Inserted)}
    for change in _deepest_first(amended):
        if isinstance(change, Inserted):
            new[_stands(change, section, inserted)].append(change)
        else:
            changes[change.clause].append(change)
    lines = []
    for clause in section:
        lines += [_new_line(change) for change in new[InsertionPlace(before=clause.id)]]
        lines.append(_line(clause, changes[clause.id]))
        lines += [_new_line(change) for change in new[InsertionPlace(after=clause.id)]]
    return lines


def _deepest_first(amended: Sequence[AmendedClause]) -> list[AmendedClause]:
    """Gives a new (c) before a new G3.20A, since both stand behind (b) when it is the last of its list."""
    depths = {change.clause: change.depth for change in amended if isinstance(change, Inserted)}
    return sorted(amended, key=lambda change: -_depth(change, depths))


def _depth(change: AmendedClause, depths: Mapping[str, int]) -> int:
    """Gives how deep a new clause stands, or the new one that it is below; 0 for clauses of the baseline."""
    return depths.get(change.below, change.depth) if isinstance(change, Inserted) else 0


def _stands(change: Inserted, section: Section, new: Mapping[str, Inserted]) -> InsertionPlace:
    """Gives the clause of the baseline that a new one stands directly behind, or directly before."""
    while change.after_clause in new and change.after_clause not in section:
        change = new[change.after_clause]
    if change.before_clause:
        return InsertionPlace(before=change.before_clause)
    return InsertionPlace(after=section.last_of(change.after_clause).id)


def _line(clause: Clause, changes: Sequence[AmendedClause]) -> Line:
    after: Clause | None = clause
    for change in changes:
        if isinstance(change, Deleted):
            kept = replace(clause, heading=None, text=change.after)
            after = kept if change.after else None
        elif after and isinstance(change, Amended) and change.part == "heading":
            after = replace(after, heading=change.after)
        elif after:
            after = replace(after, text=change.after)
    return Line(clause, after, tuple(changes))


def _new_line(change: Inserted) -> Line:
    label = change.label or (label_of(change.clause) if change.kind == "numbered" else "")
    return Line(None, Clause(change.clause, change.after, label, change.depth, stated=change.kind), (change,))


def _numbered(lines: Sequence[Line]) -> list[Line]:
    """Gives the lines with the numbers that automatic numbering gives them, list by list."""
    given: dict[str, str] = {}
    names = _list_names(lines)
    lists: dict[str, list[str]] = {name: [] for name in names.values()}
    for line in lines:
        if line.before and line.key in names:
            lists[names[line.key]].append(without_count(line.before.id))
    counters = {name: Counter(ids) for name, ids in lists.items()}
    return _each_once(
        _renumbered(line, counters[names[line.key]] if line.key in names else None, given) for line in lines
    )


def _each_once(lines: Iterable[Line]) -> list[Line]:
    """Gives the lines with ids of which no two are alike."""
    taken: set[str] = set()
    made = []
    for line in lines:
        after = line.after
        if after and after.id in taken:
            after = replace(after, id=with_count(without_count(after.id), taken))
        taken |= {after.id} if after else set()
        made.append(replace(line, after=after))
    return made


def _list_names(lines: Sequence[Line]) -> dict[str, str]:
    """Gives the list of each numbered clause, by its key: the number above it, or above its neighbour.

    Of numbers that stand in several places it is the clause that holds them there.
    """
    names: dict[str, str] = {}
    doubled = {without_count(line.key) for line in lines if line.key != without_count(line.key)}
    above: list[Clause] = []
    runs = _Runs()
    for line in lines:
        clause = line.before or line.after
        if clause and _counts(clause):
            above = [one for one in above if one.depth < clause.depth]
            first = line.changes[0] if line.before is None else None
            beside = first.beside if isinstance(first, Inserted) and not first.below else clause.id
            if beside not in names:
                holder = above[-1].id if above else ""
                is_doubled = without_count(beside) in doubled
                names[beside] = runs.name(beside, holder) if is_doubled else _above(beside)
            names[line.key] = names[beside]
            above.append(clause)
    return names


class _Runs:
    """Names the lists of numbers that stand in several places: each time that one comes again, another."""

    def __init__(self) -> None:
        self._seen: dict[str, set[str]] = defaultdict(set)
        self._counts: dict[str, int] = defaultdict(int)

    def name(self, clause_id: str, holder: str) -> str:
        """Gives the name of the list of the next clause."""
        kind, number = f"{holder} {word_of(last_part(clause_id))}", without_count(clause_id)
        if number in self._seen[kind]:
            self._counts[kind] += 1
            self._seen[kind].clear()
        self._seen[kind].add(number)
        return f"{kind} {self._counts[kind]}"


def _counts(clause: Clause) -> bool:
    """Tells whether a clause has a number that is one of a list, and no words instead of it."""
    return bool(clause.label) and clause.kind == "numbered"


def _above(clause_id: str) -> str:
    """Gives the number above; of an outermost number, its word or letters: G3 and H3 stand in two lists."""
    letters = _LETTERS.match(clause_id)
    return parent_of(clause_id) or word_of(clause_id) or (letters[0] if letters else "")


def _renumbered(line: Line, counter: Counter | None, given: dict[str, str]) -> Line:
    clause = line.before or line.after
    if clause is None or counter is None:
        return _below_moved(line, given)
    renumber = any(renumbers(change) for change in line.changes)
    if line.after is None:
        if renumber:
            counter.remove(without_count(clause.id))
        return line
    if line.before:
        number = counter.keep(without_count(clause.id))
        if number == without_count(clause.id):
            number = clause.id
    else:
        number = counter.insert() if renumber else counter.letter(clause.id)
    number = _under_moved(number, parent_of(number), given)
    given[clause.id] = number
    return replace(line, after=_with_number(line.after, number))


def _under_moved(number: str, parent: str, given: Mapping[str, str]) -> str:
    """Gives a number below the new number of the clause above it."""
    return given.get(parent, parent) + number[len(parent) :]


def _below_moved(line: Line, given: Mapping[str, str]) -> Line:
    """Gives what is addressed by words, as closing words are, under the new number of its clause."""
    if line.after is None:
        return line
    parent, words = addressed(line.after.id)
    moved = given.get(parent, parent)
    return replace(line, after=replace(line.after, id=f"{moved}/{words}" if words else moved))


def _with_number(clause: Clause, number: str) -> Clause:
    return replace(clause, id=number, label=label_like(clause.label, clause.id, number))
