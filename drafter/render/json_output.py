"""Results as plain values, ready to be written as JSON for other programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from drafter.model.section import kind_as_said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from drafter.model.clash import Clash, Touch
    from drafter.model.comparison import Change, Comparison
    from drafter.model.drafting_instruction import Applied
    from drafter.model.edit import Hunk
    from drafter.model.finding import Finding
    from drafter.model.history import Stage
    from drafter.model.pack import Pack
    from drafter.model.proposal import Proposal
    from drafter.model.reference import Reference
    from drafter.model.section import Clause
    from drafter.ooxml.revisions.tally import Tally
    from drafter.redline.verify.verdict import Side, Verdict
    from drafter.render.redline_summary import RedlineSummary

_CHANGES = {
    "ins": "insertions",
    "del": "deletions",
    "moveTo": "moves",
    "format": "formats",
    "control": "controls",
}
_FILES = ("old", "new", "redline")


def with_references(section: dict[str, Any], references: Mapping[str, Sequence[Reference]]) -> dict[str, Any]:
    """Gives a section as plain values with the clauses that each of its clauses refers to.

    Args:
        section: with its clauses, each under its `id`.
        references: those of each clause, by its id.
    """
    clauses = [
        {**clause, "references": [asdict(reference) for reference in references.get(clause["id"], ())]}
        for clause in section["clauses"]
    ]
    return {**section, "clauses": clauses}


def comparison_as_json(comparison: Comparison, *, old: str, new: str) -> dict[str, Any]:
    """Gives what changed between two versions; `old` and `new` name them."""
    return {"old": old, "new": new, "changes": [_change(change) for change in comparison.changes]}


def findings_as_json(
    findings: Sequence[Finding], *, judged: Sequence[int] = (), later: Sequence[int] = ()
) -> dict[str, Any]:
    """Gives the findings, the most worth looking at first, and the ranks of those meant and put off."""
    put_off = {"later": list(later)} if later else {}
    return {"findings": [_finding(finding) for finding in findings], "judged": list(judged), **put_off}


def packs_as_json(packs: Sequence[Pack], errors: Mapping[int, str] | None = None) -> dict[str, Any]:
    """Gives what was built for each proposal, and of one that was not, why; `errors` say so by its place."""
    told = errors or {}
    return {"proposals": [{**_pack(pack), "error": told.get(place)} for place, pack in enumerate(packs)]}


def redline_as_json(
    summary: RedlineSummary, notes: Sequence[str], *, old: str, new: str, file: Path
) -> dict[str, Any]:
    """Gives the tracked changes of a redline that was written, by kind, and what to know of it."""
    return {
        "old": old,
        "new": new,
        "file": file.as_posix(),
        **_tally(summary.held),
        "made": _by_author(summary.made),
        "earlier": {"became": summary.became, **_by_author(summary.earlier)},
        "formats_left_out": summary.left_out,
        "notes": list(notes),
    }


def verified_as_json(held: Tally, verdict: Verdict, *, files: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Gives what accepting and rejecting a redline gives; `files` are OLD, NEW and the redline."""
    return {
        **{what: name for what, (name, _) in zip(_FILES, files, strict=True)},
        "sha256": {what: digest for what, (_, digest) in zip(_FILES, files, strict=True)},
        **_tally(held),
        "formatting_compared": verdict.formatting,
        "accepting_gives_new": _side(verdict.gives_new),
        "rejecting_gives_old": _side(verdict.gives_old),
    }


def _side(side: Side) -> dict[str, Any]:
    places = [
        {"story": p.story, "block": p.block, "problem": p.problem, "words": p.in_words} for p in side.places
    ]
    return {"holds": not places, "own_changes": side.view or None, "places": places}


def _by_author(tally: Tally) -> dict[str, Any]:
    names = dict.fromkeys(author for author, _, _ in tally.each)
    return {"by_author": [{"author": name, "changes": _tally(tally.of(name))["changes"]} for name in names]}


def _tally(tally: Tally) -> dict[str, Any]:
    changes = {_CHANGES[kind]: number for kind, number in tally.counts}
    return {"changes": changes, "authors": list(tally.authors)}


def drafted_as_json(
    proposal: Proposal, amendments: Sequence[Mapping[str, object]], *, findings: Sequence[int], file: Path
) -> dict[str, Any]:
    """Gives a proposal that was drafted from findings; `amendments` are its own, by the keys of its file."""
    return {
        "id": proposal.id,
        "title": proposal.title,
        "baseline": proposal.baseline,
        "findings": list(findings),
        "file": file.as_posix(),
        "amendments": list(amendments),
    }


