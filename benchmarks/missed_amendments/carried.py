"""Scores how edits are carried over, on clauses of one version that got the same edit.

    python benchmarks/missed_amendments/carried.py FOLDER [OUTCOMES.jsonl]

FOLDER holds section JSONs, two versions of each document side by side when sorted by name; the name up to the
first `_` is the kind of document. Wherever two clauses got the same edit between the versions, in one
some words away from its other edits, this one edit is undone, and the edit of the other is carried over to
it. What is proposed is right when it is word for word what the clause became. OUTCOMES.jsonl gets them all.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from score import folded, word_spans

from drafter.compare.sections import compare_sections
from drafter.compare.word_diff import token_opcodes
from drafter.detect.missed_amendments import missed_amendments
from drafter.language.words import stem
from drafter.model.section import Section
from drafter.read.json_reader import read_section_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.model.comparison import Change
    from drafter.model.finding import Finding
    from drafter.model.section import Clause

# Of one pair of versions so many pairs of clauses are taken at most, and so many of one edit.
_MOST_PAIRS = 40
_MOST_OF_AN_EDIT = 3
# Two clauses got the same edit when so many words are the same in it and right beside it, and one of them
# stands in no more than this share of the clauses. Else it is chance: an “and” put in here and there.
_LEAST_SHARED = 2
_COMMON = 0.1
_JOINING = frozenset(("and", "or"))
# An edit so many words away from the others of its clause can be undone alone.
_APART = 5
# What surrounds the two clauses, so that rare words are rare: clauses of the same version, none amended.
_SURROUNDINGS = 80

_OUTCOMES = ("right", "wrong", "declined", "not found")
Outcome = Literal["right", "wrong", "declined", "not found"]
Words = tuple[str, ...]
Lost = tuple[Words, Words]


@dataclass(frozen=True)
class Twins:
    """Two clauses that got the same edit in one version.

    Attributes:
        document: the two versions they are of.
        amended: the change of the one whose edit is carried over.
        left: the other as it stands, but for this edit.
        enacted: the other as it stands.
        edit: the words of the edit.
        around: other clauses of the version.
    """

    document: str
    amended: Change
    left: Clause
    enacted: Clause
    edit: frozenset[str]
    around: tuple[Clause, ...]

    def proposed(self) -> Finding | None:
        """Gives the finding about the sibling when it is left as it was; None when there is none."""
        before, after = self.amended.old, self.amended.new
        if before is None or after is None:
            return None
        clauses = (replace(self.left, id="left"), *self.around)
        old = Section((replace(before, id="amended"), *clauses))
        new = Section((replace(after, id="amended"), *clauses))
        findings = missed_amendments(compare_sections(old, new))
        return next((f for f in findings if f.sibling.id == "left" and self._names_edit(f)), None)

    def outcome(self, finding: Finding | None) -> Outcome:
        """Says what became of carrying the edit over, judged by what the sibling really became."""
        if finding is None:
            return "not found"
        if finding.proposed is None:
            return "declined"
        return "right" if folded(finding.proposed) == folded(self.enacted.text) else "wrong"

    def _names_edit(self, finding: Finding) -> bool:
        named = [self.edit.intersection(_stems(folded(f"{h.old} {h.new}"))) for h in finding.hunks]
        return any(2 * len(words) >= len(self.edit) for words in named)


@dataclass(frozen=True)
class _Got:
    """An edit that a clause got.

    Attributes:
        change: all that was done to the clause.
        left: the clause as it stands, but for this edit.
        before: the words before the edit, the nearest first.
        taken: those taken out.
        behind: those behind it.
        apart: whether all other edits of the clause are some words away, so that it reads well without this.
    """

    change: Change
    left: str
    before: Words
    taken: Words
    behind: Words
    apart: bool


def twins_of(folder: Path) -> Iterator[Twins]:
    """Gives the clauses that got the same edit between two versions of a folder, in either direction."""
    files = sorted(folder.glob("*.json"))
    for older, newer in zip(files[::2], files[1::2], strict=True):
        rng = random.Random(older.name)  # noqa: S311 a seeded sequence is wanted, nothing secret
        old, new = read_section_json(older), read_section_json(newer)
        pairs = [*_twins(older.stem, old, new, rng), *_twins(older.stem, new, old, rng)]
        yield from rng.sample(pairs, min(_MOST_PAIRS, len(pairs)))


def _twins(document: str, old: Section, new: Section, rng: random.Random) -> Iterator[Twins]:
    changes = [change for change in compare_sections(old, new).changes if change.kind == "amended"]
    touched = {change.new.id for change in changes if change.new}
    quiet = [clause for clause in new if clause.id not in touched and clause.text]
    common = _common(old)
    for (lost, gained), holders in _holders(changes).items():
        siblings = [got for got in holders if got.apart]
        for got in rng.sample(siblings, min(_MOST_OF_AN_EDIT, len(siblings))):
            likes = [other for other in holders if _alike(got, other, common)]
            if likes and got.change.new:
                around = rng.sample(quiet, min(_SURROUNDINGS, len(quiet)))
                edit = frozenset((*lost, *gained))
                enacted = got.change.new
                left = replace(enacted, text=got.left)
                yield Twins(document, rng.choice(likes).change, left, enacted, edit, tuple(around))


def _holders(changes: Iterable[Change]) -> dict[Lost, list[_Got]]:
    """Gives each edit with the clauses that got it, capitals, plurals and order left out of account."""
    holders: dict[Lost, list[_Got]] = defaultdict(list)
    for change in changes:
        for edit, got in _edits(change):
            if any(word[0].isalnum() and word not in _JOINING for word in (*edit[0], *edit[1])):
                holders[edit].append(got)
    return holders


def _edits(change: Change) -> Iterator[tuple[Lost, _Got]]:
    if change.old is None or change.new is None or not change.old.text or not change.new.text:
        return
    old, new = folded(change.old.text), folded(change.new.text)
    parted = [opcode for opcode in token_opcodes(old, new) if opcode[0] != "equal"]
    for _, i1, i2, j1, j2 in parted:
        taken, put = _stems(old[i1:i2]), _stems(new[j1:j2])
        lost, gained = Counter(taken) - Counter(put), Counter(put) - Counter(taken)
        edit = tuple(sorted(lost.elements())), tuple(sorted(gained.elements()))
        distances = [max(i1 - other[2], other[1] - i2) for other in parted if other[1] != i1]
        yield (
            edit,
            _Got(
                change,
                _undone(change.old.text, change.new.text, (i1, i2, j1, j2)),
                _stems(new[:j1])[::-1],
                taken,
                _stems(new[j2:]),
                min(distances, default=_APART) >= _APART,
            ),
        )


def _undone(old: str, new: str, edit: tuple[int, int, int, int]) -> str:
    """Gives the new text with words `i1:i2` of the old one in place of its words `j1:j2`."""
    i1, i2, j1, j2 = edit
    was, now = [*word_spans(old), (len(old), len(old))], [*word_spans(new), (len(new), len(new))]
    if i1 == i2:
        before, behind = new[: now[j1][0]], new[now[j2 - 1][1] :]
        return before.rstrip() + " " * (before != before.rstrip() or behind[:1] == " ") + behind.lstrip()
    if j1 == j2:
        return f"{new[: now[j1][0]]} {old[was[i1][0] : was[i2 - 1][1]]} {new[now[j1][0] :]}"
    return new[: now[j1][0]] + old[was[i1][0] : was[i2 - 1][1]] + new[now[j2 - 1][1] :]


def _alike(one: _Got, other: _Got, common: frozenset[str]) -> bool:
    """Whether two different clauses got an edit among the same words, one of them telling."""
    if one.taken != other.taken or one.change.new == other.change.new or one.left == other.left:
        return False
    shared = (*_run(one.before, other.before), *one.taken, *_run(one.behind, other.behind))
    return len(shared) >= _LEAST_SHARED and not common.issuperset(shared)


def _run(one: Words, other: Words) -> Words:
    """Gives the words that two stretches begin with alike."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return tuple(word for word, _ in pairs)


