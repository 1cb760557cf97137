"""Drafting instructions: what an amendment does, said as a drafter says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.draft.anchors import Anchor, anchor_after, anchor_before, anchor_on

if TYPE_CHECKING:
    from drafter.model.edit import Hunk
    from drafter.model.proposal import AmendedClause

# Beyond this many changes a list of them is harder to read than the redline itself.
_MOST_STEPS = 4
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def instruction(amended: AmendedClause) -> str:
    """Gives the sentence that tells how a clause is amended."""
    name = f"Section {amended.clause}"
    if amended.kind == "inserted":
        return f"Insert a new {name} after Section {amended.after_clause}."
    if amended.kind == "deleted":
        return (
            f"Delete {name}."
            if not amended.after
            else f"Delete {name} and replace it with “{amended.after}”."
        )
    steps = [_step(amended.before, hunk) for hunk in amended.hunks]
    if len(steps) > _MOST_STEPS or not amended.before:
        return f"Delete the text of {name} and replace it with the text below."
    return f"Amend {name} as follows: {'; '.join(steps)}."


def _step(text: str, hunk: Hunk) -> str:
    old, new = hunk.old.strip(), hunk.new.strip()
    if old:
        start = hunk.at + len(hunk.old) - len(hunk.old.lstrip())
        place = _quoted(anchor_on(text, start, start + len(old)))
        return f"delete {place}" if not new else f"delete {place} and insert “{new}”"
    before = anchor_before(text, hunk.at)
    if before:
        return f"after {_quoted(before)} insert “{new}”"
    after = anchor_after(text, hunk.at)
    return f"before {_quoted(after)} insert “{new}”" if after else f"insert “{new}”"


def _quoted(anchor: Anchor) -> str:
    words = f"“{anchor.words}”"
    if not anchor.occurrence:
        return words
    return f"{words} in the {_ordinal(anchor.occurrence)} place that it appears"


def _ordinal(number: int) -> str:
    return _ORDINALS[number - 1] if number <= len(_ORDINALS) else f"{number}th"
