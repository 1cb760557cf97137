"""What speaks for and against a site having been missed, each piece as a number."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, fields
from math import exp, log, log1p
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from drafter.detect.context import parallel
from drafter.detect.lexicon import surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.detect.edits import Edit, Key, Piece
    from drafter.detect.sites import Places, Site
    from drafter.model.comparison import Comparison

# Clauses this far apart are no longer neighbours; at the distance itself the evidence is 1/e.
_NEIGHBOURHOOD = 25.0
# English words that join or point. An edit of these alone is one of style more often than of substance.
# fmt: off
_JOINING = frozenset(
    (
        "a", "an", "the", "this", "that", "these", "those", "which", "who", "whom", "whose", "it",
        "its", "such", "any", "each", "every", "all", "and", "or", "nor", "but", "if", "when",
        "where", "as", "of", "to", "in", "on", "at", "by", "for", "from", "with", "within",
        "under", "upon", "than", "then", "so", "is", "are", "was", "were", "be", "been", "has",
        "have", "had", "do", "does", "there",
    )
)
# fmt: on
# Clauses that got an edit are compared with so many of the others that did.
_MOST_FELLOWS = 6
# Sites whose shared words are this little rarer share as much.
_SAME = 0.01


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything weighed about one edit and one site; `weights` says how much each counts.

    Attributes:
        shared: rarity of all words that run parallel, the changed ones included (logarithm).
        sides: 1 when words run parallel on both sides of the edit.
        adjacent: 1 when the very words before and behind the edit are the same.
        alike: the share of words the two clauses have in common, in order.
        insertion: 1 when the edit took nothing out, so that only its surroundings can be recognised.
        hanging: 1 for an insertion with parallel words on one side alone.
        exact: 1 when the sibling holds the words taken out letter for letter.
        part: 1 when only one of several changes that belong together has a place here.
        outside: rarity of the words right beside the edit that all clauses which got it have in common, and
            the sibling has not, on the side where that is more (logarithm).
        crowd: how many sites share as much with the edit as this one (logarithm).
        untouched: how many clauses still hold the words taken out (logarithm).
        campaign: how many clauses gained or lost the same rare word in this version (logarithm).
        substance: rarity of the rarest word taken out or put in, of the rarest there can be.
        style: 1 when only joining and pointing words were changed: which, that, of, the.
        figure: 1 when a number, date or reference was changed.
        rewritten: the share of the amended clause that was changed in all.
        company: how many edits the amended clause had (logarithm).
        touched: 1 when the sibling was itself amended in this version, elsewhere.
        inserted: 1 when the sibling is new in this version.
        near: closeness in the document, from 0 to 1.
        said: the share of the words put in that the sibling holds already.
    """

    shared: float
    sides: float
    adjacent: float
    alike: float
    insertion: float
    hanging: float
    exact: float
    part: float
    outside: float
    crowd: float
    untouched: float
    campaign: float
    substance: float
    style: float
    figure: float
    rewritten: float
    company: float
    touched: float
    inserted: float
    near: float
    said: float

    def items(self) -> list[tuple[str, float]]:
        """Gives each piece of evidence with its name."""
        return [(field.name, getattr(self, field.name)) for field in fields(self)]


