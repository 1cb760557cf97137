"""Where two blocks differ, said in a line that a person can find in Word."""

from __future__ import annotations

import re
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING

from lxml import etree

from drafter.ooxml.names import qn
from drafter.redline.verify.block_form import block_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.redline.verify.block_form import Form, Item

_SHOWN = 60
_BLOCKS = frozenset(qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "sdt", "sdtContent"))
# Of words that are alike, before those that are not.
_BEFORE = 20
_ELEMENT = re.compile(r"<[^/][^>]*>")
_TAG = re.compile(r"<(?:\w+:)?(\w+)")
_VALUE = re.compile(r' (?!xmlns)(?:\w+:)?\w+="([^"]*)"')
_WORDS = {
    "tbl": "a table",
    "tr": "a row of a table",
    "tc": "a cell of a table",
    "sdt": "a content control",
    "hyperlink": "a link",
    "paragraph": "the end of a paragraph",
    "instruction": "the code of a field",
    "fldChar": "a field",
    "drawing": "a picture",
    "pict": "a picture",
    "object": "an object",
    "oMath": "an equation",
    "r": "words outside a paragraph",
    "sdtContent": "the inside of a content control",
    "AlternateContent": "a drawing",
    "sym": "a symbol",
    "oMathPara": "an equation",
    "footnoteReference": "a footnote",
    "endnoteReference": "an endnote",
    "br": "a line break",
    "tab": "a tab",
    "sectPr": "the end of a section",
    "rPr": "formatting",
    "tblPr": "formatting of a table",
    "tblGrid": "columns of a table",
    "trPr": "formatting of a row",
    "tcPr": "formatting of a cell",
    "numPr": "numbering",
    "pStyle": "style",
    "rStyle": "style",
    "tblStyle": "style",
    "jc": "alignment",
    "ind": "indent",
    "b": "bold",
    "i": "italic",
    "u": "underline",
    "pgSz": "page size",
    "pgMar": "page margins",
    "cols": "columns",
}


_NUMBERED = {
    qn(f"w:{tag}"): name
    for tag, name in (
        ("p", "paragraph"),
        ("tbl", "table"),
        ("tr", "row"),
        ("tc", "cell"),
        ("sdt", "content control"),
    )
}


def block_name(block: etree._Element) -> str:
    """Gives a block's kind, its number among those of that kind, and its words, `table 2 (“Term …”)`."""
    if block.tag not in _NUMBERED:
        return _WORDS.get(etree.QName(block).localname, etree.QName(block).localname)
    number = 1 + sum(1 for _ in block.itersiblings(block.tag, preceding=True))
    # Cells, and paragraphs in them, stand apart.
    texts = ("".join(node.text or "" for node in p.iter(qn("w:t"))) for p in block.iter(qn("w:p")))
    words = " ".join(filter(None, map(str.strip, texts)))
    return f"{_NUMBERED[str(block.tag)]} {number}" + (f" ({quoted(words)})" if words else "")


def words_of(element: etree._Element) -> str:
    """Gives the words of a block and of all that it holds, without the spaces round them."""
    return "".join(node.text or "" for node in element.iter(qn("w:t"))).strip()


def innermost(block: etree._Element, other: etree._Element | None) -> list[etree._Element]:
    """Gives the smallest block in which one differs from another, and then all those round it."""
    if other is None or block.tag == qn("w:p") or block.tag != other.tag or len(block) != len(other):
        return [block]
    for mine, theirs in zip(block, other, strict=True):
        if mine.tag in _BLOCKS and difference(mine, theirs):
            return [*innermost(mine, theirs), block]
    return [block]


