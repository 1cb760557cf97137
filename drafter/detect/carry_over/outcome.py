"""What came of carrying an edit over to a sibling: its text, or why it has none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks

if TYPE_CHECKING:
    from drafter.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Carried:
    """The edit was carried over.

    Attributes:
        text: the sibling's text with the edit in its place.
    """

    text: str


@dataclass(frozen=True, slots=True)
class NotSafe:
    """The edit cannot be carried over safely.

    Attributes:
        reason: why not, as a person is told it.
    """

    reason: str


@dataclass(frozen=True, slots=True)
class ReadsWrong(NotSafe):
    """The edit fits the place and not the sentence: what came of it would read wrong."""


@dataclass(frozen=True, slots=True)
class SaidAlready:
    """There is nothing to carry over: the sibling says already what it would say with the edit."""


Outcome = Carried | NotSafe | SaidAlready


def proposing(finding: Finding, carried: Carried | NotSafe) -> Finding:
    """Gives a finding with the text that is proposed for its sibling, or with the reason why none is."""
    match carried:
        case Carried(text):
            return replace(finding, hunks=word_hunks(finding.sibling.text, text), proposed=text)
        case NotSafe(reason):
            return replace(finding, unsafe=reason)
