"""A change of words written as the amendment of a proposal: enough words to name its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.draft.anchors import anchor_after, anchor_before, anchor_on
from drafter.model.proposal import WordsAmendment

if TYPE_CHECKING:
    from drafter.model.edit import Hunk


def words_amendment(clause_id: str, text: str, hunk: Hunk) -> WordsAmendment:
    """Gives one hunk of a clause's text as words for words; the text is what it was drafted against."""
    before, after = anchor_before(text, hunk.at), anchor_after(text, hunk.at + len(hunk.old))
    start, end = hunk.at, hunk.at + len(hunk.old)
    if before:
        start = before.at
    elif after:
        end = after.at + len(after.words)
    anchor = anchor_on(text, start, end)
    replacement = text[start : hunk.at] + hunk.new + text[hunk.at + len(hunk.old) : end]
    return WordsAmendment(clause_id, anchor.words, replacement, anchor.occurrence, was=text)