def difference(want: etree._Element | None, have: etree._Element | None) -> str:
    """Gives what the first thing is in which a block differs from what it should be; empty for none."""
    wanted, got = (() if block is None else block_form(block) for block in (want, have))
    if wanted == got:
        return ""
    pairs = zip_longest(wanted, got)
    want_item, have_item = next(pair for pair in pairs if pair[0] != pair[1])
    if want_item and have_item and want_item.kind == have_item.kind == "text":
        start = _shortly_before(want_item.said, have_item.said)
        want_item, have_item = (item._replace(said=start(item.said)) for item in (want_item, have_item))
    wanted_said, got_said = _of_form(wanted, want_item), _of_form(got, have_item)
    if got_said == wanted_said:
        got_said = _another(got_said)
    return _look(wanted, got) or f"{got_said} stands where {wanted_said} should"


def _another(said: str) -> str:
    """Gives what is called as it should be and is not that: `another footnote`."""
    kind = said.removeprefix("an ").removeprefix("a ")
    return f"another {kind}" if kind != said else f"{said}, though not the same one,"


def _shortly_before(want: str, have: str) -> Callable[[str], str]:
    """Gives what cuts two texts to where they part, a few words before, so that what is shown differs."""
    pairs = enumerate(zip(want, have, strict=False))
    alike = next((place for place, (a, b) in pairs if a != b), min(len(want), len(have)))
    start = want.rfind(" ", 0, alike - _BEFORE) + 1 if alike > _SHOWN // 2 else 0
    return lambda text: f"…{text[start:]}" if start else text


def _look(wanted: Form, got: Form) -> str:
    """Gives the first words that are formatted otherwise, where all else is the same; empty for none."""
    want, have = _letters(wanted), _letters(got)
    if [(kind, said) for kind, said, _ in want] != [(kind, said) for kind, said, _ in have]:
        return ""
    texts = (
        (letter, (was, now))
        for (kind, letter, was), (_, _, now) in zip(want, have, strict=True)
        if kind == "text"
    )
    for looks, run in groupby(texts, key=itemgetter(1)):
        if looks[0] != looks[1]:
            words = quoted("".join(letter for letter, _ in run))
            return f"{words} is formatted otherwise ({', '.join(_names(*looks))})"
    return ""


def _letters(form: Form) -> list[Item]:
    """Gives a form letter by letter, so that how its texts are cut does not count."""
    return [
        part
        for item in form
        for part in ([item._replace(said=letter) for letter in item.said] if item.kind == "text" else [item])
    ]


def _of_form(form: Form, item: Item | None) -> str:
    if not form:
        return "nothing"
    return "the end of it" if item is None else _said(item)


def _said(item: Item) -> str:
    if item.kind == "text":
        return quoted(item.said)
    if item.kind in ("open", "close"):
        name = re.sub(r"\{.*?\}|Content$|\[.*", "", item.said)
        return ("the end of " if item.kind == "close" else "") + _WORDS.get(name, name)
    if not item.kind.startswith("property"):
        words = _WORDS.get(item.kind, item.kind)
        return f"{words} {quoted(item.said)}" if item.kind == "instruction" else words
    of = item.kind.removeprefix("property of ") if " of " in item.kind else ""
    return f"{_WORDS.get(of, of)}: {_property(item.said)}" if of else _property(item.said)


def _property(xml: str) -> str:
    """Gives a property by its name in Word where there is one, and its values."""
    names, values = _TAG.findall(xml), _VALUE.findall(xml)
    name = names[0] if names else xml
    return _WORDS.get(name, name) + (f" {quoted(', '.join(values))}" if values else "")


def _names(look: str, other: str) -> list[str]:
    """Gives the names of the properties that one look has and the other has not."""
    ours, theirs = (set(_ELEMENT.findall(text)) for text in (look, other))
    names = sorted(_TAG.findall(element)[0] for element in ours ^ theirs)
    return list(dict.fromkeys(_WORDS.get(name, name) for name in names))


def quoted(text: str) -> str:
    """Gives words in quotation marks, on one line, the first sixty letters of them."""
    line = " ".join(text.split()) or text
    return f"“{line[:_SHOWN]}{'…' if len(line) > _SHOWN else ''}”"
