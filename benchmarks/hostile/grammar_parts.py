"""The parts of a Word file beside its body by a grammar: styles, lists, notes, comments, headers, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.hostile import odd
from benchmarks.hostile.grammar_blocks import block
from benchmarks.hostile.grammar_properties import attributes, some, val

if TYPE_CHECKING:
    import random

_FORMATS = ("decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "none", "bullet", "ordinal", "cardinalText", "ordinalText",
            "decimalZero", "hex", "chicago", "custom", "numberInDash", "ideographDigital", "japaneseCounting", "koreanCounting",
            "chineseCountingThousand", "hebrew1", "arabicAlpha", "thaiLetters", "hindiNumbers", "russianLower", "", "x")  # fmt: skip
_LABELS = (
    "%1",
    "%1.%2",
    "(%3)",
    "%9",
    "%0",
    "%10",
    "%",
    "%%1",
    "G%1.%2",
    "Section %1",
    "",
    "\u009b%1",
    "%1" * 50,
    "x" * 400,
    "\u202e%1",
    "Schedule %1",
)
_DEFAULT = ("", ' w:default="1"')
_OWN_FORMATS = ("", ' w:format="001, 002, ..."', ' w:format=""', ' w:format="0000"')
_SECOND = ' w:id="2"'
_NOTE_IN_NOTE = ("", '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')


def styles(dice: random.Random) -> str:
    """Gives what is inside the part of styles."""
    names = ("Head", "Title", "Normal", "Loop1", "Loop2", "")

    def style() -> str:
        number = f"<w:numPr>{val('ilvl', odd.number(dice))}{val('numId', dice.choice(('1', '2', odd.number(dice))))}</w:numPr>"
        return (
            f'<w:style w:type="{dice.choice(("paragraph", "character", "numbering", "table", "x", ""))}" w:styleId="{dice.choice(names)}"{dice.choice(_DEFAULT)}>'
            + some(
                dice,
                val(
                    "name",
                    dice.choice(("heading 1", "Normal", "heading 99", "toc 1", "", odd.words(dice)[:300])),
                ),
                val("basedOn", dice.choice(names)),
                val("link", dice.choice(names)),
                f"<w:pPr>{dice.choice(('', number, number))}{dice.choice(('', val('outlineLvl', odd.number(dice))))}</w:pPr>",
                "<w:rPr><w:vanish/></w:rPr>" if dice.random() < 0.2 else "",
            )
            + "</w:style>"
        )

    return "".join(style() for _ in range(dice.choice((0, 1, 3, 6))))


def numbering(dice: random.Random) -> str:
    """Gives what is inside the part of lists."""

    def level() -> str:
        return f'<w:lvl w:ilvl="{dice.choice(("0", "1", "2", "8", odd.number(dice)))}">' + some(
            dice, val("start", odd.number(dice)), f'<w:numFmt w:val="{dice.choice(_FORMATS)}"{dice.choice(_OWN_FORMATS)}/>', val("lvlText", dice.choice(_LABELS)),
            dice.choice(("", val("lvlRestart", odd.number(dice)))), dice.choice(("", val("pStyle", "Head"))), dice.choice(("", "<w:isLgl/>", val("suff", dice.choice(("tab", "nothing", "x"))), val("lvlPicBulletId", "1"))),
        ) + "</w:lvl>"  # fmt: skip

    def list_(number: int) -> str:
        link = dice.choice(
            ("", "", val("numStyleLink", dice.choice(("Loop1", "none"))), val("styleLink", "Loop1"))
        )
        return f'<w:abstractNum w:abstractNumId="{dice.choice((str(number), odd.number(dice)))}">{link}{"".join(level() for _ in range(dice.choice((0, 1, 2, 9))))}</w:abstractNum>'

    def instance(number: int) -> str:
        override = f'<w:lvlOverride w:ilvl="{odd.number(dice)}">{some(dice, val("startOverride", odd.number(dice)), level())}</w:lvlOverride>'
        return f'<w:num w:numId="{dice.choice((str(number), str(number), odd.number(dice)))}">{some(dice, val("abstractNumId", dice.choice((str(number), odd.number(dice)))), dice.choice(("", override)))}</w:num>'

    return "".join(list_(n) for n in range(1, 3)) + "".join(instance(n) for n in range(1, 4))


def notes(dice: random.Random) -> str:
    """Gives what is inside the part of footnotes."""
    return "".join(
        f"<w:footnote{_note_id(dice)}>{''.join(block(dice, 2) for _ in range(dice.choice((0, 1, 2))))}{dice.choice(_NOTE_IN_NOTE)}</w:footnote>"
        for _ in range(dice.choice((0, 1, 3)))
    )


def _note_id(dice: random.Random) -> str:
    return dice.choice((_SECOND, attributes(dice, "id", "type")))


def comments(dice: random.Random) -> str:
    """Gives what is inside the part of comments."""
    return "".join(
        f"<w:comment{attributes(dice, 'id', 'author', 'date')}>{block(dice, 3)}</w:comment>"
        for _ in range(dice.choice((0, 1, 2)))
    )


def header(dice: random.Random) -> str:
    """Gives what is inside a header."""
    return "".join(block(dice, 2) for _ in range(dice.choice((0, 1, 2))))


def settings(dice: random.Random) -> str:
    """Gives what is inside the settings."""
    return dice.choice(
        (
            "",
            "<w:trackRevisions/>",
            '<w:documentProtection w:edit="readOnly"/>',
            val("defaultTabStop", odd.number(dice)),
            '<w:attachedTemplate r:id="rnone"/>',
        )
    )
