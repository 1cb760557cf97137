"""Quoted words in a drafting instruction, set aside so that the sentence around them can be read."""

from __future__ import annotations

import re

from drafter.language.typography import quotation

# Each quotation becomes one such mark with its number; the characters are in Unicode's private use area.
_OPEN, _CLOSE = "\ue000", "\ue001"
MARK = rf"{_OPEN}(\d+){_CLOSE}"
"""A regular expression for a quotation; its group is the number."""

_SINGLE = re.compile(r"(?<!\w)['‘](?=\S)(.+?)['’](?=[\s.,;:)]|$)", re.DOTALL)
_PAIRS = {"“": "”", "«": "»"}


def set_aside(text: str) -> tuple[str, list[str]]:
    """Gives a text with a mark for each quotation, and the quotations.

    Curly quotation marks may stand inside one another; straight ones end at the next.
    """
    held: list[str] = []
    made, at = [], 0
    while at < len(text):
        end = _end_of_quotation(text, at)
        if end:
            made.append(mark(held, text[at + 1 : end]))
            at = end + 1
        else:
            made.append(text[at])
            at += 1
    single = _SINGLE.sub(lambda found: mark(held, found[1]), "".join(made))
    return single, held


def put_back(text: str, held: list[str]) -> str:
    """Gives a text with its quotations where their marks stand."""
    return re.sub(MARK, lambda found: quotation(held[int(found[1])]), text)


def mark(held: list[str], words: str) -> str:
    """Gives the mark for words that are set aside, and puts them to the others."""
    held.append(words)
    return f"{_OPEN}{len(held) - 1}{_CLOSE}"


def _end_of_quotation(text: str, at: int) -> int:
    """Gives where the quotation that begins at a character ends; 0 where none begins, or none ends."""
    opening = text[at]
    if opening == '"':
        return max(text.find('"', at + 1), 0)
    closing = _PAIRS.get(opening)
    if closing is None:
        return 0
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] == opening) - (text[place] == closing)
        if depth == 0:
            return place
    return 0
