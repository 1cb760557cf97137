"""A clause restated with the list below it, held against what stands there: which provisions change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from drafter.draft.amend.clause_lines import FIRST_LABELS, follows_label, is_list, provisions
from drafter.errors import InstructionError
from drafter.language.numerals import is_roman
from drafter.model.clause_number import ClauseNumber, kind_of, last_part, parent_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.amend.clause_lines import Provision
    from drafter.model.section import Clause


class Restated(NamedTuple):
    """One provision on both sides: as it stands, and as it is restated; one of the two may be missing."""

    before: Clause | None
    after: Provision | None


def restated(top: Clause, below: Sequence[Clause], text: str) -> tuple[Restated, ...]:
    """Gives a clause and all below it, held against the lines of a new text, in the order of that text.

    A provision keeps its label and its place; new ones are at the end of a list, or have a letter, as (ba).

    Args:
        top: the clause.
        below: all that is below it now.
        text: its own words and, on lines of their own, the provisions below it, each with its label.

    Raises:
        InstructionError: when a line of the text is none of the list, or the list would lose its order.
    """
    new = provisions(top.id, text, top.depth)
    _refuse_puzzles(top, below, new, text)
    held = {clause.id: clause for clause in below}
    named = {made.clause for made in new}
    rows = [Restated(top, new[0])]
    waiting = list(below)
    for made in new[1:]:
        if made.clause in held:
            passed = waiting[: waiting.index(held[made.clause])]
            rows += [Restated(clause, None) for clause in passed if clause.id not in named]
            waiting = waiting[len(passed) + 1 :]
        rows.append(Restated(held.get(made.clause), made))
    rows += [Restated(clause, None) for clause in waiting]
    _refuse_gaps(rows)
    return tuple(rows)


def _refuse_puzzles(top: Clause, below: Sequence[Clause], new: Sequence[Provision], text: str) -> None:
    if not is_list(text):
        raise InstructionError(
            f"the text for {top.id} is several lines without labels",
            remedy="write it as one line, or begin each provision below it with its label, (a)",
        )
    if kind_of(new[1].clause) == "closing":
        raise InstructionError(
            f"“{new[1].text}” closes no list",
            remedy="write it on the line before, or begin it with a label, (a)",
        )
    other = next((c for c in below if not c.id.removeprefix(top.id).startswith(("(", "/closing"))), None)
    if other:
        raise InstructionError(
            f"{other.id} stands below {top.id} and in no list", remedy="amend each clause by itself"
        )
    held = {clause.id for clause in below}
    ids = [made.clause if made.clause in held else _meant(made.clause) for made in new]
    twice = next((name for name in ids if ids.count(name) > 1), "")
    if twice:
        raise InstructionError(f"there would be two provisions {twice}", remedy="correct the labels")
    kept = [clause.id for clause in below if clause.id in ids]
    if kept != [name for name in ids[1:] if name in kept]:
        raise InstructionError(
            f"the provisions below {top.id} would change their order", remedy="keep it, or delete and insert"
        )


def _meant(clause: str) -> str:
    """Gives the id that a line was meant to have: a label of the kind of the one above it stands beside it.

    `(a)` behind another `(a)`, or behind `(b)`, begins no list in it, but is a slip of the pen.
    """
    *above, outer, inner = ("", "", *ClauseNumber.parse(clause).parts)
    return "".join((*above, inner)) if _kind(inner) == _kind(outer) else clause


def _kind(label: str) -> tuple[bool, bool, bool]:
    letters = label.strip("()")
    numeral = is_roman(letters) and letters.lower() not in "cdlm"
    return letters.isdigit(), letters.isupper(), numeral


def _refuse_gaps(rows: Sequence[Restated]) -> None:
    """Refuses a list that does not count on, which Word would number otherwise than the text says."""
    last: dict[str, str] = {}
    above = "the words before the list"
    for row in rows[1:]:
        if row.after is None or not row.after.clause.endswith(")"):
            continue
        parent, label = parent_of(row.after.clause), last_part(row.after.clause)
        before = last.get(parent, "")
        if not (follows_label(before, label) if before else row.before or label in FIRST_LABELS):
            raise InstructionError(
                f"{label} does not follow {before or above} in the text",
                remedy="keep the numbers that stand there, or delete and insert provisions one by one",
            )
        last[parent] = above = label
