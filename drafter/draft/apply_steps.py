"""Changes of words carried out on the text of one clause."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from drafter.draft.instruction import EACH
from drafter.draft.splice import put_in, spots, taken_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.instruction import Step


class CannotError(Exception):
    """Why an instruction cannot be carried out, as a phrase."""


class _Place(NamedTuple):
    """The characters that a step changes; none for an insertion, which stands before `start`."""

    start: int
    end: int
    step: Step


def apply_steps(text: str, steps: Sequence[Step]) -> str:
    """Gives a text with all its changes made; each finds its place in the text as it was before them.

    Raises:
        CannotError: when the words of a step do not stand there, or stand there more often than it says.
    """
    # Of two insertions in one place, the one that is named first comes first.
    places = sorted((p for step in steps for p in _places(text, step)), key=lambda place: place[:2])
    for first, second in pairwise(places):
        if first.end > second.start:
            raise CannotError(
                f"“{first.step.words}” and “{second.step.words}” overlap; make one change of them"
            )
    for place in reversed(places):
        text = _made(text, place)
    return text


def stands_in(text: str, step: Step) -> bool:
    """Tells whether the words of a step stand in a text."""
    return bool(spots(text, step.words.strip()))


def _made(text: str, place: _Place) -> str:
    if place.step.verb == "insert":
        return put_in(text, place.start, place.step.new.strip())
    if place.step.verb == "delete":
        return taken_out(text, place.start, place.end)
    return text[: place.start] + place.step.new + text[place.end :]


def _places(text: str, step: Step) -> list[_Place]:
    """Gives where a step is made: one place, or each."""
    if not step.words:
        at = len(text) if step.place == "after" else 0
        return [_Place(at, at, step)]
    words = step.words.strip()
    found = spots(text, words)
    chosen = found if found and step.occurrence == EACH else [_chosen(found, step, words)]
    ends = [start + len(words) for start in chosen]
    if step.verb != "insert":
        return [_Place(start, end, step) for start, end in zip(chosen, ends, strict=True)]
    return [_Place(at, at, step) for at in (ends if step.place == "after" else chosen)]


def _chosen(found: list[int], step: Step, words: str) -> int:
    if not found:
        raise CannotError(f"the words “{words}” do not stand there; copy them from the baseline")
    if not step.occurrence and len(found) > 1:
        raise CannotError(
            f"the words “{words}” stand there {len(found)} times; say in which place they are meant"
        )
    if step.occurrence > len(found):
        times = "once" if len(found) == 1 else f"{len(found)} times"
        raise CannotError(f"the words “{words}” stand there {times} only; correct the place")
    return found[max(step.occurrence, 1) - 1]
