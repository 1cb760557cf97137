"""A proposal carried out: each amendment on its clause, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.draft.amend.amended_clauses import asked_for
from drafter.draft.consequential.references_followed import followed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from drafter.model.amended_clause import AmendedClause
    from drafter.model.proposal import Proposal
    from drafter.model.section import Section


def carry_out(
    proposal: Proposal, section: Section, stale: Mapping[str, Collection[int]] | None = None
) -> tuple[AmendedClause, ...]:
    """Gives what each amendment makes of the baseline, in the order of the proposal, and what follows.

    Where clauses are renumbered, the references to them are amended too.

    Args:
        proposal: the proposal.
        section: its baseline.
        stale: where, by clause, numbers stand in the baseline that no longer mean the clause so numbered.

    Raises:
        ProposalError: when an amendment cannot be carried out; it says every mistake, each at its line.
    """
    return followed(section, asked_for(proposal, section), stale or {})
