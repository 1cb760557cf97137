"""What of a section the legal text annex shows: each amended clause in its place, and no more than that."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.model.clause_number import last_part, parent_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drafter.model.amended_clause import Line
    from drafter.model.section import Clause

# An article up to this long is shown whole: it fits on half a page and reads better than with gaps.
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Provision:
    """A clause of the baseline, or a new one, and what the amendments make of it.

    Attributes:
        key: its number in the baseline; of a new clause, the one it has before later ones move.
        line: the clause before and after.
        told: the drafting instructions that begin with it.
        parents: keys of the clauses that it stands below, outermost first.
    """

    key: str
    line: Line
    told: tuple[str, ...]
    parents: tuple[str, ...]

    @property
    def clause(self) -> Clause:
        """The clause as it stands in the baseline, or the new one."""
        clause = self.line.before or self.line.after
        assert clause is not None  # noqa: S101 - a line has one of the two
        return clause

    @property
    def concerned(self) -> bool:
        """Whether it is amended, or an instruction begins with it."""
        return bool(self.line.changes or self.told)

    @property
    def moved(self) -> bool:
        """Whether it gets another number of its own, and not only that of the clause above it."""
        before, after = self.line.before, self.line.after
        return bool(before and after and before.label and last_part(before.id) != last_part(after.id))


@dataclass(frozen=True, slots=True)
class Article:
    """The outermost clause below the headings that holds amendments, with what is to be shown of it.

    Attributes:
        head: itself.
        lines: the provisions in order, the headings above it first; None stands for those left out.
    """

    head: Provision
    lines: tuple[Provision | None, ...]


def articles(lines: Sequence[Line], told: Mapping[str, Sequence[str]]) -> tuple[Article, ...]:
    """Gives the articles that are amended, in the order of the section.

    `told` holds the instructions of each clause, by the key of its line.
    """
    provisions = _provisions(lines, told)
    held = {provision.key: provision for provision in provisions}
    whole: dict[str, list[Provision]] = defaultdict(list)
    for provision in provisions:
        whole[_article_of(provision, held)].append(provision)
    return tuple(
        Article(
            held[name],
            (*(_as_context(held[parent]) for parent in held[name].parents), *_shown(parts)),
        )
        for name, parts in whole.items()
        if any(part.concerned for part in parts)
    )


def article_names(lines: Sequence[Line]) -> dict[str, str]:
    """Gives the key of the article that each clause belongs to, by the clause's own."""
    provisions = _provisions(lines, {})
    held = {provision.key: provision for provision in provisions}
    return {name: _article_of(provision, held) for name, provision in held.items()}


def _as_context(heading: Provision) -> Provision:
    """Gives a heading as it stands above an article: what is amended in it is told and marked at itself."""
    after = heading.line.after
    line = replace(heading.line, before=after, changes=()) if heading.line.before and after else heading.line
    return replace(heading, line=line, told=())


def _provisions(lines: Sequence[Line], told: Mapping[str, Sequence[str]]) -> list[Provision]:
    """Gives every clause, and the new ones in their place, each with its instructions and its parents."""
    stack: list[Provision] = []
    provisions = []
    for line in lines:
        provision = Provision(line.key, line, tuple(told.get(line.key, ())), ())
        while stack and not _is_below(provision.clause, stack[-1].clause):
            stack.pop()
        provision = replace(provision, parents=tuple(parent.key for parent in stack))
        provisions.append(provision)
        stack.append(provision)
    return provisions


def _is_below(clause: Clause, other: Clause) -> bool:
    """Tells whether a clause stands below another; closing words stand below the clause they close."""
    closed = parent_of(clause.id) if clause.kind == "closing" else ""
    return closed == other.id if closed else clause.depth > other.depth


def _article_of(provision: Provision, held: dict[str, Provision]) -> str:
    """Gives the outermost of a clause and its parents that is no heading; a heading's is its own."""
    chain = (*provision.parents, provision.key)
    return next((name for name in chain if held[name].clause.heading is None), chain[-1])


def _shown(parts: Sequence[Provision]) -> list[Provision | None]:
    """Gives the parts of an article that are to be shown, with None for each stretch left out."""
    wanted = _wanted(parts)
    lines: list[Provision | None] = []
    for part in parts:
        if part.key in wanted:
            lines.append(part)
        elif lines and lines[-1] is not None:
            lines.append(None)
    return lines


def _wanted(parts: Sequence[Provision]) -> set[str]:
    """Gives the ids of the amended clauses and of what they are read with.

    That is their parents, their parents' closing words, and the neighbour on either side.
    """
    if len(parts) <= _SHORT:
        return {part.key for part in parts}
    changed = [part for part in parts if part.concerned or (part.moved and part.parents)]
    parents = {name for part in changed for name in part.parents}
    beside = {neighbour.key for part in changed for neighbour in _neighbours(part, parts)}
    closing = {
        part.key for part in parts if part.clause.kind == "closing" and parent_of(part.clause.id) in parents
    }
    return {part.key for part in changed} | parents | beside | closing


def _neighbours(part: Provision, parts: Sequence[Provision]) -> list[Provision]:
    """Gives the clauses just before and just after one in its own list."""
    siblings = [other for other in parts if other.parents == part.parents]
    place = siblings.index(part)
    return siblings[max(place - 1, 0) : place + 2]
