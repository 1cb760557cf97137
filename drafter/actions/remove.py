"""A version taken out of the library, unless a proposal holds it there."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, OutputError
from drafter.library.changes import put_in, take_out
from drafter.library.new_version import has_own_title, new_version
from drafter.proposals.portfolio import portfolio
from drafter.proposals.proposal_file import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.library.changes import Changed
    from drafter.library.entry import Entry
    from drafter.library.library import Library
    from drafter.library.log import Word
    from drafter.model.proposal import Proposal

# Where in a file a mistake is.
_FORCE = "or take it out all the same with --force"


def remove(version: str, library: Library, *, word: Word, force: bool = False) -> Changed:
    """Takes a version out of the library, and gives what it was and where its file is kept.

    Raises:
        UnknownVersionError: when the library holds no such version.
        OutputError: when a proposal may be drafted against it, and it is not forced.
        SourceError: when its file is missing or was changed, and it is not forced.
    """
    entry = library.find(version)
    if not force:
        refuse_held(library, entry)
    return take_out(library.folder, version, word=word, force=force)


def holds(version: str, library: Library) -> str:
    """Gives what stands on a version, so that it cannot simply be taken out; empty where nothing does.

    Raises:
        UnknownVersionError: when the library holds no such version.
    """
    entry = library.find(version)
    try:
        refuse_held(library, entry)
    except OutputError as error:
        return f"{error.place} {error.problem}"
    return ""


def put_back(gone: Changed, library: Library) -> Entry:
    """Puts a version back that was taken out, from the file that was kept, as it was called.

    Raises:
        SourceError: when the file cannot be read, or another is in its place by now.
        OutputError: when the library cannot be written; it is then as it was.
    """
    entry, file = gone.entry, gone.file or library.folder / gone.entry.file
    new = new_version(file, entry.section, entry.version, title=entry.title, effective=entry.effective)
    return put_in(library.folder, new).entry


def needs_title(gone: Changed) -> bool:
    """Tells whether a version that was taken out has another title than its file, to be given again."""
    return not (gone.file and has_own_title(gone.entry, gone.file))


def refuse_held(library: Library, entry: Entry) -> None:
    """Refuses to take out a version that a proposal, here or beside the library, has as its baseline.

    A proposal that cannot be read, or that names no baseline, may be drafted against any.

    Raises:
        OutputError: when there is one.
        SourceError: when a folder of proposals cannot be read.
    """
    drafted: list[Proposal] = []
    unread: list[str] = []
    for folder in _folders(library):
        held = portfolio(folder)
        drafted += [one for one in held.proposals if _is_on(one, entry, library)]
        unread += [error.place for error in held.unread if not _is_no_file(error.place)]
        unread += [one.place for one in held.proposals if not one.baseline]
    if drafted:
        remedy = f"rebase these proposals first, {_FORCE}"
        raise OutputError(f"is the baseline of {_named(drafted)}", place=entry.name, remedy=remedy)
    if unread:
        may = f"cannot be read, and may be drafted against {entry.name}"
        raise OutputError(may, place=", ".join(unread), remedy=f"mend it, {_FORCE}")


def _named(proposals: list[Proposal]) -> str:
    """Gives proposals by their ids; those that share one, or have none, by their files."""
    ids = Counter(one.id for one in proposals)
    return ", ".join(one.id if one.id and ids[one.id] == 1 else one.place for one in proposals)


def _is_no_file(place: str) -> bool:
    """Tells whether a name is for sure that of a folder, pipe or device, which no proposal is."""
    return os.path.exists(place) and not os.path.isfile(place)  # noqa: PTH110, PTH113 - these raise nothing


def _folders(library: Library) -> Iterable[Path]:
    """Gives the folders of proposals: here, and beside the library; once where they are one."""
    named = (FOLDER, Path(library.folder.absolute().parent, FOLDER))
    return {folder.resolve(): folder for folder in reversed(named)}.values()


def _is_on(proposal: Proposal, entry: Entry, library: Library) -> bool:
    return any(_stands_for(name, entry, library) for name in proposal.baselines)


def _stands_for(name: str, entry: Entry, library: Library) -> bool:
    """Tells whether a baseline is this version: by its name, as the latest, or by its file."""
    try:
        if Path(name).exists():
            return Path(name).samefile(library.folder / entry.file)
        return "@" in name and library.find(name) == entry
    except (OSError, ValueError, DrafterError):
        return False