def combined_as_json(
    onto: str, packs: Sequence[Pack], clashes: Sequence[Clash], file: Path
) -> dict[str, Any]:
    """Gives what became of each proposal in one redline, and where two of them clash."""
    return {
        "onto": onto,
        "file": file.as_posix(),
        **packs_as_json(packs),
        "clashes": [
            {
                "kind": clash.kind,
                "clause": clash.clause,
                "proposals": [clash.first, clash.second],
                "reason": clash.reason,
            }
            for clash in clashes
        ],
    }


def portfolio_as_json(touched: Sequence[Touch]) -> dict[str, Any]:
    """Gives the clauses that open proposals touch."""
    return {"clauses": [asdict(touch) for touch in touched]}


def applied_as_json(applied: Applied, told: Sequence[tuple[str, int]]) -> dict[str, Any]:
    """Gives what instructions make of a baseline, and those that could not be carried out.

    `told` are the instructions, each with the line on which it begins.
    """
    refused = {refusal.number: refusal.reason for refusal in applied.refused}
    return {
        "section": applied.section.section,
        "version": applied.section.version,
        "instructions": [
            {"text": text, "line": line, "refused": refused.get(number)}
            for number, (text, line) in enumerate(told)
        ],
        "refused": [
            {"instruction": one.instruction, "reason": one.reason, "line": told[one.number][1]}
            for one in applied.refused
        ],
        "clauses": [
            {
                "id": clause.id,
                "label": clause.label,
                "text": clause.text,
                "heading": clause.heading,
                "depth": clause.depth,
                **kind_as_said(clause),
            }
            for clause in applied.section
        ],
    }


def history_as_json(
    clause: str, traces: Sequence[Sequence[Stage]], notes: Sequence[str] = ()
) -> dict[str, Any]:
    """Gives a clause through every version, and its siblings, with the versions in which each parted.

    `notes` say which clauses had its number before, and where its words stood before it came.
    """
    from drafter.compare.clause_history import parted  # noqa: PLC0415  # a twelfth of the time `show` takes to begin

    own, *siblings = traces
    return {
        "clause": clause,
        "notes": list(notes),
        "versions": [_stage(stage) for stage in own],
        "siblings": [
            [{**_stage(stage), "parted": stage.version in parted(own, sibling)} for stage in sibling]
            for sibling in siblings
        ],
    }


def _stage(stage: Stage) -> dict[str, Any]:
    return {
        "version": stage.version,
        "event": stage.event,
        "id": stage.clause.id if stage.clause else None,
        "text": _words(stage.clause),
        "hunks": _hunks(stage.hunks),
    }


def _pack(pack: Pack) -> dict[str, Any]:
    return {
        "id": pack.id,
        "baseline": pack.baseline,
        "onto": pack.onto,
        "status": pack.status,
        "amendments": [asdict(verdict) for verdict in pack.amendments],
        "references_left": [asdict(left) for left in pack.references_left],
        "files": [(pack.folder / name).as_posix() for name in pack.files],
        "changed": [(pack.folder / name).as_posix() for name in pack.changed],
        "because": list(pack.because),
        "kept": [copy.as_posix() for copy in pack.kept],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "old_id": change.old.id if change.old else None,
        "new_id": change.new.id if change.new else None,
        "old_text": _words(change.old),
        "new_text": _words(change.new),
        "hunks": _hunks(change.hunks),
    }


def _words(clause: Clause | None) -> str | None:
    return clause.words if clause else None


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rank": finding.rank,
        "kind": finding.kind,
        "score": round(finding.score, 3),
        "group": finding.group,
        "folded": finding.folded,
        "amended": {"id": finding.amended.id, "before": finding.before, "after": finding.amended.text},
        "sibling": {"id": finding.sibling.id, "text": finding.sibling.text, "part": finding.part},
        "also_amended": list(finding.also_amended),
        "hunks": _hunks(finding.hunks),
        "proposed": finding.proposed,
        "unsafe": finding.unsafe or None,
        "reason": finding.reason,
        "noise": finding.noise,
        "item": _item(finding),
        "judgement": asdict(finding.judgement) if finding.judgement else None,
    }


def _item(finding: Finding) -> dict[str, Any] | None:
    """Gives how a whole clause comes or goes, in the words of a proposal file; None for words of one."""
    item = finding.item
    if item is None:
        return None
    also = [{"id": clause.id, "before": clause.text, "after": text} for clause, text in item.besides]
    return {item.action: finding.sibling.id, "renumber": item.renumber, "also_proposed": also}


def _hunks(hunks: Sequence[Hunk]) -> list[dict[str, str]]:
    return [{"old": hunk.old, "new": hunk.new} for hunk in hunks]
