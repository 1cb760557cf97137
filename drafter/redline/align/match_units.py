"""Which units of two containers belong together: the same, changed, split, joined, gone or new."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from drafter.compare.common_runs import common_runs
from drafter.compare.word_diff import token_opcodes
from drafter.redline.align.changed_tables import without_lighter
from drafter.redline.align.landmarks import landmarks
from drafter.redline.align.same_units import anchors, gaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.redline.align.same_units import Gap, Run
    from drafter.redline.content.units import Unit

# The bits of a longest common subsequence of two gaps: 2·10⁸ take 25 MB and some 10 ms.
_MOST_CELLS = 200_000_000
# Words that stand together in both documents; fewer are found in any two clauses of a contract.
_SOLID_WORDS = 3
_SOLID_CHARACTERS = 12
# A paragraph that keeps this share of its words in such stretches is one part of a split or a join.
_PART = 0.5
# Two paragraphs that share this much, of their words together, are one paragraph changed.
_SAME = 0.35
# The same for two that stand alone between others: there is nothing else that either could be.
_ALONE = 0.25


class Match(NamedTuple):
    """Units `old[i1:i2]` became units `new[j1:j2]`; an empty side means that the other is gone or new.

    Attributes:
        same: whether the units are identical.
        rewritten: whether they have only their place in common, so that no words are compared.
    """

    i1: int
    i2: int
    j1: int
    j2: int
    same: bool = False
    rewritten: bool = False


def match_units(old: Sequence[Unit], new: Sequence[Unit], *, joins: bool = True) -> list[Match]:
    """Gives the matches that cover both lists whole, in order.

    Args:
        old: units of the old container.
        new: units of the new container.
        joins: whether a unit may become several, as paragraphs do and rows of a table do not.
    """
    lists = _Lists(old, new, joins)
    runs = anchors(old, new)
    kept, tables = without_lighter(old, new, runs)
    whole = (0, len(old), 0, len(new))
    if not tables:
        return list(_match_between(lists, runs, whole, same=True))
    return list(_match_around(lists, tables, kept, whole))


class _Lists(NamedTuple):
    """The units of both containers, and whether one of them may become several."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    joins: bool


def _match_between(lists: _Lists, runs: Sequence[Run], whole: Gap, *, same: bool) -> Iterator[Match]:
    """Gives the matches of a stretch in which some runs of units are matched already."""
    for gap, run in zip(gaps(runs, whole), [*runs, None], strict=True):
        yield from _match_gap(lists, gap)
        if run is not None:
            i, j, size = run
            for n in range(size):
                yield Match(i + n, i + n + 1, j + n, j + n + 1, same=same)


def _match_around(lists: _Lists, tables: Sequence[Run], runs: Sequence[Run], whole: Gap) -> Iterator[Match]:
    """Gives the matches of both lists, where some tables are matched first, and no run crosses one."""
    for gap, table in zip(gaps(tables, whole), [*tables, None], strict=True):
        i1, i2, j1, j2 = gap
        within = [run for run in runs if i1 <= run[0] < i2 and j1 <= run[1] < j2]
        yield from _match_between(lists, within, gap, same=True)
        if table is not None:
            i, j, _ = table
            yield Match(i, i + 1, j, j + 1)


def _match_gap(lists: _Lists, gap: Gap) -> Iterator[Match]:
    """Gives the matches of a gap: groups of units that share words, and what is left between them."""
    i1, i2, j1, j2 = gap
    if i1 == i2 or j1 == j2:
        yield from _apart(gap)
        return
    if _word_count(lists.old[i1:i2]) * _word_count(lists.new[j1:j2]) > _MOST_CELLS:
        runs = landmarks(lists.old, lists.new, gap)
        same = [] if runs else _same_in_order(lists, gap)
        if runs or same:
            yield from _match_between(lists, runs or same, gap, same=bool(same))
        else:
            yield from _apart(gap)
        return
    groups = _groups(_links(lists, gap), joins=lists.joins)
    i, j = i1, j1
    for group in [*groups, Match(i2, i2, j2, j2)]:
        yield from _leftovers(lists, (i, group.i1, j, group.j1))
        if group.i1 < group.i2:
            yield group
        i, j = group.i2, group.j2


def _same_in_order(lists: _Lists, gap: Gap) -> list[Run]:
    """Gives the runs of identical units of a gap, however often each stands in it; none of empty ones."""
    i1, i2, j1, j2 = gap
    numbers: dict[bytes, int] = {}
    a, b = (
        [numbers.setdefault(unit.key, len(numbers)) for unit in units]
        for units in (lists.old[i1:i2], lists.new[j1:j2])
    )
    runs = ((i1 + i, j1 + j, size) for i, j, size in common_runs(a, b))
    return [run for run in runs if any(unit.size for unit in lists.old[run[0] : run[0] + run[2]])]


def _word_count(units: Sequence[Unit]) -> int:
    return sum(len(unit.words) for unit in units)


class _Link(NamedTuple):
    """Two units that share words, and how much of them, as characters."""

    i: int
    j: int
    common: int
    solid: int


def _links(lists: _Lists, gap: Gap) -> list[_Link]:
    """Gives the pairs of units that belong together, in order."""
    i1, i2, j1, j2 = gap
    links = []
    for i, j, common, solid in _shared_words(lists, gap):
        a, b = lists.old[i], lists.new[j]
        needed = _ALONE if i2 - i1 == j2 - j1 == 1 else _SAME
        same = 2 * common >= needed * (a.size + b.size)
        smaller = min(a.size, b.size)
        part = lists.joins and (solid >= max(_SOLID_CHARACTERS, _PART * smaller) or 0 < smaller == solid)
        if same or (part and a.kind == "paragraph"):
            links.append(_Link(i, j, common, solid))
    return links


