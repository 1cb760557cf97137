"""The clauses that have ever said nearly the same as another, so that the moment they parted can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.history import Stage
    from drafter.model.section import Section

# Of 100. In the shipped sections the duties of the DCC and of Users mirror one another at 80 and above, and
# two clauses that only share a way of speaking stay below 70.
_ALIKE = 80.0
_MOST = 5


def siblings(sections: Sequence[Section], stages: Sequence[Stage]) -> tuple[str, ...]:
    """Gives the clauses most like a clause in any version it went through, the most alike first.

    Each is named by its number in the newest version in which it was found, at most five of them.

    Args:
        sections: the versions, oldest first.
        stages: the clause in each of them, as `trace` gives it.
    """
    likest: dict[str, float] = {}
    by_name = {section.name: section for section in sections}
    for stage in reversed(stages):
        if stage.clause and stage.clause.text:
            for clause_id, likeness in _alike(by_name[stage.version], stage.clause.id):
                likest.setdefault(clause_id, likeness)
    return tuple(sorted(likest, key=likest.__getitem__, reverse=True)[:_MOST])


def _alike(section: Section, clause_id: str) -> list[tuple[str, float]]:
    others = {clause.id: clause.text for clause in section if clause.id != clause_id and clause.text}
    found = process.extract(
        section[clause_id].text, others, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_MOST
    )
    return [(other, likeness) for _, likeness, other in found]
