"""The figures that a ranking of findings reaches on cases whose outcome is known."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from drafter.compare.word_diff import token_opcodes
from drafter.read.json_reader import read_section_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from drafter.model.finding import Finding
    from drafter.model.section import Section

    Method = Callable[[Section, Section], Sequence[Finding]]

_TOKEN = re.compile(r"\w+|[^\w\s]")
# The rank of what was not found.
_NEVER = 10**9


@dataclass(frozen=True)
class Case:
    """A clause that was left when another was amended, and what the law later made of it."""

    name: str
    event: str
    old: Path
    new: Path
    sibling: str
    enacted: str
    edit_words: frozenset[str]

    @classmethod
    def read(cls, item: dict[str, Any], folder: Path) -> Case:
        """Gives the case that an item of the list of cases describes."""
        return cls(
            name=item["id"],
            event=item["event"],
            old=folder / item["old"],
            new=folder / item["new"],
            sibling=item["sibling"]["text"],
            enacted=item["sibling"]["later_enacted"],
            edit_words=_words(item["edit"]["old"], item["edit"]["new"]),
        )


@dataclass(frozen=True)
class Ranked:
    """Where a method put a case; None where it did not find it.

    Attributes:
        drafted: whether the text proposed is the one enacted; None where more than this one edit was enacted.
        shown: how many findings of these two versions are unfolded.
        seconds: how long the search of these two versions took.
    """

    case: Case
    rank: int | None
    drafted: bool | None
    shown: int
    seconds: float


def rank_cases(cases: Sequence[Case], method: Method) -> list[Ranked]:
    """Gives the rank of every case, each pair of versions searched once."""
    found: dict[tuple[Path, Path], tuple[Sequence[Finding], float]] = {}
    ranked = []
    for case in cases:
        key = (case.old, case.new)
        if key not in found:
            old, new = map(read_section_json, key)
            start = time.perf_counter()
            found[key] = method(old, new), time.perf_counter() - start
        ranked.append(_ranked(case, *found[key]))
    return ranked


def print_figures(name: str, ranked: Sequence[Ranked]) -> None:
    """Prints the shares of events at rank 1, 3 and 10 and at any, of texts drafted as enacted, and more."""
    best: dict[str, int] = {}
    for row in ranked:
        best[row.case.event] = min(best.get(row.case.event, _NEVER), row.rank or _NEVER)
    at = {limit: sum(rank <= limit for rank in best.values()) / len(best) for limit in (1, 3, 10, _NEVER - 1)}
    drafted = [row.drafted for row in ranked if row.drafted is not None]
    versions = {(row.case.old, row.case.new): row for row in ranked}.values()
    print(
        f"\n{name}: {len(best)} events, first {at[1]:.0%}, first three {at[3]:.0%}, first ten {at[10]:.0%}, "
        f"found {at[_NEVER - 1]:.0%}; drafted as enacted {sum(drafted)} of {len(drafted)}; "
        f"median shown {median(row.shown for row in versions):g}, "
        f"median {median(row.seconds for row in versions):.2f} s"
    )


def _ranked(case: Case, findings: Sequence[Finding], seconds: float) -> Ranked:
    hit = next((finding for finding in findings if _is_hit(finding, case)), None)
    shown = sum(not finding.folded for finding in findings)
    drafted = folded(hit.proposed or "") == folded(case.enacted) if hit and _one_edit(case) else None
    return Ranked(case, hit.rank if hit else None, drafted, shown, seconds)


def _is_hit(finding: Finding, case: Case) -> bool:
    """Whether a finding names the case's sibling, and a hunk of it half the words of the case's edit."""
    if folded(finding.sibling.text) != folded(case.sibling):
        return False
    shared = max((len(case.edit_words & _words(h.old, h.new)) for h in finding.hunks), default=0)
    return 2 * shared >= len(case.edit_words)


def _one_edit(case: Case) -> bool:
    opcodes = token_opcodes(folded(case.sibling), folded(case.enacted))
    return sum(tag != "equal" for tag, *_ in opcodes) == 1


def folded(text: str) -> list[str]:
    """Gives the words and marks of a text, which are compared with those enacted."""
    return _TOKEN.findall(text)


def word_spans(text: str) -> list[tuple[int, int]]:
    """Gives where each of them begins and ends."""
    return [match.span() for match in _TOKEN.finditer(text)]


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word.lower() for text in texts for word in re.findall(r"\w+", text))
