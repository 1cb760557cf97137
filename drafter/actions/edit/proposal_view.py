"""A proposal as it is looked at while it is written: its clauses, what comes of it, what stands beside."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from drafter.actions.edit.edited_file import all_mistakes, amendments_of, mistakes_of_form, section_of
from drafter.actions.proposals import proposals
from drafter.actions.show import Shown
from drafter.detect.siblings import alike
from drafter.draft.write_instructions import instructions
from drafter.errors import DrafterError
from drafter.model.clause_names import meant
from drafter.model.clause_number import parent_of
from drafter.model.proposal import named_clause
from drafter.pack.place_proposal import place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from drafter.actions.edit.edited_file import Opened
    from drafter.errors import Mistake
    from drafter.library.library import Library
    from drafter.model.amended_clause import AmendedClause, Line
    from drafter.model.amended_section import AmendedSection
    from drafter.model.section import Clause, Section

# Branches of a tree, and results of a search, that are shown at once: a person looks no further.
_MOST_SHOWN, _MOST_FOUND = 400, 50
# Clauses of a section whose amendments are carried out in a third of a second.
_AT_ONCE = 3_000


@dataclass(frozen=True, slots=True)
class Branch:
    """A clause in the tree.

    Attributes:
        depth: how deep it is shown.
        amended: how many amendments name it, or one below it that is not shown.
        is_open: whether what stands below it is shown.
    """

    clause: Clause
    depth: int
    amended: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """The clauses of a baseline that are shown.

    Attributes:
        hidden: how many are left out at the top level, since there are too many.
    """

    branches: tuple[Branch, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of the amendments of a clause.

    Attributes:
        changes: each clause that is amended, comes or goes, with what the amendment makes of it.
        instructions: how the drafting instructions say it.
        followed: how many references elsewhere follow.
        mistakes: what is wrong with the proposal; where that is with an amendment, nothing comes of it.
        waits: whether it is worked out only when it is asked for, since the section is long.
    """

    changes: tuple[AmendedClause, ...] = ()
    instructions: tuple[str, ...] = ()
    followed: int = 0
    mistakes: tuple[Mistake, ...] = ()
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """What a drafter has to look at besides.

    Attributes:
        references: the clauses of the section that refer to this one.
        siblings: the clauses that say nearly the same, and how nearly, of a hundred.
        others: the other open proposals that touch it.
    """

    references: tuple[str, ...]
    siblings: tuple[tuple[str, int], ...]
    others: tuple[str, ...]


def tree(opened: Opened, section: Section, here: str, library: Library) -> Tree:
    """Gives the clauses of a baseline: the top ones, those around `here`, and those that are amended."""
    named = _named(opened, section, library)
    unfolded = {here, *_above(here)}
    tops = [clause for clause in section if not _parent(clause, section)]
    window = _around(tops, section, here)
    shown = {clause.id for clause in window} | set(named)
    shown |= {above for name in named for above in _above(name)}
    held = [clause for clause in section if clause.id in shown or _parent(clause, section) in unfolded]
    branches = (_branch(clause, section, named, unfolded) for clause in held[: 2 * _MOST_SHOWN])
    return Tree(tuple(branches), len(tops) - len(window))


def _branch(clause: Clause, section: Section, named: dict[str, int], unfolded: Collection[str]) -> Branch:
    depth = sum(1 for above in _above(clause.id) if above in section)
    return Branch(clause, depth, named.get(clause.id, 0), clause.id in unfolded)


def _around(tops: list[Clause], section: Section, here: str) -> list[Clause]:
    """Gives as many of the top clauses as are shown, with that of `here` among them."""
    top = next((above for above in [*_above(here)][::-1] if above in section), here)
    at = next((n for n, clause in enumerate(tops) if clause.id == top), 0)
    first = max(0, min(at - _MOST_SHOWN // 2, len(tops) - _MOST_SHOWN))
    return tops[first : first + _MOST_SHOWN]


def _named(opened: Opened, section: Section, library: Library) -> dict[str, int]:
    """Gives how many amendments name each clause of a section."""
    counted: dict[str, int] = {}
    for amendment in amendments_of(opened, section, library):
        name = named_clause(amendment)
        if name in section:
            counted[name] = counted.get(name, 0) + 1
    return counted


def _parent(clause: Clause, section: Section) -> str:
    above = parent_of(clause.id)
    return above if above in section else ""


def _above(clause_id: str) -> Iterator[str]:
    while clause_id := parent_of(clause_id):
        yield clause_id


def look_up(section: Section, words: str) -> tuple[Clause, ...]:
    """Gives the clause of that number, else those whose words hold these, fifty at most."""
    found = meant(words, (clause.id for clause in section))
    if found:
        return tuple(section[name] for name in found[:_MOST_FOUND])
    sought = words.casefold()
    held = (clause for clause in section if sought in f"{clause.id}\n{clause.words}".casefold())
    return tuple(islice(held, _MOST_FOUND))


def outcome_at_once(opened: Opened, section: Section, clause: str, library: Library) -> Outcome:
    """Gives what comes of a clause's amendments, where that takes no time that a person would notice."""
    if len(section.clauses) > _AT_ONCE:
        return Outcome(mistakes=mistakes_of_form(opened), waits=True)
    if clause not in _named(opened, section, library):
        return Outcome(mistakes=all_mistakes(opened, library))
    return outcome(opened, section.name, clause, library)


def outcome(opened: Opened, baseline: str, clause: str, library: Library) -> Outcome:
    """Gives what comes of all that a proposal says of a clause, as `build` would make it."""
    try:
        placed = next(one for one in place(opened.proposal, library) if one.baseline.section.name == baseline)
    except DrafterError:
        return Outcome(mistakes=all_mistakes(opened, library))
    amended = placed.amended(next(iter(opened.proposal.alternatives), 0))
    lines = {a.line for a in placed.drafted.amendments if named_clause(a) == clause}
    own = [line for line in amended.lines if any(change.line in lines for change in line.changes)]
    changes = tuple(change for line in own for change in line.changes)
    followed = sum(1 for one in amended.changes if not one.line)
    return Outcome(changes, _told(amended, own), followed, mistakes_of_form(opened))


def _told(amended: AmendedSection, own: list[Line]) -> tuple[str, ...]:
    keys = {line.key for line in own}
    if not keys:
        return ()
    return tuple(told.text for told in instructions(amended) if told.key in keys)


def beside(opened: Opened, baseline: str, clause: str, library: Library) -> Beside:
    """Gives what else is to be looked at when a clause is amended.

    Raises:
        DrafterError: when the baseline cannot be had, or holds no such clause.
    """
    section = section_of(opened, baseline, library)
    said = section[clause].text
    shown = Shown(section, section).references
    referring = [name for name, found in shown.items() if any(one.clause == clause for one in found)]
    siblings = tuple((name, round(how)) for name, how in alike(section, clause)) if said else ()
    touched = [touch for touch in proposals([clause], library) if clause in touch.named]
    others = dict.fromkeys(name for touch in touched for name in touch.proposals)
    return Beside(tuple(referring), siblings, tuple(name for name in others if name != opened.proposal.id))
