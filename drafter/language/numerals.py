"""Numerals: Roman numbers, and ordinals in words or figures, read and written."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(?=[ivxlcdm])m*(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_WORTHS = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)

_MOST_DIGITS = 18
BEYOND = 10**_MOST_DIGITS
"""What a number of more digits is worth: no code counts as far, and Python reads no more than 4,300."""

CARDINALS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    "twenty",
)
"""The numbers in words, from one on, as articles and schedules are counted."""

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# “one” is a pronoun more often than a number.
_IN_FIGURES = {
    **{word: str(value) for value, word in enumerate(CARDINALS[1:], start=2)},
    **{word: str(value) for value, word in zip(range(20, 100, 10), _TENS, strict=True)},
}
_IN_WORDS = {figures: word for word, figures in _IN_FIGURES.items()}

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

_ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def number_in(digits: str) -> int:
    """Gives the number that digits write; of more digits than anybody counts with, `BEYOND`."""
    return int(digits) if len(digits) <= _MOST_DIGITS else BEYOND


def in_figures(word: str) -> str:
    """Gives `30` for `thirty`, from two to twenty and of full tens below a hundred; else the word."""
    return _IN_FIGURES.get(word, word)


def in_words(figures: str) -> str:
    """Gives `thirty` for `30`, where `in_figures` gives it back; else the figures."""
    return _IN_WORDS.get(figures, figures)


def is_roman(core: str) -> bool:
    """Gives whether the letters are a Roman numeral of one case."""
    one_case = core.islower() or core.isupper()
    return one_case and _ROMAN.fullmatch(core.lower()) is not None


def roman_value(core: str) -> int:
    """Gives what a Roman numeral is worth."""
    worths = [_ROMAN_VALUES[letter] for letter in core.lower()]
    following = [*worths[1:], 0]
    return sum(-worth if worth < after else worth for worth, after in zip(worths, following, strict=True))


def to_roman(value: int) -> str:
    """Gives a number as a Roman numeral in lower case; nothing for numbers below one, which have none."""
    made = ""
    for worth, letters in _ROMAN_WORTHS if value > 0 else ():
        count, value = divmod(value, worth)
        made += letters * count
    return made


def ordinal(number: int) -> str:
    """Gives “third” for 3, and “21st” for 21."""
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    teens = number % 100 in range(11, 14)
    return f"{number}{'th' if teens else _ORDINAL_ENDINGS.get(number % 10, 'th')}"


def ordinal_value(word: str) -> int:
    """Gives 3 for “third” and “3rd”; 0 for any other word."""
    low = word.lower()
    if low in ORDINALS:
        return ORDINALS.index(low) + 1
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", low)
    return number_in(digits[1]) if digits else 0
