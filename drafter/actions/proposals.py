"""The open proposals: the clauses that they touch, where they meet, and a new one begun."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.library.code_file import read_code_names
from drafter.model.clause_names import spellings
from drafter.model.proposal import Proposal
from drafter.outputs.inputs import refuse_kept
from drafter.pack.overlapping_proposals import touched_clauses
from drafter.proposals.portfolio import open_proposals, portfolio
from drafter.proposals.proposal_file import FOLDER, write_proposal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drafter.errors import DrafterError
    from drafter.library.library import Library
    from drafter.model.clash import Touch


@dataclass(frozen=True, slots=True)
class OpenProposals:
    """The open proposals, and what was passed over in their folder.

    Attributes:
        proposals: each with the name of its file, by which it is asked for.
    """

    proposals: tuple[tuple[str, Proposal], ...]
    unread: tuple[DrafterError, ...]


def proposals(clauses: Sequence[str], library: Library) -> tuple[Touch, ...]:
    """Gives the clauses that open proposals touch; with clauses, only those and what is below them."""
    wanted = tuple(spelling for clause in clauses for spelling in spellings(clause))
    every = touched_clauses(open_proposals(), library)
    return tuple(t for t in every if any(spellings(name)[0].startswith(wanted or "") for name in t.named))


def list_proposals() -> OpenProposals:
    """Gives the open proposals by the names of their files.

    Raises:
        SourceError: when their folder cannot be read.
    """
    held = portfolio()
    named = ((Path(one.place).stem, one) for one in held.proposals)
    return OpenProposals(tuple(named), held.unread)


def meetings(library: Library) -> Mapping[str, tuple[Touch, ...]]:
    """Gives for each open proposal the clauses that another one touches too."""
    shared = [touch for touch in proposals((), library) if len(touch.proposals) > 1]
    names = dict.fromkeys(name for touch in shared for name in touch.proposals)
    return {name: tuple(touch for touch in shared if name in touch.proposals) for name in names}


def begin_proposal(proposal_id: str, baseline: str, title: str, library: Library) -> Path:
    """Writes a proposal file that amends nothing yet, with the facts that its papers want as comments.

    Raises:
        UnknownVersionError: when the library holds no such version.
        ProposalError: when the id can name no file.
        OutputError: when there is a proposal of that id, or it cannot be written.
    """
    name = library.find(baseline).name
    path = FOLDER / f"{proposal_id}.yaml"
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    refuse_kept(path)
    made = Proposal(proposal_id, title.strip() or f"Amendment of {name}", name, (), {"date": today})
    write_proposal(made, path, read_code_names(library.folder))
    return path
