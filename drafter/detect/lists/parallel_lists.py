"""Lists that ran parallel until an item was put into one of them alone, or taken out of one alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from drafter.detect.carry_over.spacing import ending
from drafter.detect.lists.neighbours import REACH, Neighbours
from drafter.language.words import body_length, surface
from drafter.model.clause_number import last_part, parent_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.detect.search.passage_index import PassageIndex
    from drafter.model.comparison import Comparison
    from drafter.model.section import Clause, Section

# So many of the items beside a change, the nearest, are looked up to find lists that may run parallel, and so
# many of these are compared.
_LOOKED_UP = 3
_MOST_TWINS = 8
# In a list of more items than this, a new one is looked for among those near its place and the likest.
_MOST_HELD = 200
# The share of words in common, in order, from which two items are the same item of two lists.
_LEAST_ALIKE = 0.5
# And from which one is the other but for its names: where it goes, that one may have to go too.
_LEAST_SAME = 0.7


@dataclass(frozen=True, slots=True)
class Item:
    """An item that was put into a list, or taken out of it.

    Attributes:
        clause: the item, of the new version where it was put in and of the old one where it was taken out.
        stem: the clause whose list it is, as it stands now.
        before: the nearest items before it that stand in both versions, as they stand now, in order.
        behind: those behind it.
        added: whether it was put in.
        renumbered: whether its number is another's in the other version, or those behind it have another for
            it; where none is behind, whether it went.
    """

    clause: Clause
    stem: Clause
    before: tuple[Clause, ...]
    behind: tuple[Clause, ...]
    added: bool
    renumbered: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """An item of the amended list, the one of the other that runs parallel, and how alike the two are."""

    mine: Clause
    theirs: Clause
    alike: float


@dataclass(frozen=True, slots=True)
class Twin:
    """A list that ran parallel to one that an item came into or went from, and was left.

    Attributes:
        stem: the clause whose list it is.
        items: its items.
        pairs: those of the two lists that run parallel around the change, in order.
        at: which of `items` would follow the new one; of one taken out, which was left.
        kin: the share of the items around the change that run parallel, from 0 to 1.
        alike: how alike the stems are.
        sides: whether what stands directly before and behind the change runs parallel, its ends included.
        same: how alike the item that was taken out is to the one that was left; 0 for one put in.
    """

    stem: Clause
    items: Sequence[Clause]
    pairs: tuple[Pair, ...]
    at: int
    kin: float
    alike: float
    sides: bool
    same: float


class _Sides:
    """The lists of one version, each looked through once."""

    def __init__(self, version: Section, other: Mapping[str, Clause]) -> None:
        self._version, self._other = version, other
        self._lists: dict[str, Neighbours] = {}
        self._numbers: dict[str, set[str]] = {}

    def of(self, stem: str) -> Neighbours:
        """Gives the items of the list that a clause holds, and which of them stand in both versions."""
        if stem not in self._lists:
            self._lists[stem] = Neighbours(self._version.items(stem), self._other)
        return self._lists[stem]

    def numbers(self, stem: str) -> set[str]:
        """Gives the numbers of its items in it."""
        if stem not in self._numbers:
            self._numbers[stem] = set(map(own_part, self._version.items(stem)))
        return self._numbers[stem]


class Lists:
    """The lists of two versions, the items that came and went, and the lists that run parallel.

    Attributes:
        new: the lists as they stand.
        changed: the items that came or went, in the order of the document.
        touched: the clauses whose lists these are.
    """

    def __init__(self, comparison: Comparison, index: PassageIndex) -> None:
        self.index = index
        self.new, self.old = comparison.new, comparison.old
        self.now, self.was = comparison.now, comparison.was
        self._numbers = {
            passage.text: tuple(words) for passage, words in zip(index.passages, index.words, strict=True)
        }
        self._likeness: dict[tuple[str, str], float] = {}
        self._ends: dict[str, tuple[list[Clause], list[str]]] = {}
        self._alike: dict[tuple[str, bool], list[Clause]] = {}
        self._now = _Sides(self.new, self.was)
        self._then = _Sides(self.old, self.now)
        self.changed = tuple(self._changed())
        self.touched = {item.stem.id for item in self.changed}

    def _changed(self) -> Iterator[Item]:
        """Gives the items that came or went while their list stayed; what is below them comes along."""
        for clause in self.new:
            stem = self.new.parent(clause.id)
            if clause.id not in self.was and clause.text and stem and stem.id in self.was:
                yield from self._added(clause, stem)
        for clause in self.old:
            stem = self.old.parent(clause.id)
            if clause.id not in self.now and clause.text and stem and stem.id in self.now:
                yield from self._removed(clause, self.now[stem.id])

    def _added(self, clause: Clause, stem: Clause) -> Iterator[Item]:
        if self._now.of(stem.id).has_others(clause):
            before, behind = self._now.of(stem.id).beside(clause)
            has_number = own_part(clause) in self._then.numbers(self.was[stem.id].id)
            renumbered = has_number or self._moved(behind)
            yield Item(clause, stem, tuple(before), tuple(behind), added=True, renumbered=renumbered)

    def _removed(self, clause: Clause, stem: Clause) -> Iterator[Item]:
        sides = self._then.of(parent_of(clause.id)).beside(clause)
        before, behind = (tuple(self.now[c.id] for c in side) for side in sides)
        if before or behind:
            has_number = own_part(clause) in self._now.numbers(stem.id)
            renumbered = not behind or has_number or self._moved(behind)
            yield Item(clause, stem, before, behind, added=False, renumbered=renumbered)

    def _moved(self, behind: Sequence[Clause]) -> bool:
        """Whether the first item behind a change has another number in its list than it had."""
        return bool(behind) and own_part(behind[0]) != own_part(self.was[behind[0].id])

    def twins(self, item: Item) -> list[Twin]:
        """Gives the lists that run parallel to the one an item came into or went from, and were left."""
        found = (self._twin(item, stem, near) for stem, near in self._stems(item))
        return [twin for twin in found if twin]

    def beside(self, one: Clause, other: Clause) -> list[Pair]:
        """Gives the clauses around two parallel ones that run parallel too."""
        if parent_of(one.id) == parent_of(other.id):
            return []
        return self._aligned(self._around(one), self._around(other))

    def _around(self, clause: Clause) -> Sequence[Clause]:
        return self._now.of(parent_of(clause.id)).around(clause)

    def _stems(self, item: Item) -> list[tuple[Clause, Clause | None]]:
        """Gives the clauses whose lists may run parallel, each with an item like one near the change.

        Those that hold most of such items are given, at most eight.
        """
        votes: Counter[str] = Counter()
        near: dict[str, Clause] = {}
        own = () if item.added else (item.clause,)
        for clause in (*own, *item.before[-_LOOKED_UP:], *item.behind[:_LOOKED_UP]):
            for other in self._like(clause, stands=clause not in own):
                above = parent_of(other.id)
                votes[above] += 1
                near.setdefault(above, other)
        votes.update(other.id for other in self._like(item.stem))
        del votes[item.stem.id]
        names = [name for name, _ in votes.most_common() if name in self.was and self.new.items(name)]
        return [(self.new[name], near.get(name)) for name in names[:_MOST_TWINS]]

    def _like(self, clause: Clause, *, stands: bool = True) -> list[Clause]:
        """Gives the clauses that share most with one, which may stand in the old version alone."""
        if (clause.id, stands) not in self._alike:
            # The number of one that went may be another's by now, which is not to be passed over.
            own = self.index.texts[clause.id] if stands else None
            alike = (self.index.passages[n] for n in self.index.alike(self.words(clause), own))
            self._alike[clause.id, stands] = [passage.alone for passage in alike if passage.part == "text"]
        return self._alike[clause.id, stands]

    def words(self, clause: Clause) -> tuple[int, ...]:
        """Gives a clause as numbers; of one with a heading alone, its heading."""
        text = clause.text or clause.words
        if text not in self._numbers:
            words = surface(text)
            self._numbers[text] = tuple(self.index.lexicon.numbers(words[: body_length(words)]))
        return self._numbers[text]

    def likeness(self, one: Clause, other: Clause) -> float:
        """Gives the share of words that two clauses have in common, in order; 0 for less than half."""
        pair = one.text or one.words, other.text or other.words
        if pair not in self._likeness:
            mine, theirs = self.words(one), self.words(other)
            alike = LCSseq.normalized_similarity(mine, theirs, score_cutoff=_LEAST_ALIKE) if mine else 0.0
            self._likeness[pair] = alike
        return self._likeness[pair]

    def ends(self, stem: Clause) -> tuple[Sequence[Clause], Sequence[str]]:
        """Gives the clause with which each item of a list ends, itself or the last below it, and its mark."""
        if stem.id not in self._ends:
            last = [self.new.last_of(item.id) for item in self.new.items(stem.id)]
            self._ends[stem.id] = last, [ending(clause.text) for clause in last]
        return self._ends[stem.id]

    def _twin(self, item: Item, stem: Clause, near: Clause | None) -> Twin | None:
        there = self._now.of(stem.id)
        items, middle = there.items, (near and there.place(near)) or 0
        window = items[max(0, middle - 2 * REACH) : middle + 2 * REACH + 1]
        if not self._may_be_placed(item, window):
            return None
        own = () if item.added else (item.clause,)
        mine = (*item.before, *own, *item.behind)
        pairs = self._aligned(mine, window)
        at = self._place(item, there, pairs)
        if at is None or (item.added and self._has(item.clause, self._held(item.clause, stem, at), pairs)):
            return None
        theirs = items[max(0, at - len(item.before)) : at + len(own) + len(item.behind)]
        kin = min(1.0, 2 * sum(pair.alike for pair in pairs) / (len(mine) + len(theirs)))
        same = 0.0 if item.added else self.likeness(item.clause, items[at])
        alike, sides = self.likeness(item.stem, stem), _borders(item, there, pairs, at)
        return Twin(stem, items, tuple(pairs), at, kin, alike, sides, same)

    def _may_be_placed(self, item: Item, window: Sequence[Clause]) -> bool:
        """Whether the list may have a place for it: most hold nothing like the items that would tell it."""
        telling = (*item.before[-1:], *item.behind[:1]) if item.added else (item.clause,)
        return any(self.likeness(one, other) for one in telling for other in window)

    def _place(self, item: Item, there: Neighbours, pairs: Sequence[Pair]) -> int | None:
        """Gives the item before which a new one would stand, or the one that was left; None for none."""
        if not item.added:
            at = _partner(item.clause, there, pairs)
            return at if at is not None and self._is_left(item.clause, there.items[at]) else None
        previous = _partner(item.before[-1], there, pairs) if item.before else None
        if previous is not None:
            return previous + 1
        return _partner(item.behind[0], there, pairs) if item.behind else None

    def _is_left(self, clause: Clause, other: Clause) -> bool:
        """Whether an item says as it did what one that was taken out of the other list said."""
        was = self.was.get(other.id)
        return was is not None and was.text == other.text and self.likeness(clause, other) >= _LEAST_SAME

    def _has(self, clause: Clause, items: Sequence[Clause], pairs: Sequence[Pair]) -> bool:
        """Whether one of the items says what a new one says, and not rather what another of its list says."""
        alike = {pair.theirs.id: pair.alike for pair in pairs}
        return any(self.likeness(clause, other) > alike.get(other.id, 0.0) for other in items)

    def _held(self, clause: Clause, stem: Clause, at: int) -> Sequence[Clause]:
        """Gives the items of a list that may say what a new one says: of many, the nearest and likest."""
        items = self.new.items(stem.id)
        if len(items) <= _MOST_HELD:
            return items
        alike = [other for other in self._like(clause) if parent_of(other.id) == stem.id]
        return [*alike, *items[max(0, at - _MOST_HELD // 2) : at + _MOST_HELD // 2]]

    def _aligned(self, mine: Sequence[Clause], theirs: Sequence[Clause]) -> list[Pair]:
        """Gives the items of two lists that run parallel, in order, so that they are most alike in all."""
        alike = [[self.likeness(one, other) for other in theirs] for one in mine]
        best = [[0.0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
        for i in reversed(range(len(mine))):
            for j in reversed(range(len(theirs))):
                best[i][j] = max(best[i + 1][j], best[i][j + 1], alike[i][j] + best[i + 1][j + 1])
        pairs, i, j = [], 0, 0
        while i < len(mine) and j < len(theirs):
            if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
                pairs.append(Pair(mine[i], theirs[j], alike[i][j]))
                i, j = i + 1, j + 1
            elif best[i][j] == best[i + 1][j]:
                i += 1
            else:
                j += 1
        return pairs


def own_part(clause: Clause) -> str:
    """Gives the part of a clause's number that is its own in its list."""
    return last_part(clause.id)


def _partner(mine: Clause, there: Neighbours, pairs: Sequence[Pair]) -> int | None:
    """Gives which item of the other list runs parallel to an item; None for none."""
    return next((there.place(pair.theirs) for pair in pairs if pair.mine is mine), None)


def _borders(item: Item, there: Neighbours, pairs: Sequence[Pair], at: int) -> bool:
    """Whether what stands directly before and behind the change runs parallel, or both lists end there."""
    left = _partner(item.before[-1], there, pairs) if item.before else -1
    right = _partner(item.behind[0], there, pairs) if item.behind else len(there.items)
    return left == at - 1 and right == at + (not item.added)
