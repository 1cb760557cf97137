"""Puts a pack in place of an older one, and loses nothing that a person keeps in its folder.

The new folder is made whole beside everything: the files of the pack, and a second name for each thing that
is somebody's. Then two renames put it there. In between, the older one is called `.NAME.<hex>.old`; whoever
comes next puts it back where a run was stopped just then, and settles what is in it where it was stopped a
moment later.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import OutputError, SourceError
from drafter.files import cannot_write, clear_dead, folder_on_disk, refuse_read_only
from drafter.kept import move_aside
from drafter.locks import locked
from drafter.pack.carry_file import carry, carry_dated, is_there
from drafter.pack.folder_contents import Holding, look

if TYPE_CHECKING:
    from collections.abc import Iterable

_RETIRED = re.compile(r"\.(.+)\.[0-9a-f]{8}\.old")


@dataclass(frozen=True, slots=True)
class Put:
    """What became of a pack that was to be put in its folder.

    Attributes:
        there: what stood there; where a person changed the pack, it still does.
        is_done: whether the pack is in place.
        kept: what a person had written, under the dated names that it has now.
    """

    there: Holding = field(default_factory=Holding)
    is_done: bool = True
    kept: tuple[Path, ...] = ()


def put(made: Path, folder: Path, name: str, *, force: bool = False, inputs: Iterable[Path] = ()) -> Put:
    """Puts a finished pack in its folder, unless a person changed the one that stands there.

    Args:
        made: the folder of the finished pack; it takes the other's name.
        folder: where it belongs.
        name: the id of its proposal.
        force: whether one that a person changed is replaced too; what was changed is then kept beside it
            under a dated name, and a folder that is no pack is moved aside under one.
        inputs: what is read, and never moved, at nobody's word.

    Raises:
        OutputError: when what stands there is no pack of this proposal, or it cannot be moved; it is then
            as it was.
    """
    try:
        with locked(folder):
            kept = _settled(folder)
            there = look(folder, name, [path.name for path in made.iterdir()]) or Holding()
            if there.refusal:
                _refuse_inputs(folder, inputs)
                return _put_aside(made, folder, there, kept, force=force)
            if there.changed and not force:
                return Put(there, is_done=False, kept=kept)
            for own in there.own:
                refuse_read_only(folder / own)
            return Put(there, kept=(*kept, *_swapped(made, folder, there)))
    except OSError as error:
        raise cannot_write(folder, error) from error


def restore(out: Path) -> None:
    """Puts back each pack in `out` that a run had taken away, and not yet replaced, when it was stopped.

    The locks of packs that such a run held go too.
    """
    clear_dead(out)
    for name in retired_in(out):
        # Another run may be at it, or may have moved it: then it is that one's to put back.
        with suppress(OSError, OutputError), locked(out / name):
            _put_back(out / name)


def settle(folder: Path) -> tuple[Path, ...]:
    """Clears what a run that was stopped left beside a pack, and gives the dated names of what it kept of it.

    Raises:
        OutputError: when it cannot be written.
    """
    try:
        with locked(folder):
            return _settled(folder)
    except OSError as error:
        raise cannot_write(folder, error) from error


def retired_in(out: Path) -> set[str]:
    """Gives the names of the packs of which an older one stands beside, because a run was stopped."""
    return {name for _, name in _found(_RETIRED, out)}


def _found(pattern: re.Pattern[str], out: Path) -> list[tuple[Path, str]]:
    """Gives what is called so in a folder, each with the name of its pack; nothing of a folder not there."""
    try:
        return [(path, found[1]) for path in out.iterdir() if (found := pattern.fullmatch(path.name))]
    except OSError:
        return []


def _put_aside(made: Path, folder: Path, there: Holding, kept: tuple[Path, ...], *, force: bool) -> Put:
    """Puts a pack in place of what is no pack, which gets a dated name."""
    if not force:
        there.refuse(folder)
    aside = move_aside(folder)
    try:
        _move_in(made, folder)
    finally:
        if not os.path.lexists(folder):
            aside.rename(folder)
    return Put(there, kept=(*kept, aside))


def _refuse_inputs(folder: Path, inputs: Iterable[Path]) -> None:
    """Refuses the folder of the proposals, of the library or of templates."""
    target = Path(os.path.realpath(folder))
    if any(Path(os.path.realpath(path)).is_relative_to(target) for path in inputs):
        raise OutputError(
            "is no place for a pack: it holds what packs are made from",
            place=str(folder),
            remedy="choose another --out",
        )


def _move_in(made: Path, folder: Path) -> None:
    """Moves a folder to a name that nothing has, or an empty folder."""
    with suppress(FileNotFoundError):
        folder.rmdir()
    made.rename(folder)
    folder_on_disk(folder.parent)


def _swapped(made: Path, folder: Path, there: Holding) -> list[Path]:
    """Puts a pack in place of another, and gives the dated names of what it kept of that."""
    if there == Holding():
        _move_in(made, folder)
        return []
    dated = _fill(made, folder, there)
    folder_on_disk(made)
    retired = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.old")
    folder.rename(retired)
    try:
        made.rename(folder)
    finally:
        if not os.path.lexists(folder):
            retired.rename(folder)
    folder_on_disk(folder.parent)
    return [*(folder / name for name in dated), *_emptied(retired, folder)]


def _fill(made: Path, folder: Path, there: Holding) -> list[str]:
    """Gives a pack all that is somebody's in the one before it; returns the dated names of what needs one."""
    shutil.copymode(folder, made)
    dated = []
    for entry in sorted(folder.iterdir()):
        target = made / entry.name
        if entry.name in there.own:
            if target.exists():
                shutil.copymode(entry, target)
        elif entry.name in there.changed or os.path.lexists(target):
            dated.append(entry)
        else:
            carry(entry, target)
    # Last, so that none takes the name of an older copy.
    return [carry_dated(entry, made / entry.name).name for entry in dated]


