"""The open proposals in a folder."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.proposals.file import FOLDER, read_draft

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.proposal import Proposal


def open_proposals(folder: Path = FOLDER) -> tuple[Proposal, ...]:
    """Gives the proposals in a folder, by name; files that are no proposals are passed over."""
    return tuple(proposal for path in sorted(folder.glob("*.yaml")) if (proposal := open_proposal(path)))


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
