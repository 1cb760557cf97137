"""Changes of words carried out on a working text: in one clause, or wherever the words stand below it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from drafter.draft.apply_instructions.word_changes import apply_steps, count_in
from drafter.draft.instruction import EACH
from drafter.draft.read_instructions.read_clause_name import without_word
from drafter.errors import InstructionError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.apply_instructions.working_section import WorkingText
    from drafter.draft.instruction import AmendWords, Step, Where


class _Text(NamedTuple):
    """One text that a change may reach: a clause's own, or its heading."""

    at: int
    words: str
    heading: bool = False


def amend_words(work: WorkingText, asked: AmendWords) -> None:
    """Makes the changes of words that are asked for.

    What is said of the words wherever they stand reaches every clause below the one that is named.

    Raises:
        InstructionError: when one of them cannot be made.
    """
    everywhere = [step for step in asked.steps if step.occurrence == EACH]
    here = [step for step in asked.steps if step.occurrence != EACH]
    if _is_whole_section(work, asked.where):
        if here:
            raise InstructionError(
                f"{asked.where.number} is the whole section",
                remedy="name the clause, or say “wherever it occurs”",
            )
        _amend(work, _texts(work, range(len(work.entries))), everywhere)
        return
    at = work.find(asked.where)
    own = _own(work, at, asked.where, asked.steps)
    if not everywhere or asked.where.part != "text":
        work.set_words(at, apply_steps(own.words, asked.steps), heading=own.heading)
        return
    reached = _texts(work, range(at, work.end(at)))
    if not here:
        _amend(work, reached, everywhere)
        return
    if sum(count_in(text.words, step) for text in reached if text != own for step in everywhere):
        raise InstructionError(
            "some of its words stand in the provisions below too",
            remedy="write an instruction for each change",
        )
    work.set_words(at, apply_steps(own.words, asked.steps), heading=own.heading)


def _is_whole_section(work: WorkingText, where: Where) -> bool:
    section = work.section()
    name = without_word(where.number)
    return bool(name) and name == section.section and name not in section and not where.words


def _own(work: WorkingText, at: int, where: Where, steps: Sequence[Step]) -> _Text:
    clause = work.entries[at].clause
    if where.part == "heading":
        if clause.heading is None:
            raise InstructionError(f"{clause.id} has no heading", remedy="amend its text")
        return _Text(at, clause.heading, heading=True)
    if where.part == "opening" and not clause.text:
        raise InstructionError(
            f"{clause.id} has no opening words", remedy=f"say “the heading of Section {clause.id}”"
        )
    if clause.text:
        return _Text(at, clause.text)
    if any(step.verb == "insert" and not step.words for step in steps):
        raise InstructionError(
            f"{clause.id} has a heading and no text of its own",
            remedy="say “the heading of”, or begin the new words with the number of a new clause",
        )
    return _Text(at, clause.heading or "", heading=True)


def _texts(work: WorkingText, places: Sequence[int]) -> list[_Text]:
    both = [
        _Text(at, words or "", heading)
        for at in places
        for heading, words in ((True, work.entries[at].clause.heading), (False, work.entries[at].clause.text))
    ]
    return [text for text in both if text.words]


def _amend(work: WorkingText, texts: Sequence[_Text], steps: Sequence[Step]) -> None:
    """Makes each step in every text in which its words stand."""
    counts = {step: [count_in(text.words, step) for text in texts] for step in steps}
    for step, found in counts.items():
        name = work.entries[texts[0].at].clause.id if texts else "it"
        if not sum(found):
            raise InstructionError(
                f"the words “{step.words}” are not in {name}", remedy="copy them from the baseline"
            )
        if step.times and sum(found) != step.times:
            raise InstructionError(
                f"the words “{step.words}” stand {sum(found)} times in {name} and below it, "
                f"and not {step.times} times",
                remedy="say in which place they are meant",
            )
    for place, text in enumerate(texts):
        here = [_uncounted(step) for step in steps if counts[step][place]]
        if here:
            work.set_words(text.at, apply_steps(text.words, here), heading=text.heading)


def _uncounted(step: Step) -> Step:
    """Gives a step without the number of places, which has been compared over all texts together."""
    return replace(step, times=0)
