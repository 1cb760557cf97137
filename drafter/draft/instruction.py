"""Drafting instructions as values: what a person's sentence asks for, before any text is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EACH, LAST = -1, -2
"""The occurrence of a step that is made wherever its words stand, and in the last place of them."""


Reach = Literal["", "at the beginning", "at the end", "up to", "from", "before", "after"]


@dataclass(frozen=True, slots=True)
class Where:
    """A clause as an instruction names it.

    Attributes:
        number: `G3.20(b)`; of a definition, the clause that holds it; empty where a passage has no number.
        words: of what is addressed by words, these: a defined term, or `closing`.
        part: what of the clause is meant; its opening words are its text without anything below it.
        new: whether it is called new: the one that an earlier instruction put in.
        begins: whether `words` are the first of a passage without a number.
        after: of closing words, the label of the item that they are said to stand after, `(b)`.
    """

    number: str
    words: str = ""
    part: Literal["text", "heading", "opening"] = "text"
    new: bool = False
    begins: bool = False
    after: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of words inside a clause.

    Attributes:
        verb: what is done with the words.
        words: the words that name the place; empty for the beginning and the end of the text.
        new: the words that come.
        place: where, against `words`, an insertion is made.
        occurrence: which place of several, from 1; 0 where none is named; `EACH` for all of them.
        times: how many places there are, where the instruction says so, as “in both places” does.
        until: the last words of the stretch that begins with `words`; empty where these are all of it.
        reach: whether the words are at an edge of the text and nowhere else, or reach from one of them:
            all up to and with the words, or from them on, or without them.
    """

    verb: Literal["insert", "delete", "replace"]
    words: str = ""
    new: str = ""
    place: Literal["after", "before"] = "after"
    occurrence: int = 0
    times: int = 0
    until: str = ""
    reach: Reach = ""


@dataclass(frozen=True, slots=True)
class AmendWords:
    """Changes of words inside a clause, all counted in the text that it had before them."""

    where: Where
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class AmendText:
    """The whole text of a clause.

    Attributes:
        whole: whether the clause is meant with all below it, and not its own words alone.
    """

    where: Where
    text: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class InsertClause:
    """A new clause beside another one; lines of its text that are labelled are clauses below it.

    Attributes:
        new: its number, or its term; empty where none is named.
        place: on which side of the other; “inside” for its place in the clause that holds it: a definition's
            by the alphabet, a paragraph's at the end of the list.
        definition: whether it is called a definition.
        unnamed: whether it is neither named nor called a clause, so that its words must begin with a number.
        further: the numbers of clauses that come with it, where several are named.
    """

    where: Where
    new: Where
    text: str
    place: Literal["after", "before", "inside"] = "after"
    definition: bool = False
    unnamed: bool = False
    further: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class DeleteClause:
    """A clause taken out, with all below it; `replacement` stays in its place, if anything does."""

    where: Where
    replacement: str = ""


@dataclass(frozen=True, slots=True)
class Renumber:
    """Clauses side by side that get other numbers, and all below them with them."""

    first: Where
    last: Where
    new_first: Where
    new_last: Where


Instruction = AmendWords | AmendText | InsertClause | DeleteClause | Renumber


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence that is no instruction which this program knows, why, and what to write instead."""

    reason: str
