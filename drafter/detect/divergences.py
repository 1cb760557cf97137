"""Divergences: passages of one version that run parallel and differ in a part, as if one had been missed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.detect.carry_over.carry import carry
from drafter.detect.carry_over.outcome import NotSafe, SaidAlready, proposing
from drafter.detect.carry_over.spacing import joined
from drafter.detect.evidence.divergence_evidence import alike_until, is_apart, likelihood
from drafter.detect.heading_passages import headed, headings_apart
from drafter.detect.ranking import folded
from drafter.detect.reasons import parting
from drafter.detect.search.edit_sites import Places
from drafter.detect.search.edits import Edit, Piece
from drafter.detect.search.lexicon import EDGE, Lexicon
from drafter.detect.search.parallel_clauses import differences
from drafter.language.words import stretch, surface, word_starts
from drafter.model.edit import Hunk
from drafter.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.detect.carry_over.outcome import Carried
    from drafter.detect.search.parallel_clauses import Difference
    from drafter.model.section import Section

# Less sure than this, a difference is no finding.
_LEAST_SURE = 0.02
# Less sure than this, it is folded.
_LEAST_SHOWN = 0.25


@dataclass(frozen=True, slots=True)
class _Parted:
    """A difference between two parallel clauses, and how sure it is that it was not meant."""

    difference: Difference
    key: tuple[tuple[int, ...], tuple[int, ...]]
    score: float
    since: str


def divergences(section: Section, history: Sequence[Section] = ()) -> tuple[Finding, ...]:
    """Gives the pairs of clauses that say almost the same and differ in a part, the most suspicious first.

    Of each pair, `amended` is the clause that says more, and the proposal makes its sibling say as much.

    Args:
        section: the version that is checked alone.
        history: the versions before it, oldest first: two clauses that were alike once did not part for ever.
    """
    clauses = headings_apart(section).clauses
    places = Places(clauses, Lexicon(clause.text for clause in clauses))
    found = sorted(
        _parted(places, [headings_apart(version) for version in history]),
        key=lambda each: (-each.score, each.difference.one),
    )
    groups: dict[object, int] = {}
    findings = []
    for each, also in _distinct(found, places):
        group = groups.setdefault(each.key, len(groups) + 1)
        findings.append(_finding(each, also, group, places))
    return folded(findings, _LEAST_SHOWN)


def _parted(places: Places, history: Sequence[Section]) -> list[_Parted]:
    """Gives the differences worth a finding; words that differ in many pairs are other roles, not slips."""
    by_key: dict[object, list[Difference]] = defaultdict(list)
    for difference in filter(lambda found: _is_of_one_part(found, places), differences(places)):
        by_key[_key(difference, places)].append(difference)
    found = []
    for alike in by_key.values():
        pairs = len({frozenset((d.one, d.other)) for d in alike})
        for difference in alike:
            since = alike_until(difference, places.clauses, history)
            score = likelihood(difference, pairs, places, since=since)
            if score >= _LEAST_SURE:
                found.append(_Parted(difference, _key(difference, places), score, since))
    return found


def _is_of_one_part(difference: Difference, places: Places) -> bool:
    """Whether both sides are clauses, or both are headings: a heading is no sentence."""
    one, other = (headed(places.clauses[n].id)[1] for n in (difference.one, difference.other))
    return one == other


def _key(difference: Difference, places: Places) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Gives the words of the two clauses that differ, whichever of them says more."""
    mine = tuple(places.words[difference.one][difference.i1 : difference.i2])
    theirs = tuple(places.words[difference.other][difference.j1 : difference.j2])
    return (mine, theirs) if mine >= theirs else (theirs, mine)


def _distinct(found: Iterable[_Parted], places: Places) -> list[tuple[_Parted, tuple[str, ...]]]:
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
        also.setdefault(name, []).append(places.clauses[difference.one].id)
        kept.setdefault(name, parted)
    return [(parted, tuple(also[name][1:])) for name, parted in kept.items()]


def _finding(parted: _Parted, also: tuple[str, ...], group: int, places: Places) -> Finding:
    d = parted.difference
    amended, sibling = places.clauses[d.one], places.clauses[d.other]
    edit = _edit(d, places)
    starts = [*word_starts(sibling.text), len(sibling.text)]
    clause, is_heading = headed(sibling.id)
    less, more = stretch(sibling.text, d.j1, d.j2), stretch(amended.text, d.i1, d.i2)
    finding = Finding(
        rank=0,
        kind="divergence",
        score=round(parted.score, 4),
        amended=replace(amended, id=headed(amended.id)[0]),
        before=None,
        sibling=replace(sibling, id=clause),
        part="heading" if is_heading else "text",
        hunks=(Hunk(less, more, starts[d.j1]),),
        proposed=None,
        reason=parting(edit, sibling, (d.j1 - d.left, d.j2 + d.right), parted.since),
        also_amended=tuple(headed(name)[0] for name in also),
        group=group,
    )
    return proposing(finding, _carried(edit, d, places))


def _carried(edit: Edit, difference: Difference, places: Places) -> Carried | NotSafe:
    """Gives the sibling's text saying as much as the other clause, where it says less and nothing else."""
    d = difference
    if is_apart(places.words[d.one][d.i1 : d.i2], places.words[d.other][d.j1 : d.j2], places.lexicon):
        return NotSafe("each says something of its own there, and which of the two is meant cannot be told")
    if tuple(surface(edit.old.text)[d.i1 : d.i1 + len(edit.taken)]) != edit.taken:
        return NotSafe("its words would run into those beside them")
    match carry(edit, places.clauses[d.other].text, d.j1, d.j2):
        case SaidAlready():
            return NotSafe("it says this already")
        case carried:
            return carried


def _edit(difference: Difference, places: Places) -> Edit:
    """Gives the edit by which the clause that says more would have come from one like its sibling."""
    d = difference
    new, other = places.clauses[d.one], places.clauses[d.other]
    words, there = surface(new.text), stretch(other.text, d.j1, d.j2)
    said = surface(there)
    starts = [*word_starts(new.text), len(new.text)]
    end = starts[d.i2 - 1] + len(words[d.i2 - 1]) if d.i2 > d.i1 else starts[d.i1]
    gap = "" if said else new.text[end : starts[d.i2]]
    before = joined(joined(new.text[: starts[d.i1]], "", there), "", new.text[end + len(gap) :])
    numbers = (EDGE, *places.lexicon.numbers(surface(before)), EDGE)
    return Edit(
        old=replace(new, text=before),
        new=new,
        pieces=(Piece(d.i1, d.i1 + len(said), d.i1, d.i2),),
        words=numbers,
        start=d.i1 + 1,
        end=d.i1 + len(said) + 1,
        taken=tuple(said),
        put=tuple(words[d.i1 : d.i2]),
        gained=(),
        lost=(),
        key=((), ()),
        share=0.0,
        company=1,
    )
