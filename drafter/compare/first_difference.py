"""The first place in which two sections that should say the same do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.model.section import Section

# Words shown on either side of the first difference.
_ABOUT = 8


def first_difference(wanted: Section, found: Section) -> str:
    """Gives the first word in which two sections differ on paper, numbers with them; empty for none.

    How paragraphs are gathered into clauses is no difference: a paragraph behind a heading is a part of what
    stands there, or a clause of its own, and both print the same.
    """
    a, b = _printed(wanted), _printed(found)
    place = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if place == len(a) == len(b):
        return ""
    start, end = max(place - _ABOUT, 0), place + _ABOUT
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
