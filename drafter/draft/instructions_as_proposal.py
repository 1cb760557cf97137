"""What instructions have made of a section, as a proposal that makes the same of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.first_difference import first_difference
from drafter.draft.amend.rewording import rewording
from drafter.draft.consequential.carry_out import carry_out
from drafter.errors import ProposalError
from drafter.model.amended_clause import Amended, Deleted, Inserted
from drafter.model.clause_names import spoken
from drafter.model.proposal import Deletion, HeadingAmendment, Insertion, Proposal, TextAmendment
from drafter.model.section import NOT_USED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.amended_clause import AmendedClause, Line
    from drafter.model.amended_section import AmendedSection
    from drafter.model.code_names import CodeNames
    from drafter.model.drafting_instruction import Applied
    from drafter.model.proposal import Amendment

_MOST_NAMES = 3


def proposal_from_instructions(  # noqa: PLR0913 - each is a field of the form
    applied: Applied,
    amended: AmendedSection,
    code: CodeNames,
    *,
    proposal_id: str,
    title: str,
    baseline: str,
    date: str,
) -> Proposal:
    """Gives a proposal that makes of the baseline what instructions have made of it.

    Args:
        applied: what the instructions have made.
        amended: the amendments that make the same of the baseline.
        code: the names of the code.
        proposal_id: the number of the proposal.
        title: its title; empty for one made of the clauses.
        baseline: the version, as a proposal names it.
        date: its date.

    Raises:
        ProposalError: when a proposal cannot make the same of it, as with numbers that only Word types.
    """
    amendments = tuple(
        one for line in amended.lines for change in line.changes for one in _stated(change, line, amended)
    )
    made = Proposal(proposal_id, title or _title(amended), baseline, amendments, {"date": date})
    difference = first_difference(applied.section, carry_out(made, amended.before, code).after)
    if difference:
        raise ProposalError(
            f"no proposal makes the same of the baseline: {difference}",
            remedy="leave out the instruction that gives other numbers than a proposal does",
        )
    return made


def _title(amended: AmendedSection) -> str:
    """Gives a title that names the provisions, or the first of many."""
    changed = (line.key for line in amended.lines for change in line.changes if not _is_below(change))
    names = [spoken(key) for key in dict.fromkeys(changed)]
    if len(names) > _MOST_NAMES:
        return f"Amendment of {names[0]} and {len(names) - 1} other provisions"
    return f"Amendment of {' and '.join(names)}"


def _is_below(change: AmendedClause) -> bool:
    return not isinstance(change, Amended) and bool(change.below)


def _stated(change: AmendedClause, line: Line, amended: AmendedSection) -> Iterator[Amendment]:
    match change:
        case Amended(part="heading"):
            yield HeadingAmendment(change.clause, change.after)
        case Amended() if line.before:
            yield from rewording(line.before, change.after)
        case Deleted(below="", after=after) if after not in ("", NOT_USED):
            yield TextAmendment(change.clause, after)
        case Deleted(below=""):
            yield Deletion(change.clause, renumber=not change.after)
        case Inserted(below=""):
            yield _insertion(change, line, amended)


def _insertion(change: Inserted, line: Line, amended: AmendedSection) -> Insertion:
    below = [other.after for other in amended.lines if _comes_with(other, change) and other.after]
    text = "\n".join([change.after, *(f"{clause.label} {clause.text}".strip() for clause in below)])
    term = line.after.label if line.after and change.kind == "definition" else ""
    before = bool(change.before_clause)
    return Insertion(change.beside, text, term=term, renumber=change.renumber, before=before)


def _comes_with(line: Line, change: Inserted) -> bool:
    return any(isinstance(other, Inserted) and other.below == change.clause for other in line.changes)
