"""Instructions about whole clauses carried out on a working text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.draft.amend.clause_lines import is_list, own_label
from drafter.draft.amend.insert_definition import quoted_term, stands_in_words
from drafter.draft.amend.renumbering import successor
from drafter.draft.apply_instructions.restate import restated
from drafter.draft.apply_instructions.working_section import Entry, new_clause
from drafter.errors import InstructionError
from drafter.language.typography import folded
from drafter.model.clause_number import label_like, number_beside

if TYPE_CHECKING:
    from drafter.draft.apply_instructions.working_section import WorkingText
    from drafter.draft.instruction import AmendText, DeleteClause, Renumber
    from drafter.model.section import Clause


def amend_text(work: WorkingText, asked: AmendText, by: int) -> None:
    """Gives a clause its text, or its heading, and where it is restated with its list, that too.

    Raises:
        InstructionError: when it says no more than what stands there, or what becomes of the list is not
            said.
    """
    at = work.find(asked.where)
    clause = work.entries[at].clause
    text = _without_own_label(clause, asked.text.strip())
    if not text:
        raise InstructionError("there are no words between the quotation marks", remedy="write them there")
    has_more = work.end(at) > at + 1
    if "\n" in text and ("\n" not in clause.text or is_list(text)):
        _restate(work, at, text, by, alone=not (asked.whole or not has_more))
        return
    if asked.whole and has_more:
        raise _list_left_open(clause)
    heading = asked.where.part == "heading" or (not clause.text and clause.heading is not None)
    stands = clause.heading if heading else clause.text
    if stands is None:
        raise InstructionError(f"{clause.id} has no heading", remedy="amend its text")
    if folded(stands) == folded(text):
        raise InstructionError(
            f"the words of {clause.id} stand so already", remedy="leave the instruction out"
        )
    work.set_words(at, text, heading=heading)


def _list_left_open(clause: Clause) -> InstructionError:
    part, name = "text" if clause.text else "heading", clause.id
    return InstructionError(
        f"it does not say what becomes of the provisions below {name}",
        remedy=f"“Replace the {part} of Section {name} with …” keeps them, "
        f"and “Delete Section {name} and replace it with …” takes them out",
    )


def _without_own_label(clause: Clause, text: str) -> str:
    """Gives a text without the number of its clause, which many write before it and Word prints."""
    first = text.split(maxsplit=1)[0] if text else ""
    if clause.kind == "numbered" and first.rstrip(".") in {clause.id, clause.label}:
        return text[len(first) :].lstrip()
    if clause.is_definition and not stands_in_words(clause):
        term, meaning = quoted_term(text)
        return meaning.removeprefix("means ") if term == clause.label else text
    label = own_label(text)
    if label:
        raise InstructionError(
            f"the words begin with {label}, and that is not the number of {clause.id}", remedy="correct it"
        )
    return text


def _restate(work: WorkingText, at: int, text: str, by: int, *, alone: bool) -> None:
    clause, end = work.entries[at].clause, work.end(at)
    if alone:
        raise InstructionError(
            f"the new text has lines of its own, and {clause.id} keeps the provisions below it",
            remedy=f"write “For Section {clause.id} substitute …” to restate it with them",
        )
    held = {entry.clause.id: entry for entry in work.entries[at:end]}
    rows = restated(clause, [entry.clause for entry in work.entries[at + 1 : end]], text)
    made = []
    for before, after in rows:
        if after and before:
            entry = held[before.id]
            made.append(replace(entry, clause=replace(entry.clause, text=after.text)))
        elif after:
            made.append(Entry("", new_clause(after), by))
    if made == work.entries[at:end]:
        raise InstructionError(
            f"the words of {clause.id} stand so already", remedy="leave the instruction out"
        )
    work.entries[at:end] = made


def delete(work: WorkingText, asked: DeleteClause) -> None:
    """Takes a clause out with all below it, and puts words in its place where the instruction has some.

    Raises:
        InstructionError: when it is a heading, or the words stand there already.
    """
    at = work.find(asked.where)
    if asked.where.part == "heading":
        raise InstructionError("a heading goes only with its clause", remedy="say what it becomes")
    end = work.end(at)
    clause = work.entries[at].clause
    replacement = asked.replacement or work.stays(clause)
    if replacement:
        text = _without_own_label(clause, replacement.strip())
        if "\n" in text:
            raise InstructionError(
                "the new text has lines of its own", remedy=f"write “For Section {clause.id} substitute …”"
            )
        changed = replace(clause, text=text, heading=None)
        if changed == clause and end == at + 1:
            raise InstructionError(
                f"the words of {clause.id} stand so already", remedy="leave the instruction out"
            )
        work.set_clause(at, changed)
    del work.entries[at + bool(replacement) : end]


def renumber(work: WorkingText, asked: Renumber, by: int) -> None:
    """Gives clauses side by side other numbers, and all below them with them.

    Raises:
        InstructionError: when they are not as many as the new numbers, or have these already.
    """
    first, last = work.find(asked.first), work.find(asked.last)
    depth = work.entries[first].clause.depth
    entries = [e for e in work.entries[first : last + 1] if e.old_id and e.clause.depth == depth]
    tops = [e for e in entries if e.clause.kind == "numbered"]
    clause = work.entries[first].clause
    start, goal = (
        number_beside(clause.id, clause.label, where.number) for where in (asked.new_first, asked.new_last)
    )
    numbers = next((made for made in _series(start, len(tops)) if made[-1] == goal), None) if tops else None
    if numbers is None:
        raise InstructionError(
            f"{len(tops)} clauses from {start} on do not end with {goal}", remedy="correct the numbers"
        )
    if all(top.clause.id == number for top, number in zip(tops, numbers, strict=True)):
        raise InstructionError(f"{start} has that number already", remedy="leave the instruction out")
    for top, number in zip(tops, numbers, strict=True):
        _move(work, work.entries.index(top), number, by)


def _move(work: WorkingText, at: int, number: str, by: int) -> None:
    old = work.entries[at].clause.id
    number = work.unique(number)
    for place in range(at, work.end(at)):
        entry = work.entries[place]
        # A new clause below it has been given its number in the end already.
        if entry.clause.id == old or entry.clause.id.startswith(tuple(f"{old}{sign}" for sign in "(./,")):
            moved = _renumbered(entry.clause, number + entry.clause.id.removeprefix(old))
            work.entries[place] = replace(entry, clause=moved, by=by)


def _renumbered(clause: Clause, number: str) -> Clause:
    label = label_like(clause.label, clause.id, number) if clause.kind == "numbered" else clause.label
    return replace(clause, id=number, label=label)


def _series(first: str, count: int) -> list[list[str]]:
    """Gives the numbers that follow one another: with letters as letters, and with letters as numerals."""
    made = []
    for roman in (False, True):
        numbers = [first]
        while len(numbers) < count:
            numbers.append(successor(numbers[-1], roman=roman))
        made.append(numbers)
    return made
