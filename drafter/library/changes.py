"""What changes the library: a version put in, replaced, taken out or corrected."""

from __future__ import annotations

import hashlib
import os
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from drafter.errors import OutputError, SourceError, UnknownVersionError
from drafter.files import write_new
from drafter.library.entry import INDEX, Entry, Row, alike
from drafter.library.log import append
from drafter.library.new_version import has_own_title
from drafter.library.removed_versions import is_kept_with, kept_file, put_aside
from drafter.library.transaction import changing, held_at, take_back, write_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import ExitStack
    from pathlib import Path

    from drafter.library.index import Index
    from drafter.library.log import Word
    from drafter.library.new_version import New


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change of the library came to.

    Attributes:
        entry: the version, as it is in the library now; of one that was taken out, as it was.
        kept: the folder that keeps what was taken out; None where nothing was.
        file: the file of what was taken out, where it is kept; None where it was missing.
        replaced: whether another file was in the library under that name.
    """

    entry: Entry
    kept: Path | None = None
    file: Path | None = None
    replaced: bool = False


def put_in(folder: Path, new: New, *, word: Word | None = None, force: bool = False) -> Changed:
    """Puts a version into a library, which is made where there is none.

    Args:
        folder: the library's.
        new: the version.
        word: who asks and why, for the log; None where there is nothing to log.
        force: whether it may replace a version of that name, which is kept.

    Raises:
        SourceError: when the index cannot be read, or the library holds that version already.
        OutputError: when it cannot be written, or a file of that name is there; it is then as it was.
    """
    with changing(folder, make=True) as (index, undo):
        former = _former(index, new.entry, folder, force=force)
        _refuse_shared(index, new.entry, former, folder)
        entry = _carried_over(new, former, folder)
        kept = _cleared(folder, new, former, undo)
        _write_file(folder / entry.file, new.data, undo)
        if word:
            append(folder, word.line(_told(entry, former, kept)), undo)
        row = Row(entry, former.notes if former else {})
        write_rows(folder, index, [*(held for held in index.rows if held != former), row])
        return Changed(entry, kept, replaced=former is not None)


def take_out(folder: Path, name: str, *, word: Word, force: bool = False) -> Changed:
    """Takes a version out of a library; its file and its entry are kept in a dated folder of it.

    Args:
        folder: the library's.
        name: `G@5.20`; never `latest`, which is another one tomorrow.
        word: who asks and why, for the log.
        force: whether a version goes whose file is missing, or is not the one that was added.

    Raises:
        UnknownVersionError: when the library does not hold it.
        SourceError: when its file is missing or was changed.
        OutputError: when the library cannot be written; it is then as it was.
    """
    with changing(folder) as (index, undo):
        row = _row(index, name, folder)
        in_place = os.path.lexists(folder / row.entry.file)
        file = None if in_place else kept_file(folder, row.entry)
        if not force and not file:
            _refuse_changed(folder, row.entry)
        # The folder is there where a run was killed that had begun to take it out.
        begun = file and is_kept_with(file, row)
        kept = file.parent if file and begun else put_aside(folder, [row.entry.file], row, undo)
        file = kept / row.entry.file if in_place else file
        append(folder, word.line(f"removed {row.entry.name}, kept in {_where(folder, kept, file)}"), undo)
        write_rows(folder, index, (held for held in index.rows if held != row))
        return Changed(row.entry, kept, file)


def _where(folder: Path, kept: Path, file: Path | None) -> str:
    """Gives where a version is kept, for the log; its file may have been kept before."""
    elsewhere = file and file.parent != kept
    also = f", its file in {file.parent.relative_to(folder)}" if file and elsewhere else ""
    return f"{kept.relative_to(folder)}{also}"


def correct(
    folder: Path, name: str, *, word: Word, title: str | None = None, effective: str | None = None
) -> Changed:
    """Corrects the title or the date of a version; None leaves it as it is.

    Raises:
        UnknownVersionError: when the library does not hold it.
        OutputError: when the library cannot be written; it is then as it was.
    """
    with changing(folder) as (index, undo):
        row = _row(index, name, folder)
        given = {"title": title, "effective": effective}
        new = replace(row.entry, **{key: value for key, value in given.items() if value is not None})
        changed = _differences(row.entry, new)
        if changed:
            append(folder, word.line(f"corrected {new.name}: {changed}"), undo)
            write_rows(
                folder, index, [*(held for held in index.rows if held != row), replace(row, entry=new)]
            )
        return Changed(new, replaced=bool(changed))


def begin(folder: Path) -> bool:
    """Makes a library that holds no version where there is none, and tells whether it did.

    Raises:
        SourceError: when one is there that is damaged.
        OutputError: when it cannot be made.
    """
    new = not os.path.lexists(folder / INDEX)
    with changing(folder, make=True):
        return new


def _former(index: Index, wanted: Entry, folder: Path, *, force: bool) -> Row | None:
    """Gives the version that another one replaces; refuses a name that is taken."""
    for row in index.rows:
        same = row.entry.name == wanted.name
        if alike(wanted, row.entry) and not (same and force):
            which = "" if same else f"cannot be told from {row.entry.name}, which "
            keep = ", or replace it with --force, which keeps it" if same else ""
            raise SourceError(
                f"{wanted.name} {which}is in the library already",
                place=str(folder),
                remedy=f"a published version does not change; give a name of its own{keep}",
            )
    return next((row for row in index.rows if row.entry.name == wanted.name), None)


def _refuse_shared(index: Index, wanted: Entry, former: Row | None, folder: Path) -> None:
    """Refuses the file of another version, which somebody has named so in the index."""
    for row in index.rows:
        if row != former and row.entry.file.casefold() == wanted.file.casefold():
            raise SourceError(
                f"is the file of {row.entry.name}",
                place=str(folder / row.entry.file),
                remedy=f"take {row.entry.name} out first, and add it again under its own name",
            )


def _carried_over(new: New, former: Row | None, folder: Path) -> Entry:
    """Gives the entry with what a person said of the one that it replaces, where nobody says otherwise."""
    if not former:
        return new.entry
    held, entry = former.entry, new.entry
    path = folder / held.file
    file = path if os.path.lexists(path) else kept_file(folder, held)
    corrected = new.own_title and not (file and has_own_title(held, file))
    title = held.title if corrected else entry.title
    return replace(entry, title=title, effective=entry.effective or held.effective)


def _differences(was: Entry, now: Entry) -> str:
    """Gives what an entry said before and says now, for the log; empty where it says the same."""
    before, after = asdict(was), asdict(now)
    changed = (key for key in before if before[key] != after[key])
    return ", ".join(f"{key} “{before[key]}” is now “{after[key]}”" for key in changed)


def _cleared(folder: Path, new: New, former: Row | None, undo: ExitStack) -> Path | None:
    """Moves away the file that another one replaces, and gives where it is kept.

    Raises:
        OutputError: when a file is there that the index does not name.
    """
    own = former.entry.file if former else ""
    moved = own != new.entry.file
    if moved and _differs(folder / new.entry.file, new.data):
        raise OutputError(
            "is there, and the index does not name it",
            place=str(folder / new.entry.file),
            remedy="look what it is; move it away, or take it in with `drafter add --rebuild-index`",
        )
    stands = own and os.path.lexists(folder / own)
    goes = stands and (moved or _differs(folder / own, new.data))
    return put_aside(folder, [own], former, undo) if goes else None


def _differs(path: Path, data: bytes) -> bool:
    """Tells whether something stands there that is no file of these bytes."""
    return os.path.lexists(path) and (path.is_symlink() or held_at(path) != data)


def _write_file(path: Path, data: bytes, undo: ExitStack) -> None:
    """Writes the file of a version where nothing stands; one of the same bytes is taken as it is."""
    if not os.path.lexists(path):
        undo.callback(take_back, path, data)
        write_new(path, data)


def _told(entry: Entry, former: Row | None, kept: Path | None) -> str:
    """Gives what was put in, for the log."""
    did = "replaced" if former else "added"
    if kept:
        also = f", what stood there is kept in {kept.parent.name}/{kept.name}"
    else:
        also = f": {changed}" if former and (changed := _differences(former.entry, entry)) else ""
    return f"{did} {entry.name} as {entry.file}{also}"


def _row(index: Index, name: str, folder: Path) -> Row:
    """Gives the row of a version that is to be changed.

    Raises:
        UnknownVersionError: when there is none, or the name is not that of one version for good.
    """
    if name.endswith("@latest"):
        raise UnknownVersionError(f"{name} names no version", remedy="give its number, such as G@5.20")
    for row in index.rows:
        section, _, version = name.partition("@")
        if row.entry.section.casefold() == section.casefold() and row.entry.version == version:
            return row
    raise _unknown(name, folder, index.entries)


def _unknown(name: str, folder: Path, held: Iterable[Entry]) -> UnknownVersionError:
    named = ", ".join(entry.name for entry in held)
    remedy = f"the library holds {named}" if named else "the library holds no version"
    return UnknownVersionError(f"there is no version {name}".rstrip(), place=str(folder), remedy=remedy)


def _refuse_changed(folder: Path, entry: Entry) -> None:
    """Refuses to take out a version whose file is not the one that was added."""
    path = folder / entry.file
    if not os.path.lexists(path):
        raise SourceError(
            f"the file of {entry.name} is missing",
            place=str(path),
            remedy="put it back, or take the version out of the index all the same with --force",
        )
    held = held_at(path)
    if held is None or hashlib.sha256(held).hexdigest() != entry.sha256:
        what = "cannot be read" if held is None else f"is not the file that was added as {entry.name}"
        keep = ", or take it out all the same with --force, which keeps it"
        # What a link leads to cannot be kept where it cannot be read.
        remedy = f"put the published file back{'' if held is None and path.is_symlink() else keep}"
        raise SourceError(what, place=str(path), remedy=remedy)
