"""The legal text of a proposal: a baseline amended, redlined, read back, and told in instructions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amend_word.amend import amend
from drafter.compare.first_difference import first_difference
from drafter.draft.apply_instructions.apply import apply_instructions
from drafter.draft.write_instructions import instructions
from drafter.errors import ProposalError, SourceError, VerificationError
from drafter.language.typography import quotation
from drafter.model.amended_clause import Inserted
from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.revision_date import revision_date
from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.tally import tally
from drafter.read.docx.reader import section_of
from drafter.read.outline.typed_numbers import typed_number
from drafter.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.library.sources import Source
    from drafter.model.amended_section import AmendedSection
    from drafter.model.drafting_instruction import Told
    from drafter.model.proposal import Proposal
    from drafter.model.section import Section


@dataclass(frozen=True, slots=True)
class LegalText:
    """The baseline amended: its clauses, the redline and the clean text.

    Attributes:
        baseline: the version that is amended.
        amended: its clauses before and after.
        section: the amended section, read back from the clean text.
        told: the drafting instructions; carried out, they make the one text into the other.
    """

    baseline: Source
    amended: AmendedSection
    section: Section
    redlined: Package
    clean: Package
    told: tuple[Told, ...]


def amended_text(amended: AmendedSection, baseline: Source, *, author: str, date: str | None) -> LegalText:
    """Gives the legal text of a baseline that is amended, once redline and instructions have been checked.

    Raises:
        ProposalError: when new words read as the number of a clause, or closing words as those of an item.
        SourceError: when the baseline is not a Word file.
        VerificationError: when redline, clean text and instructions do not say the same.
    """
    package = word_file(baseline)
    changed = amend(package, amended)
    redlined = redline(package, changed, author=author, date=date).package if amended.changes else package
    clean = settle(redlined, accept=True)
    section = section_of(clean)
    _refuse_numbers(amended, section, author)
    _refuse_closing_words(amended, section, author)
    before = unamended(package, baseline)
    refuse_difference(amended.after, section, f"accepting{_own_changes(package)}", author)
    rejected = section_of(settle(redlined, accept=False))
    refuse_difference(before, rejected, f"rejecting{_own_changes(package)}", author)
    told = instructions(amended)
    _refuse_untrue(told, amended, author)
    return LegalText(baseline, amended, section, redlined, clean, told)


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


def unamended(package: Package, source: Source) -> Section:
    """Gives what rejecting every change of a redline of a version must give.

    That is the version; where its file has tracked changes of its own, as it reads with these rejected too.
    """
    return section_of(settle(package, accept=False)) if tally(package).total else source.section


def _own_changes(package: Package) -> str:
    """Gives, as words to go on with, the tracked changes that a baseline has already; nothing for none."""
    held = tally(package)
    return f" all changes, those that the baseline has already too ({held})," if held.total else ""


def change_date(proposal: Proposal) -> str | None:
    """Gives the proposal's own date for the tracked changes, so that it gives the same bytes tomorrow."""
    date = proposal.facts.get("date")
    return revision_date(str(date)) if date else None


def refuse_difference(wanted: Section, found: Section, deed: str, place: str) -> None:
    """Refuses a redline that does not read back as it should.

    Raises:
        VerificationError: with the first words that differ.
    """
    difference = first_difference(wanted, found)
    if difference:
        raise VerificationError(
            f"after {deed} the redline does not read back: {difference}",
            place=place,
            remedy="nothing was written; please report it with the proposal and its baseline",
        )


def _refuse_numbers(amended: AmendedSection, found: Section, place: str) -> None:
    """Refuses words that make another clause of their own, because they begin as a clause number does."""
    wanted = {clause.label.rstrip(".") for clause in amended.after}
    new = {clause.label.rstrip(".") for clause in found} - wanted
    if new:
        for change in amended.changes:
            number = typed_number(change.after)
            if number and number[0].rstrip(".") in new:
                raise ProposalError(
                    f"the words for {change.clause} begin with “{number[0]}”, which reads as a clause number",
                    place=place,
                    remedy="put other words before it",
                )


def _refuse_closing_words(amended: AmendedSection, found: Section, place: str) -> None:
    """Refuses new closing words that read as words of the item before them, since both stand as far in."""
    for change in amended.changes:
        number = amended.numbers.get(change.clause, change.clause)
        if not isinstance(change, Inserted) or not change.below or number in found:
            continue
        if change.kind != "closing":
            continue
        item = amended.numbers.get(change.after_clause, change.after_clause)
        if item in found and found[item].text.endswith(change.after):
            raise ProposalError(
                f"the closing words {quotation(change.after)} would read as words of {item}, "
                "since nothing in the Word file sets the two apart",
                place=place,
                remedy="give its lists an indent in Word and add the file again, or leave these words out",
            )


def _refuse_untrue(told: Sequence[Told], amended: AmendedSection, place: str) -> None:
    applied = apply_instructions(amended.before, [one.text for one in told], amended.names)
    difference = first_difference(amended.after, applied.section)
    reason = applied.refused[0].reason if applied.refused else difference
    if reason:
        raise VerificationError(
            f"the drafting instructions do not give the amended text: {reason}",
            place=place,
            remedy="nothing was written; please report it with the proposal and its baseline",
        )
