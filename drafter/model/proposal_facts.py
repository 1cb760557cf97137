"""The facts of a proposal that its papers print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from drafter.model.proposal import Fact

Paragraphs = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A named piece of text: the view of a body, an impact, a term and its meaning, a step and its date."""

    name: str
    paragraphs: Paragraphs = ()


@dataclass(frozen=True, slots=True)
class Passages:
    """Named pieces of text in the order of the proposal file."""

    items: tuple[Passage, ...] = ()

    def of(self, *names: str) -> tuple[Passage, ...]:
        """Gives the pieces of these names, empty where there is none, and then all others.

        A template names the pieces that its paper always has; nothing that the proposal says gets lost.
        “Board” in the proposal file is “the Board” of the code.
        """
        given = {_key(item.name): item for item in self.items}
        known = {_key(name) for name in names}
        named = [Passage(name, given.get(_key(name), Passage(name)).paragraphs) for name in names]
        return (*named, *(item for item in self.items if _key(item.name) not in known))


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ")


@dataclass(frozen=True, slots=True)
class PaperVersion:
    """A row of the version table: which version of the papers, of when, and what changed in it."""

    version: str
    date: datetime.date | None = None
    changes: str = ""


@dataclass(frozen=True)
class ProposalFacts:
    """What the proposal file says of the proposal. Each part after `title` may be empty.

    Attributes:
        version: the version of the papers, `0.1`.
        date: the date of the papers; it dates the tracked changes and the files' properties too.
        relation: how the issue relates to the code.
        views: of each body.
        path: the path that the proposal takes, with the reason.
        impacts: on each kind of party, system and document.
        objectives: the view against each objective of the code.
        case: the case for change.
        extra: every other key of the file, for a template of one's own.
    """

    id: str
    title: str
    version: str = ""
    date: datetime.date | None = None
    classification: str = ""
    proposer_name: str = ""
    proposer_organisation: str = ""
    versions: tuple[PaperVersion, ...] = ()
    summary: Paragraphs = ()
    issue: Paragraphs = ()
    relation: Paragraphs = ()
    impact: Paragraphs = ()
    views: Passages = Passages()
    path: Paragraphs = ()
    solution: Paragraphs = ()
    impacts: Passages = Passages()
    costs: Paragraphs = ()
    implementation: Paragraphs = ()
    objectives: Passages = Passages()
    case: Paragraphs = ()
    timetable: Passages = Passages()
    glossary: Passages = Passages()
    extra: Mapping[str, Fact] = field(default_factory=dict)
