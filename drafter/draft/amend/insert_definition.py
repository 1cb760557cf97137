"""A new definition: the row that it is put in, beside another or by the alphabet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.draft.amend.amendment_mistakes import refuse, wrong_in_definition
from drafter.draft.amend.insertion_place import InsertionPlace
from drafter.errors import ProposalError
from drafter.model.amended_clause import Inserted
from drafter.model.clause_number import parent_of

_QUOTED = re.compile(r"[“\"‘']([^”\"]+?)[”\"’'][:,]?\s+(\S.*)", re.DOTALL)
# Quotation marks, a bracket, an article may stand before the term.
_MARKS = 4

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drafter.model.amended_clause import AmendedClause
    from drafter.model.proposal import Insertion
    from drafter.model.section import Clause, Section


def new_definition(
    amendment: Insertion,
    place: InsertionPlace,
    section: Section,
    done: Mapping[tuple[str, str], AmendedClause],
) -> Inserted:
    """Gives a new definition beside another one, behind those that the proposal has put in there before.

    Raises:
        ProposalError: when it stands beside none, is defined already, or its words cannot be a definition.
    """
    beside = section[amendment.beside]
    if not beside.is_definition:
        raise ProposalError(
            f"{beside.id} is no definition",
            remedy=f"name the one that stands beside the new term"
            f"{_by_alphabet(beside, amendment.term, section)}",
        )
    term = amendment.term or quoted_term(amendment.text)[0]
    parent, text = parent_of(beside.id), _meaning(amendment, term, beside)
    name = f"{parent}/{term}" if parent else term
    if name in section or (name, "text") in done:
        raise ProposalError(
            f"{term} is defined in {parent or section.name} already", remedy="amend that definition"
        )
    refuse(wrong_in_definition(beside, term, text, in_words=stands_in_words(beside)))
    for change in done.values():
        if isinstance(change, Inserted) and change.after_clause and change.after_clause == place.after:
            place = InsertionPlace(after=change.clause)
    return Inserted(
        name,
        text,
        beside.depth,
        after_clause=place.after,
        before_clause=place.before,
        line=amendment.line,
        kind="definition",
        label=term,
    )


def quoted_term(text: str) -> tuple[str, str]:
    """Gives the term in quotation marks with which a text begins, and the words behind it.

    Where it begins with none, the term is empty and the words are all of it.
    """
    found = _QUOTED.fullmatch(text.strip())
    return (found[1], found[2]) if found else ("", text.strip())


def stands_in_words(definition: Clause) -> bool:
    """Tells whether a definition holds its term in its own words, and not in a column beside them."""
    return definition.label in definition.text[: len(definition.label) + _MARKS]


def _meaning(amendment: Insertion, term: str, beside: Clause) -> str:
    """Gives a definition as the one beside it is written: with its term in marks before it, or without."""
    text = amendment.text.strip()
    if not stands_in_words(beside):
        return text if amendment.term else quoted_term(text)[1]
    if term in text[: len(term) + _MARKS]:
        return text
    before, _, behind = beside.text.partition(beside.label)
    return f"{before}{term}{behind[:1] if before else ''} {text}"


def _by_alphabet(holder: Clause, term: str, section: Section) -> str:
    """Gives, as words to end a remedy with, the definition that a new one follows; nothing where none is."""
    held = [clause.label for clause in section if clause.is_definition and parent_of(clause.id) == holder.id]
    at = place_by_alphabet(held, term)
    return "" if at is None else f", which by the alphabet is {holder.id}/{held[at]}"


def place_by_alphabet(terms: Sequence[str], term: str) -> int | None:
    """Gives which of the terms a new one follows; None where they are in another order, or it is the first.

    The words over the columns of a table stand first, wherever the alphabet would have them.
    """
    order = [name.casefold() for name in terms]
    start = 1 if order[1:] and order[0] > order[1] else 0
    if order[start:] != sorted(order[start:]):
        return None
    before = [place for place in range(start, len(order)) if order[place] < term.casefold()]
    return before[-1] if before else start - 1 if start else None
