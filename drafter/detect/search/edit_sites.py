"""Where the words of an edit stand, in a like context, in clauses that did not get it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING

from drafter.compare.word_diff import token_opcodes
from drafter.detect.search.lexicon import EDGE, flattened
from drafter.detect.search.parallel_run import FURTHEST, parallel
from drafter.language.words import body_length, surface

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.detect.search.edits import Edit
    from drafter.detect.search.lexicon import Lexicon
    from drafter.model.section import Clause

# A word that stands more often than this names no place.
_MOST_PLACES = 3_000
# With more places than this, the words beside the stretch have to be the same too, on one side at least.
_MOST_WEIGHED = 200
# How many sites of one edit are weighed; the rest share less with the amended clause than these.
_MOST_SITES = 60
# Where parallel clauses part for up to this many words, an insertion has one place between them.
_MOST_SKIPPED = 2
# Words on either side of an insertion from which a place for it is looked for.
_REACH = 4
# The rarity of the words that an edit's surroundings and a site have to share.
_LEAST_SHARED = 2.0
_RAREST_WORDS = 8
_MOST_HOLDERS = 60
_MOST_ALIKE = 8
_LEAST_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Site:
    """A place in a clause that an edit could be carried to.

    Attributes:
        clause: the index of the clause.
        start: the word of the clause at which the stretch begins, without edges.
        end: the word at which it ends.
        left: how many words are the same right before the stretch, an edge included.
        right: how many words are the same right behind it.
        before: the rarity of the words that run parallel before it, at once or a word or two away.
        behind: the same behind it.
        inside: the rarity of the words of the stretch that stand here.
        exact: whether the stretch stands word for word.
    """

    clause: int
    start: int
    end: int
    left: int
    right: int
    before: float
    behind: float
    inside: float
    exact: bool

    @property
    def shared(self) -> float:
        """The rarity of all words that run parallel."""
        return self.before + self.inside + self.behind


class Places:
    """Every clause of a version as numbers, and where each word stands."""

    def __init__(self, clauses: Sequence[Clause], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.clauses = clauses
        self.said = [surface(clause.text) for clause in clauses]
        self.words = [lexicon.numbers(words[: body_length(words)]) for words in self.said]
        self.flat, self.starts = flattened(self.words)
        self.index = {clause.id: number for number, clause in enumerate(clauses)}
        self._at: dict[int, list[int]] = defaultdict(list)
        for position, number in enumerate(self.flat):
            self._at[number].append(position)

    def count(self, number: int) -> int:
        """Gives how often a word stands in the version."""
        return len(self._at.get(number, ()))

    def sites(self, edit: Edit) -> list[Site]:
        """Gives the places that an edit could be carried to, those that share most with it first."""
        own = self.index.get(edit.new.id, -1)
        found = {}
        for site in self._runs(edit):
            if site.clause != own:
                found[site.clause, site.start] = site
        for site in self._aligned(edit, own):
            found.setdefault((site.clause, site.start), site)
        return nlargest(
            _MOST_SITES, found.values(), key=lambda site: (site.shared, -site.clause, -site.start)
        )

    def _runs(self, edit: Edit) -> Iterator[Site]:
        """Gives the sites at which the stretch stands with parallel words beside it."""
        size = edit.end - edit.start
        found = [at for at in self._candidates(edit) if tuple(self.flat[at : at + size]) == edit.stretch]
        if not size or len(found) > _MOST_WEIGHED:
            before, behind = edit.words[edit.start - 1], edit.words[edit.end]
            found = [at for at in found if self.flat[at - 1] == before or self.flat[at + size] == behind]
        for at in found:
            site = self._site(edit, at)
            if _holds(site):
                yield site

    def _candidates(self, edit: Edit) -> set[int]:
        """Gives the positions at which the stretch may begin."""
        if edit.start < edit.end:
            spans = [(edit.start, edit.end)]
        else:
            spans = [(max(0, edit.start - _REACH), edit.start), (edit.end, edit.end + _REACH)]
        found: set[int] = set()
        for first, last in spans:
            rarest = self._rarest(edit.words[first:last])
            if rarest is not None:
                offset = edit.start - first - rarest
                number = edit.words[first + rarest]
                found.update(position + offset for position in self._at.get(number, ()))
        last_start = len(self.flat) - (edit.end - edit.start)
        return {at for at in found if 1 <= at < last_start}

    def _rarest(self, words: Sequence[int]) -> int | None:
        counted = [(self.count(number), place) for place, number in enumerate(words) if number != EDGE]
        counted = [pair for pair in counted if pair[0] <= _MOST_PLACES]
        return min(counted)[1] if counted else None

    def _site(self, edit: Edit, at: int) -> Site:
        """Gives the site at a position, with the words that run parallel on both sides of it."""
        size = edit.end - edit.start
        clause = bisect_right(self.starts, at) - 1
        start = at - self.starts[clause]
        return self._measured(
            edit, clause, (start, start + size), self.lexicon.weight(edit.stretch), exact=True
        )

    def _measured(
        self, edit: Edit, clause: int, span: tuple[int, int], inside: float, *, exact: bool
    ) -> Site:
        """Gives the site with what runs parallel around it, given what does so inside it."""
        start, end = span
        first = self.starts[clause]
        edge = first + len(self.words[clause]) + 1
        before = tuple(self.flat[max(first - 1, first + start - FURTHEST) : first + start])
        behind = tuple(self.flat[first + end : min(edge, first + end + FURTHEST)])
        left, left_weight = parallel(edit.before, before[::-1], self.lexicon)
        right, right_weight = parallel(edit.behind, behind, self.lexicon)
        return Site(clause, start, end, left, right, left_weight, right_weight, inside, exact)

    def alike(self, words: Sequence[int], own: int) -> list[int]:
        """Gives the clauses that share the rarest words of a clause, most shared first."""
        rarest = sorted({n for n in words if n != EDGE}, key=lambda n: (self.count(n), n))
        shared: dict[int, float] = defaultdict(float)
        for number in [n for n in rarest if self.count(n) <= _MOST_HOLDERS][:_RAREST_WORDS]:
            for clause in {bisect_right(self.starts, at) - 1 for at in self._at.get(number, ())}:
                shared[clause] += self.lexicon.rarity(number)
        shared.pop(own, None)
        return nlargest(_MOST_ALIKE, shared, key=lambda clause: (shared[clause], -clause))

    def _aligned(self, edit: Edit, own: int) -> Iterator[Site]:
        """Gives the sites in clauses that run parallel to the amended one, word by word but for a few."""
        mine = edit.words[1:-1]
        for clause in self.alike(mine, own):
            theirs = self.words[clause]
            blocks = [(i1, i2, j1) for tag, i1, i2, j1, _ in token_opcodes(mine, theirs) if tag == "equal"]
            same = sum(i2 - i1 for i1, i2, _ in blocks)
            if 2 * same >= _LEAST_ALIKE * (len(mine) + len(theirs)):
                site = self._projected(edit, clause, blocks)
                if site and _holds(site):
                    yield site

    def _beside(self, place: int, start: int, end: int, blocks: list[tuple[int, int, int]]) -> int:
        """Gives where an insertion goes: behind the word it stood behind, else before the one it preceded."""
        follows = any(i1 < place <= i2 for i1, i2, _ in blocks)
        return start if follows or end - start > _MOST_SKIPPED else end

    def _projected(self, edit: Edit, clause: int, blocks: list[tuple[int, int, int]]) -> Site | None:
        """Gives the place in a parallel clause that lies where the edit lies in its own."""
        first, last = edit.start - 1, edit.end - 1
        start = max((j1 + min(first, i2) - i1 for i1, i2, j1 in blocks if i1 <= first), default=0)
        length = len(self.words[clause])
        end = min((j1 + max(last, i1) - i1 for i1, i2, j1 in blocks if i2 >= last), default=length)
        if first == last:
            start = end = self._beside(first, start, end, blocks)
        if end < start:
            return None
        inside = [edit.words[i + 1] for i1, i2, _ in blocks for i in range(max(i1, first), min(i2, last))]
        if 2 * self.lexicon.weight(inside) < self.lexicon.weight(edit.stretch):
            return None
        exact = tuple(self.words[clause][start:end]) == edit.stretch
        return self._measured(edit, clause, (start, end), self.lexicon.weight(inside), exact=exact)


def _holds(site: Site) -> bool:
    """Whether enough runs parallel, and right beside an insertion, for a site to be worth weighing."""
    beside = site.start < site.end or site.left > 0 or site.right > 0
    return beside and site.shared >= _LEAST_SHARED
