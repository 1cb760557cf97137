"""What every step of writing one redline shares: the marks, the remarks, and what has been seen so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.ooxml.names import qn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from drafter.redline.content.pieces import Status
    from drafter.redline.content.units import Unit
    from drafter.redline.write.revision_marks import Marks

_NOTE_REFERENCES = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}


@dataclass
class Context:
    """The state of one redline while it is written.

    Attributes:
        fine: whether paragraphs are compared word by word; else a changed paragraph is replaced whole.
        coarse: the words of blocks that are replaced whole nevertheless, each with how often this was asked
            for: once, its words are; twice, the paragraph itself.
        compare: compares the blocks of two containers, writing into the first.
        whole: gives the blocks of a unit that is deleted or inserted whole.
        place: the part that is being written, for remarks.
        remarks: differences that cannot be tracked, a line each.
        new_markers: the bookmarks and ranges of the new document written so far.
        sections: the sections that both documents have, each with that of the new one.
        deleted_notes, inserted_notes: the notes whose reference is, as (kind, number).
    """

    marks: Marks
    compare: Callable[[etree._Element, etree._Element, Context], None]
    whole: Callable[[Unit, Status, Context], list[etree._Element]]
    fine: bool = True
    coarse: Mapping[str, int] = field(default_factory=dict)
    place: str = ""
    remarks: list[str] = field(default_factory=list)
    new_markers: set[etree._Element] = field(default_factory=set)
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
