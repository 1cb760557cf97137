"""Where the clauses of a section stand in its Word file."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from drafter.amend_word.indents import list_indents
from drafter.errors import VerificationError
from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.characters import paragraph_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from drafter.amend_word.indents import Indent
    from drafter.model.section import Clause, Section
    from drafter.ooxml.package.package import Package

_NOTES = (qn("w:footnoteReference"), qn("w:endnoteReference"))
_TABLE = qn("w:tbl")
_ROW = qn("w:tr")
_PARAGRAPH = qn("w:p")

Kind = Literal["closing", "numbered", "automatic"]


class Places:
    """Where the clauses of a section stand in a Word file that is being amended.

    Attributes:
        paragraphs: every paragraph of the baseline's body, in its order, whatever becomes of it.
        numbers: the number of each clause that has another in the end, by its old one.
        made: the paragraph or row of each new clause, by its id.
        ends: the last paragraph of each new clause and all below it.
        followed: the clause of the baseline that each new one stands beside.
    """

    def __init__(self, package: Package, section: Section, numbers: Mapping[str, str]) -> None:
        self.paragraphs = list(package.edit(package.main).iter(_PARAGRAPH))
        self.package = package
        self.section = section
        self.numbers = numbers
        self.made: dict[str, etree._Element] = {}
        self.ends: dict[str, etree._Element] = {}
        self.followed: dict[str, Clause] = {}
        self._emptied: list[etree._Element] = []

    @cached_property
    def indents(self) -> Mapping[etree._Element, Indent]:
        """The indent that its list sets for each paragraph with an automatic number."""
        return list_indents(self.package, self.paragraphs)

    def first(self, clause: Clause) -> etree._Element:
        """Gives the paragraph in which a clause begins: its heading's, where it has one."""
        if clause.heading is not None:
            return self.heading(clause)[0]
        if not clause.spans:
            raise VerificationError("it has no paragraph that a new clause could follow", place=clause.id)
        return self.paragraphs[clause.spans[0].paragraph]

    def last(self, clause: Clause) -> etree._Element:
        """Gives the last paragraph of a clause and of all below it."""
        below = [other for other in self.section.below(clause.id) if other.spans]
        if below:
            return self.paragraphs[below[-1].spans[-1].paragraph]
        return self.paragraphs[clause.spans[-1].paragraph] if clause.spans else self.first(clause)

    def heading(self, clause: Clause) -> tuple[etree._Element, int]:
        """Gives the paragraph that holds a clause's heading, and the character at which it begins."""
        words = clause.heading or ""
        place = self.section.position(clause.id)
        before = [span.paragraph for c in self.section.clauses[:place] for span in c.spans]
        for paragraph in self.paragraphs[max(before, default=-1) + 1 :]:
            at = paragraph_text(paragraph).rfind(words)
            if at >= 0:
                return paragraph, at
        raise VerificationError("its heading has no place in the Word file", place=clause.id)

    def typed_number(self, clause: Clause) -> tuple[etree._Element, int, int] | None:
        """Gives where a clause's number is typed; None where Word numbers it, or it has none."""
        if not clause.label or clause.kind != "numbered" or not (clause.spans or clause.heading):
            return None
        paragraph = self.first(clause)
        end = clause.spans[0].offset if clause.heading is None else self.heading(clause)[1]
        at = paragraph_text(paragraph)[:end].find(clause.label)
        return None if at < 0 else (paragraph, at, at + len(clause.label))

    def as_deep(self, after: Clause, depth: int, kind: Kind) -> etree._Element | None:
        """Gives a paragraph of a clause as deep as a new one, the nearest before it or else after it."""
        place = self.section.position(after.id)
        nearest = (*self.section.below(after.id), *reversed(self.section.clauses[:place]), *self.section)
        for clause in nearest:
            if clause.depth == depth and clause.spans and self._is_of_kind(clause, kind):
                return self.first(clause)
        return None

    def _is_of_kind(self, clause: Clause, kind: Kind) -> bool:
        if kind == "closing":
            return clause.kind == "closing"
        if clause.kind != "numbered" or not clause.label:
            return False
        return kind == "numbered" or self.typed_number(clause) is None

    def empty(self, clause: Clause) -> None:
        """Takes a clause's paragraphs out; where they stand in a table, its row."""
        for number in dict.fromkeys(span.paragraph for span in clause.spans):
            self.drop(self.paragraphs[number])

    def drop_notes(self, clause: Clause) -> None:
        """Takes the references to notes out of a clause's paragraphs."""
        for number in dict.fromkeys(span.paragraph for span in clause.spans):
            for run in [*self.paragraphs[number].iter(*_NOTES)]:
                self._emptied.append(run)

    def drop(self, paragraph: etree._Element) -> None:
        """Marks a paragraph to be taken out. New ones may still be put behind it until then."""
        self._emptied.append(next(paragraph.iterancestors(_ROW), paragraph))

    def remove_emptied(self) -> None:
        """Takes out what was marked, and a table that has no row left, which Word would not open."""
        for block in self._emptied:
            parent = block.getparent()
            if parent is not None:
                parent.remove(block)
                around = parent.getparent()
                if parent.tag == _TABLE and parent.find(_ROW) is None and around is not None:
                    around.remove(parent)
