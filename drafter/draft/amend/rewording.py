"""New words for a clause as amendments: the fewest words that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.draft.amend.word_anchors import words_amendment
from drafter.model.proposal import TextAmendment

if TYPE_CHECKING:
    from drafter.model.proposal import Rewording
    from drafter.model.section import Clause

# With more changes than this in one clause, its whole new text is easier to check than the list of words.
_MOST_HUNKS = 3


def rewording(clause: Clause, text: str) -> list[Rewording]:
    """Gives the amendments that make the text of a clause into another; none where it is the same."""
    hunks = word_hunks(clause.text, text)
    if len(hunks) > _MOST_HUNKS:
        return [TextAmendment(clause.id, text, was=clause.text)]
    return [words_amendment(clause.id, clause.text, hunk) for hunk in hunks]
