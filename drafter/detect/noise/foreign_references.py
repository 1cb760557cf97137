"""References that belong to the list of the amended clause, and to no other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.words import stretch
from drafter.model.clause_number import parent_of

if TYPE_CHECKING:
    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate

# An item named by its own number alone, `(e)`; behind the number of a clause, `5(a)`, it is an item of that.
_ITEM = re.compile(r"(?<![\w)])\(([a-z]{1,3}|\d{1,2})\)")
_OF_A_CLAUSE = re.compile(r"\d[\w.]*\(\w{1,3}\)")


def refers_to_its_own_list(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether items are named in the words put in that the list of the sibling does not hold."""
    edit = candidate.edit
    first, last = edit.pieces[0], edit.pieces[-1]
    put = stretch(edit.new.text, first.j1, last.j2)
    named = set(_ITEM.findall(put))
    if not named or _OF_A_CLAUSE.search(put):
        return False
    lists = [
        ground.labels.get(parent_of(passage.clause.id), frozenset())
        | ground.labels.get(passage.clause.id, frozenset())
        for passage in (edit.new, candidate.sibling)
    ]
    return lists[0] != lists[1] and not named <= lists[1]
