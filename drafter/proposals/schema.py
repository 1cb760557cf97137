"""The forms that a proposal file may take, checked key by key, and its mistakes in a drafter's words."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag
from pydantic_core import PydanticCustomError

from drafter.errors import Mistake
from drafter.language.near_names import did_you_mean, near_names
from drafter.model.file_names import id_remedy
from drafter.model.proposal import (
    Amendment,
    Deletion,
    HeadingAmendment,
    Insertion,
    TextAmendment,
    WordsAmendment,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pydantic_core import ErrorDetails

_FORMS = "`replace` and `with`, `text`, `heading`, `insert_after` or `insert_before` and `text`, or `delete`"

Words = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]


def _refuse_id(name: str) -> str:
    remedy = id_remedy(name)
    if remedy:
        raise PydanticCustomError(_NO_ID, "{remedy}", {"remedy": remedy})
    return name


_NO_ID = "no_file_name"

# A number alone names no version, since every section has versions of its own.
_Baseline = Annotated[str, StringConstraints(min_length=1, pattern=r"[^\d.\s]")]


class _Form(BaseModel):
    """What every form of amendment may state besides."""

    model_config = ConfigDict(extra="forbid", strict=True)

    was: Words = ""
    section: Words = ""
    alternative: int = Field(default=0, ge=1)


class _Replace(_Form):
    clause: Words
    replace: Words
    with_: str = Field(alias="with")
    occurrence: int = Field(default=0, ge=1)


class _Text(_Form):
    clause: Words
    text: Words


class _Heading(_Form):
    clause: Words
    heading: Words


class _Insert(_Form):
    text: Words
    term: Words = ""
    renumber: bool | None = None


class _InsertAfter(_Insert):
    insert_after: Words


class _InsertBefore(_Insert):
    insert_before: Words


class _Delete(_Form):
    delete: Words
    renumber: bool | None = None


def _form(item: object) -> str | None:
    """Gives the form of an amendment by the key that only this form has; None where it has none of them."""
    if not isinstance(item, dict):
        return "text"
    if "with" in item:
        return "replace"
    tags = ("replace", "insert_after", "insert_before", "delete", "heading", "text")
    return next((tag for tag in tags if tag in item), "text" if "clause" in item else None)


AmendmentForm = Annotated[
    Annotated[_Replace, Tag("replace")]
    | Annotated[_Text, Tag("text")]
    | Annotated[_Heading, Tag("heading")]
    | Annotated[_InsertAfter, Tag("insert_after")]
    | Annotated[_InsertBefore, Tag("insert_before")]
    | Annotated[_Delete, Tag("delete")],
    Discriminator(_form),
]
"""One amendment, in whichever form its keys show."""


class ProposalForm(BaseModel):
    """The keys that a proposal file must have; every other one is a fact for the papers."""

    model_config = ConfigDict(extra="allow", strict=True)

    id: Annotated[str, AfterValidator(_refuse_id)]
    title: Words
    baseline: Annotated[
        Annotated[_Baseline, Tag("one")] | Annotated[list[_Baseline], Field(min_length=1), Tag("several")],
        Discriminator(lambda value: "several" if isinstance(value, list) else "one"),
    ]
    renumber: bool = False
    amendments: Annotated[list[AmendmentForm], Field(min_length=1)]


def amendment_of(form: AmendmentForm, *, renumber: bool, dash: bool, line: int) -> Amendment:
    """Gives the amendment that a form states; `renumber` and `dash` hold for all that do not say."""
    made = _bare(form, renumber=renumber, dash=dash)
    return replace(made, was=form.was, section=form.section, alternative=form.alternative, line=line)


def _bare(form: AmendmentForm, *, renumber: bool, dash: bool) -> Amendment:
    match form:
        case _Replace():
            return WordsAmendment(form.clause, form.replace, form.with_, form.occurrence)
        case _Text():
            return TextAmendment(form.clause, form.text)
        case _Heading():
            return HeadingAmendment(form.clause, form.heading)
        case _InsertAfter() | _InsertBefore():
            before = isinstance(form, _InsertBefore)
            beside = form.insert_before if isinstance(form, _InsertBefore) else form.insert_after
            moves = renumber if form.renumber is None else form.renumber
            return Insertion(beside, form.text, form.term, moves, before, dash)
        case _Delete():
            return Deletion(form.delete, renumber if form.renumber is None else form.renumber)


_BASELINE = Mistake("`baseline` must name a version, in quotes", "write it as G@5.20")
# What is wrong, in a drafter's words, by the kind of error and, where it matters, the key.
_PROBLEMS = {
    ("missing", ""): Mistake("`{key}` is missing", "add it"),
    ("missing", "clause"): Mistake("the amendment has no `clause`", f"write it as {_FORMS}"),
    ("missing", "text"): Mistake("the amendment has no `text`", f"write it as {_FORMS}"),
    ("extra_forbidden", ""): Mistake(
        "`{key}` is not known in this form of amendment", f"write it as {_FORMS}"
    ),
    ("string_type", ""): Mistake("`{key}` must be text", "put it in quotes"),
    ("string_too_short", ""): Mistake("`{key}` is empty", "fill it in"),
    ("string_pattern_mismatch", ""): Mistake("`{key}` is empty", "fill it in"),
    ("too_short", ""): Mistake("`{key}` is empty", "fill it in"),
    ("union_tag_not_found", ""): Mistake("the amendment has no form that is known", f"write it as {_FORMS}"),
    ("list_type", ""): Mistake("`{key}` must be a list", "begin each of its items with a dash"),
    ("bool_type", ""): Mistake("`{key}` is yes or no", "write it as true or false"),
    ("int_type", ""): Mistake("`{key}` must be a whole number", "write it without quotes"),
    ("greater_than_equal", ""): Mistake("`{key}` counts from 1", "correct it"),
    ("model_type", ""): Mistake("an amendment is a set of keys", f"write it as {_FORMS}"),
    ("string_type", "baseline"): _BASELINE,
    ("string_pattern_mismatch", "baseline"): _BASELINE,
}


_KEYS = (
    *("clause", "replace", "with", "occurrence", "text", "heading", "insert_after", "insert_before"),
    *("term", "renumber", "delete", "was", "section", "alternative"),
)
# Two keys as near as this are one of them mistyped: `claus`, `insert_afer`.
_NEAR = 0.75


def without_echoes(errors: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Gives the mistakes without those that only follow from a key which is written wrongly.

    Nor that a text holds half a character, which is said of all that cannot be printed.
    """
    meant = {(error["loc"][:-1], _meant(error)) for error in errors if error["type"] == "extra_forbidden"}
    return [
        error
        for error in errors
        if error["type"] != "string_unicode"
        and (error["type"] != "missing" or (error["loc"][:-1], str(error["loc"][-1])) not in meant)
    ]


