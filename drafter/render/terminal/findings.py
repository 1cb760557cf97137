"""Findings on a terminal: each edit once, and under it the clauses that were left."""

from __future__ import annotations

from ntpath import basename
from typing import TYPE_CHECKING

from drafter.compare.word_diff import word_hunks
from drafter.language.printable import shown_name
from drafter.model.clause_names import begun, spoken
from drafter.render.finding_view import (
    besides,
    how_sure,
    in_groups,
    no_text,
    place,
    said_before,
    sibling,
    title,
    was_or_were,
)
from drafter.render.marked import in_context, marked, shortened
from drafter.render.phrases import as_argument, number_of
from drafter.render.terminal.wrapping import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.finding import Finding
    from drafter.render.marked import Piece

_MARGIN, _FIELD = 3, 12
# Beyond so many clauses a list of them is cut, and their number given.
_MOST_NAMED = 12


def show_findings(  # noqa: PLR0913 - three say what was asked, and two what is printed on
    findings: Sequence[Finding],
    *,
    new: str,
    old: str,
    library: str = "",
    width: int = 80,
    colour: bool = False,
) -> str:
    """Gives the findings, a few lines each, what lies folded as a count, and the command that comes next.

    The findings of one edit stand together, where the surest of them stands.

    Args:
        findings: the most worth looking at first.
        new: the version that was checked.
        old: the version that it amends; empty where one was checked alone.
        library: the folder that was named; in another, the next command would find other findings.
        width: the columns to print in.
        colour: whether they may be coloured.
    """
    since = f" since {basename(old)}" if old else ""
    paper = Paper(width, colour)
    if not findings:
        return "\n".join(paper.wrap(f"Nothing to look at in {basename(new)}{since}."))
    open_findings = [finding for finding in findings if not finding.folded]
    head = f"{basename(new)}{since}: {number_of(len(open_findings), 'finding')}"
    lines = [paper.bold(line) for line in paper.wrap(head)]
    less_sure = _less_sure(findings)
    for group in in_groups(open_findings):
        lines += ["", *_finding(group[0], paper)]
        lines += [line for finding in group[1:] for line in ["", *_another(finding, group[0], paper)]]
        others = less_sure.get((group[0].group, group[0].kind), [])
        lines += _field("less sure", f"the same in {named(others)}", paper) if others else []
    folded = len(findings) - len(open_findings)
    return "\n".join([*lines, "", *_folded(folded, paper), *_next(open_findings, _called(new, old, library))])


def _less_sure(findings: Sequence[Finding]) -> dict[tuple[int, str], list[str]]:
    """Gives the siblings of the folded findings of each group, by its number; noise is none of them."""
    siblings: dict[tuple[int, str], list[str]] = {}
    for finding in findings:
        if finding.folded and finding.group and not finding.noise:
            siblings.setdefault((finding.group, finding.kind), []).append(finding.sibling.id)
    return siblings


def named(clauses: Sequence[str]) -> str:
    """Gives clauses as they are called, of many the first and how many more there are."""
    listed = ", ".join(map(spoken, clauses[:_MOST_NAMED]))
    more = len(clauses) - _MOST_NAMED
    return f"{listed} and {more} more" if more > 0 else listed


def _finding(finding: Finding, paper: Paper) -> list[str]:
    lines = [paper.bold(f"{str(finding.rank).ljust(_MARGIN)}{title(finding)}")]
    if finding.before is not None:
        edit = marked(finding.before, word_hunks(finding.before, finding.amended.text))
        lines += _field(spoken(finding.amended.id), shortened(in_context(edit)), paper)
    also = f"the same edit was made in {named(finding.also_amended)}" if finding.also_amended else ""
    if finding.before is None and also:
        also = f"the same stands in {named(finding.also_amended)}"
    return [*lines, *_sibling(finding, paper), *(_field("also", also, paper) if also else [])]


def _another(finding: Finding, first: Finding, paper: Paper) -> list[str]:
    """Gives one more finding of an edit that has been shown."""
    left = f"{place(finding)} {was_or_were(place(finding))} left too"
    if finding.item:
        left = title(finding)
    elif finding.before is None:
        left = f"{title(finding)}, in the same words"
    elif finding.amended.id != first.amended.id:
        left = f"{left}, when {spoken(finding.amended.id)} got the same edit"
    return [paper.bold(f"{str(finding.rank).ljust(_MARGIN)}{begun(left)}"), *_sibling(finding, paper)]


def _sibling(finding: Finding, paper: Paper) -> list[str]:
    """Gives the clause that was left, why it is shown, how sure, and what there is to know of its text."""
    lines = _field(place(finding), shortened(in_context(sibling(finding))), paper)
    lines += [line for name, text in besides(finding) for line in _field(name, in_context(text), paper)]
    lines += _field("why", finding.why, paper)
    lines += _field("how sure", how_sure(finding), paper)
    if finding.judgement:
        lines += _field("judged", said_before(finding, finding.judgement), paper)
    if finding.proposed is None:
        lines += _field("no text", no_text(finding), paper)
    return lines


def _field(name: str, text: str | Sequence[Piece], paper: Paper) -> list[str]:
    return paper.wrap(text, first=" " * _MARGIN + name, indent=_MARGIN + _FIELD)


def _folded(count: int, paper: Paper) -> list[str]:
    told = f"{number_of(count, 'less likely one')} not shown; --json and -o FILE.html list them all."
    return [*paper.wrap(told), ""] if count else []


def _called(new: str, old: str, library: str) -> str:
    """Gives what a command has to be called with to find the same."""
    since = f" --since {as_argument(old)}" if old else ""
    called = as_argument(new) + since + (f" --library {as_argument(library)}" if library else "")
    return shown_name(called)


def _next(findings: Sequence[Finding], called: str) -> list[str]:
    """Gives the commands that draft the first finding which has a text, and that keep one as meant."""
    if not findings:
        return []
    drafted = next((finding for finding in findings if finding.proposed is not None), None)
    draft = [f"Next: drafter draft {called} --finding {drafted.rank} --id DP000"] if drafted else []
    return [*draft, f'Meant so: drafter check {called} --accept {findings[0].rank} --reason "…"']
