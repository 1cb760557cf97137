"""The outline: the paragraphs of a source made into the tree of its clauses.

Each numbered paragraph is a clause. An unnumbered one belongs to the clause that it follows; where it stands
back at the indent of a clause further up, it is the closing words of that clause. An unnumbered heading and a
defined term are clauses addressed by their words. What stands before the first number is the preamble.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.model.number import ClauseNumber
from drafter.model.section import Clause, Span
from drafter.read.ids import Ids, number_below, slug
from drafter.read.places import Entry, place_of_heading, place_of_number, place_of_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.read.blocks import Block

# A heading is a phrase; what is longer, or ends as a sentence or a list item ends, is a provision.
_LONGEST_HEADING = 120
_END_OF_PROVISION = re.compile(r"[.;:,]\s*(?:and|or)?\s*$|\b(?:and|or)\s*$")
_DEFINITION = re.compile(
    r"[“\"‘]([^”\"’]{2,80})[”\"’],?\s(?:\([^)]{1,60}\)\s)?"
    r"(?:means|mean|has the|have the|shall (?:mean|have)|includes?|refers? to|is defined|is|are)\b"
)
_PREAMBLE, _PROSE = "preamble", "prose"


@dataclass
class _Draft:
    """A clause in the making."""

    id: str
    label: str = ""
    depth: int = 0
    heading: str | None = None
    text: str = ""
    spans: list[Span] = field(default_factory=list)

    def append(self, block: Block) -> None:
        if not block.text:
            return
        if self.text:
            self.text += block.joiner
        at = len(self.text)
        self.text += block.text
        self.spans += [Span(s.start + at, s.end + at, s.paragraph, s.offset) for s in block.spans]

    def clause(self) -> Clause:
        return Clause(self.id, self.text, self.label, self.depth, self.heading, tuple(self.spans))


def outline(blocks: Iterable[Block]) -> tuple[Clause, ...]:
    """Gives the clauses that the paragraphs of a source make, in document order, each id once."""
    builder = _Builder()
    for block in blocks:
        builder.add(block)
    return tuple(draft.clause() for draft in builder.drafts)


class _Builder:
    """The clauses so far, and the chain of open ones: the last clause and those above it."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self._open: list[Entry] = []
        self._current: _Draft | None = None
        self._ids = Ids()
        self._table = 0
        self._open_before_table: list[Entry] = []

    def add(self, block: Block) -> None:
        """Puts the next paragraph in its place."""
        self._enter_table(block.table)
        term = _term(block)
        if block.number is not None:
            self._add_number(block)
        elif term:
            self._add_term(block, term)
        elif not block.text:
            pass
        elif block.apart:
            self._add_apart(block)
        elif block.outline is not None and _is_heading(block):
            self._add_heading(block)
        else:
            self._add_text(block)
        self._add_notes(block)

    def _enter_table(self, table: int) -> None:
        """Closes, at the end of a table, the clauses that were opened in it."""
        if table == self._table:
            return
        if self._table:
            self._open = self._open_before_table
        self._open_before_table = list(self._open)
        self._table = table

    def _add_number(self, block: Block) -> None:
        printed = block.number
        assert printed is not None  # noqa: S101  # add() calls this for numbered blocks alone
        place = place_of_number(self._open, block)
        del self._open[place.keep :]
        number = self._ids.claim(number_below(self._open, printed, place.mark))
        heading = block.text if _is_heading(block) else None
        # Where the clause above is not in the source, the number itself says how deep it stands.
        depth = self._depth() if self._open else place.mark.parts - 1
        draft = self._start(number, label=printed.text, heading=heading or None, depth=depth)
        if heading is None:
            draft.append(block)
        self._open.append(
            Entry(number, draft.depth, block, mark=place.mark, draft=draft, is_heading=bool(heading))
        )

    def _add_heading(self, block: Block) -> None:
        del self._open[place_of_heading(self._open, block) :]
        words = slug(block.text)
        top = self._open[-1].number if self._open else None
        number = self._ids.claim([top.beside(words) if top else ClauseNumber((words,))])
        draft = self._start(number, heading=block.text)
        self._open.append(Entry(number, draft.depth, block, draft=draft, is_heading=True))

    def _add_term(self, block: Block, term: str) -> None:
        terms = [place for place, entry in enumerate(self._open) if entry.is_term]
        keep = terms[0] if terms else place_of_text(self._open, block)
        del self._open[keep:]
        words = slug(term)
        top = self._open[-1].number if self._open else None
        number = self._ids.claim([top.beside(words) if top else ClauseNumber((words,))])
        draft = self._start(number, label=term)
        draft.append(block)
        self._open.append(Entry(number, draft.depth, block, draft=draft, is_term=True))

    def _add_text(self, block: Block) -> None:
        if not self._open:
            self._start(self._ids.next(_PROSE if self._has_numbers() else _PREAMBLE)).append(block)
            return
        keep = place_of_text(self._open, block)
        entry = self._open[keep - 1]
        if self._current not in (entry.draft, entry.closing):
            del self._open[keep:]
            number = self._ids.next("closing", beside=entry.number)
            entry.closing, entry.closing_number = self._start(number, depth=entry.depth), number
        assert self._current is not None  # noqa: S101  # an open clause is a started one
        self._current.append(block)
        entry.is_heading = False

    def _add_apart(self, block: Block) -> None:
        self._open.clear()
        is_open = self._current is not None and self._current.id.rstrip("0123456789") == block.apart
        if block.apart == _PROSE or not is_open:
            self._start(self._ids.next(block.apart))
        assert self._current is not None  # noqa: S101  # started just now, or before
        self._current.append(block)

    def _add_notes(self, block: Block) -> None:
        for note in block.notes:
            base = self._current.id if self._current else _PREAMBLE
            number = self._ids.next("note", beside=ClauseNumber.parse(base), from_one=True)
            depth = self._current.depth + 1 if self._current else 0
            self.drafts.append(_Draft(str(number), depth=depth, text=note))

    def _start(
        self, number: ClauseNumber, *, label: str = "", heading: str | None = None, depth: int | None = None
    ) -> _Draft:
        depth = self._depth() if depth is None else depth
        draft = _Draft(str(number), label=label, depth=depth, heading=heading)
        self.drafts.append(draft)
        self._current = draft
        return draft

    def _depth(self) -> int:
        return self._open[-1].depth + 1 if self._open else 0

    def _has_numbers(self) -> bool:
        return any(draft.label for draft in self.drafts)


def _is_heading(block: Block) -> bool:
    words = block.text
    return bool(
        block.emphasised and words and len(words) <= _LONGEST_HEADING and not _END_OF_PROVISION.search(words)
    )


def _term(block: Block) -> str | None:
    """Gives the term that a paragraph defines, from its table or its own words; None where it has none."""
    if block.term or block.number is not None or block.apart:
        return block.term
    match = _DEFINITION.match(block.text)
    return match[1] if match else None
