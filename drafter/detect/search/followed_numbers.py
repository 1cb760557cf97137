"""References that followed a clause to its new number: no other clause can have missed an edit of these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.words import word_starts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.detect.search.edits import Edit

_NUMBER = re.compile(r"[A-Za-z]{0,3}\d+[A-Za-z]{0,2}(?:\.[A-Z]?\d+[A-Za-z]{0,2})*(?:\([A-Za-z0-9]{1,5}\))*")


def only_followed(edit: Edit, moved: Mapping[str, str]) -> bool:
    """Tells whether an edit made one number into another, because the clause it names has that one now."""
    first, last = edit.pieces[0], edit.pieces[-1]
    old = _number_at(edit.old.text, first.i1, last.i2)
    return bool(old) and moved.get(old) == _number_at(edit.new.text, first.j1, last.j2)


def _number_at(text: str, start: int, end: int) -> str:
    """Gives the number that holds words `start:end` of a text, and no others with them; else nothing."""
    starts = word_starts(text)
    if not start < end <= len(starts):
        return ""
    at, last = starts[start], starts[end - 1]
    return next((m[0] for m in _NUMBER.finditer(text) if m.start() <= at and last < m.end()), "")
