"""The file `consistency.yaml` in the library's folder: which differences are meant, by whom, when and why."""

from __future__ import annotations

import io
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from drafter.errors import SourceError
from drafter.files import write_whole
from drafter.model.judgement import Judgement

if TYPE_CHECKING:
    from pathlib import Path

    from ruamel.yaml import YAML

FILE = "consistency.yaml"
_KEYS = {field.name for field in fields(Judgement)}


def read_judgements(folder: Path) -> tuple[Judgement, ...]:
    """Gives the judgements kept in a library's folder; none where there is no such file.

    Raises:
        SourceError: when the file is not as `drafter check --accept` writes it.
    """
    path = folder / FILE
    if not path.is_file():
        return ()
    rows = _load(path).get("judgements") or []
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or not row.keys() >= _KEYS:
            raise SourceError(
                f"judgement {number} lacks one of {', '.join(sorted(_KEYS))}",
                place=str(path),
                remedy="add it",
            )
    return tuple(Judgement(**{key: str(row[key]) for key in _KEYS}) for row in rows)


def keep_judgement(folder: Path, judgement: Judgement) -> Path:
    """Adds a judgement to the file in a library's folder and gives the file; what stands there is kept.

    Raises:
        SourceError: when the file that is there cannot be read.
        OutputError: when it cannot be written.
    """
    path = folder / FILE
    document = _load(path) if path.is_file() else {}
    document.setdefault("judgements", [])
    document["judgements"].append(asdict(judgement))
    out = io.StringIO()
    _yaml().dump(document, out)
    write_whole(path, out.getvalue())
    return path


def _load(path: Path) -> Any:  # noqa: ANN401 - a YAML document keeps its comments in types of its own
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - only where there are judgements

    try:
        document = _yaml().load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise SourceError(
            "cannot be read as YAML", place=str(path), remedy="mend it, or move it away"
        ) from error
    if not isinstance(document, dict) or not isinstance(document.get("judgements") or [], list):
        raise SourceError("has no list of judgements", place=str(path), remedy="begin it with `judgements:`")
    return document


def _yaml() -> YAML:
    from ruamel.yaml import YAML  # noqa: PLC0415 - only where there are judgements

    yaml = YAML()
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
