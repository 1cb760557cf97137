"""Numbering fixtures: number formats, and what stands around the number."""

from __future__ import annotations

from tests.support.numbering_fixture import Fixture
from tests.support.word_lists import abstract, items, level, num

_OUTLINE = abstract(
    0,
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "lowerRoman", "(%4)"),
)
_ARTICLES = (
    level(0, "upperRoman", "Article %1."),
    level(1, "decimalZero", "Section %1.%2", more="<w:isLgl/>"),
    level(2, "lowerLetter", "%1.%2(%3)"),
)


def one_level(name: str, number_format: str, start: int, *printed: str, clause: str = "17.18.59") -> Fixture:
    """Gives a fixture of one list whose labels are the bare number."""
    lists = abstract(0, level(0, number_format, "%1", start)) + num(1, 0)
    return Fixture(name, clause, lists, items("0" * len(printed)), printed)


FORMATS = (
    one_level("decimal", "decimal", 1, "1", "2", "3"),
    one_level("letters go on doubled after z", "lowerLetter", 25, "y", "z", "aa", "bb"),
    one_level("capital letters", "upperLetter", 26, "Z", "AA"),
    one_level("letters are tripled after zz", "lowerLetter", 52, "zz", "aaa"),
    one_level("small roman numerals", "lowerRoman", 3, "iii", "iv", "v"),
    one_level("capital roman numerals", "upperRoman", 48, "XLVIII", "XLIX", "L"),
    one_level("ordinals", "ordinal", 1, "1st", "2nd", "3rd", "4th"),
    one_level("ordinals of the teens", "ordinal", 11, "11th", "12th", "13th"),
    one_level("ordinals after twenty", "ordinal", 21, "21st", "22nd", "23rd"),
    one_level("numbers in words", "cardinalText", 20, "Twenty", "Twenty-one"),
    one_level("ordinals in words", "ordinalText", 19, "Nineteenth", "Twentieth", "Twenty-first"),
    one_level("irregular ordinals in words", "ordinalText", 1, "First", "Second", "Third"),
    one_level("digits with a zero before", "decimalZero", 9, "09", "10"),
    one_level("hexadecimal digits", "hex", 9, "9", "A", "B"),
    one_level("signs of the Chicago manual", "chicago", 1, "*", "†", "‡", "§", "**"),
    one_level("numbers between dashes", "numberInDash", 1, "- 1 -", "- 2 -"),
    one_level("numbers in circles", "decimalEnclosedCircle", 1, "①", "②"),
    one_level("full-width digits", "decimalFullWidth", 9, "９", "１０"),
    one_level("no number", "none", 1, "", ""),
    one_level("Russian letters", "russianLower", 1, "а", "б"),
    one_level("Korean digits of the second kind", "koreanDigital2", 9, "九", "一零"),
    one_level("Hebrew numerals", "hebrew1", 14, "יד", "טו", "טז", "יז"),
    one_level("Hebrew letters", "hebrew2", 1, "א", "ב", "ג"),
    one_level("Arabic letters", "arabicAlpha", 2, "ب", "ت", "ث"),
    one_level("Arabic letters by worth", "arabicAbjad", 2, "ب", "ج", "د"),
    one_level("heavenly stems, and digits past the tenth", "ideographTraditional", 9, "壬", "癸", "11"),
    one_level("earthly branches", "ideographZodiac", 11, "戌", "亥", "13"),
    one_level("numbers counted in Chinese", "chineseCountingThousand", 9, "九", "十", "十一"),
    one_level("hundreds counted in Chinese", "taiwaneseCountingThousand", 109, "一百〇九", "一百一十"),
    one_level("legal numbers counted in Chinese", "ideographLegalTraditional", 19, "壹拾玖", "貳拾"),
    Fixture(
        "digits as an example shows them",
        "17.9.17",
        abstract(
            0,
            '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14">'
            '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
            '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
            '<w:lvlText w:val="%1"/></w:lvl>',
        )
        + num(1, 0),
        items("00"),
        ("009", "010"),
    ),
    Fixture(
        "decimal where no format is said",
        "17.9.17",
        abstract(0, level(0, None, "%1.")) + num(1, 0),
        items("00"),
        ("1.", "2."),
    ),
)

TEXTS = (
    Fixture(
        "several levels in one label",
        "17.9.11",
        _OUTLINE + num(1, 0),
        items("0112301"),
        ("1.", "1.1", "1.2", "(a)", "(i)", "2.", "2.1"),
    ),
    Fixture(
        "each level in its own format",
        "17.9.11",
        abstract(0, level(0, "upperRoman", "%1"), level(1, "lowerLetter", "%1.%2")) + num(1, 0),
        items("0011"),
        ("I", "II", "II.a", "II.b"),
    ),
    Fixture(
        "words around the number",
        "17.9.11",
        abstract(0, level(0, "upperRoman", "ARTICLE %1 –")) + num(1, 0),
        items("00"),
        ("ARTICLE I –", "ARTICLE II –"),
    ),
    Fixture(
        "words and no number",
        "17.9.11",
        abstract(0, level(0, "decimal", "Not used")) + num(1, 0),
        items("0"),
        ("",),
    ),
    Fixture(
        "a number with a letter before it",
        "17.9.11",
        abstract(0, level(0, "decimal", "G%1"), level(1, "decimal", "G%1.%2")) + num(1, 0),
        items("011"),
        ("G1", "G1.1", "G1.2"),
    ),
    Fixture(
        "a label printed as hidden text",
        "17.3.2.41",
        abstract(
            0,
            '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
            "<w:rPr><w:vanish/></w:rPr></w:lvl>",
            level(1, "decimal", "%1.%2"),
        )
        + num(1, 0),
        items("0101"),
        ("", "1.1", "", "2.1"),
    ),
    Fixture(
        "a bullet is no number",
        "17.18.59",
        abstract(0, level(0, "bullet", "•"), level(1, "decimal", "%2.")) + num(1, 0),
        items("0011"),
        ("", "", "1.", "2."),
    ),
    Fixture(
        "legal numbering prints Arabic numerals throughout, with their zeros",
        "17.9.4",
        abstract(0, *_ARTICLES) + num(1, 0),
        items("00112"),
        ("Article I.", "Article II.", "Section 2.01", "Section 2.02", "II.02(a)"),
    ),
    Fixture(
        "legal numbering of letters",
        "17.9.4",
        abstract(
            0,
            level(0, "upperLetter", "%1"),
            level(1, "lowerLetter", "%1.%2"),
            level(2, "lowerRoman", "%1.%2.%3", more="<w:isLgl/>"),
        )
        + num(1, 0),
        items("0112201"),
        ("A", "A.a", "A.b", "1.2.1", "1.2.2", "B", "B.a"),
    ),
    Fixture(
        "legal numbering switched off",
        "17.17.4",
        abstract(0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more='<w:isLgl w:val="0"/>'))
        + num(1, 0),
        items("01"),
        ("I", "I.1"),
    ),
)
