"""Several proposals in one redline of one section, each with its own author, and where they clash."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.draft.amended import amended_lines, amended_section, new_numbers
from drafter.draft.amendments import carry_out
from drafter.draft.clashes import Amending, clashes
from drafter.draft.insertion_place import insertion_place
from drafter.draft.rebase import rebase
from drafter.draft.verdicts import verdicts
from drafter.errors import ProposalError
from drafter.model.pack import Pack, overall
from drafter.model.proposal import Insertion
from drafter.ooxml.revisions import settle
from drafter.pack.legal import change_date, refuse_difference, word_file
from drafter.pack.placing import place
from drafter.read.docx import section_of
from drafter.redline.amend import amend
from drafter.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from drafter.draft.amended import Line
    from drafter.draft.clashes import Clash
    from drafter.draft.insertion_place import InsertionPlace
    from drafter.draft.rebase import Rebased
    from drafter.library import Library
    from drafter.model.pack import Verdict
    from drafter.model.proposal import AmendedClause, Proposal
    from drafter.model.section import Section
    from drafter.ooxml.package import Package
    from drafter.pack.placing import Placed
    from drafter.sources import Source


@dataclass(frozen=True, slots=True)
class Combined:
    """Several proposals in one section.

    Attributes:
        onto: the version that they are put on.
        redlined: the section with the tracked changes of each, under its id.
        section: the section with all that could be made.
        packs: the verdicts on the amendments of each proposal; its files are not written.
        clashes: where two of them meet.
    """

    onto: Source
    redlined: Package
    section: Section
    packs: tuple[Pack, ...]
    clashes: tuple[Clash, ...]


def combine(proposals: Sequence[Proposal], library: Library, out: Path, onto: str | None = None) -> Combined:
    """Gives the proposals, in their order, in one redline; where two cannot both be made, the first is.

    Args:
        proposals: the proposals, which amend the same section.
        library: where their versions are.
        out: the file that the redline will be written to.
        onto: the version to put them on; by default the newest of their baselines.

    Raises:
        ProposalError: when they amend different sections, or one cannot be made of its own baseline.
        VerificationError: when the redline does not read back as it should.
    """
    target = onto or _newest(proposals, library)
    placed = [_one(place(proposal, library, target), proposal) for proposal in proposals]
    source = placed[0].onto
    for one in placed:
        if one.onto.name != source.name:
            raise ProposalError(
                f"amends {one.onto.name}, and the first proposal {source.name}",
                place=one.drafted.place or one.drafted.id,
                remedy="combine proposals of one section",
            )
    alone = [Amending(one.drafted.id, carry_out(one.proposal, source.section)) for one in placed]
    redlined, section, packs = _layered(placed, source, out)
    return Combined(source, redlined, section, packs, clashes(source.section, alone))


def _one(placed: Sequence[Placed], proposal: Proposal) -> Placed:
    if len(placed) == 1 and not proposal.alternatives:
        return placed[0]
    what = "has alternatives" if proposal.alternatives else "amends several sections"
    raise ProposalError(
        f"{what}, and one redline shows one text of one section",
        place=proposal.place or proposal.id,
        remedy="combine proposals that amend one section, in one way",
    )


def _newest(proposals: Sequence[Proposal], library: Library) -> str:
    """Gives the newest of the baselines; outside of the library, that of the first proposal."""
    names = {library.find(p.baseline).name if "@" in p.baseline else p.baseline for p in proposals}
    known = [entry.name for entry in library.entries if entry.name in names]
    return known[-1] if known else proposals[0].baseline


def _layered(
    placed: Sequence[Placed], source: Source, out: Path
) -> tuple[Package, Section, tuple[Pack, ...]]:
    """Makes one proposal after the other: each is put on what those before it have made of the section."""
    layer = _Layer(source.section, word_file(source), source.section, {})
    packs = []
    for one in placed:
        put = replace(one, rebased=_behind_others(rebase(one.proposal, source.section, layer.section), layer))
        amended = carry_out(put.proposal, layer.section)
        lines = amended_lines(layer.section, amended)
        packs.append(_pack(one, verdicts(put.rebased, layer.section, lines), out))
        layer = _next_layer(layer, put, amended, lines)
    rejected = section_of(settle(layer.redlined, accept=False))
    refuse_difference(source.section, rejected, "rejecting", out.name)
    return layer.redlined, layer.section, tuple(packs)


@dataclass(frozen=True, slots=True)
class _Layer:
    """The section with the proposals so far.

    Attributes:
        base: the section without any.
        behind: the last clause that one of them has put in one place of the baseline, by that place.
    """

    base: Section
    redlined: Package
    section: Section
    behind: Mapping[InsertionPlace | None, str]


def _next_layer(
    layer: _Layer, put: Placed, amended: Sequence[AmendedClause], lines: Sequence[Line]
) -> _Layer:
    if not amended:
        return layer
    author, date = put.drafted.id, change_date(put.drafted)
    clean = settle(layer.redlined, accept=True)
    changed = amend(clean, section_of(clean), amended, new_numbers(lines))
    redlined = redline(layer.redlined, changed, author=author, date=date).package
    wanted = amended_section(layer.section, amended)
    made = section_of(settle(redlined, accept=True))
    refuse_difference(wanted, made, "accepting", author)
    numbers = new_numbers(lines)
    behind = {place: numbers.get(name, name) for place, name in layer.behind.items()}
    for rebased, verdict in zip(put.rebased, verdicts(put.rebased, layer.section, lines), strict=True):
        if isinstance(rebased.amendment, Insertion) and rebased.onto:
            behind[insertion_place(rebased.amendment, layer.base)] = verdict.now_at
    named = replace(made, section=wanted.section, version=wanted.version, title=wanted.title)
    return _Layer(layer.base, redlined, named, behind)


def _behind_others(rebased: Sequence[Rebased], layer: _Layer) -> tuple[Rebased, ...]:
    """Gives the verdicts with each new clause behind those that earlier proposals put in the same place."""
    return tuple(_behind_other(one, layer) for one in rebased)


def _behind_other(one: Rebased, layer: _Layer) -> Rebased:
    if not isinstance(one.onto, Insertion) or not isinstance(one.amendment, Insertion):
        return one
    other = layer.behind.get(insertion_place(one.amendment, layer.base))
    return replace(one, onto=replace(one.onto, beside=other, before=False)) if other else one


def _pack(one: Placed, later: Sequence[Verdict], out: Path) -> Pack:
    """Gives the verdicts on a proposal: those of its own rebase, and of that onto the proposals before it."""
    after_others = iter(later)
    alone = verdicts(one.rebased, one.onto.section, ())
    judged = tuple(
        _both(verdict, next(after_others)) if rebased.onto else verdict
        for rebased, verdict in zip(one.rebased, alone, strict=True)
    )
    return Pack(
        one.drafted.id,
        one.baseline.name,
        one.onto.name,
        overall(judged),
        judged,
        folder=out.parent,
        files=(out.name,),
    )


def _both(alone: Verdict, later: Verdict) -> Verdict:
    """Gives the later verdict, under the clause's name in the proposal; what has moved once has moved."""
    moved = alone.status == "moved" and later.status == "clean"
    return replace(
        later,
        clause=alone.clause if alone.before else later.clause,
        status="moved" if moved else later.status,
    )
