"""A new clause written as lines: its own words, and below them `(a)`, `(i)`, `(A)` and closing words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.draft.renumber import successor
from drafter.model.number import is_roman

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABELLED = re.compile(r"\s*(\([A-Za-z0-9]{1,5}\))\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Provision:
    """One line of a new clause.

    Attributes:
        clause: its id.
        depth: how deep it stands; the new clause itself stands where its list does.
    """

    clause: str
    text: str
    depth: int


def provisions(clause: str, text: str, depth: int) -> tuple[Provision, ...]:
    """Gives the provisions of a new clause, itself first.

    A label of another kind than the one before stands a level deeper, or goes back to the level of its kind;
    (i) after (h) goes on, and after anything else begins a list of Roman numerals. A line without a label
    closes the list above it: the words belong to the clause itself.
    """
    first, *rest = [line for line in text.splitlines() if line.strip()] or [""]
    return (Provision(clause, first.strip(), depth), *_below(clause, rest, depth))


def _below(clause: str, lines: list[str], depth: int) -> Iterator[Provision]:
    open_labels: list[str] = []
    closings = 0
    for line in lines:
        found = _LABELLED.match(line)
        if found:
            open_labels = _opened(open_labels, found[1])
            yield Provision(clause + "".join(open_labels), found[2].rstrip(), depth + len(open_labels))
        else:
            closings += 1
            open_labels = []
            yield Provision(f"{clause}/closing{closings if closings > 1 else ''}", line.strip(), depth)


def _opened(open_labels: list[str], label: str) -> list[str]:
    """Gives the labels from the outermost to this one."""
    for level in range(len(open_labels), 0, -1):
        if successor(open_labels[level - 1], roman=_roman(open_labels[level - 1])) == label:
            return [*open_labels[: level - 1], label]
    return [*open_labels, label]


def _roman(label: str) -> bool:
    """Tells whether a label counts in Roman numerals; a lone (i) has (ii) after it, not (j)."""
    return is_roman(label.strip("()")) and label.strip("()") not in "cdlmCDLM"