def _common(section: Section) -> frozenset[str]:
    """Gives the words that stand in so many clauses that sharing them tells nothing."""
    counts = Counter(word for clause in section for word in set(_stems(folded(clause.text))))
    return frozenset(word for word, count in counts.items() if count > _COMMON * len(section.clauses))


def _stems(words: Sequence[str]) -> Words:
    """Gives words without capitals, plural and possessive endings, so that these count as carried or not."""
    return tuple(map(stem, words))


def _record(twins: Twins, outcome: Outcome, finding: Finding | None) -> str:
    a = twins.amended
    texts = {
        "amended": [a.old and a.old.text, a.new and a.new.text],
        "sibling": [twins.left.text, twins.enacted.text],
        "proposed": finding and finding.proposed,
        "unsafe": finding and finding.unsafe,
    }
    return json.dumps({"document": twins.document, "outcome": outcome, **texts}, ensure_ascii=False)


def main(folder: Path, outcomes: Path | None) -> None:
    """Prints how many edits were carried over right, wrong and not at all, by kind of document."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    records = []
    for twins in twins_of(folder):
        finding = twins.proposed()
        outcome = twins.outcome(finding)
        records.append(_record(twins, outcome, finding))
        for kind in (twins.document.partition("_")[0], "all"):
            counts[kind][outcome] += 1
    if outcomes:
        outcomes.write_text("\n".join([*records, ""]), encoding="utf-8")
    print(f"{'':<16}pairs" + "".join(f"{outcome:>11}" for outcome in _OUTCOMES))
    for kind, counted in sorted(counts.items()):
        whole = counted.total()
        print(f"{kind:<16}{whole:>5}" + "".join(f"{counted[o] / whole:>11.1%}" for o in _OUTCOMES))


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else None)  # noqa: PLR2004 its arguments
