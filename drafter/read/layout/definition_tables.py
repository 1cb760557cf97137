"""Tables of definitions: told from other tables by what their cells say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_TERM = 100
_DEFINES = re.compile(
    r"\W*(?:means?|has the|have the|shall (?:mean|have)|includes?|refers? to|is defined|is to be)\b",
    re.IGNORECASE,
)
# A meaning set beside its term goes on from it, with a small letter: “an act or omission which …”.
_GOES_ON = re.compile(r"\W*(?:an?|the|any|each|all|those|that|in relation to|in respect of)\s")
_HEAD = re.compile(r"\W*(?:definitions?|meanings?|interpretation)\W*$", re.IGNORECASE)
_QUOTED = re.compile(r"\s*[“\"‘].+[”\"’]\s*$", re.DOTALL)


def is_definitions(rows: Sequence[Sequence[str]]) -> bool:
    """Gives whether the rows of a table define terms: two columns, a short term and what it means."""
    pairs = [row for row in rows if len(row) == 2]  # noqa: PLR2004  # a term and its definition
    if not pairs or len(pairs) < len(rows):
        return False
    if any(len(term) > _LONGEST_TERM for term, _ in pairs):
        return False
    defining = sum(_is_definition(term, says) for term, says in pairs)
    return bool(_HEAD.match(pairs[0][1])) or 2 * defining >= len(pairs)


def _is_definition(term: str, says: str) -> bool:
    return any((_DEFINES.match(says), _GOES_ON.match(says), _QUOTED.match(term)))
