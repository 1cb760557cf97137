"""How alike two texts are, in a time that grows with their length and not with its square."""

from __future__ import annotations

from collections import Counter

from rapidfuzz import fuzz

from drafter.language.words import surface

# Up to so many pairs of characters, two texts of 16,000, every character is compared; beyond, only words are.
_MOST_PAIRS = 1 << 28


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """Gives how much of two texts is the same, from 0 to 100; 0 where that is less than `least`.

    Of texts too long for that, it is how many of their words are, in whatever order.
    """
    if _is_short(one, other):
        return fuzz.ratio(one, other, score_cutoff=least)
    mine, theirs = Counter(surface(one)), Counter(surface(other))
    alike = 200.0 * (mine & theirs).total() / (mine.total() + theirs.total())
    return alike if alike >= least else 0.0


def is_held(one: str, other: str, least: float) -> bool:
    """Tells whether the longer of two texts holds the shorter, or one that is `least` of 100 like it.

    Of texts too long for that it has to hold it letter for letter.
    """
    if _is_short(one, other):
        return fuzz.partial_ratio(one, other, score_cutoff=least) >= least
    shorter, longer = sorted((one, other), key=len)
    return shorter in longer


def _is_short(one: str, other: str) -> bool:
    return len(one) * len(other) <= _MOST_PAIRS
