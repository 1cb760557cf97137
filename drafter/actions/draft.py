"""A proposal drafted from findings, and what would be said against other words than a finding proposes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from drafter.actions.check import finding_of_rank
from drafter.actions.rebase import rebased
from drafter.draft.from_findings import proposal_from_findings
from drafter.errors import DrafterError
from drafter.library.code_file import read_code_names
from drafter.outputs.inputs import refuse_kept
from drafter.pack.place_proposal import mistakes_in
from drafter.proposals.portfolio import proposal_files
from drafter.proposals.proposal_file import FOLDER, write_proposal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from drafter.actions.check import Found
    from drafter.library.library import Library
    from drafter.model.finding import Finding
    from drafter.model.proposal import Proposal

_NUMBERED = re.compile(r"(.*?)(\d+)")
_FIRST = "DP001"


def draft_proposal(
    found: Found, ranks: Sequence[int], *, proposal_id: str, title: str, words: str | None = None
) -> Proposal:
    """Gives a proposal, dated today, that makes the amendments which the findings of these ranks propose.

    Args:
        found: the findings.
        ranks: those that are drafted.
        proposal_id: its number.
        title: its title; empty for one made of the clauses.
        words: what the clause is to say in place of what is proposed, of one finding.

    Raises:
        DrafterError: when there is no finding of a rank, or it proposes nothing.
    """
    findings = [finding_of_rank(found, rank) for rank in dict.fromkeys(ranks)]
    if words is not None:
        findings = [_with_words(findings, words)]
    return proposal_from_findings(
        findings,
        proposal_id=proposal_id,
        title=title,
        baseline=found.new,
        date=f"{datetime.now(UTC):%Y-%m-%d}",
    )


def _with_words(findings: Sequence[Finding], words: str) -> Finding:
    """Gives a finding that proposes other words."""
    if len(findings) != 1:
        raise DrafterError("--words is what one clause is to say", remedy="give it with one --finding")
    finding, said = findings[0], words.replace("\r\n", "\n").strip()
    if said == finding.sibling.text:
        raise DrafterError(
            "the words are those that the clause has", remedy="change them, or say that it is meant"
        )
    return replace(finding, proposed=said)


def speaks_against(found: Found, rank: int, words: str, library: Library) -> tuple[str, ...]:
    """Gives what would be said against words for the clause that a finding is about, a line each.

    Raises:
        DrafterError: when a version cannot be had.
    """
    try:
        made = draft_proposal(found, [rank], proposal_id=_FIRST, title="", words=words)
        if mistakes := mistakes_in(made, library):
            return tuple(mistake.problem for mistake in mistakes)
        return rebased(made, library, found.new)[1].notices
    except DrafterError as error:
        return tuple(mistake.problem for mistake in error.mistakes)


def draft_file(  # noqa: PLR0913 - each is a field of the form
    found: Found, rank: int, library: Library, *, proposal_id: str, title: str, words: str | None
) -> Path:
    """Writes the proposal file of one finding into the folder of proposals, and gives the file.

    Raises:
        DrafterError: when the finding proposes nothing.
        OutputError: when a file of that name is there already, or nothing can be written.
    """
    proposal = draft_proposal(found, [rank], proposal_id=proposal_id, title=title, words=words)
    path = FOLDER / f"{proposal.id}.yaml"
    refuse_kept(path)
    write_proposal(proposal, path, read_code_names(library.folder))
    return path


def next_id() -> str:
    """Gives the number that follows on the highest of all proposals, as they are numbered here."""
    found = [match for path in proposal_files() if (match := _NUMBERED.fullmatch(path.stem))]
    if not found:
        return _FIRST
    last = max(found, key=lambda match: int(match[2]))
    return f"{last[1]}{int(last[2]) + 1:0{len(last[2])}}"
