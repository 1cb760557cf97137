"""Parallel clauses of one version, and the places at which they part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.word_diff import number_opcodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.detect.search.passage_index import PassageIndex

# The share of the words of the shorter clause that stand in the longer one too, in order.
_LEAST_COMMON = 0.6
# Clauses with fewer words than this say too little to run parallel by anything but chance.
_FEWEST_WORDS = 6
# In a clause so many times as long as another, the words of the shorter stand in order by chance.
_MOST_TIMES_LONGER = 100
# A longer difference is another provision, not the same one in other words.
_LONGEST_DIFFERENCE = 20


@dataclass(frozen=True, slots=True)
class Difference:
    """Words `i1:i2` of one clause that stand where words `j1:j2` of a parallel one stand.

    Attributes:
        one: the place in the index of the passage that says more here.
        other: that of the one that says less.
        left: how many words run parallel before.
        right: how many words run parallel behind.
        count: in how many places the two clauses differ.
        common: the share of the words of both that they have in common.
    """

    one: int
    other: int
    i1: int
    i2: int
    j1: int
    j2: int
    left: int
    right: int
    count: int
    common: float

    @property
    def turned(self) -> Difference:
        """The same difference, seen from the other clause."""
        return Difference(
            self.other,
            self.one,
            self.j1,
            self.j2,
            self.i1,
            self.i2,
            self.left,
            self.right,
            self.count,
            self.common,
        )


def differences(index: PassageIndex) -> Iterator[Difference]:
    """Gives where parallel clauses part, each pair of clauses once, seen from the one that says more."""
    seen: set[tuple[int, int]] = set()
    for one, words in enumerate(index.words):
        if len(words) < _FEWEST_WORDS:
            continue
        for other in index.alike(words, one):
            pair = (min(one, other), max(one, other))
            if pair not in seen and _are_comparable(len(words), len(index.words[other])):
                seen.add(pair)
                yield from _between(index, *pair)


def _are_comparable(one: int, other: int) -> bool:
    """Tells whether clauses of so many words can be told to run parallel."""
    fewer, more = min(one, other), max(one, other)
    return fewer >= _FEWEST_WORDS and more <= _MOST_TIMES_LONGER * fewer


def _between(index: PassageIndex, one: int, other: int) -> Iterator[Difference]:
    mine, theirs = index.words[one], index.words[other]
    opcodes = number_opcodes(mine, theirs)
    same = sum(i2 - i1 for tag, i1, i2, _, _ in opcodes if tag == "equal")
    if same < _LEAST_COMMON * min(len(mine), len(theirs)):
        return
    parted = [opcode for opcode in opcodes if opcode[0] != "equal"]
    common = 2 * same / (len(mine) + len(theirs))
    for place, (tag, i1, i2, j1, j2) in enumerate(opcodes):
        if tag == "equal" or max(i2 - i1, j2 - j1) > _LONGEST_DIFFERENCE:
            continue
        left = opcodes[place - 1][2] - opcodes[place - 1][1] if place else 0
        right = opcodes[place + 1][2] - opcodes[place + 1][1] if place + 1 < len(opcodes) else 0
        difference = Difference(one, other, i1, i2, j1, j2, left, right, len(parted), common)
        yield difference if i2 - i1 >= j2 - j1 else difference.turned
