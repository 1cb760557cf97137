"""A section while instructions are carried out on it, clause by clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.draft.read_instructions.read_clause_name import without_word
from drafter.errors import InstructionError
from drafter.model.clause_number import (
    DIVISION_WORDS,
    ENCLOSING_WORDS,
    bare_label,
    kind_of,
    label_like,
    label_of,
    last_part,
    parent_of,
    with_count,
    without_count,
    word_of,
)
from drafter.model.section import NOT_USED, Clause

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from drafter.draft.amend.clause_lines import Provision
    from drafter.draft.instruction import Where
    from drafter.model.section import Section


@dataclass(frozen=True, slots=True)
class Entry:
    """A clause as it stands now.

    Attributes:
        old_id: the id that it has in the baseline; empty for a new one.
        by: the number of the instruction that gave it its id; -1 where that is the baseline's.
    """

    old_id: str
    clause: Clause
    by: int = -1


def new_clause(made: Provision) -> Clause:
    """Gives a provision that is put in as a clause, with its number as it is printed."""
    kind = kind_of(made.clause)
    label = label_of(made.clause) if kind == "numbered" else ""
    return Clause(made.clause, made.text, label, made.depth)


class WorkingText:
    """The section while it is being amended; `entries` are its clauses in their order."""

    def __init__(self, section: Section, given: Set[str] | None = None) -> None:
        """Begins with the baseline.

        Args:
            section: the baseline.
            given: the numbers that other clauses get, so that no deleted clause keeps them; None where no
                deleted clause keeps its number.
        """
        self._given = given
        self._baseline = section
        self.entries = [Entry(clause.id, clause) for clause in section]
        counted = (clause.id for clause in section if clause.id != without_count(clause.id))
        self._begun_anew = {_series_of(clause_id) for clause_id in counted}

    @property
    def name(self) -> str:
        """How the baseline is addressed."""
        return self._baseline.name or "the baseline"

    def section(self) -> Section:
        """Gives the section as it stands now."""
        return replace(self._baseline, clauses=tuple(entry.clause for entry in self.entries))

    def origins(self) -> tuple[str, ...]:
        """Gives the id that each clause has in the baseline; empty for a new one."""
        return tuple(entry.old_id for entry in self.entries)

    def unique(self, number: str) -> str:
        """Gives an id for a number; where numbers of its kind begin anew elsewhere, one of its own."""
        if _series_of(number) not in self._begun_anew:
            return number
        return with_count(number, {entry.clause.id for entry in self.entries})

    def set_words(self, at: int, text: str, *, heading: bool) -> None:
        """Gives a clause its words.

        Raises:
            InstructionError: when they stand there already.
        """
        clause = self.entries[at].clause
        changed = replace(clause, heading=text) if heading else replace(clause, text=text)
        if changed == clause:
            raise InstructionError(
                f"the words of {clause.id} stand so already", remedy="leave the instruction out"
            )
        self.set_clause(at, changed)

    def label_like(self, at: int, beside: Entry) -> None:
        """Gives a new clause its number as that of the clause beside it is printed: `3A.` beside `3.`."""
        clause, other = self.entries[at].clause, beside.clause
        if clause.kind == other.kind == "numbered" and other.label:
            label = label_like(other.label, beside.old_id or other.id, clause.id)
            self.set_clause(at, replace(clause, label=label))

    def set_clause(self, at: int, clause: Clause) -> None:
        """Puts a clause in the place of one, which keeps its number in the baseline."""
        self.entries[at] = replace(self.entries[at], clause=clause)

    def stays(self, clause: Clause) -> str:
        """Gives what stays under the number of a deleted clause: “Not used”, or nothing."""
        kept = self._given is not None and clause.kind == "numbered" and clause.id not in self._given
        return NOT_USED if kept else ""

    def find(self, where: Where) -> int:
        """Gives the place of the clause that is named: by its number in the baseline, or as a new clause.

        Raises:
            InstructionError: when there is none, or closing words do not stand where they are said to.
        """
        at = self._find(where)
        item = next((e.clause for e in reversed(self.entries[:at]) if e.clause.kind == "numbered"), None)
        if where.after and not (item and item.id.endswith(where.after)):
            raise InstructionError(
                f"the closing words do not stand after {where.after}",
                remedy=f"write “the closing words of {parent_of(self.entries[at].clause.id)}”",
            )
        return at

    def _find(self, where: Where) -> int:
        # The schedule, or the part, of a number is another provision than the clause of that number.
        divides = word_of(where.number) in ENCLOSING_WORDS | DIVISION_WORDS
        bare = where.number if divides else without_word(where.number)
        names = [_named(number, where.words) for number in (where.number, bare)]
        ids = [entry.old_id for entry in self.entries]
        new = [entry.clause.id if not entry.old_id else "" for entry in self.entries]
        for name in dict.fromkeys(names):
            for known in (new, ids) if where.new else (ids, new):
                if name in known:
                    return known.index(name)
        if (at := self._otherwise_spelt(names, ids)) is not None:
            return at
        if where.new and (at := self._new_place(where)) is not None:
            return at
        passages = [place for place, name in enumerate(ids) if name and self._is_passage(name, where)]
        if where.words and not where.number and len(passages) == 1:
            return passages[0]
        raise self._not_found(names, [] if where.number else passages)

    def _otherwise_spelt(self, names: Sequence[str], ids: Sequence[str]) -> int | None:
        """Gives the place of the one clause whose number is typed in other letters, `g3.20(b)`."""
        sought = {_spelt(name) for name in names}
        places = [place for place, name in enumerate(ids) if name and _spelt(name) in sought]
        return places[0] if len(places) == 1 else None

    def _new_place(self, where: Where) -> int | None:
        """Gives the place of a new clause named by its label, its term or its first words; None for none."""
        new = [(place, entry.clause) for place, entry in enumerate(self.entries) if not entry.old_id]
        if where.begins:
            found = [place for place, clause in new if clause.text.startswith(where.words)]
        else:
            labels = {where.words} if where.words else {where.number, without_word(where.number)}
            found = [place for place, clause in new if bare_label(label_of(clause.id)) in labels]
        return found[-1] if found else None

    def _not_found(self, names: Sequence[str], passages: Sequence[int]) -> InstructionError:
        if any(name in self._baseline for name in names):
            return InstructionError(
                f"{names[-1]} has been deleted by an earlier instruction",
                remedy="put this one before that one",
            )
        if names[-1].startswith("("):
            return InstructionError(
                f"it does not say in which clause {names[-1]} stands",
                remedy=f"write, for example, “paragraph {names[-1]} of Section G3.20”",
            )
        held = self.name
        if len(passages) > 1:
            return InstructionError(
                f"{held} has {len(passages)} clauses called {names[-1]}",
                remedy="say in which Section it stands",
            )
        parent, slash, words = names[-1].rpartition("/")
        if slash and parent in self._baseline:
            what = "closing words" if words.startswith("closing") else f"definition of “{words}”"
            return InstructionError(f"{parent} has no {what}", remedy="`drafter show` shows what it has")
        remedy = "`drafter show` lists the clauses it holds"
        return InstructionError(f"there is no clause {names[-1]} in {held}", remedy=remedy)

    def _is_passage(self, name: str, where: Where) -> bool:
        if where.begins:
            return self._baseline[name].words.startswith(where.words)
        return name.endswith(f"/{where.words}")

    def end(self, at: int) -> int:
        """Gives the place behind a clause and all that is below it."""
        top = self.entries[at].clause
        for place in range(at + 1, len(self.entries)):
            clause = self.entries[place].clause
            if clause.depth <= top.depth and not clause.id.startswith(f"{top.id}/"):
                return place
        return len(self.entries)

    def twice(self) -> tuple[int, str] | None:
        """Gives the instruction that has given a clause the number of another one, and the number."""
        seen: dict[str, int] = {}
        for entry in self.entries:
            name = entry.clause.id
            if name in seen and max(seen[name], entry.by) >= 0:
                return max(seen[name], entry.by), name
            seen[name] = entry.by
        return None


def _spelt(number: str) -> str:
    """Gives a number with its letters small; those in brackets tell one level from another, and stay."""
    head, bracket, labels = number.partition("(")
    return f"{head.lower()}{bracket}{labels}"


def _series_of(clause_id: str) -> tuple[str, str]:
    """Gives what numbers of one series share: the number above them, and their word."""
    return parent_of(clause_id), word_of(last_part(clause_id))


def _named(number: str, words: str) -> str:
    return f"{number}/{words}" if number and words else number or words
