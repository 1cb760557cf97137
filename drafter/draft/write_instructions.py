"""Drafting instructions: what amendments do, said as a drafter says it, so that it can be done again.

Each way of saying a change is tried on the text first: the sentence that is given is one that, carried out,
makes the one text into the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.draft.amend.renumbering import successor
from drafter.draft.amend.word_anchors import anchor_after, anchor_before
from drafter.draft.apply_instructions.word_changes import apply_steps
from drafter.draft.instruction import AmendWords
from drafter.draft.read_instructions.read_instruction import read_instruction
from drafter.errors import InstructionError
from drafter.language.numerals import ordinal
from drafter.language.typography import quotation, spots
from drafter.model.amended_clause import Amended, Deleted, Inserted
from drafter.model.clause_number import last_part, without_count
from drafter.model.drafting_instruction import Told
from drafter.model.provision_names import UNNUMBERED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.model.amended_clause import AmendedClause, Line
    from drafter.model.amended_section import AmendedSection
    from drafter.model.edit import Hunk
    from drafter.model.section import Clause

# Beyond this many changes a list of them is harder to read than the redline itself.
_MOST_STEPS = 4


def instructions(amended: AmendedSection) -> tuple[Told, ...]:
    """Gives the instructions that make the clauses before into those after, in the order of the section.

    Clauses are named by the numbers of the baseline. What goes or comes with the clause above it needs no
    instruction of its own. Deletions and renumbering are told last.
    """
    # There may be an older clause with the number of a new one, which has another in the end.
    new_ids = {line.key: line.after.id for line in amended.lines if line.after and not line.before}
    held = [
        (line, change)
        for line in amended.lines
        for change in line.changes
        if isinstance(change, Amended) or not change.below
    ]
    # What goes whole goes last, since a new clause may be told to follow it.
    held.sort(key=lambda pair: isinstance(pair[1], Deleted) and not pair[1].after)
    told = [
        Told(_clause_of(line), _sentence(change, line, amended, new_ids), line.key) for line, change in held
    ]
    return (*told, *_renumberings(amended))


def _clause_of(line: Line) -> str:
    clause = line.after or line.before
    return clause.id if clause else ""


def _sentence(change: AmendedClause, line: Line, amended: AmendedSection, new_ids: Mapping[str, str]) -> str:
    if isinstance(change, Inserted):
        return _insertion(change, line, amended, new_ids)
    name = amended.name_of(line)
    if isinstance(change, Deleted):
        return (
            f"Delete {name} and replace it with {quotation(change.after)}."
            if change.after
            else f"Delete {name}."
        )
    if change.part == "heading" and line.before and (line.before.text or line.before.kind == "heading"):
        name = amended.names.heading(line.key)
        return _amendment(change, name, f"In {name}")
    return _amendment(change, name, amended.names.below(line.key))


def _amendment(change: Amended, name: str, place: str) -> str:
    """Gives the first way of saying it that is short enough and true."""
    if len(change.hunks) <= _MOST_STEPS and change.before:
        for say in (_as_drafted, _with_neighbours):
            steps = "; ".join(say(change.before, hunk) for hunk in change.hunks)
            if _makes(change, steps):
                return f"{place}, {steps}."
    return f"Delete the text of {name} and replace it with {quotation(change.after)}."


def _makes(change: Amended, steps: str) -> bool:
    """Tells whether steps, read and carried out, make the text before into the text after."""
    match read_instruction(f"In Section G1, {steps}."):
        case (AmendWords() as read,):
            pass
        case _:
            return False
    try:
        return apply_steps(change.before, read.steps) == change.after
    except InstructionError:
        return False


def _as_drafted(text: str, hunk: Hunk) -> str:
    old, new = hunk.old.strip(), hunk.new.strip()
    if old:
        start = hunk.at + len(hunk.old) - len(hunk.old.lstrip())
        place = _place(text, old, start)
        return f"delete {place}" if not new else f"delete {place} and insert {quotation(new)}"
    before = anchor_before(text, hunk.at)
    if before:
        return f"after {_place(text, before.words, before.at)} insert {quotation(new)}"
    after = anchor_after(text, hunk.at)
    return (
        f"before {_place(text, after.words, after.at)} insert {quotation(new)}"
        if after
        else f"insert {quotation(new)}"
    )


def _with_neighbours(text: str, hunk: Hunk) -> str:
    """Gives a change as one of the words around it, which leaves no doubt about a space or a comma."""
    before, after = anchor_before(text, hunk.at), anchor_after(text, hunk.at + len(hunk.old))
    start = before.at if before else hunk.at
    end = after.at + len(after.words) if after else hunk.at + len(hunk.old)
    new = text[start : hunk.at] + hunk.new + text[hunk.at + len(hunk.old) : end]
    return f"delete {_place(text, text[start:end], start)} and insert {quotation(new)}"


def _place(text: str, words: str, at: int) -> str:
    """Gives words in quotation marks, and which place is meant where they stand more than once."""
    found = spots(text, words)
    if len(found) < 2 or at not in found:  # noqa: PLR2004 - words that stand once
        return quotation(words)
    return f"{quotation(words)} in the {ordinal(found.index(at) + 1)} place that it appears"


def _insertion(change: Inserted, line: Line, amended: AmendedSection, new_ids: Mapping[str, str]) -> str:
    own = [line for line in amended.lines for other in line.changes if _comes_with(other, change)]
    top, *below = [line.after for line in own if line.after]
    text = "\n".join([top.text, *(f"{clause.label} {clause.text}".strip() for clause in below)])
    side = "Before" if change.before_clause else "After"
    name = amended.name_of(line)
    return f"{side} {_beside(change, amended, new_ids)} insert a new {name}: {quotation(text)}."


def _beside(change: Inserted, amended: AmendedSection, new_ids: Mapping[str, str]) -> str:
    """Gives the name of the provision that a new one stands beside, be it new itself."""
    if change.beside not in new_ids:
        return amended.names.name(change.beside)
    line = next(line for line in amended.lines if line.before is None and line.key == change.beside)
    name = amended.name_of(line)
    if name == UNNUMBERED and line.after:
        name = f"passage that begins {quotation(line.after.text)}"
    return f"the new {name}"


def _comes_with(other: AmendedClause, change: Inserted) -> bool:
    """Tells whether a clause is the new one, or is put in below it."""
    return isinstance(other, Inserted) and change.clause in (other.clause, other.below)


def _renumberings(amended: AmendedSection) -> Iterator[Told]:
    """Gives an instruction for each run of clauses whose own numbers move; its clause is the run's first."""
    run: list[tuple[Clause, Clause]] = []
    for line in amended.lines:
        pair = (line.before, line.after)
        if pair[0] and pair[1] and _moves(pair[0], pair[1]):
            if run and not _follows(run[-1], (pair[0], pair[1])):
                yield _renumbering(run, amended)
                run = []
            run.append((pair[0], pair[1]))
    if run:
        yield _renumbering(run, amended)


def _moves(before: Clause, after: Clause) -> bool:
    """Tells whether a clause gets a number of its own, and not only that of the clause above it."""
    own, moved = (last_part(without_count(clause.id)) for clause in (before, after))
    return before.kind == "numbered" and own != moved


def _follows(last: tuple[Clause, Clause], pair: tuple[Clause, Clause]) -> bool:
    return all(b.depth == a.depth and _is_next(a.id, b.id) for a, b in zip(last, pair, strict=True))


def _is_next(first: str, second: str) -> bool:
    first, second = without_count(first), without_count(second)
    return second in {successor(first), successor(first, roman=True)}


def _renumbering(run: Sequence[tuple[Clause, Clause]], amended: AmendedSection) -> Told:
    (first, new_first), (last, new_last) = run[0], run[-1]
    keys = tuple(before.id for before, _ in run)
    names = amended.names
    if first is last:
        told = f"Renumber {names.name(first.id)} as {names.renumbered(new_first)}."
        return Told(new_first.id, told, first.id, keys)
    old = names.several(first, last)
    new = names.several_renumbered(new_first, new_last)
    return Told(new_first.id, f"Renumber {old} as {new}.", first.id, keys)
