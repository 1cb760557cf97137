"""A proposal: a numbered set of amendments against a baseline, with the facts that its papers print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.edit import Hunk

Fact = str | int | float | bool | list["Fact"] | dict[str, "Fact"] | None


@dataclass(frozen=True, slots=True)
class WordsAmendment:
    """Words for words, inside one clause.

    Attributes:
        occurrence: which of several places, counted from 1; 0 where the words stand once.
        line: the line of the proposal file, for errors; 0 when there is no file.
    """

    clause: str
    replace: str
    replacement: str
    occurrence: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class TextAmendment:
    """The whole text of a clause."""

    clause: str
    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Insertion:
    """A new clause after another one, numbered with a letter: G3.20A."""

    after: str
    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Deletion:
    """A clause taken out, with all below it; its number stays, as “Not used”."""

    clause: str
    line: int = 0


Amendment = WordsAmendment | TextAmendment | Insertion | Deletion


@dataclass(frozen=True)
class Proposal:
    """A numbered set of amendments.

    Attributes:
        baseline: the version it is drafted against, `G@5.20`.
        facts: everything else in the file, for the templates: proposer, issue, impact, …
        place: the file it came from, for errors.
    """

    id: str
    title: str
    baseline: str
    amendments: tuple[Amendment, ...]
    facts: Mapping[str, Fact] = field(default_factory=dict)
    place: str = ""


@dataclass(frozen=True, slots=True)
class AmendedClause:
    """What an amendment makes of one clause of the baseline.

    Attributes:
        kind: whether the clause's words change, or the clause is new, or it goes.
        clause: the id of the clause; of a new one, the id it is given.
        before: its text in the baseline; empty for a new clause.
        after: its text once amended; empty for one that goes.
        hunks: what makes `before` into `after`.
        after_clause: of a new clause, the one it follows.
        line: the line of the proposal file.
    """

    kind: Literal["amended", "inserted", "deleted"]
    clause: str
    before: str
    after: str
    hunks: tuple[Hunk, ...]
    after_clause: str = ""
    line: int = 0
