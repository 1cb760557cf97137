"""What the commands print on a terminal: text from values, in colour or in plain characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.words import word_hunks
from drafter.render.changes import counted, groups, numbers
from drafter.render.labels import printed_number
from drafter.render.lines import Paper
from drafter.render.marked import in_context, marked, marked_change
from drafter.render.proposals import show_verdicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.comparison import Change, Comparison
    from drafter.model.finding import Finding
    from drafter.model.judgement import Judgement
    from drafter.model.pack import Pack
    from drafter.model.section import Clause, Section
    from drafter.render.marked import Piece

# The columns that a number takes: of an outer clause (`G3.17`), and of each level of a list (`(iii)`).
_OUTER, _INNER = 8, 6
_MARGIN, _FIELD = 3, 12
_KIND = 11


def show_section(section: Section, *, width: int = 80, colour: bool = False) -> str:
    """Gives the clauses as an indented tree, headings in bold."""
    paper = Paper(width, colour)
    return "\n".join(line for clause in section for line in _clause(clause, paper)).lstrip("\n")


def _clause(clause: Clause, paper: Paper) -> list[str]:
    level = max(clause.depth - 1, 0)
    label_at = 0 if level == 0 else _OUTER + (level - 1) * _INNER
    indent = label_at + (_INNER if level else _OUTER)
    first = " " * label_at + printed_number(clause)
    lines = []
    if clause.heading is not None:
        lines = ["", *(paper.bold(line) for line in paper.wrap(clause.heading, first=first, indent=indent))]
        first = ""
    if clause.text or not lines:
        lines += paper.wrap(clause.text, first=first, indent=indent)
    return lines


def show_comparison(comparison: Comparison, *, width: int = 80, colour: bool = False) -> str:
    """Gives what changed between two versions, clause by clause; neighbours only renumbered share a line."""
    if not comparison.changes:
        return "No clause has changed."
    paper = Paper(width, colour)
    head = paper.bold(
        f"{comparison.old.name or 'old'} → {comparison.new.name or 'new'}: {counted(comparison)}"
    )
    return "\n".join([head, *(line for group in groups(comparison) for line in ["", *_group(group, paper)])])


def _group(group: Sequence[Change], paper: Paper) -> list[str]:
    change = group[0]
    lines = [f"{change.kind.ljust(_KIND)}{paper.bold(numbers(group))}"]
    if change.kind in ("amended", "inserted", "deleted"):
        lines += paper.wrap(in_context(marked_change(change)), indent=_MARGIN)
    return lines


def show_findings(
    findings: Sequence[Finding], *, new: str, old: str, width: int = 80, colour: bool = False
) -> str:
    """Gives the findings, a few lines each, what lies folded as a count, and the command that comes next.

    `old` is empty where one version was checked alone.
    """
    since = f" since {old}" if old else ""
    if not findings:
        return f"Nothing to look at in {new}{since}."
    paper = Paper(width, colour)
    open_findings = [finding for finding in findings if not finding.folded]
    lines = [paper.bold(f"{new}{since}: {_count(len(open_findings), 'finding')}")]
    for finding in open_findings:
        lines += ["", *_finding(finding, paper)]
    folded = len(findings) - len(open_findings)
    return "\n".join([*lines, "", *_folded(folded), *_next(open_findings, new, old)])


def _finding(finding: Finding, paper: Paper) -> list[str]:
    sibling, amended = finding.sibling.id, finding.amended.id
    says = f"{sibling} was left when {amended} was amended"
    if finding.before is None:
        says = f"{sibling} says less than {amended}"
    lines = [paper.bold(f"{str(finding.rank).ljust(_MARGIN)}{says}")]
    if finding.before is not None:
        edit = marked(finding.before, word_hunks(finding.before, finding.amended.text))
        lines += _field(amended, in_context(edit), paper)
    lines += _field(sibling, in_context(marked(finding.sibling.text, finding.hunks)), paper)
    lines += _field("why", finding.reason, paper)
    if finding.also_amended:
        lines += _field("also", f"the same edit was made in {', '.join(finding.also_amended)}", paper)
    if finding.judgement:
        lines += _field("judged", said_before(finding.judgement), paper)
    if finding.proposed is None:
        lines += _field("text", "none can be proposed; read the two clauses side by side", paper)
    return lines


def said_before(judgement: Judgement) -> str:
    """Gives what was judged of two clauses before one of them changed."""
    said = f"meant, said {judgement.by} on {judgement.date}: {judgement.reason}"
    return f"{said}; one of the two has changed since"


def _field(name: str, text: str | Sequence[Piece], paper: Paper) -> list[str]:
    return paper.wrap(text, first=" " * _MARGIN + name, indent=_MARGIN + _FIELD)


def _folded(count: int) -> list[str]:
    return (
        [f"{_count(count, 'less likely one')} not shown; --json and -o FILE.html list them all.", ""]
        if count
        else []
    )


def _next(findings: Sequence[Finding], new: str, old: str) -> list[str]:
    """Gives the command that drafts the first finding for which there is a text."""
    drafted = next((finding for finding in findings if finding.proposed is not None), None)
    if drafted is None:
        return []
    since = f" --since {_argument(old)}" if old else ""
    return [f"Next: drafter draft {_argument(new)}{since} --finding {drafted.rank} --id DP000"]


def _argument(name: str) -> str:
    """Gives a name as it is typed on a command line, on Windows too."""
    return f'"{name}"' if " " in name else name


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def show_versions(rows: Sequence[tuple[str, str, str, str]]) -> str:
    """Gives the versions of a library as a table: name, day it took effect, title and file."""
    if not rows:
        return "The library holds no versions; `drafter add` puts one in."
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def show_pack(pack: Pack, *, width: int = 80) -> str:
    """Gives the verdict on each amendment of a pack, what a person should know, and where its files are."""
    paper = Paper(width)
    notices = [line for notice in pack.notices for line in paper.wrap(notice, indent=_MARGIN)]
    files = [f"{pack.folder}:", *(f"   {name}" for name in pack.files)]
    return "\n".join([show_verdicts(pack, width=width), *notices, *files])
