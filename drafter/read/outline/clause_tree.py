"""The outline: the paragraphs of a source made into the tree of its clauses.

Each numbered paragraph is a clause. An unnumbered one belongs to the clause that it follows; where it stands
back at the indent of a clause further up, it is the closing words of that clause. An unnumbered heading and a
defined term are clauses addressed by their words. What stands before the first number is the preamble.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from drafter.model.clause_number import ClauseNumber
from drafter.model.section import Clause, Link, Span
from drafter.read.outline.block import moved
from drafter.read.outline.clause_ids import Ids, number_below, slug
from drafter.read.outline.definitions import defined_term, listed_term
from drafter.read.outline.headings import is_heading, is_title, with_headings
from drafter.read.outline.nesting import Entry, place_before, place_of_heading, place_of_number
from drafter.read.outline.place_of_text import place_of_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from drafter.model.section import Kind
    from drafter.read.outline.block import Block, Pointer, Printed

_DEFINITIONS = re.compile(r"\b(?:definitions?|defined terms|glossary|interpretation)\b", re.IGNORECASE)
_PREAMBLE, _PROSE = "preamble", "prose"


@dataclass(slots=True, eq=False)
class _Draft:
    """A clause in the making."""

    id: str
    kind: Kind
    label: str = ""
    depth: int = 0
    heading: str | None = None
    texts: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)
    length: int = 0
    heading_spans: tuple[Span, ...] = ()
    start: Span | None = None

    def head(self, block: Block) -> None:
        self.heading, self.heading_spans = block.text, block.spans

    def append(self, block: Block) -> None:
        if not block.text:
            return
        joiner = block.joiner if self.texts else ""
        at = self.length + len(joiner)
        self.texts += [joiner, block.text]
        self.length = at + len(block.text)
        self.spans += _moved(block.spans, at) if at else block.spans
        self.pointers += moved(block.pointers, at, self.length) if at else block.pointers

    def clause(self, places: Mapping[str, str]) -> Clause:
        """Gives the clause; `places` are the ids of those that hold the bookmarks."""
        known = [p for p in self.pointers if not p.bookmark or p.bookmark in places]
        links = tuple([Link(p.start, p.end, places.get(p.bookmark, "")) for p in known])
        return Clause(
            self.id,
            "".join(self.texts),
            self.label,
            self.depth,
            self.heading,
            tuple(self.spans),
            links,
            self.kind,
            self.heading_spans,
            self.start,
        )


def outline(blocks: Iterable[Block]) -> tuple[Clause, ...]:
    """Gives the clauses that the paragraphs of a source make, in document order, each id once."""
    builder = _Builder()
    headed = with_headings(tuple(blocks))
    for block, following in zip_longest(headed, headed[1:]):
        builder.add(block, following)
    return tuple(draft.clause(builder.places) for draft in builder.drafts)


class _Builder:
    """The clauses so far, and the chain of open ones: the last clause and those above it."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self.places: dict[str, str] = {}
        self._open: list[Entry] = []
        self._current: _Draft | None = None
        self._has_numbers = False
        self._ids = Ids()
        self._table = 0
        self._goes_on_in_table = False
        self._open_before_table: list[Entry] = []

    def add(self, block: Block, following: Block | None) -> None:
        """Puts the next paragraph in its place; the following one tells that of a heading without a level."""
        self._enter_table(block.table)
        term = defined_term(block) or self._listed_term(block)
        if block.number is not None:
            self._add_number(block, block.number)
        elif term:
            self._add_term(block, term)
        elif not block.text:
            pass
        elif block.apart:
            self._add_apart(block)
        elif self._is_title_of_clause(block):
            self._add_title(block)
        elif block.heads and following is not None:
            self._add_heading_before(block, following)
        elif block.outline is not None and is_heading(block):
            self._add_heading(block, place_of_heading(self._open, block))
        else:
            self._add_text(block)
        if self._current:
            self.places.update(dict.fromkeys(block.bookmarks, self._current.id))
        self._add_notes(block)

    def _listed_term(self, block: Block) -> str | None:
        """Gives the term of `Affiliate: A company …` where the heading above says that terms are defined."""
        term = listed_term(block)
        if term is None:
            return None
        headings = [entry.draft.heading or "" for entry in self._open if isinstance(entry.draft, _Draft)]
        return term if any(map(_DEFINITIONS.search, headings)) else None

    def _enter_table(self, table: int) -> None:
        """Closes, at the end of a table, the clauses that were opened in it."""
        self._goes_on_in_table = table == self._table > 0
        if table == self._table:
            return
        if self._table:
            self._open = self._open_before_table
        self._open_before_table = list(self._open)
        self._table = table

    def _add_number(self, block: Block, printed: Printed) -> None:
        place = place_of_number(self._open, block, printed)
        beside = self._open[place.keep].number if place.keep < len(self._open) else None
        del self._open[place.keep :]
        number = self._ids.claim(number_below(self._open, printed, place.mark, beside))
        is_headed = is_title(block, place.mark)
        # Where the clause above is not in the source, the number itself says how deep it stands.
        depth = self._depth() if self._open else place.mark.parts - 1
        draft = self._start(number, "numbered", block, label=printed.text, depth=depth)
        if is_headed:
            draft.head(block)
        else:
            draft.append(block)
        self._open.append(Entry(number, depth, block, mark=place.mark, draft=draft, is_heading=is_headed))

    def _is_title_of_clause(self, block: Block) -> bool:
        """Gives whether a heading is that of the `Schedule 1` or `Article IV` which stands alone above it."""
        entry = self._open[-1] if self._open else None
        draft = self._current
        if entry is None or draft is None or entry.draft is not draft or not (entry.mark and entry.mark.word):
            return False
        is_empty = draft.heading is None and not draft.texts
        return is_empty and is_heading(block) and not _is_lower(block, entry.block)

    def _add_title(self, block: Block) -> None:
        self._open[-1].is_heading = True
        if self._current:
            self._current.head(block)

    def _add_heading_before(self, block: Block, following: Block) -> None:
        """Adds a heading without a level: beside a clause that goes on with its series, else above it."""
        place = place_before(self._open, following)
        if place.goes_on:
            number = self._claim_words(block.text, self._open[: place.keep])
            self._start(number, "heading", block, depth=self._open[place.keep].depth).head(block)
        else:
            self._add_heading(block, place.keep)

    def _add_heading(self, block: Block, keep: int) -> None:
        del self._open[keep:]
        number = self._claim_words(block.text, self._open)
        draft = self._start(number, "heading", block)
        draft.head(block)
        self._open.append(Entry(number, draft.depth, block, draft=draft, is_heading=True))

    def _add_term(self, block: Block, term: str) -> None:
        terms = [place for place, entry in enumerate(self._open) if entry.is_term]
        keep = terms[0] if terms else place_of_text(self._open, block) if self._open else 0
        del self._open[keep:]
        number = self._claim_words(term, self._open)
        draft = self._start(number, "definition", block, label=term)
        draft.append(block)
        self._open.append(Entry(number, draft.depth, block, draft=draft, is_term=True))

    def _add_text(self, block: Block) -> None:
        if not self._open:
            self._add_outside(block)
            return
        keep = place_of_text(self._open, block)
        entry = self._open[keep - 1]
        draft = self._current
        if draft is None or draft not in (entry.draft, entry.closing):
            del self._open[keep:]
            number = self._ids.next("closing", beside=entry.number)
            draft = self._start(number, "closing", block, depth=entry.depth)
            entry.closing, entry.closing_number = draft, number
        draft.append(block)
        entry.text_left = block.left if entry.is_heading else entry.text_left
        entry.is_heading = False
        entry.tail = block.text

    def _add_outside(self, block: Block) -> None:
        """Adds text that no clause is open for: a clause of its own, or with the rest of its table one."""
        draft = self._current
        if draft is None or not self._goes_on_in_table:
            number = self._ids.next(_PROSE if self._has_numbers else _PREAMBLE)
            draft = self._start(number, "table" if block.table else "passage", block)
        draft.append(block)

    def _add_apart(self, block: Block) -> None:
        self._open.clear()
        draft = self._current
        if draft is None or block.apart == _PROSE or draft.id.rstrip("0123456789") != block.apart:
            kind: Kind = "contents" if block.apart == "contents" else "passage"
            draft = self._start(self._ids.next(block.apart), kind, block)
        draft.append(block)

    def _add_notes(self, block: Block) -> None:
        for note in block.notes:
            base = self._current.id if self._current else _PREAMBLE
            number = self._ids.next("note", beside=ClauseNumber.parse(base), from_one=True)
            depth = self._current.depth + 1 if self._current else 0
            draft = _Draft(str(number), "note", depth=depth, texts=[note.text], pointers=[*note.pointers])
            self.drafts.append(draft)

    def _start(
        self,
        number: ClauseNumber,
        kind: Kind,
        block: Block,
        *,
        label: str = "",
        depth: int | None = None,
    ) -> _Draft:
        depth = self._depth() if depth is None else depth
        draft = _Draft(str(number), kind, label=label, depth=depth)
        draft.start = next(iter(block.spans), None)
        self.drafts.append(draft)
        self._has_numbers = self._has_numbers or bool(label)
        self._current = draft
        return draft

    def _depth(self) -> int:
        return self._open[-1].depth + 1 if self._open else 0

    def _claim_words(self, words: str, above: Sequence[Entry]) -> ClauseNumber:
        """Gives the number of something below the open clauses that is addressed by its words."""
        address = slug(words)
        return self._ids.claim([above[-1].number.beside(address) if above else ClauseNumber((address,))])


def _moved(spans: Iterable[Span], by: int) -> list[Span]:
    return [Span(span.start + by, span.end + by, span.paragraph, span.offset) for span in spans]


def _is_lower(block: Block, above: Block) -> bool:
    """Gives whether a heading has a lower level than the one above it."""
    return block.outline is not None and above.outline is not None and block.outline > above.outline
