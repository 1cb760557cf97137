"""Pages for the browser: what changed between two versions, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from ntpath import basename
from typing import TYPE_CHECKING

from drafter.render.change_groups import counted, groups, kind_of, numbers
from drafter.render.finding_view import FindingView, finding_view, in_groups
from drafter.render.marked import Piece, marked_change
from drafter.render.templates import render_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.model.comparison import Change, Comparison
    from drafter.model.finding import Finding
    from drafter.ooxml.revisions.tally import Tally


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change, or neighbours that were only renumbered, as the page shows it."""

    kind: str
    numbers: str
    pieces: tuple[Piece, ...]


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
    comparison: Comparison, held: Tally, notes: Sequence[str], *, files: Sequence[tuple[str, str, str]]
) -> str:
    """Gives the page that goes with a redline: what changed, and the files by which anybody can verify it.

    Args:
        comparison: of the two documents, clause by clause.
        held: the tracked changes of the redline.
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
        held=f"{str(held)[:1].upper()}{str(held)[1:]}",
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
    return [[finding_view(finding) for finding in group] for group in in_groups(findings)]


def _change(group: Sequence[Change]) -> ChangeView:
    change = group[0]
    shown = change.kind in ("amended", "inserted", "deleted")
    return ChangeView(kind_of(change), numbers(group), marked_change(change) if shown else ())
