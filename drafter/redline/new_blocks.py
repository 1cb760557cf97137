"""New paragraphs and rows for a Word file, made after those that stand beside them."""

from __future__ import annotations

import copy
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from lxml import etree

from drafter.errors import VerificationError
from drafter.ooxml.names import qn
from drafter.ooxml.text import paragraph_text
from drafter.redline.indents import list_indents, set_indent
from drafter.redline.numbering import NO_LIST, set_numbering
from drafter.redline.replace import append_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.proposal import AmendedClause
    from drafter.model.section import Clause, Section
    from drafter.ooxml.package import Package
    from drafter.redline.indents import Indent

Kind = Literal["closing", "numbered", "automatic"]
_NOTES = (qn("w:footnoteReference"), qn("w:endnoteReference"))
_TABLE, _ROW, _CELL = qn("w:tbl"), qn("w:tr"), qn("w:tc")
_PARAGRAPH, _PROPERTIES = qn("w:p"), qn("w:pPr")


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
        place = self.section.clauses.index(clause)
        before = [span.paragraph for c in self.section.clauses[:place] for span in c.spans]
        for paragraph in self.paragraphs[max(before, default=-1) + 1 :]:
            at = paragraph_text(paragraph).rfind(words)
            if at >= 0:
                return paragraph, at
        raise VerificationError("its heading has no place in the Word file", place=clause.id)

    def typed_number(self, clause: Clause) -> tuple[etree._Element, int, int] | None:
        """Gives where a clause's number is typed; None where Word numbers it, or it has none."""
        if not clause.label or "/" in clause.id or not (clause.spans or clause.heading):
            return None
        paragraph = self.first(clause)
        end = clause.spans[0].offset if clause.heading is None else self.heading(clause)[1]
        at = paragraph_text(paragraph)[:end].find(clause.label)
        return None if at < 0 else (paragraph, at, at + len(clause.label))

    def as_deep(self, after: Clause, depth: int, kind: Kind) -> etree._Element | None:
        """Gives a paragraph of a clause as deep as a new one, the nearest before it or else after it."""
        place = self.section.clauses.index(after)
        nearest = (*self.section.below(after.id), *reversed(self.section.clauses[:place]), *self.section)
        for clause in nearest:
            if clause.depth == depth and clause.spans and self._is_of_kind(clause, kind):
                return self.first(clause)
        return None

    def _is_of_kind(self, clause: Clause, kind: Kind) -> bool:
        if kind == "closing":
            return "/closing" in clause.id
        if "/" in clause.id or not clause.label:
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


def insert_clause(places: Places, change: AmendedClause, *, automatic: bool) -> None:
    """Puts the paragraph of a new clause behind all that belongs to the clause it follows, or before a first.

    Args:
        places: the file that is being amended.
        change: the new clause.
        automatic: true where Word numbers it; else its number is typed.
    """
    followed = places.followed[change.clause] = _followed(places, change)
    made = places.made if change.below else places.ends
    closing = "/closing" in change.clause
    model, automatic = _model(places, followed, change, automatic=automatic)
    paragraph = _like(model, numbered=automatic and not closing)
    if not automatic and not closing and model in places.indents:
        set_indent(paragraph[0], places.indents[model])
    label = "" if automatic or closing else f"{label_of(places.numbers.get(change.clause, change.clause))}\t"
    append_words(paragraph, f"{label}{change.after}")
    if change.before_clause:
        _beside(places.first(followed), model).addprevious(paragraph)
    else:
        before = made.get(change.after_clause)
        _beside(places.last(followed) if before is None else before, model).addnext(paragraph)
    places.made[change.clause] = places.ends[change.below or change.clause] = paragraph


def _model(
    places: Places, followed: Clause, change: AmendedClause, *, automatic: bool
) -> tuple[etree._Element, bool]:
    """Gives the paragraph that a new one is made like, and whether Word numbers the new one too."""
    if "/closing" in change.clause:
        closing = places.as_deep(followed, change.depth, "closing")
        return (places.first(followed) if closing is None else closing), False
    beside = None if change.below else followed
    if automatic and (beside is None or places.typed_number(beside)):
        model = places.as_deep(followed, change.depth, "automatic")
        if model is not None:
            return model, True
    automatic = automatic and beside is not None and not places.typed_number(beside)
    model = None if beside else places.as_deep(followed, change.depth, "numbered")
    return (places.first(followed) if model is None else model), automatic


def _followed(places: Places, change: AmendedClause) -> Clause:
    """Gives the clause of the baseline that a new one, or the new one it is below, stands beside."""
    name = change.below or change.beside
    return places.followed[name] if name in places.followed else places.section[name]


def insert_row(places: Places, change: AmendedClause) -> None:
    """Puts the row of a new definition beside the row of another: its term, and its meaning."""
    beside = places.made.get(change.beside)
    if beside is None:
        beside = next(places.last(places.section[change.beside]).iterancestors(_ROW), None)
    if beside is None:
        raise VerificationError("it does not stand in a table", place=change.beside)
    row = copy.deepcopy(beside)
    cells = row.findall(_CELL)
    for cell, words in zip(cells, _cell_words(change, len(cells)), strict=True):
        _fill(cell, words)
    _forget_identity(row)
    if change.before_clause:
        beside.addprevious(row)
    else:
        beside.addnext(row)
    places.made[change.clause] = row


def _cell_words(change: AmendedClause, count: int) -> list[str]:
    return [change.clause.rpartition("/")[2], *[""] * (count - 2), change.after]


def _fill(cell: etree._Element, words: str) -> None:
    """Gives a cell one paragraph with these words, formatted as its first."""
    first, *others = cell.findall(_PARAGRAPH)
    for other in others:
        cell.remove(other)
    run = first.find(f".//{qn('w:r')}")
    properties = None if run is None else run.find(qn("w:rPr"))
    for child in [child for child in first if child.tag != _PROPERTIES]:
        first.remove(child)
    append_words(first, words)
    if properties is not None:
        first[-1].insert(0, copy.deepcopy(properties))


def _forget_identity(block: etree._Element) -> None:
    """Takes out the ids that Word gives to paragraphs and rows, which no two may share (MS-DOCX 2.5.4.1)."""
    for element in block.iter():
        for name in [name for name in element.attrib if etree.QName(name).localname in ("paraId", "textId")]:
            del element.attrib[name]


def _beside(block: etree._Element, model: etree._Element) -> etree._Element:
    """Gives the block, or the table that holds it, on the level of the model paragraph."""
    around = (block, *block.iterancestors())
    return next((one for one in around if one.getparent() is model.getparent()), block)


def _like(model: etree._Element, *, numbered: bool) -> etree._Element:
    """Gives an empty paragraph formatted as another, and numbered as it is or not at all."""
    made = etree.Element(_PARAGRAPH)
    properties = model.find(_PROPERTIES)
    made.append(etree.Element(_PROPERTIES) if properties is None else copy.deepcopy(properties))
    for name in ("w:sectPr", "w:pPrChange", "w:rPr/w:ins", "w:rPr/w:del"):
        for child in made[0].findall("/".join(qn(part) for part in name.split("/"))):
            parent = child.getparent()
            if parent is not None:
                parent.remove(child)
    if not numbered:
        set_numbering(made[0], NO_LIST, 0)
    return made


def label_of(clause_id: str) -> str:
    """Gives the number as it is printed beside the words: `(ba)` of G3.17(ba), and G3.20A of itself."""
    return clause_id[clause_id.rindex("(") :] if clause_id.endswith(")") else clause_id
