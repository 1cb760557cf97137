"""Numerals: a number as each number format of Word prints it (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.numerals import to_roman
from drafter.ooxml.paragraph import number_formats_scripts

if TYPE_CHECKING:
    from collections.abc import Callable

# Word counts list items up to this; more would only be a way to make a label of any length.
HIGHEST = 32_767

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_HUNDRED, _THOUSAND = 100, 1000
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_CHICAGO = "*†‡§"
_CIRCLED_FROM_1, _CIRCLED_LAST = 0x2460, 20


def numeral(value: int, number_format: str, pattern: str = "") -> str:
    """Gives a number in a number format, `decimal` or `lowerLetter`; an unknown format gives digits.

    `pattern` is what the format `custom` is an example of: `001, 002, 003, ...` (17.9.17).
    """
    if number_format == "custom":
        return _custom(value, pattern)
    return _FORMATS.get(number_format, str)(min(value, HIGHEST))


def roman(value: int) -> str:
    """Gives a lower-case Roman numeral; digits for numbers below one, which have none."""
    return to_roman(value) or str(value)


def letters(value: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    """Gives the letter of a number; after the last the letters are doubled, `aa`, `bb` (17.18.59)."""
    if value < 1:
        return str(value)
    times, place = divmod(value - 1, len(alphabet))
    return alphabet[place] * (times + 1)


def ordinal(value: int) -> str:
    """Gives `1st`, `2nd`, `3rd`, `4th`."""
    teens = value % 100 in (11, 12, 13)
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def cardinal_words(value: int) -> str:
    """Gives a number in words, `one hundred twenty-one`."""
    if value < len(_UNITS):
        return _UNITS[max(value, 0)]
    if value < _HUNDRED:
        tens, units = divmod(value, 10)
        return _TENS[tens] + (f"-{_UNITS[units]}" if units else "")
    worth, name = (_THOUSAND, "thousand") if value >= _THOUSAND else (_HUNDRED, "hundred")
    count, rest = divmod(value, worth)
    return f"{cardinal_words(count)} {name}" + (f" {cardinal_words(rest)}" if rest else "")


def ordinal_words(value: int) -> str:
    """Gives an ordinal in words, `twenty-first`."""
    head, last = re.fullmatch(r"(.*?)([a-z]+)", cardinal_words(value)).groups()  # type: ignore[union-attr]  # words end in a word
    if last.endswith("y"):
        return f"{head}{last[:-1]}ieth"
    return head + _IRREGULAR_ORDINALS.get(last, f"{last}th")


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _chicago(value: int) -> str:
    return letters(value, _CHICAGO)


def _circled(value: int) -> str:
    return chr(_CIRCLED_FROM_1 + value - 1) if 1 <= value <= _CIRCLED_LAST else str(value)


def _custom(value: int, pattern: str) -> str:
    """Gives a number in as many digits as the first example of the pattern has."""
    example = pattern.partition(",")[0].strip()
    return str(value).zfill(len(example)) if example.isdigit() else str(value)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "lowerLetter": letters,
    "upperLetter": lambda value: letters(value).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda value: roman(value).upper(),
    "ordinal": ordinal,
    "cardinalText": lambda value: _sentence(cardinal_words(value)),
    "ordinalText": lambda value: _sentence(ordinal_words(value)),
    "decimalZero": lambda value: f"{value:02d}",
    "hex": lambda value: f"{value:X}",
    "chicago": _chicago,
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda value: f"({value})",
    "decimalEnclosedFullstop": lambda value: f"{value}.",
    "decimalHalfWidth": str,
    "hindiArabic": str,
    "russianLower": lambda value: letters(value, number_formats_scripts.RUSSIAN),
    "russianUpper": lambda value: letters(value, number_formats_scripts.RUSSIAN).upper(),
    "hebrew2": lambda value: letters(value, number_formats_scripts.HEBREW),
    "ganada": lambda value: letters(value, number_formats_scripts.GANADA),
    "arabicAlpha": lambda value: letters(value, number_formats_scripts.ARABIC),
    "arabicAbjad": lambda value: letters(value, number_formats_scripts.ABJAD),
    **number_formats_scripts.FORMATS,
    "none": lambda _value: "",
    "bullet": lambda _value: "",
}
