"""What every view needs: the library, the files that were dropped here, what was worked out before."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from flask import current_app

from drafter.actions.who import user
from drafter.library.code_file import code_file
from drafter.library.library import Library
from drafter.web.building import Builder
from drafter.web.links import Keys
from drafter.web.remembered import Remembered
from drafter.web.told import Done
from drafter.web.uploads import Uploads, is_key

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")

HOST = "127.0.0.1"
"""The only address that it is served on: that of this machine, for itself."""
_KEY = "drafter"


@dataclass
class Person:
    """Who is at the desk.

    Attributes:
        given: the name that was given at the desk; empty where none was.
    """

    given: str = ""

    @property
    def name(self) -> str:
        """The name under which judgements are kept: the one given here, else that of the login."""
        return self.given or user()


@dataclass(frozen=True)
class Desk:
    """One desk, as it stands in one folder.

    Attributes:
        port: the port that it is served on.
        folder: the library that was named; None for the usual one.
        out: the folder of the packs.
        builder: what builds packs while the desk goes on.
        pictures: the pages of documents that were looked at.
    """

    port: int
    folder: Path | None = None
    out: Path = Path("out")
    keys: Keys = field(default_factory=Keys)
    uploads: Uploads = field(default_factory=Uploads)
    person: Person = field(default_factory=Person)
    done: Done = field(default_factory=Done)
    builder: Builder = field(default_factory=Builder)
    pictures: Remembered = field(default_factory=Remembered)
    _remembered: Remembered = field(default_factory=Remembered)

    @property
    def library(self) -> Library:
        """The library as it is now: the command line may have changed it."""
        return Library.open(self.folder)

    @cached_property
    def hosts(self) -> frozenset[str]:
        """What it may be asked for as."""
        return frozenset((f"{HOST}:{self.port}", f"localhost:{self.port}"))

    @cached_property
    def origins(self) -> frozenset[str]:
        """Where its own pages come from, as a browser says it."""
        return frozenset(f"http://{host}" for host in self.hosts)

    @property
    def cookie(self) -> str:
        """The name of its cookie: a browser tells hosts apart, and no ports."""
        return f"drafter-{self.port}"

    @property
    def address(self) -> str:
        """The address that opens it, one time."""
        return address(self.port, self.keys)

    def source(self, name: str, library: Library) -> str:
        """Gives what a name of a page is to the commands: a file that was dropped here, or a version.

        Raises:
            UnknownVersionError: when there is none; no other path of this machine is one.
        """
        if is_key(name):
            return str(self.uploads.path(name))
        return library.find(name).name

    def in_library(self, *names: str) -> bool:
        """Tells whether all of these are versions of the library, and no files that were dropped here."""
        return not any(map(is_key, names))

    def label(self, name: str) -> str:
        """Gives what a person calls a source."""
        return self.uploads.name(name)

    def forget(self) -> None:
        """Forgets what was worked out."""
        self._remembered.clear()

    def remembered(
        self, kind: str, names: tuple[str, ...], library: Library, make: Callable[[], Value]
    ) -> Value:
        """Gives what was made of sources, as long as the library is as it was then."""
        return self._remembered.of((kind, names, _state(library)), make)


def address(port: int, keys: Keys) -> str:
    """Gives the address that opens a desk, one time."""
    return f"http://{HOST}:{port}/?open={keys.once()}"


def the_desk() -> Desk:
    """Gives the desk of the application that is asked."""
    return cast("Desk", current_app.extensions[_KEY])


def put(app_extensions: dict[str, object], desk: Desk) -> None:
    """Puts a desk where `the_desk` finds it."""
    app_extensions[_KEY] = desk


def _state(library: Library) -> Hashable:
    """Gives what changes when a file of the library does, or the names of the code."""
    files = [library.folder / entry.file for entry in library.entries]
    return (library.entries, *map(_stamp, [*files, code_file(library.folder)]))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return (state.st_mtime_ns, state.st_size)
