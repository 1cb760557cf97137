"""Tracked changes between two Word files, and those of one file accepted or rejected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from drafter.library.word_file import open_word_file
from drafter.limits import Limits
from drafter.ooxml.names import qn
from drafter.ooxml.package.seal import sealed
from drafter.ooxml.revisions.format_changes import paragraphs_with_format_changes
from drafter.ooxml.revisions.revision_date import revision_date
from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.tally import tally
from drafter.redline.redline import redline as redline_of
from drafter.render.redline_summary import RedlineSummary

Earlier = Literal["keep", "accept", "reject"]
"""What becomes of tracked changes that the old file holds itself."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.library.library import Library
    from drafter.library.word_file import WordFile
    from drafter.model.comparison import Comparison
    from drafter.model.section import Clause
    from drafter.ooxml.package.package import Package
    from drafter.ooxml.revisions.tally import Tally


_ID = qn("w:id")


@dataclass(frozen=True, slots=True)
class Redlined:
    """A Word file with the changes to another as tracked changes.

    Attributes:
        package: the file to be written.
        summary: its tracked changes, and how it was asked for.
        notes: the differences that no tracked change can hold, each with its place.
    """

    package: Package
    summary: RedlineSummary
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """A Word file without the tracked changes that it held.

    Attributes:
        package: the file to be written.
        held: what it held.
    """

    package: Package
    held: Tally


@dataclass(frozen=True, slots=True)
class Asked:
    """How a redline is asked for.

    Attributes:
        formatting: whether differences of formatting are marked.
        earlier: what becomes of tracked changes in the old file; where they do not stay, it is settled first.
    """

    formatting: bool = True
    earlier: Earlier = "keep"


_AS_USUAL = Asked()


def redline(
    old: WordFile, new: WordFile, *, author: str, date: str | None, asked: Asked = _AS_USUAL
) -> Redlined:
    """Gives the old file with every difference to the new one as a tracked change.

    Raises:
        VerificationError: when the redline does not read back as it should.
    """
    earlier = tally(old.package)
    before = old.package
    if asked.earlier != "keep":
        before = settle(before, accept=asked.earlier == "accept")
    made = redline_of(before, new.package, author=author, date=date, formatting=asked.formatting)
    held = tally(made.package)
    summary = RedlineSummary(
        held,
        tally(made.package, lambda mark: mark.get(_ID) in made.made) if earlier.total else held,
        earlier,
        asked.earlier,
        None if asked.formatting else made.left_out,
    )
    return Redlined(made.package, summary, made.notes)


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
    return RedlineFile(sealed(made.package), made.summary.held, made.notes, _formatted(made.package))


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


def accept(file: WordFile) -> Settled:
    """Gives a file with every tracked change accepted."""
    return Settled(settle(file.package, accept=True), tally(file.package))


def reject(file: WordFile) -> Settled:
    """Gives a file with every tracked change rejected."""
    return Settled(settle(file.package, accept=False), tally(file.package))
