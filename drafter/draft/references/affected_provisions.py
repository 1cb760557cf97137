"""What amendments touch, as far as the texts say it: the defined terms and the clauses that refer to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.model.clause_number import kind_of, parent_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.amended_section import AmendedSection
    from drafter.model.section import Section


def terms_touched(amended: AmendedSection) -> tuple[str, ...]:
    """Gives the terms that the section defines and that stand in the words that change, by name."""
    terms = {c.label for c in amended.before if c.is_definition}
    if not terms:
        return ()
    longest_first = sorted(terms, key=len, reverse=True)
    # Terms are found in the plural too, and a term inside a longer one is not.
    named = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})s?(?!\w)")
    words = (part for change in amended.changes for hunk in change.hunks for part in (hunk.old, hunk.new))
    return tuple(dict.fromkeys(term for part in words for term in named.findall(part)))


def references_to(section: Section, clause_ids: Sequence[str]) -> tuple[str, ...]:
    """Gives the ids of the clauses that refer by number to one of these, or to a clause above it.

    Words before the first number, such as a note on the first page, are no clauses.
    """
    numbers = {number for clause_id in clause_ids for number in _with_parents(clause_id)}
    if not numbers:
        return ()
    longest_first = sorted(numbers, key=len, reverse=True)
    reference = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?![\w.]*\d)(?!\([a-zA-Z]+\))")
    others = (c for c in section if not c.is_outside and c.id not in clause_ids)
    return tuple(clause.id for clause in others if reference.search(clause.text))


def _with_parents(clause_id: str) -> list[str]:
    """Gives a number and those above it that are clauses and not the heading of a whole part."""
    bare = clause_id
    while kind_of(bare) in ("closing", "note", "worded") and parent_of(bare):
        bare = parent_of(bare)
    numbers = [bare]
    while bare.endswith(")"):
        bare = parent_of(bare)
        numbers.append(bare)
    return numbers
