"""Every error that the program reports to a person, as one tree.

    DrafterError                 exit status 2: the call or an input is wrong
    ├── SourceError              a file that cannot be read, or does not hold what its name says
    │   └── HostileFileError     a file that was refused because opening it could do harm
    ├── UnknownVersionError      the library holds no such section or version
    ├── UnknownClauseError       the section holds no such clause
    ├── ProposalError            a proposal that cannot be carried out as it is written
    ├── InstructionError         a drafting instruction that cannot be carried out as it is written
    ├── TemplateError            a Word template with a mistake in it
    ├── OutputError              a place that cannot be written
    └── VerificationError        what was written does not read back as it should; nothing was kept

Each says three things on one line: the place (a file, and where in it), what is wrong, and the remedy. One
that is raised of a file which was checked as a whole holds every mistake in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.language.printable import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

# A mistake among several has its place and its remedy in it.
_MOST_OF_A_MISTAKE = 800


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that a person has to put right.

    Attributes:
        problem: what is wrong, as a phrase without a full stop.
        remedy: what to do about it, as a phrase.
        place: the file, `proposals/DP087.yaml`, or where else it stands; empty when there is none.
        line: the line of the file; 0 when there is none.
    """

    problem: str
    remedy: str = ""
    place: str = ""
    line: int = 0

    def __str__(self) -> str:
        return _joined(self.at, self.problem, self.remedy)

    @property
    def at(self) -> str:
        """The place and the line, `proposals/DP087.yaml:7`."""
        return f"{self.place}:{self.line}" if self.line else self.place


class DrafterError(Exception):
    """Something that a person has to put right, said in one line; of a whole file, in a line each.

    Args:
        problem: what is wrong, as a phrase without a full stop.
        place: the file, when there is one, or where else it stands.
        line: the line of the file, when it is known.
        remedy: what to do about it, as a phrase.

    Attributes:
        mistakes: all that is wrong; several where a file was checked as a whole.
    """

    exit_status = 2

    def __init__(self, problem: str, *, place: str = "", line: int = 0, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place
        self.line = line
        self.remedy = remedy
        self.mistakes: tuple[Mistake, ...] = (Mistake(problem, remedy, place, line),)
        self._of_a_file = False

    @classmethod
    def of(cls, mistakes: Iterable[Mistake]) -> Self:
        """Gives one error that says every mistake of a file, each with its place and remedy."""
        every = tuple(mistakes)
        error = cls("\n".join(map(str, every)))
        error.mistakes, error._of_a_file = every, True
        return error

    def __reduce__(self) -> tuple[object, ...]:
        """Lets the error cross from a worker process with its place and remedy, or with every mistake."""
        if self._of_a_file:
            return (type(self).of, (self.mistakes,))
        return (_rebuild, (type(self), *self.mistakes))

    def __str__(self) -> str:
        return "\n".join(map(str, self.mistakes))

    @property
    def at(self) -> str:
        """The place and the line, `proposals/DP087.yaml:7`."""
        return self.mistakes[0].at

    @property
    def lines(self) -> tuple[str, ...]:
        """The error as it is printed: a line for each mistake, whatever the names in it hold."""
        if self._of_a_file:
            return tuple(on_one_line(str(mistake), _MOST_OF_A_MISTAKE) for mistake in self.mistakes)
        return (_joined(*(on_one_line(part) for part in (self.at, self.problem, self.remedy))),)


def _joined(place: str, problem: str, remedy: str) -> str:
    line = f"{place}: {problem}" if place else problem
    return f"{line}; {remedy}" if remedy else line


def _rebuild(kind: type[DrafterError], mistake: Mistake) -> DrafterError:
    return kind(mistake.problem, place=mistake.place, line=mistake.line, remedy=mistake.remedy)


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


class InstructionError(DrafterError):
    """A drafting instruction that cannot be carried out as it is written."""


class TemplateError(DrafterError):
    """A template with a mistake in it."""


class OutputError(DrafterError):
    """A place that cannot be written."""


class VerificationError(DrafterError):
    """An output that did not read back as it should, so that nothing was kept."""
