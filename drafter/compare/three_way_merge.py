"""Two amendments of one text put together, word by word."""

from __future__ import annotations

from drafter.compare.word_diff import word_hunks
from drafter.model.edit import EditScript, Hunk


def merged(base: str, ours: str, theirs: str) -> str | None:
    """Gives the text that makes both changes of `base`; None where they touch the same words.

    A change that both make is made once.
    """
    if ours == base:
        return theirs
    if theirs in (base, ours):
        return ours
    mine, others = word_hunks(base, ours), word_hunks(base, theirs)
    both = sorted({*mine, *others}, key=lambda hunk: (hunk.at, len(hunk.old)))
    if any(_touch(a, b, base) for a in mine for b in others if a != b):
        return None
    return EditScript(tuple(both)).apply(base)


def _touch(a: Hunk, b: Hunk, base: str) -> bool:
    """Tells whether two changes overlap, or only space stands between them."""
    first, second = sorted((a, b), key=lambda hunk: (hunk.at, len(hunk.old)))
    end = first.at + len(first.old)
    return end >= second.at or not base[end : second.at].strip()
