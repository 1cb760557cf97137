"""A section as JSON: the form that `drafter show --json` writes and every command reads."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

from drafter.errors import HostileFileError, SourceError
from drafter.limits import CLAUSE_DEPTH, JSON_BYTES, PARAGRAPHS
from drafter.model.clause_names import tidy
from drafter.model.clause_number import ClauseNumber, kind_of
from drafter.model.section import Clause, Section, kind_as_said
from drafter.raw import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.section import Kind

_MOST_SHOWN = 60
# JSON can write either half of a pair of surrogates alone, which is no character.
_HALVES = re.compile("[\ud800-\udfff]")
_REMEDY = "write it with `drafter show SOURCE --json`"


def read_section_json(path: Path) -> Section:
    """Gives the section that a JSON file holds; keys it does not know are passed over.

    Raises:
        SourceError: when the file is not such a section, with the place of the first mistake.
        HostileFileError: when it holds more than the limits.
    """
    document = _load(path)
    if not isinstance(document, dict) or not isinstance(document.get("clauses"), list):
        raise SourceError("not a section: it has no list of clauses", place=str(path), remedy=_REMEDY)
    if len(document["clauses"]) > PARAGRAPHS:
        raise HostileFileError(
            "holds more clauses than it may", place=str(path), remedy=f"at most {PARAGRAPHS:,} are read"
        )
    clauses = [_clause(item, f"{path}: clause {n}") for n, item in enumerate(document["clauses"], start=1)]
    _refuse_duplicates(clauses, path)
    return Section(
        clauses=tuple(clauses),
        section=_string(document, "section", str(path)),
        title=_string(document, "title", str(path)),
        version=_string(document, "version", str(path)),
    )


def section_as_json(section: Section) -> dict[str, Any]:
    """Gives the section as plain values, ready to be written as JSON."""
    return {
        "section": section.section,
        "title": section.title,
        "version": section.version,
        "clauses": [
            {
                "id": c.id,
                "label": c.label,
                "depth": c.depth,
                "heading": c.heading,
                "text": c.text,
                **kind_as_said(c),
            }
            for c in section
        ],
    }


def _stated(kind: str, clause_id: str, label: str) -> Kind | None:
    """Gives what a clause is by the kind that its source states; None where only its id tells more."""
    known: dict[str, Kind] = {
        "definition": "definition",
        "closing": "closing",
        "note": "note",
        "table": "table",
        "contents": "contents",
        "preamble": "passage",
    }
    if kind in known:
        return known[kind]
    looks = kind_of(clause_id)
    if kind in ("clause", "heading") and looks in ("numbered", "worded"):
        return "numbered" if label or looks == "numbered" else "heading"
    return None


def _load(path: Path) -> object:
    try:
        text = read_bytes(path, JSON_BYTES).decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=partial(_object, path))
    except UnicodeDecodeError as error:
        raise SourceError("not UTF-8 text", place=str(path), remedy="save it as UTF-8") from error
    except json.JSONDecodeError as error:
        raise SourceError(
            f"not JSON: {error.msg}", place=str(path), line=error.lineno, remedy=_REMEDY
        ) from error
    except ValueError as error:
        raise SourceError("a number in it is too long", place=str(path), remedy=_REMEDY) from error
    except RecursionError as error:
        raise SourceError("its values are nested too deeply", place=str(path), remedy=_REMEDY) from error


def _object(path: Path, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Gives an object; of a key that stands twice one value would be lost, so that is refused."""
    found = dict(pairs)
    if len(found) < len(pairs):
        key, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        place = f"{path}: clause {_shown(found['id'])}" if found.get("id") else str(path)
        problem = f"`{_shown(key)}` stands twice in one object"
        raise SourceError(problem, place=place, remedy="keep one of the two")
    return found


def _shown(value: object) -> str:
    """Gives a value as it can be printed on one line."""
    plain = str(value).encode("utf-8", "replace").decode("utf-8")
    return " ".join(plain.split())[:_MOST_SHOWN]


def _clause(item: object, place: str) -> Clause:
    if not isinstance(item, dict):
        raise SourceError("a clause is an object with `id` and `text`", place=place, remedy=_REMEDY)
    clause_id = tidy(_string(item, "id", place))
    if not clause_id or "text" not in item:
        raise SourceError("a clause needs `id` and `text`", place=place, remedy=_REMEDY)
    depth = item.get("depth")
    if depth is None:
        depth = min(ClauseNumber.parse(clause_id).depth, CLAUSE_DEPTH)
    if not isinstance(depth, int) or not 0 <= depth <= CLAUSE_DEPTH:
        raise SourceError(f"`depth` is a whole number, at most {CLAUSE_DEPTH}", place=place, remedy=_REMEDY)
    label, kind = _string(item, "label", place), _string(item, "kind", place)
    return Clause(
        id=clause_id,
        text=_string(item, "text", place),
        label=label,
        depth=depth,
        heading=_string(item, "heading", place) or None,
        stated=_stated(kind, clause_id, label),
    )


def _string(values: dict[str, Any], key: str, place: str) -> str:
    value = values.get(key)
    if value is not None and not isinstance(value, str):
        raise SourceError(f"`{key}` is a string", place=place, remedy=_REMEDY)
    if value and _HALVES.search(value):
        raise SourceError(f"half of a character stands in `{key}`", place=place, remedy=_REMEDY)
    return value or ""


def _refuse_duplicates(clauses: list[Clause], path: Path) -> None:
    seen: set[str] = set()
    for number, clause in enumerate(clauses, start=1):
        if clause.id in seen:
            raise SourceError(
                f"the id {clause.id} stands twice",
                place=f"{path}: clause {number}",
                remedy="make each id unique",
            )
        seen.add(clause.id)
