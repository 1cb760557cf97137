"""Word files by a grammar: blocks, runs, styles, lists, notes, headers and relations in all the wrong places."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from benchmarks.hostile import odd
from benchmarks.hostile.grammar_package import twisted_package
from benchmarks.hostile.rich import rich_blocks, rich_parts
from benchmarks.word_parts import DECLARED, DOCUMENT, package, zipped

if TYPE_CHECKING:
    import random

_TRACKED = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"]
_WRAPS = ("w:hyperlink", "w:smartTag", "w:customXml", "w:fldSimple", "w:sdt", "w:dir", "w:bdo", *_TRACKED)
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
_WAS = ("", "<w:pPr/>", '<w:pPr><w:pStyle w:val="Head"/></w:pPr>', "<w:p/>")
_OF_CONTROLS = ("", "<w:sdtPr/>", '<w:sdtPr><w:id w:val="1"/></w:sdtPr>')
_OF_LINKS = (' r:id="rlink"', ' r:id="rnone"', ' r:id=""', ' w:anchor="_Ref1"', ' w:anchor=""', "")
_DEFAULT = ("", ' w:default="1"')
_OWN_FORMATS = ("", ' w:format="001, 002, ..."', ' w:format=""', ' w:format="0000"')
_SECOND = ' w:id="2"'
_NOTE_IN_NOTE = ("", '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
_DEEPEST = 4


def word(dice: random.Random) -> bytes:
    """Gives a Word file, or what pretends to be one."""
    blocks = rich_blocks()
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        blocks.insert(dice.randrange(len(blocks) + 1), block(dice))
    if dice.random() < 0.2:
        dice.shuffle(blocks)
    parts = rich_parts()
    made = package("".join(blocks), section=_section(dice) if dice.random() < 0.3 else "")
    parts[DOCUMENT] = made[DOCUMENT]
    for _ in range(dice.choice((0, 1, 1, 2))):
        name, maker = dice.choice(_PARTS)
        root = {"header1.xml": "hdr"}.get(name, name.partition(".")[0])
        parts[f"word/{name}"] = f"<w:{root} {DECLARED}>{maker(dice)}</w:{root}>".encode("utf-8", "replace")
    if dice.random() < 0.3:
        parts = twisted_package(parts, dice)
    return zipped(parts)


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


def _attributes(dice: random.Random, *names: str) -> str:
    return "".join(
        f" w:{name}={quoteattr(_clean(_attribute(dice)))}" for name in names if dice.random() < 0.8
    )


def _attribute(dice: random.Random) -> str:
    return odd.number(dice) if dice.random() < 0.7 else odd.words(dice)[:500]


def _clean(text: str) -> str:
    return "".join(
        one
        for one in text
        if one in "\t\n" or (one >= " " and one not in "\ufffe\uffff" and not "\ud800" <= one <= "\udfff")
    )


def _text(dice: random.Random) -> str:
    words = odd.words(dice)
    return escape(_clean(words if dice.random() < 0.6 else f"Each {words} shall {odd.words(dice)}."))[:80_000]


def _paragraph(dice: random.Random, deep: int) -> str:
    return f"<w:p>{_properties(dice)}{_inlines(dice, deep)}</w:p>"


def _properties(dice: random.Random) -> str:
    kinds = {
        "pStyle": lambda: _val(
            "pStyle", dice.choice(("Head", "Title", "Normal", "none", "Loop1", "Heading1", ""))
        ),
        "numPr": lambda: (
            f"<w:numPr>{_some(dice, _val('ilvl', odd.number(dice)), _val('numId', dice.choice(('0', '1', '2', '3', odd.number(dice)))))}{_change(dice, 'numberingChange') if dice.random() < 0.2 else ''}</w:numPr>"
        ),
        "outline": lambda: _val("outlineLvl", odd.number(dice)),
        "ind": lambda: f"<w:ind{_attributes(dice, 'left', 'hanging', 'firstLine', 'start')}/>",
        "rPr": lambda: f"<w:rPr>{_look(dice)}{dice.choice(('', _tracked_mark(dice)))}</w:rPr>",
        "sectPr": lambda: f"<w:sectPr>{_section(dice)}</w:sectPr>",
        "change": lambda: f"<w:pPrChange{_who(dice)}>{dice.choice(_WAS)}</w:pPrChange>",
        "frame": lambda: f"<w:framePr{_attributes(dice, 'w', 'h', 'dropCap')}/>",
        "tabs": lambda: f"<w:tabs><w:tab{_attributes(dice, 'val', 'pos')}/></w:tabs>",
    }
    chosen = dice.sample(sorted(kinds), dice.choice((0, 1, 1, 2, 3)))
    return f"<w:pPr>{''.join(kinds[one]() for one in chosen)}</w:pPr>" if chosen else ""


def _val(name: str, value: str) -> str:
    return f"<w:{name} w:val={quoteattr(_clean(value))}/>"


def _some(dice: random.Random, *each: str) -> str:
    return "".join(one for one in each if dice.random() < 0.85)


def _who(dice: random.Random) -> str:
    date = dice.choice(("2026-01-01T00:00:00Z", "yesterday", "", "0000-00-00T99:99:99Z"))
    return _some(
        dice,
        f" w:id={quoteattr(odd.number(dice))}",
        f" w:author={quoteattr(_clean(odd.words(dice))[:300])}",
        f' w:date="{date}"',
    )


def _tracked_mark(dice: random.Random) -> str:
    return f"<{dice.choice(_TRACKED)}{_who(dice)}/>"


def _change(dice: random.Random, name: str) -> str:
    return f"<w:{name}{_who(dice)}>{dice.choice(('', '<w:rPr/>', '<w:rPr><w:b/></w:rPr>'))}</w:{name}>"


def _look(dice: random.Random) -> str:
    return _some(
        dice, dice.choice(("", "<w:b/>", "<w:vanish/>", "<w:specVanish/>", '<w:b w:val="x"/>', '<w:vertAlign w:val="superscript"/>', "<w:webHidden/>", "<w:rtl/>")),
        dice.choice(("", _val("rStyle", dice.choice(("Defined", "none", ""))))), dice.choice(("", "", _change(dice, "rPrChange"))),
    )  # fmt: skip


def _run(dice: random.Random, deep: int) -> str:
    look = f"<w:rPr>{_look(dice)}</w:rPr>" if dice.random() < 0.3 else ""
    return f"<w:r>{look}{''.join(_piece(dice, deep) for _ in range(dice.choice((0, 1, 1, 1, 2, 3))))}</w:r>"


def _piece(dice: random.Random, deep: int) -> str:
    chance = dice.random()
    if chance < 0.5:
        name = dice.choice(("t", "t", "t", "delText", "instrText", "delInstrText"))
        return f"<w:{name}>{_text(dice)}</w:{name}>"
    if chance < 0.75:
        return f"<w:{dice.choice(_PIECES)}{_attributes(dice, 'id', 'type', 'char', 'font', 'fldCharType')}/>"
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
    return f"<{name}{_who(dice)}>{inside}</{name}>"


def _code(dice: random.Random) -> str:
    return _clean(" ".join((dice.choice(_CODES), *dice.choices(_SWITCHES, k=dice.choice((0, 1, 2, 4))))))


def _field(dice: random.Random, deep: int) -> str:
    def sign(kind: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="{kind}"{dice.choice(("", "", _attributes(dice, "dirty", "fldLock")))}/></w:r>'
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
    return f"<w:{dice.choice(_MARKS)}{_attributes(dice, 'id')} w:name={quoteattr(_clean(name))}/>"


def _math(dice: random.Random, deep: int) -> str:
    space = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    return f"<m:oMath {space}><m:r><m:t>{_text(dice)}</m:t></m:r>{_run(dice, deep + 1)}</m:oMath>"


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
            f"<w:t>{_text(dice)}</w:t>",
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
            f"<w:tblPr><w:tblPrChange{_who(dice)}><w:tblPr/></w:tblPrChange></w:tblPr>",
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
            f"<w:trPr>{_tracked_mark(dice)}</w:trPr>",
            f"<w:trPr>{_val('gridBefore', odd.number(dice))}{_val('gridAfter', odd.number(dice))}</w:trPr>",
            f"<w:trPr><w:trPrChange{_who(dice)}/></w:trPr>",
        )
    )
    row = f"<w:tr>{properties}{cells}</w:tr>"
    return dice.choice(
        (
            row,
            row,
            row,
            f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>",
            f"<w:ins{_who(dice)}>{row}</w:ins>",
            _mark(dice, deep) + row,
        )
    )


def _cell(dice: random.Random, deep: int) -> str:
    merged = dice.choice(
        (
            "",
            "<w:vMerge/>",
            '<w:vMerge w:val="restart"/>',
            _val("gridSpan", odd.number(dice)),
            f"<w:cellIns{_who(dice)}/>",
            f"<w:cellDel{_who(dice)}/>",
            f"<w:cellMerge{_who(dice)}/>",
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
    return f"<{name}{_who(dice)}>{inside}</{name}>"


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


def _section(dice: random.Random) -> str:
    links = ("rheader1", "rheader2", "rimage1", "rstyles", "rnone", "", "rlink")
    return "".join(
        f'<w:{dice.choice(("headerReference", "footerReference"))} w:type="{dice.choice(("default", "first", "even", "x", ""))}" r:id="{dice.choice(links)}"/>'
        for _ in range(dice.choice((0, 1, 2, 3)))
    ) + dice.choice(
        (
            "",
            f"<w:sectPrChange{_who(dice)}>{dice.choice(('', '<w:sectPr/>'))}</w:sectPrChange>",
            '<w:type w:val="x"/>',
            "<w:titlePg/>",
        )
    )


def _styles(dice: random.Random) -> str:
    names = ("Head", "Title", "Normal", "Loop1", "Loop2", "")

    def style() -> str:
        number = f"<w:numPr>{_val('ilvl', odd.number(dice))}{_val('numId', dice.choice(('1', '2', odd.number(dice))))}</w:numPr>"
        return (
            f'<w:style w:type="{dice.choice(("paragraph", "character", "numbering", "table", "x", ""))}" w:styleId="{dice.choice(names)}"{dice.choice(_DEFAULT)}>'
            + _some(
                dice,
                _val(
                    "name",
                    dice.choice(("heading 1", "Normal", "heading 99", "toc 1", "", odd.words(dice)[:300])),
                ),
                _val("basedOn", dice.choice(names)),
                _val("link", dice.choice(names)),
                f"<w:pPr>{dice.choice(('', number, number))}{dice.choice(('', _val('outlineLvl', odd.number(dice))))}</w:pPr>",
                "<w:rPr><w:vanish/></w:rPr>" if dice.random() < 0.2 else "",
            )
            + "</w:style>"
        )

    return "".join(style() for _ in range(dice.choice((0, 1, 3, 6))))


def _numbering(dice: random.Random) -> str:
    def level() -> str:
        return f'<w:lvl w:ilvl="{dice.choice(("0", "1", "2", "8", odd.number(dice)))}">' + _some(
            dice, _val("start", odd.number(dice)), f'<w:numFmt w:val="{dice.choice(_FORMATS)}"{dice.choice(_OWN_FORMATS)}/>', _val("lvlText", dice.choice(_LABELS)),
            dice.choice(("", _val("lvlRestart", odd.number(dice)))), dice.choice(("", _val("pStyle", "Head"))), dice.choice(("", "<w:isLgl/>", _val("suff", dice.choice(("tab", "nothing", "x"))), _val("lvlPicBulletId", "1"))),
        ) + "</w:lvl>"  # fmt: skip

    def list_(number: int) -> str:
        link = dice.choice(
            ("", "", _val("numStyleLink", dice.choice(("Loop1", "none"))), _val("styleLink", "Loop1"))
        )
        return f'<w:abstractNum w:abstractNumId="{dice.choice((str(number), odd.number(dice)))}">{link}{"".join(level() for _ in range(dice.choice((0, 1, 2, 9))))}</w:abstractNum>'

    def instance(number: int) -> str:
        override = f'<w:lvlOverride w:ilvl="{odd.number(dice)}">{_some(dice, _val("startOverride", odd.number(dice)), level())}</w:lvlOverride>'
        return f'<w:num w:numId="{dice.choice((str(number), str(number), odd.number(dice)))}">{_some(dice, _val("abstractNumId", dice.choice((str(number), odd.number(dice)))), dice.choice(("", override)))}</w:num>'

    return "".join(list_(n) for n in range(1, 3)) + "".join(instance(n) for n in range(1, 4))


def _notes(dice: random.Random) -> str:
    return "".join(
        f"<w:footnote{_note_id(dice)}>{''.join(block(dice, 2) for _ in range(dice.choice((0, 1, 2))))}{dice.choice(_NOTE_IN_NOTE)}</w:footnote>"
        for _ in range(dice.choice((0, 1, 3)))
    )


def _note_id(dice: random.Random) -> str:
    return dice.choice((_SECOND, _attributes(dice, "id", "type")))


def _comments(dice: random.Random) -> str:
    return "".join(
        f"<w:comment{_attributes(dice, 'id', 'author', 'date')}>{block(dice, 3)}</w:comment>"
        for _ in range(dice.choice((0, 1, 2)))
    )


def _header(dice: random.Random) -> str:
    return "".join(block(dice, 2) for _ in range(dice.choice((0, 1, 2))))


def _settings(dice: random.Random) -> str:
    return dice.choice(
        (
            "",
            "<w:trackRevisions/>",
            '<w:documentProtection w:edit="readOnly"/>',
            _val("defaultTabStop", odd.number(dice)),
            '<w:attachedTemplate r:id="rnone"/>',
        )
    )


_PARTS = (
    ("styles.xml", _styles), ("styles.xml", _styles), ("numbering.xml", _numbering), ("numbering.xml", _numbering), ("numbering.xml", _numbering),
    ("footnotes.xml", _notes), ("footnotes.xml", _notes), ("comments.xml", _comments), ("header1.xml", _header), ("settings.xml", _settings),
)  # fmt: skip
