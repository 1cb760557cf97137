"""Files and folders written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_REMEDY = "choose another place, or close the program that holds it open"


def write_whole(path: Path, data: bytes | str) -> None:
    """Writes a file beside its target and moves it into place, so that no half of it is ever seen.

    Raises:
        OutputError: when it cannot be written; what stood there before is untouched.
    """
    raw = data.encode("utf-8") if isinstance(data, str) else data
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(raw)
            temporary.chmod(0o666 & ~_umask())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _cannot_write(path, error) from error


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Gives an empty folder beside the target; it takes the target's place when the block ends well.

    Raises:
        OutputError: when it cannot be written; what stood there before is untouched.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise _cannot_write(folder, error) from error
    try:
        yield temporary
        _swap(temporary, folder)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _swap(temporary: Path, folder: Path) -> None:
    """Puts the new folder where the old one was; the old one comes back when that fails."""
    temporary.chmod(0o777 & ~_umask())
    if not folder.exists():
        temporary.replace(folder)
        return
    retired = temporary.with_name(f"{temporary.name}.old")
    folder.replace(retired)
    try:
        temporary.replace(folder)
    except OSError:
        retired.replace(folder)
        raise
    shutil.rmtree(retired, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _cannot_write(path: Path, error: OSError) -> OutputError:
    reason = (error.strerror or "unknown reason").lower()
    return OutputError(f"cannot be written: {reason}", place=str(path), remedy=_REMEDY)
