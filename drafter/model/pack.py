"""A pack: what was built for one proposal, and the verdict on each of its amendments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.reference import ReferenceLeft

Status = Literal["clean", "moved", "already-made", "conflict", "failed", "up-to-date", "stale", "edited"]

PAPERS = {
    "legal-text.docx": "Legal text",
    "problem-statement.docx": "Problem statement",
    "modification-report.docx": "Modification report",
}
"""The papers of a pack, each filled in from the Word template of its name: the file and its title."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """An amendment that cannot be made of the version it is put on: three texts for a person to settle.

    Attributes:
        reason: what stands in its way, as a sentence without a full stop.
        base: the clause when the amendment was drafted.
        now: the clause in the version it is put on; empty where it is gone.
        proposed: what the amendment makes of `base`.
        is_new: whether it is a new clause; `base` and `now` are then the one that it follows.
    """

    reason: str
    base: str
    now: str
    proposed: str
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one amendment.

    Attributes:
        clause: the clause as the proposal names it.
        now_at: the id of that clause in the version it was built onto; empty where it is gone.
        before: its text in that version.
        after: its text once the proposal is carried out; in conflict, the text that was proposed.
        conflict: what a person has to settle; None for every other status.
        alternative: the alternative that it belongs to; 0 where all share it.
        line: the line of the proposal file; 0 when there is none.
    """

    clause: str
    status: Status
    now_at: str
    before: str
    after: str
    conflict: Conflict | None = None
    alternative: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """The documents built for one proposal.

    Attributes:
        onto: the version it was built onto.
        folder: where the files are.
        files: their names.
        notices: what a person should know before sending it out, a sentence each.
        references_left: the references that do not lead where they did.
        changed: the files of an edited pack that a person changed.
        because: what a build would take in, of a pack that is stale or edited, a phrase each.
        kept: what a person had written, under the dated names that it has now.
    """

    id: str
    baseline: str
    onto: str
    status: Status
    amendments: tuple[Verdict, ...]
    folder: Path
    files: tuple[str, ...]
    notices: tuple[str, ...] = ()
    references_left: tuple[ReferenceLeft, ...] = ()
    changed: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    kept: tuple[Path, ...] = ()

    @property
    def needs_a_person(self) -> bool:
        """Whether something in it is to be settled by hand: a conflict, or a reference that leads nowhere."""
        conflict = any(verdict.status == "conflict" for verdict in self.amendments)
        return conflict or bool(self.references_left)


def overall(verdicts: tuple[Verdict, ...]) -> Status:
    """Gives the status of a pack: the gravest of its amendments, and `already-made` only where all are."""
    held = {verdict.status for verdict in verdicts}
    for status in ("failed", "conflict", "moved"):
        if status in held:
            return status
    return "already-made" if held == {"already-made"} else "clean"
