"""Numbering fixtures: lists that styles bring or take away, and tracked changes of numbering."""

from __future__ import annotations

from tests.support.numbering_fixture import Fixture
from tests.support.word_files import paragraph
from tests.support.word_lists import abstract, items, level, num, style, styled

_OUTLINE = abstract(
    0,
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "lowerRoman", "(%4)"),
)
_HEADINGS = abstract(
    0,
    level(0, "decimal", "%1", style="Heading1"),
    level(1, "decimal", "%1.%2", style="Heading2"),
    level(2, "lowerLetter", "(%3)", style="Item"),
) + num(1, 0)
_PLAIN = abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))


_TRACKED = 'w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"'

STYLES = (
    Fixture(
        "a style's list, at the level linked to it",
        "17.9.23",
        _HEADINGS,
        styled("Heading1", "Heading2", "Item", "Heading2"),
        ("1", "1.1", "(a)", "1.2"),
        style("Heading1", num_id="1") + style("Heading2", num_id="1") + style("Item", num_id="1"),
    ),
    Fixture(
        "the linked level stands before the one the style says",
        "17.9.23",
        _HEADINGS,
        styled("Heading1", "Heading2"),
        ("1", "1.1"),
        style("Heading1", num_id="1") + style("Heading2", num_id="1", ilvl=5),
    ),
    Fixture(
        "the level that a style says, where none is linked",
        "17.3.1.19",
        _OUTLINE + num(1, 0),
        styled("Top", "Sub"),
        ("1.", "1.1"),
        style("Top", num_id="1", ilvl=0) + style("Sub", num_id="1", ilvl=1),
    ),
    Fixture(
        "a style's list through the style it is based on",
        "17.7.4.3",
        _PLAIN + num(1, 0),
        styled("Clause", "Own"),
        ("1.", "2."),
        style("Clause", num_id="1") + style("Own", based_on="Clause"),
    ),
    Fixture(
        "its own level in the list of the style it is based on",
        "17.9.23",
        _HEADINGS,
        styled("Heading1", "Heading2"),
        ("1", "1.1"),
        style("Heading1", num_id="1") + style("Heading2", based_on="Heading1", ilvl=1),
    ),
    Fixture(
        "a paragraph's own list stands before its style's",
        "17.3.1.19",
        _PLAIN + abstract(1, level(0, "upperLetter", "%1.")) + num(1, 0) + num(2, 1),
        styled("Clause") + paragraph("words", style="Clause", num="2", level=0) + styled("Clause"),
        ("1.", "A.", "2."),
        style("Clause", num_id="1"),
    ),
    Fixture(
        "a paragraph's own level in its style's list",
        "17.3.1.19",
        _PLAIN + num(1, 0),
        styled("Clause") + paragraph("words", style="Clause", level=1),
        ("1.", "(a)"),
        style("Clause", num_id="1"),
    ),
    Fixture(
        "numbering taken away from a paragraph",
        "17.9.18",
        _PLAIN + num(1, 0),
        styled("Clause") + paragraph("words", style="Clause", num="0") + styled("Clause"),
        ("1.", "", "2."),
        style("Clause", num_id="1"),
    ),
    Fixture(
        "numbering taken away by a style",
        "17.9.18",
        _PLAIN + num(1, 0),
        styled("Clause", "Bare", "Clause"),
        ("1.", "", "2."),
        style("Clause", num_id="1") + style("Bare", num_id="0", based_on="Clause"),
    ),
    Fixture(
        "the default paragraph style's list",
        "17.7.4.17",
        _PLAIN + num(1, 0),
        paragraph("words") + paragraph("words"),
        ("1.", "2."),
        style("Normal", num_id="1", default=True),
    ),
    Fixture(
        "a list that is linked to a numbering style",
        "17.9.21",
        abstract(0, more='<w:numStyleLink w:val="Legal"/>')
        + abstract(
            1,
            level(0, "decimal", "%1."),
            level(1, "lowerLetter", "(%2)"),
            more='<w:styleLink w:val="Legal"/>',
        )
        + num(1, 0)
        + num(2, 1),
        items("011"),
        ("1.", "(a)", "(b)"),
        style("Legal", num_id="2", kind="numbering"),
    ),
    Fixture(
        "a list that is linked to a numbering style which is not there",
        "17.9.27",
        abstract(0, more='<w:numStyleLink w:val="Legal"/>')
        + abstract(1, level(0, "decimal", "%1."), more='<w:styleLink w:val="Legal"/>')
        + num(1, 0),
        items("00"),
        ("1.", "2."),
    ),
    Fixture(
        "a style on a level that its list does not define",
        "17.3.1.19",
        abstract(0, level(0, "decimal", "%1.")) + num(1, 0),
        styled("ListNumber5", "ListNumber5"),
        ("1.", "2."),
        style("ListNumber5", num_id="1", ilvl=5),
    ),
    Fixture(
        "a level past the ninth",
        "17.9.3",
        _PLAIN + num(1, 0),
        items("0") + paragraph("words", num="1", level=12) + items("0"),
        ("1.", "", "2."),
    ),
    Fixture(
        "a level that the list does not define", "17.9.6", _PLAIN + num(1, 0), items("050"), ("1.", "", "2.")
    ),
    Fixture(
        "an instance that is not there",
        "17.9.18",
        _PLAIN + num(1, 0),
        items("0") + items("0", "9"),
        ("1.", ""),
    ),
)

CHANGES = (
    Fixture(
        "numbering taken away by a tracked change",
        "17.13.5.29",
        _PLAIN + num(1, 0),
        items("0")
        + paragraph(
            "words",
            more=f'<w:pPrChange {_TRACKED}><w:pPr><w:numPr><w:ilvl w:val="0"/>'
            '<w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
        )
        + items("0"),
        ("1.", "", "2."),
    ),
    Fixture(
        "numbering put in by a tracked change",
        "17.13.5.19",
        _PLAIN + num(1, 0),
        items("0") + '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>'
        f"<w:ins {_TRACKED}/></w:numPr></w:pPr></w:p>",
        ("1.", "2."),
    ),
)
