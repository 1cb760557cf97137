"""The entries of an index, checked one by one and against each other."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from drafter.errors import Mistake
from drafter.library.entry import (
    INDEX,
    LOG,
    REMOVED,
    Entry,
    Row,
    TakenNames,
    section_mistake,
    version_mistake,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_REMEDIES = {
    "section": 'write its letter, such as "G"',
    "version": 'write its number, such as "5.20"',
    "title": 'write "" or its title',
    "effective": 'write "" or a date, such as "2018-09-27"',
    "file": 'write the name of its file in this folder, such as "G-5.20.docx"',
    "sha256": "write the checksum of its file, 64 of the digits 0 to 9 and a to f",
}
# The last is the file of the judgements, which lies in the same folder.
_OWN = frozenset({INDEX, LOG, REMOVED, "consistency.yaml"})
_CHECKSUM = re.compile(r"[0-9A-Fa-f]{64}")
# What separates folders or a drive, and what no file name holds on Windows.
_NO_NAME = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]')
_LONGEST_SAID = 60


def rows_of(values: Sequence[object]) -> tuple[list[Row], list[Mistake]]:
    """Gives the entries of an index that are right, and every mistake in the others, each with its place."""
    rows: list[Row] = []
    taken = _Taken()
    mistakes: list[Mistake] = []
    for number, value in enumerate(values, start=1):
        row, wrong = _row(value)
        met = taken.met_by(row.entry) if row and not wrong else None
        wrong = [met] if met else wrong
        place = f"version {number}{_called(value)}"
        mistakes += [replace(mistake, place=place) for mistake in wrong]
        if row and not wrong:
            rows.append(row)
            taken.add(row.entry)
    return rows, mistakes


def printable(value: object) -> bool:
    """Tells whether a value of JSON can be written again: half a character cannot."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _row(value: object) -> tuple[Row | None, list[Mistake]]:
    if not isinstance(value, dict):
        return None, [Mistake(f"is {_said(value)}", "write it in braces, as `drafter add` does")]
    wrong = list(_mistakes(value))
    if wrong:
        return None, wrong
    words = {key: value[key] for key in _REMEDIES} | {"sha256": value["sha256"].lower()}
    return Row(Entry(**words), {key: held for key, held in value.items() if key not in _REMEDIES}), []


def _mistakes(row: Mapping[str, object]) -> Iterator[Mistake]:
    for key, remedy in _REMEDIES.items():
        if key not in row:
            yield Mistake(f'"{key}" is missing', remedy)
        elif not isinstance(row[key], str):
            yield Mistake(f'"{key}" is {_said(row[key])}', remedy)
        else:
            yield from _wrong_words(key, str(row[key]))
    for key, value in row.items():
        if key not in _REMEDIES and not printable({key: value}):
            yield Mistake(f"{_said(key)} holds half a character", "write it anew")


def _wrong_words(key: str, value: str) -> Iterator[Mistake]:
    """Gives what is wrong with a value that is words."""
    if not printable(value):
        yield Mistake(f'"{key}" holds half a character', "write it anew")
    elif key in ("section", "version"):
        mistake = section_mistake(value) if key == "section" else version_mistake(value)
        if mistake:
            yield Mistake(f'"{key}" is {_said(value)}', mistake.remedy)
    elif (
        (key == "effective" and value and not _is_day(value))
        or (key == "file" and not _is_bare(value))
        or (key == "sha256" and not _CHECKSUM.fullmatch(value))
    ):
        yield Mistake(f'"{key}" is {_said(value)}', _REMEDIES[key])


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _is_bare(name: str) -> bool:
    """Tells whether a name is that of a file in the library's own folder, and none of its other files."""
    return bool(name.strip(" .")) and not _NO_NAME.search(name) and name.casefold() not in _OWN


class _Taken:
    """The names and the files of the entries before, each with the first that has it."""

    def __init__(self) -> None:
        self._names = TakenNames()
        self._files: dict[str, Entry] = {}

    def add(self, entry: Entry) -> None:
        """Takes the name and the file of an entry."""
        self._names.add(entry)
        self._files.setdefault(entry.file.casefold(), entry)

    def met_by(self, entry: Entry) -> Mistake | None:
        """Gives that an earlier entry, the first of several, has the same name or the same file."""
        of_name, of_file = self._names.alike(entry), self._files.get(entry.file.casefold())
        held = min(filter(None, (of_name, of_file)), key=self._names.place, default=None)
        if held is None:
            return None
        if held is of_name:
            return Mistake(f"cannot be told from {held.name}, which stands before it", "take one of them out")
        return Mistake(f'"file" is {_said(entry.file)}, which is that of {held.name}', _REMEDIES["file"])


def _called(value: object) -> str:
    """Gives the name of a version for its place, where it has one."""
    if isinstance(value, dict):
        section, version = value.get("section"), value.get("version")
        if isinstance(section, str) and isinstance(version, str):
            named = not section_mistake(section) and not version_mistake(version)
            return f" ({section}@{version})" if named else ""
    return ""


def _said(value: object) -> str:
    """Gives a value as it stands in the file; of much, what kind of thing it is."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "an object in braces"
    said = json.dumps(value, ensure_ascii=not str(value).isprintable())
    return said if len(said) <= _LONGEST_SAID else f"{said[:_LONGEST_SAID]}…"
