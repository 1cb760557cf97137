"""What a person begins with: a library, a folder for proposals, the names of the code and the templates."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import OutputError
from drafter.files import cannot_write, clear_dead, write_new
from drafter.library.changes import begin as begin_library
from drafter.library.code_file import code_file
from drafter.library.library import FOLDER as LIBRARY
from drafter.library.library import named_folder
from drafter.proposals.proposal_file import FOLDER as PROPOSALS
from drafter.raw import read_bytes
from drafter.render.templates import FOLDER as TEMPLATES
from drafter.render.templates import blank_code_file, shipped_templates

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Begun:
    """Something that a person begins with, and whether it was made or was there."""

    path: Path
    made: bool


def begin(folder: Path) -> tuple[Begun, ...]:
    """Makes what is not there yet in a folder, and gives all of it; what is there stays as it is.

    Raises:
        SourceError: when a library is there that is damaged.
        OutputError: when something cannot be made.
    """
    for name in (LIBRARY, PROPOSALS, TEMPLATES):
        _refuse_no_folder(folder / name)
    library = Begun(folder / LIBRARY, begin_library(folder / LIBRARY))
    clear_dead(folder / TEMPLATES)
    proposals = Begun(folder / PROPOSALS, _made(folder / PROPOSALS))
    names = _copied(blank_code_file(), code_file(folder / LIBRARY))
    templates = (_copied(one, folder / TEMPLATES / one.name) for one in shipped_templates())
    return (library, proposals, names, *templates)


def is_passed_over(folder: Path) -> bool:
    """Tells whether the environment names another library than the one in a folder, as seen from there."""
    named = named_folder()
    return named is not None and (folder / named).resolve() != (folder / LIBRARY).resolve()


def _refuse_no_folder(path: Path) -> None:
    if os.path.lexists(path) and not path.is_dir():
        remedy = "move it away, or begin in another folder"
        raise OutputError("is no folder", place=str(path), remedy=remedy)


def _made(folder: Path) -> bool:
    if folder.is_dir():
        return False
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    return True


def _copied(shipped: Path, own: Path) -> Begun:
    """Copies a file that came with the program, unless something has its name."""
    if os.path.lexists(own):
        return Begun(own, made=False)
    try:
        write_new(own, read_bytes(shipped))
    except OutputError:
        if not os.path.lexists(own):
            raise
        return Begun(own, made=False)
    return Begun(own, made=True)
