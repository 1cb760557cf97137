"""A file of drafting instructions carried out on a version, and the redline of what they make of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from drafter.compare.first_difference import first_difference
from drafter.draft.apply_instructions.apply import apply_instructions
from drafter.draft.instruction import Unread
from drafter.draft.instructions_as_amendments import as_amended
from drafter.draft.instructions_as_proposal import proposal_from_instructions
from drafter.draft.read_instructions.read_instruction import read_instruction
from drafter.draft.read_instructions.split_instructions import Written, split_instructions
from drafter.draft.read_instructions.why_unread import EXAMPLE
from drafter.errors import DrafterError, ProposalError, SourceError, VerificationError
from drafter.library.code_file import read_code_names
from drafter.library.sources import open_source
from drafter.model.provision_names import ProvisionNames
from drafter.pack.legal_text import amended_text
from drafter.read.written_lines import written_lines

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from drafter.library.library import Library
    from drafter.library.sources import Source
    from drafter.model.code_names import CodeNames
    from drafter.model.drafting_instruction import Applied
    from drafter.model.proposal import Proposal
    from drafter.ooxml.package.package import Package

# Of so few sentences that are not understood, a person still reads what is wrong with each.
_MOST_UNREAD = 10


@dataclass(frozen=True, slots=True)
class AppliedFile:
    """Instructions from a file, and what they make of a version."""

    source: Source
    told: tuple[Written, ...]
    applied: Applied
    code: CodeNames
    names: ProvisionNames

    def redline(self, author: str) -> Redlined:
        """Gives the version's Word file with what could be carried out as tracked changes.

        An instruction that no Word file can hold is left out, and the others are carried out all the same.

        Raises:
            SourceError: when the version is not a Word file.
        """
        try:
            return Redlined(self, self._redlined(author))
        except SourceError:
            raise
        except DrafterError:
            return self._one_by_one(author)

    def _one_by_one(self, author: str) -> Redlined:
        """Gives what comes of the instructions when each that makes the file fail is left out."""
        waiting = dict.fromkeys(range(len(self.told)), "")
        left_out: dict[int, str] = {}
        made = Redlined(self, None)
        for number in range(len(self.told)):
            del waiting[number]
            trial = self._without(left_out | waiting)
            try:
                made = Redlined(trial, trial._redlined(author))
            except DrafterError as error:
                left_out[number] = str(error)
        return Redlined(self._without(left_out), made.package)

    def _without(self, left_out: Mapping[int, str]) -> AppliedFile:
        sentences = [one.text for one in self.told]
        applied = apply_instructions(
            self.source.section, sentences, self.names, keep_numbers=True, left_out=left_out
        )
        return replace(self, applied=applied)

    def proposal(self, proposal_id: str, title: str) -> Proposal:
        """Gives a proposal, dated today, that makes of the version what the instructions make of it.

        Raises:
            ProposalError: when nothing is carried out, or no proposal can make the same of it.
        """
        amended = as_amended(self.source.section, self.applied, self.code)
        if not amended.changes:
            raise ProposalError("no instruction is carried out", remedy="mend them; the reasons are above")
        return proposal_from_instructions(
            self.applied,
            amended,
            self.code,
            proposal_id=proposal_id,
            title=title,
            baseline=self.source.section.name,
            date=f"{datetime.now(UTC):%Y-%m-%d}",
        )

    def _redlined(self, author: str) -> Package:
        amended = as_amended(self.source.section, self.applied, self.code)
        try:
            text = amended_text(amended, self.source, author=author, date=None)
        except VerificationError as error:
            raise self._not_as_told(error.problem) from error
        difference = first_difference(self.applied.section, text.section)
        if difference:
            raise self._not_as_told(difference)
        return text.redlined

    def _not_as_told(self, difference: str) -> VerificationError:
        return VerificationError(
            f"the Word file does not come out as it says: {difference}",
            remedy="say it with the numbers that Word counts, or change it in Word by hand",
        )


@dataclass(frozen=True, slots=True)
class Redlined:
    """What comes of instructions in a Word file.

    Attributes:
        applied: the instructions, with those refused that the file cannot hold.
        package: the file; None where not one of them can be written to it.
    """

    applied: AppliedFile
    package: Package | None


def apply_file(path: Path, baseline: str, library: Library) -> AppliedFile:
    """Gives what the instructions in a text file make of a version.

    Raises:
        SourceError: when the file holds no instructions, be it another kind of file, or cannot be read.
    """
    told = tuple(split_instructions(written_lines(path)))
    if not told:
        raise SourceError("holds no instructions", place=str(path), remedy="write one sentence for each")
    if len(told) > _MOST_UNREAD and all(isinstance(read_instruction(one.text), Unread) for one in told):
        raise SourceError(
            f"holds no drafting instructions: none of its {len(told)} sentences is one",
            place=str(path),
            remedy=f"name a text file of them, such as “{EXAMPLE}”",
        )
    source = open_source(baseline, library)
    code = read_code_names(library.folder)
    names = ProvisionNames(source.section, code)
    applied = apply_instructions(source.section, [one.text for one in told], names, keep_numbers=True)
    return AppliedFile(source, told, applied, code, names)
