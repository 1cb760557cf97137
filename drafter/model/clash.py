"""Where open proposals touch one clause, or cannot both be made as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ClashKind = Literal[
    "same-words", "amended-and-deleted", "same-place", "renumbered-reference", "deleted-reference"
]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two proposals that meet.

    Attributes:
        clause: the clause of the baseline in which they meet.
        first: the id of the proposal that goes first.
        second: the id of the other.
        reason: what each of them does there, as a sentence.
    """

    kind: ClashKind
    clause: str
    first: str
    second: str
    reason: str


@dataclass(frozen=True, slots=True)
class Touch:
    """A clause, and the open proposals that amend it or put a clause behind it, by their ids.

    Attributes:
        section: the letter of its section.
        version: the newest version that one of them is drafted against, `G@6.0`.
        clause: the id of the clause there.
        named: the id by which each of the proposals names it, in the version that it is drafted against.
    """

    section: str
    version: str
    clause: str
    proposals: tuple[str, ...]
    named: tuple[str, ...]
