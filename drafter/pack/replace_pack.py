"""Puts a pack in place of an older one, and loses nothing that a person keeps in its folder.

The new folder is made whole beside everything, and two renames put it there. In between, the older one is
called `.NAME.<hex>.old`; then what is somebody's in it is moved into the new one, and the rest goes. Whoever
comes next does what a run that was killed has left undone: puts the older one back, or moves the rest.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import stat
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import OutputError
from drafter.files import cannot_write, clear_dead, folder_on_disk, refuse_read_only
from drafter.kept import move_aside
from drafter.locks import locked
from drafter.pack.bring_over import bring_over
from drafter.pack.folder_contents import Holding, look
from drafter.pack.record import RECORD
from drafter.stopping import Unbroken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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


def put(  # noqa: PLR0913 - what is put where, and what the command was told about that
    made: Path,
    folder: Path,
    name: str,
    *,
    force: bool = False,
    inputs: Iterable[Path] = (),
    on_kept: Callable[[Path], None] = lambda _: None,
) -> Put:
    """Puts a finished pack in its folder, unless a person changed the one that stands there.

    A signal that would end the program waits until that is done.

    Args:
        made: the folder of the finished pack; it takes the other's name.
        folder: where it belongs.
        name: the id of its proposal.
        force: whether one that a person changed is replaced too; what was changed is then kept beside it
            under a dated name, and a folder that is no pack is moved aside under one.
        inputs: what is read, and never moved, at nobody's word.
        on_kept: is told each dated name under which something is kept, as soon as it is.

    Raises:
        OutputError: when what stands there is no pack of this proposal, or it cannot be moved; it is then
            as it was, save that what cannot be moved into the new pack is named.
    """
    with _alone(folder):
        kept = _settled(folder, on_kept)
        there = look(folder, name, [path.name for path in made.iterdir()]) or Holding()
        if there.refusal:
            _refuse_inputs(folder, inputs)
            aside = _put_aside(made, folder, there, force=force)
            on_kept(aside)
            return Put(there, kept=(*kept, aside))
        if there.changed and not force:
            return Put(there, is_done=False, kept=kept)
        return Put(there, kept=(*kept, *_swapped(made, folder, there, on_kept)))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Holds the lock of a pack's folder, and lets no signal break off what is done in the block."""
    try:
        with locked(folder), Unbroken():
            yield
    except OSError as error:
        raise cannot_write(folder, error) from error


def restore(out: Path) -> None:
    """Puts back each pack in `out` that a run had taken away, and not yet replaced, when it was stopped.

    The locks of packs that such a run held go too.
    """
    clear_dead(out)
    for name in retired_in(out):
        # Another run may be at it, or may have moved it: then it is that one's to put back.
        with suppress(OutputError), _alone(out / name):
            _put_back(out / name)


def settle(folder: Path, on_kept: Callable[[Path], None] = lambda _: None) -> tuple[Path, ...]:
    """Clears what a run that was stopped left beside a pack, and gives the dated names of what it kept of it.

    Args:
        folder: the folder of the pack.
        on_kept: is told each of them, as soon as it is kept.

    Raises:
        OutputError: when it cannot be written.
    """
    with _alone(folder):
        return _settled(folder, on_kept)


def retired_in(out: Path) -> set[str]:
    """Gives the names of the packs of which an older one stands beside, because a run was stopped."""
    return {name for _, name in _found(_RETIRED, out)}


def _found(pattern: re.Pattern[str], out: Path) -> list[tuple[Path, str]]:
    """Gives what is called so in a folder, each with the name of its pack; nothing of a folder not there."""
    try:
        return [(path, found[1]) for path in out.iterdir() if (found := pattern.fullmatch(path.name))]
    except OSError:
        return []


def _put_aside(made: Path, folder: Path, there: Holding, *, force: bool) -> Path:
    """Puts a pack in place of what is no pack, and gives the dated name that this gets."""
    if not force:
        there.refuse(folder)
    aside = move_aside(folder)
    try:
        _move_in(made, folder)
    finally:
        if not os.path.lexists(folder):
            aside.rename(folder)
    return aside


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


