"""The library: a folder of published versions, and the index that names them."""

from __future__ import annotations

import hashlib
import json
import os
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import OutputError, SourceError, UnknownVersionError
from drafter.files import write_whole
from drafter.model.file_names import file_name_remedy
from drafter.model.number import spellings
from drafter.model.version import version_key
from drafter.read.source import read_section

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERED = re.compile(r"\s*[A-Za-z]{1,2}\d")
INDEX = "index.json"
# Names become file names, on Windows too, where capitals and small letters are one.
_SECTION_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9 _-]*[A-Za-z0-9])?")
_VERSION_NAME = re.compile(r"[0-9]+(\.[0-9]+)*(-[A-Za-z0-9]+)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One version in the library.

    Attributes:
        effective: the day it took effect, `2018-07-18`; empty when nobody said.
        file: the name of its file, in the library's folder.
        sha256: the checksum of that file when it was added.
    """

    section: str
    version: str
    title: str
    effective: str
    file: str
    sha256: str

    @property
    def name(self) -> str:
        """How the version is addressed, `G@5.20`."""
        return f"{self.section}@{self.version}"


@dataclass(frozen=True, slots=True)
class Library:
    """The versions in one folder, in the order of section and version number."""

    folder: Path
    entries: tuple[Entry, ...]

    @classmethod
    def open(cls, folder: Path | None = None) -> Library:
        """Gives the library in a folder, by default `DRAFTER_LIBRARY` or `sec_versions`.

        A folder without an index is an empty library.

        Raises:
            SourceError: when the index is not as `drafter add` writes it.
        """
        folder = folder or Path(os.environ.get("DRAFTER_LIBRARY") or "sec_versions")
        index = folder / INDEX
        if not index.is_file():
            return cls(folder, ())
        try:
            rows = json.loads(index.read_text(encoding="utf-8-sig"))["versions"]
            return cls(folder, _ordered(Entry(**row) for row in rows))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SourceError(
                "is not an index of versions",
                place=str(index),
                remedy="put the versions in again with `drafter add`",
            ) from error

    def find(self, name: str) -> Entry:
        """Gives the version of that name, `G@5.20` or `G@latest`.

        Raises:
            UnknownVersionError: when the library does not hold it.
        """
        section, _, version = name.partition("@")
        held = [entry for entry in self.entries if entry.section.casefold() == section.casefold()]
        if version == "latest" and held:
            return held[-1]
        for entry in held:
            if entry.version == version:
                return entry
        raise self._unknown(f"version {name}", [entry.name for entry in held or self.entries])

    def versions(self, section: str) -> tuple[Entry, ...]:
        """Gives the versions of a section, oldest first.

        Raises:
            UnknownVersionError: when the library holds none.
        """
        held = tuple(entry for entry in self.entries if entry.section.casefold() == section.casefold())
        if not held:
            raise self._unknown(
                f"version of Section {section}", [f"Section {entry.section}" for entry in self.entries]
            )
        return held

    def _unknown(self, wanted: str, held: Iterable[str]) -> UnknownVersionError:
        """Gives the error that what is wanted is not here, and what is; or that nothing is."""
        place, named = str(self.folder), ", ".join(dict.fromkeys(held))
        if named:
            return UnknownVersionError(
                f"there is no {wanted}", place=place, remedy=f"the library holds {named}"
            )
        remedy = (
            "go to the folder that it lies in, name it with --library DIR, or begin one with `drafter add`"
        )
        return UnknownVersionError(
            f"no library is here, and so there is no {wanted}", place=place, remedy=remedy
        )

    def section_of(self, clause: str) -> str:
        """Gives the section whose letter a clause's number begins with; of several, the longest.

        A clause called by words, or by a number without a letter, is of the only section there is.
        """
        named = spellings(clause)[-1]
        held = {entry.section for entry in self.entries}
        letters = {letter for letter in held if named.startswith(letter.casefold())}
        if not letters and len(held) == 1 and not _LETTERED.match(clause):
            return held.pop()
        return max(letters, key=len, default=named[:1].upper())

    def earlier(self, name: str) -> tuple[Entry, ...]:
        """Gives the versions of the same section before the named one, oldest first."""
        entry = self.find(name)
        key = version_key(entry.version)
        return tuple(e for e in self.entries if e.section == entry.section and version_key(e.version) < key)

    def path(self, entry: Entry) -> Path:
        """Gives the file of a version, once its checksum has been compared.

        Raises:
            SourceError: when the file is missing, or is not the one that was added.
        """
        path = self.folder / entry.file
        try:
            unchanged = _checksum(path.read_bytes()) == entry.sha256
        except OSError as error:
            raise SourceError(
                "the library's file cannot be read",
                place=str(path),
                remedy="put it back, or add the version again",
            ) from error
        if not unchanged:
            raise SourceError(
                f"is not the file that was added as {entry.name}",
                place=str(path),
                remedy="put the published file back; a changed text is a version of its own",
            )
        return path

    def add(self, file: Path, *, section: str, version: str, effective: str = "") -> Library:
        """Puts a version into the library, once it has been read, and gives the library that holds it.

        Raises:
            SourceError: when the file cannot be read, or the library holds that version already.
            OutputError: when the library cannot be written; it is then as it was.
        """
        self._refuse_name(section, version)
        title = read_section(file).title
        data = file.read_bytes()
        name = f"{section}-{version}{file.suffix.lower()}"
        entry = Entry(section, version, title, effective, name, _checksum(data))
        library = Library(self.folder, _ordered([*self.entries, entry]))
        write_whole(self.folder / name, data)
        try:
            write_whole(self.folder / INDEX, library.index())
        except OutputError:
            (self.folder / name).unlink()
            raise
        return library

    def remove(self, name: str) -> Library:
        """Takes a version out, its file too, and gives the library without it.

        Args:
            name: `G@5.20`; never `latest`, which is another one tomorrow.

        Raises:
            UnknownVersionError: when the library does not hold it.
            OutputError: when the library cannot be written; it is then as it was.
        """
        if name.endswith("@latest"):
            raise UnknownVersionError(f"{name} names no version", remedy="give its number, such as G@5.20")
        entry = self.find(name)
        library = Library(self.folder, tuple(held for held in self.entries if held != entry))
        write_whole(self.folder / INDEX, library.index())
        # A file that is left behind is in nobody's way: the index no longer names it.
        with suppress(OSError):
            (self.folder / entry.file).unlink()
        return library

    def _refuse_name(self, section: str, version: str) -> None:
        """Refuses a name that could not be told from another, or that leads out of the folder."""
        if not _SECTION_NAME.fullmatch(section):
            raise SourceError(f"“{section}” names no section", remedy="give its letter, such as --section G")
        if not _VERSION_NAME.fullmatch(version):
            raise SourceError(f"“{version}” is no version number", remedy="give it as --version 5.20")
        for what, name in (("section", section), ("version", version)):
            remedy = file_name_remedy(name)
            if remedy:
                raise SourceError(f"“{name}” cannot name a file, as a {what} does", remedy=remedy)
        for entry in self.entries:
            same = entry.section == section and version_key(entry.version) == version_key(version)
            if same or (entry.section != section and entry.section.casefold() == section.casefold()):
                wanted = f"{section}@{version}"
                alike = "" if wanted == entry.name else f"cannot be told from {entry.name}, which "
                raise SourceError(
                    f"{wanted} {alike}is in the library already",
                    place=str(self.folder),
                    remedy="a published version does not change; give a name of its own",
                )

    def index(self) -> str:
        """Gives the text of the index."""
        return (
            json.dumps({"versions": [asdict(entry) for entry in self.entries]}, indent=2, ensure_ascii=False)
            + "\n"
        )


def _ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.section, version_key(entry.version))))


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
