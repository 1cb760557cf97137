"""A new paragraph without a number, behind one that has none either."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from drafter.draft.amend.clause_lines import own_label
from drafter.errors import ProposalError
from drafter.model.amended_clause import Inserted
from drafter.model.clause_number import parent_of

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from drafter.model.amended_clause import AmendedClause
    from drafter.model.proposal import Insertion
    from drafter.model.section import Clause, Kind, Section

_DIGITS = "0123456789"


def new_paragraph(
    amendment: Insertion, section: Section, done: Mapping[tuple[str, str], AmendedClause]
) -> Inserted:
    """Gives a new paragraph behind a clause without a number, or before it.

    Raises:
        ProposalError: when it is more than one paragraph, or begins with a number.
    """
    beside, text = section[amendment.beside], amendment.text.strip()
    if "\n" in text or own_label(text):
        raise ProposalError(
            f"{beside.id} has no number, so what stands beside it is one paragraph without one",
            remedy="write it as one line without a label, each paragraph by an amendment of its own",
        )
    taken = {*(clause.id for clause in section), *(clause for clause, _ in done)}
    follows = "" if amendment.before else beside.id
    for change in done.values():
        if isinstance(change, Inserted) and follows and change.after_clause == follows:
            follows = change.clause
    return Inserted(
        paragraph_id(beside, taken),
        text,
        beside.depth,
        after_clause=follows,
        before_clause=beside.id if amendment.before else "",
        line=amendment.line,
        kind=paragraph_kind(beside),
    )


def paragraph_kind(beside: Clause) -> Kind:
    """Gives what a new paragraph is beside a clause that has no number."""
    return "passage" if beside.is_outside else "closing"


def paragraph_id(beside: Clause, taken: Container[str]) -> str:
    """Gives a free id for a new paragraph beside a clause that has no number.

    Words under a heading or behind a definition are closing words there.
    """
    match beside.kind:
        case "passage" | "table" | "contents":
            base = "preamble" if beside.id == "title" else beside.id.rstrip(_DIGITS)
        case "closing":
            base = f"{parent_of(beside.id)}/closing"
        case _:
            base = f"{beside.id}/closing"
    names = (base if number == 1 else f"{base}{number}" for number in count(1))
    return next(name for name in names if name not in taken)
