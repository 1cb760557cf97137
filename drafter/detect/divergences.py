"""Divergences: passages of one version that run parallel and differ in a part, as if one had been missed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.detect.carry_over.carry import carry
from drafter.detect.carry_over.outcome import NotSafe, ReadsWrong, SaidAlready, proposing
from drafter.detect.carry_over.spacing import joined
from drafter.detect.evidence.divergence_evidence import alike_until, is_apart, likelihood
from drafter.detect.ranking import folded
from drafter.detect.reasons import parting
from drafter.detect.search.edit_in_place import EditInPlace, Piece
from drafter.detect.search.parallel_clauses import differences
from drafter.detect.search.passage_index import PassageIndex
from drafter.detect.search.passages import passages
from drafter.language.words import stretch, surface, word_starts
from drafter.model.code_names import PLAIN
from drafter.model.edit import Hunk
from drafter.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.detect.carry_over.outcome import Carried
    from drafter.detect.search.parallel_clauses import Difference
    from drafter.model.code_names import CodeNames
    from drafter.model.section import Section

# Less sure than this, a difference is no finding.
_LEAST_SURE = 0.02
# Less sure than this, it is folded.
_LEAST_SHOWN = 0.25
# Nothing was amended, so that more are not asked for by anybody.
_MOST_SHOWN = 5
# What is left of the score where the sibling would read wrong if it said as much.
_OF_WHAT_READS_WRONG = 0.05


@dataclass(frozen=True, slots=True)
class _Parted:
    """A difference between two parallel clauses, and how sure it is that it was not meant."""

    difference: Difference
    key: tuple[tuple[int, ...], tuple[int, ...]]
    score: float
    since: str


def divergences(
    section: Section, history: Sequence[Section] = (), code: CodeNames = PLAIN
) -> tuple[Finding, ...]:
    """Gives the pairs of clauses that say almost the same and differ in a part, the most suspicious first.

    Of each pair, `amended` is the clause that says more, and the proposal makes its sibling say as much.

    Args:
        section: the version that is checked alone.
        history: the versions before it, oldest first: two clauses that were alike once did not part for ever.
        code: what the code calls its provisions, for the reasons.
    """
    index = PassageIndex(passages(section))
    found = sorted(_parted(index, history), key=lambda each: (-each.score, each.difference.one))
    groups: dict[object, int] = {}
    findings = []
    for each, also in _distinct(found, index):
        group = groups.setdefault(each.key, len(groups) + 1)
        findings.append(_finding(each, also, group, index, code))
    return folded(sorted(findings, key=lambda finding: -finding.score), _LEAST_SHOWN, _MOST_SHOWN)


def _parted(index: PassageIndex, history: Sequence[Section]) -> list[_Parted]:
    """Gives the differences worth a finding; words that differ in many pairs are other roles, not slips."""
    by_key: dict[object, list[Difference]] = defaultdict(list)
    for difference in filter(lambda found: _is_of_one_part(found, index), differences(index)):
        by_key[_key(difference, index)].append(difference)
    found = []
    for alike in by_key.values():
        pairs = len({frozenset((d.one, d.other)) for d in alike})
        for difference in alike:
            since = alike_until(difference, index, history)
            score = likelihood(difference, pairs, index, since=since)
            if score >= _LEAST_SURE:
                found.append(_Parted(difference, _key(difference, index), score, since))
    return found


def _is_of_one_part(difference: Difference, index: PassageIndex) -> bool:
    """Whether both sides are texts, or both are headings: a heading is no sentence."""
    return index.passages[difference.one].part == index.passages[difference.other].part


def _key(difference: Difference, index: PassageIndex) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Gives the words of the two clauses that differ, whichever of them says more."""
    mine = tuple(index.words[difference.one][difference.i1 : difference.i2])
    theirs = tuple(index.words[difference.other][difference.j1 : difference.j2])
    return (mine, theirs) if mine >= theirs else (theirs, mine)


def _distinct(found: Iterable[_Parted], index: PassageIndex) -> list[tuple[_Parted, tuple[str, ...]]]:
    """Gives each place of a clause that says less once, with the other clauses that say more there.

    Of two clauses that differ in several places, only the most suspicious is given, from whichever side.
    """
    also: dict[object, list[str]] = {}
    kept: dict[object, _Parted] = {}
    pairs: set[frozenset[int]] = set()
    for parted in found:
        difference = parted.difference
        pair = frozenset((difference.one, difference.other))
        if pair in pairs:
            continue
        pairs.add(pair)
        name = (difference.other, parted.key)
        also.setdefault(name, []).append(index.passages[difference.one].clause.id)
        kept.setdefault(name, parted)
    return [(parted, tuple(also[name][1:])) for name, parted in kept.items()]


def _finding(
    parted: _Parted, also: tuple[str, ...], group: int, index: PassageIndex, code: CodeNames
) -> Finding:
    d = parted.difference
    amended, sibling = index.passages[d.one], index.passages[d.other]
    edit = _edit(d, amended.text, sibling.text)
    starts = [*word_starts(sibling.text), len(sibling.text)]
    less, more = stretch(sibling.text, d.j1, d.j2), stretch(amended.text, d.i1, d.i2)
    finding = Finding(
        rank=0,
        kind="divergence",
        score=round(parted.score, 4),
        amended=amended.alone,
        before=None,
        sibling=sibling.alone,
        part=sibling.part,
        hunks=(Hunk(less, more, starts[d.j1]),),
        proposed=None,
        reason=parting(edit, amended, sibling, (d.j1 - d.left, d.j2 + d.right), parted.since, code=code),
        also_amended=also,
        group=group,
    )
    carried = _carried(edit, d, index)
    if isinstance(carried, ReadsWrong):
        finding = replace(finding, score=round(parted.score * _OF_WHAT_READS_WRONG, 4))
    return proposing(finding, carried)


def _carried(edit: EditInPlace, difference: Difference, index: PassageIndex) -> Carried | NotSafe:
    """Gives the sibling's text saying as much as the other passage, where it says less and nothing else."""
    d = difference
    if is_apart(index.words[d.one][d.i1 : d.i2], index.words[d.other][d.j1 : d.j2], index.lexicon):
        return NotSafe("each says something of its own there, and which of the two is meant cannot be told")
    sibling = index.passages[d.other].text
    if edit.taken != tuple(surface(sibling))[d.j1 : d.j2]:
        return NotSafe("its words would run into those beside them")
    match carry(edit, sibling, d.j1, d.j2):
        case SaidAlready():
            return NotSafe("it says this already")
        case carried:
            return carried


def _edit(difference: Difference, more: str, less: str) -> EditInPlace:
    """Gives the edit by which the text that says more would have come from one like its sibling."""
    d = difference
    words, there = surface(more), stretch(less, d.j1, d.j2)
    starts = [*word_starts(more), len(more)]
    end = starts[d.i2 - 1] + len(words[d.i2 - 1]) if d.i2 > d.i1 else starts[d.i1]
    gap = "" if there else more[end : starts[d.i2]]
    before = joined(joined(more[: starts[d.i1]], "", there), "", more[end + len(gap) :])
    return EditInPlace(before, more, (Piece(d.i1, d.i1 + d.j2 - d.j1, d.i1, d.i2),))
