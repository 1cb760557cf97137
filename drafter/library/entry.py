"""One version in the library, and what a section and a version may be called."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from drafter.errors import Mistake, SourceError
from drafter.model.file_names import file_name_remedy
from drafter.model.version import is_dated, version_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

INDEX = "index.json"
"""The file that names the versions."""
LOG = "log.txt"
"""The file that says what was taken out, replaced or corrected, by whom and why."""
REMOVED = "removed"
"""The folder that keeps what was taken out."""

# Names become file names, on Windows too, where capitals and small letters are one.
_SECTION = r"[A-Za-z0-9](?:[A-Za-z0-9 _-]*[A-Za-z0-9])?"
_VERSION = r"[0-9]+(?:\.[0-9]+)*(?:-[A-Za-z0-9]+)?"
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
# A date is looked for first: its hyphens could be those of a section's name.
_FILES = tuple(
    re.compile(rf"({_SECTION})-({version})\.(?:docx|pdf|txt|md|json)") for version in (_DATE, _VERSION)
)


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

    @property
    def order(self) -> tuple[str, tuple[tuple[int, int, str], ...]]:
        """What orders versions: the section, then the version number by number."""
        return (self.section, version_key(self.version))

    @property
    def key(self) -> tuple[str, tuple[tuple[int, int, str], ...]]:
        """What no other version in the library has: 5.9 and 5.09 are one, and so are G and g."""
        return (self.section.casefold(), version_key(self.version))


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as the index holds it.

    Attributes:
        notes: the keys that a person wrote beside those of the program.
    """

    entry: Entry
    notes: Mapping[str, object] = field(default_factory=dict, hash=False)

    def as_json(self) -> dict[str, object]:
        """Gives the row as it stands in the index."""
        return {**asdict(self.entry), **self.notes}


def ordered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Gives rows in the order of section and version number."""
    return tuple(sorted(rows, key=lambda row: row.entry.order))


def section_mistake(section: str) -> Mistake | None:
    """Gives why a name is none for a section."""
    if not re.fullmatch(_SECTION, section):
        return Mistake(f"“{section}” names no section", "give its letter, such as G")
    return _file_mistake(section, "section")


def version_mistake(version: str) -> Mistake | None:
    """Gives why a name is none for a version."""
    if re.fullmatch(_DATE, version) and not is_dated(version):
        return Mistake(f"“{version}” is no date", "give one that the calendar has, as 2024-07-18")
    if not re.fullmatch(rf"{_VERSION}|{_DATE}", version):
        return Mistake(f"“{version}” is no version number", "give it as 5.20, or a date as 2024-07-18")
    return _file_mistake(version, "version")


def _file_mistake(name: str, what: str) -> Mistake | None:
    remedy = file_name_remedy(name)
    return Mistake(f"“{name}” cannot name a file, as a {what} does", remedy) if remedy else None


def refuse_name(section: str, version: str) -> None:
    """Refuses a name that leads out of the folder, or that is no file's on some system.

    Raises:
        SourceError: when it does.
    """
    for mistake in (section_mistake(section), version_mistake(version)):
        if mistake:
            raise SourceError(mistake.problem, remedy=mistake.remedy)


def alike(wanted: Entry, held: Entry) -> bool:
    """Tells whether two names cannot be told apart: the same version, or a section in other capitals."""
    sections = wanted.section.casefold() == held.section.casefold()
    return wanted.key == held.key or (sections and wanted.section != held.section)


class TakenNames:
    """The names of entries that can be told apart, in order."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._keys: dict[object, Entry] = {}
        self._sections: dict[str, Entry] = {}

    def add(self, entry: Entry) -> None:
        """Takes the name of an entry."""
        self._places[entry.name] = len(self._places)
        self._keys.setdefault(entry.key, entry)
        self._sections.setdefault(entry.section.casefold(), entry)

    def place(self, entry: Entry) -> int:
        """Gives which of the entries one is."""
        return self._places[entry.name]

    def alike(self, entry: Entry) -> Entry | None:
        """Gives the first entry that another one cannot be told apart from; None where it can from all."""
        same, section = self._keys.get(entry.key), self._sections.get(entry.section.casefold())
        held = [other for other in (same, section) if other and alike(entry, other)]
        return min(held, key=self.place, default=None)


def named_by_file(name: str) -> tuple[str, str] | None:
    """Gives the section and the version that the name of a file says: `G-5.20.docx`."""
    found = next(filter(None, (form.fullmatch(name) for form in _FILES)), None)
    if not found or section_mistake(found[1]) or version_mistake(found[2]):
        return None
    return found[1], found[2]
