"""The file `consistency.yaml` in a library's folder: what was said of differences, by whom, when and why."""

from __future__ import annotations

import io
import os
from dataclasses import MISSING, asdict, fields
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from drafter.errors import SourceError
from drafter.files import cannot_write, real_path, write_new, write_whole
from drafter.language.near_names import did_you_mean, near_names
from drafter.limits import YAML_BYTES
from drafter.locks import locked
from drafter.model.finding import Judgement, Verdict
from drafter.raw import read_bytes
from drafter.yaml_text import load, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from drafter.yaml_text import Loaded

FILE = "consistency.yaml"
_HEAD = "judgements"
_INDENT = 2
_EMPTY = "[]"
_KEYS = tuple(field.name for field in fields(Judgement))
_NEEDED = tuple(field.name for field in fields(Judgement) if field.default is MISSING)
# Both texts may be empty, since a clause may be a heading and no more.
_WORDS = ("amended", "sibling", "reason", "by", "date")


def read_judgements(folder: Path) -> tuple[Judgement, ...]:
    """Gives the judgements kept in a library's folder; none where there is no such file.

    Raises:
        SourceError: when the file is not as `drafter check --accept` writes it. A key that is unknown counts:
            a judgement whose `edit` is misspelt would keep every difference of its clauses quiet.
    """
    path = folder / FILE
    if not os.path.lexists(path):
        return ()
    rows = _rows(load(path), path)
    return tuple(_judgement(row, number, path) for number, row in enumerate(rows, start=1))


def keep_judgements(folder: Path, judgements: Sequence[Judgement]) -> Path:
    """Adds judgements to the end of the file in a library's folder and gives the file; no other byte changes.

    Raises:
        SourceError: when the file that is there cannot be read, or nothing can be added to it.
        OutputError: when it cannot be written, or somebody changes it meanwhile.
    """
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(real_path(path)):
            _write_with(judgements, path)
    except OSError as error:
        raise cannot_write(path, error) from error
    return path


def _write_with(judgements: Sequence[Judgement], path: Path) -> None:
    if os.path.lexists(path):
        was = read_bytes(path, YAML_BYTES)
        write_whole(path, _with(judgements, was, path), was=was)
    else:
        write_new(path, _with(judgements, b"", path))


def _with(judgements: Sequence[Judgement], raw: bytes, path: Path) -> bytes:
    """Gives the bytes of the file with judgements added; comments, layout and line ends stay a person's."""
    loaded = parse(raw, path)
    rows = [_row(judgement) for judgement in judgements]
    wanted = [*_rows(loaded, path), *rows]
    made = raw[: len(raw) - len(loaded.text.encode())] + _added_to(loaded, rows).encode()
    if len(made) > YAML_BYTES:
        raise SourceError("is full", place=str(path), remedy="take out judgements that no clause needs now")
    try:
        fits = _rows(parse(made, path), path) == wanted
    except SourceError:
        fits = False
    if not fits:
        raise SourceError(
            "is written in a way that nothing can be added to",
            place=str(path),
            remedy="begin it with `judgements:`, and each judgement on a line of its own with a dash",
        )
    return made


def _row(judgement: Judgement) -> dict[str, str]:
    """Gives a judgement as the file has it; that a difference is meant need not be said."""
    return {key: value for key, value in asdict(judgement).items() if value or key != "verdict"}


def _added_to(loaded: Loaded, rows: Sequence[Mapping[str, str]]) -> str:
    """Gives the text of the file with rows put at its end, where its one list ends."""
    value = next((node for _, node in loaded.root.value), None) if loaded.root and loaded.document else None
    head, *lines = _dumped(rows, value.start_mark.column if value and value.value else _INDENT)
    text = loaded.text
    if value and not value.value and text[value.start_mark.index : value.end_mark.index] == _EMPTY:
        # A list that is written as an empty one would end there.
        text = text[: value.start_mark.index] + text[value.end_mark.index :]
    elif not value:
        lines = [head, *lines]
    end = "\r\n" if "\r\n" in text else "\n"
    begun = text and not text.endswith("\n")
    return text + (end if begun else "") + "".join(f"{line}{end}" for line in lines)


def _dumped(rows: Sequence[Mapping[str, str]], indent: int) -> list[str]:
    """Gives the lines of a file with these rows, whose dashes are so far from the margin."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - only where there are judgements

    yaml, out = YAML(), io.StringIO()
    yaml.width = 100
    yaml.indent(mapping=2, sequence=indent + 2, offset=indent)
    yaml.dump({_HEAD: list(rows)}, out)
    return out.getvalue().removesuffix("\n").split("\n")


def _judgement(row: Any, number: int, path: Path) -> Judgement:  # noqa: ANN401 - a mapping that knows its lines
    if not hasattr(row, "lc") or not hasattr(row, "items"):
        raise SourceError(
            f"judgement {number} is no list of keys and values",
            place=str(path),
            remedy="write it as the others are, or put a # before it",
        )
    _refuse_unknown(row, _KEYS, f"judgement {number}", path)
    missing = [
        key for key in _NEEDED if row.get(key) is None or (key in _WORDS and not str(row[key]).strip())
    ]
    if missing:
        raise SourceError(
            f"judgement {number} has no {' and no '.join(missing)}",
            place=str(path),
            line=row.lc.line + 1,
            remedy="add it, or take the judgement out",
        )
    _refuse_odd_date(row, number, path)
    _refuse_odd_verdict(row, number, path)
    # The verdict has just been looked at.
    said: dict[str, Any] = {key: str(value) for key, value in row.items() if value is not None}
    return Judgement(**said)


def _refuse_unknown(row: Mapping[Any, object], known: Iterable[str], where: str, path: Path) -> None:
    """Refuses a key that nothing reads, for it is mostly one that was misspelt."""
    for key in row:
        if key not in known:
            near = [f"`{name}`" for name in near_names(str(key), known)]
            meant = f"{did_you_mean(near)} " if near else ""
            raise SourceError(
                f"{where} has the unknown key `{key}`",
                place=str(path),
                line=_line(row, key),
                remedy=f"{meant}a note of your own goes behind a #",
            )


def _refuse_odd_date(row: Mapping[str, object], number: int, path: Path) -> None:
    try:
        date.fromisoformat(str(row["date"]))
    except ValueError as error:
        raise SourceError(
            f"judgement {number} has the date {row['date']}",
            place=str(path),
            line=_line(row, "date"),
            remedy="write it as 2026-11-23",
        ) from error


def _refuse_odd_verdict(row: Mapping[str, object], number: int, path: Path) -> None:
    if row.get("verdict") not in (None, *get_args(Verdict)):
        raise SourceError(
            f"judgement {number} has the verdict {row['verdict']}",
            place=str(path),
            line=_line(row, "verdict"),
            remedy="write `later` or `open`, or nothing where it is meant",
        )


def _line(row: Any, key: object) -> int:  # noqa: ANN401 - a mapping that knows its lines has a type of its own
    return int(row.lc.key(key)[0]) + 1


def _rows(loaded: Loaded, path: Path) -> list[Any]:
    """Gives the list of judgements, which may be empty."""
    if loaded.twice:
        raise loaded.twice[0]
    document = {} if loaded.document is None else loaded.document
    if isinstance(document, dict):
        _refuse_unknown(document, (_HEAD,), "the file", path)
    rows = document.get(_HEAD) if isinstance(document, dict) else document
    if not isinstance(document, dict) or not isinstance(rows, list | None):
        raise SourceError("has no list of judgements", place=str(path), remedy="begin it with `judgements:`")
    return rows or []
