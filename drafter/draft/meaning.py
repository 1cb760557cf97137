"""What the words that a proposal puts in mean by a number, and how that clause is numbered elsewhere.

They speak of the section as the proposal leaves it. On another version, or behind other proposals, the same
clause may have another number, or not be there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.draft.amended import amended_lines
from drafter.draft.amendments import structure
from drafter.draft.cross_references import all_series, inside_ranges
from drafter.draft.new_clause import provisions
from drafter.draft.put_in import Numbers, kept, moved_on, put_in
from drafter.draft.references import moved_words, references_in
from drafter.model.edit import EditScript, Hunk
from drafter.model.proposal import LostReference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from drafter.draft.amended import Line
    from drafter.draft.references import Reference
    from drafter.model.proposal import AmendedClause, Amendment, Insertion
    from drafter.model.section import Section

Identity = tuple[int, str]
"""A clause whatever its number: 0 and its id in the baseline; of a new one, the place of its amendment, from
1, and what stands behind its number, such as `(a)`."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """Amendments of one version, in the order of the proposal; None where one is not made there."""

    amendments: Sequence[Amendment | None]
    section: Section


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
        self._own = own
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

    def of_text(
        self, change: AmendedClause, kept_moved: Mapping[str, str], past: Sequence[LostReference] = ()
    ) -> tuple[str, tuple[LostReference, ...]]:
        """Gives an amended text with its references as the other version numbers them, and those lost.

        Args:
            change: what is made of a clause of the old version, without what follows.
            kept_moved: the new number of each clause that has another there, for the words that are kept.
            past: the references in its new words that were lost before, and stay as they are.
        """
        stays = kept(change.before, change.hunks, Numbers(change.clause, self._old))
        stays = moved_on(stays, change.hunks)
        own = self._own.get((0, change.clause), change.clause)
        new = put_in(change.after, change.hunks, Numbers(own, self._known), stays)
        new = _without(new, past)
        hunks = [*_hunks(stays, kept_moved), *_hunks(new, self._moved)]
        return _edited(change.after, hunks), tuple(self._lost_among(change.after, new))

    def of_insertion(self, amendment: Insertion, place: int) -> tuple[str, tuple[LostReference, ...]]:
        """Gives the text of a new clause as the other version numbers its references, and those lost.

        Args:
            amendment: the insertion.
            place: its place among all amendments, from 1.
        """
        own = self._own.get((place, ""), "")
        made = provisions(own, amendment.text, 0) if own and not amendment.term else ()
        names = iter([provision.clause for provision in made])
        texts: list[str] = []
        lost: list[LostReference] = []
        for text in amendment.text.split("\n"):
            found = references_in(text, next(names, own) if text.strip() else "", self._known)
            found = _without(found, amendment.lost)
            texts.append(_edited(text, _hunks(found, self._moved)))
            lost += self._lost_among(text, found)
        return "\n".join(texts), tuple(lost)

    def _lost_among(self, text: str, references: Sequence[Reference]) -> Iterator[LostReference]:
        if not self._lost:
            return
        for each in (*references, *inside_ranges(text, references, all_series(self._known))):
            if each.clause in self._lost:
                yield LostReference(each.words, self._lost[each.clause])


def _without(references: Iterable[Reference], past: Sequence[LostReference]) -> tuple[Reference, ...]:
    lost = {each.words for each in past}
    return tuple(each for each in references if each.words not in lost)


def identities(drafted: Drafted) -> dict[str, Identity]:
    """Gives what each number names once the clauses of a section come and go as amendments say."""
    lines = amended_lines(drafted.section, structure(drafted.amendments, drafted.section))
    return {line.after.id: _identity(line) for line in lines if line.after}


def _identity(line: Line) -> Identity:
    if line.before:
        return 0, line.before.id
    change = line.changes[0]
    return change.line, change.clause.removeprefix(change.below or change.clause)


def _hunks(references: Iterable[Reference], moved: Mapping[str, str]) -> Iterator[Hunk]:
    for each in references:
        words = moved_words(each, moved)
        if words != each.words:
            yield Hunk(each.words, words, each.at)


def _edited(text: str, hunks: Iterable[Hunk]) -> str:
    return EditScript(tuple(sorted(hunks, key=lambda hunk: hunk.at))).apply(text)
