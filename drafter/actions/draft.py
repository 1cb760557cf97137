"""A proposal drafted from findings."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from drafter.actions.check import finding_of_rank
from drafter.draft.from_findings import proposal_from_findings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.actions.check import Found
    from drafter.model.proposal import Proposal


def draft_proposal(found: Found, ranks: Sequence[int], *, proposal_id: str, title: str) -> Proposal:
    """Gives a proposal, dated today, that makes the amendments which the findings of these ranks propose.

    Raises:
        DrafterError: when there is no finding of a rank, or it proposes nothing.
    """
    return proposal_from_findings(
        [finding_of_rank(found, rank) for rank in dict.fromkeys(ranks)],
        proposal_id=proposal_id,
        title=title,
        baseline=found.new,
        date=f"{datetime.now(UTC):%Y-%m-%d}",
    )
