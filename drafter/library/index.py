"""The file `index.json`, read as a whole with every mistake at its place, and its text."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import dataclass, field, replace
from errno import ELOOP
from typing import TYPE_CHECKING, Any

from drafter.errors import Mistake, SourceError
from drafter.library.entry import INDEX, Row, named_by_file, ordered
from drafter.library.index_rows import printable, rows_of
from drafter.limits import INDEX_BYTES, JSON_DEPTH
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from drafter.library.entry import Entry

_VERSIONS = "versions"
_MEND = "mend it, or make it anew with `drafter add --rebuild-index`"
_PUT_BACK = "put the index back, or make it anew with `drafter add --rebuild-index`"


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a library.

    Attributes:
        notes: the keys that a person wrote beside the versions.
        was: the bytes that it was read from; None where there is no index.
    """

    rows: tuple[Row, ...] = ()
    notes: Mapping[str, object] = field(default_factory=dict)
    was: bytes | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The versions, in the order of section and version number."""
        return tuple(row.entry for row in self.rows)

    def of(self, rows: Iterable[Row]) -> Index:
        """Gives the same index with other versions."""
        return replace(self, rows=ordered(rows))

    def text(self) -> str:
        """Gives the text of the file."""
        document = {_VERSIONS: [row.as_json() for row in self.rows], **self.notes}
        return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


EMPTY = Index().text().encode()
"""The index of a library that holds no version."""


def read_index(folder: Path) -> Index:
    """Gives the index of a library; an absent or empty folder is an empty library.

    Raises:
        SourceError: when it is missing beside files of versions, cannot be read, or is not as `drafter add`
            writes it: with every mistake, a line each.
    """
    path = folder / INDEX
    if not os.path.lexists(path):
        _refuse_damaged(folder)
        return Index()
    data = index_bytes(path)
    document = _document(data, path)
    rows, mistakes = rows_of(document[_VERSIONS])
    notes = {key: value for key, value in document.items() if key != _VERSIONS}
    if not printable(notes):
        mistakes.append(Mistake("a note of somebody's holds half a character", "write it anew"))
    if mistakes:
        raise SourceError.of(_placed(mistake, path) for mistake in mistakes)
    return Index(ordered(rows), notes, data)


def _placed(mistake: Mistake, path: Path) -> Mistake:
    return replace(mistake, place=f"{path}: {mistake.place}" if mistake.place else str(path))


def salvage(folder: Path) -> Index:
    """Gives what of a damaged index is right: the entries without a mistake, and the notes."""
    path = folder / INDEX
    try:
        data = index_bytes(path)
    except SourceError:
        return Index()
    try:
        document = _document(data, path)
    except SourceError:
        return Index(was=data)
    notes = {key: value for key, value in document.items() if key != _VERSIONS}
    return Index(ordered(rows_of(document[_VERSIONS])[0]), notes if printable(notes) else {}, data)


def index_bytes(path: Path) -> bytes:
    """Gives the bytes of an index.

    Raises:
        SourceError: when what stands there is no file, or cannot be read.
    """
    if path.is_symlink() and not path.exists():
        raise SourceError(_leads(path), place=str(path), remedy=_PUT_BACK)
    if path.is_dir():
        raise SourceError("is a folder", place=str(path), remedy=_PUT_BACK)
    try:
        return read_bytes(path, INDEX_BYTES)
    except SourceError as error:
        raise SourceError(error.problem, place=str(path), remedy=_PUT_BACK) from error


def _leads(path: Path) -> str:
    """Gives where a link leads that does not lead to a file."""
    try:
        path.stat()
    except OSError as error:
        if error.errno == ELOOP:
            return "is a link that leads to itself"
    return "is a link that leads nowhere"


def names_in(folder: Path) -> list[str]:
    """Gives the names in a library's folder, sorted; none where there is no folder.

    Raises:
        SourceError: when it is no folder, or cannot be read.
    """
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - only the names are wanted
    except FileNotFoundError as error:
        if os.path.lexists(folder):
            remedy = "mend the link, or name the library with --library DIR"
            raise SourceError("is a link that leads nowhere", place=str(folder), remedy=remedy) from error
        return []
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "not a path").lower()
        remedy = "name the folder of the library with --library DIR"
        raise SourceError(f"cannot be read: {reason}", place=str(folder), remedy=remedy) from error


def _refuse_damaged(folder: Path) -> None:
    """Refuses a folder that holds versions, and no index that names them."""
    names = names_in(folder)
    if INDEX in names:
        raise SourceError("cannot be read", place=str(folder / INDEX), remedy="check who may read its folder")
    left = next((name for name in names if named_by_file(name)), "")
    if left:
        raise SourceError(f"holds {left} and no {INDEX}", place=str(folder), remedy=_PUT_BACK)


def _document(data: bytes, path: Path) -> dict[str, Any]:
    """Gives the document, once it has been seen to hold a list of versions."""
    try:
        document = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
    except UnicodeDecodeError as error:
        raise SourceError("is not UTF-8 text", place=str(path), remedy="save it as UTF-8") from error
    except json.JSONDecodeError as error:
        raise SourceError(
            f"is not JSON: {error.msg.lower()}", place=str(path), line=error.lineno, remedy=_MEND
        ) from error
    except ValueError as error:
        raise SourceError(f"is not an index: {error}", place=str(path), remedy=_MEND) from error
    except RecursionError:
        document = None
        _refuse_depth(path)
    if not isinstance(document, dict) or not isinstance(document.get(_VERSIONS), list):
        raise SourceError(f'has no list "{_VERSIONS}"', place=str(path), remedy=_MEND)
    if _deep(document):
        _refuse_depth(path)
    return document


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Gives an object whose keys stand once each: of two, a reader sees the first and a program the last."""
    held = dict(pairs)
    if len(held) < len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        raise ValueError(f"the key {json.dumps(twice)} stands twice in one entry")
    return held


def _deep(document: object) -> bool:
    """Tells whether a document has more levels than can be written again."""
    level: list[object] = [document]
    for _ in range(JSON_DEPTH):
        level = [
            inner
            for value in level
            if isinstance(value, dict | list)
            for inner in (value.values() if isinstance(value, dict) else value)
        ]
    return bool(level)


def _refuse_depth(path: Path) -> None:
    raise SourceError(f"is nested deeper than {JSON_DEPTH} levels", place=str(path), remedy=_MEND)
