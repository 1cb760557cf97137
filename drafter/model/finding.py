"""A finding: clauses that ought to be consistent and are not, with the evidence; and a judgement on one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from drafter.model.edit import Hunk
    from drafter.model.proposal import Part
    from drafter.model.section import Clause

FindingKind = Literal["missed-amendment", "divergence"]
Verdict = Literal["", "later", "open"]
"""What is said of a finding: empty that it is meant, or that it is put off, or open again."""


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What a finding proposes where a whole clause is to come or to go, and not words of one.

    Attributes:
        action: the key of a proposal file that does it; the sibling is the clause it names.
        renumber: whether the clauses behind it take other numbers for it.
        besides: other clauses of the list whose marks follow, each with its new text.
    """

    action: Literal["insert_after", "insert_before", "delete"]
    renumber: bool
    besides: tuple[tuple[Clause, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One sibling and one edit that a person should look at.

    Attributes:
        rank: 1 is the most worth looking at.
        kind: a missed amendment between two versions, or a divergence within one.
        score: how sure, between 0 and 1.
        amended: the clause that was amended, as it now stands; of a divergence, the clause that says more.
        before: the amended clause's text in the old version; None for a divergence.
        sibling: the clause that was left.
        hunks: the edit, placed in the sibling's text.
        proposed: the sibling's text with the edit carried over; None when no safe proposal can be made.
        reason: one sentence that a person can judge it by.
        also_amended: ids of the other clauses that carry the same edit.
        group: findings of one edit share this number.
        unsafe: why no safe proposal can be made; empty where there is one.
        noise: why nobody would act on it; then it is folded. Empty where nothing is known against it.
        folded: true in the long tail, which a person sees as a count.
        judgement: what was judged of these two clauses before one of them changed.
        part: whether the sibling is a clause or its heading; then its text is the heading's words.
        item: what is to become of a whole clause: then `amended` is the clause that came or went in another
            list, `sibling` the one beside which the same is missing, or which goes, and `proposed` all that
            the missing clause says, those below it on lines of their own; empty for one that goes.
    """

    rank: int
    kind: FindingKind
    score: float
    amended: Clause
    before: str | None
    sibling: Clause
    hunks: tuple[Hunk, ...]
    proposed: str | None
    reason: str
    also_amended: tuple[str, ...] = ()
    group: int = 0
    folded: bool = False
    unsafe: str = ""
    judgement: Judgement | None = None
    item: ItemChange | None = None
    part: Part = "text"
    noise: str = ""

    @property
    def why(self) -> str:
        """The reason, and where nobody would act on it what tells so."""
        return f"{self.reason} Folded, since {self.noise}." if self.noise else self.reason


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was said of a difference, mostly that it is meant, and the words of both clauses at that time.

    Attributes:
        amended: the id of the one clause, and `sibling` of the other.
        amended_text: what the one clause said, and `sibling_text` what the other did.
        reason: why the difference is meant.
        by: who said so.
        date: when, `2026-11-23`.
        edit: the words in which they differ, `ten → six`; empty where every difference of the two is meant.
        verdict: empty where it is meant.
    """

    amended: str
    sibling: str
    amended_text: str
    sibling_text: str
    reason: str
    by: str
    date: str
    edit: str = ""
    verdict: Verdict = ""
