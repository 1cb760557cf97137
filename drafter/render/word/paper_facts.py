"""The facts that the papers of a pack print: what the templates may name, and nothing else.

A fact that the proposal does not give is empty here, and the templates mark its place as to be written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from markupsafe import Markup

    from drafter.model.code_names import CodeNames
    from drafter.model.finding import Finding
    from drafter.model.proposal_facts import ProposalFacts


@dataclass(frozen=True, slots=True)
class Baseline:
    """The published version that the legal text was redlined against.

    Attributes:
        name: `G@5.20`.
        title: the title of the section, `Security`; empty where it has none.
        effective: the day it took effect, `2019-11-07`; empty where that is not known.
        place: the document as the code calls it, “Section G”.
    """

    name: str
    section: str
    version: str
    title: str = ""
    effective: str = ""
    place: str = ""

    @property
    def called(self) -> str:
        """What it is called with its title, “Section G (Security)”."""
        is_named = self.title and self.title not in self.place
        return f"{self.place} ({self.title})" if is_named else self.place


@dataclass(frozen=True, slots=True)
class AmendmentFacts:
    """One amended clause, with the sentence that instructs it and its text before and after.

    Attributes:
        clause: as papers print it, by its number in the baseline: “G3.20(b)”, “G3.20A (new)”; of clauses that
            are renumbered “G3.18 to G3.25 (numbers)”, and they have no text here.
    """

    clause: str
    instruction: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A provision that the proposal is about, as it stands in the version amended."""

    clause: str
    text: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of the legal text: instructions, and the provisions they amend as tracked paragraphs.

    Attributes:
        clause: the clause that is amended or, of several, the one that holds them all; of those renumbered,
            the first. A new one is named by its new number, any other by that of the baseline.
        place: that clause as the drafting instructions call it, `Section G3.20(b)`.
        kind: what becomes of it.
        provisions: each a whole Word paragraph.
    """

    clause: str
    place: str
    kind: Literal["amended", "inserted", "deleted", "renumbered"]
    instructions: tuple[str, ...]
    provisions: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """What the amendments touch, as far as it can be known from the texts.

    None where it was not looked for; empty where it was looked for and there is none.

    Attributes:
        terms: the defined terms in the words that change.
        references: ids of the clauses that refer to an amended one.
        siblings: clauses that run parallel to an amended one and are not amended.
        proposals: ids of other open proposals on the same clauses.
        left: the references that do not lead where they did, each as “G3.21 to G3.20”.
    """

    clauses: tuple[str, ...] = ()
    terms: tuple[str, ...] | None = None
    references: tuple[str, ...] | None = None
    siblings: tuple[Finding, ...] | None = None
    proposals: tuple[str, ...] | None = None
    left: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ConflictFacts:
    """An amendment that could not be made of the version the pack is built onto, side by side.

    Attributes:
        clause: its number as the proposal names it, or what it is called.
        place: the same in a heading, `Section G3.20(b)`.
        now_at: its number in that version; empty where it is gone.
        reason: what stands in its way.
        base: the clause when the amendment was drafted.
        now: the clause in that version.
        proposed: what the amendment makes of `base`.
    """

    clause: str
    place: str
    now_at: str
    reason: str
    base: str
    now: str
    proposed: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A clause, and for each alternative of the proposal whether it changes it: a tick, or nothing."""

    clause: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackDocument:
    """A file of the pack, and what it is."""

    title: str
    file: str


@dataclass(frozen=True)
class PackFacts:
    """Everything that the papers of one pack print.

    Attributes:
        code: what the code calls itself, its provisions and its people.
        notices: what stands on the first page of every paper, such as that the pack is not complete.
        baselines: every version amended, where there are several; `baseline` is the first.
        quoted: the provisions that the proposal is about, in the order of the code.
        conflicts: the amendments that have been left out.
        alternative: the name of the alternative that the paper is about; empty where there is one text alone.
        alternatives: the names of all of them.
        matrix: which clause each alternative changes.
    """

    proposal: ProposalFacts
    baseline: Baseline
    code: CodeNames
    amendments: tuple[AmendmentFacts, ...] = ()
    legal_text: tuple[Excerpt, ...] = ()
    touched: Touched = Touched()
    documents: tuple[PackDocument, ...] = ()
    notices: tuple[str, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    conflicts: tuple[ConflictFacts, ...] = ()
    alternative: str = ""
    alternatives: tuple[str, ...] = ()
    matrix: tuple[MatrixRow, ...] = ()
