"""The clauses that open proposals touch, and which proposals meet in one, whatever each is drafted against.

A clause is followed from the version that a proposal names back to the first of its section that holds it, so
that G3.20 of one version and G3.21 of the next meet where they are the same clause, and a mere namesake does
not. Back and not forward, because what is published later is then no reason to build a pack anew.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.errors import DrafterError
from drafter.library.sources import open_source
from drafter.model.clash import Touch
from drafter.model.clause_number import ClauseNumber
from drafter.model.number_order import in_order
from drafter.model.proposal import named_clause
from drafter.proposals.portfolio import open_proposals
from drafter.proposals.proposal_file import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from drafter.library.library import Library
    from drafter.model.proposal import Proposal

_log = logging.getLogger(__name__)

Place = tuple[str, str]
"""A clause: the first version of its section that holds it, and its id there."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The clauses that a proposal names."""

    id: str
    clauses: frozenset[Place]


def reach(proposal: Proposal, library: Library) -> Reach:
    """Gives the clauses that a proposal names."""
    return Reach(proposal.id, _clauses(tuple(dict.fromkeys(_named(proposal))), library))


@lru_cache(maxsize=4096)
def _clauses(named: tuple[Place, ...], library: Library) -> frozenset[Place]:
    """Gives clauses as the first version that holds each does; each of many proposals asks that of all."""
    return frozenset(_followed(baseline, name, library) for baseline, name in named)


def meeting(own: Reach, everyone: Iterable[Reach]) -> tuple[str, ...]:
    """Gives the ids of the other proposals that name a clause which this one names."""
    return tuple(other.id for other in everyone if other.id != own.id and own.clauses & other.clauses)


def others_touching(proposal: Proposal, library: Library) -> tuple[str, ...]:
    """Gives the ids of the other open proposals, in the folder of this one, that touch a clause of its."""
    folder = Path(proposal.place).parent if proposal.place else FOLDER
    return meeting(reach(proposal, library), (reach(other, library) for other in open_proposals(folder)))


def touched_clauses(proposals: Iterable[Proposal], library: Library) -> tuple[Touch, ...]:
    """Gives every clause that a proposal touches, in the order of the code, and who calls it what.

    It is called by the newest of the versions that the proposals on it are drafted against.
    """
    touching: dict[Place, dict[str, Place]] = defaultdict(dict)
    for proposal in proposals:
        for named, place in _places(proposal, library):
            touching[place].setdefault(proposal.id, named)
    age = {entry.name: place for place, entry in enumerate(library.entries)}
    found = [_touch(named, age) for named in touching.values()]
    order = {str(n): k for k, n in enumerate(in_order(ClauseNumber.parse(one.clause) for one in found))}
    return tuple(sorted(found, key=lambda one: (one.section, order[one.clause])))


def lineage(baselines: Iterable[str], library: Library) -> tuple[str, ...]:
    """Gives the checksums of the versions that the clauses of a proposal may be followed through."""
    names = {name for baseline in baselines for name in _versions(baseline, library)}
    return tuple(entry.sha256 for entry in library.entries if entry.name in names)


def _touch(named: Mapping[str, Place], age: Mapping[str, int]) -> Touch:
    version, clause = max(named.values(), key=lambda place: age.get(place[0], -1))
    names = tuple(name for _, name in named.values())
    return Touch(version.partition("@")[0], version, clause, tuple(named), names)


def _places(proposal: Proposal, library: Library) -> Iterator[tuple[Place, Place]]:
    """Gives each clause as the proposal names it, and as the first version that holds it does."""
    for baseline, name in _named(proposal):
        yield (baseline, name), _followed(baseline, name, library)


def _named(proposal: Proposal) -> Iterator[Place]:
    """Gives the baseline and the id of each clause that a proposal names."""
    for amendment in proposal.amendments:
        name = named_clause(amendment)
        yield _baseline(amendment.section, name, proposal.baselines), name


def _baseline(section: str, clause: str, baselines: Sequence[str]) -> str:
    """Gives the baseline of the section named, else of that whose letter a clause's number begins with."""
    letters = {baseline.partition("@")[0]: baseline for baseline in baselines}
    if section in letters:
        return letters[section]
    return next((name for letter, name in letters.items() if clause.startswith(letter)), baselines[0])


def _followed(baseline: str, clause: str, library: Library) -> Place:
    """Gives the first version that holds a clause, and its id there; as it is named, where none is known.

    A version that cannot be read is passed over with a note.
    """
    newer, *others = _versions(baseline, library)
    at = clause
    for older in others:
        try:
            there = _there(newer, older, library)
        except DrafterError as error:
            _note_once(str(error))
            continue
        if at not in there:
            break
        newer, at = older, there[at]
    return newer, at


@lru_cache(maxsize=64)
def _note_once(problem: str) -> None:
    """Notes what is wrong with a version: two hundred proposals would follow their clauses past it."""
    _log.warning("nobody has looked which proposals meet there: %s", problem)


@lru_cache(maxsize=256)
def _versions(baseline: str, library: Library) -> tuple[str, ...]:
    """Gives a baseline and the versions before it, newest first; of a file, all of its section."""
    try:
        if "@" in baseline and not Path(baseline).exists():
            found = library.find(baseline)
            return (found.name, *(entry.name for entry in reversed(library.earlier(found.name))))
        section = open_source(baseline, library).section.section
    except DrafterError:
        return (baseline,)
    return (baseline, *(entry.name for entry in reversed(library.entries) if entry.section == section))


@lru_cache(maxsize=64)
def _there(new: str, old: str, library: Library) -> Mapping[str, str]:
    """Gives the id that each clause of a version has in an older one that holds it."""
    one, other = (open_source(name, library).section for name in (old, new))
    return {name: clause.id for name, clause in compare_sections(one, other).was.items()}
