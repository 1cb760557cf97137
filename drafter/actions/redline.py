"""Tracked changes between two Word files, and those of one file accepted or rejected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from drafter.compare.sections import compare_sections
from drafter.ooxml.names import qn
from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.tally import tally
from drafter.read.docx.reader import section_of
from drafter.redline.redline import redline as redline_of
from drafter.render.redline_summary import RedlineSummary

Earlier = Literal["keep", "accept", "reject"]
"""What becomes of tracked changes that the old file holds itself."""

if TYPE_CHECKING:
    from drafter.library.word_file import WordFile
    from drafter.model.comparison import Comparison
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


def compare_clauses(old: WordFile, new: WordFile) -> Comparison:
    """Gives what changed from one file to the other, clause by clause."""
    return compare_sections(section_of(old.package), section_of(new.package))


def accept(file: WordFile) -> Settled:
    """Gives a file with every tracked change accepted."""
    return Settled(settle(file.package, accept=True), tally(file.package))


def reject(file: WordFile) -> Settled:
    """Gives a file with every tracked change rejected."""
    return Settled(settle(file.package, accept=False), tally(file.package))
