"""The file `consistency.yaml` in the library's folder: which differences are meant, by whom, when and why."""

from __future__ import annotations

import io
from dataclasses import MISSING, asdict, fields
from typing import TYPE_CHECKING, Any

from drafter.errors import SourceError
from drafter.files import write_whole
from drafter.model.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ruamel.yaml import YAML

FILE = "consistency.yaml"
_KEYS = {field.name for field in fields(Judgement) if field.default is MISSING}


def read_judgements(folder: Path) -> tuple[Judgement, ...]:
    """Gives the judgements kept in a library's folder; none where there is no such file.

    Raises:
        SourceError: when the file is not as `drafter check --accept` writes it.
    """
    path = folder / FILE
    if not path.is_file():
        return ()
    rows = _load(path)["judgements"]
    return tuple(_judgement(row, number, path) for number, row in enumerate(rows, start=1))


def keep_judgements(folder: Path, judgements: Sequence[Judgement]) -> Path:
    """Adds judgements to the file in a library's folder and gives the file; what stands there is kept.

    Raises:
        SourceError: when the file that is there cannot be read.
        OutputError: when it cannot be written.
    """
    path = folder / FILE
    document = _load(path) if path.is_file() else {"judgements": []}
    document["judgements"].extend(asdict(judgement) for judgement in judgements)
    out = io.StringIO()
    _yaml().dump(document, out)
    write_whole(path, out.getvalue())
    return path


def _judgement(row: object, number: int, path: Path) -> Judgement:
    if not isinstance(row, dict):
        raise SourceError(
            f"judgement {number} is no list of keys and values", place=str(path), remedy="mend it"
        )
    missing = sorted(_KEYS - row.keys())
    if missing:
        line = row.lc.line + 1 if hasattr(row, "lc") else number
        raise SourceError(
            f"judgement {number} has no {' and no '.join(missing)}",
            place=f"{path}:{line}",
            remedy="add it, or take the judgement out",
        )
    known = {field.name for field in fields(Judgement)}
    return Judgement(**{key: str(value) for key, value in row.items() if key in known})


def _load(path: Path) -> Any:  # noqa: ANN401 - a YAML document keeps its comments in types of its own
    """Gives the document with its list of judgements, which may be empty."""
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415 - only where there are judgements

    try:
        text = path.read_text(encoding="utf-8")
        document = _yaml().load(text)
        if document is None:  # Nothing but comments.
            document = _yaml().load(f"{text.rstrip()}\njudgements:\n")
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        place = f"{path}:{mark.line + 1}" if mark else str(path)
        raise SourceError("cannot be read as YAML", place=place, remedy="mend it, or move it away") from error
    if isinstance(document, dict) and document.setdefault("judgements", []) is None:
        document["judgements"] = []
    if not isinstance(document, dict) or not isinstance(document["judgements"], list):
        raise SourceError("has no list of judgements", place=str(path), remedy="begin it with `judgements:`")
    return document


def _yaml() -> YAML:
    from ruamel.yaml import YAML  # noqa: PLC0415 - only where there are judgements

    yaml = YAML()
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
