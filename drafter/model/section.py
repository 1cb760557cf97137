"""A section of the code: its clauses in document order, numbered as printed, and as lists."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Literal

from drafter.errors import UnknownClauseError
from drafter.language.near_names import did_you_mean, near_names
from drafter.model.clause_names import meant
from drafter.model.clause_number import kind_of, parent_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Kind = Literal["numbered", "heading", "definition", "closing", "note", "passage", "table", "contents"]
"""What a clause is: a provision with a number, a heading without one, a definition, closing words, a note, a
passage outside of all numbers, or a table or contents there."""

# An error that names more clauses than this is not read.
_MOST_NEAR = 3

NOT_USED = "Not used"
"""What a deleted clause says whose number stays."""

_NOT_USED = re.compile(
    r"\W*(not used|no longer used|reserved|omitted|deleted|repealed|spare)\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a clause's text and the paragraph of the source that holds it.

    `text[start:end]` stands in paragraph `paragraph` (counted from 0 over every `w:p` of the body, in
    document order) from character `offset` of that paragraph's own text.
    """

    start: int
    end: int
    paragraph: int
    offset: int


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a clause's text, `text[start:end]`, that a Word source makes point at a clause.

    Attributes:
        clause: the id of the clause that they point at, whatever they say; empty where it is gone.
    """

    start: int
    end: int
    clause: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered provision: its identity, its printed number and its own words.

    Attributes:
        id: the full number, `G3.17(b)(ii)`; unique in the section.
        text: the clause's own words, letter for letter, without its number and without its sub-clauses.
        label: the number as it stands beside the words, `(ii)`.
        depth: 0 for `G3`, 1 for `G3.17`, 2 for `(b)`.
        heading: the words of a numbered heading; then `text` may be empty.
        spans: where the words stand in a Word source; empty for other sources.
        links: what in the text points at a clause by a field or a link of a Word source.
        stated: what it is, as its source has it; None where the source does not say.
        heading_spans: where the words of its heading stand in a Word source.
        start: where its first paragraph has its words, behind the number; None for other sources.
    """

    id: str
    text: str = ""
    label: str = ""
    depth: int = 0
    heading: str | None = None
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    stated: Kind | None = field(default=None, compare=False)
    heading_spans: tuple[Span, ...] = field(default=(), compare=False)
    start: Span | None = field(default=None, compare=False)

    @property
    def kind(self) -> Kind:
        """What it is, as its source has it; where that does not say, as its id and its label look."""
        return self.stated or _likely_kind(self.id, self.label)

    @property
    def is_definition(self) -> bool:
        """Whether it defines a term."""
        return self.kind == "definition"

    @property
    def is_outside(self) -> bool:
        """Whether it stands outside of all numbers: a passage, or a table or contents there."""
        return self.kind in ("passage", "table", "contents")

    @property
    def words(self) -> str:
        """All that the clause says: its heading and its text."""
        return "\n".join(part for part in (self.heading, self.text) if part)


@dataclass(frozen=True)
class Section:
    """One published state of one document of the code.

    Attributes:
        clauses: in document order, each id once.
        section: the letter of the section, `G`; empty where the source does not say.
        title: its title, `Security`.
        version: `5.20`; empty where the source does not say.
    """

    clauses: tuple[Clause, ...]
    section: str = ""
    title: str = ""
    version: str = ""

    @cached_property
    def _by_id(self) -> dict[str, Clause]:
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {clause.id: place for place, clause in enumerate(self.clauses)}

    @cached_property
    def _held(self) -> Mapping[str, Sequence[Clause]]:
        held: dict[str, list[Clause]] = defaultdict(list)
        for clause in self.clauses:
            held[parent_of(clause.id)].append(clause)
        return held

    @cached_property
    def _items(self) -> Mapping[str, Sequence[Clause]]:
        return {
            above: [clause for clause in held if clause.kind == "numbered"]
            for above, held in self._held.items()
        }

    @property
    def name(self) -> str:
        """How the version is addressed, `G@5.20`."""
        return f"{self.section}@{self.version}" if self.version else self.section

    def __iter__(self) -> Iterator[Clause]:
        return iter(self.clauses)

    def __contains__(self, clause_id: str) -> bool:
        return clause_id in self._by_id

    def __getitem__(self, clause_id: str) -> Clause:
        """Gives the clause of that id.

        Raises:
            UnknownClauseError: when the section holds none.
        """
        if clause_id not in self._by_id:
            raise self.unknown(clause_id, meant(clause_id, self._by_id), self.name)
        return self._by_id[clause_id]

    def get(self, clause_id: str) -> Clause | None:
        """Gives the clause of that id; None where the section holds none."""
        return self._by_id.get(clause_id)

    def unknown(self, written: str, found: Sequence[str], place: str) -> UnknownClauseError:
        """Gives the error for a clause that is not there, or may be several, with those that were meant."""
        near = list(found) or near_names(written, self._by_id, most=_MOST_NEAR)
        remedy = did_you_mean(near) if near else "`drafter show` lists the clauses it holds"
        return UnknownClauseError(f"there is no clause {written}", place=place, remedy=remedy)

    def position(self, clause_id: str) -> int:
        """Gives the place of a clause in the section, from 0.

        Raises:
            UnknownClauseError: when the section holds none of that id.
        """
        return self._positions[self[clause_id].id]

    def below(self, clause_id: str) -> tuple[Clause, ...]:
        """Gives every clause below that one, and its closing words, in document order."""
        top = self[clause_id]
        following = islice(self.clauses, self.position(clause_id) + 1, None)
        return tuple(takewhile(lambda clause: _belongs(clause, top), following))

    def last_of(self, clause_id: str) -> Clause:
        """Gives the last clause of all that belongs to one: of those below it, or itself."""
        return (self[clause_id], *self.below(clause_id))[-1]

    def parent(self, clause_id: str) -> Clause | None:
        """Gives the clause that one stands under by its number, G3.17 for G3.17(b); None at the top."""
        return self._by_id.get(parent_of(clause_id))

    def items(self, clause_id: str) -> Sequence[Clause]:
        """Gives the items of the list that a clause holds; closing words and terms are no items of one."""
        return self._items.get(clause_id, ())


def _belongs(clause: Clause, top: Clause) -> bool:
    return clause.depth > top.depth or clause.id.startswith(f"{top.id}/")


def _likely_kind(clause_id: str, label: str) -> Kind:
    match kind_of(clause_id):
        case "worded":
            return "definition" if label and clause_id.endswith(f"/{label}") else "heading"
        case "passage" if clause_id.startswith("contents"):
            return "contents"
        case kind:
            return kind


def is_not_used(text: str) -> bool:
    """Tells whether a clause says only that its number is not used."""
    return _NOT_USED.fullmatch(text) is not None


def kind_as_said(clause: Clause) -> dict[str, str]:
    """Gives what a clause is in the words of the JSON form, under `kind`; of a definition its `term` too."""
    match clause.kind:
        case "definition":
            return {"kind": "definition", "term": clause.label}
        case "numbered":
            return {"kind": "heading" if clause.heading and not clause.text else "clause"}
        case "passage":
            return {"kind": "clause" if clause.id.startswith("prose") else "preamble"}
        case kind:
            return {"kind": kind}
