"""The words of a document as numbers, and how rare each is: what likeness between clauses is measured in."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from math import log
from typing import TYPE_CHECKING

from drafter.language.words import stem, surface

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Stands before the first word of a clause and behind its last: “at the end” is a context like any other.
EDGE = 0


class Lexicon:
    """A number for every word, shared by all its forms, and its rarity in the clauses it was built from."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._numbers: dict[str, int] = {"": EDGE}
        self._of_form: dict[str, int] = {}
        self._wordy: set[int] = set()
        self._clauses: Counter[int] = Counter()
        self._rarities = {EDGE: 1.0}
        self._count = 0
        for text in texts:
            self._clauses.update(set(self.numbers(surface(text))))
            self._count += 1

    def numbers(self, words: Sequence[str]) -> list[int]:
        """Gives the number of each word; forms of one word have the same."""
        known = self._of_form
        return [known[word] if word in known else self._learn(word) for word in words]

    def _learn(self, word: str) -> int:
        number = self._numbers.setdefault(stem(word), len(self._numbers))
        self._of_form[word] = number
        if word[0].isalnum():
            self._wordy.add(number)
        return number

    def holders(self, number: int) -> int:
        """Gives how many clauses hold the word."""
        return self._clauses[number]

    def rarity(self, number: int) -> float:
        """Gives the natural logarithm of clauses to clauses with the word; a mark has a tenth of it."""
        known = self._rarities.get(number)
        if known is None:
            weight = max(log((self._count + 1) / (self._clauses[number] + 0.5)), 0.05)
            known = self._rarities[number] = weight if number in self._wordy else 0.1 * weight
        return known

    def weight(self, numbers: Iterable[int]) -> float:
        """Gives the summed rarity of words."""
        return sum(map(self.rarity, numbers))

    def is_word(self, number: int) -> bool:
        """Whether the number is that of a word, not of a mark or an edge."""
        return number in self._wordy


def flattened(clauses: Iterable[Sequence[int]]) -> tuple[list[int], list[int]]:
    """Gives the clauses one behind the other with an edge between them, and where each begins."""
    starts = []
    at = 1
    parts: list[Sequence[int]] = [(EDGE,)]
    for clause in clauses:
        starts.append(at)
        parts += [clause, (EDGE,)]
        at += len(clause) + 1
    return list(chain.from_iterable(parts)), starts
