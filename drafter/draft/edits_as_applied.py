"""What a person has made of a section in Word, as what instructions would have made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.in_order import in_order
from drafter.compare.sections import compare_sections
from drafter.model.drafting_instruction import Applied

if TYPE_CHECKING:
    from drafter.model.section import Section


def edits_as_applied(baseline: Section, edited: Section) -> Applied:
    """Gives the edited section, with the number that each of its clauses has in the baseline.

    A clause that stands elsewhere was taken out where it stood and is new where it stands: none that stays
    passes over another.
    """
    comparison = compare_sections(baseline, edited)
    pairs = [(edited.position(new), baseline.position(old.id)) for new, old in comparison.was.items()]
    stayed = in_order(sorted(pairs))
    origins = {edited.clauses[new].id: baseline.clauses[old].id for new, old in stayed}
    return Applied(edited, tuple(origins.get(clause.id, "") for clause in edited), ())
