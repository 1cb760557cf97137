"""Findings that a person has judged: quiet while the clauses are as they were, and back once one changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from drafter.model.finding import Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.finding import Finding, Verdict

# Of 100. A clause that was amended is still known by its words; one that only got its number is not.
_LEAST_ALIKE = 60.0


def unjudged(findings: Sequence[Finding], judgements: Sequence[Judgement]) -> tuple[Finding, ...]:
    """Gives the findings that are not judged as meant, each with the rank it has among all.

    A judgement keeps a finding quiet while both clauses read as they did, whatever their numbers. When one
    has changed since, or another edit of the two is found, the finding is given with the old judgement; one
    whose very edit was judged is never folded, for somebody found it worth a judgement.
    """
    return tuple(
        _with_earlier(finding, _earlier(finding, judgements))
        for finding in findings
        if not _is_meant(holding(finding, judgements))
    )


def holding(finding: Finding, judgements: Sequence[Judgement]) -> Judgement | None:
    """Gives the judgement that holds of a finding: the last one made of these very words; mostly none.

    One by which an earlier judgement was taken back holds nothing.
    """
    made = (judgement for judgement in reversed(judgements) if _is_of(judgement, finding))
    last = next(made, None)
    return None if last is None or last.verdict == "open" else last


def _is_meant(judgement: Judgement | None) -> bool:
    return judgement is not None and not judgement.verdict


def _with_earlier(finding: Finding, earlier: Judgement | None) -> Finding:
    is_same = earlier is not None and earlier.edit.lower() == _edit(finding).lower()
    return replace(finding, judgement=earlier, folded=finding.folded and not is_same)


def judge(finding: Finding, *, reason: str, by: str, date: str, verdict: Verdict = "") -> Judgement:
    """Gives the judgement that the difference in a finding is meant, or another verdict on it."""
    amended, sibling = finding.amended, finding.sibling
    edit = _edit(finding)
    return Judgement(amended.id, sibling.id, amended.text, sibling.text, reason, by, date, edit, verdict)


def _edit(finding: Finding) -> str:
    """Gives the words in which two clauses differ, as a person reads them."""
    return "; ".join(f"{hunk.old.strip()} → {hunk.new.strip()}".strip() for hunk in finding.hunks)


def _is_of(judgement: Judgement, finding: Finding) -> bool:
    """Tells whether a judgement was made of a finding as it stands."""
    judged = {judgement.amended_text, judgement.sibling_text}
    if judged != {finding.amended.text, finding.sibling.text}:
        return False
    return not judgement.edit or judgement.edit.lower() == _edit(finding).lower()


def _earlier(finding: Finding, judgements: Sequence[Judgement]) -> Judgement | None:
    """Gives the latest judgement of the two clauses of a finding, before one of them changed.

    Where that took an earlier one back, nothing is said of them.
    """
    spoken = (judgement for judgement in reversed(judgements) if _speaks_of(judgement, finding))
    last = next(spoken, None)
    return None if last is None or last.verdict == "open" else last


def _speaks_of(judgement: Judgement, finding: Finding) -> bool:
    """Whether both clauses are those judged: by number, or one by its very words, and both by likeness."""
    one, other = finding.amended, finding.sibling
    sides = (
        (judgement.amended, judgement.amended_text),
        (judgement.sibling, judgement.sibling_text),
    )
    for (id_a, text_a), (id_b, text_b) in (sides, sides[::-1]):
        numbered = (one.id, other.id) == (id_a, id_b)
        if not numbered and text_a != one.text and text_b != other.text:
            continue
        if min(fuzz.ratio(text_a, one.text), fuzz.ratio(text_b, other.text)) >= _LEAST_ALIKE:
            return True
    return False
