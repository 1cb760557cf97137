"""Properties of Word's paragraphs, runs and sections by a grammar, and what holds odd values."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from benchmarks.hostile import odd

if TYPE_CHECKING:
    import random

TRACKED = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"]
_WAS = ("", "<w:pPr/>", '<w:pPr><w:pStyle w:val="Head"/></w:pPr>', "<w:p/>")


def attributes(dice: random.Random, *names: str) -> str:
    """Gives most of these attributes, with odd values."""
    return "".join(f" w:{name}={quoteattr(clean(_attribute(dice)))}" for name in names if dice.random() < 0.8)


def _attribute(dice: random.Random) -> str:
    return odd.number(dice) if dice.random() < 0.7 else odd.words(dice)[:500]


def clean(text: str) -> str:
    """Gives a text without what XML cannot hold."""
    return "".join(
        one
        for one in text
        if one in "\t\n" or (one >= " " and one not in "\ufffe\uffff" and not "\ud800" <= one <= "\udfff")
    )


def odd_text(dice: random.Random) -> str:
    """Gives words as XML, odd ones mostly."""
    words = odd.words(dice)
    return escape(clean(words if dice.random() < 0.6 else f"Each {words} shall {odd.words(dice)}."))[:80_000]


def paragraph_properties(dice: random.Random) -> str:
    """Gives the properties of a paragraph."""
    kinds = {
        "pStyle": lambda: val(
            "pStyle", dice.choice(("Head", "Title", "Normal", "none", "Loop1", "Heading1", ""))
        ),
        "numPr": lambda: (
            f"<w:numPr>{some(dice, val('ilvl', odd.number(dice)), val('numId', dice.choice(('0', '1', '2', '3', odd.number(dice)))))}{change(dice, 'numberingChange') if dice.random() < 0.2 else ''}</w:numPr>"
        ),
        "outline": lambda: val("outlineLvl", odd.number(dice)),
        "ind": lambda: f"<w:ind{attributes(dice, 'left', 'hanging', 'firstLine', 'start')}/>",
        "rPr": lambda: f"<w:rPr>{run_properties(dice)}{dice.choice(('', tracked_mark(dice)))}</w:rPr>",
        "sectPr": lambda: f"<w:sectPr>{section(dice)}</w:sectPr>",
        "change": lambda: f"<w:pPrChange{who(dice)}>{dice.choice(_WAS)}</w:pPrChange>",
        "frame": lambda: f"<w:framePr{attributes(dice, 'w', 'h', 'dropCap')}/>",
        "tabs": lambda: f"<w:tabs><w:tab{attributes(dice, 'val', 'pos')}/></w:tabs>",
    }
    chosen = dice.sample(sorted(kinds), dice.choice((0, 1, 1, 2, 3)))
    return f"<w:pPr>{''.join(kinds[one]() for one in chosen)}</w:pPr>" if chosen else ""


def val(name: str, value: str) -> str:
    """Gives an element that has a value."""
    return f"<w:{name} w:val={quoteattr(clean(value))}/>"


def some(dice: random.Random, *each: str) -> str:
    """Gives most of these."""
    return "".join(one for one in each if dice.random() < 0.85)


def who(dice: random.Random) -> str:
    """Gives who changed something, and when."""
    date = dice.choice(("2026-01-01T00:00:00Z", "yesterday", "", "0000-00-00T99:99:99Z"))
    return some(
        dice,
        f" w:id={quoteattr(odd.number(dice))}",
        f" w:author={quoteattr(clean(odd.words(dice))[:300])}",
        f' w:date="{date}"',
    )


def tracked_mark(dice: random.Random) -> str:
    """Gives the mark of a tracked change."""
    return f"<{dice.choice(TRACKED)}{who(dice)}/>"


def change(dice: random.Random, name: str) -> str:
    """Gives a change of format."""
    return f"<w:{name}{who(dice)}>{dice.choice(('', '<w:rPr/>', '<w:rPr><w:b/></w:rPr>'))}</w:{name}>"


def run_properties(dice: random.Random) -> str:
    """Gives what is inside the properties of a run."""
    return some(
        dice, dice.choice(("", "<w:b/>", "<w:vanish/>", "<w:specVanish/>", '<w:b w:val="x"/>', '<w:vertAlign w:val="superscript"/>', "<w:webHidden/>", "<w:rtl/>")),
        dice.choice(("", val("rStyle", dice.choice(("Defined", "none", ""))))), dice.choice(("", "", change(dice, "rPrChange"))),
    )  # fmt: skip


def section(dice: random.Random) -> str:
    """Gives what is inside the properties of a section."""
    links = ("rheader1", "rheader2", "rimage1", "rstyles", "rnone", "", "rlink")
    return "".join(
        f'<w:{dice.choice(("headerReference", "footerReference"))} w:type="{dice.choice(("default", "first", "even", "x", ""))}" r:id="{dice.choice(links)}"/>'
        for _ in range(dice.choice((0, 1, 2, 3)))
    ) + dice.choice(
        (
            "",
            f"<w:sectPrChange{who(dice)}>{dice.choice(('', '<w:sectPr/>'))}</w:sectPrChange>",
            '<w:type w:val="x"/>',
            "<w:titlePg/>",
        )
    )
