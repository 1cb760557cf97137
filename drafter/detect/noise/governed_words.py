"""Words put in that lean on what follows them, which is something else in the sibling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.detect.evidence.missed_amendment_evidence import JOINING
from drafter.language.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate

# What joins like to like, or only points, binds nothing to what follows.
_BINDING = JOINING - frozenset(
    ("and", "or", "nor", "but", "a", "an", "the", "this", "that", "these", "those", "any", "each", "every")
)


def leans_on_other_words(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether words put in end in one that joins them to what follows, which the sibling has not.

    “a person that engages in” goes before activities, and means nothing before an area.
    """
    edit, site = candidate.edit, candidate.site
    if edit.taken or not edit.put or edit.put[-1].lower() not in _BINDING:
        return False
    mine = _first_telling(edit.in_place.old_words[edit.end - 1 :])
    theirs = _first_telling(ground.said_by(candidate)[site.end :])
    return stem(mine) != stem(theirs)


def _first_telling(words: Sequence[str]) -> str:
    return next((word for word in words if word[0].isalnum() and word.lower() not in JOINING), "")
