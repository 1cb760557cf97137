"""Numerals of other scripts than the Latin (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
GANADA = "가나다라마바사아자차카타파하"
ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضغظ"
IDEOGRAPHS = "〇一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LEGAL_IDEOGRAPHS = "零壹貳參肆伍陸柒捌玖"
_UNITS, _LEGAL_UNITS = ("", "十", "百", "千"), ("", "拾", "佰", "仟")
_COUNTED = 10_000
_TENS_ALONE = 100
_HEBREW_WORTHS = dict(zip((*range(1, 10), *range(10, 100, 10), 100, 200, 300, 400), HEBREW, strict=True))
# Fifteen and sixteen are written nine and six, nine and seven: the plain sums would be names of God.
_HEBREW_EXCEPTIONS = {15: "טו", 16: "טז"}


def digit_by_digit(value: int, digits: str) -> str:
    """Gives a number with its digits replaced by those of another script."""
    return "".join(digits[int(digit)] if digit.isdigit() else digit for digit in str(value))


def one_of(value: int, signs: str) -> str:
    """Gives the sign of a number; past the last, which is not repeated, its digits."""
    return signs[value - 1] if 1 <= value <= len(signs) else str(value)


def hebrew(value: int) -> str:
    """Gives a number in Hebrew numerals, `יא`; digits for those that have none."""
    hundreds, rest = divmod(value, 100)
    if not 1 <= value < 1000:  # noqa: PLR2004  # thousands repeat the letters of the units
        return str(value)
    fours, hundreds = divmod(hundreds * 100, 400)
    head = _HEBREW_WORTHS[400] * fours + _HEBREW_WORTHS.get(hundreds, "")
    tail = _HEBREW_WORTHS.get(rest // 10 * 10, "") + _HEBREW_WORTHS.get(rest % 10, "")
    return head + _HEBREW_EXCEPTIONS.get(rest, tail)


def counted(value: int, digits: str = IDEOGRAPHS, units: tuple[str, ...] = _UNITS) -> str:
    """Gives a number as it is counted in Chinese, `二十一`; digits from ten thousand on."""
    if not 0 < value < _COUNTED:
        return str(value)
    parts: list[str] = []
    gap = False
    for place in range(len(units) - 1, -1, -1):
        digit = value // 10**place % 10
        if digit:
            parts.append((digits[0] if gap and parts else "") + digits[digit] + units[place])
        gap = not digit
    return "".join(parts)


def _without_one(value: int) -> str:
    """Gives a number as it is counted, ten to nineteen without the one before the ten."""
    words = counted(value)
    return words.removeprefix("一") if 10 <= value < 20 else words  # noqa: PLR2004  # the teens


def _to_a_hundred(value: int) -> str:
    return _without_one(value) if value < _TENS_ALONE else digit_by_digit(value, IDEOGRAPHS)


FORMATS: dict[str, Callable[[int], str]] = {
    "hebrew1": hebrew,
    "ideographTraditional": lambda value: one_of(value, _STEMS),
    "ideographZodiac": lambda value: one_of(value, _BRANCHES),
    "ideographLegalTraditional": lambda value: counted(value, _LEGAL_IDEOGRAPHS, _LEGAL_UNITS),
    "chineseCounting": _to_a_hundred,
    "taiwaneseCounting": _to_a_hundred,
    "chineseCountingThousand": _without_one,
    "taiwaneseCountingThousand": _without_one,
    "ideographDigital": lambda value: digit_by_digit(value, IDEOGRAPHS),
    "japaneseDigitalTenThousand": lambda value: digit_by_digit(value, IDEOGRAPHS),
    "taiwaneseDigital": lambda value: digit_by_digit(value, "○一二三四五六七八九"),
    "koreanDigital2": lambda value: digit_by_digit(value, "零一二三四五六七八九"),
    "koreanDigital": lambda value: digit_by_digit(value, "영일이삼사오육칠팔구"),
    "decimalFullWidth": lambda value: digit_by_digit(value, "０１２３４５６７８９"),
    "decimalFullWidth2": lambda value: digit_by_digit(value, "０１２３４５６７８９"),
    "hindiNumbers": lambda value: digit_by_digit(value, "०१२३४५६७८९"),
    "thaiNumbers": lambda value: digit_by_digit(value, "๐๑๒๓๔๕๖๗๘๙"),
}
