"""The history of a clause on a terminal: version by version, with its siblings beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.render.lines import Paper
from drafter.render.marked import in_context, marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.history import Stage

_MARGIN, _KIND = 3, 11


def show_history(traces: Sequence[Sequence[Stage]], *, width: int = 80, colour: bool = False) -> str:
    """Gives what each version made of the clauses, oldest version first; each trace is one clause."""
    paper = Paper(width, colour)
    versions = dict.fromkeys(stage.version for trace in traces for stage in trace)
    ordered = sorted(versions, key=[stage.version for stage in max(traces, key=len)].index)
    lines: list[str] = []
    for version in ordered:
        lines += ["", paper.bold(version)]
        for trace in traces:
            lines += [line for stage in trace if stage.version == version for line in _stage(stage, paper)]
    return "\n".join(lines).lstrip("\n")


def _stage(stage: Stage, paper: Paper) -> list[str]:
    clause = stage.clause or stage.before
    name = clause.id if clause else ""
    if stage.clause and stage.before and stage.before.id != stage.clause.id:
        name = f"{stage.before.id} → {stage.clause.id}"
    lines = [" " * _MARGIN + f"{stage.event.ljust(_KIND)}{paper.bold(name)}"]
    if stage.event == "first" and stage.clause:
        lines += paper.wrap(stage.clause.words, indent=_MARGIN + _KIND)
    if stage.event == "amended" and stage.before:
        lines += paper.wrap(in_context(marked(stage.before.words, stage.hunks)), indent=_MARGIN + _KIND)
    return lines
