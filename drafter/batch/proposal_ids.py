"""Which proposals of a batch may have the folder of their id: those whose file alone is of that name."""

from __future__ import annotations

import logging
from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.errors import ProposalError
from drafter.model.file_names import id_remedy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_LOG = logging.getLogger(__name__)


def refused(ids: Mapping[Path, str]) -> dict[Path, ProposalError]:
    """Gives what is wrong with each file of a batch that has another's id, or an id that is not its name.

    Which of two is the right one nobody but a person can say, so neither is built. Capitals do not count,
    as they do not in the names of files everywhere. What can be no id is told of when the file is checked.

    Args:
        ids: the id that each file states; empty where it states none.
    """
    holders: dict[str, list[Path]] = defaultdict(list)
    for file, name in ids.items():
        holders[name.casefold()].append(file)
    return {
        file: _error(file, name, [other for other in holders[name.casefold()] if other != file])
        for file, name in ids.items()
        if name
        and not id_remedy(name)
        and (len(holders[name.casefold()]) > 1 or name.casefold() != file.stem.casefold())
    }


def note_copies(ids: Mapping[Path, str], others: Mapping[Path, str]) -> None:
    """Says in a note which files beside a batch state the id of one in it, as a copy does."""
    own = {name.casefold(): file for file, name in ids.items() if name}
    for file, name in others.items():
        if name.casefold() in own:
            _LOG.warning("%s", _error(file, name, [own[name.casefold()]]))


def _error(file: Path, name: str, others: Iterable[Path]) -> ProposalError:
    named = ", ".join(map(str, others))
    if named:
        problem = f"`id: {name}` is the id of {named} too"
        return ProposalError(
            problem, place=str(file), remedy="give each an id and the file name of it, or move one away"
        )
    return ProposalError(
        f"`id: {name}` is not the name of its file",
        place=str(file),
        remedy=f"name the file {name}.yaml, or write its name as the id",
    )
