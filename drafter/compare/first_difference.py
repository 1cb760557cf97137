"""The first clause in which two sections that should say the same do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.model.section import Section

# Characters shown on either side of the first difference.
_ABOUT = 60


def first_difference(wanted: Section, found: Section) -> str:
    """Gives the first clause in which two sections differ and how; empty when they say the same."""
    for a, b in zip(wanted, found, strict=False):
        if a.id != b.id:
            return f"{b.id} stands where {a.id} should"
        if a.words != b.words:
            at = next((n for n, (x, y) in enumerate(zip(a.words, b.words, strict=False)) if x != y), 0)
            return f"{a.id} reads “{_excerpt(b.words, at)}” and should read “{_excerpt(a.words, at)}”"
    more = wanted.clauses[len(found.clauses) :]
    fewer = found.clauses[len(wanted.clauses) :]
    if more:
        return f"{more[0].id} is missing"
    return f"{fewer[0].id} should not be there" if fewer else ""


def _excerpt(words: str, at: int) -> str:
    """Gives the words about a place on one line, short enough to be read there."""
    start, end = max(at - _ABOUT, 0), at + _ABOUT
    excerpt = " ".join(words[start:end].split())
    return f"{'…' if start else ''}{excerpt}{'…' if end < len(words) else ''}"
