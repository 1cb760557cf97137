"""The edits between two versions: hunks that belong together, with the words around them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.detect.search.edit_in_place import EditInPlace, Piece
from drafter.detect.search.lexicon import EDGE
from drafter.detect.search.parallel_run import FURTHEST
from drafter.language.words import body_length, surface, word_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.detect.search.lexicon import Lexicon
    from drafter.detect.search.passages import Passage, PassageChange
    from drafter.model.edit import Hunk

# Hunks this few words apart are one edit.
_WORDS_BETWEEN = 2
# “a or b” that becomes “a, b or c” is two hunks with the last item between them: one edit all the same.
_WORDS_OF_AN_ITEM = 12
# Words rarer than this tell one edit from another; those in every third clause do not.
_TELLING = 1.0
_JOINING = frozenset(("or", "and"))
# A clause changed in more places was written anew. In nine large versions no clause was changed in over nine.
_MOST_HUNKS = 100


Key = tuple[tuple[int | str, ...], tuple[int | str, ...]]


@dataclass(frozen=True)
class Edit:
    """Words of one passage that were changed together, and what is measured of them to weigh a site.

    Attributes:
        old: the passage as it was.
        new: the passage as it stands.
        pieces: the changes it is made of, in order.
        part: whether this is one change of several that belong together, looked for alone.
        words: the old passage as numbers, with an edge before and behind.
        gained: the words put in that were not among those taken out, as numbers.
        lost: the words taken out that were not put in again, as numbers.
        key: what two passages have in common that were amended alike: the telling words lost and gained.
        share: how much of the passage was changed in all, from 0 to 1.
    """

    old: Passage
    new: Passage
    pieces: tuple[Piece, ...]
    part: bool
    words: tuple[int, ...]
    gained: tuple[int, ...]
    lost: tuple[int, ...]
    key: Key
    share: float

    @cached_property
    def in_place(self) -> EditInPlace:
        """The edit in its text, as it is carried over."""
        return EditInPlace(self.old.text, self.new.text, self.pieces, self.part)

    @property
    def start(self) -> int:
        """Where in `words` the changed stretch begins."""
        return self.pieces[0].i1 + 1

    @property
    def end(self) -> int:
        """Where it ends; an insertion ends where it begins."""
        return self.pieces[-1].i2 + 1

    @property
    def size(self) -> int:
        """How many words its changes take out and put in."""
        return sum(piece.i2 - piece.i1 + piece.j2 - piece.j1 for piece in self.pieces)

    @property
    def taken(self) -> tuple[str, ...]:
        """The words of the stretch, as they stood."""
        return self.in_place.taken

    @property
    def put(self) -> tuple[str, ...]:
        """The words that stand in their place."""
        return self.in_place.put

    @cached_property
    def stretch(self) -> tuple[int, ...]:
        """The words, as numbers, that a sibling holds if it was missed; none for an insertion."""
        return self.words[self.start : self.end]

    @cached_property
    def before(self) -> tuple[int, ...]:
        """The words before the stretch, the nearest first; no more than can run parallel."""
        return self.words[max(0, self.start - FURTHEST) : self.start][::-1]

    @cached_property
    def behind(self) -> tuple[int, ...]:
        """The words behind the stretch; no more than can run parallel."""
        return self.words[self.end : self.end + FURTHEST]


def edits_of(changes: Iterable[PassageChange], lexicon: Lexicon) -> list[Edit]:
    """Gives the edits of every passage that was amended; housekeeping at the end of list items is none.

    Nor has a passage edits that was written anew.
    """
    return [
        edit
        for change in changes
        if change.old and change.hunks and not is_rewritten(change.hunks)
        for edit in _edits(change.old, change.new, change.hunks, lexicon)
    ]


def is_rewritten(hunks: Sequence[Hunk]) -> bool:
    """Tells whether something was changed in so many places that nothing can be said to have missed one."""
    return len(hunks) > _MOST_HUNKS


def _edits(old: Passage, new: Passage, hunks: Sequence[Hunk], lexicon: Lexicon) -> Iterator[Edit]:
    if not old.text.strip() or not new.text.strip():
        return
    before, after = surface(old.text), surface(new.text)
    length = body_length(before)
    numbers = lexicon.numbers(before[:length])
    pieces = [_clipped(piece, length, body_length(after)) for piece in _pieces(old.text, new.text, hunks)]
    groups = [
        group
        for group in _grouped(_unmoved(pieces, before, after), before, after)
        if _moved(group, before, after) or not _only_reordered(group, before, after)
    ]
    changed = sum(piece.i2 - piece.i1 + piece.j2 - piece.j1 for piece in pieces)
    share = min(1.0, changed / (len(before) + len(after)))
    amended = _Amended(old, new, before, after, (EDGE, *numbers, EDGE), share, lexicon)
    for group in groups:
        yield amended.edit(group, part=False)
        if len(group) > 1:
            halves = _moved(group, before, after)
            parts = (amended.edit([piece], part=True) for piece in group if piece not in halves)
            yield from (part for part in parts if not _joins(part))


@dataclass(frozen=True, slots=True)
class _Amended:
    """A passage as it was and as it stands, in words, and how much of it was changed."""

    old: Passage
    new: Passage
    before: Sequence[str]
    after: Sequence[str]
    numbers: tuple[int, ...]
    share: float
    lexicon: Lexicon

    def edit(self, pieces: Sequence[Piece], *, part: bool) -> Edit:
        """Gives the edit that some of the changes in the passage make together."""
        first, last = pieces[0], pieces[-1]
        taken, put = self.before[first.i1 : last.i2], self.after[first.j1 : last.j2]
        numbers = self.lexicon.numbers
        gained, lost = _beyond(numbers(put), numbers(taken)), _beyond(numbers(taken), numbers(put))
        return Edit(
            old=self.old,
            new=self.new,
            pieces=tuple(pieces),
            part=part,
            words=self.numbers,
            gained=gained,
            lost=lost,
            key=_key(lost, gained, self.lexicon) or (_folded(taken), _folded(put)),
            share=self.share,
        )


def _joins(edit: Edit) -> bool:
    """Whether an edit changes nothing but marks and what joins the items of a list."""
    return all(word in _JOINING or not word[0].isalnum() for word in (*edit.taken, *edit.put))


def _pieces(old: str, new: str, hunks: Sequence[Hunk]) -> Iterator[Piece]:
    old_starts, new_starts = word_starts(old), word_starts(new)
    shift = 0
    for hunk in hunks:
        at = hunk.at + shift
        yield Piece(
            bisect_left(old_starts, hunk.at),
            bisect_left(old_starts, hunk.at + len(hunk.old)),
            bisect_left(new_starts, at),
            bisect_left(new_starts, at + len(hunk.new)),
        )
        shift += len(hunk.new) - len(hunk.old)


def _clipped(piece: Piece, old_length: int, new_length: int) -> Piece:
    """Gives a change without the marks and joining words at the end of a list item."""
    return Piece(
        min(piece.i1, old_length),
        min(piece.i2, old_length),
        min(piece.j1, new_length),
        min(piece.j2, new_length),
    )


def _unmoved(pieces: list[Piece], before: Sequence[str], after: Sequence[str]) -> list[Piece]:
    """Gives the changes without those whose words moved far within their clause, or did not change."""
    sides = [(_folded(before[p.i1 : p.i2]), _folded(after[p.j1 : p.j2])) for p in pieces]
    moved = {taken for taken, _ in sides} & {put for _, put in sides} - {()}
    near = _moved(pieces, before, after)
    return [
        piece
        for piece, (taken, put) in zip(pieces, sides, strict=True)
        if taken != put
        and (piece in near or (not (not put and taken in moved) and not (not taken and put in moved)))
    ]


def _moved(pieces: Sequence[Piece], before: Sequence[str], after: Sequence[str]) -> set[Piece]:
    """Gives the changes that make a move of some words over a few others, two by two."""
    pairs = (pair for pair in pairwise(pieces) if _is_move(*pair, before, after))
    return {piece for pair in pairs for piece in pair}


def _is_move(left: Piece, right: Piece, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the words that one change takes out are those that the other puts in a few words away."""
    here, there = (left, right) if left.i1 < left.i2 else (right, left)
    alone = here.j1 == here.j2 and there.i1 == there.i2
    moved = _wordy(before[here.i1 : here.i2])
    near = right.i1 - left.i2 <= _WORDS_OF_AN_ITEM
    return alone and near and bool(moved) and moved == _wordy(after[there.j1 : there.j2])


