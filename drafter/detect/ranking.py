"""The candidates for a finding, the likeliest first, and which of the findings are folded into a count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from math import log1p
from typing import TYPE_CHECKING

from drafter.detect.evidence.missed_amendment_evidence import probability
from drafter.detect.evidence.weights import lowered
from drafter.detect.search.edit_sites import find_sites

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.detect.evidence.missed_amendment_evidence import Weigher
    from drafter.detect.search.edit_sites import Site
    from drafter.detect.search.edits import Edit
    from drafter.detect.search.passages import Passage
    from drafter.model.finding import Finding

# Less sure than this, a site is no finding.
_LEAST_SURE = 0.00001
# What a candidate loses, in the weighed sum, for each time (logarithm) that its edit, its amended clause or
# its sibling stands above it already: a second finding about the same thing tells a reader less than a first.
_REPEATED = 0.3

# What is left of the score of a candidate that nobody would act on: less than that of any that is shown.
_OF_NOISE = 0.04

_MOST_SHOWN = 10
# In the weighed sum: what is so much less sure than the surest finding of its group is told in a word.
_ABOUT_AS_SURE = 1.0
# Of fourteen such findings that were read one was missed, and ten were nothing.
_WITHOUT_WORDS = 2
# So many of the surest are ranked, and where edits are looked for nearby. In nine large versions it was 530
# at the most. Each names every clause that got its edit, so that their product is bounded too.
_MOST_RANKED = 5_000
_MOST_RANKED_NEARBY = 1_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """An edit, a site for it, and how sure it is that the site was missed, from 0 to 1.

    Attributes:
        noise: why nobody would act on it; empty where nothing is known to speak against it.
    """

    edit: Edit
    site: Site
    sibling: Passage
    score: float
    noise: str = ""

    def as_noise(self, why: str) -> Candidate:
        """Gives the candidate as one that nobody would act on: behind all that are shown."""
        return replace(self, noise=why, score=self.score * _OF_NOISE)


@dataclass(frozen=True, slots=True)
class Candidates:
    """The surest candidates, in order, and how many less sure ones were left out."""

    surest: list[Candidate]
    left_out: int


def candidates_of(weigher: Weigher, edits: Sequence[Edit], reach: int | None = None) -> Candidates:
    """Gives the surest candidates for the edits, one for each sibling and edit, in order.

    Sites grow with edits and places: where documents have little in common there are more than anybody looks
    through, and no more than five thousand are given; a thousand where edits are looked for nearby.

    Args:
        weigher: what weighs a site.
        edits: the edits between two versions.
        reach: in how many places on either side each is looked for; None for everywhere.
    """
    found = _distinct(_whole(_weighed(weigher, edits, reach)))
    most = _MOST_RANKED if reach is None else _MOST_RANKED_NEARBY
    return Candidates(_spread(found[:most]), max(0, len(found) - most))


def _weighed(weigher: Weigher, edits: Iterable[Edit], reach: int | None) -> list[Candidate]:
    index = weigher.index
    found = []
    for edit in edits:
        sites = [site for site in find_sites(edit, index, reach) if weigher.may_lack(site, edit)]
        for site, evidence in zip(sites, weigher.weigh(edit, sites), strict=True):
            score = probability(evidence)
            if score >= _LEAST_SURE:
                found.append(Candidate(edit, site, index.passages[site.passage], score))
    return sorted(found, key=lambda found: (-found.score, found.site.passage, found.site.start))


def _whole(found: Sequence[Candidate]) -> list[Candidate]:
    """Gives the candidates without the single changes of an edit that is as sure to be missing as a whole."""
    wholes = {
        (c.sibling.key, c.edit.new.key, piece): c.score
        for c in reversed(found)
        if not c.edit.part
        for piece in c.edit.pieces
    }
    return [
        c
        for c in found
        if not c.edit.part or c.score > wholes.get((c.sibling.key, c.edit.new.key, c.edit.pieces[0]), 0.0)
    ]


def _distinct(found: Iterable[Candidate]) -> list[Candidate]:
    """Gives the surest candidate for each sibling and edit."""
    distinct: dict[object, Candidate] = {}
    for candidate in found:
        distinct.setdefault((candidate.sibling.key, candidate.edit.key), candidate)
    return list(distinct.values())


def _spread(found: Sequence[Candidate]) -> list[Candidate]:
    """Gives the candidates in order, each less sure by what is above it about the same passages or edit."""
    listed: Counter[object] = Counter()
    waiting = [(-candidate.score, place) for place, candidate in enumerate(found)]
    heapify(waiting)
    spread = []
    while waiting:
        score, place = heappop(waiting)
        candidate = found[place]
        edit, sibling = candidate.edit, candidate.sibling
        about = (("edit", edit.key), ("amended", edit.new.key), ("left", sibling.key))
        now = lowered(candidate.score, _REPEATED * sum(log1p(listed[thing]) for thing in about))
        if now < -score:
            heappush(waiting, (-now, place))
            continue
        spread.append(replace(candidate, score=now))
        listed.update(about)
    return spread


def folded(findings: Sequence[Finding], least_sure: float, most: int = _MOST_SHOWN) -> tuple[Finding, ...]:
    """Gives the findings ranked in the order given, with those folded that are not worth showing unasked.

    Shown are the surest of each group, if it is as sure as `least_sure`, twice that where no words of the
    sibling are proposed (none can be, or a whole item is to come or go), and those of the group that are
    about as sure as it; `most` in all. A group is of one edit: where its surest was meant, so were most.
    """
    best: dict[int, float] = {}
    ranked, shown = [], 0
    for rank, finding in enumerate(findings, start=1):
        surest = best.setdefault(finding.group, finding.score) if finding.group else finding.score
        least = least_sure if finding.proposed and not finding.item else _WITHOUT_WORDS * least_sure
        is_shown = shown < most and finding.score >= max(least, lowered(surest, _ABOUT_AS_SURE))
        shown += is_shown
        ranked.append(replace(finding, rank=rank, folded=not is_shown))
    return tuple(ranked)
