"""Words that moved between a clause and those above and below it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate
    from drafter.model.comparison import Change

# So much of what the clause lost or gained, weighed by rarity, its neighbours gained or lost.
_SHARE = 0.5


def only_moved(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether the amended clause was divided, or took in or gave off words of a lead-in.

    A lead-in that moved into its items, and a clause that became a stem with items, say no more than before.
    A twin that says the very same is told all the same.
    """
    own = ground.comparison.changed.get(candidate.edit.new.clause.id)
    if own is None or candidate.sibling.text == candidate.edit.old.text:
        return False
    lost, gained = _lost_and_gained([own], ground)
    given, taken = _lost_and_gained(list(_neighbours(own, ground)), ground)
    return _share(lost, taken, ground) >= _SHARE or _share(gained, given, ground) >= _SHARE


def _neighbours(change: Change, ground: Ground) -> Iterator[Change]:
    """Gives what became of the clause above and of those right below, and what came into its list."""
    if change.new is None:
        return
    new, changed = ground.comparison.new, ground.comparison.changed
    above = new.parent(change.new.id)
    ids = [item.id for item in new.items(change.new.id)] + ([above.id] if above else [])
    yield from (changed[each] for each in ids if each in changed)
    beside = new.items(above.id) if above else ()
    yield from (changed[item.id] for item in beside if item.id in changed and not changed[item.id].old)


def _lost_and_gained(changes: Sequence[Change], ground: Ground) -> tuple[Counter[int], Counter[int]]:
    """Gives the words that some clauses lost and gained in all."""
    before, after = (
        Counter(number for clause in side if clause for number in ground.numbers(clause.text))
        for side in ([change.old for change in changes], [change.new for change in changes])
    )
    return before - after, after - before


def _share(some: Counter[int], others: Counter[int], ground: Ground) -> float:
    """Gives how much of some telling words stands among others, from 0 to 1."""
    whole = ground.weight(list(some.elements()))
    return ground.weight(list((some & others).elements())) / whole if whole else 0.0
