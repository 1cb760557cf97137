"""How time and memory grow with the number of clauses, on sections made up from a seed."""

from __future__ import annotations

import random
import time
import tracemalloc
from functools import partial
from itertools import chain, groupby
from typing import TYPE_CHECKING

from baseline import most_alike

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.section import Clause, Section

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_VOCABULARY = 6_000
_AMENDED = 0.05
_SIBLINGS = 0.1
_PUT_IN = _TAKEN_OUT = 0.02
_OF_A_LIST = 50
# The baseline compares all pairs; beyond this many clauses nobody would wait for it.
_LARGEST_BASELINE = 3_000


def made_up(size: int, seed: int = 1) -> tuple[Section, Section]:
    """Gives two versions of a section: one clause in ten repeats another, one in twenty is amended."""
    rng = random.Random(seed)  # noqa: S311 a seeded sequence is wanted, nothing secret
    words = ["".join(rng.choices("aeioulmnrstcdp", k=rng.randint(3, 10))) for _ in range(_VOCABULARY)]
    weights = [1 / rank for rank in range(1, _VOCABULARY + 1)]
    texts: list[list[str]] = []
    for _ in range(size):
        text = rng.choices(words, weights, k=rng.randint(15, 60))
        if texts and rng.random() < _SIBLINGS:
            text[5:] = rng.choice(texts)[5:]
        texts.append(text)
    amended = [_amended(text, words, rng) if rng.random() < _AMENDED else text for text in texts]
    return _section(texts), _section(amended)


def with_items(old: Section, new: Section, seed: int = 1) -> tuple[Section, Section]:
    """Gives the two versions as lists of fifty, one item in fifty put in besides and one taken out."""
    rng = random.Random(seed)  # noqa: S311 a seeded sequence is wanted, nothing secret
    before = [clause for clause in old if rng.random() >= _PUT_IN]
    after = [clause for clause in new if rng.random() >= _TAKEN_OUT]
    return _listed(before), _listed(after)


def print_growth(sizes: Sequence[int]) -> None:
    """Prints for each number of clauses the seconds, with items that came and went too, and the peak memory.

    The last column has the baseline's seconds.
    """
    print("\nclauses   compare s   missed s   both with items s   peak MB   baseline s")
    for size in sizes:
        old, new = made_up(size)
        comparison = compare_sections(old, new)
        compared = _seconds(partial(compare_sections, old, new))
        found = _seconds(partial(missed_amendments, comparison))
        listed = _seconds(partial(_both, *with_items(old, new)))
        peak = _peak_megabytes(partial(_both, old, new))
        brute = f"{_seconds(partial(most_alike, old, new)):.2f}" if size <= _LARGEST_BASELINE else "–"
        print(f"{size:>7}{compared:>12.2f}{found:>11.2f}{listed:>20.2f}{peak:>10.0f}{brute:>13}")


def _both(old: Section, new: Section) -> None:
    missed_amendments(compare_sections(old, new))


def _amended(text: list[str], words: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(len(text))
    return [*text[:at], *rng.choices(words, k=3), *text[at + rng.randint(0, 2) :]]


def _section(texts: Sequence[Sequence[str]]) -> Section:
    numbers = (f"G{n // _OF_A_LIST}.{n % _OF_A_LIST}" for n in range(len(texts)))
    return Section(tuple(Clause(number, " ".join(text)) for number, text in zip(numbers, texts, strict=True)))


def _listed(clauses: Sequence[Clause]) -> Section:
    """Gives clauses as items, those of each list below a clause with a heading."""
    lists = groupby(clauses, key=lambda clause: clause.id.partition(".")[0])
    below = ((Clause(number, "", heading=f"Duties {number}"), *items) for number, items in lists)
    return Section(tuple(chain.from_iterable(below)))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _peak_megabytes(work: Callable[[], object]) -> float:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20
