"""A proposal drafted from findings: each sibling amended as the finding proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.draft.amend.rewording import rewording
from drafter.errors import ProposalError
from drafter.model.clause_names import spoken
from drafter.model.clause_number import ClauseNumber, parent_of
from drafter.model.number_order import in_order
from drafter.model.proposal import (
    Amendment,
    Deletion,
    Fact,
    HeadingAmendment,
    Insertion,
    Proposal,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.finding import Finding, ItemChange


def proposal_from_findings(
    findings: Sequence[Finding], *, proposal_id: str, title: str, baseline: str, date: str
) -> Proposal:
    """Gives a proposal that makes the amendments which the findings propose.

    Raises:
        ProposalError: when a finding proposes nothing, or two want the same marks of a list changed.
    """
    _refuse_same_marks(findings)
    amendments = [amendment for finding in _placed(findings) for amendment in _amendments(finding)]
    facts: dict[str, Fact] = {"date": date, "issue": "\n\n".join(_issue(finding) for finding in findings)}
    names = " and ".join(dict.fromkeys(finding.sibling.id for finding in findings))
    return Proposal(
        id=proposal_id,
        title=title or f"Correction to {names}",
        baseline=baseline,
        amendments=tuple(amendments),
        facts=facts,
    )


def _refuse_same_marks(findings: Sequence[Finding]) -> None:
    """Refuses two clauses that would change the marks of one list: each was drafted as the only one."""
    ends: dict[str, int] = {}
    for finding in findings:
        if not finding.item or not finding.item.besides:
            continue
        above = parent_of(finding.sibling.id)
        if ends.setdefault(above, finding.rank) != finding.rank:
            where = f"the list in {spoken(above)}" if above else "one list"
            raise ProposalError(
                f"findings {ends[above]} and {finding.rank} both change how {where} ends",
                remedy="draft one and write the other by hand: the marks depend on which item stands last",
            )


def _placed(findings: Sequence[Finding]) -> list[Finding]:
    """Gives findings with the new clauses for one place in the order of the other list."""
    numbers = in_order(ClauseNumber.parse(finding.amended.id) for finding in findings if finding.item)
    order = {str(number): place for place, number in enumerate(numbers)}
    first: dict[tuple[str, bool], int] = {}
    for place, finding in enumerate(findings):
        first.setdefault((finding.sibling.id, bool(finding.item)), place)

    def stands(finding: Finding) -> tuple[int, int]:
        is_whole = bool(finding.item)
        return first[finding.sibling.id, is_whole], order[finding.amended.id] if is_whole else 0

    return sorted(findings, key=stands)


def _amendments(finding: Finding) -> list[Amendment]:
    if finding.proposed is None:
        raise ProposalError(
            f"finding {finding.rank} proposes no text for {finding.sibling.id}"
            + (f": {finding.unsafe}" if finding.unsafe else ""),
            remedy="draft that amendment by hand: no safe proposal could be made",
        )
    if finding.part == "heading":
        return [HeadingAmendment(finding.sibling.id, finding.proposed)]
    if finding.item is None:
        return [*rewording(finding.sibling, finding.proposed)]
    besides = [amendment for clause, text in finding.item.besides for amendment in rewording(clause, text)]
    return [_whole(finding.sibling.id, finding.item, finding.proposed), *besides]


def _whole(clause_id: str, change: ItemChange, text: str) -> Amendment:
    """Gives the amendment by which a whole clause comes or goes."""
    if change.action == "delete":
        return Deletion(clause_id, renumber=change.renumber)
    before = change.action == "insert_before"
    return Insertion(clause_id, text, renumber=change.renumber, before=before)


def _issue(finding: Finding) -> str:
    amended, sibling = finding.amended, finding.sibling
    said = amended.text or finding.before
    return f"{finding.reason}\n\n{amended.id}: “{said}”\n\n{sibling.id}: “{sibling.text}”"
