"""One proposal end to end: its baseline amended, redlined, read back, and the pack written."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter import __version__
from drafter.compare.sections import compare_sections
from drafter.detect.missed import missed_amendments
from drafter.draft.amended import amended_section, first_difference
from drafter.draft.amendments import carry_out
from drafter.draft.impacts import references_to, terms_touched
from drafter.draft.instructions import instruction
from drafter.errors import SourceError, VerificationError
from drafter.files import whole_folder
from drafter.model.pack import Pack, Verdict
from drafter.ooxml.dates import revision_date
from drafter.ooxml.package import Package
from drafter.ooxml.revisions import settle
from drafter.proposals import find_proposal, read_proposal
from drafter.read.docx import section_of
from drafter.redline.amend import amend
from drafter.redline.redline import redline
from drafter.render.annex import legal_text as annex
from drafter.render.facts import AmendmentFacts, Baseline, PackDocument, PackFacts, Touched
from drafter.render.papers import render_paper
from drafter.render.proposal_facts import proposal_facts
from drafter.render.templates import find_template
from drafter.render.tracked import Revision
from drafter.sources import open_source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from drafter.library import Library
    from drafter.model.proposal import AmendedClause, Proposal
    from drafter.model.section import Section
    from drafter.sources import Source

_PAPERS = {
    "legal-text.docx": "Legal text",
    "problem-statement.docx": "Problem statement",
    "modification-report.docx": "Modification report",
}


@dataclass(frozen=True, slots=True)
class LegalText:
    """The baseline amended: its clauses, the redline and the clean text.

    Attributes:
        amended: what each amendment makes of its clause.
        section: the amended section, read back from the clean text.
    """

    amended: tuple[AmendedClause, ...]
    section: Section
    redlined: Package
    clean: Package


def build_named(name: str, library: Library, out: Path) -> Pack:
    """Builds the pack of the proposal in a file, or of that id, in its folder below `out`."""
    return build(read_proposal(find_proposal(name)), library, out)


def build(proposal: Proposal, library: Library, out: Path) -> Pack:
    """Builds the pack of a proposal in its folder below `out`: whole, or not at all.

    Raises:
        DrafterError: when anything in it is not right; nothing is then written.
    """
    baseline = open_source(proposal.baseline, library)
    text = legal_text(proposal, baseline)
    files = _documents(proposal, baseline, text)
    files["record.json"] = _record(proposal, baseline, text, files)
    with whole_folder(out / proposal.id) as folder:
        for name, data in files.items():
            (folder / name).write_bytes(data)
    verdicts = tuple(Verdict(a.clause, "clean", a.clause, a.before, a.after) for a in text.amended)
    return Pack(
        proposal.id,
        baseline.name,
        baseline.name,
        "clean",
        verdicts,
        folder=out / proposal.id,
        files=tuple(files),
    )


def legal_text(proposal: Proposal, baseline: Source) -> LegalText:
    """Gives the baseline amended as the proposal says, once the redline has been read back.

    Raises:
        ProposalError: when an amendment cannot be carried out.
        SourceError: when the baseline is not a Word file.
        VerificationError: when the redline does not read back as baseline and amended text.
    """
    if baseline.path.suffix.lower() != ".docx":
        raise SourceError(
            "is not a Word file, so it cannot be redlined",
            place=str(baseline.path),
            remedy="add the Word file",
        )
    amended = carry_out(proposal, baseline.section)
    package = Package.read(baseline.path)
    changed = amend(package, baseline.section, amended)
    redlined = redline(package, changed, author=proposal.id, date=_date(proposal)).package
    clean = settle(redlined, accept=True)
    section = section_of(clean)
    _refuse_difference(amended_section(baseline.section, amended), section, "accepting", proposal.id)
    restored = section_of(settle(redlined, accept=False))
    _refuse_difference(baseline.section, restored, "rejecting", proposal.id)
    return LegalText(amended, section, redlined, clean)


def _date(proposal: Proposal) -> str | None:
    """Gives the proposal's own date for the tracked changes, so that it gives the same bytes tomorrow."""
    date = proposal.facts.get("date")
    return revision_date(str(date)) if date else None


def _refuse_difference(wanted: Section, found: Section, deed: str, place: str) -> None:
    difference = first_difference(wanted, found)
    if difference:
        raise VerificationError(
            f"after {deed} the redline does not read back: {difference}",
            place=place,
            remedy="nothing was written; please report it with the proposal and its baseline",
        )


def _documents(proposal: Proposal, baseline: Source, text: LegalText) -> dict[str, bytes]:
    """Gives the Word files of the pack, by their names."""
    section = baseline.section.section
    names = {
        f"section-{section}-redline.docx": f"Section {section}, redlined",
        f"section-{section}-clean.docx": f"Section {section}, as amended",
        **_PAPERS,
    }
    facts = _facts(proposal, baseline, text, names)
    redline_name, clean_name = list(names)[:2]
    return {
        redline_name: text.redlined.to_bytes(),
        clean_name: text.clean.to_bytes(),
        **{name: render_paper(find_template(name), facts) for name in _PAPERS},
    }


def _facts(proposal: Proposal, baseline: Source, text: LegalText, names: Mapping[str, str]) -> PackFacts:
    section, amended = baseline.section, text.amended
    # What goes with the clause above it needs no instruction of its own.
    told = [change for change in amended if change.after]
    instructions = {change.clause: instruction(change) for change in told}
    return PackFacts(
        proposal=proposal_facts(proposal),
        baseline=Baseline(baseline.name, section.section, section.version, section.title, baseline.effective),
        amendments=tuple(
            AmendmentFacts(a.clause, instructions[a.clause], a.before, a.after) for a in told
        ),
        legal_text=annex(section, amended, instructions, Revision(proposal.id, _date(proposal) or "")),
        touched=_touched(section, text),
        documents=tuple(PackDocument(title, file) for file, title in names.items()),
    )


def _touched(section: Section, text: LegalText) -> Touched:
    ids = tuple(change.clause for change in text.amended)
    missed = missed_amendments(compare_sections(section, text.section))
    return Touched(
        clauses=ids,
        terms=terms_touched(text.amended),
        references=references_to(section, ids),
        siblings=tuple(finding for finding in missed if not finding.folded),
    )


def _record(proposal: Proposal, baseline: Source, text: LegalText, files: Mapping[str, bytes]) -> bytes:
    """Gives the record of the pack: what was built, from what, and the checksum of every file."""
    record = {
        "id": proposal.id,
        "title": proposal.title,
        "baseline": {"name": baseline.name, "sha256": _checksum(baseline.path.read_bytes())},
        "onto": baseline.name,
        "status": "clean",
        "drafter": __version__,
        "amendments": [
            {
                "clause": change.clause,
                "kind": change.kind,
                "status": "clean",
                "now_at": change.clause,
                "instruction": instruction(change),
                "before": change.before,
                "after": change.after,
                "hunks": [{"old": hunk.old, "new": hunk.new} for hunk in change.hunks],
            }
            for change in text.amended
        ],
        "files": {name: {"sha256": _checksum(data)} for name, data in files.items()},
    }
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
