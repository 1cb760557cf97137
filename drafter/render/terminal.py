"""What the commands print on a terminal: text from values, in colour or in plain characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.render.changes import counted, groups, kind_of, numbers
from drafter.render.labels import printed_number
from drafter.render.lines import Paper
from drafter.render.marked import in_context, marked_change
from drafter.render.proposals import show_verdicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.comparison import Change, Comparison
    from drafter.model.pack import Pack
    from drafter.model.section import Clause, Section

# The columns that a number takes: of an outer clause (`G3.17`), and of each level of a list (`(iii)`).
_OUTER, _INNER = 8, 6
_MARGIN = 3
# Where the words stand that follow the name of a clause.
_REASON = 15
_KIND = 11


def show_section(section: Section, *, width: int = 80, colour: bool = False) -> str:
    """Gives the clauses as an indented tree, headings in bold."""
    paper = Paper(width, colour)
    return "\n".join(line for clause in section for line in _clause(clause, paper)).lstrip("\n")


def _clause(clause: Clause, paper: Paper) -> list[str]:
    level = max(clause.depth - 1, 0)
    label_at = 0 if level == 0 else _OUTER + (level - 1) * _INNER
    indent = label_at + (_INNER if level else _OUTER)
    is_named_by_heading = clause.heading is not None and not clause.label
    if is_named_by_heading:
        indent = label_at
    first = " " * label_at + ("" if is_named_by_heading else printed_number(clause))
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
    lines = [f"{kind_of(change).ljust(_KIND)}{paper.bold(numbers(group))}"]
    if change.kind in ("amended", "inserted", "deleted"):
        lines += paper.wrap(in_context(marked_change(change)), indent=_MARGIN)
    return lines


def show_versions(rows: Sequence[tuple[str, str, str, str]]) -> str:
    """Gives the versions of a library as a table: name, day it took effect, title and file."""
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def show_pack(pack: Pack, *, width: int = 80) -> str:
    """Gives the verdict on each amendment of a pack, what a person should know, and where its files are."""
    files = [f"{pack.folder}:", *(f"   {name}" for name in pack.files)] if pack.files else []
    return "\n".join([show_verdicts(pack, width=width), *_left(pack, Paper(width)), *files])


def _left(pack: Pack, paper: Paper) -> list[str]:
    """Gives why a pack that stands there is not the one that a build would give."""
    because = "; ".join(pack.because)
    if pack.status != "edited":
        return paper.wrap(because, first="   because", indent=_REASON) if because else []
    force = (
        f"It is left as it is. `drafter build {pack.id} --force` builds it again, and keeps the edited files "
        "beside the new ones."
    )
    return [
        *paper.wrap(", ".join(pack.changed), first="   edited", indent=_REASON),
        *paper.wrap(because, first="   besides", indent=_REASON),
        *paper.wrap(force, indent=_MARGIN),
    ]
