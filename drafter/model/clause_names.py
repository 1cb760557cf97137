"""Clauses as people call and type them: what has no number of its own is not called by its id."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.language.numerals import number_in, ordinal
from drafter.model.clause_number import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CITING = re.compile(rf"^(?:sub-?)?(?:{NUMBER_WORDS.replace(' ', '|')})s?(?=[a-z]{{0,3}}\d|\(|[a-z]$)")
_QUOTES = re.compile(r"[“”‘’\"']")
_BEFORE_BRACKET = re.compile(r"(?<=[\dA-Z)])\s+(?=\([^()\s]{1,4}\))")
# What stands outside of all numbers is called by a word and counted: `preamble2`.
_PASSAGE = re.compile(r"(title|preamble|prose|contents)(\d*)")
_PASSAGES = {
    "preamble": "preamble paragraph",
    "prose": "unnumbered paragraph",
    "contents": "line of the contents",
}
_CLOSING = re.compile(r"(.+)/closing(\d*)")
_NOTE = re.compile(r"(.+)/note(\d+)")
# The brackets of list items at the end are looked for where they begin, and not at each of them again.
_FIRST_BRACKET = "".join(rf"(?<!\([A-Za-z0-9]{{{n}}}\))" for n in range(1, 6))
_WORDED = re.compile(
    rf"([^/]+)/((?![\dIVXLC]+\b)[^/]*?[a-z][^/]*?)((?:{_FIRST_BRACKET}(?:\([A-Za-z0-9]{{1,5}}\))++)?)"
)
_AGAIN = re.compile(r"(.+)#(\d+)")
# What words that hold one number alone have not in them.
_RANGE = re.compile(r"[\s–-]")


def tidy(written: str) -> str:
    """Gives a number without spaces that no id has: `G3.17(b)` for ` G3.17 (b)`; a term's own stay."""
    number, slash, words = " ".join(written.split()).partition("/")
    return _BEFORE_BRACKET.sub("", number) + slash + words


def spellings(written: str) -> tuple[str, ...]:
    """Gives what a number written by hand may name, the likeliest first, in small letters without spaces.

    `Section G3.17 (b)` is `sectiong3.17(b)` or `g3.17(b)`: a section may be called one, or be cited as one.
    """
    plain = "".join(written.split()).casefold().strip(".,;:")
    return tuple(dict.fromkeys((plain, _CITING.sub("", plain))))


def meant(written: str, ids: Iterable[str]) -> list[str]:
    """Gives the ids that a person may name: one, mostly, and none where nothing fits.

    What is printed is understood too: `the closing words of G3.17`, `“User Systems” in G1.2` with any marks.
    """
    known = tuple(ids)
    return _spelt(written, {clause_id: clause_id for clause_id in known}) or _spelt(
        _unquoted(written), {clause_id: _unquoted(spoken(clause_id)) for clause_id in known}
    )


def _spelt(written: str, names: Mapping[str, str]) -> list[str]:
    """Gives the ids of which a name is spelt as what was written."""
    by_spelling: dict[str, list[str]] = defaultdict(list)
    for clause_id, name in names.items():
        by_spelling[spellings(name)[0]].append(clause_id)
    return next((by_spelling[spelling] for spelling in spellings(written) if spelling in by_spelling), [])


def _unquoted(name: str) -> str:
    return _QUOTES.sub("", name).removeprefix("the ").removeprefix("The ")


def spoken(clause_id: str) -> str:
    """Gives a clause as it is called in a sentence: its number, or what it is called that has none.

    `the closing words of G3.17` for G3.17/closing, `the second preamble paragraph` for preamble2,
    `“User Systems” in G1.2` for the definition G1.2/User Systems.
    """
    if found := _PASSAGE.fullmatch(clause_id):
        return _passage(found[1], number_in(found[2] or "1"))
    if found := _CLOSING.fullmatch(clause_id):
        which = f"{ordinal(number_in(found[2]))} " if found[2] else ""
        return f"the {which}closing words of {spoken(found[1])}"
    if found := _NOTE.fullmatch(clause_id):
        return f"note {found[2]} to {spoken(found[1])}"
    if found := _AGAIN.fullmatch(clause_id):
        return f"the {ordinal(number_in(found[2]))} {spoken(found[1])}"
    if found := _WORDED.fullmatch(clause_id):
        return f"{found[3]}{' of ' if found[3] else ''}“{found[2]}” in {found[1]}"
    return clause_id


def begun(sentence: str) -> str:
    """Gives a sentence with a capital, where it begins with a name in words; `g3` stays as it is."""
    named = sentence.startswith(("the ", "note "))
    return sentence[0].upper() + sentence[1:] if named else sentence


def agreeing(name: str, one: str, several: str) -> str:
    """Gives the form of a verb that goes with a clause as it is called: closing words are several."""
    return several if name.startswith("the ") and "closing words of " in name else one


def is_range(words: str) -> bool:
    """Tells whether the words of a reference are a range, `G3.17 to G3.20`, and not one number."""
    return _RANGE.search(words) is not None


def _passage(word: str, number: int) -> str:
    return "the title" if word == "title" else f"the {ordinal(number)} {_PASSAGES[word]}"
