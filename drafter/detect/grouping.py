"""Changes of one clause that one sibling lacks together: one finding, with all of them in its text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.detect.carry_over.outcome import Carried
from drafter.detect.carry_over.spacing import reads_wrong
from drafter.detect.evidence.weights import lowered
from drafter.model.edit import EditScript

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.detect.carry_over.outcome import NotSafe
    from drafter.detect.ranking import Candidate
    from drafter.detect.search.edits import Edit

# In the weighed sum: a change so much less sure than the surest of its clause is left to the reader.
_AS_SURE = 2.0
_ABOVE = "another change of the same clause stands above"


@dataclass(frozen=True, slots=True)
class Missed:
    """The changes of one amended clause that a sibling lacks, and its text with them.

    Attributes:
        candidates: each change with its place in the sibling, the surest first.
        carried: the sibling's text with all of them carried over, or why there is no safe one.
    """

    candidates: tuple[Candidate, ...]
    carried: Carried | NotSafe

    @property
    def surest(self) -> Candidate:
        """The change that is most surely missing."""
        return self.candidates[0]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The changes in the order in which they stand in the amended clause."""
        return tuple(sorted((candidate.edit for candidate in self.candidates), key=lambda edit: edit.start))


def together(found: Iterable[tuple[Candidate, Carried | NotSafe]]) -> list[Missed]:
    """Gives what was missed; changes of one clause that a sibling lacks about as surely are one thing missed.

    Of two clauses one thing is told: what does not go together with the surest stands behind all else.

    Args:
        found: the candidates, the surest first, each carried over alone.
    """
    listed: list[Missed] = []
    apart: list[Missed] = []
    first: dict[object, int] = {}
    for candidate, carried in found:
        place = first.setdefault((candidate.edit.new.key, candidate.sibling.key), len(listed))
        whole = _with(listed[place], candidate, carried) if place < len(listed) else None
        if whole:
            listed[place] = whole
        elif place == len(listed):
            listed.append(Missed((candidate,), carried))
        else:
            apart.append(Missed((candidate.as_noise(_ABOVE),), carried))
    return sorted([*listed, *apart], key=lambda missed: -missed.surest.score)


def _with(missed: Missed, candidate: Candidate, carried: Carried | NotSafe) -> Missed | None:
    """Gives what was missed with one change more; None where the two do not go together."""
    if candidate.score < lowered(missed.surest.score, _AS_SURE):
        return None
    match missed.carried, carried:
        case Carried(one), Carried(other):
            text = _both(candidate.sibling.text, one, other)
            return Missed((*missed.candidates, candidate), Carried(text)) if text else None
        case _:
            return None


def _both(text: str, one: str, other: str) -> str | None:
    """Gives a text with the changes of two others; None where they meet, or make it read wrong."""
    hunks = sorted({*word_hunks(text, one), *word_hunks(text, other)}, key=lambda hunk: hunk.at)
    if any(before.at + len(before.old) >= behind.at for before, behind in pairwise(hunks)):
        return None
    both = EditScript(tuple(hunks)).apply(text)
    return None if reads_wrong(both, text) else both
