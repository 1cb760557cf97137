"""The first place in which two sections that should say the same do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.model.section import Section

# Characters shown on either side of the first difference.
_ABOUT, _WORDS_ABOUT = 60, 8


def first_difference(wanted: Section, found: Section) -> str:
    """Gives the first clause in which two sections differ and how; empty when they say the same."""
    for a, b in zip(wanted, found, strict=False):
        if a.id != b.id:
            return f"{b.id} stands where {a.id} should"
        if a.words != b.words:
            return _reads(a.id, b.words, a.words)
    more = wanted.clauses[len(found.clauses) :]
    fewer = found.clauses[len(wanted.clauses) :]
    if more:
        return f"{more[0].id} is missing"
    return f"{fewer[0].id} should not be there" if fewer else ""


def first_printed_difference(wanted: Section, found: Section) -> str:
    """Gives the first word in which two sections differ on paper, numbers with them; empty for none.

    How paragraphs are gathered into clauses is no difference: a paragraph behind a heading is a part of what
    stands there, or a clause of its own, and both print the same.
    """
    a, b = _printed(wanted), _printed(found)
    place = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if place == len(a) == len(b):
        return ""
    start, end = max(place - _WORDS_ABOUT, 0), place + _WORDS_ABOUT
    said, should = " ".join(b[start:end]), " ".join(a[start:end])
    return f"it reads “{said}” and should read “{should}”"


def _printed(section: Section) -> list[str]:
    """Gives the words of a section with the numbers that stand before them.

    A term that is defined stands in the words, or in a column beside them that no amendment changes. Notes
    stand at the foot of the page, whatever is put in before their marks.
    """
    return [
        word
        for clause in sorted(section, key=lambda clause: clause.kind == "note")
        for part in (clause.label if clause.kind == "numbered" else "", clause.words)
        for word in part.split()
    ]


def _reads(name: str, found: str, wanted: str) -> str:
    at = next((n for n, (x, y) in enumerate(zip(wanted, found, strict=False)) if x != y), 0)
    return f"{name} reads “{_excerpt(found, at)}” and should read “{_excerpt(wanted, at)}”"


def _excerpt(words: str, at: int) -> str:
    """Gives the words about a place on one line, short enough to be read there."""
    start, end = max(at - _ABOUT, 0), at + _ABOUT
    excerpt = " ".join(words[start:end].split())
    return f"{'…' if start else ''}{excerpt}{'…' if end < len(words) else ''}"
