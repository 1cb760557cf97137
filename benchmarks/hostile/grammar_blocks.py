"""Blocks of a Word file by a grammar: paragraphs, runs, fields, tables and controls in all the wrong places."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from benchmarks.hostile import odd
from benchmarks.hostile.grammar_properties import (
    TRACKED,
    attributes,
    clean,
    odd_text,
    paragraph_properties,
    run_properties,
    tracked_mark,
    val,
    who,
)

if TYPE_CHECKING:
    import random

_WRAPS = ("w:hyperlink", "w:smartTag", "w:customXml", "w:fldSimple", "w:sdt", "w:dir", "w:bdo", *TRACKED)
_MARKS = (
    "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "moveFromRangeStart", "moveFromRangeEnd",
    "moveToRangeStart", "moveToRangeEnd", "permStart", "permEnd", "proofErr", "customXmlInsRangeStart", "subDoc",
)  # fmt: skip
_CODES = (
    "REF", "PAGEREF", "HYPERLINK", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "TOC", "IF", "QUOTE", "SEQ", "=", "STYLEREF",
    "NOTEREF", "FORMTEXT", "EQ", "SYMBOL", "INCLUDETEXT", "DDEAUTO", "", "ref",
)  # fmt: skip
_SWITCHES = (
    "\\r",
    "\\n \\h",
    "\\w \\t",
    "\\p",
    "\\l",
    "\\s",
    "\\* MERGEFORMAT",
    "\\",
    '"',
    "\\@ x",
    "_Ref1",
    "B1",
    "NumberDefault",
    "LegalDefault",
)
_PIECES = ("tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "footnoteReference", "endnoteReference", "commentReference",
           "annotationRef", "footnoteRef", "separator", "pgNum", "ptab", "lastRenderedPageBreak", "dayLong", "fldChar")  # fmt: skip
_OF_CONTROLS = ("", "<w:sdtPr/>", '<w:sdtPr><w:id w:val="1"/></w:sdtPr>')
_OF_LINKS = (' r:id="rlink"', ' r:id="rnone"', ' r:id=""', ' w:anchor="_Ref1"', ' w:anchor=""', "")
_DEEPEST = 4


def block(dice: random.Random, deep: int = 0) -> str:
    """Gives a block."""
    if deep > _DEEPEST:
        return _paragraph(dice, deep)
    return dice.choice(
        (
            _paragraph,
            _paragraph,
            _paragraph,
            _paragraph,
            _table,
            _table,
            _control,
            _wrapped_block,
            _mark,
            _stray,
            _deep,
            _many,
        )
    )(dice, deep)


def inline(dice: random.Random, deep: int = 0) -> str:
    """Gives what may stand in a paragraph, or may not."""
    if deep > _DEEPEST:
        return _run(dice, deep)
    return dice.choice(
        (_run, _run, _run, _run, _wrapped, _wrapped, _field, _field, _mark, _stray_inline, _math)
    )(dice, deep)


def _inlines(dice: random.Random, deep: int) -> str:
    return "".join(inline(dice, deep + 1) for _ in range(dice.choice((0, 1, 1, 2, 4))))


def _paragraph(dice: random.Random, deep: int) -> str:
    return f"<w:p>{paragraph_properties(dice)}{_inlines(dice, deep)}</w:p>"


def _run(dice: random.Random, deep: int) -> str:
    look = f"<w:rPr>{run_properties(dice)}</w:rPr>" if dice.random() < 0.3 else ""
    return f"<w:r>{look}{''.join(_piece(dice, deep) for _ in range(dice.choice((0, 1, 1, 1, 2, 3))))}</w:r>"


def _piece(dice: random.Random, deep: int) -> str:
    chance = dice.random()
    if chance < 0.5:
        name = dice.choice(("t", "t", "t", "delText", "instrText", "delInstrText"))
        return f"<w:{name}>{odd_text(dice)}</w:{name}>"
    if chance < 0.75:
        return f"<w:{dice.choice(_PIECES)}{attributes(dice, 'id', 'type', 'char', 'font', 'fldCharType')}/>"
    if deep > _DEEPEST:
        return "<w:tab/>"
    box = f"<w:txbxContent>{''.join(block(dice, deep + 1) for _ in range(dice.choice((0, 1, 2))))}</w:txbxContent>"
    return dice.choice(
        (
            f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>",
            f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>",
            f'<mc:AlternateContent><mc:Choice Requires="{dice.choice(("wps", "w14", "", "x y"))}"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>',
            f"<w:ruby><w:rt>{_run(dice, deep + 1)}</w:rt><w:rubyBase>{_run(dice, deep + 1)}</w:rubyBase></w:ruby>",
            f'<w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="{dice.choice(("rimage1", "rnone", "", "rheader1", "rlink"))}"/></w:drawing>',
            f'<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="{dice.choice(("rimage1", "rnone", ""))}"/></w:object>',
            f"<w:r>{_run(dice, deep + 1)}</w:r>",
            _paragraph(dice, deep + 1),
        )
    )


def _wrapped(dice: random.Random, deep: int) -> str:
    name = dice.choice(_WRAPS)
    inside = _inlines(dice, deep)
    if name == "w:sdt":
        return f"<w:sdt>{dice.choice(_OF_CONTROLS)}{dice.choice((f'<w:sdtContent>{inside}</w:sdtContent>', inside, '', '<w:sdtContent/>' * 2))}</w:sdt>"
    if name == "w:hyperlink":
        return f"<w:hyperlink{dice.choice(_OF_LINKS)}>{inside}</w:hyperlink>"
    if name == "w:fldSimple":
        return f"<w:fldSimple w:instr={quoteattr(_code(dice))}>{inside}</w:fldSimple>"
    return f"<{name}{who(dice)}>{inside}</{name}>"


def _code(dice: random.Random) -> str:
    return clean(" ".join((dice.choice(_CODES), *dice.choices(_SWITCHES, k=dice.choice((0, 1, 2, 4))))))


def _field(dice: random.Random, deep: int) -> str:
    def sign(kind: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="{kind}"{dice.choice(("", "", attributes(dice, "dirty", "fldLock")))}/></w:r>'
            if dice.random() < 0.9
            else ""
        )

    inside = f"<w:r><w:instrText>{escape(_code(dice))}</w:instrText></w:r>"
    if dice.random() < 0.3 and deep < _DEEPEST:
        inside += _field(dice, deep + 1)
    return (
        sign("begin")
        + inside
        + sign("separate")
        + (_inlines(dice, deep) if deep < _DEEPEST else "")
        + sign("end")
    )


def _mark(dice: random.Random, _deep: int) -> str:
    name = dice.choice(("_Ref1", "B1", "", odd.words(dice)[:50]))
    return f"<w:{dice.choice(_MARKS)}{attributes(dice, 'id')} w:name={quoteattr(clean(name))}/>"


def _math(dice: random.Random, deep: int) -> str:
    space = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    return f"<m:oMath {space}><m:r><m:t>{odd_text(dice)}</m:t></m:r>{_run(dice, deep + 1)}</m:oMath>"


def _stray_inline(dice: random.Random, deep: int) -> str:
    return dice.choice(
        (
            "words",
            "<!-- a note -->",
            "<?a b?>",
            "<w:unknown/>",
            '<x:y xmlns:x="urn:x">z</x:y>',
            "<w:tbl/>",
            "<w:sectPr/>",
            "<w:pPr/>",
            "<w:rPr/>",
            "<w:body/>",
            f"<w:t>{odd_text(dice)}</w:t>",
            "<w:p/>",
            _table(dice, deep + 2),
        )
    )


def _stray(dice: random.Random, deep: int) -> str:
    return dice.choice(
        (
            "words",
            "<!-- a note -->",
            "<w:unknown/>",
            "<w:tr/>",
            "<w:tc><w:p/></w:tc>",
            "<w:sectPr/>",
            "<w:r><w:t>loose</w:t></w:r>",
            f'<w:altChunk r:id="{dice.choice(("rimage1", "rnone", "", "rheader1"))}"/>',
            "<w:body><w:p/></w:body>",
            "<w:tbl/>",
            f"<w:tbl>{_paragraph(dice, deep + 1)}</w:tbl>",
            '<w:moveFromRangeStart w:id="5" w:name="m"/>',
        )
    )


def _table(dice: random.Random, deep: int) -> str:
    grid = dice.choice(("", "<w:tblGrid/>", f"<w:tblGrid>{'<w:gridCol/>' * dice.choice((1, 3))}</w:tblGrid>"))
    properties = dice.choice(
        (
            "",
            "<w:tblPr/>",
            f"<w:tblPr><w:tblPrChange{who(dice)}><w:tblPr/></w:tblPrChange></w:tblPr>",
            '<w:tblPr><w:tblStyle w:val="none"/></w:tblPr>',
        )
    )
    return f"<w:tbl>{properties}{grid}{''.join(_row(dice, deep) for _ in range(dice.choice((0, 1, 2, 3))))}</w:tbl>"


def _row(dice: random.Random, deep: int) -> str:
    cells = "".join(_cell(dice, deep) for _ in range(dice.choice((0, 1, 2, 2, 3))))
    properties = dice.choice(
        (
            "",
            "",
            f"<w:trPr>{tracked_mark(dice)}</w:trPr>",
            f"<w:trPr>{val('gridBefore', odd.number(dice))}{val('gridAfter', odd.number(dice))}</w:trPr>",
            f"<w:trPr><w:trPrChange{who(dice)}/></w:trPr>",
        )
    )
    row = f"<w:tr>{properties}{cells}</w:tr>"
    return dice.choice(
        (
            row,
            row,
            row,
            f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>",
            f"<w:ins{who(dice)}>{row}</w:ins>",
            _mark(dice, deep) + row,
        )
    )


def _cell(dice: random.Random, deep: int) -> str:
    merged = dice.choice(
        (
            "",
            "<w:vMerge/>",
            '<w:vMerge w:val="restart"/>',
            val("gridSpan", odd.number(dice)),
            f"<w:cellIns{who(dice)}/>",
            f"<w:cellDel{who(dice)}/>",
            f"<w:cellMerge{who(dice)}/>",
        )
    )
    inside = "".join(block(dice, deep + 2) for _ in range(dice.choice((0, 1, 1, 2))))
    cell = f"<w:tc>{f'<w:tcPr>{merged}</w:tcPr>' if merged else ''}{inside}</w:tc>"
    return dice.choice((cell, cell, cell, f"<w:sdt><w:sdtContent>{cell}</w:sdtContent></w:sdt>"))


def _control(dice: random.Random, deep: int) -> str:
    inside = "".join(block(dice, deep + 1) for _ in range(dice.choice((0, 1, 2))))
    return dice.choice(
        (
            f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>",
            f"<w:sdt>{inside}</w:sdt>",
            "<w:sdt/>",
            f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>',
        )
    )


def _wrapped_block(dice: random.Random, deep: int) -> str:
    name = dice.choice(
        ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:customXml", "w:smartTag", "mc:AlternateContent")
    )
    inside = "".join(block(dice, deep + 1) for _ in range(dice.choice((0, 1, 2))))
    if name == "mc:AlternateContent":
        return f'<mc:AlternateContent><mc:Choice Requires="wps">{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent>'
    return f"<{name}{who(dice)}>{inside}</{name}>"


def _deep(dice: random.Random, _deep: int) -> str:
    """Gives something inside something of its kind, many times."""
    many = dice.choice((5, 20, 60, 200, 1000))
    before, after = dice.choice(
        (
            ("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"),
            ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            (
                "<w:p><w:r><w:pict><v:textbox><w:txbxContent>",
                "</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
            ),
            ("<w:p>", "</w:p>"),
            ('<w:ins w:id="1" w:author="A">', "</w:ins>"),
            ("<w:customXml>", "</w:customXml>"),
        )
    )
    return before * many + _paragraph(dice, 9) + after * many


def _many(dice: random.Random, deep: int) -> str:
    """Gives the same thing many times."""
    many = dice.choice((50, 300))
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    inside = dice.choice(
        (_run(dice, 9), _mark(dice, 9), begin, f"{begin}<w:r><w:instrText>IF </w:instrText></w:r>")
    )
    return dice.choice(
        (
            f"<w:p>{inside * many}</w:p>",
            _paragraph(dice, deep + 3) * many,
            f"<w:p>{'<w:smartTag>' * many}{'</w:smartTag>' * many}</w:p>",
        )
    )
