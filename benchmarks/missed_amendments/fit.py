"""Fits the weights of the evidence, and tries them on documents that they were not fitted on.

    python benchmarks/missed_amendments/fit.py CASES.json [MORE.json …] [--without DOCUMENT …]

CASES.json is the list of cases that the score is taken on, its documents beside it in `documents`; the
made-up events of `events.py` are added, and the shipped versions. MORE.json are cases of the same form.
No made-up event of a DOCUMENT is used. Prints what belongs into
`drafter/detect/evidence/weights.py`, and how the events of each kind are ranked, by these weights and by
weights fitted without the document of the event.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from math import exp
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from events import events_of
from score import Case

from drafter.compare.sections import compare_sections
from drafter.detect.evidence.missed_amendment_evidence import Weigher
from drafter.detect.search.edit_sites import find_sites
from drafter.detect.search.edits import edits_of
from drafter.detect.search.passage_index import PassageIndex
from drafter.detect.search.passages import changed_passages, passages
from drafter.language.words import surface
from drafter.read.docx.reader import read_docx
from drafter.read.json_reader import read_section_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.model.section import Section

    # The text of a clause that was missed, and the words of the edit.
    Wanted = tuple[str, frozenset[str]]

# What each piece of evidence was thought to count before any was fitted. Its sign is kept: evidence that
# would have to count the other way round to help on few documents is not evidence.
FIRST_GUESS = {
    "shared": 1.5,
    "adjacent": 0.4,
    "alike": 3.0,
    "insertion": -1.5,
    "hanging": -1.5,
    "exact": 1.0,
    "part": -1.0,
    "outside": -2.0,
    "crowd": -1.0,
    "untouched": -0.2,
    "style": -2.0,
    "figure": -1.0,
    "rewritten": -2.5,
    "touched": -2.5,
    "inserted": -3.5,
    "near": 1.0,
    "said": -1.0,
}
NAMES = tuple(FIRST_GUESS)
# How strongly a weight is held to the first guess.
_HELD = 0.05
_STEPS = 120
# Sites this far down by the first guess are no rivals.
_RIVALS = 80

# A real pair of versions counts as so many made-up ones, and as often again with its clauses rewritten.
_REAL = 3
_REWRITTEN = 0.3
# Documents are left out in so many groups.
_FOLDS = 10
SHIPPED = Path(__file__).parents[2] / "sec_versions"

Row = tuple[float, ...]


@dataclass(frozen=True)
class Example:
    """The evidence about the sites of one pair of versions: those that were missed, and their rivals."""

    kind: str
    document: str
    missed: list[Row]
    rivals: list[Row]


def examples(cases_file: Path, more: Sequence[Path], left_out: Sequence[str]) -> Iterator[Example]:
    """Gives an example for each pair of versions with cases, its copies, and one for each made-up event."""
    for name, old, new, wanted in [*_cases(cases_file), *_shipped()]:
        yield from _copies("real", name, old, new, wanted)
    for file in more:
        for name, old, new, wanted in _cases(file):
            yield from _copies("more real", name, old, new, wanted)
    for event in events_of(cases_file.parent / "documents", 1):
        if event.document not in left_out:
            yield _example(
                "made up", event.document, event.old, event.new, [(event.sibling.text, event.edit)]
            )


def _copies(kind: str, name: str, old: Section, new: Section, wanted: Sequence[Wanted]) -> Iterator[Example]:
    """Gives the example of one pair of versions, and the same with its clauses rewritten."""
    yield from [_example(kind, name, old, new, wanted)] * _REAL
    for seed in range(_REAL):
        yield _example("rewritten", name, *_rewritten(old, new, wanted, random.Random(seed)))  # noqa: S311 a sequence


def _cases(cases_file: Path) -> Iterator[tuple[str, Section, Section, list[Wanted]]]:
    cases = [Case.read(item, cases_file.parent) for item in json.loads(cases_file.read_text("utf-8"))]
    for pair in dict.fromkeys((case.old, case.new) for case in cases):
        wanted = [(case.sibling, case.edit_words) for case in cases if (case.old, case.new) == pair]
        yield pair[0].name.partition("__")[0], *map(read_section_json, pair), wanted


def _shipped() -> Iterator[tuple[str, Section, Section, list[Wanted]]]:
    """Gives the pairs of shipped versions between which an exclusion was narrowed in one clause of two."""
    for before, after, sibling in (("5.19", "5.20", "G3.20(b)"), ("5.18", "6.0", "G3.21(b)")):
        old, new = (read_docx(SHIPPED / f"G-{name}.docx") for name in (before, after))
        yield "shipped", old, new, [(new[sibling].text, frozenset(("which", "forms", "part", "device")))]


def _rewritten(
    old: Section, new: Section, wanted: Sequence[Wanted], rng: random.Random
) -> tuple[Section, Section, list[Wanted]]:
    """Gives the versions with a share of the missed clauses' other words made into words of no meaning."""
    texts = {}
    for text, kept in wanted:
        parts = re.split(r"(\w+)", text)
        places = [n for n in range(1, len(parts), 2) if parts[n].lower() not in kept]
        for place in rng.sample(places, int(_REWRITTEN * len(places))):
            parts[place] = "".join(rng.choices("bdfgklmnprst", k=5))
        texts[surface_key(text)] = "".join(parts)
    sections = (
        replace(s, clauses=tuple(replace(c, text=texts.get(surface_key(c.text), c.text)) for c in s))
        for s in (old, new)
    )
    return *sections, [(texts[surface_key(text)], kept) for text, kept in wanted]


