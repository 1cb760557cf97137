"""Where a desk that is open in a folder can be found, so that a second one opens the first.

The file lies with the person's own settings and not in the folder, which may be on a drive that others read.
The system lets go of its lock however the desk ends, and so nobody is sent to one that has.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import OutputError
from drafter.files import cannot_write
from drafter.locks import SUFFIX, try_lock
from drafter.web.desk import address
from drafter.web.links import Keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.web.desk import Desk

_DIGITS = 16


class AddressFile:
    """The file of the desk of one folder and one library."""

    def __init__(self, library: Path) -> None:
        named = f"{Path.cwd()}\n{library.absolute()}"
        digest = hashlib.sha256(named.encode("utf-8", "surrogateescape")).hexdigest()[:_DIGITS]
        self._path = _state_folder() / f"desk-{digest}.json"

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Holds the place of the desk while the block lasts; gives whether nobody else does.

        Raises:
            OutputError: when nothing can be written there.
        """
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = try_lock(self._path.with_suffix(SUFFIX))
        except OSError as error:
            raise cannot_write(self._path, error) from error
        try:
            yield lock is not None
        finally:
            if lock:
                with suppress(OSError):
                    self._path.unlink()
                lock.let_go()

    def write(self, desk: Desk) -> None:
        """Writes how the desk can be opened, for this person alone to read.

        Raises:
            OutputError: when it cannot be written.
        """
        said = json.dumps({"port": desk.port, "secret": desk.keys.secret})
        try:
            self._path.unlink(missing_ok=True)
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(said)
        except OSError as error:
            raise cannot_write(self._path, error) from error

    def address(self) -> str:
        """Gives an address that opens the desk that is open, one time.

        Raises:
            OutputError: when it does not say how, as while it only begins.
        """
        try:
            said = json.loads(self._path.read_text(encoding="utf-8"))
            return address(int(said["port"]), Keys(str(said["secret"])))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise OutputError(
                "a desk is open here already, and does not say where",
                place=str(self._path),
                remedy="wait a moment and try again, or end the other one",
            ) from error


def _state_folder() -> Path:
    """Gives the folder of a person's own in which programs keep what they are in the middle of."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "drafter"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "drafter"
