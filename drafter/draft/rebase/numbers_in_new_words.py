"""What the words that a proposal puts in mean by a number, and how that clause is numbered elsewhere.

They speak of the section as the proposal leaves it. On another version, or behind other proposals, the same
clause may have another number, or not be there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.compare.three_way_merge import merged
from drafter.compare.word_diff import word_hunks
from drafter.draft.amend.amend_section import amend_section
from drafter.draft.amend.amended_clauses import structure
from drafter.draft.amend.clause_lines import provisions
from drafter.draft.references.amended_references import (
    Numbers,
    behind,
    kept,
    lost_on,
    moved_on,
    moved_place,
    put_in,
)
from drafter.draft.references.citations import moved_words, references_in
from drafter.draft.references.cross_references import all_series, inside_ranges
from drafter.model.amended_clause import Amended, Inserted
from drafter.model.clause_names import is_range
from drafter.model.edit import EditScript, Hunk
from drafter.model.reference import LostReference, Reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from drafter.model.amended_clause import Line
    from drafter.model.proposal import Amendment, Insertion
    from drafter.model.section import Section

Identity = tuple[int, str]
"""A clause whatever its number: 0 and its id in the baseline; of a new one, the place of its amendment, from
1, and what stands behind its number, such as `(a)`."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """Amendments of one version, in the order of the proposal; None where one is not made there."""

    amendments: Sequence[Amendment | None]
    section: Section


@dataclass(frozen=True, slots=True)
class Meant:
    """New words as another version numbers what they refer to.

    Attributes:
        text: the whole text that they stand in.
        references: the references in them, with the number that the clause has there in the end, if any.
        lost: those to clauses that are not there.
    """

    text: str
    references: tuple[Reference, ...]
    lost: tuple[LostReference, ...]

    def with_theirs(self, before: str, theirs: str) -> Meant | None:
        """Gives it with what others have changed in the text before.

        None where that is the same words, be it another part of the same number.
        """
        text = merged(before, self.text, theirs)
        if text is None:
            return None
        if not self.references and not self.lost:
            return Meant(text, (), ())
        own = word_hunks(before, self.text)
        more = [hunk for hunk in word_hunks(before, theirs) if hunk not in own]
        on_own = behind(own, more)
        references = moved_on(self.references, on_own)
        if not all(text.startswith(each.words, each.at) for each in references):
            return None
        return Meant(text, references, lost_on(self.lost, on_own))


class Meaning:
    """The numbers that the words of one proposal speak of, and those of the same clauses on another version.

    Args:
        drafted: the amendments, as drafted.
        placed: each as it is made of the other version.
        there: the id of each clause of the old version in the new one.
        made: the id of the clause that is there already, by the place of its amendment, from 1.
    """

    def __init__(
        self, drafted: Drafted, placed: Drafted, there: Mapping[str, str], made: Mapping[int, str]
    ) -> None:
        meant = identities(drafted)
        ends = {identity: name for name, identity in identities(placed).items()}
        own = {identity: name for name, identity in meant.items()}
        self._old = {clause.id for clause in drafted.section}
        self._own, self._ends = own, ends
        self._known = meant.keys()
        self._moved: dict[str, str] = {}
        self._lost: dict[str, str] = {}
        for name, (place, part) in meant.items():
            if place and place not in made:
                end = ends.get((place, part))
            else:
                end = ends.get((0, made[place] + part if place else there.get(part, "")))
            if end is None:
                self._lost[name] = name if place else part
            else:
                self._moved[name] = end

    def of_text(self, change: Amended, kept_moved: Mapping[str, str], past: Sequence[LostReference]) -> Meant:
        """Gives an amended text with its references as the other version numbers them.

        Args:
            change: what is made of a clause of the old version, without what follows.
            kept_moved: the new number of each clause that has another there, for the words that are kept.
            past: the references in its new words that were lost before, and stay as they are.
        """
        stays = kept(change.before, change.hunks, Numbers(change.clause, self._old))
        stays = moved_on(stays, change.hunks)
        own = self._own.get((0, change.clause), change.clause)
        new = put_in(change.after, change.hunks, Numbers(own, self._known), stays)
        return self._meant(change.after, new, past, _hunks(stays, kept_moved))

    def of_insertion(self, amendment: Insertion, place: int) -> Meant:
        """Gives the text of a new clause as the other version numbers its references.

        Args:
            amendment: the insertion.
            place: its place among all amendments, from 1.
        """
        own = self._own.get((place, ""), "")
        made = provisions(own, amendment.text, 0) if own and not amendment.term else ()
        names = iter([provision.clause for provision in made])
        new: list[Reference] = []
        at = 0
        for line in amendment.text.split("\n"):
            found = references_in(line, next(names, own) if line.strip() else "", self._known)
            new += [replace(each, at=at + each.at) for each in found]
            at += len(line) + 1
        return self._meant(amendment.text, new, amendment.lost, ())

    def in_the_end(self, clause: str) -> str:
        """Gives the number that a clause of the other version has in the end; empty where it goes."""
        return self._ends.get((0, clause), "")

    def _meant(
        self, text: str, new: Sequence[Reference], past: Sequence[LostReference], follow: Iterable[Hunk]
    ) -> Meant:
        dead = {each.at for each in past if not is_range(each.words)}
        alive = [each for each in new if each.at not in dead]
        hunks = sorted((*follow, *_hunks(alive, self._moved)), key=lambda hunk: hunk.at)
        edited = EditScript(tuple(hunks)).apply(text)
        lost = (*past, *self._lost_among(text, alive))
        ends = ("" if each.at in dead else self._moved.get(each.clause, "") for each in new)
        return Meant(
            edited,
            tuple(Reference(*_stands(each, hunks, edited), end) for each, end in zip(new, ends, strict=True)),
            tuple(LostReference(*_stands(each, hunks, edited), each.clause) for each in lost),
        )

    def _lost_among(self, text: str, references: Sequence[Reference]) -> Iterator[LostReference]:
        if not self._lost:
            return
        for each in (*references, *inside_ranges(text, references, all_series(self._known))):
            if each.clause in self._lost:
                yield LostReference(each.words, each.at, self._lost[each.clause])


def identities(drafted: Drafted) -> dict[str, Identity]:
    """Gives what each number names once the clauses of a section come and go as amendments say."""
    amended = amend_section(drafted.section, structure(drafted.amendments, drafted.section))
    return {line.after.id: _identity(line) for line in amended.lines if line.after}


def _identity(line: Line) -> Identity:
    if line.before:
        return 0, line.before.id
    change = line.changes[0]
    assert isinstance(change, Inserted)  # noqa: S101 - nothing else makes a clause that was not there
    return change.line, change.clause.removeprefix(change.below or change.clause)


def _hunks(references: Iterable[Reference], moved: Mapping[str, str]) -> Iterator[Hunk]:
    for each in references:
        words = moved_words(each, moved)
        if words != each.words:
            yield Hunk(each.words, words, each.at)


def _stands(each: Reference | LostReference, hunks: Sequence[Hunk], edited: str) -> tuple[str, int]:
    """Gives the words of a reference, and where they begin, in the text that hunks make of its own."""
    start, end = (moved_place(at, hunks) for at in (each.at, each.at + len(each.words)))
    return edited[start:end], start
