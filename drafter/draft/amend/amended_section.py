"""The section that amendments ask for, worked out on its clauses alone, to hold a Word file against."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.amend.insertion_place import InsertionPlace
from drafter.draft.amend.renumbering import Counter
from drafter.model.amended_clause import Line
from drafter.model.clause_number import ClauseNumber, last_part
from drafter.model.section import Clause, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from drafter.model.amended_clause import AmendedClause

_LETTERS = re.compile(r"\D*")
# Characters shown on either side of the first difference.
_ABOUT = 60


def section_of_lines(section: Section, lines: Iterable[Line]) -> Section:
    """Gives the section once its clauses stand as they do after the amendments."""
    return replace(section, clauses=tuple(line.after for line in lines if line.after))


def amended_lines(section: Section, amended: Sequence[AmendedClause]) -> tuple[Line, ...]:
    """Gives every clause of the baseline, and the new ones in their place, before and after."""
    lines = _placed(section, amended)
    return tuple(_numbered(lines)) if any(change.renumber for change in amended) else tuple(lines)


def moved_numbers(section: Section, amended: Sequence[AmendedClause]) -> Mapping[str, str]:
    """Gives the new number of each clause that the amendments renumber, by its old one."""
    return new_numbers(line for line in amended_lines(section, amended) if line.before)


def new_numbers(lines: Iterable[Line]) -> dict[str, str]:
    """Gives the number of each clause that has another in the end, by its old one.

    A new clause has as old number the one that the amendment gave it, before later ones moved.
    """
    held = ((line.before.id if line.before else line.changes[0].clause, line.after) for line in lines)
    return {old: clause.id for old, clause in held if clause and old != clause.id}


def first_difference(wanted: Section, found: Section) -> str:
    """Gives the first clause in which two sections differ and how; empty when they say the same."""
    for a, b in zip(wanted, found, strict=False):
        if a.id != b.id:
            return f"{b.id} stands where {a.id} should"
        if a.words != b.words:
            at = next((n for n, (x, y) in enumerate(zip(a.words, b.words, strict=False)) if x != y), 0)
            return f"{a.id} reads “{_excerpt(b.words, at)}” and should read “{_excerpt(a.words, at)}”"
    more = wanted.clauses[len(found.clauses) :]
    fewer = found.clauses[len(wanted.clauses) :]
    if more:
        return f"{more[0].id} is missing"
    return f"{fewer[0].id} should not be there" if fewer else ""


def _excerpt(words: str, at: int) -> str:
    """Gives the words about a place on one line, short enough to be read there."""
    start, end = max(at - _ABOUT, 0), at + _ABOUT
    excerpt = " ".join(words[start:end].split())
    return f"{'…' if start else ''}{excerpt}{'…' if end < len(words) else ''}"


def _placed(section: Section, amended: Sequence[AmendedClause]) -> list[Line]:
    """Gives the lines with the numbers that they have without renumbering."""
    changes: dict[str, list[AmendedClause]] = defaultdict(list)
    new: dict[InsertionPlace, list[AmendedClause]] = defaultdict(list)
    for change in _deepest_first(amended):
        if change.kind == "inserted":
            new[_stands(change, section, amended)].append(change)
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
    depths = {change.clause: change.depth for change in amended}
    return sorted(amended, key=lambda change: -depths.get(change.below, change.depth))


def _stands(change: AmendedClause, section: Section, amended: Sequence[AmendedClause]) -> InsertionPlace:
    """Gives the clause of the baseline that a new one stands directly behind, or directly before."""
    new = {other.clause: other for other in amended if other.kind == "inserted"}
    while change.after_clause in new and change.after_clause not in section:
        change = new[change.after_clause]
    if change.before_clause:
        return InsertionPlace(before=change.before_clause)
    return InsertionPlace(after=(section[change.after_clause], *section.below(change.after_clause))[-1].id)


def _line(clause: Clause, changes: Sequence[AmendedClause]) -> Line:
    after: Clause | None = clause
    for change in changes:
        if change.kind == "deleted":
            kept = replace(clause, heading=None, text=change.after)
            after = kept if change.after else None
        elif after and change.part == "heading":
            after = replace(after, heading=change.after)
        elif after:
            after = replace(after, text=change.after)
    return Line(clause, after, tuple(changes))


def _new_line(change: AmendedClause) -> Line:
    return Line(None, Clause(change.clause, change.after, _label(change.clause), change.depth), (change,))


def _label(clause_id: str) -> str:
    """Gives the number as it is printed beside the words: `(ba)` of G3.17(ba), and G3.20A of itself."""
    if "/" in clause_id:
        return clause_id.rpartition("/")[2] if not clause_id.rpartition("/")[2].startswith("closing") else ""
    return clause_id[clause_id.rindex("(") :] if clause_id.endswith(")") else clause_id


def _numbered(lines: Sequence[Line]) -> list[Line]:
    """Gives the lines with the numbers that automatic numbering gives them, list by list."""
    given: dict[str, str] = {}
    names = _list_names(lines)
    lists: dict[str, list[str]] = {name: [] for name in names.values()}
    for line in lines:
        if line.before and line.key in names:
            lists[names[line.key]].append(line.before.id)
    counters = {name: Counter(ids) for name, ids in lists.items()}
    return [
        _renumbered(line, counters[names[line.key]] if line.key in names else None, given) for line in lines
    ]


def _list_names(lines: Sequence[Line]) -> dict[str, str]:
    """Gives the list of each numbered clause, by its key: the number above it, or above its neighbour."""
    names: dict[str, str] = {}
    for line in lines:
        clause = line.before or line.after
        if clause and _counts(clause):
            top = line.before is None and not line.changes[0].below
            beside = line.changes[0].beside if top else clause.id
            names[line.key] = names.get(beside) or _above(beside)
    return names


def _counts(clause: Clause) -> bool:
    """Tells whether a clause has a number that is one of a list, and no words instead of it."""
    return bool(clause.label) and "/" not in clause.id


def _above(clause_id: str) -> str:
    """Gives the number above; of an outermost number, its letters: G3 and H3 stand in two lists."""
    parent = ClauseNumber.parse(clause_id).parent
    return str(parent) if parent else _LETTERS.match(clause_id)[0]  # type: ignore[index]  # matches anything


def _renumbered(line: Line, counter: Counter | None, given: dict[str, str]) -> Line:
    clause = line.before or line.after
    if clause is None or counter is None:
        return _below_moved(line, given)
    renumber = any(change.renumber for change in line.changes)
    if line.after is None:
        if renumber:
            counter.remove(clause.id)
        return line
    if line.before:
        number = counter.keep(clause.id)
    else:
        number = counter.insert() if renumber else counter.letter(clause.id)
    parent = ClauseNumber.parse(number).parent
    number = _under_moved(number, str(parent) if parent else "", given)
    given[clause.id] = number
    return replace(line, after=_with_number(line.after, number))


def _under_moved(number: str, parent: str, given: Mapping[str, str]) -> str:
    """Gives a number below the new number of the clause above it."""
    return given.get(parent, parent) + number[len(parent) :]


def _below_moved(line: Line, given: Mapping[str, str]) -> Line:
    """Gives what is addressed by words, as closing words are, under the new number of its clause."""
    if line.after is None:
        return line
    parent, slash, words = line.after.id.partition("/")
    return replace(line, after=replace(line.after, id=given.get(parent, parent) + slash + words))


def _with_number(clause: Clause, number: str) -> Clause:
    own, moved = last_part(clause.id), last_part(number)
    label = number if clause.label == clause.id else clause.label.replace(own, moved)
    return replace(clause, id=number, label=label)
