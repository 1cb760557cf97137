"""Where the words of an edit stand, in a like context, in passages that did not get it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from typing import TYPE_CHECKING

from drafter.compare.word_diff import number_opcodes
from drafter.detect.search.lexicon import EDGE
from drafter.detect.search.parallel_run import parallel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.detect.search.edits import Edit
    from drafter.detect.search.passage_index import PassageIndex

# A word that stands more often than this names no place.
_MOST_PLACES = 3_000
# With more places than this, the words beside the stretch have to be the same too, on one side at least.
_MOST_WEIGHED = 200
# So many places are looked at for all edits of a version. In nine large versions it was 12,000 at the most.
_MOST_LOOKED_AT = 100_000
# Where there are more, each edit is looked for in its share of them, and in so many on either side at least.
_FEWEST_NEARBY = 8
# How many sites of one edit are weighed, fewer where it is looked for nearby; the rest share less with the
# amended passage than these.
_MOST_SITES = 60
# Where parallel passages part for up to this many words, an insertion has one place between them.
_MOST_SKIPPED = 2
# Words on either side of an insertion from which a place for it is looked for.
_REACH = 4
# The rarity of the words that an edit's surroundings and a site have to share.
_LEAST_SHARED = 2.0
_LEAST_ALIKE = 0.5

# Words `i1:i2` of one passage that are the same as those from `j1` on of another.
_Block = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Site:
    """A place in a passage that an edit could be carried to.

    Attributes:
        passage: the place of the passage in the index.
        start: the word of the passage at which the stretch begins, without edges.
        end: the word at which it ends.
        left: how many words are the same right before the stretch, an edge included.
        right: how many words are the same right behind it.
        before: the rarity of the words that run parallel before it, at once or a word or two away.
        behind: the same behind it.
        inside: the rarity of the words of the stretch that stand here.
        exact: whether the stretch stands word for word.
    """

    passage: int
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


def reach_of(edits: Sequence[Edit], index: PassageIndex) -> int | None:
    """Gives in how many places on either side each of some edits is to be looked for; None for everywhere.

    Edits and places grow together, and their product faster than either: of very many of both, the places
    nearest to each edit are looked at.
    """
    counts = (index.count(number) for edit in edits for number, _ in _anchors(edit, index))
    if sum(counts) <= _MOST_LOOKED_AT:
        return None
    return max(_FEWEST_NEARBY, _MOST_LOOKED_AT // (2 * len(edits)))


def find_sites(edit: Edit, index: PassageIndex, reach: int | None = None) -> list[Site]:
    """Gives the places that an edit could be carried to, those that share most with it first.

    Args:
        edit: the edit, made in a passage of the index.
        index: the passages of the version in which it stands.
        reach: in how many places on either side its words are looked for; None for everywhere.
    """
    own = index.place(edit.new)
    found = {(site.passage, site.start): site for site in _runs(edit, index, reach) if site.passage != own}
    for site in _aligned(edit, index, own):
        found.setdefault((site.passage, site.start), site)
    most, centre = _MOST_SITES, 0
    if reach is not None:
        most, centre = min(_MOST_SITES, max(_FEWEST_NEARBY, reach // 4)), own
    return nlargest(
        most, found.values(), key=lambda site: (site.shared, -abs(site.passage - centre), -site.start)
    )


def _runs(edit: Edit, index: PassageIndex, reach: int | None) -> Iterator[Site]:
    """Gives the sites at which the stretch stands with parallel words beside it."""
    flat, stretch = index.flat, edit.stretch
    size = len(stretch)
    found = [at for at in _candidates(edit, index, reach) if tuple(flat[at : at + size]) == stretch]
    if not size or len(found) > _MOST_WEIGHED:
        before, behind = edit.words[edit.start - 1], edit.words[edit.end]
        found = [at for at in found if flat[at - 1] == before or flat[at + size] == behind]
    for at in found:
        site = _site_at(edit, index, at)
        if _holds(site):
            yield site


def _candidates(edit: Edit, index: PassageIndex, reach: int | None) -> set[int]:
    """Gives the positions at which the stretch may begin."""
    found: set[int] = set()
    for number, offset in _anchors(edit, index):
        positions = index.positions(number)
        if reach is not None:
            positions = _nearest(positions, index.starts[index.place(edit.new)], reach)
        found.update(position + offset for position in positions)
    last_start = len(index.flat) - (edit.end - edit.start)
    return {at for at in found if 1 <= at < last_start}


def _nearest(positions: Sequence[int], position: int, reach: int) -> Sequence[int]:
    """Gives so many of some rising positions on either side of another."""
    at = bisect_left(positions, position)
    return positions[max(0, at - reach) : at + reach]


def _anchors(edit: Edit, index: PassageIndex) -> Iterator[tuple[int, int]]:
    """Gives the words by which places of an edit are found, and how far behind each the stretch begins."""
    start, end = edit.start, edit.end
    spans = [(start, end)] if start < end else [(max(0, start - _REACH), start), (end, end + _REACH)]
    for first, last in spans:
        rarest = _rarest(edit.words[first:last], index)
        if rarest is not None:
            yield edit.words[first + rarest], start - first - rarest


def _rarest(words: Sequence[int], index: PassageIndex) -> int | None:
    """Gives which of some words stands least often; None where all stand everywhere."""
    counted = [(index.count(number), place) for place, number in enumerate(words) if number != EDGE]
    counted = [pair for pair in counted if pair[0] <= _MOST_PLACES]
    return min(counted)[1] if counted else None


def _site_at(edit: Edit, index: PassageIndex, at: int) -> Site:
    """Gives the site at a position at which the stretch stands."""
    passage = index.holder(at)
    start = at - index.starts[passage]
    span = (start, start + edit.end - edit.start)
    return _measured(edit, index, passage, span, index.lexicon.weight(edit.stretch))


def _measured(edit: Edit, index: PassageIndex, passage: int, span: tuple[int, int], inside: float) -> Site:
    """Gives the site with what runs parallel around it, given what does so inside it."""
    start, end = span
    exact = tuple(index.words[passage][start:end]) == edit.stretch
    ahead, after = index.beside(passage, start, end)
    left, before = parallel(edit.before, ahead, index.lexicon)
    right, behind = parallel(edit.behind, after, index.lexicon)
    return Site(passage, start, end, left, right, before, behind, inside, exact)


def _aligned(edit: Edit, index: PassageIndex, own: int) -> Iterator[Site]:
    """Gives the sites in passages that run parallel to the amended one, word by word but for a few."""
    for passage, blocks in _parallel_to(edit.words[1:-1], own, index):
        site = _projected(edit, index, passage, blocks)
        if site and _holds(site):
            yield site


@lru_cache(maxsize=1)
def _parallel_to(mine: tuple[int, ...], own: int, index: PassageIndex) -> list[tuple[int, list[_Block]]]:
    """Gives the passages that run parallel to some words; kept for the next edit of the same passage."""
    found = []
    for passage in index.alike(mine, own):
        theirs = index.words[passage]
        blocks = [(i1, i2, j1) for tag, i1, i2, j1, _ in number_opcodes(mine, theirs) if tag == "equal"]
        same = sum(i2 - i1 for i1, i2, _ in blocks)
        if 2 * same >= _LEAST_ALIKE * (len(mine) + len(theirs)):
            found.append((passage, blocks))
    return found


def _projected(edit: Edit, index: PassageIndex, passage: int, blocks: Sequence[_Block]) -> Site | None:
    """Gives the place in a parallel passage that lies where the edit lies in its own."""
    first, last = edit.start - 1, edit.end - 1
    start, end = _span(first, last, len(index.words[passage]), blocks)
    if end < start:
        return None
    weight = index.lexicon.weight
    inside = [edit.words[i + 1] for i1, i2, _ in blocks for i in range(max(i1, first), min(i2, last))]
    if 2 * weight(inside) < weight(edit.stretch):
        return None
    return _measured(edit, index, passage, (start, end), weight(inside))


def _span(first: int, last: int, length: int, blocks: Sequence[_Block]) -> tuple[int, int]:
    """Gives the words of a passage of some length that lie where words `first:last` of a parallel one lie."""
    start = max((j1 + min(first, i2) - i1 for i1, i2, j1 in blocks if i1 <= first), default=0)
    end = min((j1 + max(last, i1) - i1 for i1, i2, j1 in blocks if i2 >= last), default=length)
    if first < last:
        return start, end
    place = _beside(first, start, end, blocks)
    return place, place


def _beside(place: int, start: int, end: int, blocks: Sequence[_Block]) -> int:
    """Gives where an insertion goes: behind the word it stood behind, else before the one it preceded."""
    follows = any(i1 < place <= i2 for i1, i2, _ in blocks)
    return start if follows or end - start > _MOST_SKIPPED else end


def _holds(site: Site) -> bool:
    """Whether enough runs parallel, and right beside an insertion, for a site to be worth weighing."""
    beside = site.start < site.end or site.left > 0 or site.right > 0
    return beside and site.shared >= _LEAST_SHARED