def _refuse_fixed(folder: Path, there: Holding) -> None:
    """Refuses a pack that cannot be replaced whole.

    Raises:
        OutputError: when a file of it is marked as read-only, or a folder cannot be moved with what is in it.
    """
    for own in there.own:
        refuse_read_only(folder / own)
    for path in (folder, *folder.iterdir()):
        # A folder that comes into another one is written to itself: its `..` changes.
        if path.is_dir() and not path.is_symlink() and not _may_write(path):
            raise OutputError(
                "is a folder in which you may not write, so that the pack cannot be replaced",
                place=str(path),
                remedy="get the right to write in it, or move it to another place",
            )


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _swapped(made: Path, folder: Path, there: Holding, on_kept: Callable[[Path], None]) -> list[Path]:
    """Puts a pack in place of another, and gives the dated names of what it kept of that."""
    if there == Holding():
        _move_in(made, folder)
        return []
    _refuse_fixed(folder, there)
    _copy_modes(made, folder, there)
    retired = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.old")
    folder.rename(retired)
    try:
        made.rename(folder)
    finally:
        if not os.path.lexists(folder):
            retired.rename(folder)
    folder_on_disk(folder.parent)
    return _emptied(retired, folder, on_kept)


def _copy_modes(made: Path, folder: Path, there: Holding) -> None:
    # Whose the new one is has to move things into it, whatever the other group may.
    made.chmod(stat.S_IMODE(folder.stat().st_mode) | stat.S_IRWXU)
    for own in there.own:
        if (made / own).exists():
            shutil.copymode(folder / own, made / own)


def _settled(folder: Path, on_kept: Callable[[Path], None]) -> tuple[Path, ...]:
    _put_back(folder)
    if folder.is_symlink() or not folder.is_dir():
        return ()
    return tuple(copy for retired in _retired(folder) for copy in _emptied(retired, folder, on_kept))


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


def _emptied(retired: Path, folder: Path, on_kept: Callable[[Path], None]) -> list[Path]:
    """Takes away an older pack, but for what is somebody's: that is moved into the folder.

    The program's own that cannot be taken away this time goes the next time.

    Returns:
        The dated names of what was moved there and whose own name was taken.

    Raises:
        OutputError: when something of somebody's cannot be moved; all else is.
    """
    # Where its record is gone, that of the new one names the program's own.
    new = look(folder) or Holding()
    there = look(retired, wanted=new.files) or Holding()
    kept: list[Path] = []
    stuck: list[OutputError] = []
    for entry in _in_order(retired, folder, there):
        if entry.name in there.own:
            with suppress(OSError):
                entry.unlink()
            continue
        try:
            copy = _brought(entry, folder)
        except OutputError as error:
            stuck.append(error)
            continue
        if copy:
            kept.append(copy)
            on_kept(copy)
    folder_on_disk(folder)
    with suppress(OSError):
        retired.rmdir()
    if stuck:
        raise stuck[0]
    return kept


def _in_order(retired: Path, folder: Path, there: Holding) -> list[Path]:
    """Gives what is in an older pack in the order in which it goes.

    What gets a dated name comes after the rest, so that it does not take that of an older copy; the record
    comes last, since it tells the next run too what is the program's own.
    """

    def order(entry: Path) -> tuple[bool, bool, bool, str]:
        is_taken = os.path.lexists(folder / entry.name)
        return entry.name == RECORD, entry.name in there.own, is_taken, entry.name

    return sorted(retired.iterdir(), key=order)


def _brought(entry: Path, folder: Path) -> Path | None:
    """Moves what is somebody's into a folder; gives its name there where that is a dated one."""
    try:
        return bring_over(entry, folder)
    except OSError as error:
        if not os.path.lexists(entry):
            # Word's own passing files go by themselves.
            return None
        raise OutputError(
            f"cannot be moved into {folder}: {(error.strerror or 'unknown reason').lower()}",
            place=str(entry),
            remedy="move it there yourself",
        ) from error
