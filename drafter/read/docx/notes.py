"""The footnotes and endnotes of a Word file, by the paragraph that anchors them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.characters import content
from drafter.read.outline.block import Note, moved

if TYPE_CHECKING:
    from lxml import etree

    from drafter.ooxml.package.package import Package
    from drafter.ooxml.paragraph.characters import View
    from drafter.read.docx.bookmarks import Pointers
    from drafter.read.outline.block import Pointer

_KINDS = ("footnote", "endnote")
_ID, _TYPE, _PARAGRAPH = qn("w:id"), qn("w:type"), qn("w:p")


class Notes:
    """The text of each note (ECMA-376 part 1, 17.11); separators are no notes and left out."""

    def __init__(self, package: Package, view: View, pointers: Pointers) -> None:
        self._view = view
        self._pointers = pointers
        self._notes: dict[tuple[str, str], Note] = {}
        for kind in _KINDS:
            part = package.related(f"{kind}s")
            if part:
                self._add(package.tree(part), kind)

    def _add(self, story: etree._Element, kind: str) -> None:
        self._pointers.look_through(story)
        for note in story.iterfind(qn(f"w:{kind}")):
            if note.get(_TYPE, "normal") == "normal":
                self._notes[qn(f"w:{kind}Reference"), note.get(_ID, "")] = self._note(note)

    def of(self, paragraph: etree._Element) -> tuple[Note, ...]:
        """Gives the notes that a paragraph refers to, in the order of their references."""
        if not self._notes:
            return ()
        references = paragraph.iter(*(qn(f"w:{kind}Reference") for kind in _KINDS))
        found = (self._notes.get((str(each.tag), each.get(_ID, ""))) for each in references)
        return tuple(note for note in found if note and note.text)

    def _note(self, note: etree._Element) -> Note:
        """Gives the paragraphs of a note, a line each, without the white space around them."""
        text = ""
        pointers: list[Pointer] = []
        for paragraph in note.iter(_PARAGRAPH):
            held = content(paragraph, self._view)
            words = "".join(held.texts)
            at = len(text) + 1 if text else 0
            text = f"{text}\n{words.strip()}" if text else words.strip()
            before = len(words) - len(words.lstrip())
            pointers += moved(self._pointers.of(paragraph, held), at - before, len(text))
        return Note(text.rstrip(), tuple(pointers))
