"""A proposal put on the versions that it is built onto, section by section, each amendment judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.rebase.other_version import drifted
from drafter.draft.rebase.rebase import rebase
from drafter.draft.rebase.verdicts import verdicts
from drafter.errors import DrafterError, Mistake, ProposalError
from drafter.library.code_file import read_code_names
from drafter.library.sources import open_source
from drafter.model.proposal import named_clause
from drafter.pack.pack_folder import targets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from drafter.draft.rebase.rebase import Rebased
    from drafter.library.library import Library
    from drafter.library.sources import Source
    from drafter.model.amended_section import AmendedSection
    from drafter.model.code_names import CodeNames
    from drafter.model.pack import Verdict
    from drafter.model.proposal import Amendment, Proposal
    from drafter.model.section import Section

_MOST_MISTAKES = 100


@dataclass(frozen=True, slots=True)
class Placed:
    """What a proposal amends in one section.

    Attributes:
        baseline: the version that it was drafted against.
        onto: the version that it is put on.
        drafted: the proposal with its amendments of this section alone.
        rebased: the verdict on each of these amendments.
        places: where each of them stands in the whole proposal, counted from 0.
        as_drafted: the baseline as each alternative amends it, by its number; 0 where there are none.
        code: the names of the code.
    """

    baseline: Source
    onto: Source
    drafted: Proposal
    rebased: tuple[Rebased, ...]
    places: tuple[int, ...]
    as_drafted: Mapping[int, AmendedSection]
    code: CodeNames

    @property
    def proposal(self) -> Proposal:
        """The proposal with those amendments of this section that can be made of `onto`, as they are made."""
        made = tuple(one.onto for one in self.rebased if one.onto)
        return replace(self.drafted, baseline=self.onto.name, amendments=made)

    def amended(self, choice: int) -> AmendedSection:
        """Gives the section `onto` as an alternative amends it; by the number 0, where there are none.

        What is put on the version that it was drafted against has been carried out there already.
        """
        made = self.proposal.alternative(choice)
        if self.onto is self.baseline and made.amendments == self.drafted.alternative(choice).amendments:
            return self.as_drafted[choice]
        return carry_out(made, self.onto.section, self.code)


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
    sources, code = open_baselines(proposal, library), read_code_names(library.folder)
    parts = _by_section(proposal, sources)
    names = targets(proposal.baselines, onto, library, place=proposal.place or proposal.id)
    placed: list[Placed] = []
    mistakes: list[Mistake] = []
    for source, (drafted, places), name in zip(sources, parts, names, strict=True):
        target = source if name == source.name else open_source(name, library)
        try:
            as_drafted = _carried_out(drafted, proposal.alternatives or (0,), source.section, code)
            rebased = rebase(drafted, source.section, target.section)
            placed.append(Placed(source, target, drafted, rebased, places, as_drafted, code))
        except ProposalError as error:
            mistakes += error.mistakes
    if mistakes:
        raise ProposalError.of(in_file_order(mistakes))
    return tuple(placed)


def _by_section(
    proposal: Proposal, sources: Sequence[Source]
) -> tuple[tuple[Proposal, tuple[int, ...]], ...]:
    """Gives the proposal once for each baseline, with the amendments of that section, and their places.

    An amendment belongs to the section that it names, else to the first that holds its clause.
    """
    homes = [home_of(amendment, sources) for amendment in proposal.amendments]
    parts = []
    for source in sources:
        places = tuple(place for place, home in enumerate(homes) if home is source)
        amendments = tuple(proposal.amendments[place] for place in places)
        parts.append((replace(proposal, baseline=source.name, further=(), amendments=amendments), places))
    return tuple(parts)


def _carried_out(
    drafted: Proposal, choices: Sequence[int], section: Section, code: CodeNames
) -> Mapping[int, AmendedSection]:
    """Gives a baseline as each alternative of a proposal amends it.

    Raises:
        ProposalError: with every amendment that cannot be made of it.
    """
    steady = replace(drafted, amendments=tuple(a for a in drafted.amendments if not drifted(a, section)))
    made: dict[int, AmendedSection] = {}
    mistakes: list[Mistake] = []
    for choice in choices:
        try:
            made[choice] = carry_out(steady.alternative(choice), section, code)
        except ProposalError as error:
            mistakes += error.mistakes
    if mistakes:
        raise ProposalError.of(dict.fromkeys(mistakes))
    return made


def verdicts_in_file_order(made: Iterable[tuple[Placed, int, AmendedSection]]) -> tuple[Verdict, ...]:
    """Gives the verdict on every amendment of a proposal once, in the order of the file.

    Args:
        made: what it amends in one section, an alternative (0 where there is none), and that section before
            and after it; for each section and each alternative.
    """
    found: dict[int, Verdict] = {}
    for one, choice, amended in made:
        judged = verdicts(one.rebased, amended)
        for place, verdict in zip(one.places, judged, strict=True):
            if verdict.alternative in (0, choice):
                found.setdefault(place, verdict)
    return tuple(found[place] for place in sorted(found))


def mistakes_in(proposal: Proposal, library: Library) -> list[Mistake]:
    """Gives what is wrong with the amendments of a proposal, each once.

    Raises:
        DrafterError: when one of its baselines cannot be had.
    """
    sources, code = open_baselines(proposal, library), read_code_names(library.folder)
    mistakes: list[Mistake] = []
    for source, (drafted, _) in zip(sources, _by_section(proposal, sources), strict=True):
        for alternative in drafted.alternatives or (0,):
            try:
                carry_out(_undrifted(drafted.alternative(alternative)), source.section, code)
            except ProposalError as error:
                mistakes += error.mistakes
    return list(dict.fromkeys(mistakes))


def in_file_order(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """Gives mistakes in the order of their lines in the file, as many as a person mends at a time.

    Of more than a hundred it gives the first hundred, and says how many more there are.
    """
    every = sorted(mistakes, key=lambda mistake: mistake.line)
    more = len(every) - _MOST_MISTAKES
    others = [Mistake(f"and {more:,} more", "mend these first")] if more > 0 else []
    return [*every[:_MOST_MISTAKES], *others]


def _undrifted(proposal: Proposal) -> Proposal:
    return replace(proposal, amendments=tuple(a for a in proposal.amendments if not a.was))


def open_baselines(proposal: Proposal, library: Library) -> list[Source]:
    """Gives the versions that a proposal is drafted against.

    Raises:
        DrafterError: when one cannot be had, with the line of the file that names them.
    """
    try:
        return [open_source(name, library) for name in proposal.baselines]
    except DrafterError as error:
        line = proposal.lines.get("baseline")
        if not line:
            raise
        raise type(error)(error.problem, place=proposal.place, line=line, remedy=error.remedy) from error


def home_of(amendment: Amendment, sources: Sequence[Source]) -> Source:
    """Gives the version that an amendment is of: its section's, else the first that holds its clause."""
    name = named_clause(amendment)
    if amendment.section:
        return next((s for s in sources if s.section.section == amendment.section), sources[0])
    return next((s for s in sources if name in s.section), sources[0])
