"""The numbers of a document as far as it has been read, and which stand beside which."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from drafter.language.numerals import is_roman, number_in, roman_value, to_roman
from drafter.model.clause_number import bare_label

_HEAD = ".0"
# A number that is written as its key: most are, and looking further takes its time.
_PLAIN = re.compile(r"[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*")
_KEY = re.compile(r"(.*?)(\d+|[A-Za-z]+)(\)?)$", re.DOTALL)


@dataclass(slots=True)
class Seen:
    """The numbers of a document, as far as it has been read.

    Attributes:
        labels: those that were seen, without the stop behind them.
        stated: those that stand anywhere in it in a form that only a number has.
        ahead: those, as `key_of` writes them, and those with no space or a seldom sign behind them.
        groups: what stands before the last number of those that were seen: `section 2` of `Section 2.1`.
        heads: those of headings of a level that were typed without a stop, as `4 Supply`.
        bare: the last that was typed without a stop, as `4 Supply`; 0 for none.
    """

    labels: set[str] = field(default_factory=set)
    stated: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    groups: set[str] = field(default_factory=set)
    heads: frozenset[int] = frozenset()
    bare: int = 0

    def add(self, label: str) -> None:
        """Adds the number of a paragraph."""
        bare = label.rstrip(".")
        key = bare if bare.isalnum() or _PLAIN.fullmatch(bare) else key_of(label)
        self.labels.add(bare)
        self.labels.add(key)
        above = key.rpartition(".")[0]
        if above:
            self.groups.add(above)
        if label.isdecimal():
            self.bare = number_in(label)


@lru_cache(maxsize=4096)
def key_of(label: str) -> str:
    """Gives a printed number without its signs, its word in small letters: `section 2`, `(b)`, `IV`."""
    bare = bare_label(label)
    word, space, number = bare.partition(" ")
    return f"{word.casefold()} {number}" if space else bare


def beside(key: str, step: int) -> list[str]:
    """Gives the numbers that stand one before (-1) or after (1) another: of `C`, B, and as Roman XCIX."""
    if key.endswith(_HEAD):  # `2.0` heads 2.1 and stands beside `3.0`.
        return [f"{each}{_HEAD}" for each in beside(key.removesuffix(_HEAD), step)]
    match = _KEY.match(key)
    if match is None:
        return []
    above, core, end = match.groups()
    return [f"{above}{each}{end}" for each in _cores_beside(core, step)]


def _cores_beside(core: str, step: int) -> list[str]:
    if core.isdecimal():
        value = number_in(core) + step
        return [f"{value:0{len(core)}}"] if value > 0 else []
    found = []
    if len(core) == 1 and chr(ord(core) + step).isalpha() and ord(core) + step < ord("{"):
        found.append(chr(ord(core) + step))
    if is_roman(core):
        roman = to_roman(roman_value(core) + step)
        found += [roman.upper() if core.isupper() else roman] if roman else []
    return found
