"""Missed items: what came into one of two parallel lists, or went from it, and not from the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from heapq import nsmallest
from math import log1p
from typing import TYPE_CHECKING

from drafter.detect.evidence.weights import LIST_BIAS, LIST_WEIGHTS, lowered, nearness, sure
from drafter.detect.lists.item_draft import drafted
from drafter.detect.lists.item_reason import item_reason
from drafter.detect.lists.parallel_lists import Lists
from drafter.model.edit import Hunk
from drafter.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.detect.lists.item_draft import ItemDraft
    from drafter.detect.lists.parallel_lists import Item, Twin
    from drafter.detect.search.passage_index import PassageIndex
    from drafter.model.code_names import CodeNames
    from drafter.model.comparison import Comparison

# Less sure than this, a list is no finding.
_LEAST_SURE = 0.001
# Items that say the same share one of so many of their rarest words.
_RAREST_WORDS = 4
# Lists of which this little less runs parallel run parallel as much.
_SAME = 0.05


@dataclass(frozen=True, slots=True)
class MissedItem:
    """An item that came or went, a list that was left, and how sure it is that it was missed, from 0 to 1.

    Attributes:
        also: the items that came or went alike in other lists.
    """

    item: Item
    twin: Twin
    score: float
    also: tuple[Item, ...]


def missed_items(
    comparison: Comparison, index: PassageIndex, first_group: int, code: CodeNames
) -> list[Finding]:
    """Gives the items that came into or went from one list alone, as findings without a rank.

    Args:
        comparison: the two versions.
        index: the passages of the new one.
        first_group: the number of the first group of findings.
        code: what the code calls its provisions.
    """
    lists = Lists(comparison, index)
    missed_in = [
        (missed, group)
        for group, alike in enumerate(_alike(lists), start=first_group)
        for missed in _once([missed for item in alike for missed in _missed(item, alike, lists)])
    ]
    version = comparison.new.version
    return [
        _finding(missed, lists, group, item_reason(missed.item, missed.twin, len(missed.also), version, code))
        for missed, group in _spread(missed_in)
    ]


def _once(found: Sequence[MissedItem]) -> list[MissedItem]:
    """Gives what was missed, surest first, and of what several lists tell of one place what the surest tells.

    Two like items of that one list are both missed, though both would stand in the same place.
    """
    teller: dict[str, str] = {}
    once = []
    for missed in sorted(found, key=lambda missed: -missed.score):
        own, twin = missed.item.stem.id, missed.twin
        place = twin.items[min(twin.at, len(twin.items) - 1)].id
        if teller.setdefault(place, own) == own:
            once.append(missed)
    return once


def _spread(found: Sequence[tuple[MissedItem, int]]) -> list[tuple[MissedItem, int]]:
    """Gives what was missed, each less sure by what is surer, in all and about the same change and lists.

    Where items come into many lists, as in the description of an interface, each is meant for its own.
    """
    listed: Counter[tuple[str, object]] = Counter()
    spread = []
    for missed, group in sorted(found, key=lambda pair: -pair[0].score):
        amended, left = missed.item.stem.id, missed.twin.stem.id
        about = (("all", ""), ("change", group), ("amended", amended), ("left", left))
        score = lowered(missed.score, sum(log1p(listed[thing]) for thing in about))
        spread.append((replace(missed, score=score), group))
        listed.update(about)
    return spread


def _alike(lists: Lists) -> list[list[Item]]:
    """Gives the items that came or went, those that say the same together."""
    groups: list[list[Item]] = []
    holding: dict[int, list[list[Item]]] = defaultdict(list)
    for item in lists.changed:
        rarest = nsmallest(_RAREST_WORDS, set(lists.words(item.clause)), key=lists.index.count)
        near = (group for word in rarest for group in holding[word])
        group = next((group for group in near if _same(group[0], item, lists)), None)
        if group is None:
            group = []
            groups.append(group)
            for word in rarest:
                holding[word].append(group)
        group.append(item)
    return groups


def _same(one: Item, other: Item, lists: Lists) -> bool:
    return one.added == other.added and lists.likeness(one.clause, other.clause) > 0.0


def _missed(item: Item, alike: Sequence[Item], lists: Lists) -> Iterator[MissedItem]:
    twins = lists.twins(item)
    also = tuple(other for other in alike if other.stem.id != item.stem.id)
    for twin in twins:
        parallel = twin.kin + twin.alike
        evidence = {
            "added": float(item.added),
            "kin": twin.kin,
            "stem": twin.alike,
            "sides": float(twin.sides),
            "pairs": log1p(len(twin.pairs)),
            "same": twin.same,
            "crowd": log1p(sum(other.kin + other.alike >= parallel - _SAME for other in twins) - 1),
            "got": log1p(len(also)),
            "touched": float(twin.stem.id in lists.touched),
            "near": _near(item, twin, lists),
        }
        score = sure(LIST_BIAS, LIST_WEIGHTS, evidence.items())
        if score >= _LEAST_SURE:
            yield MissedItem(item, twin, score, also)


def _near(item: Item, twin: Twin, lists: Lists) -> float:
    texts = lists.index.texts
    return nearness(texts[item.stem.id], texts[twin.stem.id])


def _finding(missed: MissedItem, lists: Lists, group: int, why: str) -> Finding:
    item, draft = missed.item, drafted(missed.item, missed.twin, lists)
    return Finding(
        rank=0,
        kind="missed-amendment",
        score=round(missed.score, 9),
        amended=item.clause if item.added else replace(item.clause, text=""),
        before="" if item.added else item.clause.text,
        sibling=draft.sibling,
        hunks=_hunks(draft, item),
        proposed=draft.text,
        reason=why,
        also_amended=tuple(other.clause.id for other in missed.also),
        group=group,
        unsafe=draft.unsafe,
        item=draft.change,
    )


def _hunks(draft: ItemDraft, item: Item) -> tuple[Hunk, ...]:
    """Gives the whole of what comes, behind the text of the clause beside it, or of what goes."""
    text = draft.sibling.text
    if not item.added:
        return (Hunk(text, "", 0),)
    said = draft.text if draft.text is not None else item.clause.text
    return (Hunk("", said, len(text) if draft.change.action == "insert_after" else 0),)
