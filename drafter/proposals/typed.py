"""What was typed into a field of a proposal and not saved yet, kept beside the proposals.

Each field has a file of its own, so that two who type into two of them have nothing to do with one another.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from drafter.files import cannot_write, write_whole
from drafter.limits import YAML_BYTES
from drafter.proposals.proposal_file import FOLDER
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TYPED = ".typed"
"""The folder of what was typed, in that of the proposals; commands pass over it."""


def keep_typed(proposal: str, field: str, values: Mapping[str, str]) -> None:
    """Keeps what was typed into a field.

    Raises:
        OutputError: when it cannot be written.
    """
    path = _path(proposal, field)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(path.parent, error) from error
    write_whole(path, json.dumps({"field": field, **values}, ensure_ascii=False))


def typed(proposal: str, field: str) -> Mapping[str, str]:
    """Gives what was typed into a field and not saved; nothing where there is none, or it is damaged."""
    path = _path(proposal, field)
    if not path.is_file():
        return {}
    try:
        held = json.loads(read_bytes(path, YAML_BYTES))
    except ValueError:
        return {}
    is_ours = isinstance(held, dict) and held.pop("field", None) == field
    return {str(key): str(value) for key, value in held.items()} if is_ours else {}


def forget_typed(proposal: str, field: str) -> None:
    """Takes away what was typed into a field: it is saved, or nobody wants it."""
    _path(proposal, field).unlink(missing_ok=True)


def _path(proposal: str, field: str) -> Path:
    return FOLDER / TYPED / f"{proposal}-{sha256(field.encode()).hexdigest()[:16]}.json"
