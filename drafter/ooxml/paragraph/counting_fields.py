"""Fields that count: LISTNUM and AUTONUM, whose numbers Word shows and keeps in no run.

ECMA-376 part 1, 17.16.5.32 and 17.16.5.4 to 17.16.5.6. The three lists that Word knows by name are counted;
one of the document's own is not, because nothing in the file says which of its lists has the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafter.ooxml.paragraph.list_definitions import LEVELS
from drafter.ooxml.paragraph.number_formats import numeral

_LISTNUM = re.compile(r"\s*LISTNUM\b\s*(?:\"?([^\s\"\\]+)\"?)?([^\"]*)", re.IGNORECASE)
_AUTONUM = re.compile(r"\s*(AUTONUM(?:LGL|OUT)?)\b(.*)", re.IGNORECASE | re.DOTALL)
_SWITCH = re.compile(r"\\([lsLS])\s*\"?(\d{1,5})")
_FORMAT = re.compile(r"\\\*\s*(arabic|alphabetic|roman)", re.IGNORECASE)
# A level counts in digits, small letters, small Roman numerals, or the same in capitals.
_FORMATS = {"1": "decimal", "a": "lowerLetter", "i": "lowerRoman", "A": "upperLetter", "I": "upperRoman"}
_NUMBER, _OUTLINE, _LEGAL = "numberdefault", "outlinedefault", "legaldefault"
_LABELS = {
    _NUMBER: ("1)", "a)", "i)", "(1)", "(a)", "(i)", "1.", "a.", "i."),
    _OUTLINE: ("I.", "A.", "1.", "a)", "(1)", "(a)", "(i)", "(a)", "(i)"),
}
_CORE = re.compile(r"[1aiAI]")
# The level of a list that begins without one (17.16.5.32).
_FIRST_LEVEL = 3


@dataclass(slots=True)
class _Series:
    """A list as far as it has been counted: the numbers of its levels, and the level it stands on, from 1."""

    counts: list[int] = field(default_factory=lambda: [0] * LEVELS)
    level: int = _FIRST_LEVEL


class CountedFields:
    """The counters of a document's fields. Ask for the number of every field once, in document order.

    Attributes:
        unknown: the names of lists that fields count on and that are not counted, in small letters.
    """

    def __init__(self) -> None:
        self.unknown: set[str] = set()
        self._series: dict[str, _Series] = {}
        self._name = _NUMBER
        self._auto: dict[str, int] = {}

    def number(self, code: str) -> str:
        """Gives what the next field of this code shows; empty for one that counts nothing that is known."""
        listed = _LISTNUM.match(code)
        if listed:
            return self._listed((listed[1] or self._name).casefold(), listed[2])
        auto = _AUTONUM.match(code)
        return self._automatic(auto[1].upper(), auto[2]) if auto else ""

    def _listed(self, name: str, switches: str) -> str:
        """Gives the next number of a list, at the level and from the start that the switches name.

        Levels below begin anew; one above that has not been used stands at its first number.
        """
        if name not in (*_LABELS, _LEGAL):
            self.unknown.add(name)
            return ""
        self._name = name
        series = self._series.setdefault(name, _Series())
        said = {letter.lower(): int(value) for letter, value in _SWITCH.findall(switches)}
        series.level = min(max(said.get("l", series.level), 1), LEVELS)
        counts, index = series.counts, series.level - 1
        counts[:index] = [max(count, 1) for count in counts[:index]]
        counts[index] = said.get("s", counts[index] + 1)
        counts[index + 1 :] = [0] * (LEVELS - series.level)
        if name == _LEGAL:
            return "".join(f"{count}." for count in counts[: series.level])
        return _printed(_LABELS[name][index], counts[index])

    def _automatic(self, kind: str, switches: str) -> str:
        """Gives the next number of AUTONUM and its like, as in paragraphs that are no headings."""
        self._auto[kind] = count = self._auto.get(kind, 0) + 1
        asked = _FORMAT.search(switches)
        sign = "I" if kind == "AUTONUMOUT" else "1"
        if asked:
            sign = {"arabic": "1", "alphabetic": "a", "roman": "i"}[asked[1].lower()]
            sign = sign.upper() if asked[1][0].isupper() else sign
        return _printed(sign if r"\e" in switches else f"{sign}.", count)


def _printed(label: str, count: int) -> str:
    """Gives a label such as `(a)` with a count in the place of its sign."""
    return _CORE.sub(lambda sign: numeral(count, _FORMATS[sign[0]]), label)
