"""Files and folders written whole or not at all."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import OutputError
from drafter.locks import lock

if TYPE_CHECKING:
    from collections.abc import Iterator

_ELSEWHERE = "choose another place"
_OPEN = "close it in Word or where else it is open, or choose another place"
_WORK, _LOCK = ".drafter-", "lock"


def write_whole(path: Path, data: bytes | str) -> None:
    """Writes a file beside its target and moves it into place, so that no half of it is ever seen.

    Raises:
        OutputError: when it cannot be written; what stood there before is untouched.
    """
    raw = data.encode("utf-8") if isinstance(data, str) else data
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise OutputError("is there and is no file", place=str(path), remedy=_ELSEWHERE)
    temporary = _beside(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as file:
            file.write(raw)
        temporary.replace(path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink()


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Gives an empty folder beside the target; it takes the target's place when the block ends well.

    Raises:
        OutputError: when it cannot be written; what stood there before is untouched.
    """
    temporary = _beside(folder)
    try:
        temporary.mkdir()
        yield temporary
        move_folder(temporary, folder)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def move_folder(made: Path, target: Path) -> None:
    """Puts a finished folder where an older one may stand; on failure the older one comes back.

    For a moment between two renames there is neither. The older one waits beside `made`, so that nothing
    but `made` and the target is ever seen in the target's own folder.

    Raises:
        OutputError: when it cannot be moved.
    """
    retired = made.with_name(f"{made.name}.old")
    try:
        with suppress(FileNotFoundError):
            target.replace(retired)
        made.replace(target)
    except OSError as error:
        with suppress(OSError):
            retired.replace(target)
        raise _cannot_write(target, error) from error
    shutil.rmtree(retired, ignore_errors=True)


@contextmanager
def work_folder(out: Path) -> Iterator[Path]:
    """Gives a folder inside `out` for what is not finished; it goes when the block ends.

    So does `out`, where it was made for it and nothing came of the work.

    What a run that was killed left there goes first. A run that is alive holds the lock in its folder, so
    that its folder stays.

    Raises:
        OutputError: when `out` cannot be written.
    """
    new = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        for left in out.glob(f"{_WORK}*"):
            _remove_dead(left)
        work = Path(tempfile.mkdtemp(prefix=_WORK, dir=out))
        held = (work / _LOCK).open("wb")
    except OSError as error:
        raise _cannot_write(out, error) from error
    try:
        with held:
            lock(held)
            yield work
    finally:
        _remove(work)
        if new:
            with suppress(OSError):
                out.rmdir()


def _remove_dead(work: Path) -> None:
    # The folder may go while it is looked at: then its run has ended.
    with suppress(OSError):
        with (work / _LOCK).open("ab") as file:
            dead = lock(file)
        if dead:
            _remove(work)


def _remove(work: Path) -> None:
    # Renamed first, so that a worker that outlived its run finds no place to write to.
    with suppress(OSError):
        work = work.rename(_beside(work))
    shutil.rmtree(work, ignore_errors=True)


def _beside(path: Path) -> Path:
    """Gives a name that nobody else uses, in the same folder; a folder of a run keeps the mark of one."""
    return path.with_name(f".{path.name.lstrip('.')}.{secrets.token_hex(4)}")


def _cannot_write(path: Path, error: OSError) -> OutputError:
    reason = (error.strerror or "unknown reason").lower()
    remedy = _OPEN if isinstance(error, PermissionError) else _ELSEWHERE
    return OutputError(f"cannot be written: {reason}", place=str(path), remedy=remedy)
