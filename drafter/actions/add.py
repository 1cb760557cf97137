"""A file put into the library, and what speaks against the name that a person gives it."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, OutputError, SourceError
from drafter.library.changes import put_in
from drafter.library.code_file import read_code_names
from drafter.library.entry import INDEX, refuse_name
from drafter.library.library import FOLDER, Library, named_folder
from drafter.library.new_version import new_version
from drafter.library.sources import open_source
from drafter.model.version import is_dated, version_key
from drafter.raw import checksum, read_bytes
from drafter.read.repeated_numbers import repeated_numbers
from drafter.read.source import read_section
from drafter.read.version_name import date_in_words, version_in_name, version_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.library.changes import Changed
    from drafter.library.entry import Entry
    from drafter.library.log import Word
    from drafter.model.section import Section

_LETTERS = re.compile(r"([A-Z]{1,2})\d")
_VERSION = re.compile(r"\d+(?:\.\d+)*")
_NAMED_SECTION = re.compile(r"(?:\b[Ss]ection[ _-]+|^)([A-Z]{1,2})(?=[ _-]|$)")
_NAME = "its name"
# A title and what goes with it stand in these lines.
_HEAD = 20


@dataclass(frozen=True, slots=True)
class Called:
    """What a person calls a version.

    Attributes:
        title: None for the one in the file.
        effective: the day it takes effect; empty where nobody says.
    """

    section: str
    version: str
    title: str | None = None
    effective: str = ""

    @property
    def name(self) -> str:
        """How the version is addressed, `G@5.20`."""
        return f"{self.section}@{self.version}"


@dataclass(frozen=True, slots=True)
class Added:
    """A version that was put into the library.

    Attributes:
        notes: what a person should know of the file.
        earlier: the version before it; empty where there is none.
    """

    changed: Changed
    notes: tuple[str, ...]
    earlier: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a file says of itself, to be looked over before it is put in.

    Attributes:
        called: what it would be called; of what it does not say, empty.
        where: of section, version and effective, where in the file that stands.
        doubts: what speaks against it; nothing where section or version are not known.
    """

    called: Called
    where: Mapping[str, str]
    doubts: tuple[str, ...]


def library_to_add_to(folder: Path | None) -> Library:
    """Gives the library in the folder that was named, which need not be there, or the usual one, which must.

    Raises:
        OutputError: when there is none, and nobody named a folder for one.
        SourceError: when its index is damaged.
    """
    if not folder and not named_folder() and not os.path.lexists(FOLDER):
        above = _library_above(Path.cwd())
        begin = "begin one here with `drafter init`, or name its folder with --library DIR"
        remedy = f"the nearest is {above}: name it with --library {above}; or {begin}" if above else begin
        raise OutputError("no library is here", place=str(FOLDER), remedy=remedy)
    return Library.open(folder)


def _library_above(here: Path) -> str:
    """Gives the way to the nearest library in a folder above; empty where there is none."""
    found = (parent / FOLDER for parent in here.parents if (parent / FOLDER / INDEX).is_file())
    nearest = next(found, None)
    return os.path.relpath(nearest, here) if nearest else ""


def put_into_library(
    library: Library, file: Path, called: Called, *, word: Word | None = None, force: bool = False
) -> Added:
    """Puts a file into the library as the version that it is called.

    Args:
        library: the library; it is read again once nobody else can change it.
        file: the file.
        called: what it is to be called.
        word: who asks and why, for the log; None where there is nothing to log.
        force: whether it goes in whatever speaks against it; what it replaces is kept.

    Raises:
        SourceError: when it cannot be read, is not what it is called, or is there already.
        OutputError: when the library cannot be written; it is then as it was.
    """
    refuse_name(called.section, called.version)
    held = read_section(file)
    against = doubts(library, file, held, section=called.section, version=called.version)
    if against and not force:
        remedy = "correct the name, or add it all the same with --force"
        raise SourceError(against[0], place=str(file), remedy=remedy)
    # Reading every version takes its time, and nobody should wait for it.
    same = "" if against else same_words(library, held, called)
    new = new_version(file, called.section, called.version, title=called.title, effective=called.effective)
    changed = put_in(library.folder, new, word=word, force=force)
    notes = (f"every clause reads as in {same}; check that it is the file",) if same else against
    if again := repeated_numbers(held):
        notes += (again,)
    if (title := changed.entry.title) != new.entry.title:
        notes += (f"{called.name} keeps the title that it was given, “{title}”; --title gives it another",)
    earlier = Library.open(library.folder).earlier(changed.entry.name)
    return Added(changed, notes, earlier[-1].name if earlier else "")


