"""The files that the program reads, over which it never writes an output, at nobody's word."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import OutputError, SourceError
from drafter.library.entry import INDEX
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

_PROPOSALS = frozenset({".yaml", ".yml"})
_TEMPLATES = "templates"
_OTHER_NAME = "choose another name"
# What every index of versions holds, be it damaged, and other files of that name mostly do not.
_VERSIONS = b'"versions"'


def refuse_inputs(output: Path, made_from: Iterable[Path]) -> None:
    """Refuses the name of an output that is read: by this command, or by others as what a person keeps.

    Raises:
        OutputError: when it is an input of the command, a proposal, a template, or in a library.
    """
    target = Path(os.path.realpath(output))
    if any(_same(target, source) for source in made_from):
        raise OutputError("is what the result is made from", place=str(output), remedy=_OTHER_NAME)
    refuse_kept(output)
    if target.suffix.lower() in _PROPOSALS:
        raise OutputError("has the name of a proposal", place=str(output), remedy=_OTHER_NAME)


def refuse_kept(output: Path) -> None:
    """Refuses what is in a library, or among the templates.

    Raises:
        OutputError: when it is.
    """
    target = Path(os.path.realpath(output))
    if any(_is_library(folder) for folder in (target, *target.parents)):
        raise OutputError(
            "is in a library, whose versions are never replaced",
            place=str(output),
            remedy="choose another folder; `drafter add` puts a version into the library",
        )
    if target.is_relative_to(os.path.realpath(_TEMPLATES)):
        raise OutputError("is among the templates", place=str(output), remedy="choose another folder")


def _is_library(folder: Path) -> bool:
    """Tells whether a folder has the index of a library, or one that nobody can read."""
    index = folder / INDEX
    try:
        return os.path.lexists(index) and _VERSIONS in read_bytes(index)
    except SourceError:
        return True


def _same(target: Path, source: Path) -> bool:
    """Tells whether two names are of one file, be it by a link of either kind."""
    try:
        return target.samefile(source)
    except (OSError, ValueError):
        return target == Path(os.path.realpath(source))
