"""Proposal files: `proposals/DP087.yaml`, read with every mistake at its line, and written."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from drafter.errors import DrafterError, Mistake, OutputError, ProposalError
from drafter.files import write_new
from drafter.kept import replace_keeping
from drafter.model.file_names import id_remedy
from drafter.model.proposal import Proposal
from drafter.proposals.curly_marks import curly_keys, in_curly_marks
from drafter.proposals.schema import AmendmentForm, ProposalForm, amendment_of, said, without_echoes
from drafter.proposals.yaml_writer import proposal_as_yaml, with_facts_to_write
from drafter.raw import read_bytes, refuse_odd
from drafter.yaml_text import Loaded, is_unprintable, line_at, load, parse, plain_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from drafter.model.code_names import CodeNames, Numbering
    from drafter.model.proposal import Amendment, Fact

FOLDER = Path("proposals")
_KINDS = (".yaml", ".yml")


@dataclass(frozen=True)
class Draft:
    """What could be read of a proposal file that has mistakes in it, and the mistakes."""

    proposal: Proposal
    mistakes: tuple[Mistake, ...]


def find_proposal(name: str) -> Path:
    """Gives the file of a proposal named by its path or, from the folder `proposals`, by its id.

    Raises:
        ProposalError: when there is no such file, or it states another id than it is asked for by.
        SourceError: when what has its name is no file.
    """
    path = FOLDER / f"{name}.yaml"
    if _is_file(Path(name)):
        return Path(name)
    if _is_file(path):
        _refuse_other_id(path, name)
        return path
    if os.path.lexists(path):
        refuse_odd(path)
    remedy = f"name a file, or the id of one in {FOLDER}"
    raise ProposalError(
        "there is no such proposal",
        place=name,
        remedy=remedy
        if FOLDER.is_dir()
        else f"{remedy}, which is not here: go to the folder that it lies in",
    )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # A name may be longer than any can be, or lie where nobody may look.
        return False


def _refuse_other_id(path: Path, name: str) -> None:
    """Refuses the file of another id than it is asked for by: its pack would be put over the other's."""
    try:
        proposal = read_proposal(path)
    except DrafterError:
        # Reading it says what is wrong.
        return
    if proposal.id and proposal.id.casefold() != name.casefold():
        raise ProposalError(
            f"`id: {proposal.id}` is not the name of its file",
            place=str(path),
            line=proposal.lines.get("id", 1),
            remedy=f"write `id: {name}`, or give the file the name {proposal.id}.yaml",
        )


def read_draft(path: Path, numbering: Numbering = "letter", raw: bytes | None = None) -> Draft:
    """Gives as much of the proposal in a file as has no mistakes in it, and the mistakes.

    Args:
        path: the file.
        numbering: the numbers of new clauses where the proposal does not say whether others move.
        raw: what the file is to hold, where that is tried before it is written.

    Raises:
        ProposalError: when the file is no proposal at all.
        SourceError: when it cannot be read.
    """
    loaded = _loaded(path, raw)
    document, plain = loaded.document, plain_value(loaded.document)
    assert isinstance(plain, dict)  # noqa: S101 - a mapping's plain form is one
    details = _details(plain)
    named = {detail["loc"][0] for detail in details if len(detail["loc"]) == 1}
    mistakes = (
        *(mistake for error in loaded.twice for mistake in error.mistakes),
        *(_mistake(document, path, detail) for detail in details),
        *_unprintable({key: item for key, item in document.items() if key not in named}, document, path),
        *in_curly_marks(document, path),
    )
    return Draft(_proposal(loaded, path, numbering), mistakes)


def _details(plain: Mapping[str, Fact]) -> list[ErrorDetails]:
    """Gives what is wrong with the form of a proposal."""
    try:
        ProposalForm.model_validate(plain)
    except ValidationError as error:
        return without_echoes(error.errors())
    return []


def read_proposal(path: Path) -> Proposal:
    """Gives as much of the proposal in a file as has no mistakes in it, without a look for the others.

    Raises:
        ProposalError: when the file is no proposal at all.
        SourceError: when it cannot be read.
    """
    return _proposal(_loaded(path), path)


def _loaded(path: Path, raw: bytes | None = None) -> Loaded:
    if path.suffix.lower() not in _KINDS:
        raise ProposalError(
            "is not a proposal", place=str(path), remedy=f"name a .yaml file, or the id of one in {FOLDER}"
        )
    loaded = load(path) if raw is None else parse(raw, path)
    if not isinstance(loaded.document, CommentedMap):
        raise ProposalError(
            "is not a proposal", place=str(path), remedy="begin it with `id:`, `title:` and `baseline:`"
        )
    return loaded


