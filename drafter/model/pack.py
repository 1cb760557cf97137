"""A pack: what was built for one proposal, and the verdict on each of its amendments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

Status = Literal["clean", "moved", "already-made", "conflict", "failed", "up-to-date"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one amendment.

    Attributes:
        clause: the clause as the proposal names it.
        now_at: the id of that clause in the version it was built onto.
    """

    clause: str
    status: Status
    now_at: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Pack:
    """The documents built for one proposal.

    Attributes:
        onto: the version it was built onto.
        folder: where the files are.
        files: their names.
    """

    id: str
    baseline: str
    onto: str
    status: Status
    amendments: tuple[Verdict, ...]
    folder: Path
    files: tuple[str, ...]
