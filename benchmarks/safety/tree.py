"""The files of a working folder, each with its checksum."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path, PurePosixPath

Files = dict[str, str]

_sums: dict[tuple[int, int, int, int], str] = {}
_MANY = 50_000
_CACHE = ".cache"


def files(root: Path) -> Files:
    """Gives the checksum of every file below a folder by its name from there; of a link, where it leads.

    What is kept of what was read is left out: it can be thrown away at any time.
    """
    found: Files = {}
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name != _CACHE]
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in (*names, *links):
            path = Path(folder) / name
            found[path.relative_to(root).as_posix()] = _state(path)
    return dict(sorted(found.items()))


def checksum(data: bytes) -> str:
    """Gives the checksum of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def is_hidden(name: str) -> bool:
    """Tells whether a file, or a folder that it lies in, has a name that begins with a dot."""
    return any(part.startswith(".") for part in PurePosixPath(name).parts)


def seen(held: Files) -> Files:
    """Gives the files that a person sees."""
    return {name: state for name, state in held.items() if not is_hidden(name)}


def below(held: Files, folder: str) -> Files:
    """Gives the files in a folder."""
    return {name: state for name, state in held.items() if name.startswith(f"{folder}/")}


def changed(before: Files, after: Files) -> set[str]:
    """Gives the names of the files that are new, gone, or others than before."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def _state(path: Path) -> str:
    if path.is_symlink():
        return f"link to {path.readlink()}"
    if not path.is_file():
        return "no file"
    stat = path.stat()
    key = (stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
    if key not in _sums:
        if len(_sums) > _MANY:
            _sums.clear()
        _sums[key] = checksum(path.read_bytes())
    return _sums[key]
