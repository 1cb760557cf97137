"""What speaks for and against a site having been missed, each piece as a number."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, fields
from functools import cache
from itertools import islice
from math import log1p
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from drafter.detect.evidence.weights import BIAS, WEIGHTS, nearness, sure
from drafter.detect.search.parallel_run import parallel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.search.edit_in_place import Piece
    from drafter.detect.search.edit_sites import Site
    from drafter.detect.search.edits import Edit, Key
    from drafter.detect.search.passage_index import PassageIndex
    from drafter.detect.search.passages import PassageChange

# fmt: off
JOINING = frozenset(
    (
        "a", "an", "the", "this", "that", "these", "those", "which", "who", "whom", "whose", "it",
        "its", "such", "any", "each", "every", "all", "and", "or", "nor", "but", "if", "when",
        "where", "as", "of", "to", "in", "on", "at", "by", "for", "from", "with", "within",
        "under", "upon", "than", "then", "so", "is", "are", "was", "were", "be", "been", "has",
        "have", "had", "do", "does", "there",
    )
)
# fmt: on
"""English words that join or point. An edit of these alone is one of style more often than of substance."""
# Clauses that got an edit are compared with so many of the others that did.
_MOST_FELLOWS = 6
# Of the words of a clause that was copied from another, so many are the other's.
_OF_A_COPY = 0.75
# A change in so many clauses was made everywhere.
_MANY = 4
# So many words on either side of an edit tell in which form its words stand: singular or plural.
_BESIDE = 4
# Sites whose shared words are this little rarer share as much.
_SAME = 0.01


def probability(evidence: Evidence) -> float:
    """Gives how sure it is that a site was missed, from 0 to 1."""
    return sure(BIAS, WEIGHTS, evidence.items())


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything weighed about one edit and one site; `weights` says how much each counts.

    Attributes:
        shared: rarity of all words that run parallel, the changed ones included (logarithm).
        adjacent: 1 when the very words before and behind the edit are the same.
        alike: the share of words the two clauses have in common, in order.
        insertion: 1 when the edit took nothing out, so that only its surroundings can be recognised.
        hanging: 1 for an insertion with parallel words on one side alone.
        exact: 1 when the sibling holds the words taken out letter for letter.
        part: 1 when only one of several changes that belong together has a place here.
        outside: rarity of the words right before the edit, in it or right behind it that all clauses which
            got it have in common, and the sibling has not, where that is most (logarithm).
        crowd: how many sites share as much with the edit as this one (logarithm).
        untouched: how many clauses still hold the words taken out (logarithm).
        style: 1 when only joining and pointing words were changed: which, that, of, the.
        figure: 1 when a number, date or reference was changed.
        rewritten: the share of the amended clause that was changed, in what the sibling did not get too.
        touched: 1 when the sibling was itself amended in this version, in what neither the amended clause nor
            many others got: a change made everywhere does not say that the sibling was read.
        inserted: 1 when the sibling is new in this version, and no copy of what the amended clause said.
        near: closeness in the document, from 0 to 1.
        said: the share of the words put in that the sibling holds already.
    """

    shared: float
    adjacent: float
    alike: float
    insertion: float
    hanging: float
    exact: float
    part: float
    outside: float
    crowd: float
    untouched: float
    style: float
    figure: float
    rewritten: float
    touched: float
    inserted: float
    near: float
    said: float

    def items(self) -> list[tuple[str, float]]:
        """Gives each piece of evidence with its name."""
        return [(field.name, getattr(self, field.name)) for field in fields(self)]


@dataclass(frozen=True, slots=True)
class _Fellows:
    """How many words right before an edit and right behind it all clauses that got it share, and its own."""

    before: int
    behind: int
    inside: bool


