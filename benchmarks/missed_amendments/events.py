"""Makes events out of amendments that were made properly: one clause of several is put back as it was.

    python benchmarks/missed_amendments/events.py FOLDER [SEED]

FOLDER holds section JSONs, two versions of each document side by side when sorted by name; the name up to the
first `_` is the kind of document. Wherever two or more clauses got the same edit between the versions, in
either direction of time, one of them is given its old text again; it ought to be found, and first.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.read.json_reader import read_section_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.comparison import Change
    from drafter.model.finding import Finding
    from drafter.model.section import Clause, Section

    Words = tuple[str, ...]

# Of one pair of versions so many edits are taken, and so many clauses of each.
_EDITS = 14
_SITES = 2
# Two clauses got the same edit when so many words are the same in it and right beside it, and one of them
# stands in no more than this share of the clauses. Else it is chance: an “and” put in here and there.
_LEAST_SHARED = 2
_COMMON = 0.1
# What the items of a list are joined by follows their order and is no edit.
_JOINING = frozenset(("and", "or"))
_WORD = re.compile(r"\w+")
# The rank of what was not found.
_NEVER = 10**9


@dataclass(frozen=True)
class Event:
    """Two versions of which the newer one missed a clause.

    Attributes:
        document: the kind of document and its name.
        old: the older version.
        new: the newer version with one clause put back.
        sibling: that clause.
        edit: the words of the edit that it had got.
    """

    document: str
    old: Section
    new: Section
    sibling: Clause
    edit: frozenset[str]

    def rank(self, findings: Sequence[Finding]) -> int:
        """Gives the rank of the finding that names the clause put back, and half the words of its edit."""
        for finding in findings:
            if finding.sibling.id == self.sibling.id and self._names_edit(finding):
                return finding.rank
        return _NEVER

    def _names_edit(self, finding: Finding) -> bool:
        shared = max((len(self.edit & set(_words(h.old) + _words(h.new))) for h in finding.hunks), default=0)
        return 2 * shared >= len(self.edit)


def events_of(folder: Path, seed: int) -> Iterator[Event]:
    """Gives the events made of every two versions in a folder."""
    files = sorted(folder.glob("*.json"))
    for older, newer in zip(files[::2], files[1::2], strict=True):
        rng = random.Random(f"{seed} {older.name}")  # noqa: S311 a seeded sequence is wanted, nothing secret
        one, other = read_section_json(older), read_section_json(newer)
        document = older.name.partition("__")[0]
        yield from _put_back(document, one, other, rng)
        yield from _put_back(document, other, one, rng)


@dataclass(frozen=True)
class _Got:
    """An edit that a clause got: its old text, and the words before it, in it and behind it."""

    name: str
    text: str
    before: Words
    taken: Words
    behind: Words


def _put_back(document: str, old: Section, new: Section, rng: random.Random) -> Iterator[Event]:
    """Gives events of one pair of versions, each with one clause put back."""
    holders: dict[tuple[Words, Words], list[_Got]] = defaultdict(list)
    for change in compare_sections(old, new).changes:
        for edit, got in _edits(change):
            holders[edit].append(got)
    common = _common(old)
    shared = {edit: _in_like_places(clauses, common) for edit, clauses in holders.items()}
    edits = [edit for edit, clauses in shared.items() if clauses]
    for lost, gained in rng.sample(edits, min(_EDITS, len(edits))):
        clauses = shared[lost, gained]
        for got in rng.sample(clauses, min(_SITES, len(clauses))):
            sibling = replace(new[got.name], text=got.text)
            texts = tuple(sibling if clause.id == got.name else clause for clause in new)
            yield Event(document, old, replace(new, clauses=texts), sibling, frozenset(lost + gained))


def _edits(change: Change) -> Iterator[tuple[tuple[Words, Words], _Got]]:
    """Gives the words lost and gained by each edit of a clause that changes more than its marks."""
    if change.old and change.new:
        for hunk in change.hunks:
            lost, gained = Counter(_words(hunk.old)), Counter(_words(hunk.new))
            edit = tuple((lost - gained).elements()), tuple((gained - lost).elements())
            text = change.old.words
            before, behind = _words(text[: hunk.at])[::-1], _words(text[hunk.at + len(hunk.old) :])
            if not _JOINING.issuperset((*edit[0], *edit[1])):
                yield edit, _Got(change.new.id, change.old.text, before, _words(hunk.old), behind)


def _common(section: Section) -> frozenset[str]:
    """Gives the words that stand in so many clauses that sharing them tells nothing."""
    counts = Counter(word for clause in section for word in set(_words(clause.text)))
    return frozenset(word for word, count in counts.items() if count > _COMMON * len(section.clauses))


def _in_like_places(clauses: Sequence[_Got], common: frozenset[str]) -> list[_Got]:
    """Gives the clauses that another got the edit with, among the same words and one of them telling."""
    return [
        one
        for one in clauses
        if any(other.name != one.name and _alike(one, other, common) for other in clauses)
    ]


def _alike(one: _Got, other: _Got, common: frozenset[str]) -> bool:
    if one.taken != other.taken:
        return False
    shared = (*_run(one.before, other.before), *one.taken, *_run(one.behind, other.behind))
    return len(shared) >= _LEAST_SHARED and not common.issuperset(shared)


def _run(one: Words, other: Words) -> Words:
    """Gives the words that two stretches begin with alike."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return tuple(word for word, _ in pairs)


def _words(text: str) -> Words:
    return tuple(word.lower() for word in _WORD.findall(text))


def main(folder: Path, seed: int) -> None:
    """Prints the shares of events found, and found first, by kind of document."""
    ranks: dict[str, list[int]] = defaultdict(list)
    for event in events_of(folder, seed):
        rank = event.rank(missed_amendments(compare_sections(event.old, event.new)))
        for kind in (event.document, event.document.partition("_")[0], "all"):
            ranks[kind].append(rank)
    print(f"{'':<28}events   first   first 3   first 10   found")
    for kind, ranked in sorted(ranks.items()):
        first, three, ten, found = (
            sum(rank <= k for rank in ranked) / len(ranked) for k in (1, 3, 10, _NEVER - 1)
        )
        print(f"{kind:<28}{len(ranked):>6}{first:>8.0%}{three:>10.0%}{ten:>11.0%}{found:>8.1%}")


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 1)  # noqa: PLR2004 the two arguments
