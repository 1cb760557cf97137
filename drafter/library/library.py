"""The versions of the library: opened, found by name, and each file compared with its checksum."""

from __future__ import annotations

import hashlib
import logging
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import SourceError, UnknownVersionError
from drafter.library.entry import refuse_name
from drafter.library.index import read_index
from drafter.model.version import is_dated, version_key
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.library.entry import Entry

_log = logging.getLogger(__name__)
_LETTERED = re.compile(r"\s*[A-Za-z]{1,2}\d")
FOLDER = Path("sec_versions")
"""Where the library is when nobody names it."""


def named_folder() -> Path | None:
    """Gives the folder that the environment names; None where it names none."""
    named = os.environ.get("DRAFTER_LIBRARY")
    return Path(named) if named else None


def library_folder(named: Path | None = None) -> Path:
    """Gives the folder of the library: the one named, else that of `DRAFTER_LIBRARY`, else `sec_versions`."""
    return named or named_folder() or FOLDER


@dataclass(frozen=True, slots=True)
class Library:
    """The versions in one folder, in the order of section and version number."""

    folder: Path
    entries: tuple[Entry, ...]

    @classmethod
    def open(cls, folder: Path | None = None) -> Library:
        """Gives the library in a folder, by default `DRAFTER_LIBRARY` or `sec_versions`.

        An absent or empty folder is an empty library.

        Raises:
            SourceError: when the index is damaged, missing beside files of versions, or cannot be read.
        """
        folder = library_folder(folder)
        return cls(folder, read_index(folder).entries)

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

    def named_both_ways(self) -> tuple[str, ...]:
        """Gives the sections that have versions named by numbers and others named by dates."""
        kinds = {(entry.section, is_dated(entry.version)) for entry in self.entries}
        return tuple(sorted(section for section, dated in kinds if dated and (section, False) in kinds))

    def _unknown(self, wanted: str, held: Iterable[str]) -> UnknownVersionError:
        """Gives the error that what is wanted is not here, and what is; or that nothing is."""
        place, named = str(self.folder), ", ".join(dict.fromkeys(held))
        if named:
            return UnknownVersionError(
                f"there is no {wanted}", place=place, remedy=f"the library holds {named}"
            )
        remedy = (
            "go to the folder that it lies in, name it with --library DIR, or begin one with `drafter init`"
        )
        return UnknownVersionError(
            f"no library is here, and so there is no {wanted}", place=place, remedy=remedy
        )

    def section_of(self, clause: str) -> str:
        """Gives the section whose letter a clause's number begins with; of several, the longest.

        A clause called by words, or by a number without a letter, is of the only section there is.
        """
        # Imported here: most commands name no clause, and are not to wait for its patterns.
        from drafter.model.clause_names import spellings  # noqa: PLC0415

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

        Where a run was killed that took it out or replaced it, that is the one which is kept.

        Raises:
            SourceError: when the file is missing, or is not the one that was added.
        """
        try:
            return self._in_place(entry)
        except SourceError as error:
            from drafter.library.removed_versions import kept_file  # noqa: PLC0415 - mostly it is in its place

            kept = kept_file(self.folder, entry)
            if kept is None:
                raise
            _log.warning("%s: %s; it is read from %s", error.place, error.problem, kept)
            return kept

    def _in_place(self, entry: Entry) -> Path:
        path = self.folder / entry.file
        if not os.path.lexists(path):
            raise SourceError(
                f"the file of {entry.name} is missing",
                place=str(path),
                remedy="put it back, or add it again with `drafter add … --force`",
            )
        try:
            data = read_bytes(path)
        except SourceError as error:
            raise SourceError(
                f"the file of {entry.name} {error.problem}",
                place=str(path),
                remedy="put the published file back",
            ) from error
        if hashlib.sha256(data).hexdigest() != entry.sha256:
            raise SourceError(
                f"is not the file that was added as {entry.name}",
                place=str(path),
                remedy="put the published file back; a changed text is a version of its own",
            )
        return path

    def problem(self, entry: Entry) -> str:
        """Gives what is wrong with the file of a version; empty where it is the one that was added."""
        try:
            self.path(entry)
        except SourceError as error:
            return str(error)
        return ""

    def add(self, file: Path, *, section: str, version: str, effective: str = "") -> Library:
        """Puts a version into the library, once it has been read, and gives the library that holds it.

        Raises:
            SourceError: when the file cannot be read, or the library holds that version already.
            OutputError: when the library cannot be written; it is then as it was.
        """
        from drafter.library.changes import put_in  # noqa: PLC0415 - most commands change nothing
        from drafter.library.new_version import new_version  # noqa: PLC0415 - the same

        refuse_name(section, version)
        put_in(self.folder, new_version(file, section, version, effective=effective))
        return Library.open(self.folder)
