"""What of a section the legal text annex shows: each amended clause in its place, and no more than that."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.section import Clause
from drafter.render.labels import closed_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.proposal import AmendedClause
    from drafter.model.section import Section

# An article up to this long is shown whole: it fits on half a page and reads better than with gaps.
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Provision:
    """A clause of the baseline, or a new one, and what the amendments make of it.

    Attributes:
        parents: ids of the clauses that it stands below, outermost first.
    """

    clause: Clause
    amended: AmendedClause | None
    parents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """The outermost clause below the headings that holds amendments, with what is to be shown of it.

    Attributes:
        lines: the provisions in order; None stands for those left out between two.
    """

    clause: str
    lines: tuple[Provision | None, ...]


def articles(section: Section, amended: Sequence[AmendedClause]) -> tuple[Article, ...]:
    """Gives the articles that are amended, in the order of the section."""
    provisions = _provisions(section, amended)
    held = {provision.clause.id: provision for provision in provisions}
    whole: dict[str, list[Provision]] = defaultdict(list)
    for provision in provisions:
        whole[_article_of(provision, held)].append(provision)
    return tuple(
        Article(name, (*(held[parent] for parent in held[name].parents), *_shown(parts)))
        for name, parts in whole.items()
        if any(part.amended for part in parts)
    )


def _provisions(section: Section, amended: Sequence[AmendedClause]) -> list[Provision]:
    """Gives every clause, and the new ones in their place, each with its amendment and its parents."""
    changes = {change.clause: change for change in amended}
    stack: list[Clause] = []
    provisions = []
    for clause in _with_insertions(section, amended):
        while stack and not _is_below(clause, stack[-1]):
            stack.pop()
        parents = tuple(parent.id for parent in stack)
        provisions.append(Provision(clause, changes.get(clause.id), parents))
        stack.append(clause)
    return provisions


def _is_below(clause: Clause, other: Clause) -> bool:
    """Tells whether a clause stands below another; closing words stand below the clause they close."""
    closed = closed_by(clause)
    return closed == other.id if closed else clause.depth > other.depth


def _with_insertions(section: Section, amended: Sequence[AmendedClause]) -> list[Clause]:
    clauses = list(section.clauses)
    # From the last to the first: each goes right behind its clause, so that of two the first stands first.
    for change in reversed(amended):
        if change.kind == "inserted":
            follows = section[change.after_clause]
            last = (section.below(follows.id) or (follows,))[-1]
            clauses.insert(clauses.index(last) + 1, _new_clause(change, follows))
    return clauses


def _new_clause(change: AmendedClause, follows: Clause) -> Clause:
    """Gives a new clause, at the depth of the one it follows and with a number printed as that one's is."""
    prefix = follows.id.removesuffix(follows.label)
    return Clause(change.clause, label=change.clause.removeprefix(prefix), depth=follows.depth)


def _article_of(provision: Provision, held: dict[str, Provision]) -> str:
    """Gives the outermost of a clause and its parents that is no heading; a heading's is its own."""
    chain = (*provision.parents, provision.clause.id)
    return next((name for name in chain if held[name].clause.heading is None), chain[-1])


def _shown(parts: Sequence[Provision]) -> list[Provision | None]:
    """Gives the parts of an article that are to be shown, with None for each stretch left out."""
    wanted = _wanted(parts)
    lines: list[Provision | None] = []
    for part in parts:
        if part.clause.id in wanted:
            lines.append(part)
        elif lines and lines[-1] is not None:
            lines.append(None)
    return lines


def _wanted(parts: Sequence[Provision]) -> set[str]:
    """Gives the ids of the amended clauses and of what they are read with.

    That is their parents, their parents' closing words, and the neighbour on either side.
    """
    if len(parts) <= _SHORT:
        return {part.clause.id for part in parts}
    changed = [part for part in parts if part.amended]
    parents = {name for part in changed for name in part.parents}
    beside = {neighbour.clause.id for part in changed for neighbour in _neighbours(part, parts)}
    closing = {part.clause.id for part in parts if closed_by(part.clause) in parents}
    return {part.clause.id for part in changed} | parents | beside | closing


def _neighbours(part: Provision, parts: Sequence[Provision]) -> list[Provision]:
    """Gives the clauses just before and just after one in its own list."""
    siblings = [other for other in parts if other.parents == part.parents]
    place = siblings.index(part)
    return siblings[max(place - 1, 0) : place + 2]
