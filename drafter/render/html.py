"""Pages for the browser: what changed between two versions, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from ntpath import basename
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.render.change_groups import counted, groups, kind_of, numbers
from drafter.render.finding_view import (
    besides,
    how_sure,
    in_groups,
    no_text,
    place,
    said_before,
    says_less,
    sibling,
    title,
)
from drafter.render.marked import Piece, marked, marked_change
from drafter.render.templates import render_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.model.comparison import Change, Comparison
    from drafter.model.finding import Finding
    from drafter.render.redline_summary import RedlineSummary


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change, or neighbours that were only renumbered, as the page shows it."""

    kind: str
    numbers: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as the page shows it: the edit that was made, and the edit that was not.

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


def diff_page(comparison: Comparison) -> str:
    """Gives the page of a comparison: each changed clause in whole, redlined.

    Raises:
        TemplateError: when the template `diff.html.j2` is missing or has a mistake in it.
    """
    return render_page(
        "diff.html.j2",
        old=comparison.old.name or "the old text",
        new=comparison.new.name or "the new text",
        counted=counted(comparison),
        changes=[_change(group) for group in groups(comparison)],
    )


def redline_page(
    comparison: Comparison,
    summary: RedlineSummary,
    notes: Sequence[str],
    *,
    files: Sequence[tuple[str, str, str]],
) -> str:
    """Gives the page that goes with a redline: what changed, and the files by which anybody can verify it.

    Args:
        comparison: of the two documents, clause by clause.
        summary: of the tracked changes of the redline.
        notes: the differences that no tracked change holds.
        files: the old document, the new one and the redline: which it is, its name, its checksum (SHA-256).

    Raises:
        TemplateError: when the template `redline.html.j2` is missing or has a mistake in it.
    """
    (_, old, _), (_, new, _), _ = files
    return render_page(
        "redline.html.j2",
        old=basename(old),
        new=basename(new),
        gives_old=summary.given_back(basename(old)),
        looks=summary.left_out is None,
        held=f"{str(summary)[:1].upper()}{str(summary)[1:]}",
        counted=counted(comparison),
        notes=notes,
        files=[(what, basename(name), digest) for what, name, digest in files],
        changes=[_change(group) for group in groups(comparison)],
    )


def findings_page(
    findings: Sequence[Finding], *, new: str, old: str, judged: int = 0, notes: Sequence[str] = ()
) -> str:
    """Gives the page of the findings in `new`; `old` is empty where one version was checked alone.

    `judged` says how many were judged as meant and are not among them, `notes` what was not looked for.

    Raises:
        TemplateError: when the template `findings.html.j2` is missing or has a mistake in it.
    """
    return render_page(
        "findings.html.j2",
        new=basename(new),
        old=basename(old),
        judged=judged,
        notes=notes,
        count=sum(not finding.folded for finding in findings),
        groups=_groups(finding for finding in findings if not finding.folded),
        folded_count=sum(finding.folded for finding in findings),
        folded=_groups(finding for finding in findings if finding.folded),
    )


def _groups(findings: Iterable[Finding]) -> list[list[FindingView]]:
    """Gives the findings of each edit together."""
    return [[_finding(finding) for finding in group] for group in in_groups(findings)]


def _change(group: Sequence[Change]) -> ChangeView:
    change = group[0]
    shown = change.kind in ("amended", "inserted", "deleted")
    return ChangeView(kind_of(change), numbers(group), marked_change(change) if shown else ())


def _amended_as(finding: Finding) -> str:
    if finding.before is None:
        return "says more" if says_less(finding) else "says"
    return "as amended"


def _place_as(finding: Finding) -> str:
    if finding.proposed is None:
        return "where the edit would go" if finding.before is not None else "where it says otherwise"
    return "with the same edit" if finding.before is not None else "as it would say as much"


def _finding(finding: Finding) -> FindingView:
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
