"""Numbering fixtures: paragraphs that are hidden, and levels without a number.

The standard keeps hidden text from display (17.3.2.41) and does nothing else to it, so a hidden
paragraph is counted; LibreOffice counts it too, and prints the number where the mark alone is hidden. A level
of the format `none` prints no number of its own (17.18.59), and is a level like others in all else.
"""

from __future__ import annotations

from tests.support.numbering_fixture import Fixture
from tests.support.word_files import paragraph
from tests.support.word_lists import abstract, items, level, num

_PLAIN = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
_HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
_SEPARATOR = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
_WITHOUT = abstract(
    0,
    level(0, "decimal", "%1."),
    level(1, "none", ""),
    level(2, "lowerLetter", "(%3)"),
    level(3, "decimal", "%1.%2.%4"),
)


def _between(middle: str) -> str:
    return items("0") + middle + items("0")


HIDDEN = (
    Fixture(
        "a paragraph whose mark is hidden prints its number",
        "17.3.2.41",
        _PLAIN,
        _between(paragraph("words", num="1", level=0, more=_HIDDEN)),
        ("1.", "2.", "3."),
    ),
    Fixture(
        "a heading that runs on into its text prints its number",
        "17.3.2.36",
        _PLAIN,
        _between(paragraph("words", num="1", level=0, more=_SEPARATOR)),
        ("1.", "2.", "3."),
    ),
    Fixture(
        "a paragraph that is hidden whole is counted",
        "17.3.2.41",
        _PLAIN,
        _between(
            paragraph(num="1", level=0, more=_HIDDEN).replace(
                "</w:p>", f"<w:r>{_HIDDEN}<w:t>words</w:t></w:r></w:p>"
            )
        ),
        ("1.", "2.", "3."),
    ),
    Fixture(
        "an empty paragraph whose mark is hidden is counted",
        "17.3.2.41",
        _PLAIN,
        _between(paragraph(num="1", level=0, more=_HIDDEN)),
        ("1.", "2.", "3."),
    ),
    Fixture(
        "a level without a number begins those below it anew",
        "17.9.10",
        _WITHOUT + num(1, 0),
        items("012212"),
        ("1.", "", "(a)", "(b)", "", "(a)"),
    ),
    Fixture(
        "a level without a number leaves the signs around it in a label",
        "17.9.11",
        _WITHOUT + num(1, 0),
        items("013"),
        ("1.", "", "1..1"),
    ),
    Fixture(
        "a level without a number does not restart the one above",
        "17.9.10",
        _WITHOUT + num(1, 0),
        items("01010"),
        ("1.", "", "2.", "", "3."),
    ),
)
