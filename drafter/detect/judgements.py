"""Findings that a person has judged: quiet while the clauses are as they were, and back once one changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.model.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.finding import Finding


def unjudged(findings: Sequence[Finding], judgements: Sequence[Judgement]) -> tuple[Finding, ...]:
    """Gives the findings that no judgement keeps quiet, each with the rank it has among all.

    A judgement keeps a finding quiet while both clauses read as they did, whatever their numbers. When one
    has changed since, the finding of the clauses of these numbers is given with the old judgement.
    """
    quiet = {frozenset((j.amended_text, j.sibling_text)) for j in judgements}
    earlier = {frozenset((j.amended, j.sibling)): j for j in judgements}
    return tuple(
        replace(finding, judgement=earlier.get(frozenset((finding.amended.id, finding.sibling.id))))
        for finding in findings
        if frozenset((finding.amended.text, finding.sibling.text)) not in quiet
    )


def judge(finding: Finding, *, reason: str, by: str, date: str) -> Judgement:
    """Gives the judgement that the difference in a finding is meant."""
    amended, sibling = finding.amended, finding.sibling
    return Judgement(amended.id, sibling.id, amended.text, sibling.text, reason, by, date)
