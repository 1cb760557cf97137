"""The clauses of two versions paired: by their words where they kept them, else by likeness and number.

The work grows with the length of the section, not with its square: words that are the same are looked up;
likeness is measured only between neighbours, and between clauses that share a rare word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.compare.in_order import in_order
from drafter.compare.likeness import likeness
from drafter.model.clause_number import parent_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from drafter.model.section import Clause

Pair = tuple[int, int]

# Below this likeness (0 to 100) two texts in one place are two clauses; far apart, they must be more alike.
_ALIKE_IN_PLACE = 55.0
_ALIKE_ELSEWHERE = 72.0
# What the same number adds to likeness: it decides between texts equally like, and does not outvote words.
_SAME_NUMBER = 12.0
# Gaps up to this many possible pairs are searched whole; of larger ones, a window around the same place.
_SEARCHED_WHOLE = 2_500
_WINDOW = 12
# Identical words this few may stand anywhere by chance: they are not followed out of their place.
_FEWEST_MOVED_WORDS = 5
_RAREST_WORDS = 6
_MOST_SHARING = 12
_WORD = re.compile(r"\w+")


def match_clauses(old: Sequence[Clause], new: Sequence[Clause]) -> list[Pair]:
    """Gives the pairs of indexes of clauses that are the same clause, rising in the old index."""
    matcher = _Matcher(old, new)
    matcher.match_identical()
    matcher.match_in_gaps()
    matcher.match_elsewhere()
    matcher.match_grown()
    matcher.match_by_number()
    return sorted(matcher.pairs.items())


class _Matcher:
    """The pairs found so far, and the steps that find more."""

    def __init__(self, old: Sequence[Clause], new: Sequence[Clause]) -> None:
        self.old, self.new = old, new
        self.old_words = [clause.words for clause in old]
        self.new_words = [clause.words for clause in new]
        self.pairs: dict[int, int] = {}
        self.taken: set[int] = set()

    def add(self, i: int, j: int) -> None:
        self.pairs[i] = j
        self.taken.add(j)

    def free(self, i: int, j: int) -> bool:
        return i not in self.pairs and j not in self.taken

    def gaps(self) -> list[tuple[range, range]]:
        """Gives the stretches of old and new clauses between pairs that kept their order."""
        kept = in_order(sorted(self.pairs.items()))
        bounds = pairwise([(-1, -1), *kept, (len(self.old), len(self.new))])
        return [(range(i + 1, next_i), range(j + 1, next_j)) for (i, j), (next_i, next_j) in bounds]

    def match_identical(self) -> None:
        """Pairs clauses whose words stand once in each version, and identical neighbours of such pairs."""
        there = _once(self.new_words)
        pairs = [(i, there[words]) for words, i in _once(self.old_words).items() if words in there]
        kept = set(in_order(sorted(pairs)))
        for i, j in pairs:
            if (i, j) in kept or len(_WORD.findall(self.old_words[i])) >= _FEWEST_MOVED_WORDS:
                self.add(i, j)
        anchors = sorted(self.pairs.items())
        for step, ordered in ((1, anchors), (-1, anchors[::-1])):
            for i, j in ordered:
                self._extend(i, j, step)

    def _extend(self, i: int, j: int, step: int) -> None:
        i, j = i + step, j + step
        while 0 <= i < len(self.old) and 0 <= j < len(self.new) and self.free(i, j):
            if self.old_words[i] != self.new_words[j]:
                return
            self.add(i, j)
            i, j = i + step, j + step

    def match_in_gaps(self) -> None:
        """Pairs clauses that stand between the same neighbours and are alike, the most alike first."""
        for old_range, new_range in self.gaps():
            rows = [i for i in old_range if i not in self.pairs]
            columns = [j for j in new_range if j not in self.taken]
            if rows and columns:
                self._match_best(self._candidates(rows, columns), _ALIKE_IN_PLACE)

    def _candidates(self, rows: list[int], columns: list[int]) -> Iterator[Pair]:
        if len(rows) * len(columns) <= _SEARCHED_WHOLE:
            yield from ((i, j) for i in rows for j in columns)
            return
        places = {self.new[j].id: j for j in columns}
        for number, i in enumerate(rows):
            middle = number * len(columns) // len(rows)
            near = set(columns[max(0, middle - _WINDOW) : middle + _WINDOW + 1])
            if self.old[i].id in places:
                near.add(places[self.old[i].id])
            yield from ((i, j) for j in near)

    def match_elsewhere(self) -> None:
        """Pairs clauses that were amended and moved, found by the rarest words they share."""
        rows = [i for i in range(len(self.old)) if i not in self.pairs]
        columns = [j for j in range(len(self.new)) if j not in self.taken]
        if rows and columns:
            self._match_best(self._sharing_rare_words(rows, columns), _ALIKE_ELSEWHERE)

    def _sharing_rare_words(self, rows: list[int], columns: list[int]) -> Iterator[Pair]:
        holders: dict[str, list[int]] = defaultdict(list)
        for j in columns:
            for word in set(_WORD.findall(self.new_words[j])):
                holders[word].append(j)
        for i in rows:
            words = {word for word in _WORD.findall(self.old_words[i]) if word in holders}
            rarest = sorted(words, key=lambda word: (len(holders[word]), word))[:_RAREST_WORDS]
            shared = Counter(j for word in rarest for j in holders[word][:_MOST_SHARING])
            yield from ((i, j) for j, _ in shared.most_common(_MOST_SHARING))

    def match_grown(self) -> None:
        """Pairs clauses between the same neighbours of which one goes on where the other ends."""
        for old_range, new_range in self.gaps():
            pairs = ((i, j) for i in old_range for j in new_range if self.free(i, j))
            for i, j in pairs:
                if self.free(i, j) and _goes_on(self.old_words[i], self.new_words[j]):
                    self.add(i, j)

    def match_by_number(self) -> None:
        """Pairs clauses of one number between the same neighbours, whatever their words have become.

        Below a clause that has another number now, (c) is still (c).
        """
        moved = {self.old[i].id: self.new[j].id for i, j in self.pairs.items()}
        for old_range, new_range in self.gaps():
            places = {self.new[j].id: j for j in new_range if j not in self.taken}
            for i in old_range:
                j = places.get(_renamed(self.old[i].id, moved))
                if j is not None and self.free(i, j):
                    self.add(i, j)

    def _match_best(self, candidates: Iterable[Pair], least: float) -> None:
        """Pairs the most alike first; of pairs equally alike, those nearest one another."""
        scored = []
        for i, j in candidates:
            alike = likeness(self.old_words[i], self.new_words[j], least)
            if alike >= least:
                same_number = _SAME_NUMBER * (self.old[i].id == self.new[j].id)
                scored.append((-alike - same_number, abs(i - j), i, j))
        for _, _, i, j in sorted(scored):
            if self.free(i, j):
                self.add(i, j)


def _renamed(clause_id: str, moved: Mapping[str, str]) -> str:
    """Gives the number that a clause has below its parent's new one."""
    parent = parent_of(clause_id)
    return moved[parent] + clause_id[len(parent) :] if parent in moved else clause_id


def _goes_on(one: str, other: str) -> bool:
    """Gives whether the longer text begins with all words of the shorter, which are no mere opening."""
    shorter, longer = sorted((one, other), key=len)
    stem = shorter.rstrip(" .,;:")
    return len(_WORD.findall(stem)) >= _FEWEST_MOVED_WORDS and longer.startswith(stem)


def _once(texts: list[str]) -> dict[str, int]:
    """Gives the texts that stand once and are not empty, each with its index."""
    counts = Counter(texts)
    return {text: index for index, text in enumerate(texts) if text and counts[text] == 1}
