"""Quoted words in a drafting instruction, set aside so that the sentence around them can be read."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.language.typography import quotation

if TYPE_CHECKING:
    from drafter.model.provision_names import ProvisionNames

# Each quotation becomes one such mark with its number; the characters are in Unicode's private use area.
_OPEN, _CLOSE = "\ue000", "\ue001"
# What a person wrote is never taken for a mark.
_OTHERS = {_OPEN: "�", _CLOSE: "�"}
MARK = rf"{_OPEN}(\d+){_CLOSE}"
"""A regular expression for a quotation; its group is the number."""

_SINGLE = re.compile(r"(?<!\w)['‘](?=\S)")
_SINGLE_END = re.compile(r"['’](?=[\s.,;:)]|$)")
_PAIRS = {"“": "”", "«": "»"}


class Held(list[str]):
    """The quotations of a sentence; and the names of the section that it is about, where that is known."""

    names: ProvisionNames | None = None

    def clause_named(self, words: str) -> str | None:
        """Gives the id of the clause that words name exactly, their quotations put back; None for none."""
        return self.names.named(put_back(words, self)) if self.names else None


def set_aside(text: str) -> tuple[str, Held]:
    """Gives a text with a mark for each quotation, and the quotations.

    Curly quotation marks may stand inside one another; straight ones end at the next.
    """
    held = Held()
    ends = _ends_of_quotations(text)
    made, at = [], 0
    while at < len(text):
        end = ends.get(at, 0)
        made.append(mark(held, text[at + 1 : end]) if end else _OTHERS.get(text[at], text[at]))
        at = max(at, end) + 1
    return _singles_set_aside("".join(made), held), held


def _singles_set_aside(text: str, held: list[str]) -> str:
    """Gives a text with a mark for each quotation in single marks, of one word or more."""
    ends = [found.start() for found in _SINGLE_END.finditer(text)]
    made, done = [], 0
    for start in (found.start() for found in _SINGLE.finditer(text)):
        place = bisect_left(ends, start + 2)
        if place == len(ends):
            break
        if start >= done:
            made += [text[done:start], mark(held, text[start + 1 : ends[place]])]
            done = ends[place] + 1
    return "".join((*made, text[done:]))


def put_back(text: str, held: list[str]) -> str:
    """Gives a text with its quotations where their marks stand."""
    return re.sub(MARK, lambda found: quotation(held[int(found[1])]), text)


def mark(held: list[str], words: str) -> str:
    """Gives the mark for words that are set aside, and puts them to the others."""
    held.append(words)
    return f"{_OPEN}{len(held) - 1}{_CLOSE}"


def _ends_of_quotations(text: str) -> dict[int, int]:
    """Gives where each quotation ends, by where it begins; a mark without its other half begins none."""
    ends: dict[int, int] = {}
    for opening, closing in _PAIRS.items():
        begun: list[int] = []
        for found in re.finditer(f"[{opening}{closing}]", text):
            if found[0] == opening:
                begun.append(found.start())
            elif begun:
                ends[begun.pop()] = found.start()
    straight = [found.start() for found in re.finditer('"', text)]
    return ends | dict(pairwise(straight))
