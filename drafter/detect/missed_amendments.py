"""Missed amendments: clauses that held the words an amendment changed elsewhere, and were left."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.detect.carry_over.carry import carry
from drafter.detect.carry_over.outcome import NotSafe, ReadsWrong, SaidAlready, proposing
from drafter.detect.evidence.missed_amendment_evidence import Weigher
from drafter.detect.grouping import together
from drafter.detect.lists.missed_items import missed_items
from drafter.detect.noise.ground import Ground
from drafter.detect.noise.told import noise_in
from drafter.detect.ranking import candidates_of, folded
from drafter.detect.reasons import Facts, reason
from drafter.detect.search.edit_sites import reach_of
from drafter.detect.search.edits import edits_of, is_rewritten
from drafter.detect.search.followed_numbers import only_followed
from drafter.detect.search.passage_index import PassageIndex
from drafter.detect.search.passages import changed_passages, passages
from drafter.language.words import stretch, surface, word_starts
from drafter.model.code_names import PLAIN
from drafter.model.edit import Hunk
from drafter.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from drafter.detect.carry_over.outcome import Carried, Outcome
    from drafter.detect.grouping import Missed
    from drafter.detect.ranking import Candidate
    from drafter.detect.search.edits import Edit, Key
    from drafter.detect.search.passages import Passage
    from drafter.model.code_names import CodeNames
    from drafter.model.comparison import Comparison
    from drafter.model.section import Section

# Less sure than this, a group of findings is folded.
_LEAST_SHOWN = 0.05
# Less sure than this, nobody asks whether a finding is noise: it is folded in any case.
_LEAST_ASKED = 0.01
# Behind so many findings no text is worked out: in the largest versions that took four fifths of the time.
_MOST_DRAFTED = 1_000
# Each finding names so many of the other clauses that got its edit: for thousands of both, the first in the
# document are named alone. In nine large versions it was forty at the most.
_MOST_ALSO = 200
_TOO_FAR_DOWN = NotSafe(f"{_MOST_DRAFTED:,} likelier findings stand before it")


@dataclass(frozen=True, slots=True)
class MissedAmendments:
    """The clauses that probably needed an edit and were left, and how widely they were looked for.

    Attributes:
        findings: the most worth looking at first.
        is_nearby: whether so much was changed that each edit was looked for only in the places nearest to it.
        left_out: how many places, less sure than all that were ranked, are no findings.
        most_named: how many of the clauses that got its edit a finding names, where one got more; else 0.
    """

    findings: tuple[Finding, ...]
    is_nearby: bool
    left_out: int
    most_named: int


def missed_amendments(
    comparison: Comparison, history: Sequence[Section] = (), code: CodeNames = PLAIN
) -> tuple[Finding, ...]:
    """Gives the findings of `search_missed_amendments`."""
    return search_missed_amendments(comparison, history, code).findings


def search_missed_amendments(
    comparison: Comparison, history: Sequence[Section] = (), code: CodeNames = PLAIN
) -> MissedAmendments:
    """Gives, for the edits between two versions, the clauses that probably needed them and were left.

    The most worth looking at is first; what is not worth showing unasked is folded.

    Args:
        comparison: the two versions, compared.
        history: the versions before the old one, oldest first; the reasons say since when clauses were alike.
        code: what the code calls its provisions, for the reasons.
    """
    changes, index = changed_passages(comparison), PassageIndex(passages(comparison.new))
    every = edits_of(changes, index.lexicon)
    edits = [edit for edit in every if not only_followed(edit, comparison.renumbered)]
    reach = reach_of(edits, index)
    candidates = candidates_of(Weigher(changes, edits, index), edits, reach)
    carriers = _carriers(edits, index)
    ground = Ground(comparison, index, edits)
    times = Counter(edit.key for edit in edits if not edit.part)
    groups: dict[object, int] = {}
    findings = []
    for missed in together(_without_noise(_carried_over(candidates.surest, times), ground)):
        edit, sibling, site = missed.surest.edit, missed.surest.sibling, missed.surest.site
        group = groups.setdefault(edit.key, len(groups) + 1)
        named = carriers[edit.key][: _MOST_ALSO + 1]
        also = tuple(each.clause.id for each in named if each.key != edit.new.key)[:_MOST_ALSO]
        more, version = len(carriers[edit.key]) - 1, comparison.new.version
        facts = Facts(edit, missed.edits, sibling, site, more, version, code)
        findings.append(_finding(missed, reason(facts, history), also, group))
    findings += missed_items(comparison, index, len(groups) + 1, code)
    ranked = folded(sorted(findings, key=lambda finding: -finding.score), _LEAST_SHOWN)
    more = any(len(carriers[key]) > _MOST_ALSO + 1 for key in groups)
    return MissedAmendments(ranked, reach is not None, candidates.left_out, _MOST_ALSO if more else 0)


def written_anew(comparison: Comparison) -> tuple[str, ...]:
    """Gives the clauses that were written anew, so that what was missed with them is not looked for."""
    return tuple(change.new.id for change in comparison.changes if change.new and is_rewritten(change.hunks))


def _carriers(edits: Sequence[Edit], index: PassageIndex) -> dict[object, list[Passage]]:
    """Gives the passages that got each edit, in the order of the document."""
    carriers: dict[object, set[int]] = defaultdict(set)
    for edit in edits:
        carriers[edit.key].add(index.place(edit.new))
    return {key: [index.passages[n] for n in sorted(places)] for key, places in carriers.items()}


def _carried_over(
    candidates: Sequence[Candidate], times: Mapping[Key, int]
) -> Iterator[tuple[Candidate, Carried | NotSafe]]:
    """Gives each candidate carried over, without those whose sibling says it already."""
    for place, candidate in enumerate(candidates):
        outcome = _carried(candidate, times[candidate.edit.key]) if place < _MOST_DRAFTED else _TOO_FAR_DOWN
        match outcome:
            case SaidAlready():
                continue
            case carried:
                yield candidate, carried


def _without_noise(
    found: Iterable[tuple[Candidate, Carried | NotSafe]], ground: Ground
) -> list[tuple[Candidate, Carried | NotSafe]]:
    """Gives the candidates, those that nobody would act on told so and behind all others."""
    told = [(_told(candidate, carried, ground), carried) for candidate, carried in found]
    return sorted(told, key=lambda pair: -pair[0].score)


def _told(candidate: Candidate, carried: Carried | NotSafe, ground: Ground) -> Candidate:
    if candidate.score < _LEAST_ASKED:
        return candidate
    wrong = f"{carried.reason} in the sibling" if isinstance(carried, ReadsWrong) else ""
    noise = wrong or noise_in(candidate, ground)
    return candidate.as_noise(noise) if noise else candidate


def _carried(candidate: Candidate, times: int) -> Outcome:
    site = candidate.site
    said = surface(candidate.sibling.text)[site.start : site.end]
    if said and [word.lower() for word in said] == [word.lower() for word in candidate.edit.put]:
        return SaidAlready()
    return carry(candidate.edit.in_place, candidate.sibling.text, site.start, site.end, times=times)


def _finding(missed: Missed, why: str, also: tuple[str, ...], group: int) -> Finding:
    candidate = missed.surest
    edit, sibling = candidate.edit, candidate.sibling
    finding = Finding(
        rank=0,
        kind="missed-amendment",
        score=round(candidate.score, 9),
        amended=edit.new.alone,
        before=edit.old.text,
        sibling=sibling.alone,
        part=sibling.part,
        hunks=_hunks(candidate),
        proposed=None,
        reason=why,
        also_amended=also,
        group=group,
        noise=candidate.noise,
    )
    return proposing(finding, missed.carried)


def _hunks(candidate: Candidate) -> tuple[Hunk, ...]:
    """Gives the edit in place of the words at the site: what was put in, for what the sibling has there."""
    edit, site, text = candidate.edit, candidate.site, candidate.sibling.text
    put = stretch(edit.new.text, edit.pieces[0].j1, edit.pieces[-1].j2)
    at = [*word_starts(text), len(text)][site.start]
    return (Hunk(stretch(text, site.start, site.end), put, at),)
