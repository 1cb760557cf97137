"""Lines: the paragraphs of a document with their numbers, before anything of Word; and the truth in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["preamble", "contents", "heading", "clause", "item", "closing", "definition"]

_QUOTATION = re.compile(r"[“”\"‘’]")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, or one row of a table of definitions.

    Attributes:
        kind: what it is.
        number: the id of the clause that it is, or belongs to.
        text: its words, without the number.
        label: the number that is printed beside it; empty where there is none.
        level: how deep it stands: 0 for headings, 1 for provisions, 2 and more for items.
        series: the automatic list that counts it; empty where the number was typed.
        place: its level in that list, from 0.
        anew: whether its list begins anew here, though nothing above it was counted on.
        term: the term that it defines.
        rank: the level of a heading, from 1; 0 of what is none.
        is_row: whether it is a row of a table.
        cited: the place in its words at which the number of another clause begins and ends, and its id.
    """

    kind: Kind
    number: str
    text: str
    label: str = ""
    level: int = 0
    series: str = ""
    place: int = 0
    anew: bool = False
    term: str = ""
    rank: int = 0
    is_row: bool = False
    cited: tuple[int, int, str] | None = None


@dataclass(frozen=True, slots=True)
class Truth:
    """What a reader should give for one clause; headings and text have a line for each paragraph."""

    number: str
    label: str
    kind: Kind
    heading: str
    text: str


def truth_of(lines: Iterable[Line]) -> list[Truth]:
    """Gives the clauses that lines make; lines of one number after one another are one clause.

    An item is a clause like others, and so is what has a number, a heading and text of its own.
    """
    clauses: list[Truth] = []
    for line in lines:
        heading, text = (line.text, "") if line.rank else ("", line.text)
        label = line.term if line.kind == "definition" else line.label
        if clauses and clauses[-1].number == line.number:
            before = clauses.pop()
            heading, text = _joined(before.heading, heading), _joined(before.text, text)
            clauses.append(Truth(line.number, before.label or label, before.kind, heading, text))
        else:
            clauses.append(Truth(line.number, label, line.kind, heading, text))
    return [replace(clause, kind=_kind(clause)) for clause in clauses]


def _kind(clause: Truth) -> Kind:
    is_clause = clause.kind == "item" or (clause.kind == "heading" and clause.label and clause.text)
    return "clause" if is_clause else clause.kind


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def roman(value: int) -> str:
    """Gives a number below forty in small Roman numerals."""
    said = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        said += sign * count
    return said


def counted(form: str, value: int) -> str:
    """Gives a number as Word prints it in one of its formats, such as `lowerLetter`."""
    letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
    match form:
        case "lowerLetter":
            return letter
        case "upperLetter":
            return letter.upper()
        case "lowerRoman":
            return roman(value)
        case "upperRoman":
            return roman(value).upper()
        case _:
            return str(value)


def bare(label: str) -> str:
    """Gives a label as it stands in an id: `3.1` for `3.1.`, `(a)` for `a)`."""
    core = label.rstrip(" .:—–")
    return f"({core.strip('()')})" if core.endswith(")") else core


def slug(words: str) -> str:
    """Gives a heading or a term as it stands in an id: unquoted."""
    return " ".join(_QUOTATION.sub("", words).split()).strip(" .:;,")


class Numbers:
    """The ids given so far; none is given twice."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def claim(self, number: str) -> str:
        """Gives an id, with `#2` behind it where it was given before."""
        count = self._given[number] = self._given.get(number, 0) + 1
        return number if count == 1 else f"{number}#{count}"

    def closing(self, number: str) -> str:
        """Gives the id of the next closing words of a clause: `3/closing`, `3/closing2`."""
        count = self._given[f"{number}/closing"] = self._given.get(f"{number}/closing", 0) + 1
        return f"{number}/closing{count if count > 1 else ''}"
