"""Several proposals in one redline of one section, each with its own author, and where they clash."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.amend_word.amend import amend
from drafter.draft.amend.amend_section import amend_section
from drafter.draft.amend.amended_clauses import asked_for
from drafter.draft.rebase.clashes import Amending, clashes
from drafter.draft.rebase.stacked_proposals import Layer, put_on
from drafter.draft.rebase.verdicts import verdicts
from drafter.errors import ProposalError
from drafter.model.amended_section import AmendedSection
from drafter.model.pack import Pack, overall
from drafter.model.proposal import Deletion, named_clause
from drafter.ooxml.revisions.settle import settle
from drafter.pack.legal_text import change_date, refuse_difference, unamended, word_file
from drafter.pack.place_proposal import place
from drafter.read.docx.reader import section_of
from drafter.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from drafter.draft.rebase.stacked_proposals import Step
    from drafter.library.library import Library
    from drafter.library.sources import Source
    from drafter.model.clash import Clash
    from drafter.model.pack import Verdict
    from drafter.model.proposal import Amendment, Proposal
    from drafter.model.section import Section
    from drafter.ooxml.package.package import Package
    from drafter.pack.place_proposal import Placed


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
    alone = [
        Amending(one.drafted.id, amend_section(source.section, asked_for(one.proposal, source.section)))
        for one in placed
    ]
    met = clashes(alone)
    redlined, section, packs = _layered(placed, source, out, met)
    return Combined(source, redlined, section, packs, met)


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
    placed: Sequence[Placed], source: Source, out: Path, met: Sequence[Clash]
) -> tuple[Package, Section, tuple[Pack, ...]]:
    """Makes one proposal after the other: each is put on what those before it have made of the section."""
    layer, redlined = Layer.bare(source.section), word_file(source)
    packs: list[Pack] = []
    for one in placed:
        step = put_on(layer, one.proposal)
        reasons = _earlier_clashes(met, one.drafted.id, [pack.id for pack in packs])
        packs.append(_pack(one, step, out, reasons))
        redlined, made = _redlined(redlined, step, one)
        layer = replace(step.layer, section=made)
    rejected = section_of(settle(redlined, accept=False))
    refuse_difference(unamended(word_file(source), source), rejected, "rejecting", out.name)
    return redlined, layer.section, tuple(packs)


def _redlined(redlined: Package, step: Step, one: Placed) -> tuple[Package, Section]:
    """Gives the redline with one more proposal, and the section as it reads once all is accepted."""
    wanted = step.layer.section
    if not step.amended.changes:
        return redlined, wanted
    author, date = one.drafted.id, change_date(one.drafted)
    clean = settle(redlined, accept=True)
    changed = amend(clean, step.amended)
    more = redline(redlined, changed, author=author, date=date).package
    made = section_of(settle(more, accept=True))
    refuse_difference(wanted, made, "accepting", author)
    named = replace(made, section=wanted.section, version=wanted.version, title=wanted.title)
    return more, named


def _pack(one: Placed, step: Step, out: Path, reasons: Mapping[str, list[str]]) -> Pack:
    """Gives the verdicts on a proposal: those of its own rebase, and of that onto the proposals before it."""
    after_others = iter(step.verdicts)
    alone = verdicts(one.rebased, AmendedSection.unchanged(one.onto.section))
    judged = tuple(
        _with_reason(_both(verdict, next(after_others)), _reasons(rebased.onto, one, reasons))
        if rebased.onto
        else verdict
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
        notices=tuple(left.told for left in step.left),
        references_left=step.left,
    )


def _earlier_clashes(met: Sequence[Clash], own: str, earlier: Collection[str]) -> Mapping[str, list[str]]:
    """Gives what puts amendments of a proposal in conflict with earlier ones, by their clause."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for clash in met:
        both = {clash.first, clash.second}
        if clash.kind in ("same-words", "amended-and-deleted") and own in both and both & {*earlier}:
            reasons[clash.clause].append(clash.reason)
    return reasons


def _reasons(amendment: Amendment, one: Placed, reasons: Mapping[str, Sequence[str]]) -> list[str]:
    """Gives what stands in the way of an amendment; a deletion meets what is amended below its clause too."""
    name = named_clause(amendment)
    below = one.onto.section.below(name) if isinstance(amendment, Deletion) else ()
    return [reason for met in (name, *(clause.id for clause in below)) for reason in reasons.get(met, ())]


def _with_reason(verdict: Verdict, reasons: Sequence[str]) -> Verdict:
    """Gives a conflict with both sides of the clash for its reason, where one is known."""
    if not verdict.conflict or not reasons:
        return verdict
    return replace(verdict, conflict=replace(verdict.conflict, reason="; ".join(reasons)))


def _both(alone: Verdict, later: Verdict) -> Verdict:
    """Gives the later verdict, under the clause's name in the proposal; what has moved once has moved."""
    moved = alone.status == "moved" and later.status == "clean"
    return replace(
        later,
        clause=alone.clause if alone.before else later.clause,
        status="moved" if moved else later.status,
    )
