"""Tracked changes between two Word files, and those of one file accepted or rejected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.library.word_file import open_word_file
from drafter.limits import Limits
from drafter.ooxml.package.seal import sealed
from drafter.ooxml.revisions.format_changes import paragraphs_with_format_changes
from drafter.ooxml.revisions.revision_date import revision_date
from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.tally import tally
from drafter.redline.redline import redline as redline_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.library.library import Library
    from drafter.library.word_file import WordFile
    from drafter.model.comparison import Comparison
    from drafter.model.section import Clause
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


@dataclass(frozen=True, slots=True)
class RedlineFile:
    """A redline as it is written to a file, and what is said of it.

    Attributes:
        formatted: the clauses of the newer file that are set otherwise than they were, by id.
    """

    data: bytes
    held: Tally
    notes: tuple[str, ...]
    formatted: frozenset[str]


def redline_file(old: str, new: str, library: Library, *, author: str = "drafter") -> RedlineFile:
    """Gives the redline of two Word files, or versions of the library, as the bytes of a file, made now.

    Raises:
        SourceError: when one of them cannot be read, or is no Word file.
        VerificationError: when the redline does not read back as it should.
    """
    before, after = (open_word_file(name, library, Limits()) for name in (old, new))
    made = redline(before, after, author=author, date=revision_date(None))
    return RedlineFile(sealed(made.package), made.held, made.notes, _formatted(made.package))


def _formatted(redlined: Package) -> frozenset[str]:
    """Gives the clauses that hold a tracked change of format, as they are numbered once all is accepted."""
    from drafter.read.docx.reader import section_of  # noqa: PLC0415 - as below

    places = paragraphs_with_format_changes(redlined)
    return frozenset(clause.id for clause in section_of(redlined) if places.intersection(_paragraphs(clause)))


def _paragraphs(clause: Clause) -> Iterator[int]:
    spans = (*clause.spans, *clause.heading_spans, *((clause.start,) if clause.start else ()))
    return (span.paragraph for span in spans)


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
