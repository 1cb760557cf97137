"""Findings as a person is shown them one by one, and what he says of each."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

from drafter.actions.check import accept_differences
from drafter.errors import DrafterError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from drafter.actions.check import Found
    from drafter.library.library import Library
    from drafter.model.finding import Finding, Judgement, Verdict

Which = Literal["open", "later", "meant", "folded"]
"""Which findings are shown: those nobody judged, those put off, those meant, and the less likely ones."""
OTHER = "other"
REASONS = (
    "different parties",
    "different subject",
    "staged on purpose",
    "already dealt with elsewhere",
    OTHER,
)
"""The reasons for which a difference is mostly meant."""

_WORD = 16


@dataclass(frozen=True, slots=True)
class ToJudge:
    """A finding, and what holds of it.

    Attributes:
        judgement: what was said of it; None where nobody has.
        seen: a word for it as it is shown, which is another one once it is shown otherwise.
    """

    finding: Finding
    judgement: Judgement | None
    seen: str


def to_judge(found: Found) -> Mapping[Which, tuple[ToJudge, ...]]:
    """Gives the findings, each among those that it is shown with, the most worth looking at first."""
    shown: dict[Which, list[ToJudge]] = {"open": [], "later": [], "meant": [], "folded": []}
    for finding, judgement in _all(found):
        shown[_which(finding, judgement)].append(ToJudge(finding, judgement, _as_seen(finding, judgement)))
    return {which: tuple(held) for which, held in shown.items()}


def _which(finding: Finding, judgement: Judgement | None) -> Which:
    if judgement:
        return "later" if judgement.verdict == "later" else "meant"
    return "folded" if finding.folded else "open"


def judge_as_seen(  # noqa: PLR0913 - each is a field of the form
    found: Found, rank: int, library: Library, *, seen: str, reason: str, by: str, verdict: Verdict
) -> Path:
    """Keeps what a person says of a finding that he was shown, and gives the file that holds it.

    Raises:
        DrafterError: when it is another by now, or somebody else has said something of it meanwhile.
    """
    if seen not in (
        _as_seen(finding, judgement) for finding, judgement in _all(found) if finding.rank == rank
    ):
        raise DrafterError(
            "this finding has changed, or somebody judged it, since the page was shown",
            place=found.new,
            remedy="load the page again; nothing of what you said was kept",
        )
    return accept_differences(found, [rank], library, reason=reason, by=by, verdict=verdict)


def _as_seen(finding: Finding, judgement: Judgement | None) -> str:
    """Gives a word for a finding as it is shown, which is another one when it is shown otherwise."""
    said = (finding.rank, finding.amended.id, finding.amended.text, finding.sibling.id, finding.sibling.text)
    return sha256(repr((said, finding.hunks, judgement)).encode("utf-8", "surrogatepass")).hexdigest()[:_WORD]


def _all(found: Found) -> Iterator[tuple[Finding, Judgement | None]]:
    yield from ((finding, None) for finding in found.findings)
    yield from found.quiet


def reason_of(why: str, note: str) -> str:
    """Gives a reason in words, made of one of the fixed reasons and a note.

    Raises:
        DrafterError: when neither says anything.
    """
    kept = " ".join(note.split())
    if why == OTHER:
        if not kept:
            raise DrafterError("the reason is empty", remedy="say in the note why it is meant")
        return kept
    return f"{why}: {kept}" if kept else why