def _meant(error: ErrorDetails) -> str:
    """Gives the key that one which is not known was meant to be; empty where none is near it."""
    return _near(str(error["loc"][-1]))


@lru_cache(maxsize=1024)
def _near(key: str) -> str:
    return next(iter(near_names(key, _KEYS, least=_NEAR)), "")


def _of_unknown(error: ErrorDetails, key: str) -> Mistake | None:
    """Gives what is wrong with a key that this form of amendment has not."""
    if key in _KEYS:
        remedy = f"one amendment is one change, written as {_FORMS}"
        return Mistake(f"`{key}` does not go with the other keys", remedy)
    meant = _meant(error)
    return _mistyped(key, meant) if meant else None


def _mistyped(key: str, meant: str) -> Mistake:
    return Mistake(f"`{key}` is not known", did_you_mean([f"`{meant}`"]))


def _of_no_form(error: ErrorDetails) -> Mistake | None:
    """Gives what is wrong with an amendment that has no form, where a key of it is nearly one."""
    keys = [str(key) for key in error["input"]] if isinstance(error["input"], dict) else []
    for key in keys:
        near = _near(key)
        if near and key not in _KEYS:
            return _mistyped(key, near)
    return None


def _of_no_text(error: ErrorDetails, key: str) -> Mistake | None:
    """Gives what is wrong with a key whose value is no text, where it is no number either."""
    if error["input"] is None:
        return Mistake(
            f"`{key}` is empty", 'write "" to take the words out' if key == "with" else "fill it in"
        )
    if isinstance(error["input"], list) and key != "baseline":
        return Mistake(f"`{key}` is a list", "write an amendment for each of its items")
    return None


def said(error: ErrorDetails, key: str) -> Mistake:
    """Gives what is wrong with a key, and the remedy; its place is not known here."""
    own: dict[str, Callable[[], Mistake | None]] = {
        "extra_forbidden": lambda: _of_unknown(error, key),
        "union_tag_not_found": lambda: _of_no_form(error),
        "string_type": lambda: _of_no_text(error, key),
        _NO_ID: lambda: Mistake(f"`{key}` names files", error["msg"]),
    }
    found = own[error["type"]]() if error["type"] in own else None
    if found:
        return found
    known = _PROBLEMS.get((error["type"], key)) or _PROBLEMS.get((error["type"], ""))
    if known is None:
        return Mistake(f"`{key}`: {error['msg'].lower()}", "correct it")
    return replace(known, problem=known.problem.format(key=key))
