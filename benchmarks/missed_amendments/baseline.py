"""The brute-force baseline: every amended clause compared with every other, by likeness alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from drafter.compare.sections import compare_sections
from drafter.model.finding import Finding

if TYPE_CHECKING:
    from drafter.model.section import Section

_MOST_SHOWN = 10
_PER_CLAUSE = 20


def most_alike(old: Section, new: Section) -> list[Finding]:
    """Gives, for every amended clause, the clauses of the new version most like what it was."""
    texts = {clause.id: clause.text for clause in new if clause.text}
    pairs = []
    for change in compare_sections(old, new).changes:
        if change.old and change.new and change.hunks:
            alike = process.extract(change.old.text, texts, scorer=fuzz.ratio, limit=_PER_CLAUSE)
            pairs += [(score, change, sibling) for _, score, sibling in alike if sibling != change.new.id]
    pairs.sort(key=lambda pair: -pair[0])
    return [
        Finding(
            rank=rank,
            kind="missed-amendment",
            score=score / 100,
            amended=change.new,
            before=change.old.text,
            sibling=new[sibling],
            hunks=change.hunks,
            proposed=None,
            reason="",
            folded=rank > _MOST_SHOWN,
        )
        for rank, (score, change, sibling) in enumerate(pairs, start=1)
    ]
