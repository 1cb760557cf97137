"""Tracked changes between two Word files, and those of one file accepted or rejected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.tally import tally
from drafter.redline.redline import redline as redline_of

if TYPE_CHECKING:
    from drafter.library.word_file import WordFile
    from drafter.model.comparison import Comparison
    from drafter.ooxml.package.package import Package
    from drafter.ooxml.revisions.tally import Tally


@dataclass(frozen=True, slots=True)
class Redlined:
    """A Word file with tracked changes, or without those that it held.

    Attributes:
        package: the file to be written.
        held: the tracked changes: of a redline, those it holds; of a settled file, those that it held.
        notes: the differences that no tracked change can hold, each with its place.
    """

    package: Package
    held: Tally
    notes: tuple[str, ...] = ()


def redline(old: WordFile, new: WordFile, *, author: str, date: str | None) -> Redlined:
    """Gives the old file with every difference to the new one as a tracked change.

    Raises:
        VerificationError: when the redline does not read back as it should.
    """
    made = redline_of(old.package, new.package, author=author, date=date)
    return Redlined(made.package, tally(made.package), made.notes)


def compare_clauses(old: WordFile, new: WordFile) -> Comparison:
    """Gives what changed from one file to the other, clause by clause."""
    # Imported here: a redline without a report reads no clauses, and is not to wait for what does.
    from drafter.compare.sections import compare_sections  # noqa: PLC0415
    from drafter.read.docx.reader import section_of  # noqa: PLC0415

    return compare_sections(section_of(old.package), section_of(new.package))


def accept(file: WordFile) -> Redlined:
    """Gives a file with every tracked change accepted."""
    return Redlined(settle(file.package, accept=True), tally(file.package))


def reject(file: WordFile) -> Redlined:
    """Gives a file with every tracked change rejected."""
    return Redlined(settle(file.package, accept=False), tally(file.package))
