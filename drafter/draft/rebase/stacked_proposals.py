"""One proposal after the other made of a section: each is put on what those before it have left.

Clauses are followed from layer to layer by what was done to them, and not by their words. A number that
names a clause which has gone stays as it is written, whichever clause takes that number afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from drafter.draft.amend.amend_section import amend_section
from drafter.draft.amend.amended_clauses import asked_for
from drafter.draft.amend.insertion_place import insertion_place
from drafter.draft.consequential.references_followed import followed
from drafter.draft.consequential.references_lost import references_left, references_put_in
from drafter.draft.rebase.other_version import Earlier
from drafter.draft.rebase.rebase import rebase
from drafter.draft.rebase.verdicts import verdicts
from drafter.draft.references.amended_references import Numbers, kept, moved_on
from drafter.model.amended_clause import Deleted
from drafter.model.clause_names import is_range
from drafter.model.proposal import Insertion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from drafter.draft.amend.insertion_place import InsertionPlace
    from drafter.draft.rebase.rebase import Rebased
    from drafter.model.amended_clause import Line
    from drafter.model.amended_section import AmendedSection
    from drafter.model.edit import Hunk
    from drafter.model.pack import Verdict
    from drafter.model.proposal import Proposal
    from drafter.model.reference import LostReference, Reference, ReferenceLeft
    from drafter.model.section import Section


@dataclass(frozen=True, slots=True)
class Layer:
    """A section with the proposals so far.

    Attributes:
        base: the section without any.
        section: the section with them.
        there: the id that each clause of `base` has now; none for one that is gone.
        behind: the last clause that one of them has put in one place of `base`, by that place.
        stale: where numbers stand, by clause, that name none of the clauses of today.
    """

    base: Section
    section: Section
    there: Mapping[str, str]
    behind: Mapping[InsertionPlace | None, str] = field(default_factory=dict)
    stale: Mapping[str, Collection[int]] = field(default_factory=dict)

    @classmethod
    def bare(cls, section: Section) -> Layer:
        """Gives a section with no proposals yet."""
        return cls(section, section, {clause.id: clause.id for clause in section})


@dataclass(frozen=True, slots=True)
class Step:
    """One proposal made of a layer.

    Attributes:
        rebased: what becomes of each of its amendments there.
        verdicts: the verdict on each.
        amended: what they make of the layer, with the references that follow.
        left: the references that do not lead where they did, by the numbers of the base where they have some.
        layer: what it makes of the layer.
    """

    rebased: tuple[Rebased, ...]
    verdicts: tuple[Verdict, ...]
    amended: AmendedSection
    left: tuple[ReferenceLeft, ...]
    layer: Layer


def put_on(layer: Layer, proposal: Proposal) -> Step:
    """Gives a proposal, drafted against the section without any, made of the section with those before it."""
    rebased = rebase(proposal, layer.base, layer.section, Earlier(layer.there, layer.behind, layer.stale))
    made = replace(proposal, amendments=tuple(one.onto for one in rebased if one.onto))
    asked = amend_section(layer.section, asked_for(made, layer.section))
    amended = followed(asked, layer.stale)
    judged = verdicts(rebased, amended)
    numbers = amended.numbers
    alive = {line.before.id for line in amended.lines if line.before and line.after}
    there = {name: numbers.get(now, now) for name, now in layer.there.items() if now in alive}
    behind = {place: numbers.get(name, name) for place, name in layer.behind.items()}
    behind.update(_put_in(rebased, judged, layer.base))
    stale = dict(_stale(layer, asked, amended))
    names = {now: name for name, now in layer.there.items()}
    left = tuple(references_left(amended, layer.stale, names))
    return Step(rebased, judged, amended, left, Layer(layer.base, amended.after, there, behind, stale))


def _put_in(
    rebased: Sequence[Rebased], judged: Sequence[Verdict], base: Section
) -> Iterator[tuple[InsertionPlace | None, str]]:
    for one, verdict in zip(rebased, judged, strict=True):
        if isinstance(one.amendment, Insertion) and one.onto:
            yield insertion_place(one.amendment, base), verdict.now_at


def _stale(
    layer: Layer, asked: AmendedSection, amended: AmendedSection
) -> Iterator[tuple[str, Collection[int]]]:
    """Gives the places of what reads as a reference and names no clause, by the clause it stands in."""
    known, ends = set(amended.known), {clause.id for clause in amended.after}
    gone = {line.before.id for line in amended.lines if line.before and not line.after}
    own = {line.key: line.hunks("text") for line in asked.lines}
    for line in amended.lines:
        if line.after:
            seen = {each.at for each in Numbers(line.after.id, ends).references_in(line.after.text)}
            past = layer.stale.get(line.before.id, ()) if line.before else ()
            before = _kept(line, own[line.key], known)
            alive = [each for each in before if each.at not in past and each.clause not in gone]
            meant = moved_on(alive, line.hunks("text"))
            lost = {each.at for each in _lost(line) if not is_range(each.words)}
            new = references_put_in(line, own[line.key], known, ends)
            named = {each.at for each in (*meant, *new)} - lost
            if seen - named:
                yield line.after.id, seen - named


def _lost(line: Line) -> Iterator[LostReference]:
    for change in line.changes:
        yield from () if isinstance(change, Deleted) else change.lost


def _kept(line: Line, asked: Sequence[Hunk], known: Collection[str]) -> tuple[Reference, ...]:
    return kept(line.before.text, asked, Numbers(line.before.id, known)) if line.before else ()
