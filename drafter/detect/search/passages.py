"""The passages of a version, its texts and its headings, and which of them changed between two versions.

A heading is a passage of its own: a term renamed in one clause may have been left in a heading.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.model.section import Clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.comparison import Change, Comparison
    from drafter.model.edit import Hunk
    from drafter.model.proposal import Part
    from drafter.model.section import Section


@dataclass(frozen=True, slots=True)
class Passage:
    """The heading or the text of one clause."""

    clause: Clause
    part: Part

    @property
    def text(self) -> str:
        """The words of this passage; empty for the text of a clause that has a heading alone."""
        return (self.clause.heading or "") if self.part == "heading" else self.clause.text

    @property
    def key(self) -> tuple[str, Part]:
        """What tells it from every other passage of its version."""
        return self.clause.id, self.part

    @property
    def alone(self) -> Clause:
        """The clause as a finding shows it: saying this passage and nothing else."""
        if self.part == "heading":
            return Clause(self.clause.id, self.text, depth=self.clause.depth)
        return replace(self.clause, heading=None) if self.clause.heading else self.clause

    def text_in(self, version: Section) -> str | None:
        """Gives what another version says here, under the same number; None where it has no such passage."""
        if self.clause.id not in version:
            return None
        clause = version[self.clause.id]
        return clause.text if self.part == "text" else clause.heading or None


@dataclass(frozen=True, slots=True)
class PassageChange:
    """A passage that came or was amended.

    Attributes:
        old: the passage as it was; None for one that came.
        new: the passage as it stands.
        hunks: what makes the old text into the new one; none for one that came.
    """

    old: Passage | None
    new: Passage
    hunks: tuple[Hunk, ...] = ()


def passages(section: Section) -> tuple[Passage, ...]:
    """Gives the passages of a version in document order: the text of every clause, its heading before it."""
    return tuple(chain.from_iterable(map(_of_clause, section)))


def changed_passages(comparison: Comparison) -> tuple[PassageChange, ...]:
    """Gives the passages that came or were amended between two versions, in document order."""
    return tuple(chain.from_iterable(map(_changed, comparison.changes)))


def _of_clause(clause: Clause) -> Iterator[Passage]:
    if clause.heading:
        yield Passage(clause, "heading")
    yield Passage(clause, "text")


def _changed(change: Change) -> Iterator[PassageChange]:
    before = {passage.part: passage for passage in _of_clause(change.old)} if change.old else {}
    for new in _of_clause(change.new) if change.new else ():
        old = before.get(new.part)
        if old is None:
            yield PassageChange(None, new)
        elif old.text != new.text:
            yield PassageChange(old, new, _hunks(change, old, new))


def _hunks(change: Change, old: Passage, new: Passage) -> tuple[Hunk, ...]:
    """Gives the hunks of a change; where it has a heading they are places in both parts, and found anew."""
    is_headed = old.clause.heading or new.clause.heading
    return word_hunks(old.text, new.text) if is_headed else change.hunks
