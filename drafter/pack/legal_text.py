"""The legal text of a proposal: a baseline amended, redlined, read back, and told in instructions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amend_word.amend import amend
from drafter.draft.amend.amended_section import amended_lines, first_difference, new_numbers, section_of_lines
from drafter.draft.apply_instructions.apply import apply_instructions
from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.write_instructions import instructions
from drafter.errors import ProposalError, SourceError, VerificationError
from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.revision_date import revision_date
from drafter.ooxml.revisions.settle import settle
from drafter.read.docx.reader import section_of
from drafter.read.outline.typed_numbers import typed_number
from drafter.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.library.sources import Source
    from drafter.model.amended_clause import AmendedClause, Line
    from drafter.model.drafting_instruction import Told
    from drafter.model.proposal import Proposal
    from drafter.model.section import Section


@dataclass(frozen=True, slots=True)
class LegalText:
    """The baseline amended: its clauses, the redline and the clean text.

    Attributes:
        baseline: the version that is amended.
        amended: what each amendment makes of its clause.
        section: the amended section, read back from the clean text.
        lines: every clause before and after.
        told: the drafting instructions; carried out, they make the one text into the other.
    """

    baseline: Source
    amended: tuple[AmendedClause, ...]
    section: Section
    redlined: Package
    clean: Package
    lines: tuple[Line, ...]
    told: tuple[Told, ...]

    @property
    def amended_ids(self) -> tuple[str, ...]:
        """The ids of the clauses of the baseline that are amended or go."""
        return tuple(change.clause for change in self.amended if change.kind != "inserted")


def legal_text(proposal: Proposal, baseline: Source) -> LegalText:
    """Gives the baseline amended as the proposal says, once redline and instructions have been checked.

    Raises:
        ProposalError: when an amendment cannot be carried out.
        SourceError: when the baseline is not a Word file.
        VerificationError: when redline, clean text and instructions do not say the same.
    """
    amended = carry_out(proposal, baseline.section)
    return amended_text(amended, baseline, author=proposal.id, date=change_date(proposal))


def amended_text(
    amended: Sequence[AmendedClause], baseline: Source, *, author: str, date: str | None
) -> LegalText:
    """Gives the legal text of amendments that have been worked out; raises what `legal_text` raises."""
    package = word_file(baseline)
    lines = amended_lines(baseline.section, amended)
    changed = amend(package, baseline.section, amended, new_numbers(lines))
    redlined = redline(package, changed, author=author, date=date).package if amended else package
    clean = settle(redlined, accept=True)
    wanted = section_of_lines(baseline.section, lines)
    section = section_of(clean)
    _refuse_numbers(amended, wanted, section, author)
    refuse_difference(wanted, section, "accepting", author)
    refuse_difference(baseline.section, section_of(settle(redlined, accept=False)), "rejecting", author)
    told = instructions(lines)
    _refuse_untrue(told, baseline.section, wanted, author)
    return LegalText(baseline, tuple(amended), section, redlined, clean, lines, told)


def word_file(source: Source) -> Package:
    """Gives the Word file of a version.

    Raises:
        SourceError: when it is of another kind.
    """
    if source.path.suffix.lower() != ".docx":
        raise SourceError(
            "is not a Word file, so it cannot be redlined",
            place=str(source.path),
            remedy="add the Word file",
        )
    return Package.read(source.path)


def change_date(proposal: Proposal) -> str | None:
    """Gives the proposal's own date for the tracked changes, so that it gives the same bytes tomorrow."""
    date = proposal.facts.get("date")
    return revision_date(str(date)) if date else None


def refuse_difference(wanted: Section, found: Section, deed: str, place: str) -> None:
    """Refuses a redline that does not read back as it should.

    Raises:
        VerificationError: with the first clause that differs.
    """
    difference = first_difference(wanted, found)
    if difference:
        raise VerificationError(
            f"after {deed} the redline does not read back: {difference}",
            place=place,
            remedy="nothing was written; please report it with the proposal and its baseline",
        )


def _refuse_numbers(amended: Sequence[AmendedClause], wanted: Section, found: Section, place: str) -> None:
    """Refuses words that make another clause of their own, because they begin as a clause number does."""
    if first_difference(wanted, found):
        for change in amended:
            number = typed_number(change.after)
            if number and not typed_number(change.before):
                raise ProposalError(
                    f"the words for {change.clause} begin with “{number[0]}”, which reads as a clause number",
                    place=place,
                    remedy="put other words before it",
                )


def _refuse_untrue(told: Sequence[Told], baseline: Section, wanted: Section, place: str) -> None:
    applied = apply_instructions(baseline, [one.text for one in told])
    difference = first_difference(wanted, applied.section)
    reason = applied.refused[0].reason if applied.refused else difference
    if reason:
        raise VerificationError(
            f"the drafting instructions do not give the amended text: {reason}",
            place=place,
            remedy="nothing was written; please report it with the proposal and its baseline",
        )
