"""The open proposals in a folder, and the clauses that each of them touches."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.model.number import ClauseNumber, in_order
from drafter.model.proposal import Touch, named_clause
from drafter.proposals.file import FOLDER, read_draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.model.proposal import Proposal


@dataclass(frozen=True, slots=True)
class Reach:
    """The clauses that a proposal names, each with the letter of its section."""

    id: str
    clauses: frozenset[tuple[str, str]]


def open_proposals(folder: Path = FOLDER) -> tuple[Proposal, ...]:
    """Gives the proposals in a folder, by name; files that are no proposals are passed over."""
    return tuple(proposal for path in sorted(folder.glob("*.yaml")) if (proposal := open_proposal(path)))


def open_proposal(path: Path) -> Proposal | None:
    """Gives the proposal in a file, mistakes left out; None where the file is no proposal at all."""
    try:
        state = path.stat()
        return _read_once(path, state.st_mtime_ns, state.st_size)
    except (OSError, DrafterError):
        return None


def touched_clauses(proposals: Iterable[Proposal]) -> tuple[Touch, ...]:
    """Gives every clause that a proposal touches, in the order of the code."""
    touching: dict[tuple[str, str], list[str]] = defaultdict(list)
    for proposal in proposals:
        for section, clause in sorted(reach(proposal).clauses):
            touching[section, clause].append(proposal.id)
    found = []
    for section in sorted({section for section, _ in touching}):
        numbers = in_order(ClauseNumber.parse(clause) for held, clause in touching if held == section)
        found += [Touch(section, str(n), tuple(touching[section, str(n)])) for n in numbers]
    return tuple(found)


def others_touching(proposal: Proposal) -> tuple[str, ...]:
    """Gives the ids of the other open proposals, in the folder of this one, that touch a clause of its."""
    folder = Path(proposal.place).parent if proposal.place else FOLDER
    return meeting(reach(proposal), map(reach, open_proposals(folder)))


def meeting(own: Reach, everyone: Iterable[Reach]) -> tuple[str, ...]:
    """Gives the ids of the other proposals that name a clause which this one names."""
    return tuple(other.id for other in everyone if other.id != own.id and own.clauses & other.clauses)


def reach(proposal: Proposal) -> Reach:
    """Gives the section and number of each clause that a proposal names."""
    sections = [baseline.partition("@")[0] for baseline in proposal.baselines]
    names = ((amendment.section, named_clause(amendment)) for amendment in proposal.amendments)
    return Reach(
        proposal.id, frozenset((section or _section_of(name, sections), name) for section, name in names)
    )


def _section_of(clause: str, sections: list[str]) -> str:
    """Gives the section whose letter a clause's number begins with; of one section, that one."""
    return next((section for section in sections if clause.startswith(section)), sections[0])


@lru_cache(maxsize=4096)
def _read_once(path: Path, changed: int, size: int) -> Proposal:  # noqa: ARG001 - a changed file is read again
    return read_draft(path).proposal
