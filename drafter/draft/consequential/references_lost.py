"""References that are left where amendments take a clause away, or move it out of their reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.draft.amend.amended_section import amended_lines, moved_numbers
from drafter.draft.consequential.references_followed import can_be_changed
from drafter.draft.references.amended_references import Numbers, is_left, kept, moved_on, put_in
from drafter.draft.references.citations import moved_references, references_in
from drafter.draft.references.cross_references import all_series, inside_ranges
from drafter.model.reference import ReferenceLeft
from drafter.model.section import is_not_used

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from drafter.model.amended_clause import AmendedClause, Line
    from drafter.model.edit import Hunk
    from drafter.model.reference import Reference
    from drafter.model.section import Section


def references_left(
    section: Section,
    amended: Sequence[AmendedClause],
    stale: Mapping[str, Collection[int]] | None = None,
    names: Mapping[str, str] | None = None,
) -> Iterator[ReferenceLeft]:
    """Gives each reference of a section to a clause that goes or that it cannot follow.

    A reference to a deleted clause has nothing to follow to, and a note at the foot of a page is not changed.
    Words that are put in may refer to what is not used, or to what another version does not hold.

    Args:
        section: the baseline.
        amended: what is amended in it.
        stale: where, by clause, numbers stand that had lost their clause before.
        names: the number by which to tell a clause of the section, where that is another than its own.
    """
    lost, names = Lost.of(section, amended), names or {}
    for left in still_citing(section, amended, lost, stale):
        clause, refers_to = (names.get(name, name) for name in (left.clause, left.refers_to))
        yield ReferenceLeft(clause, refers_to, left.words)
    lines = amended_lines(section, amended)
    ends = {line.after.id: line for line in lines if line.after}
    known, series = set(lost.known), all_series(ends)
    for line in lines:
        if line.changes and line.after and not _goes(line):
            for gone in (gone for change in line.changes for gone in change.lost):
                yield ReferenceLeft(_name(line, names), gone.clause, gone.words)
            for each in references_put_in(line, _asked_for(line, lost.moved, known), known, ends, series):
                cited = ends[each.clause]
                if cited.after and is_not_used(cited.after.text):
                    yield ReferenceLeft(_name(line, names), _name(cited, names), each.words)


@dataclass(frozen=True, slots=True)
class Lost:
    """What the amendments of one section take away from references to it.

    Attributes:
        known: the ids of its clauses, in order.
        gone: those that go.
        moved: the new number of each that is renumbered; what cannot be changed still cites the old one.
    """

    known: tuple[str, ...]
    gone: frozenset[str]
    moved: Mapping[str, str]

    @classmethod
    def of(cls, section: Section, amended: Sequence[AmendedClause]) -> Lost:
        """Gives what the amendments of a section take away."""
        known = tuple(clause.id for clause in section)
        return cls(known, frozenset(_deleted(amended)), moved_numbers(section, amended))

    def __bool__(self) -> bool:
        return bool(self.gone or self.moved)


def _deleted(amended: Sequence[AmendedClause]) -> set[str]:
    return {change.clause for change in amended if change.kind == "deleted"}


def still_citing(
    section: Section,
    amended: Sequence[AmendedClause],
    loss: Lost,
    stale: Mapping[str, Collection[int]] | None = None,
) -> Iterator[ReferenceLeft]:
    """Gives each reference to a clause that is lost, in words that the amendments of a section leave.

    Args:
        section: the section that refers to it.
        amended: what is amended in it.
        loss: what the section that is referred to loses.
        stale: where, by clause, numbers stand that had lost their clause before.
    """
    if not loss:
        return
    held, series = set(loss.known), all_series(loss.known)
    own = {clause.id for clause in section} == held
    changes = {change.clause: change for change in amended if change.part == "text"}
    leaving = _deleted(amended)
    for clause in section:
        if clause.id in leaving:
            continue
        name = clause.id if own else ""
        hunks = changes[clause.id].hunks if clause.id in changes else ()
        follows = {*moved_references(clause.text, name, loss.moved, held)}
        cited = _cited(clause.text, name, held, series)
        past = (stale or {}).get(clause.id, ())
        lost = loss.gone if can_be_changed(clause) else {*loss.gone, *loss.moved}
        for each in cited:
            if each.clause in lost and each.at not in past and is_left(each, {*hunks} - follows):
                yield ReferenceLeft(clause.id, each.clause, each.words)


def _cited(
    text: str, own: str, known: Collection[str], series: Mapping[tuple[str, ...], Sequence[str]]
) -> Sequence[Reference]:
    """Gives the references of a text, those to what a range holds among them."""
    named = references_in(text, own, known)
    return (*named, *inside_ranges(text, named, series))


def _goes(line: Line) -> bool:
    return any(change.kind == "deleted" for change in line.changes)


def _name(line: Line, names: Mapping[str, str]) -> str:
    """Gives the number of a clause before, by which `names` knows it; of a new one, that in the end."""
    if line.before:
        return names.get(line.before.id, line.before.id)
    return line.after.id if line.after else ""


def text_hunks(line: Line) -> tuple[Hunk, ...]:
    """Gives all that makes the text of a clause before into that after."""
    return tuple(hunk for change in line.changes if change.part == "text" for hunk in change.hunks)


def _asked_for(line: Line, moved: Mapping[str, str], known: Collection[str]) -> tuple[Hunk, ...]:
    """Gives what an amendment changes in a clause itself, and not only follows."""
    text, own = (line.before.text, line.before.id) if line.before else ("", "")
    follows = {*moved_references(text, own, moved, known)}
    return tuple(hunk for hunk in text_hunks(line) if hunk not in follows)


def references_put_in(
    line: Line,
    asked: Sequence[Hunk],
    known: Collection[str],
    ends: Collection[str],
    series: Mapping[tuple[str, ...], Sequence[str]] | None = None,
) -> tuple[Reference, ...]:
    """Gives the references of an amended text in the words that an amendment puts in, and not only follow.

    Args:
        line: the clause before and after.
        asked: what an amendment changes in it itself.
        known: the ids of the section before.
        ends: the ids of the section afterwards.
        series: those ids as `all_series` gives them, where what a range holds is asked for too.
    """
    if line.after is None or not asked:
        return ()
    before = kept(line.before.text, asked, Numbers(line.before.id, known)) if line.before else ()
    beside = moved_on(before, text_hunks(line))
    new = put_in(line.after.text, text_hunks(line), Numbers(line.after.id, ends), beside)
    return (*new, *inside_ranges(line.after.text, new, series)) if series else new
