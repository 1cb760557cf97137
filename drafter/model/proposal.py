"""A proposal: a numbered set of amendments against a baseline, with the facts that its papers print."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.reference import LostReference

Part = Literal["text", "heading"]
Fact = str | int | float | bool | list["Fact"] | dict[str, "Fact"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    """What every form of amendment may state besides.

    Attributes:
        was: the whole text of its clause when it was drafted; empty where nobody recorded it.
        section: the letter of its section, where several baselines hold a clause of that number.
        alternative: the alternative that it belongs to; 0 for one that all alternatives share.
        line: the line of the proposal file, for errors; 0 when there is no file.
        lost: once put on another version, what its new words refer to and that version does not hold.
    """

    was: str = ""
    section: str = ""
    alternative: int = 0
    line: int = 0
    lost: tuple[LostReference, ...] = ()


@dataclass(frozen=True, slots=True)
class WordsAmendment(_Stated):
    """Words for words, inside one clause.

    Attributes:
        occurrence: which of several places, counted from 1; 0 where the words stand once.
    """

    clause: str
    replace: str
    replacement: str
    occurrence: int = 0


@dataclass(frozen=True, slots=True)
class TextAmendment(_Stated):
    """The whole text of a clause."""

    clause: str
    text: str


@dataclass(frozen=True, slots=True)
class HeadingAmendment(_Stated):
    """The whole heading of a clause."""

    clause: str
    heading: str


@dataclass(frozen=True, slots=True)
class Insertion(_Stated):
    """A new clause beside another one: numbered with a letter, G3.20A, or with the next number.

    Attributes:
        beside: the clause that it follows, with all below it, or stands before.
        text: its words; lines that begin with `(a)` or `(i)` are clauses below it.
        term: of a new definition, the term; it then stands in the row after another definition.
        renumber: true where it takes the next number and every later one moves on.
        before: true where it stands before the other clause, and not behind it.
        dash: true where its number is that of the other with a dash, 3.20-1, and not with a letter.
    """

    beside: str
    text: str
    term: str = ""
    renumber: bool = False
    before: bool = False
    dash: bool = False


@dataclass(frozen=True, slots=True)
class Deletion(_Stated):
    """A clause taken out, with all below it.

    Attributes:
        renumber: true where the gap closes; else its number stays, as “Not used”.
    """

    clause: str
    renumber: bool = False


Rewording = WordsAmendment | TextAmendment | HeadingAmendment
"""An amendment of the words of a clause, which stays where it is."""

Amendment = Rewording | Insertion | Deletion


def named_clause(amendment: Amendment) -> str:
    """Gives the id of the clause that an amendment names: of an insertion, the one beside it."""
    return amendment.beside if isinstance(amendment, Insertion) else amendment.clause


@dataclass(frozen=True)
class Proposal:
    """A numbered set of amendments.

    Attributes:
        baseline: the version it is drafted against, `G@5.20`; the first where there are several.
        amendments: in the order of the file.
        facts: everything else in the file, for the templates: proposer, issue, impact, …
        place: the file it came from, for errors.
        further: the baselines of other sections that it amends too.
        lines: the line of each key of the file, for errors.
        sha256: the checksum of the file as it was read.
    """

    id: str
    title: str
    baseline: str
    amendments: tuple[Amendment, ...]
    facts: Mapping[str, Fact] = field(default_factory=dict)
    place: str = ""
    further: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    sha256: str = ""

    @property
    def baselines(self) -> tuple[str, ...]:
        """Every version it is drafted against."""
        return (self.baseline, *self.further)

    @property
    def alternatives(self) -> tuple[int, ...]:
        """The numbers of its alternatives, in order; none where there is one text alone."""
        return tuple(sorted({amendment.alternative for amendment in self.amendments} - {0}))

    def alternative(self, number: int) -> Proposal:
        """Gives the proposal with the amendments of one alternative, and those that all of them share."""
        return replace(self, amendments=tuple(a for a in self.amendments if a.alternative in (0, number)))