class Weigher:
    """Gathers the evidence about the sites of the edits between two versions."""

    def __init__(self, changes: Sequence[PassageChange], edits: Sequence[Edit], index: PassageIndex) -> None:
        self.index = index
        self.lexicon = index.lexicon
        self.inserted = {index.place(change.new) for change in changes if not change.old}
        self._held = cache(lambda passage: frozenset(index.words[passage]))
        self._likeness: dict[tuple[int, int], float] = {}
        self._written: dict[int, list[Piece]] = defaultdict(list)
        self._alike: dict[Key, list[Edit]] = defaultdict(list)
        self._sizes: dict[int, Counter[Key]] = defaultdict(Counter)
        for edit in edits:
            place = index.place(edit.new)
            self._alike[edit.key].append(edit)
            self._written[place] += edit.pieces
            if not edit.part:
                self._sizes[place][edit.key] += edit.size

    def may_lack(self, site: Site, edit: Edit) -> bool:
        """Whether a site can lack an edit: not when it was itself written in this version: it is meant.

        Where an edit changes no more than the form of its words, a site holds them and the words beside them
        letter for letter or has no need of it: other forms stand there for other reasons.
        """
        if not edit.gained and not edit.lost and not self._is_formed(edit, site):
            return False
        return not self._is_new(site, edit)

    def _is_new(self, site: Site, edit: Edit) -> bool:
        if site.passage in self.inserted:
            return not (edit.taken and edit.put) and not self._is_copy(edit, site.passage)
        written = self._written.get(site.passage, ())
        return any(piece.j1 <= site.end and site.start <= piece.j2 for piece in written)

    def weigh(self, edit: Edit, sites: Sequence[Site]) -> list[Evidence]:
        """Gives the evidence for each site of an edit."""
        untouched = log1p(len({site.passage for site in sites if site.exact})) if edit.taken else 0.0
        fellows = self._fellows(edit)
        style = float(_is_style(edit))
        alike = {site.passage: self._alike_to(edit, site.passage) for site in sites}
        said = {passage: self._said(edit, passage) for passage in alike}
        shared = sorted(site.shared for site in sites)
        return [
            Evidence(
                shared=log1p(site.shared),
                adjacent=float(site.left > 0 and site.right > 0),
                alike=alike[site.passage],
                insertion=float(not edit.taken),
                hanging=float(not edit.taken and not (site.before and site.behind)),
                exact=float(self._stands(edit, site)),
                part=float(edit.part),
                outside=self._outside(edit, site, fellows),
                crowd=log1p(len(shared) - bisect_left(shared, site.shared - _SAME) - 1),
                untouched=untouched,
                style=style,
                figure=float(any(word[0].isdigit() for word in (*edit.taken, *edit.put))),
                rewritten=self._rewritten(edit, site.passage),
                touched=float(self._is_touched(edit, site.passage)),
                inserted=float(site.passage in self.inserted and not self._is_copy(edit, site.passage)),
                near=self._near(edit, site),
                said=said[site.passage],
            )
            for site in sites
        ]

    def _is_touched(self, edit: Edit, passage: int) -> bool:
        """Whether a passage was amended by itself: in a way that neither the edit's passage nor many got."""
        shared = self._sizes[self.index.place(edit.new)]
        return any(
            key not in shared and len({other.new.key for other in self._alike[key]}) < _MANY
            for key in self._sizes.get(passage, ())
        )

    def _rewritten(self, edit: Edit, passage: int) -> float:
        """Gives the share of the amended passage that was changed, without changes that the other got too."""
        sizes, theirs = self._sizes[self.index.place(edit.new)], self._sizes.get(passage, Counter())
        shared = (sizes & theirs).keys()
        whole = sizes.total()
        return edit.share * (1.0 - sum(sizes[key] for key in shared) / whole) if whole else edit.share

    def _fellows(self, edit: Edit) -> _Fellows:
        """Gives what the clauses that got the edit have in common."""
        alike = (other for other in self._alike[edit.key] if other.new.key != edit.new.key)
        others = list(islice(alike, _MOST_FELLOWS))
        if not others:
            return _Fellows(0, 0, inside=False)
        return _Fellows(
            min(parallel(edit.before, other.before, self.lexicon)[0] for other in others),
            min(parallel(edit.behind, other.behind, self.lexicon)[0] for other in others),
            inside=all(other.stretch == edit.stretch for other in others),
        )

    def _outside(self, edit: Edit, site: Site, fellows: _Fellows) -> float:
        before = self.lexicon.weight(edit.before[site.left : fellows.before])
        behind = self.lexicon.weight(edit.behind[site.right : fellows.behind])
        inside = self.lexicon.weight(edit.stretch) - site.inside if fellows.inside else 0.0
        return log1p(max(before, inside, behind))

    def _stands(self, edit: Edit, site: Site) -> bool:
        words = self.index.said[site.passage][site.start : site.end]
        return [word.lower() for word in words] == [word.lower() for word in edit.taken]

    def _is_formed(self, edit: Edit, site: Site) -> bool:
        """Whether the words taken out, and those beside them that are the same, stand in the same form."""
        left, right = min(site.left, edit.start - 1, _BESIDE), min(site.right, _BESIDE)
        mine = edit.in_place.old_words[edit.start - 1 - left : edit.end - 1 + right]
        theirs = self.index.said[site.passage][site.start - min(left, site.start) : site.end + right]
        return [word.lower() for word in mine] == [word.lower() for word in theirs[: len(mine)]]

    def _near(self, edit: Edit, site: Site) -> float:
        return nearness(self.index.place(edit.new), site.passage)

    def _alike_to(self, edit: Edit, passage: int) -> float:
        pair = self.index.place(edit.new), passage
        if pair not in self._likeness:
            words = edit.words[1:-1], self.index.words[passage]
            self._likeness[pair] = LCSseq.normalized_similarity(*words)
        return self._likeness[pair]

    def _is_copy(self, edit: Edit, passage: int) -> bool:
        """Whether a passage says nearly what the amended one said, as one does that was copied from it."""
        return self._alike_to(edit, passage) >= _OF_A_COPY

    def _said(self, edit: Edit, passage: int) -> float:
        held = self._held(passage)
        whole = self.lexicon.weight(edit.gained)
        return self.lexicon.weight(n for n in edit.gained if n in held) / whole if whole else 0.0


def _is_style(edit: Edit) -> bool:
    """Whether every word taken out or put in is one that only joins or points."""
    taken, put = Counter(map(str.lower, edit.taken)), Counter(map(str.lower, edit.put))
    changed = [word for word in (*(taken - put), *(put - taken)) if word[0].isalnum()]
    return bool(changed) and JOINING.issuperset(changed)