class Weigher:
    """Gathers the evidence about the sites of a comparison's edits."""

    def __init__(self, comparison: Comparison, edits: Sequence[Edit], places: Places) -> None:
        self.places = places
        self.lexicon = places.lexicon
        self.amended = {c.new.id for c in comparison.changes if c.hunks and c.new}
        self.inserted = {c.new.id for c in comparison.changes if c.new and not c.old}
        self._written: dict[str, list[Piece]] = defaultdict(list)
        self._campaigns: dict[tuple[int, bool], set[str]] = defaultdict(set)
        self._alike: dict[Key, list[Edit]] = defaultdict(list)
        for edit in edits:
            self._alike[edit.key].append(edit)
            self._written[edit.new.id] += edit.pieces
            for word in edit.gained:
                self._campaigns[word, True].add(edit.new.id)
            for word in edit.lost:
                self._campaigns[word, False].add(edit.new.id)
        self._rarest = log(2 * (len(places.clauses) + 1))

    def is_new(self, site: Site, edit: Edit) -> bool:
        """Whether the words at a site were themselves written in this version, so that they are meant."""
        clause = self._id(site)
        if clause in self.inserted:
            return not (edit.taken and edit.put)
        return any(piece.j1 <= site.end and site.start <= piece.j2 for piece in self._written.get(clause, ()))

    def weigh(self, edit: Edit, sites: Sequence[Site]) -> list[Evidence]:
        """Gives the evidence for each site of an edit."""
        untouched = log1p(len({site.clause for site in sites if site.exact})) if edit.taken else 0.0
        substance = self._substance(edit)
        campaign = self._campaign(edit)
        fellows = self._fellows(edit)
        style = float(_is_style(edit))
        return [
            Evidence(
                shared=log1p(site.shared),
                sides=float(site.before > 0 and site.behind > 0),
                adjacent=float(site.left > 0 and site.right > 0),
                alike=LCSseq.normalized_similarity(edit.words[1:-1], self.places.words[site.clause]),
                insertion=float(not edit.taken),
                hanging=float(not edit.taken and not (site.before and site.behind)),
                exact=float(self._stands(edit, site)),
                part=float(edit.part),
                outside=self._outside(edit, site, fellows),
                crowd=log1p(sum(other.shared >= site.shared - _SAME for other in sites) - 1),
                untouched=untouched,
                campaign=campaign,
                substance=substance,
                style=style,
                figure=float(any(word[0].isdigit() for word in (*edit.taken, *edit.put))),
                rewritten=edit.share,
                company=log(edit.company),
                touched=float(self._id(site) in self.amended),
                inserted=float(self._id(site) in self.inserted),
                near=self._near(edit, site),
                said=self._said(edit, site),
            )
            for site in sites
        ]

    def _id(self, site: Site) -> str:
        return self.places.clauses[site.clause].id

    def _fellows(self, edit: Edit) -> tuple[int, int]:
        """Gives how many words right before the edit, and right behind it, all clauses that got it share."""
        fellows = [other for other in self._alike[edit.key] if other.new.id != edit.new.id][:_MOST_FELLOWS]
        if not fellows:
            return 0, 0
        before = min(parallel(edit.before, other.before, self.lexicon)[0] for other in fellows)
        behind = min(parallel(edit.behind, other.behind, self.lexicon)[0] for other in fellows)
        return before, behind

    def _outside(self, edit: Edit, site: Site, fellows: tuple[int, int]) -> float:
        before = self.lexicon.weight(edit.before[site.left : fellows[0]])
        behind = self.lexicon.weight(edit.behind[site.right : fellows[1]])
        return log1p(max(before, behind))

    def _substance(self, edit: Edit) -> float:
        rarities = [self.lexicon.rarity(n) for n in (*edit.gained, *edit.lost) if self.lexicon.is_word(n)]
        return max(rarities, default=0.0) / self._rarest

    def _campaign(self, edit: Edit) -> float:
        """Gives how many clauses gained or lost the rarest word that this edit put in or took out."""
        words = [(n, True) for n in edit.gained] + [(n, False) for n in edit.lost]
        if not words:
            return 0.0
        return log(len(self._campaigns[max(words, key=lambda word: self.lexicon.rarity(word[0]))]))

    def _stands(self, edit: Edit, site: Site) -> bool:
        words = surface(self.places.clauses[site.clause].text)[site.start : site.end]
        return [word.lower() for word in words] == [word.lower() for word in edit.taken]

    def _near(self, edit: Edit, site: Site) -> float:
        own = self.places.index[edit.new.id]
        return exp(-abs(own - site.clause) / _NEIGHBOURHOOD)

    def _said(self, edit: Edit, site: Site) -> float:
        held = set(self.places.words[site.clause])
        whole = self.lexicon.weight(edit.gained)
        return self.lexicon.weight(n for n in edit.gained if n in held) / whole if whole else 0.0


def _is_style(edit: Edit) -> bool:
    """Whether every word taken out or put in is one that only joins or points."""
    taken, put = Counter(map(str.lower, edit.taken)), Counter(map(str.lower, edit.put))
    changed = [word for word in (*(taken - put), *(put - taken)) if word[0].isalnum()]
    return bool(changed) and _JOINING.issuperset(changed)
