"""The proposal files of a folder, and the open proposals in them.

Anything may stand in that folder. What is no file, or too large for a proposal, is never opened; and one file
that cannot be read keeps nobody from the others.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, ProposalError, SourceError
from drafter.limits import YAML_BYTES
from drafter.proposals.proposal_file import FOLDER, read_proposal
from drafter.raw import refuse_odd

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from drafter.model.proposal import Proposal

_LOG = logging.getLogger(__name__)
# What editors, systems and Word put beside a file that is open: `.#DP1.yaml`, `._DP1.yaml`, `~$DP1.yaml`.
_HIDDEN = (".", "~$")


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a folder holds of proposals.

    Attributes:
        proposals: those that can be read, by the names of their files, mistakes left out.
        unread: why each other name was passed over; it may be that of a proposal all the same.
    """

    proposals: tuple[Proposal, ...]
    unread: tuple[DrafterError, ...]


def proposal_files(folder: Path = FOLDER) -> tuple[Path, ...]:
    """Gives the files in a folder that are to be proposals, by name; none where there is no such folder.

    Raises:
        SourceError: when the folder cannot be read.
    """
    return tuple(path for path in _names(folder) if not _odd(path))


def proposal_named(name: str) -> Path:
    """Gives the file in the folder of proposals that has a name, without its ending.

    Raises:
        ProposalError: when there is none; no path leads anywhere else.
        SourceError: when the folder cannot be read.
    """
    for path in proposal_files():
        if path.stem == name:
            return path
    raise ProposalError("there is no such proposal", place=name, remedy="choose one of the list")


def portfolio(folder: Path = FOLDER) -> Portfolio:
    """Gives the proposals in a folder, and why the others were passed over.

    Raises:
        SourceError: when the folder cannot be read.
    """
    read = [_odd(path) or _read(path) for path in _names(folder)]
    return Portfolio(
        tuple(one for one in read if not isinstance(one, DrafterError)),
        tuple(one for one in read if isinstance(one, DrafterError)),
    )


def open_proposals(folder: Path = FOLDER) -> tuple[Proposal, ...]:
    """Gives the proposals in a folder, by name; what cannot be read is passed over.

    Raises:
        SourceError: when the folder cannot be read.
    """
    return portfolio(folder).proposals


def open_proposal(path: Path) -> Proposal | None:
    """Gives the proposal in a file, mistakes left out; None where the file is no proposal at all."""
    read = _read(path)
    return None if isinstance(read, DrafterError) else read


def note_unread(folder: Path = FOLDER, but: Container[Path] = ()) -> None:
    """Says in a note why each name in a folder was passed over, but for those that are told of otherwise.

    Raises:
        SourceError: when the folder cannot be read.
    """
    for path in _names(folder):
        error = None if path in but else _odd(path) or _read(path)
        if isinstance(error, DrafterError):
            _LOG.warning("%s: %s; it is passed over", error.at, error.problem)


def _names(folder: Path) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if path.suffix == ".yaml"]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        problem = f"cannot be read: {reason}"
        raise SourceError(problem, place=str(folder), remedy="ask for the right to read it") from error
    return sorted(path for path in found if not path.name.startswith(_HIDDEN))


def _odd(path: Path) -> DrafterError | None:
    """Gives why a name is that of no proposal, whatever it holds."""
    try:
        refuse_odd(path, YAML_BYTES)
    except SourceError as error:
        return error
    return None


def _read(path: Path) -> Proposal | DrafterError:
    try:
        state = path.stat()
    except OSError as error:
        return SourceError(f"cannot be read: {(error.strerror or '').lower()}", place=str(path))
    return _read_once(path, (state.st_mtime_ns, state.st_ctime_ns, state.st_size))


@lru_cache(maxsize=4096)
def _read_once(path: Path, state: object) -> Proposal | DrafterError:  # noqa: ARG001 - a changed file is read again
    """Gives the proposal in a file, or what is wrong with it: that takes as long to find as to read it."""
    try:
        return read_proposal(path)
    except DrafterError as error:
        return error
