"""Clauses that keep their number and say nothing: “Not used”."""

from __future__ import annotations

import re

NOT_USED = "Not used"
"""What a deleted clause says whose number stays."""

_NOT_USED = re.compile(
    r"\W*(not used|no longer used|reserved|omitted|deleted|repealed|spare)\W*", re.IGNORECASE
)


def is_not_used(text: str) -> bool:
    """Tells whether a clause says only that its number is not used."""
    return _NOT_USED.fullmatch(text) is not None
