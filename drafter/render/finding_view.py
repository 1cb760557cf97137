"""A finding as it is shown, on a terminal and on a page: its title, its place, how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.model.clause_names import agreeing, begun, spoken
from drafter.render.marked import Piece, marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.model.finding import Finding, Judgement

# Of a hundred with this score or more, as many were mended later (benchmarks/missed_amendments/mended.py).
_MENDED = ((0.5, 8), (0.05, 3), (0.0, 2))


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as a page shows it: the edit that was made, and the edit that was not.

    Attributes:
        title: what it is about, in one line.
        amended_as: how the other clause is shown: as amended, or as saying more.
        place: the clause that was left, or beside which a new one would stand.
        place_as: how the sibling is shown: with the edit, saying as much, or only where the edit would go.
        besides: the other clauses whose marks follow, as they are called.
        how_sure: how sure it is.
        no_text: why no text is proposed; empty where one is.
        judged: what was judged of the two clauses before one changed; mostly empty.
    """

    finding: Finding
    title: str
    amended: tuple[Piece, ...]
    amended_as: str
    place: str
    place_as: str
    sibling: tuple[Piece, ...]
    besides: Sequence[tuple[str, tuple[Piece, ...]]]
    how_sure: str
    no_text: str
    judged: str


def finding_view(finding: Finding) -> FindingView:
    """Gives a finding as a page shows it."""
    amended: tuple[Piece, ...] = (Piece(finding.amended.text),)
    if finding.before is not None:
        amended = marked(finding.before, word_hunks(finding.before, finding.amended.text))
    return FindingView(
        finding,
        title=title(finding),
        amended=amended,
        amended_as=_amended_as(finding),
        place=place(finding),
        place_as=_place_as(finding),
        sibling=sibling(finding),
        besides=besides(finding),
        how_sure=how_sure(finding),
        no_text=no_text(finding) if finding.proposed is None else "",
        judged=said_before(finding, finding.judgement) if finding.judgement else "",
    )


def _amended_as(finding: Finding) -> str:
    if finding.before is None:
        return "says more" if says_less(finding) else "says"
    return "as amended"


def _place_as(finding: Finding) -> str:
    if finding.proposed is None:
        return "where the edit would go" if finding.before is not None else "where it says otherwise"
    return "as it would read with the same edit" if finding.before is not None else "as it would say as much"


def in_groups(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Gives the findings of each edit together, the edits in the order of their surest finding."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.group, finding.kind) if finding.group else finding.rank, []).append(
            finding
        )
    return list(groups.values())


def title(finding: Finding) -> str:
    """Gives what a finding is about, in one line."""
    return begun(_about(finding))


def _about(finding: Finding) -> str:
    amended, left = spoken(finding.amended.id), spoken(finding.sibling.id)
    if finding.before is None:
        says = agreeing(left, "says", "say")
        return f"{left} {says} {'less' if says_less(finding) else 'otherwise'} than {amended}"
    if finding.item and finding.item.action != "delete":
        side = "follows" if finding.item.action == "insert_after" else "precedes"
        return f"nothing like {amended} {side} {left}"
    if finding.item:
        return f"{left} {was_or_were(left)} left when {amended} {was_or_were(amended)} taken out"
    left = place(finding)
    return f"{left} {was_or_were(left)} left when {amended} {was_or_were(amended)} amended"


def says_less(finding: Finding) -> bool:
    """Tells whether the sibling only lacks words, and has none of its own in their place."""
    return not any(hunk.old.strip() and hunk.new.strip() for hunk in finding.hunks)


def said_before(finding: Finding, judgement: Judgement) -> str:
    """Gives what was judged of the two clauses of a finding, and why it is shown all the same."""
    texts = {finding.amended.text, finding.sibling.text}
    changed = texts != {judgement.amended_text, judgement.sibling_text}
    since = "one of the two has changed since" if changed else "that was of other words in the two"
    what = "put off, said" if judgement.verdict == "later" else "meant, said"
    return f"{what} {judgement.by} on {judgement.date}: {judgement.reason}; {since}"


def place(finding: Finding) -> str:
    """Gives the clause that was left, its heading, or the clause beside which a new one would stand."""
    if finding.part == "heading":
        return f"the heading of {spoken(finding.sibling.id)}"
    action = finding.item.action if finding.item else ""
    side = {"insert_after": "after ", "insert_before": "before "}.get(action, "")
    return side + spoken(finding.sibling.id)


def sibling(finding: Finding) -> tuple[Piece, ...]:
    """Gives the clause that was left with the edit marked; of one that comes, all that it says."""
    if finding.item and finding.item.action != "delete":
        return tuple(Piece(hunk.new, "ins") for hunk in finding.hunks)
    return marked(finding.sibling.text, finding.hunks)


def besides(finding: Finding) -> list[tuple[str, tuple[Piece, ...]]]:
    """Gives the other clauses of a list whose marks follow when an item comes or goes, as they are called."""
    changed = finding.item.besides if finding.item else ()
    return [
        (spoken(clause.id), marked(clause.text, word_hunks(clause.text, text))) for clause, text in changed
    ]


def how_sure(finding: Finding) -> str:
    """Gives how many findings like this one proved right where it was looked into; no number says it of one.

    Missed amendments were held against the later versions of public documents, differences within one version
    were read (docs/how-findings-are-made.md). A slip that nobody ever mended counts as none.
    """
    if finding.kind == "divergence":
        return "of 50 like it that were read, 11 looked unmeant"
    mended = next(share for least, share in _MENDED if finding.score >= least)
    return f"{mended} in 100 like it in public laws and policies were mended later"


def no_text(finding: Finding) -> str:
    """Gives why no text is proposed for the sibling of a finding."""
    why = f"none can be proposed safely: {finding.unsafe}" if finding.unsafe else "none can be proposed"
    shown = "what the other list says" if finding.item else "only where the edit would go"
    return f"{why}; the marks show {shown}"


def was_or_were(name: str) -> str:
    """Gives the verb that goes with a clause as it is called: closing words were."""
    return agreeing(name, "was", "were")
