"""A proposal drafted from findings: each sibling amended as the finding proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.words import word_hunks
from drafter.draft.wording import words_amendment
from drafter.errors import ProposalError
from drafter.model.proposal import Amendment, Fact, Proposal, TextAmendment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.finding import Finding

# With more changes than this in one clause, its whole new text is easier to check than the list of words.
_MOST_HUNKS = 3


def proposal_from_findings(
    findings: Sequence[Finding], *, proposal_id: str, title: str, baseline: str, date: str
) -> Proposal:
    """Gives a proposal that makes the amendments which the findings propose.

    Raises:
        ProposalError: when a finding proposes nothing.
    """
    amendments = [amendment for finding in findings for amendment in _amendments(finding)]
    facts: dict[str, Fact] = {"date": date, "issue": "\n\n".join(_issue(finding) for finding in findings)}
    names = " and ".join(dict.fromkeys(finding.sibling.id for finding in findings))
    return Proposal(
        id=proposal_id,
        title=title or f"Correction to Section {names}",
        baseline=baseline,
        amendments=tuple(amendments),
        facts=facts,
    )


def _amendments(finding: Finding) -> list[Amendment]:
    if finding.proposed is None:
        raise ProposalError(
            f"finding {finding.rank} proposes no text for {finding.sibling.id}"
            + (f": {finding.unsafe}" if finding.unsafe else ""),
            remedy="draft that amendment by hand: no safe proposal could be made",
        )
    text = finding.sibling.text
    hunks = word_hunks(text, finding.proposed)
    if len(hunks) > _MOST_HUNKS:
        return [TextAmendment(finding.sibling.id, finding.proposed, was=text)]
    return [words_amendment(finding.sibling.id, text, hunk) for hunk in hunks]


def _issue(finding: Finding) -> str:
    amended, sibling = finding.amended, finding.sibling
    return f"{finding.reason}\n\n{amended.id}: “{amended.text}”\n\n{sibling.id}: “{sibling.text}”"
