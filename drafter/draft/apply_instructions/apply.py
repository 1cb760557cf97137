"""Drafting instructions carried out on the text of a section, without any Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.draft.apply_instructions.amend_clauses import amend_text, delete, renumber
from drafter.draft.apply_instructions.amend_words import amend_words
from drafter.draft.apply_instructions.insert import insert
from drafter.draft.apply_instructions.working_section import WorkingText
from drafter.draft.instruction import AmendText, AmendWords, DeleteClause, InsertClause, Renumber, Unread
from drafter.draft.read_instructions.read_instruction import read_instruction
from drafter.errors import InstructionError
from drafter.model.code_names import PLAIN
from drafter.model.drafting_instruction import Applied, Refusal
from drafter.model.provision_names import ProvisionNames

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from drafter.draft.instruction import Instruction
    from drafter.model.section import Section


def apply_instructions(
    section: Section,
    sentences: Sequence[str],
    names: ProvisionNames | None = None,
    *,
    keep_numbers: bool = False,
    left_out: Mapping[int, str] | None = None,
) -> Applied:
    """Gives the section that instructions make of another, one after the other.

    Clauses are named by the numbers of the baseline, whatever has been put in before; a new clause by its
    own.
    An instruction that cannot be carried out whole changes nothing. One after which two clauses would have
    one number in the end is not carried out either.

    Args:
        section: the baseline.
        sentences: the instructions.
        names: of its provisions, by which the instructions may call them; in plain words where there are
            none.
        keep_numbers: whether a clause that is deleted leaves “Not used” under its number, unless another
            clause is given that number.
        left_out: the reasons for those that are not to be carried out, by their place among the sentences.
    """
    names = names or ProvisionNames(section, PLAIN)
    read = [read_instruction(sentence, names) for sentence in sentences]
    refused = {n: asked.reason for n, asked in enumerate(read) if isinstance(asked, Unread)}
    refused |= left_out or {}
    asked = {n: one for n, one in enumerate(read) if not isinstance(one, Unread) and n not in refused}
    given: set[str] = set()
    work, cannot = _carried_out(section, asked, given if keep_numbers else None)
    while twice := work.twice():
        number, name = twice
        if keep_numbers and name not in given:
            given.add(name)
            work, cannot = _carried_out(section, asked, given)
            continue
        refused[number] = (
            f"there would be two clauses {name} in the end; give it another number, or renumber the other"
        )
        del asked[number]
        work, cannot = _carried_out(section, asked, given if keep_numbers else None)
    reasons = sorted({**refused, **cannot}.items())
    refusals = tuple(Refusal(sentences[number], reason, number) for number, reason in reasons)
    return Applied(work.section(), work.origins(), refusals)


def _carried_out(
    section: Section, asked: Mapping[int, Sequence[Instruction]], given: Set[str] | None
) -> tuple[WorkingText, dict[int, str]]:
    """Gives the section with what is carried out, and the reason for each instruction that is not."""
    work = WorkingText(section, given)
    refused = {}
    for number, instructions in asked.items():
        before = list(work.entries)
        try:
            for instruction in instructions:
                _carry_out(work, instruction, number)
        except InstructionError as error:
            work.entries = before
            refused[number] = str(error)
    return work, refused


def _carry_out(work: WorkingText, asked: Instruction, by: int) -> None:
    match asked:
        case AmendWords():
            amend_words(work, asked)
        case AmendText():
            amend_text(work, asked, by)
        case InsertClause():
            insert(work, asked, by)
        case DeleteClause():
            delete(work, asked)
        case Renumber():
            renumber(work, asked, by)
