"""Where the clauses of a section stand in its Word file."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from drafter.amend_word.indents import list_indents
from drafter.amend_word.replace_words import replace_words
from drafter.errors import VerificationError
from drafter.model.clause_number import parent_of
from drafter.ooxml.names import qn
from drafter.ooxml.paragraph.characters import paragraph_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from drafter.amend_word.indents import Indent
    from drafter.model.amended_section import AmendedSection
    from drafter.model.section import Clause, Span
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

    def __init__(self, package: Package, amended: AmendedSection) -> None:
        self.paragraphs = list(package.edit(package.main).iter(_PARAGRAPH))
        self.package = package
        self.section = amended.before
        self.numbers = amended.numbers
        self._goes = frozenset(line.key for line in amended.lines if line.after is None)
        self._not_used = amended.gone - self._goes
        self.made: dict[str, etree._Element] = {}
        self.ends: dict[str, etree._Element] = {}
        self.followed: dict[str, Clause] = {}
        self._emptied: list[etree._Element] = []

    @cached_property
    def indents(self) -> Mapping[etree._Element, Indent]:
        """The indent that its list sets for each paragraph with an automatic number."""
        return list_indents(self.package, self.paragraphs)

    @cached_property
    def counted(self) -> frozenset[etree._Element]:
        """The paragraphs that Word numbers as clauses."""
        numbered = (clause for clause in self.section if clause.kind == "numbered" and clause.start)
        return frozenset(self.first(clause) for clause in numbered if self.typed_number(clause) is None)

    @cached_property
    def _staying(self) -> frozenset[int]:
        """The paragraphs in which something stands that stays: a clause, or the heading of one."""
        staying: set[int] = set()
        for clause in self.section:
            if clause.id not in self._goes:
                kept = clause.heading_spans if clause.id in self._not_used else ()
                staying |= {span.paragraph for span in kept or _all_spans(clause)}
        return frozenset(staying)

    def first(self, clause: Clause) -> etree._Element:
        """Gives the paragraph in which a clause begins: its heading's, where it has one."""
        if clause.start is None:
            raise VerificationError("it has no paragraph that a new clause could follow", place=clause.id)
        return self.paragraphs[clause.start.paragraph]

    def last(self, clause: Clause) -> etree._Element:
        """Gives the last paragraph of a clause and of all below it."""
        held = [span for one in (clause, *self.section.below(clause.id)) for span in _all_spans(one)]
        return self.paragraphs[held[-1].paragraph] if held else self.first(clause)

    def text_of(self, clause: Clause) -> etree._Element:
        """Gives the paragraph that words without a number look like behind a clause: its last, or text below.

        Of a heading that nothing stands under, the next text of the section.
        """
        following = self.section.clauses[self.section.position(clause.id) :]
        spans = next((one.spans for one in (clause, *following) if one.spans), None)
        return self.paragraphs[spans[-1].paragraph] if spans else self.first(clause)

    def refuse_shared(self, clause: Clause, *, before: bool = False) -> None:
        """Refuses a place behind a clause, or before it, that is inside a paragraph, parted by line breaks.

        Raises:
            VerificationError: when the next clause, or the one before, stands in the same paragraph.
        """
        edge = clause if before else self.section.last_of(clause.id)
        at = self.section.position(edge.id) + (-1 if before else 1)
        other = self.section.clauses[at] if 0 <= at < len(self.section.clauses) else None
        if other and not _paragraphs(other).isdisjoint(_paragraphs(edge)):
            raise self._shared(clause, other)

    def _shared(self, clause: Clause, other: Clause) -> VerificationError:
        return VerificationError(
            f"stands in one paragraph with {other.id}",
            place=f"{self.package.place}: {clause.id}",
            remedy="part the two into paragraphs of their own in Word, and add the file again",
        )

    def row(self, clause_id: str) -> etree._Element | None:
        """Gives the row of a table that a clause stands in, the last of all that belongs to it; or None."""
        made = self.made.get(clause_id)
        if made is not None:
            return made if made.tag == _ROW else None
        return next(self.last(self.section[clause_id]).iterancestors(_ROW), None)

    def typed_number(self, clause: Clause) -> tuple[etree._Element, int, int] | None:
        """Gives where a clause's number is typed; None where Word numbers it, or it has none."""
        span = clause.start
        if not clause.label or clause.kind != "numbered" or span is None:
            return None
        paragraph = self.paragraphs[span.paragraph]
        at = paragraph_text(paragraph)[: span.offset].find(clause.label)
        return None if at < 0 else (paragraph, at, at + len(clause.label))

    def words(self, clause: Clause) -> tuple[Span, ...]:
        """Gives where the text of a clause stands; of one without words, where they would."""
        if clause.spans or clause.start is None:
            return clause.spans
        return (replace(clause.start, start=0, end=0),)

    def missing_gap(self, clause: Clause) -> str:
        """Gives a space where a typed number stands alone, and words behind it would run into it."""
        typed = None if clause.spans else self.typed_number(clause)
        return " " if typed and clause.start and typed[2] == clause.start.offset else ""

    def counts_on(self, clause: Clause) -> bool:
        """Tells whether Word counts the list of a clause on behind it, be its own number a letter put in."""
        held = [one for one in self.section.items(parent_of(clause.id)) if one.depth == clause.depth]
        at = next((place for place, one in enumerate(held) if one.id == clause.id), len(held))
        if held[at + 1 :]:
            return self.typed_number(held[at + 1]) is None
        before = held[at - 1] if 0 < at < len(held) else None
        is_put_in = before is not None and clause.id.startswith(before.id.rstrip(")"))
        return is_put_in and before is not None and self.typed_number(before) is None

    def gap(self, clause: Clause) -> str:
        """Gives the white space between a clause's typed number and its words; else a tab."""
        typed = self.typed_number(clause)
        if typed is None or clause.start is None:
            return "\t"
        paragraph, _, end = typed
        between = paragraph_text(paragraph)[end : clause.start.offset]
        return between if between and not between.strip() else "\t"

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
        """Takes a clause's paragraphs out; where they stand in a table, its row.

        Of a paragraph that other clauses stand in too, or its own heading that stays, its words alone.
        """
        self._refuse_lone_number(clause)
        for span in reversed(_all_spans(clause)):
            paragraph = self.paragraphs[span.paragraph]
            if span.paragraph in self._staying:
                replace_words(paragraph, span.offset, span.offset + span.end - span.start, "")
            else:
                self.drop(paragraph)

    def _refuse_lone_number(self, clause: Clause) -> None:
        """Refuses to take words out whose number would stay, in a paragraph where other clauses stand too."""
        if clause.start and clause.start.paragraph in self._staying and self.typed_number(clause):
            beside = (
                one
                for one in self.section
                if one.id != clause.id and clause.start.paragraph in _paragraphs(one)
            )
            raise self._shared(clause, next(beside))

    def drop_notes(self, clause: Clause) -> None:
        """Takes the references to notes out of a clause's paragraphs."""
        for number in dict.fromkeys(span.paragraph for span in clause.spans):
            for run in [*self.paragraphs[number].iter(*_NOTES)]:
                self._emptied.append(run)

    def drop(self, paragraph: etree._Element) -> None:
        """Marks a paragraph to be taken out. New ones may still be put behind it until then."""
        self._emptied.append(next(paragraph.iterancestors(_ROW), paragraph))

    def drop_paragraph(self, paragraph: etree._Element) -> None:
        """Marks a paragraph to be taken out, unless it is the only one of a cell, which must have one."""
        beside = paragraph.getparent()
        if beside is not None and sum(1 for _ in beside.iterchildren(_PARAGRAPH)) > 1:
            self._emptied.append(paragraph)

    def remove_emptied(self) -> None:
        """Takes out what was marked, and a table that has no row left, which Word would not open."""
        for block in self._emptied:
            parent = block.getparent()
            if parent is not None:
                parent.remove(block)
                around = parent.getparent()
                if parent.tag == _TABLE and parent.find(_ROW) is None and around is not None:
                    around.remove(parent)


def _paragraphs(clause: Clause) -> set[int]:
    return {span.paragraph for span in _all_spans(clause)}


def _all_spans(clause: Clause) -> tuple[Span, ...]:
    start = () if clause.start is None else (replace(clause.start, end=clause.start.start),)
    return (*start, *clause.heading_spans, *clause.spans)
