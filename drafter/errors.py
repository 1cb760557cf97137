"""Every error that the program reports to a person, as one tree.

    DrafterError                 exit status 2: the call or an input is wrong
    ├── SourceError              a file that cannot be read, or does not hold what its name says
    │   └── HostileFileError     a file that was refused because opening it could do harm
    ├── UnknownVersionError      the library holds no such section or version
    ├── UnknownClauseError       the section holds no such clause
    ├── ProposalError            a proposal that cannot be carried out as it is written
    ├── TemplateError            a Word template with a mistake in it
    ├── OutputError              a place that cannot be written
    └── VerificationError        what was written does not read back as it should; nothing was kept

Each says three things on one line: the place (a file, and where in it), what is wrong, and the remedy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class DrafterError(Exception):
    """Something that a person has to put right, said in one line.

    Args:
        problem: what is wrong, as a phrase without a full stop.
        place: the file, and where in it (`proposals/DP087.yaml:7`), when there is one.
        remedy: what to do about it, as a phrase.
    """

    exit_status = 2

    def __init__(self, problem: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        """Lets the error cross from a worker process with its place and remedy."""
        return (_rebuild, (type(self), self.problem, self.place, self.remedy))

    def __str__(self) -> str:
        line = f"{self.place}: {self.problem}" if self.place else self.problem
        return f"{line}; {self.remedy}" if self.remedy else line


def _rebuild(kind: type[DrafterError], problem: str, place: str, remedy: str) -> DrafterError:
    return kind(problem, place=place, remedy=remedy)


class SourceError(DrafterError):
    """A file that cannot be read, or does not hold what its name says."""

    @classmethod
    def of(cls, mistakes: Iterable[str]) -> SourceError:
        """Gives one error that says every mistake of a file, each on a line of its own."""
        return cls("\n".join(mistakes))


class HostileFileError(SourceError):
    """A file that was refused because opening it could do harm."""


class UnknownVersionError(DrafterError):
    """A section or version that the library does not hold."""


class UnknownClauseError(DrafterError):
    """A clause that the section does not hold."""


class ProposalError(DrafterError):
    """A proposal that cannot be carried out as it is written."""

    @classmethod
    def of(cls, mistakes: Iterable[str]) -> ProposalError:
        """Gives one error that says every mistake of a proposal, each on a line of its own."""
        return cls("\n".join(mistakes))


class TemplateError(DrafterError):
    """A template with a mistake in it."""


class OutputError(DrafterError):
    """A place that cannot be written."""


class VerificationError(DrafterError):
    """An output that did not read back as it should, so that nothing was kept."""
