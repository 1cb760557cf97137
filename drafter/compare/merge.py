"""Three-way merge of words: two amendments of one text made together, or the places at which they clash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.words import word_hunks
from drafter.model.edit import EditScript, Hunk

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place of the base text that both sides amended, each in a way of its own.

    Attributes:
        base: the words that both amended; empty where both put words in at one place.
        ours: what our side made of them.
        theirs: what their side made of them.
        at: the character of the base at which they begin.
    """

    base: str
    ours: str
    theirs: str
    at: int


@dataclass(frozen=True, slots=True)
class Merged:
    """A text with the amendments of both sides in it.

    Attributes:
        text: the base with every amendment that clashes with none.
        conflicts: the places left as the base has them, in order; none when all went in.
    """

    text: str
    conflicts: tuple[Conflict, ...] = ()


def merge(base: str, ours: str, theirs: str) -> Merged:
    """Gives the amendments of both sides made in the base; what both made alike is made once."""
    hunks: list[Hunk] = []
    conflicts: list[Conflict] = []
    for mine, other in _clusters(word_hunks(base, ours), word_hunks(base, theirs)):
        if not mine or not other or mine == other:
            hunks += mine or other
        else:
            conflicts.append(_conflict(base, mine, other))
    return Merged(EditScript(tuple(hunks)).apply(base), tuple(conflicts))


def _clusters(ours: Sequence[Hunk], theirs: Sequence[Hunk]) -> list[tuple[list[Hunk], list[Hunk]]]:
    """Gives the hunks of both sides in order, those that touch one another together."""
    clusters: list[tuple[list[Hunk], list[Hunk]]] = []
    end = -1
    sides = [(hunk, 0) for hunk in ours] + [(hunk, 1) for hunk in theirs]
    for hunk, side in sorted(sides, key=lambda item: (item[0].at, len(item[0].old), item[1])):
        if hunk.at > end:
            clusters.append(([], []))
        clusters[-1][side].append(hunk)
        end = max(end, hunk.at + len(hunk.old))
    return clusters


def _conflict(base: str, ours: Sequence[Hunk], theirs: Sequence[Hunk]) -> Conflict:
    start = min(hunk.at for hunk in (*ours, *theirs))
    end = max(hunk.at + len(hunk.old) for hunk in (*ours, *theirs))
    stretch = base[start:end]
    return Conflict(stretch, _made(stretch, ours, start), _made(stretch, theirs, start), start)


def _made(stretch: str, hunks: Sequence[Hunk], start: int) -> str:
    return EditScript(tuple(Hunk(hunk.old, hunk.new, hunk.at - start) for hunk in hunks)).apply(stretch)
