"""The history of a clause on a terminal: version by version, with its siblings beside it."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from drafter.compare.clause_history import parted
from drafter.model.clause_names import spoken
from drafter.model.version import version_key
from drafter.render.change_groups import is_renamed
from drafter.render.marked import in_context, marked
from drafter.render.terminal.wrapping import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.history import Stage

_MARGIN, _KIND = 3, 11


def show_history(traces: Sequence[Sequence[Stage]], *, width: int = 80, colour: bool = False) -> str:
    """Gives what each version made of the clauses, oldest version first; each trace is one clause.

    Versions in a row that changed none of them are shown as one.
    """
    paper = Paper(width, colour)
    stages: dict[str, list[Stage]] = defaultdict(list)
    for stage in (stage for trace in traces for stage in trace):
        stages[stage.version].append(stage)
    lines: list[str] = []
    for _, run in groupby(
        sorted(stages, key=version_key), key=lambda version: _quiet(stages[version]) or version
    ):
        versions = list(run)
        lines += ["", paper.bold(versions[0] if len(versions) == 1 else f"{versions[0]} to {versions[-1]}")]
        lines += [line for stage in stages[versions[0]] for line in _stage(stage, paper)]
        lines += _parted(traces, versions[0], paper)
    return "\n".join(lines).lstrip("\n")


def _quiet(stages: Sequence[Stage]) -> tuple[str, ...]:
    """Gives the clauses of a version in which nothing happened to them; empty where something did."""
    quiet = all(stage.event == "unchanged" for stage in stages)
    return tuple(stage.clause.id for stage in stages if stage.clause) if quiet else ()


def _parted(traces: Sequence[Sequence[Stage]], version: str, paper: Paper) -> list[str]:
    """Gives the siblings that a version made less like the clause than they were."""
    own = {stage.version: stage for stage in traces[0]}.get(version)
    apart = [
        spoken(stage.clause.id)
        for sibling in traces[1:]
        if version in parted(traces[0], sibling)
        for stage in sibling
        if stage.version == version and stage.clause
    ]
    if not apart or own is None or own.clause is None:
        return []
    told = f"{spoken(own.clause.id)} and {', '.join(apart)} are less alike than before"
    return paper.wrap(told, first=" " * _MARGIN + "parted", indent=_MARGIN + _KIND)


def _stage(stage: Stage, paper: Paper) -> list[str]:
    clause = stage.clause or stage.before
    name = spoken(clause.id) if clause else ""
    if stage.clause and stage.before and stage.before.id != stage.clause.id:
        name = f"{spoken(stage.before.id)} → {spoken(stage.clause.id)}"
    is_elsewhere = stage.event in ("moved", "renumbered")
    event = "renamed" if is_elsewhere and is_renamed(stage.before, stage.clause) else stage.event
    lines = [" " * _MARGIN + f"{event.ljust(_KIND)}{paper.bold(name)}"]
    if stage.event in ("first", "inserted") and stage.clause:
        lines += paper.wrap(stage.clause.words, indent=_MARGIN + _KIND)
    if stage.event == "amended" and stage.before:
        lines += paper.wrap(in_context(marked(stage.before.words, stage.hunks)), indent=_MARGIN + _KIND)
    return lines
