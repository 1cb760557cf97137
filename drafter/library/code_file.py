"""The file `code.yaml` beside the library: what the code calls itself, its provisions and its people."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from drafter.errors import Mistake, SourceError
from drafter.language.near_names import did_you_mean, near_names
from drafter.limits import YAML_BYTES
from drafter.model.code_names import CodeNames, Numbering, VersionNames
from drafter.raw import read_bytes
from drafter.yaml_text import is_unprintable, line_at, parse, plain_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pydantic_core import ErrorDetails

FILE = "code.yaml"
_Words = Annotated[str, StringConstraints(pattern=r"\S")]
# Papers print these behind an article of their own.
_WITHOUT_ARTICLE = ("name", "short_name", "objectives_name")
_EMPTY, _TEXT = ("fill it in, or take it out"), ("write it as words, in quotes where it is a number")
_PROBLEMS = {
    "string_type": ("is no text", _TEXT),
    "string_pattern_mismatch": ("is empty", _EMPTY),
    "list_type": ("is no list", "begin each of its items with a dash"),
    "too_short": ("is empty", _EMPTY),
    "dict_type": ("is no set of keys", "write each as `letter: title`"),
}


class _CodeForm(BaseModel):
    """The keys of the file; each may be left out."""

    model_config = ConfigDict(extra="forbid", strict=True)

    name: _Words = ""
    short_name: _Words = ""
    document: str = ""
    provisions: Annotated[list[_Words], Field(min_length=1)] = []
    views: list[_Words] = []
    impacts: list[_Words] = []
    costs: list[_Words] = []
    consulted: _Words = ""
    objectives_name: _Words = ""
    objectives: list[_Words] = []
    classifications: list[_Words] = []
    new_clauses: Numbering = "letter"
    versions: VersionNames = "numbers"
    sections: dict[str, _Words] = {}


def code_file(folder: Path) -> Path:
    """Gives where the file of a library is: in the folder that holds the library's own."""
    parent = folder.parent
    # `.` and `..` say themselves as the folder that holds them.
    if folder.name in ("", ".."):
        parent = type(folder)(os.path.abspath(folder)).parent  # noqa: PTH100 - a link stays where it is
    return parent / FILE


def read_code_names(folder: Path) -> CodeNames:
    """Gives the names of the code whose library is in a folder; plain words where there is no such file.

    Raises:
        SourceError: with every mistake in the file, each at its line.
    """
    path = code_file(folder)
    if not os.path.lexists(path):
        return CodeNames()
    return _names(read_bytes(path, YAML_BYTES), path)


@lru_cache(maxsize=4)
def _names(raw: bytes, path: Path) -> CodeNames:
    """Gives what a file says; two hundred packs read it once."""
    loaded = parse(raw, path)
    document = {} if loaded.document is None else loaded.document
    if not isinstance(document, dict):
        raise SourceError(
            "holds no keys", place=str(path), remedy="begin each line with one, as in `name: Water Code`"
        )
    # A key with nothing behind it is one that waits to be filled in.
    said = {key: value for key, value in plain_value(document).items() if value is not None}
    mistakes = [
        *(mistake for error in loaded.twice for mistake in error.mistakes),
        *_mistakes(document, said, path),
    ]
    if mistakes:
        raise SourceError.of(sorted(mistakes, key=lambda mistake: mistake.line))
    names = {key: _tidy(key, value) for key, value in said.items()}
    if "name" in names or "short_name" in names:
        # Where it has one name alone, that is the other too.
        names = {"name": names.get("short_name"), "short_name": names.get("name"), **names}
    return CodeNames(**names)


def _mistakes(document: Any, said: Mapping[str, object], path: Path) -> Iterator[Mistake]:  # noqa: ANN401 - a mapping that knows its lines
    """Gives what is wrong with the keys and their values, and the characters that no paper can hold."""
    for key, value in said.items():
        if is_unprintable(key) or is_unprintable(value):
            line = line_at(document, (key,))
            yield Mistake("a character in it cannot be printed", "take it out", str(path), line)
    try:
        _CodeForm.model_validate(said)
    except ValidationError as error:
        for detail in error.errors():
            if detail["type"] != "string_unicode":
                yield _mistake(detail, str(path), line_at(document, detail["loc"]))


def _mistake(error: ErrorDetails, place: str, line: int) -> Mistake:
    """Gives an error as a mistake at its line, in a drafter's words."""
    key = str(error["loc"][0])
    if error["type"] == "extra_forbidden":
        near = near_names(key, _CodeForm.model_fields)
        meant = did_you_mean([f"`{name}`" for name in near]) if near else "docs/code.md lists those there are"
        return Mistake(f"`{key}` is not known", meant, place, line)
    if error["type"] == "literal_error":
        choices = str(error["ctx"]["expected"]).replace("'", "")
        return Mistake(f"`{key}` is none of those there are", f"write {choices}", place, line)
    what = f"an item of `{key}`" if error["loc"][1:] else f"`{key}`"
    problem, remedy = _PROBLEMS.get(error["type"], (error["msg"].lower(), "correct it"))
    return Mistake(f"{what} {problem}", remedy, place, line)


def _tidy(key: str, value: Any) -> Any:  # noqa: ANN401 - as the form has it
    """Gives a value as papers print it: on one line, and without an article where they have their own."""
    if isinstance(value, list):
        return tuple(_tidy("", item) for item in value)
    if isinstance(value, dict):
        return {name: _tidy("", item) for name, item in value.items()}
    words = " ".join(value.split())
    has_article = key in _WITHOUT_ARTICLE and words.casefold().startswith("the ")
    return words.partition(" ")[2] if has_article else words
