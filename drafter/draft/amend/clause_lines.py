"""A new clause written as lines: its own words, and below them `(a)`, `(i)`, `(A)` and closing words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.draft.amend.renumbering import successor
from drafter.language.numerals import is_roman
from drafter.model.clause_number import ClauseNumber

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABELLED = re.compile(r"\s*(\([A-Za-z0-9]{1,5}\))\s+(\S.*)")
# Stricter, for the beginning of a text: “(where …)” and “(if any)” are words of the law.
_ENUMERATOR = re.compile(r"\((?:[a-z]{1,2}|[A-Z]{1,2}|[ivxlc]{1,5}|[IVXLC]{1,5}|\d{1,2}|[A-Z]\d)\)(?=\s|$)")
FIRST_LABELS = ("(a)", "(i)", "(A)", "(1)", "(I)")
"""The labels with which a list begins."""
_LETTERED = len("(ba)")


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


def listed(parent: str, text: str, depth: int) -> tuple[Provision, ...]:
    """Gives the provisions of a text that is a list and nothing else, each line with its label.

    Args:
        parent: the id of the clause that holds the list.
        text: the lines.
        depth: how deep the list stands.
    """
    return tuple(_below(parent, [line for line in text.splitlines() if line.strip()], depth - 1))


def own_label(text: str) -> str:
    """Gives the label that a text begins with, `(a)` or `(ii)`; empty where it begins with words."""
    found = _ENUMERATOR.match(text.lstrip())
    return found[0] if found else ""


def is_list(text: str) -> bool:
    """Tells whether a text has lines that are labelled, behind its first."""
    return any(_LABELLED.match(line) for line in text.strip().splitlines()[1:])


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
        if follows_label(open_labels[level - 1], label):
            return [*open_labels[: level - 1], label]
    return [*open_labels, label]


def follows_label(before: str, label: str) -> bool:
    """Tells whether a label is the next one in a list: (c) or (ba) after (b), (c) or (bb) after (ba)."""
    number = ClauseNumber.parse(before)
    # Of (ba) the letter is what was put in after (b); of (ii) it is none.
    base = "" if _roman(before) or len(before) < _LETTERED else f"{before[:-2]})"
    after = {successor(before, roman=_roman(before)), str(number.inserted_after())}
    return label in after or bool(base and label in {successor(base), str(number.next_inserted())})


def _roman(label: str) -> bool:
    """Tells whether a label counts in Roman numerals; a lone (i) has (ii) after it, not (j)."""
    return is_roman(label.strip("()")) and label.strip("()") not in "cdlmCDLM"
