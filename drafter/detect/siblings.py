"""The clauses that have ever said nearly the same as another, so that the moment they parted can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.compare.clause_history import Chronicle
    from drafter.model.history import Stage
    from drafter.model.section import Section

# Of 100. In the shipped sections the duties of the two kinds of party mirror one another at 80 and above, and
# two clauses that only share a way of speaking stay below 70.
_ALIKE = 80.0
_MOST = 5


def siblings(chronicle: Chronicle, stages: Sequence[Stage]) -> tuple[tuple[Stage, ...], ...]:
    """Gives the traces of the clauses most like a clause in any version, at most five, the most alike first.

    Args:
        chronicle: the versions.
        stages: the clause in each of them.
    """
    own = {stage.version: stage.clause for stage in stages if stage.clause and stage.clause.text}
    likest: dict[tuple[Stage, ...], float] = {}
    seen: set[tuple[str, str]] = set()
    for n in reversed(range(len(chronicle.sections))):
        section = chronicle.sections[n]
        for clause_id, likeness in alike(section, own[section.name].id) if section.name in own else ():
            if (section.name, clause_id) not in seen:
                found = chronicle.trace(clause_id, at=n)
                seen |= {(stage.version, stage.clause.id) for stage in found if stage.clause}
                likest[found] = likeness
    return tuple(sorted(likest, key=likest.__getitem__, reverse=True)[:_MOST])


def alike(section: Section, clause_id: str) -> list[tuple[str, float]]:
    """Gives the clauses of a section most like one of them, at most five, each with how like it is of 100."""
    others = {clause.id: clause.text for clause in section if clause.id != clause_id and clause.text}
    found = process.extract(
        section[clause_id].text, others, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_MOST
    )
    return [(other, likeness) for _, likeness, other in found]
