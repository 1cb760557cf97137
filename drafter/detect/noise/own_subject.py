"""A clause that was given another subject, so that its other changes are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.word_diff import number_opcodes

if TYPE_CHECKING:
    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate

# Of the words that tell the amended clause from the sibling, weighed by rarity, so many were amended.
_SHARE = 0.5


def has_another_subject(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether half of what told the amended clause from its sibling was amended with the edit.

    A rule about teasing that became one about what is not wanted says nothing of those beside it. A figure
    tells no subject: it is amended wherever it stands.
    """
    edit = candidate.edit
    mine, words = edit.words[1:-1], edit.in_place.old_words
    own = {
        place
        for tag, i1, i2, _, _ in number_opcodes(mine, ground.numbers_of(candidate))
        if tag != "equal"
        for place in range(i1, i2)
        if not edit.start - 1 <= place < edit.end - 1 and words[place].isalpha()
    }
    changed = {place for piece in ground.changed.get(edit.new.key, ()) for place in range(piece.i1, piece.i2)}
    whole = ground.weight([mine[place] for place in own])
    return whole > 0 and ground.weight([mine[place] for place in own & changed]) >= _SHARE * whole
