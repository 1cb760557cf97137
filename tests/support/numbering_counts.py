"""Numbering fixtures: starts, restarts, overrides, and which paragraphs count."""

from __future__ import annotations

from tests.support.numbering_fixture import Fixture
from tests.support.word_files import paragraph
from tests.support.word_lists import abstract, items, level, num, start_override

_OUTLINE = abstract(
    0,
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "lowerRoman", "(%4)"),
)
_PLAIN = abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))


def _restart(index_of_third: str) -> str:
    """Gives an outline whose third level begins anew only after the level named."""
    return abstract(
        0,
        level(0, "decimal", "%1"),
        level(1, "decimal", "%1.%2"),
        level(2, "lowerLetter", "(%3)", more=f'<w:lvlRestart w:val="{index_of_third}"/>'),
    ) + num(1, 0)


COUNTS = (
    Fixture(
        "a start of five",
        "17.9.25",
        abstract(0, level(0, "decimal", "%1", 5)) + num(1, 0),
        items("00"),
        ("5", "6"),
    ),
    Fixture(
        "no start is zero",
        "17.9.25",
        abstract(0, level(0, "decimal", "%1", None)) + num(1, 0),
        items("00"),
        ("0", "1"),
    ),
    Fixture(
        "a level begins anew after one above it",
        "17.9.10",
        _OUTLINE + num(1, 0),
        items("011011"),
        ("1.", "1.1", "1.2", "2.", "2.1", "2.2"),
    ),
    Fixture(
        "and after any above it",
        "17.9.10",
        _OUTLINE + num(1, 0),
        items("0122012"),
        ("1.", "1.1", "(a)", "(b)", "2.", "2.1", "(a)"),
    ),
    Fixture(
        "a level that never begins anew",
        "17.9.10",
        _restart("0"),
        items("012120"),
        ("1", "1.1", "(a)", "1.2", "(b)", "2"),
    ),
    Fixture(
        "never, not even after the first",
        "17.9.10",
        _restart("0"),
        items("01212012"),
        ("1", "1.1", "(a)", "1.2", "(b)", "2", "2.1", "(c)"),
    ),
    Fixture(
        "a level that begins anew after the first alone",
        "17.9.10",
        _restart("1"),
        items("0121202"),
        ("1", "1.1", "(a)", "1.2", "(b)", "2", "(a)"),
    ),
    Fixture(
        "a restart after a level below is ignored",
        "17.9.10",
        _restart("4"),
        items("01212"),
        ("1", "1.1", "(a)", "1.2", "(a)"),
    ),
    Fixture(
        "a level that was skipped stands at its start",
        "17.9.25",
        abstract(
            0,
            *(
                level(n, "decimal", ".".join(f"%{m + 1}" for m in range(n + 1)), 3 if n == 1 else 1)
                for n in range(3)
            ),
        )
        + num(1, 0),
        items("02"),
        ("1", "1.3.1"),
    ),
    Fixture("an item before any heading", "17.9.25", _OUTLINE + num(1, 0), items("11"), ("1.1", "1.2")),
    Fixture(
        "instances of one list count on",
        "17.9.15",
        _PLAIN + num(1, 0) + num(2, 0),
        items("00") + items("0", "2") + items("0"),
        ("1.", "2.", "3.", "4."),
    ),
    Fixture(
        "lists of their own do not",
        "17.9.15",
        _PLAIN + abstract(1, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 1),
        items("00") + items("0", "2") + items("0"),
        ("1.", "2.", "1.", "3."),
    ),
    Fixture(
        "a start override begins anew",
        "17.9.26",
        _PLAIN + num(1, 0) + num(2, 0, start_override(0, 1)),
        items("00") + items("00", "2"),
        ("1.", "2.", "1.", "2."),
    ),
    Fixture(
        "a start override of seven",
        "17.9.26",
        _PLAIN + num(1, 0) + num(2, 0, start_override(0, 7)),
        items("0") + items("00", "2"),
        ("1.", "7.", "8."),
    ),
    Fixture(
        "a start override of a level below, kept at each restart",
        "17.9.26",
        _PLAIN + num(1, 0) + num(2, 0, start_override(1, 3)),
        items("01") + items("0101", "2"),
        ("1.", "(a)", "2.", "(c)", "3.", "(c)"),
    ),
    Fixture(
        "a level defined anew by the instance",
        "17.9.8",
        _PLAIN + num(1, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'),
        items("010"),
        ("A)", "(a)", "B)"),
    ),
    Fixture(
        "numbers in the cells of a table",
        "17.4.66",
        _PLAIN + num(1, 0),
        "<w:tbl>"
        + f"<w:tr><w:tc>{items('0')}</w:tc><w:tc>{items('0')}</w:tc></w:tr>" * 2
        + "</w:tbl>"
        + items("0"),
        ("1.", "2.", "3.", "4.", "5."),
    ),
    Fixture(
        "an empty paragraph counts",
        "17.9.18",
        _PLAIN + num(1, 0),
        items("0") + paragraph(num="1", level=0) + items("0"),
        ("1.", "2.", "3."),
    ),
    Fixture(
        "a paragraph inside a content control counts",
        "17.5.2.29",
        _PLAIN + num(1, 0),
        items("0") + f"<w:sdt><w:sdtContent>{items('0')}</w:sdtContent></w:sdt>" + items("0"),
        ("1.", "2.", "3."),
    ),
    Fixture(
        "a start override of a level that began with an item below it",
        "17.9.26",
        abstract(0, level(0, "decimal", "%1.", 10), level(1, "decimal", "%1.%2."))
        + num(1, 0, start_override(0, 10) + start_override(1, 1)),
        items("110101"),
        ("10.1.", "10.2.", "11.", "11.1.", "12.", "12.1."),
    ),
    Fixture(
        "a level that an instance defines anew counts on",
        "17.9.8",
        _PLAIN
        + num(1, 0)
        + num(2, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)", 7)}</w:lvlOverride>'),
        items("0") + items("0", "2") + items("0") + items("0", "2"),
        ("1.", "B)", "3.", "D)"),
    ),
    Fixture(
        "a paragraph that only ends a section is not counted",
        "17.6.18",
        _PLAIN + num(1, 0),
        items("0") + paragraph(num="1", level=0, more="<w:sectPr/>") + items("0"),
        ("1.", "", "2."),
    ),
    Fixture(
        "a paragraph with words that ends a section is",
        "17.6.18",
        _PLAIN + num(1, 0),
        items("0") + paragraph("words", num="1", level=0, more="<w:sectPr/>") + items("0"),
        ("1.", "2.", "3."),
    ),
    Fixture(
        "a paragraph with a picture that ends a section is",
        "17.6.18",
        _PLAIN + num(1, 0),
        items("0")
        + '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr>'
        "<w:r><w:drawing/></w:r></w:p>" + items("0"),
        ("1.", "2.", "3."),
    ),
)
