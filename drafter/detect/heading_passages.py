"""Headings as passages of their own: a term renamed in one clause may have been left in a heading."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.model.comparison import Change, Comparison, Match
from drafter.model.section import Clause, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# No clause has such an id, and a reason that names it by its id reads well.
_NAME = "the heading of "


def with_headings(comparison: Comparison) -> Comparison:
    """Gives a comparison in which every heading is a clause before its own, named as the heading of it."""
    matches = tuple(chain.from_iterable(map(_parts, comparison.matches)))
    old, new = headings_apart(comparison.old), headings_apart(comparison.new)
    return Comparison(old, new, matches, tuple(_changes(comparison.changes)))


def headed(clause_id: str) -> tuple[str, bool]:
    """Gives the id of the clause that a part of such a comparison is of, and whether it is the heading."""
    return clause_id.removeprefix(_NAME), clause_id.startswith(_NAME)


def headings_apart(section: Section) -> Section:
    """Gives a section in which every heading is a clause before its own, named as the heading of it."""
    clauses = chain.from_iterable((*_heading(clause), _body(clause)) for clause in section)
    return replace(section, clauses=tuple(clauses))


def _heading(clause: Clause) -> Iterator[Clause]:
    if clause.heading:
        yield Clause(_NAME + clause.id, clause.heading, depth=clause.depth)


def _body(clause: Clause) -> Clause:
    return replace(clause, heading=None) if clause.heading else clause


def _parts(match: Match) -> Iterator[Match]:
    old, new = ([*_heading(clause), _body(clause)] if clause else [None] for clause in (match.old, match.new))
    if len(old) == len(new):
        yield from (Match(one, other) for one, other in zip(old, new, strict=True))
        return
    yield Match(old[-1], new[-1])
    yield from (Match(heading, None) for heading in old[:-1])
    yield from (Match(None, heading) for heading in new[:-1])


def _changes(changes: Iterable[Change]) -> Iterator[Change]:
    for change in changes:
        if not any(clause and clause.heading for clause in (change.old, change.new)):
            yield change
            continue
        for part in _parts(Match(change.old, change.new)):
            if part.old and part.new and part.old.text != part.new.text:
                hunks = word_hunks(part.old.text, part.new.text)
                yield Change("amended", part.old, part.new, hunks)
            elif not (part.old and part.new):
                yield Change("deleted" if part.old else "inserted", part.old, part.new)
