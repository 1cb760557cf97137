"""Findings between two versions or within one, and proposals drafted from them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from drafter.compare.history import Chronicle
from drafter.compare.sections import compare_sections
from drafter.detect.divergence import divergences
from drafter.detect.judgements import judge, unjudged
from drafter.detect.missed import missed_amendments
from drafter.detect.siblings import siblings
from drafter.draft.from_findings import proposal_from_findings
from drafter.errors import DrafterError
from drafter.judgements import FILE, keep_judgements, read_judgements
from drafter.model.spoken import spoken
from drafter.model.version import version_key
from drafter.sources import earlier_sections, open_source, sound_sections

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from drafter.library import Library
    from drafter.model.finding import Finding
    from drafter.model.history import Origin, Stage
    from drafter.model.proposal import Proposal
    from drafter.model.section import Section


# Of more versions than this the first is named and the others are counted.
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Found:
    """Findings, most worth looking at first, and the names of the versions they are about.

    Attributes:
        old: empty where one version was checked alone.
        note: what a person should know of the call itself; mostly empty.
        judged: the ranks of the findings that were judged as meant and stay quiet.
    """

    new: str
    old: str
    findings: tuple[Finding, ...]
    note: str = ""
    judged: tuple[int, ...] = ()

    @property
    def judged_note(self) -> str:
        """What a person should know of the findings that stay quiet; empty where there are none."""
        if not self.judged:
            return ""
        ranks = ", ".join(map(str, self.judged))
        which = f"finding {ranks} was" if len(self.judged) == 1 else f"findings {ranks} were"
        return f"{which} judged as meant, in {FILE} of the library: not shown"


def find(new: str, old: str | None, library: Library) -> Found:
    """Gives the amendments since `old` that missed a sibling; without it, the divergences within `new`.

    The library's earlier versions count as evidence, and what was judged as meant stays quiet.
    """
    found = _find(new, old, library)
    left = unjudged(found.findings, read_judgements(library.folder))
    ranks = {finding.rank for finding in left}
    judged = tuple(finding.rank for finding in found.findings if finding.rank not in ranks)
    return replace(found, findings=left, judged=judged)


def _find(new: str, old: str | None, library: Library) -> Found:
    after = open_source(new, library)
    if not old:
        history = earlier_sections(after.name, library)
        return Found(after.name, "", divergences(after.section, history))
    before = open_source(old, library)
    comparison = compare_sections(before.section, after.section)
    history = earlier_sections(before.name, library)
    note = _order_note(before.section, after.section)
    return Found(after.name, before.name, missed_amendments(comparison, history), note)


def _order_note(old: Section, new: Section) -> str:
    """Gives a word of warning where the versions of one section are named in the wrong order."""
    named = old.section == new.section and old.version and new.version
    if named and version_key(new.version) < version_key(old.version):
        return f"{new.name} comes before {old.name}: did you mean check {old.name} --since {new.name}?"
    return ""


@dataclass(frozen=True, slots=True)
class Traced:
    """A clause through every version, and its siblings.

    Attributes:
        clause: its number, as the newest version that has it writes it.
        traces: the clause, and behind it each sibling.
        notes: which other clauses had its number before, and where its words stood before it came.
    """

    clause: str
    traces: tuple[tuple[Stage, ...], ...]
    notes: tuple[str, ...] = ()


def clause_history(clause: str, library: Library, *, section: str | None, beside: bool) -> Traced:
    """Gives a clause through every version of its section in the library, and with `beside` its siblings.

    A version that cannot be read is passed over with a note.

    Raises:
        UnknownVersionError: when the library has no version of the section.
        UnknownClauseError: when no version has a clause of that number.
        SourceError: when none of the versions can be read.
    """
    versions = library.versions(section or library.section_of(clause))
    sections = sound_sections(versions, library) or (open_source(versions[-1].name, library).section,)
    chronicle = Chronicle(sections)
    number = chronicle.number(clause)
    stages = chronicle.trace(number)
    others = siblings(chronicle, stages) if beside else ()
    notes = (
        _namesakes_note(number, chronicle.namesakes(stages, number)),
        _origin_note(chronicle.origin(stages)),
    )
    return Traced(number, (stages, *others), tuple(filter(None, notes)))


def _origin_note(origin: Origin | None) -> str:
    """Gives a word on where the words of a clause stood before it came."""
    if origin is None:
        return ""
    told = f"in {origin.version} its words stood in {spoken(origin.clause)}"
    if origin.now == origin.clause:
        return told
    return f"{told}, {f'now {spoken(origin.now)}' if origin.now else 'which is gone'}"


def _namesakes_note(clause: str, others: Mapping[str, str]) -> str:
    """Gives a word to those who know a clause by a number that is another's now."""
    versions: dict[str, list[str]] = defaultdict(list)
    for version, now in others.items():
        versions[now].append(version)
    told = [
        f"in {_named(names)} {{}} another clause, {f'now {spoken(now)}' if now else 'which is gone'}"
        for now, names in versions.items()
    ]
    numbers = (f"{spoken(clause)} was the number of", *["that of"] * len(told))
    return "; ".join(part.format(number) for part, number in zip(told, numbers, strict=False))


def _named(versions: Sequence[str]) -> str:
    if len(versions) <= _MOST_NAMED:
        return ", ".join(versions)
    return f"{versions[0]} and {len(versions) - 1} more"


def draft_proposal(found: Found, ranks: Sequence[int], *, proposal_id: str, title: str) -> Proposal:
    """Gives a proposal, dated today, that makes the amendments which the findings of these ranks propose.

    Raises:
        DrafterError: when there is no finding of a rank, or it proposes nothing.
    """
    return proposal_from_findings(
        [_ranked(found, rank) for rank in dict.fromkeys(ranks)],
        proposal_id=proposal_id,
        title=title,
        baseline=found.new,
        date=f"{datetime.now(UTC):%Y-%m-%d}",
    )


def accept_differences(found: Found, ranks: Sequence[int], library: Library, *, reason: str, by: str) -> Path:
    """Keeps the judgement that the differences in some findings are meant, and gives the file that holds it.

    Raises:
        DrafterError: when there is no finding of a rank, or no reason.
        OutputError: when the judgement cannot be written.
    """
    if not reason.strip():
        raise DrafterError("the reason is empty", remedy="say why the difference is meant")
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    judgements = [
        judge(_ranked(found, rank), reason=reason.strip(), by=by, date=today) for rank in dict.fromkeys(ranks)
    ]
    return keep_judgements(library.folder, judgements)


def _ranked(found: Found, rank: int) -> Finding:
    for finding in found.findings:
        if finding.rank == rank:
            return finding
    if rank in found.judged:
        raise DrafterError(
            f"finding {rank} was judged as meant",
            place=found.new,
            remedy=f"take it out of {FILE} to have it back",
        )
    raise DrafterError(
        f"there is no finding {rank}",
        place=found.new,
        remedy="`drafter check` lists those there are, and with --json the less likely ones too",
    )
