"""The open proposals in a folder."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, ProposalError
from drafter.proposals.file import FOLDER, read_draft

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.proposal import Proposal


def open_proposals(folder: Path = FOLDER) -> tuple[Proposal, ...]:
    """Gives the proposals in a folder, by name; files that are no proposals are passed over."""
    return tuple(proposal for path in sorted(folder.glob("*.yaml")) if (proposal := open_proposal(path)))


def surveyed(folder: Path = FOLDER) -> tuple[tuple[Proposal, ...], dict[str, DrafterError]]:
    """Gives the proposals in a folder, by name, and the error of each file that cannot be read.

    A folder that cannot be listed is such a file. Names that begin with a dot or `~$`, folders and devices
    are no proposals.
    """
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - a glob passes over what it may not list
    except FileNotFoundError:
        return (), {}
    except OSError as error:
        return (), {str(folder): _unreadable(folder, error)}
    proposals: list[Proposal] = []
    errors: dict[str, DrafterError] = {}
    for path in (folder / name for name in names if _may_be_proposal(folder / name)):
        try:
            proposals.append(read_draft(path).proposal)
        except DrafterError as error:
            errors[str(path)] = error
        except OSError as error:
            errors[str(path)] = _unreadable(path, error)
    return tuple(proposals), errors


def _may_be_proposal(path: Path) -> bool:
    named = path.suffix.lower() == ".yaml" and not path.name.startswith((".", "~$"))
    return named and (path.is_file() or path.is_symlink() or not path.exists())


def _unreadable(path: Path, error: OSError) -> DrafterError:
    return ProposalError(f"cannot be read: {(error.strerror or '').lower()}", place=str(path))


def open_proposal(path: Path) -> Proposal | None:
    """Gives the proposal in a file, mistakes left out; None where the file is no proposal at all."""
    try:
        state = path.stat()
        return _read_once(path, state.st_mtime_ns, state.st_size)
    except (OSError, DrafterError):
        return None


@lru_cache(maxsize=4096)
def _read_once(path: Path, changed: int, size: int) -> Proposal:  # noqa: ARG001 - a changed file is read again
    return read_draft(path).proposal
