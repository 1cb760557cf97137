"""References that are left where amendments take a clause away, or move it out of their reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.draft.consequential.references_followed import can_be_changed
from drafter.draft.references.amended_references import Numbers, is_left, kept, moved_on, put_in
from drafter.draft.references.citations import moved_references, references_in
from drafter.draft.references.cross_references import all_series, inside_ranges
from drafter.model.amended_clause import Deleted, part_of
from drafter.model.reference import ReferenceLeft
from drafter.model.section import is_not_used

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from drafter.model.amended_clause import Line
    from drafter.model.amended_section import AmendedSection
    from drafter.model.edit import Hunk
    from drafter.model.reference import Reference


def references_left(
    amended: AmendedSection,
    stale: Mapping[str, Collection[int]] | None = None,
    names: Mapping[str, str] | None = None,
) -> Iterator[ReferenceLeft]:
    """Gives each reference of an amended section to a clause that goes or that it cannot follow.

    A reference to a deleted clause has nothing to follow to, and a note at the foot of a page is not changed.
    Words that are put in may refer to what is not used, or to what another version does not hold.

    Args:
        amended: the section.
        stale: where, by clause, numbers stand that had lost their clause before.
        names: the number by which to tell a clause of the section, where that is another than its own.
    """
    names = names or {}
    for left in still_citing(amended, Lost.of(amended), stale):
        clause, refers_to = (names.get(name, name) for name in (left.clause, left.refers_to))
        yield ReferenceLeft(clause, refers_to, left.words)
    known, ends = set(amended.known), {line.after.id: line for line in amended.lines if line.after}
    series = all_series(ends)
    for line in amended.lines:
        if line.changes and line.after and not line.is_deleted:
            yield from _to_what_is_gone(line, names)
            asked = _asked_for(line, amended.moved, known)
            for each in references_put_in(line, asked, known, ends, series):
                cited = ends[each.clause]
                if cited.after and is_not_used(cited.after.text):
                    yield ReferenceLeft(_name(line, names), _name(cited, names), each.words)


def _to_what_is_gone(line: Line, names: Mapping[str, str]) -> Iterator[ReferenceLeft]:
    for change in line.changes:
        for gone in () if isinstance(change, Deleted) else change.lost:
            yield ReferenceLeft(_name(line, names), gone.clause, gone.words)


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
    def of(cls, amended: AmendedSection) -> Lost:
        """Gives what the amendments of a section take away."""
        return cls(amended.known, amended.gone, amended.moved)

    def __bool__(self) -> bool:
        return bool(self.gone or self.moved)


def still_citing(
    amended: AmendedSection, loss: Lost, stale: Mapping[str, Collection[int]] | None = None
) -> Iterator[ReferenceLeft]:
    """Gives each reference to a clause that is lost, in words that the amendments of a section leave.

    Args:
        amended: the section that refers to it.
        loss: what the section that is referred to loses.
        stale: where, by clause, numbers stand that had lost their clause before.
    """
    if not loss:
        return
    held, series = set(loss.known), all_series(loss.known)
    own = set(amended.known) == held
    changes = {change.clause: change for change in amended.changes if part_of(change) == "text"}
    for clause in amended.before:
        if clause.id in amended.gone:
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


def _name(line: Line, names: Mapping[str, str]) -> str:
    """Gives the number of a clause before, by which `names` knows it; of a new one, that in the end."""
    if line.before:
        return names.get(line.before.id, line.before.id)
    return line.after.id if line.after else ""


def _asked_for(line: Line, moved: Mapping[str, str], known: Collection[str]) -> tuple[Hunk, ...]:
    """Gives what an amendment changes in a clause itself, and not only follows."""
    text, own = (line.before.text, line.before.id) if line.before else ("", "")
    follows = {*moved_references(text, own, moved, known)}
    return tuple(hunk for hunk in line.hunks("text") if hunk not in follows)


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
    beside = moved_on(before, line.hunks("text"))
    new = put_in(line.after.text, line.hunks("text"), Numbers(line.after.id, ends), beside)
    return (*new, *inside_ranges(line.after.text, new, series)) if series else new
