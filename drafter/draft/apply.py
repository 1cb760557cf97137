"""Drafting instructions carried out on the text of a section, without any Word file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.draft.apply_steps import CannotError, apply_steps, stands_in
from drafter.draft.instruction import (
    EACH,
    AmendText,
    AmendWords,
    DeleteClause,
    InsertClause,
    Instruction,
    Renumber,
    Unread,
    Where,
)
from drafter.draft.new_clause import provisions
from drafter.draft.read_instruction import read_instruction
from drafter.draft.read_where import without_word
from drafter.draft.renumber import successor
from drafter.model.number import ClauseNumber
from drafter.model.section import Clause, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.draft.instruction import Step


@dataclass(frozen=True, slots=True)
class Refusal:
    """An instruction that could not be carried out, and why."""

    instruction: str
    reason: str


@dataclass(frozen=True, slots=True)
class Applied:
    """A section with instructions carried out, and those that could not be.

    Attributes:
        origins: of each clause of the section, the number that it has in the baseline; empty for a new one.
    """

    section: Section
    origins: tuple[str, ...]
    refused: tuple[Refusal, ...]


def apply_instructions(section: Section, sentences: Sequence[str]) -> Applied:
    """Gives the section that instructions make of another, one after the other.

    Clauses are named by the numbers of the baseline, whatever has been put in before; a new clause by its
    own.
    An instruction that cannot be carried out changes nothing.
    """
    work = _Work(section)
    refused = []
    for sentence in sentences:
        asked = read_instruction(sentence)
        try:
            if isinstance(asked, Unread):
                raise CannotError(asked.reason)  # noqa: TRY301 - it is refused like any other
            work.carry_out(asked)
        except CannotError as error:
            refused.append(Refusal(sentence, str(error)))
    refused += [Refusal("", reason) for reason in work.twice()]
    return Applied(work.section(), work.origins(), tuple(refused))


@dataclass
class _Entry:
    """A clause as it stands now, and the id it has in the baseline; empty for a new one."""

    old_id: str
    clause: Clause


class _Work:
    """The section while it is being amended."""

    def __init__(self, section: Section) -> None:
        self._baseline = section
        self._entries = [_Entry(clause.id, clause) for clause in section]

    def section(self) -> Section:
        return replace(self._baseline, clauses=tuple(entry.clause for entry in self._entries))

    def origins(self) -> tuple[str, ...]:
        return tuple(entry.old_id for entry in self._entries)

    def twice(self) -> list[str]:
        """Gives a reason for each number that two clauses have in the end."""
        ids = [entry.clause.id for entry in self._entries]
        return [f"there are two clauses {name} in the end; renumber one of them" for name in _repeated(ids)]

    def carry_out(self, asked: Instruction) -> None:
        match asked:
            case AmendWords():
                self._amend_words(asked)
            case AmendText():
                self._amend_text(asked.where, asked.text)
            case InsertClause():
                self._insert(asked)
            case DeleteClause():
                self._delete(asked)
            case Renumber():
                self._renumber(asked)

    def _amend_words(self, asked: AmendWords) -> None:
        at = self._find(asked.where)
        if asked.where.part == "text" and all(step.occurrence == EACH and step.words for step in asked.steps):
            self._amend_wherever(at, asked.steps)
            return
        entry = self._entries[at]
        heading = asked.where.part == "heading" or not entry.clause.text
        text = entry.clause.heading if heading else entry.clause.text
        if text is None:
            raise CannotError(f"{entry.clause.id} has no heading")
        self._set(entry, apply_steps(text, asked.steps), heading=heading)

    def _amend_wherever(self, at: int, steps: Sequence[Step]) -> None:
        """Makes each step in the clause and in all below it, wherever its words stand."""
        entries = self._entries[at : self._end(at)]
        texts = [
            (e, text, h) for e in entries for h, text in ((True, e.clause.heading), (False, e.clause.text))
        ]
        for step in steps:
            if not any(text and stands_in(text, step) for _, text, _ in texts):
                raise CannotError(
                    f"the words “{step.words}” are not in {entries[0].clause.id}; copy them from the baseline"
                )
        made = [
            (entry, apply_steps(text, here), heading)
            for entry, text, heading in texts
            if text and (here := [step for step in steps if stands_in(text, step)])
        ]
        for entry, text, heading in made:
            self._set(entry, text, heading=heading)

    def _amend_text(self, where: Where, text: str) -> None:
        entry = self._entries[self._find(where)]
        heading = where.part == "heading" or (not entry.clause.text and entry.clause.heading is not None)
        self._set(entry, text, heading=heading)

    def _set(self, entry: _Entry, text: str, *, heading: bool) -> None:
        entry.clause = replace(entry.clause, heading=text) if heading else replace(entry.clause, text=text)

    def _insert(self, asked: InsertClause) -> None:
        beside = self._find(asked.where)
        clause = self._entries[beside].clause
        name = _new_id(asked, self._entries[beside].old_id or clause.id)
        new = [Clause(p.clause, p.text, "", p.depth) for p in provisions(name, asked.text, clause.depth)]
        at = beside if asked.place == "before" else self._end(beside)
        self._entries[at:at] = [_Entry("", made) for made in new]

    def _delete(self, asked: DeleteClause) -> None:
        at = self._find(asked.where)
        if asked.where.part == "heading":
            raise CannotError("a heading goes only with its clause; say what it becomes")
        end = self._end(at)
        if asked.replacement:
            entry = self._entries[at]
            entry.clause = replace(entry.clause, text=asked.replacement, heading=None)
        del self._entries[at + bool(asked.replacement) : end]

    def _renumber(self, asked: Renumber) -> None:
        first, last = self._find(asked.first), self._find(asked.last)
        depth = self._entries[first].clause.depth
        entries = [e for e in self._entries[first : last + 1] if e.old_id and e.clause.depth == depth]
        tops = [e for e in entries if "/" not in e.old_id]
        goal, start = without_word(asked.new_last.number), without_word(asked.new_first.number)
        numbers = next((made for made in _series(start, len(tops)) if made[-1] == goal), None)
        if numbers is None:
            raise CannotError(
                f"{len(tops)} clauses from {start} on do not end with {goal}; correct the numbers"
            )
        for top, number in zip(tops, numbers, strict=True):
            self._move(top, number)

    def _move(self, top: _Entry, number: str) -> None:
        at = self._entries.index(top)
        old = top.clause.id
        for entry in self._entries[at : self._end(at)]:
            # A new clause below it has been given its number in the end already.
            if entry.clause.id.startswith(old):
                entry.clause = replace(entry.clause, id=number + entry.clause.id.removeprefix(old))

    def _find(self, where: Where) -> int:
        """Gives the place of the clause that is named: by its number in the baseline, or as a new clause."""
        names = [_named(number, where.words) for number in (where.number, without_word(where.number))]
        ids = [entry.old_id for entry in self._entries]
        new = [entry.clause.id if not entry.old_id else "" for entry in self._entries]
        for name in dict.fromkeys(names):
            for known in (new, ids) if where.new else (ids, new):
                if name in known:
                    return known.index(name)
        passages = [place for place, name in enumerate(ids) if name and self._is_passage(name, where)]
        if where.words and not where.number and len(passages) == 1:
            return passages[0]
        if any(name in self._baseline for name in names):
            raise CannotError(f"{names[-1]} has been deleted by an earlier instruction")
        raise CannotError(f"there is no clause {names[-1]} in {self._baseline.name or 'the baseline'}")

    def _is_passage(self, name: str, where: Where) -> bool:
        if where.begins:
            return self._baseline[name].words.startswith(where.words)
        return name.endswith(f"/{where.words}")

    def _end(self, at: int) -> int:
        """Gives the place behind a clause and all that is below it."""
        top = self._entries[at].clause
        for place in range(at + 1, len(self._entries)):
            clause = self._entries[place].clause
            if clause.depth <= top.depth and not clause.id.startswith(f"{top.id}/"):
                return place
        return len(self._entries)


def _repeated(ids: Sequence[str]) -> list[str]:
    seen: set[str] = set()
    return [name for name in ids if name in seen or seen.add(name)]  # type: ignore[func-returns-value]


def _named(number: str, words: str) -> str:
    return f"{number}/{words}" if number and words else number or words


def _new_id(asked: InsertClause, beside: str) -> str:
    """Gives the id of a new clause: as it is named, completed by its place, or the next one with a letter."""
    if asked.new.words:
        return f"{beside.rpartition('/')[0]}/{asked.new.words}"
    number = without_word(asked.new.number)
    if number.startswith("("):
        return str(ClauseNumber.parse(beside).parent or "") + number
    if not number and asked.place == "before":
        raise CannotError("the new clause has no number; name it, as in “a new Section G3.20A”")
    return number or str(ClauseNumber.parse(beside).inserted_after())


def _series(first: str, count: int) -> list[list[str]]:
    """Gives the numbers that follow one another: with letters as letters, and with letters as numerals."""
    made = []
    for roman in (False, True):
        numbers = [first]
        while len(numbers) < count:
            numbers.append(successor(numbers[-1], roman=roman))
        made.append(numbers)
    return made