def _shared_words(lists: _Lists, gap: Gap) -> list[_Link]:
    """Gives how much each pair of units shares in a longest common subsequence of the gap's words."""
    i1, i2, j1, j2 = gap
    a, a_owner = _stream(lists.old[i1:i2], i1)
    b, b_owner = _stream(lists.new[j1:j2], j1)
    common: dict[tuple[int, int], int] = defaultdict(int)
    solid: dict[tuple[int, int], int] = defaultdict(int)
    for tag, x1, x2, y1, _ in token_opcodes(a, b):
        if tag != "equal":
            continue
        for pair, words in _by_owner(a_owner, b_owner, x1, x2, y1):
            letters = sum(len(str(a[x][1])) for x in words)
            common[pair] += letters
            if len(words) >= _SOLID_WORDS:
                solid[pair] += letters
    return [_Link(i, j, size, solid[i, j]) for (i, j), size in sorted(common.items())]


def _stream(units: Sequence[Unit], first: int) -> tuple[list[tuple[str, str]], list[int]]:
    """Gives the words of units in turn, which match within a kind only, and the unit each belongs to."""
    words: list[tuple[str, str]] = [(unit.kind, word) for unit in units for word in unit.words]
    return words, [first + at for at, unit in enumerate(units) for _ in unit.words]


def _by_owner(
    a_owner: list[int], b_owner: list[int], x1: int, x2: int, y1: int
) -> Iterator[tuple[tuple[int, int], range]]:
    """Gives a run of shared words in parts, a part for each pair of units that it runs through."""
    start = x1
    for x in range(x1, x2):
        pair = (a_owner[x], b_owner[y1 + x - x1])
        if x + 1 == x2 or (a_owner[x + 1], b_owner[y1 + x + 1 - x1]) != pair:
            yield pair, range(start, x + 1)
            start = x + 1


def _groups(links: list[_Link], *, joins: bool) -> list[Match]:
    """Gives groups of units that links hold together; only pairs where nothing may be split or joined."""
    groups: list[Match] = []
    if not joins:
        links = _best_pairs(links)
    for link in links:
        last = groups[-1] if groups else None
        if last is not None and (link.i < last.i2 or link.j < last.j2):
            groups[-1] = Match(last.i1, max(last.i2, link.i + 1), last.j1, max(last.j2, link.j + 1))
        else:
            groups.append(Match(link.i, link.i + 1, link.j, link.j + 1))
    return groups


def _best_pairs(links: list[_Link]) -> list[_Link]:
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    picked = []
    for link in sorted(links, key=lambda link: -link.common):
        if link.i not in taken_old and link.j not in taken_new:
            picked.append(link)
            taken_old.add(link.i)
            taken_new.add(link.j)
    return sorted(picked)


def _leftovers(lists: _Lists, gap: Gap) -> Iterator[Match]:
    """Gives what shares too few words: empty paragraphs in pairs, all else gone or new."""
    i1, i2, j1, j2 = gap
    old, new = lists.old, lists.new
    while i1 < i2 and j1 < j2 and _both_empty(old[i1], new[j1]):
        yield Match(i1, i1 + 1, j1, j1 + 1)
        i1, j1 = i1 + 1, j1 + 1
    end = 0
    while i1 < i2 - end and j1 < j2 - end and _both_empty(old[i2 - end - 1], new[j2 - end - 1]):
        end += 1
    yield from _apart((i1, i2 - end, j1, j2 - end))
    for n in range(end, 0, -1):
        yield Match(i2 - n, i2 - n + 1, j2 - n, j2 - n + 1)


def _both_empty(a: Unit, b: Unit) -> bool:
    return a.kind == b.kind and not a.size and not b.size


def _apart(gap: Gap) -> Iterator[Match]:
    i1, i2, j1, j2 = gap
    for i in range(i1, i2):
        yield Match(i, i + 1, j1, j1)
    for j in range(j1, j2):
        yield Match(i2, i2, j, j + 1)


def keep_places(
    matches: list[Match], old: Sequence[Unit], new: Sequence[Unit], moves: dict[int, int]
) -> list[Match]:
    """Gives the matches with a paragraph that others replaced in one match with the first of them.

    A clause that is rewritten, or “Not used” in place of a clause and its list, keeps its paragraph mark and
    so its number and its bookmarks. Only where one paragraph stands for several or several for one, the two
    are formatted alike, and neither was moved.
    """
    arrived = set(moves.values())
    kept: list[Match] = []
    for changed, run in groupby(matches, key=_is_one_sided):
        stretch = list(run)
        gone = [match for match in stretch if match.i1 < match.i2]
        come = [match for match in stretch if match.j1 < match.j2]
        if changed and gone and come and min(len(gone), len(come)) == 1:
            first, made = gone[0], come[0]
            moved = first.i1 in moves or made.j1 in arrived
            if not moved and _formatted_alike(old[first.i1], new[made.j1]):
                pair = Match(first.i1, first.i2, made.j1, made.j2, rewritten=True)
                stretch = [pair, *_after(gone[1:], made.j2), *come[1:]]
        kept += stretch
    return kept


def _after(gone: list[Match], j: int) -> list[Match]:
    """Gives what is gone behind a pair, at the place in the new list where it now stands."""
    return [Match(match.i1, match.i2, j, j) for match in gone]


def _is_one_sided(match: Match) -> bool:
    return match.i1 == match.i2 or match.j1 == match.j2


def _formatted_alike(a: Unit, b: Unit) -> bool:
    return a.kind == b.kind == "paragraph" and bool(a.words and b.words) and a.properties == b.properties