def _example(kind: str, document: str, old: Section, new: Section, wanted: Sequence[Wanted]) -> Example:
    comparison = compare_sections(old, new)
    # The weights are fitted on texts alone: none of the cases is a heading.
    changes = [change for change in changed_passages(comparison) if change.new.part == "text"]
    index = PassageIndex([passage for passage in passages(comparison.new) if passage.part == "text"])
    edits = edits_of(changes, index.lexicon)
    weigher = Weigher(changes, edits, index)
    missed, rivals = [], []
    for edit in edits:
        words = {word.lower() for word in (*edit.taken, *edit.put)}
        mine = {surface_key(text) for text, needed in wanted if 2 * len(needed & words) >= len(needed)}
        sites = [site for site in find_sites(edit, index) if weigher.may_lack(site, edit)]
        for site, evidence in zip(sites, weigher.weigh(edit, sites), strict=True):
            row = tuple(value for _, value in evidence.items())
            hit = surface_key(index.passages[site.passage].text) in mine
            (missed if hit else rivals).append(row)
    rivals.sort(key=lambda row: -weighed(tuple(FIRST_GUESS.values()), row))
    return Example(kind, document, missed, rivals[:_RIVALS])


def surface_key(text: str) -> tuple[str, ...]:
    """Gives a text as it is told from others, its spaces folded."""
    return tuple(surface(text))


def weighed(weights: Sequence[float], row: Row) -> float:
    """Gives the weighed sum of a row of evidence."""
    return sum(weight * value for weight, value in zip(weights, row, strict=True))


def fitted(found: Sequence[Example]) -> list[float]:
    """Gives the weights that give the missed sites the greatest share among all sites of their versions.

    Each document counts with the root of its events. Found by steps of their own for each weight, which grow
    while the slope keeps its sign and shrink when it turns.
    """
    counts: dict[str, int] = defaultdict(int)
    for example in found:
        counts[example.document] += 1
    guess = list(FIRST_GUESS.values())
    weights, steps, before = guess[:], [0.1] * len(guess), [0.0] * len(guess)
    for _ in range(_STEPS):
        slope = _slope(found, counts, weights)
        for n, start in enumerate(guess):
            rise = slope[n] - 2 * _HELD * (weights[n] - start)
            steps[n] *= 1.2 if rise * before[n] > 0 else 0.5 if rise * before[n] < 0 else 1.0
            before[n] = rise
            moved = weights[n] + (steps[n] if rise > 0 else -steps[n])
            weights[n] = max(0.0, moved) if start > 0 else min(0.0, moved)
    return [round(weight, 1) for weight in weights]


