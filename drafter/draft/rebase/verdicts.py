"""The verdict on each amendment of a proposal, with the texts that a person judges it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.amended_clause import Inserted, part_of
from drafter.model.pack import Verdict
from drafter.model.proposal import Insertion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.rebase.rebase import Rebased
    from drafter.model.amended_clause import Line
    from drafter.model.amended_section import AmendedSection
    from drafter.model.section import Clause


def verdicts(rebased: Sequence[Rebased], amended: AmendedSection) -> tuple[Verdict, ...]:
    """Gives the verdict on each amendment, in the order of the proposal.

    Args:
        rebased: what becomes of each amendment.
        amended: the version that they are put on, before and after those that could be made.
    """
    return tuple(
        _insertion(one, amended.lines) if _is_new(one) else _verdict(one, amended) for one in rebased
    )


def _is_new(one: Rebased) -> bool:
    return isinstance(one.amendment, Insertion)


def _verdict(one: Rebased, amended: AmendedSection) -> Verdict:
    line, now = _line_of(amended.lines, one.now_at), amended.before
    before = now[one.now_at].text or now[one.now_at].words if one.now_at else ""
    after = _after(line) if line else before
    if one.conflict:
        after = one.conflict.proposed
    elif one.status == "already-made":
        after = before
    return _made(one, one.named, one.now_at, before, after)


def _insertion(one: Rebased, lines: Sequence[Line]) -> Verdict:
    """Gives the verdict on a new clause, which the proposal does not name: it is called by its number."""
    amendment = one.amendment
    assert isinstance(amendment, Insertion)  # noqa: S101 - `verdicts` sends no other here
    clause = _inserted(amendment.line, one.onto, lines)
    if clause is None:
        return _made(one, one.named, one.now_at, "", amendment.text)
    named = clause.id if one.status == "clean" else one.named
    return _made(one, named, clause.id, "", clause.text)


def _inserted(line: int, onto: object, lines: Sequence[Line]) -> Clause | None:
    """Gives the new clause that an amendment put in: the one that came from its line, and has its words."""
    if not isinstance(onto, Insertion):
        return None
    first = onto.text.splitlines()[0].strip()
    made = (
        held.after
        for held in lines
        for change in held.changes
        if isinstance(change, Inserted) and not change.below and change.line == line
    )
    return next((clause for clause in made if clause and clause.text == first), None)


def _line_of(lines: Sequence[Line], clause_id: str) -> Line | None:
    return next((line for line in lines if line.before and line.before.id == clause_id), None)


def _after(line: Line) -> str:
    if line.after is None:
        return ""
    heading = any(part_of(change) == "heading" for change in line.changes)
    return (line.after.heading or "") if heading and not line.after.text else line.after.text


def _made(one: Rebased, clause: str, now_at: str, before: str, after: str) -> Verdict:
    return Verdict(
        clause=clause,
        status=one.status,
        now_at=now_at,
        before=before,
        after=after,
        conflict=one.conflict,
        alternative=one.amendment.alternative,
        line=one.amendment.line,
    )
