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

from drafter.language.printable import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

# A mistake among several has its place and its remedy in it.
_MOST_OF_A_MISTAKE = 800


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
        self._mistakes: tuple[str, ...] = ()

    @classmethod
    def of(cls, mistakes: Iterable[str]) -> Self:
        """Gives one error that says every mistake of a file, each with its place and remedy."""
        every = tuple(mistakes)
        error = cls("\n".join(every))
        error._mistakes = every
        return error

    def __reduce__(self) -> tuple[object, ...]:
        """Lets the error cross from a worker process with its place and remedy, or with every mistake."""
        if self._mistakes:
            return (type(self).of, (self._mistakes,))
        return (_rebuild, (type(self), self.problem, self.place, self.remedy))

    def __str__(self) -> str:
        return _joined(self.place, self.problem, self.remedy)

    @property
    def mistakes(self) -> tuple[str, ...]:
        """All that is wrong, each with its place and remedy; several where a file was checked as a whole."""
        return self._mistakes or (str(self),)

    @property
    def lines(self) -> tuple[str, ...]:
        """The error as it is printed: a line for each mistake, whatever the names in it hold."""
        if self._mistakes:
            return tuple(on_one_line(mistake, _MOST_OF_A_MISTAKE) for mistake in self._mistakes)
        return (_joined(*(on_one_line(part) for part in (self.place, self.problem, self.remedy))),)


def _joined(place: str, problem: str, remedy: str) -> str:
    line = f"{place}: {problem}" if place else problem
    return f"{line}; {remedy}" if remedy else line


def _rebuild(kind: type[DrafterError], problem: str, place: str, remedy: str) -> DrafterError:
    return kind(problem, place=place, remedy=remedy)


class SourceError(DrafterError):
    """A file that cannot be read, or does not hold what its name says."""


class HostileFileError(SourceError):
    """A file that was refused because opening it could do harm."""


class UnknownVersionError(DrafterError):
    """A section or version that the library does not hold."""


class UnknownClauseError(DrafterError):
    """A clause that the section does not hold."""


class ProposalError(DrafterError):
    """A proposal that cannot be carried out as it is written."""


class TemplateError(DrafterError):
    """A template with a mistake in it."""


class OutputError(DrafterError):
    """A place that cannot be written."""


class VerificationError(DrafterError):
    """An output that did not read back as it should, so that nothing was kept."""
