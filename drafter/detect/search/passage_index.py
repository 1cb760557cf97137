"""Every passage of a version as numbers, and where each word stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from heapq import nlargest, nsmallest
from typing import TYPE_CHECKING

from drafter.detect.search.lexicon import EDGE, Lexicon, flattened
from drafter.detect.search.parallel_run import FURTHEST
from drafter.language.words import body_length, surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.search.passages import Passage

_RAREST_WORDS = 8
_MOST_HOLDERS = 60
_MOST_ALIKE = 8


class PassageIndex:
    """The passages of a version, each known by its place among them, and where each word stands in them.

    Attributes:
        passages: in document order.
        lexicon: their words as numbers.
        said: the words of each passage as they stand.
        words: the words of each as numbers, without what ends a list item.
        flat: all these one behind the other, an edge before the first, between two and behind the last.
        starts: where in `flat` each passage begins.
        texts: the place of the text of each clause, by the clause's id.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.lexicon = Lexicon(passage.text for passage in passages)
        self.said = [surface(passage.text) for passage in passages]
        self.words = [self.lexicon.numbers(words[: body_length(words)]) for words in self.said]
        self.flat, self.starts = flattened(self.words)
        self._places = {passage.key: place for place, passage in enumerate(passages)}
        self.texts = {clause: place for (clause, part), place in self._places.items() if part == "text"}
        self._at: dict[int, list[int]] = defaultdict(list)
        for position, number in enumerate(self.flat):
            self._at[number].append(position)

    def place(self, passage: Passage) -> int:
        """Gives the place of a passage among all."""
        return self._places[passage.key]

    def positions(self, number: int) -> Sequence[int]:
        """Gives where in `flat` a word stands, rising."""
        return self._at.get(number, ())

    def count(self, number: int) -> int:
        """Gives how often a word stands in the version."""
        return len(self.positions(number))

    def holder(self, position: int) -> int:
        """Gives the passage that holds a position of `flat`."""
        return bisect_right(self.starts, position) - 1

    def beside(self, passage: int, start: int, end: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Gives the words before a stretch of a passage, the nearest first, and those behind it.

        There is an edge before the first word and behind the last; no more are given than can run parallel.
        """
        first = self.starts[passage]
        edge = first + len(self.words[passage]) + 1
        before = self.flat[max(first - 1, first + start - FURTHEST) : first + start]
        return tuple(before[::-1]), tuple(self.flat[first + end : min(edge, first + end + FURTHEST)])

    def alike(self, words: Sequence[int], own: int | None = None) -> list[int]:
        """Gives the passages that share the rarest of some words, most shared first.

        Of passages that share as much, those that say most of the other words come first, then the nearest.

        Args:
            words: the words.
            own: the passage that they are of, which is not given.
        """
        rare = (n for n in set(words) if n != EDGE and self.count(n) <= _MOST_HOLDERS)
        shared: dict[int, float] = defaultdict(float)
        for number in nsmallest(_RAREST_WORDS, rare, key=lambda n: (self.count(n), n)):
            for passage in {self.holder(at) for at in self.positions(number)} - {own}:
                shared[passage] += self.lexicon.rarity(number)
        likest = nlargest(_MOST_ALIKE, shared.values())
        least = likest[-1] if likest else 0.0
        whole, place = Counter(words), own or 0
        return nlargest(
            _MOST_ALIKE,
            (passage for passage, weight in shared.items() if weight >= least),
            key=lambda passage: (
                shared[passage],
                (whole & Counter(self.words[passage])).total(),
                -abs(passage - place),
                -passage,
            ),
        )
