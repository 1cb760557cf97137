"""How much each piece of evidence counts: a logistic model, small enough to be read."""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Clauses this far apart are no longer neighbours; at the distance itself the evidence is 1/e.
_NEIGHBOURHOOD = 25.0

BIAS = -6.6
WEIGHTS = {
    "shared": 1.2,
    "adjacent": 0.7,
    "alike": 2.9,
    "insertion": -1.5,
    "hanging": -1.4,
    "exact": 1.1,
    "part": -1.1,
    "outside": -1.7,
    "crowd": -0.8,
    "untouched": -0.5,
    "style": -1.8,
    "figure": -0.9,
    "rewritten": -2.5,
    "touched": -2.6,
    "inserted": -3.5,
    "near": 1.1,
    "said": -1.1,
}


# The same for a list parallel to one that an item came into or went from.
LIST_BIAS = -6.0
LIST_WEIGHTS = {
    "added": -2.0,
    "kin": 4.0,
    "stem": 2.0,
    "sides": 1.5,
    "pairs": 0.8,
    "same": 2.0,
    "crowd": -0.8,
    "got": 1.0,
    "touched": -1.5,
    "near": 0.5,
}

# The same for two parallel passages of one version that differ in a part.
DIVERGENCE_BIAS = -8.0
DIVERGENCE_WEIGHTS = {
    "left": 0.9,
    "right": 0.9,
    "sides": 0.8,
    "common": 3.0,
    "count": -1.2,
    "pairs": -2.5,
    "addition": 0.5,
    "apart": -3.5,
    "reference": -3.0,
    "alternatives": -5.0,
    "substance": 0.3,
    "size": -0.2,
    "near": 1.5,
    "parted": 1.5,
}


def nearness(one: int, other: int) -> float:
    """Gives how near two clauses stand, by their places in the document: 1 for the same, 1/e at 25 apart."""
    return exp(-abs(one - other) / _NEIGHBOURHOOD)


def sure(bias: float, weights: Mapping[str, float], evidence: Iterable[tuple[str, float]]) -> float:
    """Gives the weighed sum of the evidence as a number from 0 to 1."""
    return 1.0 / (1.0 + exp(-bias - sum(weights[name] * value for name, value in evidence)))


def lowered(score: float, amount: float) -> float:
    """Gives a score whose weighed sum is less by an amount; a score is its logistic function."""
    return 1.0 / (1.0 + exp(amount - log(score / (1.0 - score)))) if amount else score
