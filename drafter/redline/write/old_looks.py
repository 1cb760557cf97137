"""Words of the new document in the looks of the old one, where differences of formatting are left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.redline.content.pieces import Leaf, Mark, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.redline.content.pieces import Piece
    from drafter.redline.write.piece_diff import Pair
    from drafter.redline.write.revision_marks import Marks

    _Looks = dict[bytes, Words]

_EARLIER = f"{qn('w:rPr')}/{qn('w:rPrChange')}"


def in_old_looks(pairs: Iterable[Pair], marks: Marks) -> list[Pair]:
    """Gives the pairs of two streams with the new pieces looking as the old ones do.

    What both have looks as the old piece. New words look as those do, in the same stream, that looked like
    them in the new document; where there are none, as in the new document.
    """
    found = list(pairs)
    kept = [(a, b) for a, b in found if isinstance(a, Words) and isinstance(b, Words)]
    looks = {b.look: a for a, b in reversed(kept) if not _changed_before(a)}
    marks.left_out += len({(a.run, b.run) for a, b in kept if a.look != b.look})
    return [(a, _as_before(a, b) if a is not None else _as_beside(b, looks)) for a, b in found]


def at_new_place(before: Piece | None, after: Piece) -> Piece:
    """Gives a piece at the place that it was moved to: its paragraph looks as it did, too."""
    if isinstance(before, Mark) and isinstance(after, Mark) and after.key == "paragraph":
        return before
    return after


def _as_before(before: Piece, after: Piece | None) -> Piece | None:
    if isinstance(before, Words) and isinstance(after, Words):
        return replace(after, run=before.run, look=before.look)
    if (
        isinstance(before, Leaf)
        and isinstance(after, Leaf)
        and before.run is not None
        and after.run is not None
    ):
        return replace(after, run=before.run, look=before.look)
    return after


def _as_beside(new: Piece | None, looks: _Looks) -> Piece | None:
    like = looks.get(new.look) if isinstance(new, Words) else None
    return replace(new, run=like.run, look=like.look) if isinstance(new, Words) and like is not None else new


def _changed_before(words: Words) -> bool:
    """Gives whether an earlier tracked change of the formatting is on these words, and is theirs alone."""
    return words.run.find(_EARLIER) is not None
