"""What every step of writing one redline shares: the marks, the remarks, and what has been seen so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from drafter.ooxml.names import qn
from drafter.redline.content.parse_content import is_marker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml import etree

    from drafter.redline.content.pieces import Status
    from drafter.redline.content.units import Unit
    from drafter.redline.write.revision_marks import Marks

_GONE = frozenset((qn("w:del"), qn("w:moveFrom")))
_NOTE_REFERENCES = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}


@dataclass
class Context:
    """The state of one redline while it is written.

    Attributes:
        fine: whether paragraphs are compared word by word; else a changed paragraph is replaced whole.
        compare: compares the blocks of two containers, writing into the first.
        whole: gives the blocks of a unit that is deleted or inserted whole.
        place: the part that is being written, for remarks.
        remarks: differences that cannot be tracked, a line each.
        old_markers, new_markers: the bookmarks and ranges written so far, by key.
        sections: the sections that both documents have, each with that of the new one.
        deleted_notes, inserted_notes: the notes whose reference is, as (kind, number).
    """

    marks: Marks
    compare: Callable[[etree._Element, etree._Element, Context], None]
    whole: Callable[[Unit, Status, Context], list[etree._Element]]
    fine: bool = True
    place: str = ""
    remarks: list[str] = field(default_factory=list)
    old_markers: dict[str, list[etree._Element]] = field(default_factory=dict)
    new_markers: dict[str, list[etree._Element]] = field(default_factory=dict)
    sections: list[tuple[etree._Element, etree._Element]] = field(default_factory=list)
    deleted_notes: set[tuple[str, str]] = field(default_factory=set)
    inserted_notes: dict[tuple[str, str], etree._Element] = field(default_factory=dict)

    def remark(self, text: str) -> None:
        """Records a difference that cannot be tracked, once."""
        line = f"{self.place}: {text}"
        if line not in self.remarks:
            self.remarks.append(line)

    def see_deleted(self, node: etree._Element) -> None:
        """Records that a note's reference is deleted."""
        kind = _NOTE_REFERENCES.get(str(node.tag))
        if kind:
            self.deleted_notes.add((kind, node.get(qn("w:id"), "")))

    def see_inserted(self, node: etree._Element) -> None:
        """Records that a note's reference is inserted, and where."""
        kind = _NOTE_REFERENCES.get(str(node.tag))
        if kind:
            self.inserted_notes[(kind, node.get(qn("w:id"), ""))] = node

    def settle_markers(self) -> None:
        """Keeps one of each marker: where both documents have it, in the new one's place.

        The old one's place serves both where only words that go stand between the two; then a bookmark holds
        the old words until they go.
        """
        both = [
            (self.old_markers[key], self.new_markers[key])
            for key in self.old_markers.keys() & self.new_markers.keys()
        ]
        spots = _spots(node for old, new in both for node in (old[-1], new[0]))
        for old, new in both:
            for node in new if _serves_both(old[-1], new[0], spots) else old:
                parent = node.getparent()
                if parent is not None:
                    parent.remove(node)


class _Spot(NamedTuple):
    """Where a marker stands: in which stretch of nothing but markers and words that go, and where in that."""

    holder: etree._Element
    stretch: int
    at: int


def _spots(markers: Iterable[etree._Element]) -> dict[etree._Element, _Spot]:
    """Gives where each marker stands, each holder walked once however many it holds."""
    wanted = set(markers)
    spots: dict[etree._Element, _Spot] = {}
    holders = {holder for node in wanted if (holder := node.getparent()) is not None}
    for holder in holders:
        stretch = 0
        for at, node in enumerate(holder):
            if node in wanted:
                spots[node] = _Spot(holder, stretch, at)
            elif node.tag not in _GONE and not is_marker(node):
                stretch += 1
    return spots


def _serves_both(old: etree._Element, new: etree._Element, spots: dict[etree._Element, _Spot]) -> bool:
    """Gives whether a range begins or ends where it did, once the words between the two places are gone."""
    first, last = (old, new) if str(old.tag).endswith("Start") else (new, old)
    if first not in spots or last not in spots:
        return False
    here, there = spots[first], spots[last]
    return here.holder is there.holder and here.stretch == there.stretch and here.at < there.at
