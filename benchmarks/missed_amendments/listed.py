"""Makes events out of lists that run parallel: an item comes into one of two alone, or goes from one alone.

    python benchmarks/missed_amendments/listed.py FOLDER [SEED]

FOLDER holds section JSONs, two versions of each document side by side when sorted by name; the newer of each
is used, beside the latest shipped version. Where two lists have items that are alike, both are taken out of
the old version and one out of the new: it ought to be found that it is missing, first, and be said in its
list's own words. Or one is taken out of the new version alone: it ought to be found that the other was left.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from alarms import documents
from rapidfuzz import fuzz
from score import folded

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.language.words import body_length
from drafter.model.clause_number import ClauseNumber

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.finding import Finding
    from drafter.model.section import Clause, Section

# Two items are alike from this likeness (0 to 100) and length in characters on.
_ALIKE = 80.0
_SHORTEST = 20
# Two lists run parallel when so many items of both are alike, and half of the longer.
_FEWEST_ITEMS = 2
# Of one document so many events are taken at most, and of two lists so many; three in five are of a new item.
_MOST_EVENTS = 40
_OF_TWO_LISTS = 2
_ADDED = 0.6
_NEVER = 10**9
_RANKS = (1, 3, 10, _NEVER - 1)


@dataclass(frozen=True)
class Event:
    """Two versions between which one of two like items came or went.

    Attributes:
        document: the name of the document.
        old: the older version.
        new: the newer one.
        mine: the item that came or went.
        theirs: the like one, which did not come or was left.
        added: whether it came.
    """

    document: str
    old: Section
    new: Section
    mine: Clause
    theirs: Clause
    added: bool

    def finding(self) -> Finding | None:
        """Gives the finding about the other list; None where there is none."""
        found = missed_amendments(compare_sections(self.old, self.new))
        return next((finding for finding in found if finding.item and self._is_meant(finding)), None)

    def _is_meant(self, finding: Finding) -> bool:
        if not self.added:
            return finding.item is not None and finding.sibling.id == self.theirs.id and not finding.proposed
        return finding.amended.text == self.mine.text and _above(finding.sibling) == _above(self.theirs)

    def outcome(self, finding: Finding) -> str:
        """Says whether a new item is proposed as it was written, but for the marks behind it."""
        if finding.proposed is None:
            return "declined"
        said, right = folded(finding.proposed.splitlines()[0]), folded(self.theirs.text)
        return "right" if said[: body_length(said)] == right[: body_length(right)] else "wrong"


def events_of(folder: Path, seed: int) -> Iterator[Event]:
    """Gives the events made of the documents in a folder and of the latest shipped version."""
    shipped = [name for name, _ in documents(folder) if name.startswith("G-")]
    for name, section in documents(folder):
        if name in shipped[:-1]:
            continue
        rng = random.Random(f"{seed} {name}")  # noqa: S311 a seeded sequence is wanted, nothing secret
        lists = list(_parallel_lists(section))
        rng.shuffle(lists)
        pairs = [pair for like in lists for pair in rng.sample(like, min(_OF_TWO_LISTS, len(like)))]
        for one, other in pairs[:_MOST_EVENTS]:
            mine, theirs = rng.sample((one, other), 2)
            added = rng.random() < _ADDED
            old = _without(_without(section, mine), theirs) if added else section
            yield Event(name, old, _without(section, theirs if added else mine), mine, theirs, added)


def _parallel_lists(section: Section) -> Iterator[list[tuple[Clause, Clause]]]:
    """Gives the like items of every two lists that run parallel."""
    lists: dict[str, list[Clause]] = defaultdict(list)
    for clause in section:
        if clause.label or clause.id.endswith(")"):
            lists[_above(clause)].append(clause)
    long = [items for above, items in lists.items() if above in section and len(items) > _FEWEST_ITEMS]
    for one, other in combinations(long, 2):
        like = list(_like_items(one, other))
        if len(like) >= _FEWEST_ITEMS and 2 * len(like) >= max(len(one), len(other)):
            yield like


def _like_items(one: Sequence[Clause], other: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    left = [clause for clause in other if len(clause.text) >= _SHORTEST]
    for clause in one:
        if left and len(clause.text) >= _SHORTEST:
            nearest = max(left, key=lambda near: fuzz.ratio(clause.text, near.text))
            if fuzz.ratio(clause.text, nearest.text) >= _ALIKE:
                left.remove(nearest)
                yield clause, nearest


def _without(section: Section, gone: Clause) -> Section:
    """Gives a section without a clause and those below it."""
    kept = tuple(clause for clause in section if not _is_below(clause.id, gone.id))
    return replace(section, clauses=kept)


def _is_below(clause_id: str, top: str) -> bool:
    number: ClauseNumber | None = ClauseNumber.parse(clause_id)
    while number and str(number) != top:
        number = number.parent
    return number is not None


def _above(clause: Clause) -> str:
    return str(ClauseNumber.parse(clause.id).parent or "")


def main(folder: Path, seed: int) -> None:
    """Prints the shares of events found, and found first, and how many new items were said right."""
    ranks: dict[str, list[int]] = defaultdict(list)
    outcomes: Counter[str] = Counter()
    for event in events_of(folder, seed):
        finding = event.finding()
        kind = "an item came" if event.added else "an item went"
        for name in (event.document, kind):
            ranks[name].append(finding.rank if finding else _NEVER)
        if finding and event.added:
            outcomes[event.outcome(finding)] += 1
    print(f"{'':<44}events   first   first 3   first 10   found")
    for name, ranked in sorted(ranks.items()):
        first, three, ten, found = (sum(rank <= k for rank in ranked) / len(ranked) for k in _RANKS)
        print(f"{name:<44}{len(ranked):>6}{first:>8.0%}{three:>10.0%}{ten:>11.0%}{found:>8.0%}")
    print(f"\nnew items said: {', '.join(f'{count} {name}' for name, count in sorted(outcomes.items()))}")


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 1)  # noqa: PLR2004 the two arguments
