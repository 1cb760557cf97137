"""Changes of words carried out on the text of one clause."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from drafter.draft.instruction import EACH, LAST
from drafter.errors import InstructionError
from drafter.language.typography import folded, put_in, spots, spots_inside, taken_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.instruction import Step

_LABEL = re.compile(r"\((?:[a-z]{1,2}|[A-Z]{1,2}|[ivxlc]+|\d{1,2})\)\s")

# A comma, or a small letter; but “and” and “or” alone join the item of a list to the next.
_GOES_ON = re.compile(r"(?!(?:and|or)$)[,(–—a-z]")

# A line that was broken in the middle of a sentence.
_BROKEN = re.compile(r"[ \t]*\n\s*(?=[a-z])")


class _Place(NamedTuple):
    """The characters that a step changes; none for an insertion, which stands before `start`."""

    start: int
    end: int
    step: Step


def apply_steps(text: str, steps: Sequence[Step]) -> str:
    """Gives a text with all its changes made; each finds its place in the text as it was before them.

    Raises:
        InstructionError: when the words of a step do not stand there, or stand there more often than it says,
            or when a step would leave all as it is.
    """
    # Of two insertions in one place, the one that is named first comes first.
    places = sorted((p for step in steps for p in _places(text, step)), key=lambda place: place[:2])
    for first, second in pairwise(places):
        if first.end > second.start:
            raise InstructionError(
                f"“{first.step.words}” and “{second.step.words}” overlap", remedy="make one change of them"
            )
    for place in reversed(places):
        made = _made(text, place)
        if made == text:
            raise InstructionError("the words stand so already", remedy="leave the instruction out")
        text = made
    if not text.strip():
        raise InstructionError("no words would be left", remedy="delete the clause, or leave some")
    return text.strip()


def count_in(text: str, step: Step) -> int:
    """Gives how often the words of a step stand in a text."""
    return len(spots(text, step.words.strip()))


def _made(text: str, place: _Place) -> str:
    new = place.step.new.strip()
    if place.step.verb == "delete" or not new:
        return taken_out(text, place.start, place.end)
    new = _BROKEN.sub(" ", new)
    if "\n" in new:
        raise InstructionError(
            "the new words are several lines",
            remedy="insert each as a clause, as in “After paragraph (b) insert …”",
        )
    if place.step.verb == "insert":
        if place.start == len(text) and _LABEL.match(new):
            raise InstructionError(
                f"“{new.split()[0]}” reads as a number, and the words would stand behind it in one clause",
                remedy="insert a new paragraph instead, "
                "as in “After paragraph (b) insert a new paragraph (c): …”",
            )
        return put_in(text, place.start, new)
    return text[: place.start] + new + text[place.end :]


def _places(text: str, step: Step) -> list[_Place]:
    """Gives where a step is made: one place, or each."""
    if not step.words.strip():
        if step.verb != "insert" or not step.new.strip():
            raise InstructionError(
                "there are no words between the quotation marks", remedy="write them there"
            )
        at = _end_for(text, step.new.strip()) if step.place == "after" else 0
        return [_Place(at, at, step)]
    words = step.words.strip()
    if step.reach.startswith("at "):
        return [_edge(text, step, words)]
    found = spots(text, words)
    if step.occurrence == EACH and step.times and len(found) != step.times:
        raise InstructionError(
            f"the words “{words}” stand there {_times(len(found))} and not {_times(step.times)}",
            remedy="say in which place they are meant, or “wherever they occur”",
        )
    chosen = found if found and step.occurrence == EACH else [_chosen(text, found, step)]
    stretches = [_stretch(text, step, start, start + len(words)) for start in chosen]
    if step.verb != "insert":
        return [_Place(start, end, step) for start, end in stretches]
    if not step.new.strip():
        raise InstructionError("there are no words between the quotation marks", remedy="write them there")
    return [
        _Place(at, at, step) for at in (end if step.place == "after" else start for start, end in stretches)
    ]


def _end_for(text: str, new: str) -> int:
    """Gives where words at the end go: before the last mark, where they go on in its sentence."""
    goes_on = _GOES_ON.match(new) and new[-1] not in ".;:"
    return len(text) - 1 if goes_on and text.endswith((".", ";")) else len(text)


def _stretch(text: str, step: Step, start: int, end: int) -> tuple[int, int]:
    """Gives the characters that a step is about, by those of the words that it names."""
    if step.until:
        last = step.until.strip()
        behind = spots(text[end:], last)
        if len(behind) != 1:
            reason = (
                f"stand {_times(len(behind))} behind “{step.words}”" if behind else "do not stand behind it"
            )
            raise InstructionError(
                f"the words “{last}” {reason}", remedy="quote the whole stretch, or more of its last words"
            )
        return start, end + behind[0] + len(last)
    match step.reach:
        case "up to":
            return 0, end
        case "from":
            return start, len(text)
        case "before":
            return 0, len(text[:start].rstrip())
        case "after":
            return len(text) - len(text[end:].lstrip()), len(text)
    return start, end


def _edge(text: str, step: Step, words: str) -> _Place:
    """Gives the place of words that are said to stand at the beginning, or at the end."""
    inside, sought = folded(text), folded(words)
    if step.reach == "at the end" and inside.endswith(sought):
        start = len(text) - len(words)
    elif step.reach == "at the beginning" and inside.startswith(sought):
        start = 0
    else:
        raise InstructionError(
            f"the words “{words}” do not stand {step.reach}", remedy="copy them from the baseline"
        )
    if start not in spots(text, words):
        raise InstructionError(
            f"“{words}” {step.reach} is a part of a longer word", remedy="quote the whole word"
        )
    return _Place(start, start + len(words), step)


def _chosen(text: str, found: list[int], step: Step) -> int:
    words = step.words.strip()
    if not found and spots_inside(text, words):
        raise InstructionError(
            f"“{words}” stands there only as a part of a longer word", remedy="quote the whole word"
        )
    if not found:
        raise InstructionError(
            f"the words “{words}” do not stand there", remedy="copy them from the baseline"
        )
    if not step.occurrence and len(found) > 1:
        raise InstructionError(
            f"the words “{words}” stand there {len(found)} times",
            remedy="say in which place they are meant, as in “in the second place where it occurs”",
        )
    if step.occurrence > len(found):
        raise InstructionError(
            f"the words “{words}” stand there {_times(len(found))} only", remedy="correct the place"
        )
    return found[-1] if step.occurrence == LAST else found[max(step.occurrence, 1) - 1]


def _times(number: int) -> str:
    return {0: "nowhere", 1: "once"}.get(number, f"{number} times")