def _settled(folder: Path) -> tuple[Path, ...]:
    _put_back(folder)
    return tuple(copy for retired in _retired(folder) for copy in _emptied(retired, folder))


def _put_back(folder: Path) -> None:
    """Gives the pack that was taken away last its name again, where nothing has that."""
    retired = _retired(folder)
    if retired and not os.path.lexists(folder):
        retired[-1].rename(folder)
        folder_on_disk(folder.parent)


def _retired(folder: Path) -> list[Path]:
    """Gives the older packs that stand beside a folder, the last one last."""
    found = (path for path, name in _found(_RETIRED, folder.parent) if name == folder.name)
    return sorted(found, key=lambda path: path.stat().st_ctime_ns)


def _emptied(retired: Path, folder: Path) -> list[Path]:
    """Takes away an older pack, but for what is somebody's and not in the folder: that is put there.

    What cannot be taken away this time is looked at again the next time.

    Returns:
        The dated names of what was put there and whose own name was taken.
    """
    kept: list[Path] = []
    with suppress(OSError, SourceError):
        there = look(retired) or Holding()
        for entry in sorted(retired.iterdir()):
            if entry.name in there.own:
                entry.unlink()
            else:
                kept += _given(entry, folder)
        retired.rmdir()
    return kept


def _given(entry: Path, folder: Path) -> list[Path]:
    """Gives a folder what it does not hold yet, and gives the dated names of it; then the entry goes."""
    target = folder / entry.name
    if entry.is_dir() and not entry.is_symlink() and target.is_dir() and not target.is_symlink():
        kept = [name for child in sorted(entry.iterdir()) for name in _given(child, target)]
        entry.rmdir()
        return kept
    kept = []
    if entry.is_dir() and not entry.is_symlink():
        kept = _new(entry, target)
        shutil.rmtree(entry)
        return kept
    if not is_there(entry, folder):
        kept = _new(entry, target)
    entry.unlink()
    return kept


def _new(entry: Path, target: Path) -> list[Path]:
    if os.path.lexists(target):
        return [carry_dated(entry, target)]
    carry(entry, target)
    return []