def propose(library: Library, file: Path, name: str) -> Proposed:
    """Gives what a file says of itself: its section, its version, its title, and the day it takes effect.

    Args:
        library: the library that it may be put into.
        file: the file.
        name: what a person calls it, which says something where the file itself does not.

    Raises:
        SourceError: when the file cannot be read.
    """
    held = read_section(file)
    head = _head(held, file)
    stem = Path(name).stem
    said = {
        "section": (
            (_own_letters(held), "its clauses"),
            (held.section, "its title"),
            (_lettered(stem), _NAME),
        ),
        "version": (
            (version_in_words(head), "its first page"),
            (held.version, "its properties or a header"),
            (version_in_name(stem), _NAME),
        ),
        "effective": ((date_in_words(head), "its first page"),),
    }
    found = {key: next((one for one in places if one[0]), ("", "")) for key, places in said.items()}
    section, version, effective = (found[key][0] for key in ("section", "version", "effective"))
    against = doubts(library, file, held, section=section, version=version) if section and version else ()
    where = {key: place for key, (_, place) in found.items() if place}
    return Proposed(Called(section, version, " ".join(held.title.split()), effective), where, against)


def _own_letters(held: Section) -> str:
    """Gives the letter that most of its clauses begin with; empty where they have none."""
    letters = Counter(found[1] for clause in held if (found := _LETTERS.match(clause.id)))
    return letters.most_common(1)[0][0] if letters else ""


def _lettered(stem: str) -> str:
    """Gives the letter of a section that a name holds, as in `Section G v6.1` or `G-6.1`."""
    found = _NAMED_SECTION.search(stem)
    return found[1] if found else ""


def doubts(library: Library, file: Path, held: Section, *, section: str, version: str) -> tuple[str, ...]:
    """Gives why a file is not the version that it is called, or is there already; nothing where it may be."""
    return (
        *_same_file(library, file),
        *_other_letters(held, section),
        *_other_version(held, file, version),
        *_other_kind(library, section, version),
    )


def same_words(library: Library, held: Section, called: Called) -> str:
    """Gives another version of the section that reads as one does; empty where none does.

    It may be right: a section stays as it is while others change.
    """
    own = _clauses(held)
    if not own:
        return ""
    others = (one for one in library.entries if one.section == called.section and one.name != called.name)
    return next((entry.name for entry in others if _clauses(_opened(library, entry)) == own), "")


def _other_letters(held: Section, section: str) -> Iterator[str]:
    own = _own_letters(held) or held.section
    if own and own.casefold() != section.casefold() and section.isalpha():
        yield f"its clauses are those of Section {own}, and it is called a version of Section {section}"


def _other_version(held: Section, file: Path, version: str) -> Iterator[str]:
    """Gives the version that its first page names, where that is another; a draft's may be an old one."""
    said = version_in_words(_head(held, file))
    asked = version if "-" in said else _bare(version)
    is_of_one_kind = is_dated(said) == is_dated(version)
    if said and asked and is_of_one_kind and version_key(said) != version_key(asked):
        yield f"its first page says version {said}, and it is called version {version}"


def _bare(version: str) -> str:
    """Gives the number of a version, without what a draft adds to it."""
    found = _VERSION.match(version)
    return found[0] if found else ""


def _other_kind(library: Library, section: str, version: str) -> Iterator[str]:
    """Gives that versions are named otherwise, by dates or by numbers: what stands in between is not told."""
    kind, other = ("a date", "numbers") if is_dated(version) else ("no date", "dates")
    held = [one for one in library.entries if one.section.casefold() == section.casefold()]
    odd = next((one for one in held if is_dated(one.version) != is_dated(version)), None)
    if odd:
        yield f"{version} is {kind}, and the versions of {section} are named by {other}, as {odd.name}"
    elif read_code_names(library.folder).versions == other:
        yield f"{version} is {kind}, and code.yaml says that versions are named by {other}"


def _head(held: Section, file: Path) -> str:
    """Gives the words before the first clause; of a text, its first lines, since it has no pages."""
    if file.suffix.lower() in (".txt", ".md"):
        lines = read_bytes(file).decode("utf-8", errors="replace").splitlines()
        return " ".join(takewhile(lambda line: not _LETTERS.match(line), lines[:_HEAD]))
    return " ".join(clause.words for clause in takewhile(lambda clause: not clause.label, held))


def _same_file(library: Library, file: Path) -> Iterator[str]:
    own = checksum(file)
    for entry in library.entries:
        if entry.sha256 == own:
            yield f"it is the very file that is in the library as {entry.name}"


def _opened(library: Library, entry: Entry) -> Section | None:
    try:
        return open_source(entry.name, library).section
    except DrafterError:
        return None


def _clauses(section: Section | None) -> list[tuple[str, str]] | None:
    return [(clause.id, clause.words) for clause in section if clause.label] if section else None
