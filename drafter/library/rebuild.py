"""The index made anew from the files' own words, where it is damaged or gone."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from drafter.errors import DrafterError, OutputError, SourceError
from drafter.files import write_new
from drafter.kept import keep_copy, move_aside
from drafter.library.entry import INDEX, LOG, Entry, Row, TakenNames, named_by_file
from drafter.library.index import Index, names_in, salvage
from drafter.library.log import append
from drafter.library.new_version import read_title
from drafter.library.transaction import alone, held_at, undone_unless_written, write_rows
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from contextlib import ExitStack
    from pathlib import Path

    from drafter.library.log import Word

Verdict = Literal["as before", "new", "not in the old index", "another checksum"]

_KINDS = frozenset({".docx", ".pdf", ".txt", ".md", ".json"})


@dataclass(frozen=True, slots=True)
class Found:
    """A version found in the folder, and how it stood in the old index."""

    row: Row
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Survey:
    """What an index made anew would hold.

    Attributes:
        found: the versions, in their order.
        passed_over: a line for each file that could not be read, or whose name says no version.
        missing: the versions of the old index whose files are not there.
        old: what could be had of the old index.
        state: the names, sizes and times of the files that were read.
    """

    folder: Path
    found: tuple[Found, ...]
    passed_over: tuple[str, ...]
    missing: tuple[Entry, ...]
    old: Index
    state: tuple[tuple[str, int, int], ...]

    @property
    def path(self) -> Path:
        """The file that would be written."""
        return self.folder / INDEX

    @property
    def index(self) -> Index:
        """The index that would be written; the notes in the old one stay."""
        return self.old.of(found.row for found in self.found)

    @property
    def changes(self) -> bool:
        """Whether it is another than the one that is there."""
        return self.index.text().encode() != self.old.was


def survey(folder: Path) -> Survey:
    """Gives what an index made anew would hold; nothing is written.

    Section and version come from the name of a file, the title from its words. Where a sound entry of the old
    index has the same file with the same checksum, it is taken as it is.

    Raises:
        SourceError: when no file of the folder is a version, or two would be the same one.
    """
    old, state = salvage(folder), _state(folder)
    by_file = {row.entry.file: row for row in old.rows}
    found: list[Found] = []
    passed_over: list[str] = []
    for name, *_ in state:
        try:
            found.append(_found(folder / name, by_file))
        except DrafterError as error:
            passed_over.append(str(error))
    if not found:
        raise SourceError(
            "holds no file whose name says which version it is",
            place=str(folder),
            remedy="name the library with --library DIR, or the files as in G-5.20.docx",
        )
    _refuse_alike(found, folder)
    names = {one.row.entry.file for one in found}
    missing = tuple(entry for entry in old.entries if entry.file not in names)
    in_order = tuple(sorted(found, key=lambda one: one.row.entry.order))
    return Survey(folder, in_order, tuple(passed_over), missing, old, state)


def rebuild(made: Survey, word: Word) -> Path | None:
    """Writes the index of a survey, and gives the name under which the former one is kept beside it.

    Raises:
        OutputError: when the folder has changed since, or cannot be written; the old index is then in place.
    """
    folder, path = made.folder, made.folder / INDEX
    with alone(folder):
        if _state(folder) != made.state or held_at(path) != made.old.was:
            raise OutputError(
                "has changed since it was read", place=str(folder), remedy="call the command again"
            )
        with undone_unless_written(folder, made.old.was) as undo:
            held = ", ".join(one.row.entry.name for one in made.found)
            append(folder, word.line(f"made the index anew: {held}"), undo)
            if made.old.was is None:
                return _put_new(made, undo)
            kept = keep_copy(path, made.old.was)
            write_rows(folder, made.index, made.index.rows)
            return kept


def _put_new(made: Survey, undo: ExitStack) -> Path | None:
    """Writes the index where there is none, or what cannot be read; that is then moved aside."""
    kept = move_aside(made.path) if os.path.lexists(made.path) else None
    if kept:
        undo.callback(_put_back, kept, made.path)
    write_new(made.path, made.index.text())
    return kept


def _put_back(kept: Path, path: Path) -> None:
    if not os.path.lexists(path):
        kept.rename(path)


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Gives the files that may be versions: not the program's own, nor what systems leave behind."""
    return tuple(_stated(folder))


def _stated(folder: Path) -> Iterator[tuple[str, int, int]]:
    for name in names_in(folder):
        path = folder / name
        own = name == INDEX or "~" in name or name.startswith(".")
        if path.suffix.lower() not in _KINDS or own or name == LOG:
            continue
        try:
            state = path.stat()
        except OSError:
            yield name, -1, -1
        else:
            yield name, state.st_size, state.st_mtime_ns


def _found(path: Path, by_file: Mapping[str, Row]) -> Found:
    """Gives a file as a version.

    Raises:
        SourceError: when it cannot be read, or its name does not say which version it is.
    """
    sha256 = hashlib.sha256(read_bytes(path)).hexdigest()
    held = by_file.get(path.name)
    if held and held.entry.sha256 == sha256:
        return Found(held, "as before")
    named = named_by_file(path.name)
    if not named:
        raise SourceError(
            "its name says no version", place=str(path), remedy="put it in with `drafter add`, if it is one"
        )
    row = Row(Entry(*named, read_title(path), "", path.name, sha256))
    if held:
        return Found(replace(row, notes=held.notes), "another checksum")
    return Found(row, "new" if not by_file else "not in the old index")


def _refuse_alike(found: Iterable[Found], folder: Path) -> None:
    """Refuses two files that would be one version: which is the published one, a person knows."""
    taken = TakenNames()
    for one in (each.row.entry for each in found):
        other = taken.alike(one)
        if other:
            raise SourceError(
                f"{other.file} and {one.file} would both be {one.name}",
                place=str(folder),
                remedy="move away the one that was not published",
            )
        taken.add(one)
