"""The place of text without a number: which of the open clauses it goes on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.read.outline.nesting import HAS_ENDED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.read.outline.block import Block
    from drafter.read.outline.nesting import Entry


def place_of_text(entries: Sequence[Entry], block: Block) -> int:
    """Gives the place of unnumbered text, one past the clause that it belongs to.

    Back at the indent of a clause further up, text belongs to that clause: the deepest whose own text stands
    no further in. A heading has no text to go on with, so the clause below it is taken.
    """
    if block.bullet:
        return len(entries)
    if block.left is None or _tells_nothing(entries, block.left):
        return _below_heading_of_list(entries, block) or len(entries) - _closes_a_list(entries, block)
    fitting = [
        place for place, entry in enumerate(entries) if entry.left is not None and entry.left <= block.left
    ]
    place = fitting[-1] if fitting else 0
    last = entries[-1]
    if last.is_heading and (last.block.outline is not None or not _stands_below(entries[place], block.left)):
        # Left of the words of all of them the indent tells nothing; a heading has none yet.
        return len(entries)
    while place < len(entries) - 1 and entries[place].is_heading:
        place += 1
    return place + 1


def _tells_nothing(entries: Sequence[Entry], left: float) -> bool:
    """Gives whether text stands where the last item does and the clause that holds its list."""
    return len(entries) > 1 and all(entry.block.left == left for entry in entries[-2:])


def _stands_below(entry: Entry, left: float) -> bool:
    return entry.block.left is not None and entry.block.left <= left


def _closes_a_list(entries: Sequence[Entry], block: Block) -> bool:
    """Gives whether text without an indent, in the middle of a sentence, stands after an item of a list."""
    item = entries[-1] if len(entries) > 1 and entries[-1].has_words else None
    is_item = item is not None and item.mark is not None and item.mark.bracket
    return is_item and not block.table and block.text[:1].islower()


def _below_heading_of_list(entries: Sequence[Entry], block: Block) -> int:
    """Gives the place of text at the margin behind a list that is set in below a heading there; else 0.

    The heading has no number, so that its text stands at the margin too; the last item has ended.
    """
    at = max((place for place, entry in enumerate(entries) if entry.mark is None), default=-1)
    items = entries[at + 1 :]
    is_at_margin = at >= 0 and not entries[at].is_term and entries[at].block.left is None
    if not is_at_margin or not items or block.table or block.left is not None or block.text[:1].islower():
        return 0
    is_set_in = all(item.mark and item.mark.bracket and item.block.left is not None for item in items)
    has_ended = HAS_ENDED.search(items[-1].tail or items[-1].block.text)
    return at + 1 if is_set_in and has_ended else 0
