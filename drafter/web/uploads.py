"""The files that were dropped on a page: kept under names of our own for as long as the desk is open."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path, PurePosixPath, PureWindowsPath
from threading import Lock
from typing import TYPE_CHECKING

from drafter.errors import HostileFileError, SourceError, UnknownVersionError
from drafter.language.printable import on_one_line
from drafter.limits import FILE_BYTES

if TYPE_CHECKING:
    from typing import IO

_KINDS = frozenset((".docx", ".pdf", ".txt", ".md", ".json", ".doc", ".docm", ".dotx", ".dotm", ".rtf"))
_MARK = "file-"
_PIECE = 1 << 20
_DIGITS = 24


class Uploads:
    """The files that were dropped here. Of what a person calls one, only the kind is part of a path."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="drafter-desk-", ignore_cleanup_errors=True)
        self._names: dict[str, str] = {}
        self._paths: dict[str, Path] = {}
        self._lock = Lock()

    def keep(self, stream: IO[bytes], name: str) -> str:
        """Keeps a file, and gives the key by which it is asked for.

        Raises:
            SourceError: when no file was given.
            HostileFileError: when it is larger than any file may be.
        """
        shown = _last_part(name)
        if not shown:
            raise SourceError("no file was given", remedy="choose one")
        path, digest = self._written(stream, shown)
        key = f"{_MARK}{digest}"
        with self._lock:
            # Each has a folder of its own, so that a path holds nothing which a reader could take for a name.
            home = Path(self._folder.name, key)
            home.mkdir(exist_ok=True)
            kept = path.replace(home / f"upload{_kind(shown)}")
            self._names[key], self._paths[key] = shown, kept
        return key

    def _written(self, stream: IO[bytes], shown: str) -> tuple[Path, str]:
        digest, size = hashlib.sha256(_kind(shown).encode()), 0
        with tempfile.NamedTemporaryFile(dir=self._folder.name, delete=False) as file:
            path = Path(file.name)
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > FILE_BYTES:
                    break
                digest.update(piece)
                file.write(piece)
        if size > FILE_BYTES:
            path.unlink()
            raise HostileFileError(
                f"is larger than {FILE_BYTES >> 20} MiB",
                place=shown,
                remedy="check that it is the right file",
            )
        return path, digest.hexdigest()[:_DIGITS]

    def path(self, key: str) -> Path:
        """Gives the file of a key.

        Raises:
            UnknownVersionError: when there is none, as after the desk was closed.
        """
        path = self._paths.get(key)
        if path is None:
            raise UnknownVersionError(
                "this file is not here any more",
                remedy="drop it once more: the desk keeps no file when it ends",
            )
        return path

    def name(self, key: str) -> str:
        """Gives what a person calls a file; of what is no key, the words themselves."""
        return self._names.get(key, key)

    def told(self, words: str) -> str:
        """Gives words about files as a person takes them: by the names that he gave them."""
        for key, path in self._paths.items():
            words = words.replace(str(path), self._names[key])
        return words

    def close(self) -> None:
        """Takes the files away."""
        self._folder.cleanup()


def is_key(name: str) -> bool:
    """Tells whether a name is the key of a file, and no version's."""
    return name.startswith(_MARK) and "@" not in name


def _last_part(name: str) -> str:
    """Gives the last part of a name, whichever system's; some browsers send the folders too."""
    return on_one_line(PureWindowsPath(PurePosixPath(name).name).name)


def _kind(name: str) -> str:
    suffix = PurePosixPath(name).suffix.lower()
    return suffix if suffix in _KINDS else ""
