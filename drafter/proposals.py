"""Proposal files: `proposals/DP087.yaml`, read with every mistake at its line, and written."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from drafter.errors import OutputError, ProposalError
from drafter.files import write_whole
from drafter.model.proposal import (
    Amendment,
    Deletion,
    Fact,
    Insertion,
    Proposal,
    TextAmendment,
    WordsAmendment,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails

FOLDER = Path("proposals")
_FORMS = "`replace` and `with`, `text`, `insert_after` and `text`, or `delete`"

Words = Annotated[str, StringConstraints(min_length=1)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Replace(_Form):
    clause: Words
    replace: Words
    with_: str = Field(alias="with")
    occurrence: int = Field(default=0, ge=1)


class _Text(_Form):
    clause: Words
    text: Words


class _Insert(_Form):
    insert_after: Words
    text: Words
    renumber: Literal[False] = False


class _Delete(_Form):
    delete: Words
    renumber: Literal[False] = False


def _form(item: object) -> str:
    """Gives the form of an amendment by the key that only this form has."""
    keys = item if isinstance(item, dict) else ()
    return next((tag for tag in ("replace", "insert_after", "delete") if tag in keys), "text")


class _File(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][\w.-]*$")]
    title: Words
    baseline: Words
    amendments: Annotated[
        list[
            Annotated[
                Annotated[_Replace, Tag("replace")]
                | Annotated[_Text, Tag("text")]
                | Annotated[_Insert, Tag("insert_after")]
                | Annotated[_Delete, Tag("delete")],
                Discriminator(_form),
            ]
        ],
        Field(min_length=1),
    ]


# What is wrong, in a drafter's words, by the kind of error and, where it matters, the key.
_PROBLEMS = {
    ("missing", ""): "`{key}` is missing; add it",
    ("missing", "clause"): f"the amendment has no `clause`; write it as {_FORMS}",
    ("missing", "text"): f"the amendment has no `text`; write it as {_FORMS}",
    ("extra_forbidden", ""): f"`{{key}}` is not known in this form of amendment; write it as {_FORMS}",
    ("string_type", ""): "`{key}` must be text; put it in quotes",
    ("string_too_short", ""): "`{key}` is empty; fill it in",
    ("too_short", ""): "`{key}` is empty; fill it in",
    ("list_type", ""): "`{key}` must be a list; begin each of its items with a dash",
    ("model_type", ""): f"an amendment is a set of keys; write it as {_FORMS}",
    ("string_type", "baseline"): "`baseline` must name a version, in quotes; write it as G@5.20",
    ("string_pattern_mismatch", "id"): "`id` names files; use letters, digits, dots and dashes only",
    ("literal_error", "renumber"): "`renumber` is not carried out; leave it out, and the numbers are kept",
}


def find_proposal(name: str) -> Path:
    """Gives the file of a proposal named by its path or, from the folder `proposals`, by its id.

    Raises:
        ProposalError: when there is no such file.
    """
    for path in (Path(name), FOLDER / f"{name}.yaml"):
        if path.is_file():
            return path
    raise ProposalError(
        "there is no such proposal", place=name, remedy=f"name a file, or the id of one in {FOLDER}"
    )


def read_proposal(path: Path) -> Proposal:
    """Gives the proposal in a file.

    Raises:
        ProposalError: with every mistake in it, a line each.
    """
    document = _load(path)
    if not isinstance(document, CommentedMap):
        raise ProposalError(
            "is not a proposal", place=str(path), remedy="begin it with `id:`, `title:` and `baseline:`"
        )
    try:
        checked = _File.model_validate(_plain(document))
    except ValidationError as error:
        raise ProposalError.of(_mistake(document, path, detail) for detail in error.errors()) from error
    lines = [_line(document, ("amendments", n)) for n in range(len(checked.amendments))]
    return Proposal(
        id=checked.id,
        title=checked.title,
        baseline=checked.baseline,
        amendments=tuple(
            _amendment(form, line) for form, line in zip(checked.amendments, lines, strict=True)
        ),
        facts=dict(checked.model_extra or {}),
        place=str(path),
    )


def write_proposal(proposal: Proposal, path: Path) -> None:
    """Writes a new proposal file.

    Raises:
        OutputError: when a file is there already, or none can be written.
    """
    if path.exists():
        raise OutputError("is there already", place=str(path), remedy="give another --id, or move it away")
    write_whole(path, proposal_as_yaml(proposal))


def proposal_as_yaml(proposal: Proposal) -> str:
    """Gives the proposal as the text of a proposal file."""
    yaml = YAML()
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    head = {"id": proposal.id, "title": proposal.title, "baseline": proposal.baseline}
    yaml.dump({**head, **proposal.facts, "amendments": [_as_yaml(a) for a in proposal.amendments]}, out)
    return out.getvalue()


def _as_yaml(amendment: Amendment) -> dict[str, object]:
    quoted = DoubleQuotedScalarString
    match amendment:
        case WordsAmendment():
            form = {
                "clause": amendment.clause,
                "replace": quoted(amendment.replace),
                "with": quoted(amendment.replacement),
            }
            return {**form, "occurrence": amendment.occurrence} if amendment.occurrence else form
        case TextAmendment():
            return {"clause": amendment.clause, "text": quoted(amendment.text)}
        case Insertion():
            return {"insert_after": amendment.after, "text": quoted(amendment.text)}
        case Deletion():
            return {"delete": amendment.clause}


def _amendment(form: _Replace | _Text | _Insert | _Delete, line: int) -> Amendment:
    match form:
        case _Replace():
            return WordsAmendment(form.clause, form.replace, form.with_, form.occurrence, line)
        case _Text():
            return TextAmendment(form.clause, form.text, line)
        case _Insert():
            return Insertion(form.insert_after, form.text, line)
        case _Delete():
            return Deletion(form.delete, line)


def _load(path: Path) -> object:
    try:
        return YAML().load(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise ProposalError(f"cannot be read: {reason}", place=str(path), remedy="check the path") from error
    except UnicodeDecodeError as error:
        raise ProposalError("is not UTF-8 text", place=str(path), remedy="save it as UTF-8") from error
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ProposalError(
            f"is not YAML: {error.problem}",
            place=f"{path}:{line}",
            remedy="put words that hold `:` or `#` in quotes",
        ) from error
    except (YAMLError, RecursionError, ValueError) as error:
        raise ProposalError(
            "is not YAML", place=str(path), remedy="compare it with another proposal"
        ) from error


def _plain(value: object) -> Fact:
    """Gives the values without the library's own types, which strict validation would refuse."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    return value if value is None else str(value)


def _line(document: CommentedMap, location: Sequence[int | str]) -> int:
    """Gives the line, counted from 1, of the deepest part of a location that the file holds."""
    here: object = document
    line = document.lc.line
    for step in location:
        if isinstance(here, CommentedMap) and step in here:
            line = here.lc.key(step)[0]
        elif isinstance(here, CommentedSeq) and isinstance(step, int) and step < len(here):
            line = here.lc.item(step)[0]
        else:
            continue
        here = here[step]
    return int(line) + 1


def _mistake(document: CommentedMap, path: Path, error: ErrorDetails) -> str:
    """Gives a validation error as one line: its place, what is wrong in a drafter's words, and the remedy."""
    location = error["loc"]
    if location[0] == "amendments":
        # The third step is the form of the amendment, which is no part of the file.
        location = (*location[:2], *location[3:])
    key = str(location[-1])
    words = _PROBLEMS.get((error["type"], key)) or _PROBLEMS.get((error["type"], ""))
    said = words.format(key=key) if words else f"`{key}`: {error['msg'].lower()}; correct it"
    return f"{path}:{_line(document, location)}: {said}"
