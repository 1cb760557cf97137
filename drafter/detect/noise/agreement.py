"""A word whose form hangs on its neighbours, which stand otherwise in the sibling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.detect.evidence.missed_amendment_evidence import JOINING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate

# So many words on either side can govern the form of one.
_BESIDE = 6


def agrees_with_its_own(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether one joining word became another beside words that are singular here and plural there.

    `is` that became `are` does so for a subject in the plural, and its twin has one in the singular.
    """
    edit, site = candidate.edit, candidate.site
    taken, put = _wordy(edit.taken), _wordy(edit.put)
    if not (len(taken) == len(put) == 1 and JOINING.issuperset((*taken, *put))):
        return False
    old, said = edit.in_place.old_words, ground.said_by(candidate)
    start, end = edit.start - 1, edit.end - 1
    before = min(site.left, _BESIDE, start, site.start)
    behind = min(site.right, _BESIDE)
    return not (
        _same(old[start - before : start], said[site.start - before : site.start])
        and _same(old[end : end + behind], said[site.end : site.end + behind])
    )


def _wordy(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words if word[0].isalnum()]


def _same(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    return all(one.lower() == other.lower() for one, other in zip(mine, theirs, strict=False))
