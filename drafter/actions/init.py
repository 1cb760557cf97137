"""What a person begins with: a library, a folder for proposals, and the templates."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import OutputError
from drafter.files import cannot_write, clear_dead, write_new
from drafter.library.changes import begin as begin_library
from drafter.library.library import FOLDER as LIBRARY
from drafter.proposals.proposal_file import FOLDER as PROPOSALS
from drafter.raw import read_bytes
from drafter.render.templates import FOLDER as TEMPLATES
from drafter.render.templates import shipped_templates

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
    library = Begun(folder / LIBRARY, begin_library(folder / LIBRARY))
    clear_dead(folder / TEMPLATES)
    proposals = Begun(folder / PROPOSALS, _made(folder / PROPOSALS))
    return (library, proposals, *(_copied(one, folder / TEMPLATES / one.name) for one in shipped_templates()))


def _made(folder: Path) -> bool:
    if folder.is_dir():
        return False
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    return True


def _copied(template: Path, own: Path) -> Begun:
    """Copies a template that came with the program, unless something has its name."""
    if os.path.lexists(own):
        return Begun(own, made=False)
    try:
        write_new(own, read_bytes(template))
    except OutputError:
        if not os.path.lexists(own):
            raise
        return Begun(own, made=False)
    return Begun(own, made=True)
