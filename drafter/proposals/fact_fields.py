"""The facts of a proposal as the fields of a form, and what is typed into them as facts again."""

from __future__ import annotations

import json
import re
import textwrap
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

from drafter.proposals.yaml_writer import facts_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.model.code_names import CodeNames
    from drafter.model.proposal import Fact, Proposal

Kind = Literal["line", "date", "text", "proposer", "parts", "versions"]
Rows = tuple[tuple[str, ...], ...]

COLUMNS: dict[Kind, tuple[str, ...]] = {
    "line": ("words",),
    "date": ("words",),
    "text": ("words",),
    "proposer": ("name", "organisation"),
    "parts": ("name", "text"),
    "versions": ("version", "date", "changes"),
}
"""What each row of a field holds, by the kind of the field."""

_FIELDS: tuple[tuple[str, Kind, str], ...] = (
    ("title", "line", "Title"),
    ("date", "date", "Date of the papers"),
    ("version", "line", "Version of the papers"),
    ("classification", "line", "Classification"),
    ("proposer", "proposer", "Proposer"),
    ("summary", "text", "Summary"),
    ("issue", "text", "Issue"),
    ("relation", "text", "How the issue relates to the code"),
    ("impact", "text", "Impact"),
    ("solution", "text", "Solution"),
    ("path", "text", "Path"),
    ("views", "parts", "Views"),
    ("impacts", "parts", "Impacts"),
    ("costs", "text", "Costs"),
    ("implementation", "text", "Implementation"),
    ("objectives", "parts", "Objectives"),
    ("case", "text", "Case for change"),
    ("timetable", "parts", "Timetable"),
    ("versions", "versions", "Versions of the papers"),
    ("glossary", "parts", "Glossary"),
)
_BLANK = 2
_WIDTH = 110
_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class FactField:
    """A fact as a field of a form.

    Attributes:
        hint: what it is about; empty where its label says it.
        rows: what it says, a row for each part; empty rows and the parts that papers ask for behind them.
        choices: what it may be, where the code says.
    """

    key: str
    kind: Kind
    label: str
    hint: str
    rows: Rows
    choices: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """What each row holds."""
        return COLUMNS[self.kind]

    @property
    def said(self) -> Rows:
        """The rows that say something."""
        return tuple(row for row in self.rows if _says(self.kind, row))

    @property
    def seen(self) -> str:
        """A word for what it says, which is another one once it says something else."""
        return sha256(json.dumps(self.said).encode()).hexdigest()[:16]

    @property
    def fact(self) -> Fact:
        """What it says, as the file has it."""
        match self.kind:
            case "parts":
                return {name: _in_file(text) for name, text in self.said} or None
            case "versions":
                return [dict(zip(self.columns, row, strict=True)) for row in self.said] or None
            case "proposer":
                return dict(zip(self.columns, self.said[0], strict=True)) if self.said else None
            case _:
                return _in_file(self.said[0][0]) if self.said else None


def fact_fields(proposal: Proposal, code: CodeNames) -> tuple[FactField, ...]:
    """Gives all facts that papers print as fields, each with what the proposal says of it."""
    facts: dict[str, Fact] = {"title": proposal.title, **proposal.facts}
    asked = facts_asked(code)
    return tuple(
        FactField(
            key,
            kind,
            label,
            asked.get(key, "").partition("# ")[2] if key != "classification" else "",
            (*_rows(kind, facts.get(key)), *_more(key, kind, facts.get(key), code)),
            code.classifications if key == "classification" else (),
        )
        for key, kind, label in _FIELDS
    )


def typed_fields(fields: Sequence[FactField], typed: Mapping[str, Sequence[str]]) -> tuple[FactField, ...]:
    """Gives fields with what was typed into them; one of which nothing was sent stays as it is."""
    return tuple(_with(field, _typed(field, typed)) for field in fields)


def _with(field: FactField, rows: Rows) -> FactField:
    return FactField(field.key, field.kind, field.label, field.hint, rows or field.rows, field.choices)


def _typed(field: FactField, typed: Mapping[str, Sequence[str]]) -> Rows:
    columns = [list(map(_tidy, typed.get(f"{field.key}.{column}", ()))) for column in field.columns]
    return tuple(zip(*columns, strict=False))


def _rows(kind: Kind, fact: Fact) -> Iterator[tuple[str, ...]]:
    """Gives the rows of a fact, in whichever of its forms the file has it."""
    match kind, fact:
        case _, None:
            return
        case "parts", dict():
            yield from ((name, _words(text)) for name, text in fact.items())
        case "versions", list():
            rows = (row if isinstance(row, dict) else {} for row in fact)
            yield from (tuple(_words(row.get(column)) for column in COLUMNS["versions"]) for row in rows)
        case "proposer", dict():
            yield (_words(fact.get("name")), _words(fact.get("organisation")))
        case "proposer", str():
            yield (_words(fact), "")
        case "line" | "date" | "text", _:
            yield (_words(fact),)


def _more(key: str, kind: Kind, fact: Fact, code: CodeNames) -> Iterator[tuple[str, ...]]:
    """Gives the rows to be filled in: the parts that papers ask for, and some without a name."""
    if kind in ("parts", "versions"):
        asked = {"views": code.views, "impacts": code.impacts, "objectives": code.objectives}.get(key, ())
        held = {name.casefold().removeprefix("the ") for name in (fact if isinstance(fact, dict) else ())}
        bare = (name.removeprefix("the ") for name in asked)
        yield from ((name, "") for name in bare if name.casefold() not in held)
        yield from [("",) * len(COLUMNS[kind])] * _BLANK
    elif not list(_rows(kind, fact)):
        yield ("",) * len(COLUMNS[kind])


def _words(fact: Fact) -> str:
    """Gives a text as it is typed: each paragraph on one line, and a blank line between two."""
    if isinstance(fact, list):
        return "\n\n".join(map(_words, fact))
    return "" if fact is None else _tidy(str(fact))


def _tidy(words: str) -> str:
    paragraphs = (" ".join(text.split()) for text in _BLANK_LINE.split(words.replace("\r\n", "\n")))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _says(kind: Kind, row: Sequence[str]) -> bool:
    """Tells whether a row says something: of a part its text, its name alone is only asked for."""
    return bool(row[1]) if kind == "parts" else any(row)


def _in_file(words: str) -> str:
    """Gives several paragraphs in lines of such a length as people write; papers print them as paragraphs."""
    if "\n" not in words:
        return words
    return "\n\n".join(_wrapped(paragraph) for paragraph in words.split("\n\n")) + "\n"


def _wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)