def write_proposal(proposal: Proposal, path: Path, code: CodeNames, *, force: bool = False) -> Path | None:
    """Writes a new proposal file, and gives the copy of the one whose place it takes.

    Args:
        proposal: the proposal.
        path: its file.
        code: what the code calls those whose views and impacts its papers ask for.
        force: whether it may take the place of another, which is then kept beside it.

    Raises:
        ProposalError: when its id can name no file.
        OutputError: when something is there already, or nothing can be written.
    """
    remedy = id_remedy(proposal.id)
    if remedy:
        raise ProposalError(f"“{proposal.id}” names no proposal", remedy=remedy)
    if path.suffix.lower() not in _KINDS:
        raise OutputError("is no name for a proposal", place=str(path), remedy="end it in .yaml")
    text = with_facts_to_write(proposal_as_yaml(proposal), proposal.facts, code)
    if not os.path.lexists(path):
        write_new(path, text)
        return None
    if not force:
        remedy = "give another --id, or replace it with --force, which keeps it beside under a dated name"
        raise OutputError("is there already", place=str(path), remedy=remedy)
    return replace_keeping(path, text, read_bytes(path))


def _proposal(loaded: Loaded, path: Path, numbering: Numbering = "letter") -> Proposal:
    """Gives the proposal that the file states, without the amendments that are not written as one."""
    document = loaded.document
    plain = {str(key): plain_value(value) for key, value in document.items()}
    own = ProposalForm.model_fields.keys()
    baselines = plain.get("baseline")
    named = baselines if isinstance(baselines, list) else [baselines]
    # What has a mistake of its own is left out, so that it is not said to be wrong in another way too.
    is_named = all(not is_unprintable(name) for name in named)
    names = [name for name in named if isinstance(name, str) and name and is_named]
    return Proposal(
        id=str(plain.get("id") or ""),
        title=str(plain.get("title") or ""),
        baseline=names[0] if names else "",
        amendments=tuple(_amendments(plain, document, numbering)),
        facts={key: value for key, value in plain.items() if key not in own},
        place=str(path),
        further=tuple(names[1:]),
        sha256=sha256(loaded.raw).hexdigest(),
        lines={str(key): int(document.lc.key(key)[0]) + 1 for key in document},
    )


def _amendments(plain: Mapping[str, Fact], document: CommentedMap, numbering: Numbering) -> list[Amendment]:
    renumber = plain.get("renumber", numbering == "renumber") is True
    items = plain.get("amendments")
    made = []
    for number, item in enumerate(items if isinstance(items, list) else []):
        try:
            form = _adapter().validate_python(item)
        except ValidationError:
            continue
        if curly_keys(document["amendments"][number]) or is_unprintable(item):
            continue
        line = line_at(document, ("amendments", number))
        made.append(amendment_of(form, renumber=renumber, dash=numbering == "dash", line=line))
    return made


@cache
def _adapter() -> TypeAdapter[AmendmentForm]:
    return TypeAdapter(AmendmentForm)


def _unprintable(items: Mapping[str, object], document: CommentedMap, path: Path) -> Iterator[Mistake]:
    """Gives a mistake for each of these facts and amendments with a character that no Word file can hold."""
    for key, value in items.items():
        held = enumerate(value) if isinstance(value, CommentedSeq) else [(None, value)]
        for number, item in held:
            if is_unprintable(item):
                line = line_at(document, (key,) if number is None else (key, number))
                yield Mistake("a character in it cannot be printed", "take it out", str(path), line)


def _mistake(document: CommentedMap, path: Path, error: ErrorDetails) -> Mistake:
    """Gives a validation error as a mistake at its line, in a drafter's words."""
    location = error["loc"]
    # The form of an amendment, and that of the baseline, are steps too, and no part of the file.
    if location[0] == "amendments":
        location = (*location[:2], *location[3:])
    elif location[0] == "baseline":
        location = (location[0], *location[2:])
    return replace(said(error, _key(location)), place=str(path), line=line_at(document, location))


def _key(location: Sequence[int | str]) -> str:
    """Gives the last key of a location; an item of a list has none of its own."""
    return next((step for step in reversed(location) if isinstance(step, str)), "")
