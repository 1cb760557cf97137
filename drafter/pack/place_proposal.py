"""A proposal put on the versions that it is built onto, section by section, each amendment judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.rebase.rebase import rebase
from drafter.errors import DrafterError, ProposalError
from drafter.language.numerals import number_in
from drafter.library.sources import open_source
from drafter.model.proposal import named_clause
from drafter.pack.pack_folder import targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.rebase.rebase import Rebased
    from drafter.library.library import Library
    from drafter.library.sources import Source
    from drafter.model.proposal import Amendment, Proposal


@dataclass(frozen=True, slots=True)
class Placed:
    """What a proposal amends in one section.

    Attributes:
        baseline: the version that it was drafted against.
        onto: the version that it is put on.
        drafted: the proposal with its amendments of this section alone.
        rebased: the verdict on each of these amendments.
    """

    baseline: Source
    onto: Source
    drafted: Proposal
    rebased: tuple[Rebased, ...]

    @property
    def proposal(self) -> Proposal:
        """The proposal with those amendments of this section that can be made of `onto`, as they are made."""
        made = tuple(one.onto for one in self.rebased if one.onto)
        return replace(self.drafted, baseline=self.onto.name, amendments=made)


def place(proposal: Proposal, library: Library, onto: str | None = None) -> tuple[Placed, ...]:
    """Gives a proposal on the versions that it is built onto: its own baselines, or newer ones.

    Args:
        proposal: the proposal.
        library: where its versions are.
        onto: a version for every section that has it, `6.0`; or for one section, `G@6.0`.

    Raises:
        ProposalError: with every amendment that cannot be made of its own baseline, a line each.
        DrafterError: when a version cannot be had.
    """
    sources = _baselines(proposal, library)
    sorted_out = by_section(proposal, sources)
    names = targets(proposal.baselines, onto, library, place=proposal.place or proposal.id)
    placed: list[Placed] = []
    mistakes: list[str] = []
    for source, drafted, name in zip(sources, sorted_out, names, strict=True):
        target = source if name == source.name else open_source(name, library)
        try:
            placed.append(Placed(source, target, drafted, rebase(drafted, source.section, target.section)))
        except ProposalError as error:
            mistakes += error.mistakes
    if mistakes:
        raise ProposalError.of(in_file_order(mistakes))
    return tuple(placed)


def by_section(proposal: Proposal, sources: Sequence[Source]) -> tuple[Proposal, ...]:
    """Gives the proposal once for each of its baselines, with the amendments of that section.

    An amendment belongs to the section that it names, else to the first that holds its clause.
    """
    homes = [_home(amendment, sources) for amendment in proposal.amendments]
    return tuple(
        replace(
            proposal,
            baseline=source.name,
            further=(),
            amendments=tuple(a for a, home in zip(proposal.amendments, homes, strict=True) if home is source),
        )
        for source in sources
    )


def mistakes_in(proposal: Proposal, library: Library) -> list[str]:
    """Gives what is wrong with the amendments of a proposal, a line each.

    Raises:
        DrafterError: when one of its baselines cannot be had.
    """
    sources = _baselines(proposal, library)
    mistakes: list[str] = []
    for source, drafted in zip(sources, by_section(proposal, sources), strict=True):
        for alternative in drafted.alternatives or (0,):
            try:
                carry_out(_undrifted(drafted.alternative(alternative)), source.section)
            except ProposalError as error:
                mistakes += error.mistakes
    return list(dict.fromkeys(mistakes))


def in_file_order(mistakes: Sequence[str]) -> list[str]:
    """Gives mistakes in the order of their lines in the file."""
    return sorted(mistakes, key=_line_of)


def _line_of(mistake: str) -> int:
    digits = next((part for part in mistake.split(":")[1:3] if part.isdecimal()), "0")
    return number_in(digits)


def _undrifted(proposal: Proposal) -> Proposal:
    return replace(proposal, amendments=tuple(a for a in proposal.amendments if not a.was))


def _baselines(proposal: Proposal, library: Library) -> list[Source]:
    try:
        return [open_source(name, library) for name in proposal.baselines]
    except DrafterError as error:
        line = proposal.lines.get("baseline")
        if not line:
            raise
        place = f"{proposal.place}:{line}"
        raise type(error)(error.problem, place=place, remedy=error.remedy) from error


def _home(amendment: Amendment, sources: Sequence[Source]) -> Source:
    name = named_clause(amendment)
    if amendment.section:
        return next((s for s in sources if s.section.section == amendment.section), sources[0])
    return next((s for s in sources if name in s.section), sources[0])
