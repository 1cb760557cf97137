"""A file of drafting instructions carried out on a version, and the redline of what they make of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.compare.first_difference import first_difference
from drafter.draft.apply_instructions.apply import apply_instructions
from drafter.draft.instruction import Unread
from drafter.draft.instructions_as_amendments import as_amended
from drafter.draft.read_instructions.read_instruction import read_instruction
from drafter.draft.read_instructions.split_instructions import split_instructions
from drafter.draft.read_instructions.why_unread import EXAMPLE
from drafter.errors import SourceError, VerificationError
from drafter.language.printable import unfit_line
from drafter.library.code_file import read_code_names
from drafter.library.sources import open_source
from drafter.limits import TEXT_BYTES
from drafter.model.provision_names import ProvisionNames
from drafter.pack.legal_text import amended_text
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.library.library import Library
    from drafter.library.sources import Source
    from drafter.model.code_names import CodeNames
    from drafter.model.drafting_instruction import Applied
    from drafter.ooxml.package.package import Package

# Of so few sentences that are not understood, a person still reads what is wrong with each.
_MOST_UNREAD = 10


@dataclass(frozen=True, slots=True)
class AppliedFile:
    """Instructions from a file, and what they make of a version."""

    source: Source
    told: tuple[str, ...]
    applied: Applied
    code: CodeNames

    def redline(self, author: str) -> Package:
        """Gives the version's Word file with what could be carried out as tracked changes.

        Raises:
            SourceError: when the version is not a Word file.
            VerificationError: when a Word file cannot have the numbers that the instructions give.
        """
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
            f"the Word file does not come out as the instructions say: {difference}",
            place=self.source.name,
            remedy="replace a deleted clause with “Not used”, or renumber the others by an instruction",
        )


def apply_file(path: Path, baseline: str, library: Library) -> AppliedFile:
    """Gives what the instructions in a text file make of a version.

    Raises:
        SourceError: when the file holds no instructions, be it another kind of file, or cannot be read.
    """
    told = tuple(split_instructions(_text(path)))
    if not told:
        raise SourceError("holds no instructions", place=str(path), remedy="write one sentence for each")
    if len(told) > _MOST_UNREAD and all(isinstance(read_instruction(sentence), Unread) for sentence in told):
        raise SourceError(
            f"holds no drafting instructions: none of its {len(told)} sentences is one",
            place=str(path),
            remedy=f"name a text file of them, such as “{EXAMPLE}”",
        )
    source = open_source(baseline, library)
    code = read_code_names(library.folder)
    names = ProvisionNames(source.section, code)
    applied = apply_instructions(source.section, told, names, keep_numbers=True)
    return AppliedFile(source, told, applied, code)


def _text(path: Path) -> str:
    try:
        text = read_bytes(path, TEXT_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError("is not UTF-8 text", place=str(path), remedy="save it as UTF-8") from error
    if line := unfit_line(text):
        raise SourceError(
            "a character in it cannot be printed", place=str(path), line=line, remedy="take it out"
        )
    return text
