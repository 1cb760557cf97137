"""Writes pieces into paragraphs, each kept, deleted, inserted or moved."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from drafter.errors import VerificationError
from drafter.ooxml.names import NSMAP, qn
from drafter.redline.content.canonical import canonical
from drafter.redline.content.parse_content import DRAWING_PROPERTIES
from drafter.redline.content.pieces import GONE
from drafter.redline.write import property_changes

if TYPE_CHECKING:
    from drafter.redline.content.pieces import Leaf, Mark, Marker, Status, Words
    from drafter.redline.write.redline_context import Context

_DELETED_NAMES = {qn("w:t"): qn("w:delText"), qn("w:instrText"): qn("w:delInstrText")}
# Word gives each of these a run of its own, and readers that look for one lose the words beside it.
_ALONE = frozenset(map(qn, ("w:fldChar", "w:instrText", "w:delInstrText")))
_SPACE = qn("xml:space")
_TEXT, _RUN, _RPR, _PPR = qn("w:t"), qn("w:r"), qn("w:rPr"), qn("w:pPr")
_SECTION, _BOX = qn("w:sectPr"), qn("w:txbxContent")


class Writer:
    """Writes one stream of pieces as a sequence of blocks.

    Attributes:
        blocks: the finished paragraphs, and the tables between them.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self.blocks: list[etree._Element] = []
        self._paragraph = etree.Element(qn("w:p"), None, NSMAP)
        self._parent = self._paragraph
        self._wrapper: tuple[object, etree._Element] | None = None
        self._run: tuple[object, etree._Element] | None = None
        self._statuses: set[Status] = set()
        # The text that is being written, its words put together once at its end; and the run looked at last.
        self._text: tuple[etree._Element, list[str]] | None = None
        self._looked_at: tuple[etree._Element, bytes] | None = None

    def words(self, status: Status, old: Words | None, new: Words | None) -> None:
        """Writes a stretch of text; kept text is in both documents, maybe formatted otherwise."""
        run = self._run_for(status, old, new)
        source = old if old is not None else new
        if source is None:
            return
        tag = _DELETED_NAMES[_TEXT] if status == "w:del" else _TEXT
        if self._text is None or not _is_last(self._text[0], run):
            self._end_text()
            self._text = etree.SubElement(run, tag, {_SPACE: "preserve"}), []
        self._text[1].append(source.text)

    def leaf(self, status: Status, old: Leaf | None, new: Leaf | None) -> etree._Element:
        """Writes something that is kept or changed as a whole, and gives what was written."""
        source = old if old is not None else new
        if source is None:
            raise ValueError("a leaf comes from one document at least")
        node = copy.deepcopy(source.node)
        node.tail = None
        if status == "w:del":
            _name_deleted(node)
        alone = source.run is None or node.tag in _ALONE
        self._run = None if alone else self._run
        if source.run is None:
            self._wrapper_for(status, () if old is None else old.earlier).append(node)
        else:
            self._run_for(status, old, new).append(node)
        self._run = None if alone else self._run
        if old is None:
            self._number_drawings(node)
        self._record(status, source.node, node)
        return node

    def marker(self, marker: Marker, *, new: bool) -> None:
        """Writes something without width, in no tracked change."""
        self._close()
        node = copy.deepcopy(marker.node)
        node.tail = None
        parent = self._wrapper_for("kept", marker.earlier) if marker.earlier else self._parent
        parent.append(node)
        self._close()
        if marker.key and new:
            self.context.new_markers.add(node)

    def enter(self, shell: etree._Element) -> None:
        """Opens a hyperlink or content control; what follows is written into it."""
        self._close()
        self._parent.append(shell)
        content = shell.find(qn("w:sdtContent"))
        self._parent = shell if content is None else content

    def leave(self) -> None:
        """Closes what was opened last."""
        self._close()
        parent = self._parent.getparent()
        if parent is not None and parent.tag == qn("w:sdt"):
            parent = parent.getparent()
        if parent is not None:
            self._parent = parent

    def enter_earlier(self, earlier: tuple[etree._Element, ...]) -> None:
        """Opens tracked insertions that the document already had round a link or content control."""
        if earlier:
            self._close()
        for mark in earlier:
            self._parent = self._earlier_mark(self._parent, mark)

    def leave_earlier(self, earlier: tuple[etree._Element, ...]) -> None:
        """Closes what was opened so."""
        if earlier:
            self._close()
        for _ in earlier:
            parent = self._parent.getparent()
            self._parent = self._parent if parent is None else parent

    def plain(self, element: etree._Element) -> None:
        """Writes an element as it is."""
        self._close()
        self._parent.append(element)

    def end_paragraph(self, status: Status, old: Mark | None, new: Mark | None) -> etree._Element:
        """Writes a paragraph mark, with the paragraph's properties, and gives the finished paragraph."""
        old_properties = None if old is None else old.paragraph.find(_PPR)
        new_properties = None if new is None else new.paragraph.find(_PPR)
        marks = self.context.marks
        if status == "kept":
            made = property_changes.kept_paragraph(old_properties, new_properties, marks)
            self._record_section(made, new_properties)
        else:
            source = old_properties if old is not None else new_properties
            made = property_changes.marked_paragraph(source, marks.make(status))
        return self._finish(made, old)

    def end_dead_paragraph(self, paragraph: etree._Element) -> None:
        """Writes a paragraph mark that an earlier tracked change deletes."""
        self._finish(copy.deepcopy(paragraph.find(_PPR)), None)

    def block(self, status: Status, elements: list[etree._Element]) -> None:
        """Writes a whole table or control before the paragraph that is being written.

        Raises:
            VerificationError: when what that paragraph holds so far stands before the table in one document.
        """
        if self._statuses & {"kept", status}:
            raise VerificationError("a table stands inside a paragraph", place=self.context.place)
        self.blocks += elements

    def _finish(self, made: etree._Element | None, old: Mark | None) -> etree._Element:
        self._close()
        paragraph = self._paragraph
        if old is not None:
            paragraph.attrib.update(old.paragraph.attrib)
        if made is not None and len(made):
            paragraph.insert(0, made)
        self.blocks.append(paragraph)
        self._paragraph = self._parent = etree.Element(qn("w:p"), None, NSMAP)
        self._statuses = set()
        return paragraph

    def _run_for(self, status: Status, old: Words | Leaf | None, new: Words | Leaf | None) -> etree._Element:
        """Gives the run to write into: the last one when it looks the same, else a new one."""
        earlier = () if old is None else old.earlier
        wrapper = self._wrapper_for(status, earlier)
        look = (id(wrapper), old and old.look, new and new.look, self._earlier_change(old))
        if self._run is None or self._run[0] != look:
            run = etree.SubElement(wrapper, _RUN)
            made = self._run_properties(old, new)
            if made is not None and len(made):
                run.append(made)
            self._run = (look, run)
        return self._run[1]

    def _run_properties(self, old: Words | Leaf | None, new: Words | Leaf | None) -> etree._Element | None:
        before = None if old is None or old.run is None else old.run.find(_RPR)
        after = None if new is None or new.run is None else new.run.find(_RPR)
        if old is not None and new is not None:
            return property_changes.tracked(before, after, "w:rPr", self.context.marks)
        return property_changes.copied_properties(before if old is not None else after)

    def _wrapper_for(self, status: Status, earlier: tuple[etree._Element, ...]) -> etree._Element:
        """Gives the element to write runs into: the paragraph, or the marks of a tracked change."""
        self._statuses.add(status)
        key = (status, earlier)
        if self._wrapper is None or self._wrapper[0] != key:
            parent = self._parent
            for mark in earlier:
                parent = self._earlier_mark(parent, mark)
            if status != "kept":
                mark = self.context.marks.make(status)
                parent.append(mark)
                parent = mark
            self._wrapper = (key, parent)
            self._run = None
        return self._wrapper[1]

    def _earlier_mark(self, parent: etree._Element, mark: etree._Element) -> etree._Element:
        made = etree.SubElement(parent, str(mark.tag))
        made.attrib.update(mark.attrib)
        made.set(qn("w:id"), self.context.marks.number())
        return made

    def _record_section(self, made: etree._Element | None, new: etree._Element | None) -> None:
        section = None if made is None else made.find(_SECTION)
        new_section = None if new is None else new.find(_SECTION)
        if section is not None and new_section is not None:
            self.context.sections.append((section, new_section))

    def _number_drawings(self, node: etree._Element) -> None:
        """Gives the drawings in an inserted object numbers of their own (§20.4.2.5: unique in a document)."""
        for drawing in node.iter(DRAWING_PROPERTIES):
            drawing.set("id", self.context.marks.number())

    def _record(self, status: Status, source: etree._Element, node: etree._Element) -> None:
        if status in GONE:
            self.context.see_deleted(source)
        elif status != "kept":
            self.context.see_inserted(node)

    def _earlier_change(self, piece: Words | Leaf | None) -> bytes:
        """Gives what an earlier tracked change says of a run's formatting, which no other may take over."""
        run = None if piece is None else piece.run
        if run is None:
            return b""
        if self._looked_at is None or self._looked_at[0] is not run:
            change = run.find(f"{_RPR}/{qn('w:rPrChange')}")
            self._looked_at = run, b"" if change is None else canonical(change)
        return self._looked_at[1]

    def _end_text(self) -> None:
        if self._text is not None:
            element, words = self._text
            element.text = "".join(words)
            self._text = None

    def _close(self) -> None:
        self._end_text()
        self._wrapper = self._run = None


def _name_deleted(node: etree._Element) -> None:
    """Gives the words in something deleted the names of deleted ones (§17.3.3.7), as those of a ruby.

    The words in a text box are no part of the run that holds it, and keep theirs.
    """
    for words in list(node.iter(*_DELETED_NAMES)):
        if all(holder.tag != _BOX for holder in words.iterancestors()):
            words.tag = _DELETED_NAMES[str(words.tag)]


def _is_last(element: etree._Element, run: etree._Element) -> bool:
    return element.getparent() is run and element.getnext() is None