def _slope(found: Sequence[Example], counts: dict[str, int], weights: Sequence[float]) -> list[float]:
    total = [0.0] * len(weights)
    whole = sum(counts[example.document] ** -0.5 for example in found)
    for example in found:
        share = counts[example.document] ** -0.5 / whole
        mean_missed = _mean(example.missed, weights)
        mean_all = _mean([*example.missed, *example.rivals], weights)
        for n in range(len(weights)):
            total[n] += share * (mean_missed[n] - mean_all[n])
    return total


def _mean(rows: Sequence[Row], weights: Sequence[float]) -> list[float]:
    """Gives the mean of rows, each counting with the exponential of its weighed sum."""
    sums = [weighed(weights, row) for row in rows]
    highest = max(sums)
    shares = [exp(value - highest) for value in sums]
    whole = sum(shares)
    return [
        sum(share * row[n] for share, row in zip(shares, rows, strict=True)) / whole
        for n in range(len(weights))
    ]


def bias(found: Sequence[Example], weights: Sequence[float]) -> float:
    """Gives the constant with which half of the missed sites are surer than one half."""
    return round(-median(max(weighed(weights, row) for row in e.missed) for e in found), 1)


def ranks(found: Sequence[Example], weights: Sequence[float]) -> list[int]:
    """Gives, for each example, how many rivals and one are at least as high as the best missed site."""
    best = (max(weighed(weights, row) for row in example.missed) for example in found)
    return [
        1 + sum(weighed(weights, row) > highest for row in example.rivals)
        for example, highest in zip(found, best, strict=True)
    ]


def print_ranks(name: str, ranked: Sequence[int]) -> None:
    """Prints the shares of ranks among the first, the first three and the first ten."""
    shares = (sum(rank <= most for rank in ranked) / len(ranked) for most in (1, 3, 10))
    print(f"{name:<28}{len(ranked):>5}" + "".join(f"{share:>8.0%}" for share in shares))


def folds(documents: Iterable[str]) -> list[list[str]]:
    """Gives the documents in as many groups as are left out in turn."""
    names = sorted(documents)
    return [names[start::_FOLDS] for start in range(min(_FOLDS, len(names)))]


def main(cases_file: Path, more: Sequence[Path], left_out: Sequence[str]) -> None:
    """Prints the weights, and the ranks on each tenth of the documents of weights fitted without it."""
    found = [example for example in examples(cases_file, more, left_out) if example.missed]
    weights = fitted(found)
    print(f"BIAS = {bias(found, weights)}\nWEIGHTS = {{")
    print("".join(f'    "{name}": {weight},\n' for name, weight in zip(NAMES, weights, strict=True)) + "}\n")
    print(f"{'':<28}events   first  first 3 first 10")
    apart: dict[str, list[int]] = defaultdict(list)
    for fold in folds({example.document for example in found}):
        rest = fitted([example for example in found if example.document not in fold])
        for example in found:
            if example.document in fold:
                apart[example.kind] += ranks([example], rest)
    for kind, ranked in apart.items():
        print_ranks(f"{kind}, left out", ranked)
        print_ranks(f"{kind}, fitted", ranks([example for example in found if example.kind == kind], weights))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", type=Path, metavar="CASES.json")
    parser.add_argument("more", type=Path, nargs="*", metavar="MORE.json")
    parser.add_argument("--without", nargs="*", default=[], metavar="DOCUMENT")
    arguments = parser.parse_args()
    main(arguments.cases, arguments.more, arguments.without)
