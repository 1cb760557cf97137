"""What is printed of a room: how many mutants were noticed, and those that were not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.mutation.mutants import Mutant
    from benchmarks.mutation.trial import Outcome

_NOTICED = ("killed", "timed out")
_MISSED = ("survived", "not covered")


def print_summary(room: str, outcomes: list[tuple[Mutant, Outcome]], seconds: float) -> None:
    """Prints the figures of a room, and each mutant that no test noticed, with its line before and after."""
    counts = Counter(outcome.name for _, outcome in outcomes)
    names = (*_NOTICED, *_MISSED)
    figures = ", ".join(f"{name} {counts[name]}" for name in names)
    score = 100 * sum(counts[name] for name in _NOTICED) / max(len(outcomes), 1)
    print(f"\n{room}: drawn {len(outcomes)}, {figures}; score {score:.1f} % in {seconds / 60:.0f} min")
    for mutant, outcome in outcomes:
        if outcome.name in _MISSED:
            print(f"  {outcome.name}  {mutant.key}  {mutant.module}:{mutant.line}\n      {mutant.diff}")
