"""A clause that was given another subject, so that its other changes are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.word_diff import number_opcodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate
    from drafter.detect.search.edit_in_place import Piece

# Of the words that tell the amended clause from the sibling, weighed by rarity, so many were amended.
_SHARE = 0.5


def has_another_subject(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether half of what told the amended clause from its sibling was amended with the edit.

    A rule about teasing that became one about what is not wanted says nothing of those beside it. A figure
    tells no subject, nor does a name that was changed in other clauses too.
    """
    edit = candidate.edit
    mine, words = edit.words[1:-1], edit.in_place.old_words
    by_key = ground.amended.get(edit.new.key, {})
    theirs = ground.amended.get(candidate.sibling.key, {})
    common = {key for key in by_key if key in theirs or ground.carriers[key] > 1}
    shared = _places(piece for key in common for piece in by_key[key])
    changed = _places(piece for pieces in by_key.values() for piece in pieces) - shared
    own = {
        place
        for tag, i1, i2, _, _ in number_opcodes(mine, ground.numbers_of(candidate))
        if tag != "equal"
        for place in set(range(i1, i2)) - shared
        if not edit.start - 1 <= place < edit.end - 1 and words[place].isalpha()
    }
    whole = ground.weight([mine[place] for place in own])
    return whole > 0 and ground.weight([mine[place] for place in own & changed]) >= _SHARE * whole


def _places(pieces: Iterable[Piece]) -> set[int]:
    return {place for piece in pieces for place in range(piece.i1, piece.i2)}
