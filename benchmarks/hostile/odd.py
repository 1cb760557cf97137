"""Values as no person writes them, for every place that takes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

NUMBERS = (
    "", "0", "-1", "1", "2", "3", "9", "10", "27", "255", "32767", "65536", "2147483648", "-2147483649",
    "99999999999999999999", "1.5", "1e9", "NaN", "0x1F", " 1 ", "+1", "1_0", "١", "²", "abc", "true", "9" * 5000,
)  # fmt: skip
WORDS = (
    "", " ", "a", "x" * 300, "y" * 70_000, "G1.1", "G1.2(b)", "1", "(a)", "../../etc/passwd", "C:\\CON", "/dev/zero",
    "%1", "{{ title }}", "{% for a in b %}", "“", "”", "’", "‘“", "\u202eabc\u202c", "\u2066x", "\u200f", "\ufeff",
    "\u009b31m", "\u00ad", "\u2028", "\ufffe"[:0] + "\ufffd", "é", "e\u0301" * 50, "ǅ", "ß", "İ", "ﬁ", "条", "😀", "\U000e0001",
    "shall" * 40, "Section G1.1", "Sections G1.1 to G1.9", "paragraph (a) of ", "this Section", "“a” means b",
    "1.1.1.1.1.1.1.1.1.1.1", "(i)(a)(A)", "IIII.", "Schedule 1", "Article IV, Section 2", "Part 2/3", "contents",
    "title", "G1.2/closing", "G1.1#2", "null", "~", "&#0;", "]]>", "<w:p>", "-->",
)  # fmt: skip
CONTROLS = (
    "\x00",
    "\x01",
    "\x07",
    "\x08",
    "\x0b",
    "\x0c",
    "\r",
    "\x1b[31m",
    "\x1b]0;t\x07",
    "\x7f",
    "\x85",
    "\x9b2J",
    "\ud800",
    "\uffff",
)


def number(dice: random.Random) -> str:
    """Gives a number, or what stands in the place of one."""
    return dice.choice(NUMBERS) if dice.random() < 0.5 else str(dice.randint(0, 12))


def words(dice: random.Random) -> str:
    """Gives some words that are hard to read."""
    return dice.choice(WORDS)


def value(dice: random.Random, deep: int = 3) -> object:
    """Gives a value of JSON of any kind."""
    kinds = (
        lambda: None,
        lambda: dice.choice((True, False)),
        lambda: dice.choice((0, -1, 1, 2**31, 2**63, 10**400, 1.5, 1e308, float("inf"), float("nan"))),
        lambda: words(dice),
        lambda: dice.choice(CONTROLS) + words(dice),
        lambda: [value(dice, deep - 1) for _ in range(dice.choice((0, 1, 2)))] if deep else [],
        lambda: (
            {words(dice)[:60]: value(dice, deep - 1) for _ in range(dice.choice((0, 1, 2)))} if deep else {}
        ),
    )
    return dice.choice(kinds)()
