"""The file `consistency.yaml` in the library's folder: which differences are meant, by whom, when and why."""

from __future__ import annotations

import io
from dataclasses import MISSING, asdict, fields
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from drafter.errors import SourceError
from drafter.files import write_whole
from drafter.model.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from ruamel.yaml import YAML

FILE = "consistency.yaml"
_HEAD = "judgements"
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
    if not path.is_file():
        return ()
    rows = _load(path)[_HEAD]
    return tuple(_judgement(row, number, path) for number, row in enumerate(rows, start=1))


def keep_judgements(folder: Path, judgements: Sequence[Judgement]) -> Path:
    """Adds judgements to the file in a library's folder and gives the file; what stands there is kept.

    Raises:
        SourceError: when the file that is there cannot be read.
        OutputError: when it cannot be written.
    """
    path = folder / FILE
    document = _load(path) if path.is_file() else {_HEAD: []}
    document[_HEAD].extend(asdict(judgement) for judgement in judgements)
    out = io.StringIO()
    _yaml().dump(document, out)
    write_whole(path, out.getvalue())
    return path


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
            place=f"{path}:{row.lc.line + 1}",
            remedy="add it, or take the judgement out",
        )
    _refuse_odd_date(row, number, path)
    return Judgement(**{key: str(value) for key, value in row.items() if value is not None})


def _refuse_unknown(row: Mapping[Any, object], known: Iterable[str], where: str, path: Path) -> None:
    """Refuses a key that nothing reads, for it is mostly one that was misspelt."""
    for key in row:
        if key not in known:
            near = get_close_matches(str(key), known, n=1)
            meant = f"did you mean `{near[0]}`? " if near else ""
            raise SourceError(
                f"{where} has the unknown key `{key}`",
                place=f"{path}:{_line(row, key)}",
                remedy=f"{meant}a note of your own goes behind a #",
            )


def _refuse_odd_date(row: Mapping[str, object], number: int, path: Path) -> None:
    try:
        date.fromisoformat(str(row["date"]))
    except ValueError as error:
        raise SourceError(
            f"judgement {number} has the date {row['date']}",
            place=f"{path}:{_line(row, 'date')}",
            remedy="write it as 2026-11-23",
        ) from error


def _line(row: Any, key: object) -> int:  # noqa: ANN401 - a mapping that knows its lines has a type of its own
    return int(row.lc.key(key)[0]) + 1


def _load(path: Path) -> Any:  # noqa: ANN401 - a YAML document keeps its comments in types of its own
    """Gives the document with its list of judgements, which may be empty."""
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415 - only where there are judgements

    try:
        text = path.read_text(encoding="utf-8-sig")
        document = _yaml().load(text)
        if document is None:  # Nothing but comments.
            document = _yaml().load(f"{text.rstrip()}\n{_HEAD}:\n")
    except UnicodeDecodeError as error:
        raise SourceError("is not UTF-8 text", place=str(path), remedy="save it as UTF-8") from error
    except (OSError, YAMLError, ValueError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        place = f"{path}:{mark.line + 1}" if mark else str(path)
        problem = error.problem if isinstance(error, MarkedYAMLError) else ""
        what = f"cannot be read as YAML{f': {problem.splitlines()[0]}' if problem else ''}"
        raise SourceError(what, place=place, remedy="mend it, or move it away") from error
    return _with_list(document, path)


def _with_list(document: Any, path: Path) -> Any:  # noqa: ANN401 - as above
    if isinstance(document, dict):
        _refuse_unknown(document, (_HEAD,), "the file", path)
        if document.setdefault(_HEAD, []) is None:
            document[_HEAD] = []
    if not isinstance(document, dict) or not isinstance(document[_HEAD], list):
        raise SourceError("has no list of judgements", place=str(path), remedy="begin it with `judgements:`")
    return document


def _yaml() -> YAML:
    """Gives a reader that takes a date and a number with a point as the words they are: 3.10 is not 3.1."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - only where there are judgements
    from ruamel.yaml.constructor import RoundTripConstructor  # noqa: PLC0415 - as above

    class Constructor(RoundTripConstructor):
        """One whose changes stay its own."""

    for kind in ("timestamp", "float"):
        Constructor.add_constructor(f"tag:yaml.org,2002:{kind}", RoundTripConstructor.construct_scalar)
    yaml = YAML()
    yaml.Constructor = Constructor
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