def _key(lost: Sequence[int], gained: Sequence[int], lexicon: Lexicon) -> Key | None:
    """Gives the telling words lost and gained; None when no word of the edit tells anything."""
    sides = (
        tuple(sorted({n for n in words if lexicon.is_word(n) and lexicon.rarity(n) > _TELLING}))
        for words in (lost, gained)
    )
    key = next(sides), next(sides)
    return key if any(key) else None


def _only_reordered(group: list[Piece], before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the same words stand in another order, or with other marks between them."""
    taken = before[group[0].i1 : group[-1].i2]
    put = after[group[0].j1 : group[-1].j2]
    return _wordy(taken) == _wordy(put)


def _wordy(words: Sequence[str]) -> list[str]:
    return sorted(word.lower() for word in words if word[0].isalnum())


def _beyond(words: Sequence[int], others: Sequence[int]) -> tuple[int, ...]:
    """Gives the words that are in the first stretch more often than in the second."""
    return tuple((Counter(words) - Counter(others)).elements())


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.lower().replace("’", "'") for word in words)


def _grouped(pieces: list[Piece], before: Sequence[str], after: Sequence[str]) -> list[list[Piece]]:
    """Gives the changes that make one edit together."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _belong(groups[-1][-1], piece, before, after):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _belong(left: Piece, right: Piece, before: Sequence[str], after: Sequence[str]) -> bool:
    distance = right.i1 - left.i2
    if distance <= _WORDS_BETWEEN or _is_move(left, right, before, after):
        return True
    joining = set(before[left.i1 : left.i2]) & set(after[right.j1 : right.j2]) & _JOINING
    return bool(joining) and left.i2 - left.i1 == 1 and distance <= _WORDS_OF_AN_ITEM
