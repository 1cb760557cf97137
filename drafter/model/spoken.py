"""Clauses as people call them: what has no number of its own is not called by its id."""

from __future__ import annotations

import re

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
# What stands outside of all numbers is called by a word and counted: `preamble2`.
_PASSAGE = re.compile(r"(title|preamble|prose|contents)(\d*)")
_PASSAGES = {
    "preamble": "preamble paragraph",
    "prose": "unnumbered paragraph",
    "contents": "line of the contents",
}
_WORD = re.compile(r"[a-z]{4,}\d*")
_CLOSING = re.compile(r"(.+)/closing(\d*)")
_NOTE = re.compile(r"(.+)/note(\d+)")
_WORDED = re.compile(r"([^/]+)/((?![\dIVXLC]+\b)[^/]*?[a-z][^/]*?)((?:\([A-Za-z0-9]{1,5}\))*)")
_AGAIN = re.compile(r"(.+)#(\d+)")
# What words that hold one number alone have not in them.
_RANGE = re.compile(r"[\s–-]")


def spoken(clause_id: str) -> str:
    """Gives a clause as it is called in a sentence: its number, or what it is called that has none.

    `the closing words of G3.17` for G3.17/closing, `the second preamble paragraph` for preamble2,
    `“User Systems” in G1.2` for the definition G1.2/User Systems.
    """
    if found := _PASSAGE.fullmatch(clause_id):
        return _passage(found[1], int(found[2] or 1))
    if found := _CLOSING.fullmatch(clause_id):
        which = f"{ordinal(int(found[2]))} " if found[2] else ""
        return f"the {which}closing words of {spoken(found[1])}"
    if found := _NOTE.fullmatch(clause_id):
        return f"note {found[2]} to {spoken(found[1])}"
    if found := _AGAIN.fullmatch(clause_id):
        return f"the {ordinal(int(found[2]))} {spoken(found[1])}"
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


def is_passage(clause_id: str) -> bool:
    """Tells whether an id is the word for something outside of all numbers, such as `preamble2`."""
    return _WORD.fullmatch(clause_id) is not None


def is_range(words: str) -> bool:
    """Tells whether the words of a reference are a range, `G3.17 to G3.20`, and not one number."""
    return _RANGE.search(words) is not None


def _passage(word: str, number: int) -> str:
    return "the title" if word == "title" else f"the {ordinal(number)} {_PASSAGES[word]}"


def ordinal(number: int) -> str:
    """Gives “third” for 3, and “21st” for 21."""
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    teens = number % 100 in range(11, 14)
    return f"{number}{'th' if teens else _ENDINGS.get(number % 10, 'th')}"
