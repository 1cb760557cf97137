"""Findings between two versions or within one, and the differences in them that are meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from drafter.compare.sections import compare_sections
from drafter.detect.accepted_differences import holding, judge, unjudged
from drafter.detect.divergences import divergences
from drafter.detect.missed_amendments import search_missed_amendments, written_anew
from drafter.errors import DrafterError
from drafter.library.code_file import read_code_names
from drafter.library.judgements_file import FILE, keep_judgements, read_judgements
from drafter.library.sources import earlier_sections, open_source
from drafter.model.clause_names import spoken
from drafter.model.version import version_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from drafter.detect.missed_amendments import MissedAmendments
    from drafter.library.library import Library
    from drafter.model.finding import Finding, Judgement, Verdict
    from drafter.model.section import Section

_MOST_NAMED = 12
_NEARBY = "so much was changed that each change was looked for only in the places nearest to it"


@dataclass(frozen=True, slots=True)
class Found:
    """Findings, most worth looking at first, and the names of the versions they are about.

    Attributes:
        old: empty where one version was checked alone.
        note: what a person should know of the call itself; mostly empty.
        judged: the ranks of the findings that were judged as meant and stay quiet.
        later: the ranks of those that were put off.
        quiet: those that were judged as meant or put off, and the judgement that holds of each.
        written_anew: the clauses that were written anew, whose changes are not looked for elsewhere.
        bounds: what a person should know of where edits were looked for, and of what is not listed.
    """

    new: str
    old: str
    findings: tuple[Finding, ...]
    note: str = ""
    judged: tuple[int, ...] = ()
    written_anew: tuple[str, ...] = ()
    bounds: tuple[str, ...] = ()
    later: tuple[int, ...] = ()
    quiet: tuple[tuple[Finding, Judgement], ...] = ()

    @property
    def still_open(self) -> int:
        """How many findings nobody has judged or put off; those that lie folded are not counted."""
        return sum(not finding.folded for finding in self.findings)

    @property
    def anew_note(self) -> str:
        """What a person should know of the clauses that were written anew; empty where there are none."""
        if not self.written_anew:
            return ""
        named = ", ".join(map(spoken, self.written_anew[:_MOST_NAMED]))
        more = len(self.written_anew) - _MOST_NAMED
        which = f"{named} and {more} more" if more > 0 else named
        return f"changed in over a hundred places, so that what was missed with it is not looked for: {which}"

    @property
    def search_notes(self) -> tuple[str, ...]:
        """What a person should know of what was not looked for, or is not listed; mostly empty."""
        return tuple(filter(None, (self.anew_note, *self.bounds)))

    @property
    def judged_note(self) -> str:
        """What a person should know of the findings that stay quiet; empty where there are none."""
        if not self.judged:
            return ""
        return f"{_were(self.judged)} judged as meant, in {FILE} of the library: not shown"

    @property
    def later_note(self) -> str:
        """What a person should know of the findings that were put off; empty where there are none."""
        if not self.later:
            return ""
        return f"{_were(self.later)} put off, in {FILE} of the library: not shown"


def _were(ranks: Sequence[int]) -> str:
    named = ", ".join(map(str, ranks))
    return f"finding {named} was" if len(ranks) == 1 else f"findings {named} were"


def find(new: str, old: str | None, library: Library) -> Found:
    """Gives the amendments since `old` that missed a sibling; without it, the divergences within `new`.

    The library's earlier versions count as evidence, and what was judged as meant stays quiet.
    """
    return with_judgements(search(new, old, library), library)


def with_judgements(found: Found, library: Library) -> Found:
    """Gives what a search found without what was judged as meant or put off, which is told apart."""
    judgements = read_judgements(library.folder)
    held = [(finding, holding(finding, judgements)) for finding in found.findings]
    quiet = tuple((finding, judgement) for finding, judgement in held if judgement)
    later = tuple(finding.rank for finding, judgement in quiet if judgement.verdict == "later")
    left = tuple(one for one in unjudged(found.findings, judgements) if one.rank not in later)
    judged = tuple(finding.rank for finding, judgement in quiet if not judgement.verdict)
    return replace(found, findings=left, judged=judged, later=later, quiet=quiet)


def search(new: str, old: str | None, library: Library) -> Found:
    """Gives all that is found, whatever was judged of it: what takes the time."""
    after, code = open_source(new, library), read_code_names(library.folder)
    if not old:
        history = earlier_sections(after.name, library)
        return Found(after.name, "", divergences(after.section, history, code))
    before = open_source(old, library)
    comparison = compare_sections(before.section, after.section)
    history = earlier_sections(before.name, library)
    note = _order_note(before.section, after.section)
    missed = search_missed_amendments(comparison, history, code)
    anew, bounds = written_anew(comparison), tuple(_bounds(missed))
    return Found(after.name, before.name, missed.findings, note, written_anew=anew, bounds=bounds)


def _bounds(missed: MissedAmendments) -> Iterator[str]:
    """Gives a note for each bound that the search met."""
    if missed.is_nearby:
        yield _NEARBY
    if missed.left_out:
        yield f"{missed.left_out:,} places more that are less sure than these are not listed"
    if missed.most_named:
        yield f"a finding names {missed.most_named} of the other clauses with its edit, and counts the rest"


def _order_note(old: Section, new: Section) -> str:
    """Gives a word of warning where the versions of one section are named in the wrong order."""
    named = old.section == new.section and old.version and new.version
    if named and version_key(new.version) < version_key(old.version):
        return f"{new.name} comes before {old.name}: did you mean check {old.name} --since {new.name}?"
    return ""


def accept_differences(  # noqa: PLR0913 - who says what of which, and why
    found: Found,
    ranks: Sequence[int],
    library: Library,
    *,
    reason: str,
    by: str,
    verdict: Verdict = "",
) -> Path:
    """Keeps the judgement that the differences in some findings are meant, and gives the file that holds it.

    With another verdict they are put off, or what was said of them is taken back: nothing is ever struck out
    of the file, and the last word holds.

    Raises:
        DrafterError: when there is no finding of a rank, or no reason, or nothing to be taken back.
        OutputError: when the judgement cannot be written.
    """
    if not reason.strip():
        raise DrafterError("the reason is empty", remedy="say why the difference is meant")
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    chosen = [_to_judge(found, rank, verdict) for rank in dict.fromkeys(ranks)]
    judgements = [
        judge(finding, reason=reason.strip(), by=by, date=today, verdict=verdict) for finding in chosen
    ]
    return keep_judgements(library.folder, judgements)


def _to_judge(found: Found, rank: int, verdict: Verdict) -> Finding:
    """Gives the finding of a rank: one that is open or put off, or to be taken back, that was judged."""
    judged = {finding.rank: finding for finding, _ in found.quiet}
    if verdict == "open" and rank not in judged:
        finding_of_rank(found, rank)
        raise DrafterError(
            f"finding {rank} is not judged", place=found.new, remedy="there is nothing to undo"
        )
    if rank in judged and (verdict == "open" or rank in found.later):
        return judged[rank]
    return finding_of_rank(found, rank)


def finding_of_rank(found: Found, rank: int) -> Finding:
    """Gives a finding by its rank.

    Raises:
        DrafterError: when there is no finding of that rank, or it was judged as meant.
    """
    for finding in found.findings:
        if finding.rank == rank:
            return finding
    if rank in found.judged:
        raise DrafterError(
            f"finding {rank} was judged as meant",
            place=found.new,
            remedy=f"call `drafter check` with --reopen {rank} to have it back",
        )
    if rank in found.later:
        raise DrafterError(
            f"finding {rank} was put off",
            place=found.new,
            remedy=f"call `drafter check` with --reopen {rank} to have it back",
        )
    raise DrafterError(
        f"there is no finding {rank}",
        place=found.new,
        remedy="`drafter check` lists those there are, and with --json the less likely ones too",
    )
