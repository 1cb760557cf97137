"""What can be wrong with one amendment, before it is known in which line of which file it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.model.number import meant

if TYPE_CHECKING:
    from drafter.model.section import Clause, Section

_NOTE = re.compile(r"/note\d+$")


class MistakeError(Exception):
    """What is wrong with one amendment, and the remedy."""


def clause_of(section: Section, clause_id: str) -> Clause:
    """Gives the clause that an amendment names.

    Raises:
        MistakeError: when the section holds none, or none that can be amended.
    """
    if _NOTE.search(clause_id):
        raise MistakeError(f"{clause_id} is a note at the foot of a page; amend it in Word, by hand")
    if clause_id not in section:
        found = meant(clause_id, [clause.id for clause in section])
        remedy = f"did you mean {found[0]}?" if found else f"`drafter show {section.name}` lists them"
        raise MistakeError(f"there is no clause {clause_id} in {section.name}; {remedy}")
    return section[clause_id]


def refuse(mistake: str) -> None:
    """Refuses an amendment for what is wrong with it; where that is empty, nothing is.

    Raises:
        MistakeError: with the mistake.
    """
    if mistake:
        raise MistakeError(mistake)
