"""A small Word file that holds something of everything: the usual one, which hostile ones are twisted from."""

from __future__ import annotations

from benchmarks.word_parts import (
    code,
    external,
    field,
    numbering,
    package,
    paragraph,
    relations,
    run,
    table,
    zipped,
)

_TRACKED = 'w:author="A" w:date="2026-01-01T00:00:00Z"'
_PNG = b"\x89PNG\r\n\x1a\n"


def published(*, amended: bool = False) -> bytes:
    """Gives the bytes of the file without tracked changes; the amended one changes one clause of two alike."""
    return zipped(_parts(rich_blocks("five" if amended else "three", tracked=False)))


def rich_parts() -> dict[str, bytes]:
    """Gives the parts of the file, with tracked changes."""
    return _parts(rich_blocks())


def _parts(blocks: list[str]) -> dict[str, bytes]:
    made = package("".join(blocks), _PARTS, section='<w:headerReference w:type="default" r:id="rheader1"/>')
    links = [(f"r{name.partition('.')[0]}", name.partition(".")[0].rstrip("12"), name) for name in _PARTS]
    links.append(("rimage1", "image", "media/image1.png"))
    made["word/_rels/document.xml.rels"] = relations(
        links, external("rlink", "https://example.org/")
    ).encode()
    return made | {"word/media/image1.png": _PNG}


def rich_blocks(years: str = "three", *, tracked: bool = True) -> list[str]:
    """Gives the XML of each block of the body."""
    return [
        paragraph(run("Section G – Security", "<w:b/>"), properties='<w:pStyle w:val="Title"/>'),
        paragraph(run("Duties"), properties='<w:pStyle w:val="Head"/>'),
        paragraph(run("Each User shall keep its Systems secure."), level=1),
        paragraph(run("Each User shall keep each "), run("record", "<w:i/>"), run(f" for {years} years, as Section "), _reference(), run(" says:"), level=1),
        paragraph(run("the first; and"), level=2),
        paragraph(run("the second,"), level=2),
        paragraph(run("whenever it is asked.")),
        paragraph(run("Each User shall keep each notice for three years"), _NOTE, run("."), level=1),
        paragraph(run("Each Party "), *((_inserted("shall"), _deleted("may")) if tracked else (run("shall"),)), run(" pay."), level=1),
        paragraph(run("In this Section:"), level=1),
        table([[paragraph(run("Device", "<w:b/>")), paragraph(run("means a thing."))], [paragraph(run("Panel", "<w:b/>")), paragraph(run("means a body."))]]),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('Each Panel shall meet.'), level=1)}</w:sdtContent></w:sdt>",
        paragraph(f'<w:hyperlink r:id="rlink">{run("A link.")}</w:hyperlink>', _COMMENT, level=1),
        paragraph(_picture(), properties='<w:sectPr><w:headerReference w:type="default" r:id="rheader2"/></w:sectPr>'),
        paragraph(run("Rights"), properties='<w:pStyle w:val="Head"/>'),
        paragraph(_box(), run("Each User may speak."), level=1),
    ]  # fmt: skip


def _reference() -> str:
    return (
        '<w:bookmarkStart w:id="1" w:name="_Ref1"/>'
        + field(code("REF _Ref1 \\r \\h"), run("G1.1"))
        + '<w:bookmarkEnd w:id="1"/>'
    )


def _inserted(words: str) -> str:
    return f'<w:ins w:id="11" {_TRACKED}>{run(words)}</w:ins>'


def _deleted(words: str) -> str:
    return f'<w:del w:id="12" {_TRACKED}><w:r><w:delText>{words}</w:delText></w:r></w:del>'


def _picture() -> str:
    return (
        '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rimage1"/>'
        "</w:drawing></w:r>"
    )


def _box() -> str:
    inside = f"<w:txbxContent>{paragraph(run('Boxed words.'))}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


_NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_COMMENT = (
    '<w:commentRangeStart w:id="0"/>'
    + run(" Said.")
    + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
)
_STYLES = (
    '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="Defined"><w:name w:val="Defined"/></w:style>'
)
_PARTS = {
    "styles.xml": _STYLES,
    "numbering.xml": numbering(2).replace('"%1"', '"G%1"').replace('"%1.%2"', '"G%1.%2"'),
    "footnotes.xml": f'<w:footnote w:id="2">{paragraph(run("A note on Section G1.1."))}</w:footnote>',
    "comments.xml": f'<w:comment w:id="0" w:author="A">{paragraph(run("Why?"))}</w:comment>',
    "header1.xml": paragraph(run("Section G"), field(code("PAGE"), run("1"))),
    "header2.xml": paragraph(run("Section G, version 1.0")),
    "settings.xml": "<w:trackRevisions/>",
}
