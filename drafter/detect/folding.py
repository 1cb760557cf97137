"""What of the findings a person is shown at once, and what is folded into a count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.finding import Finding

_MOST_SHOWN = 10


def folded(findings: Sequence[Finding], least_sure: float) -> tuple[Finding, ...]:
    """Gives the findings ranked in the order given, those less sure and those after the tenth folded."""
    return tuple(
        replace(finding, rank=rank, folded=rank > _MOST_SHOWN or finding.score < least_sure)
        for rank, finding in enumerate(findings, start=1)
    )
