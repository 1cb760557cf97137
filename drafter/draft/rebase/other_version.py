"""Two versions of a section as an amendment sees them: where its clause is, and what it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.draft.references.citations import follow
from drafter.model.proposal import Deletion, HeadingAmendment, named_clause
from drafter.model.section import Clause

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from drafter.draft.amend.insertion_place import InsertionPlace
    from drafter.model.proposal import Amendment
    from drafter.model.section import Section


@dataclass(frozen=True, slots=True)
class Earlier:
    """What proposals that go before have made of a section.

    Attributes:
        there: the id that each clause of it has now; none for one that is gone.
        behind: the last clause that one of them has put in one place of it, by that place.
        stale: where numbers stand, by clause, that name none of the clauses of today.
    """

    there: Mapping[str, str]
    behind: Mapping[InsertionPlace | None, str]
    stale: Mapping[str, Collection[int]]


def drifted(amendment: Amendment, old: Section) -> bool:
    """Tells whether an amendment records other words than its clause has in the version it names."""
    name = named_clause(amendment)
    return bool(amendment.was) and (name not in old or amended_words(amendment, old) != amendment.was)


def amended_words(amendment: Amendment, section: Section, at: str = "") -> str:
    """Gives the words that an amendment is drafted against, as its `was` records them.

    They are the text of the clause it names; of a heading amended, the heading; of a deletion, all that goes.

    Args:
        amendment: an amendment.
        section: a version that holds its clause.
        at: the id of its clause in that version, where that is another.
    """
    clause = section[at or named_clause(amendment)]
    if isinstance(amendment, Deletion):
        return "\n".join(part.words for part in (clause, *section.below(clause.id)))
    heading = isinstance(amendment, HeadingAmendment) or not clause.text
    return (clause.heading or "") if heading else clause.text


class Versions:
    """Two versions, and where the clauses of the one are in the other."""

    def __init__(self, old: Section, new: Section, earlier: Earlier | None) -> None:
        self.old, self.new = old, new
        self.behind = earlier.behind if earlier else {}
        self.stale = earlier.stale if earlier else {}
        self.known = {clause.id for clause in old}
        self.there: Mapping[str, Clause] = {clause.id: clause for clause in old}
        self.inserted: tuple[Clause, ...] = ()
        if earlier:
            self.there = {name: new[now] for name, now in earlier.there.items()}
            held = set(earlier.there.values())
            self.inserted = tuple(clause for clause in new if clause.id not in held)
        elif old is not new:
            comparison = compare_sections(old, new)
            self.there = comparison.now
            self.inserted = tuple(clause for clause in new if clause.id not in comparison.was)
        self.moved = {name: clause.id for name, clause in self.there.items() if name != clause.id}

    def followed(self, text: str, own: str) -> str:
        """Gives a text of the old version with its references as the new version numbers them."""
        return follow(text, own, self.moved, self.known) if self.moved else text

    def find(self, amendment: Amendment) -> tuple[Clause, Clause | None]:
        """Gives the clause that an amendment was drafted against, and what it is in the new version."""
        name = named_clause(amendment)
        if not drifted(amendment, self.old):
            return self.old[name], self.there.get(name)
        alike = [c for c in self.new if amended_words(amendment, self.new, c.id) == amendment.was]
        held = self.there.get(name)
        if held is None and name not in self.known and name in self.new:
            held = self.new[name]
        heading = amendment.was if isinstance(amendment, HeadingAmendment) else None
        return Clause(name, amendment.was, heading=heading), alike[0] if len(alike) == 1 else held
