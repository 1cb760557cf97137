"""Word files whose structure grows: runs, fields, tables, notes, styles, lists, and how deep they stand."""

from __future__ import annotations

from benchmarks.growth.shape import BUT_ALONE, HEAD, ONE, TWO, Shape
from benchmarks.growth.texts import amended, sentences, shuffled, some_changed, words
from benchmarks.word_parts import (
    RELATIONS,
    code,
    external,
    field,
    levels,
    numbering,
    package,
    paragraph,
    plain,
    relations,
    run,
    table,
    word_file,
    zipped,
)

_TWOFOLD = 3
_TRACKED = 'w:id="{}" w:author="A" w:date="2026-01-01T00:00:00Z"'


def _bodies(old: str, new: str, **parts: str) -> tuple[bytes, bytes]:
    named = {f"{name}.xml": inside for name, inside in parts.items()}
    return word_file(plain(HEAD) + old, named), word_file(plain(HEAD) + new, named)


def _runs(size: int) -> tuple[bytes, bytes]:
    def body(given: list[str]) -> str:
        return paragraph(*(run(f"{word} ", "<w:b/>" if at % 2 else "") for at, word in enumerate(given)))

    given = words(size)
    return _bodies(body(given), body(some_changed(given)))


def _fields_in_codes(size: int) -> tuple[bytes, bytes]:
    inside = code("IF")
    for _ in range(size):
        inside = code("IF ") + field(inside, run("x"))
    return _bodies("", paragraph(field(inside, run("x"))))


def _fields_in_results(size: int) -> tuple[bytes, bytes]:
    inside = run("x")
    for _ in range(size):
        inside = field(code("QUOTE"), inside)
    return _bodies("", paragraph(inside))


def _fields_unfinished(size: int) -> tuple[bytes, bytes]:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    return _bodies("", paragraph((begin + code("IF")) * size))


def _fields(size: int) -> tuple[bytes, bytes]:
    marks = "".join(
        paragraph(
            f'<w:bookmarkStart w:id="{n}" w:name="_R{n}"/>',
            run(f"G1.{n + 2} Each {word}."),
            f'<w:bookmarkEnd w:id="{n}"/>',
        )
        for n, word in enumerate(words(size))
    )
    references = "".join(field(code(f"REF _R{n} \\r \\h"), run(f"G1.{n + 2} ")) for n in range(size))
    return _bodies(marks, marks + paragraph(run("G2 See "), references))


def _tables_deep(size: int) -> tuple[bytes, bytes]:
    inside = paragraph(run("word"))
    for _ in range(size):
        inside = table([[inside + paragraph()]])
    return _bodies("", inside)


def _rows(size: int) -> tuple[bytes, bytes]:
    def body(texts: list[str]) -> str:
        return table([[paragraph(run(text)), paragraph(run("x"))] for text in texts])

    texts = sentences(size)
    return _bodies(body(texts), body(amended(texts)))


def _columns(size: int) -> tuple[bytes, bytes]:
    def body(given: list[str]) -> str:
        return table([[paragraph(run(word)) for word in given] for _ in range(3)])

    given = words(size)
    return _bodies(body(given), body(some_changed(given)))


def _definitions(size: int) -> tuple[bytes, bytes]:
    def body(texts: list[str]) -> str:
        pairs = zip(words(len(texts)), texts, strict=True)
        return table(
            [
                [paragraph(run(f"{term.title()} {n}", "<w:b/>")), paragraph(run(f"means {text}"))]
                for n, (term, text) in enumerate(pairs)
            ]
        )

    texts = sentences(size)
    return _bodies(
        paragraph(run("G1.2 In this Section:")) + body(texts),
        paragraph(run("G1.2 In this Section:")) + body(amended(texts)),
    )


def _controls_deep(size: int) -> tuple[bytes, bytes]:
    inside = paragraph(run("word"))
    return _bodies("", "<w:sdt><w:sdtContent>" * size + inside + "</w:sdtContent></w:sdt>" * size)


def _inline_deep(size: int) -> tuple[bytes, bytes]:
    return _bodies("", paragraph('<w:smartTag w:element="x">' * size + run("word") + "</w:smartTag>" * size))


def _boxes_deep(size: int) -> tuple[bytes, bytes]:
    inside = paragraph(run("word"))
    for _ in range(size):
        inside = paragraph(
            f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    return _bodies("", inside)


def _choices_deep(size: int) -> tuple[bytes, bytes]:
    inside = run("word")
    for depth in range(size):
        # Both in both would make the file double at each level.
        other = inside if depth < _TWOFOLD else ""
        inside = f'<mc:AlternateContent><mc:Choice Requires="wps">{inside}</mc:Choice><mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>'
    return _bodies("", paragraph(inside))


def _tracked(size: int) -> tuple[bytes, bytes]:
    inside = "".join(
        f"<w:ins {_TRACKED.format(2 * n)}>{run(f'{word} ')}</w:ins>"
        f'<w:del {_TRACKED.format(2 * n + 1)}><w:r><w:delText xml:space="preserve">{word} </w:delText></w:r></w:del>'
        for n, word in enumerate(words(size))
    )
    return _bodies("", paragraph(inside))


def _joined(size: int) -> tuple[bytes, bytes]:
    mark = f"<w:rPr><w:del {_TRACKED.format(1)}/></w:rPr>"
    return _bodies("", "".join(paragraph(run(f"{word} "), properties=mark) for word in words(size)))


def _notes(size: int) -> tuple[bytes, bytes]:
    notes = "".join(
        f'<w:footnote w:id="{n}">{paragraph(run(text))}</w:footnote>'
        for n, text in enumerate(sentences(size), 1)
    )
    new = "".join(
        f'<w:footnote w:id="{n}">{paragraph(run(text))}</w:footnote>'
        for n, text in enumerate(amended(sentences(size)), 1)
    )
    references = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(1, size + 1))
    body = plain(HEAD) + paragraph(run("G1.2 Each"), references)
    return word_file(body, {"footnotes.xml": notes}), word_file(body, {"footnotes.xml": new})


def _styles(size: int) -> tuple[bytes, bytes]:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:name w:val="S{n}"/><w:basedOn w:val="S{n + 1}"/></w:style>'
        for n in range(size)
    )
    body = "".join(
        paragraph(run(text), properties=f'<w:pStyle w:val="S{n}"/>') for n, text in enumerate(sentences(size))
    )
    return _bodies(body, body + paragraph(run("more"), properties='<w:pStyle w:val="S0"/>'), styles=styles)


def _lists(size: int) -> tuple[bytes, bytes]:
    body = "".join(paragraph(run(text), level=0, num=n + 1) for n, text in enumerate(sentences(size)))
    return _bodies(body, body + paragraph(run("more"), level=0, num=size), numbering=numbering(size))


def _instances(size: int) -> tuple[bytes, bytes]:
    """Instances of one list, each of which begins anew."""
    lists = f'<w:abstractNum w:abstractNumId="0">{levels()}</w:abstractNum>' + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for n in range(1, size + 1)
    )
    body = "".join(paragraph(run(text), level=0, num=n + 1) for n, text in enumerate(sentences(size)))
    return _bodies(body, body + paragraph(run("more"), level=0, num=size), numbering=lists)


def _sections(size: int) -> tuple[bytes, bytes]:
    def made(texts: list[str]) -> bytes:
        body = "".join(
            paragraph(
                run(text),
                properties=f'<w:sectPr><w:headerReference w:type="default" r:id="rheader{n}"/></w:sectPr>',
            )
            for n, text in enumerate(texts)
        )
        return word_file(
            plain(HEAD) + body, {f"header{n}.xml": paragraph(run(text)) for n, text in enumerate(texts)}
        )

    texts = sentences(size)
    return made(texts), made(amended(texts))


def _comments(size: int) -> tuple[bytes, bytes]:
    inside = "".join(
        f'<w:comment w:id="{n}" w:author="A">{paragraph(run(text))}</w:comment>'
        for n, text in enumerate(sentences(size))
    )
    body = "".join(
        paragraph(
            f'<w:commentRangeStart w:id="{n}"/>',
            run(text),
            f'<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>',
        )
        for n, text in enumerate(sentences(size, seed=3))
    )
    return word_file(plain(HEAD)), word_file(plain(HEAD) + body, {"comments.xml": inside})


def _bookmarks(size: int) -> tuple[bytes, bytes]:
    def body(shift: int) -> str:
        marks = (
            f'<w:bookmarkStart w:id="{n}" w:name="B{n + shift}"/><w:bookmarkEnd w:id="{n}"/>'
            for n in range(size)
        )
        return paragraph(run("G1.2 Each"), *marks)

    return _bodies(body(0), body(1))


def _empty(size: int) -> tuple[bytes, bytes]:
    return _bodies("", "<w:p/>" * size)


def _tabs(size: int) -> tuple[bytes, bytes]:
    return _bodies("", paragraph(run("G1.2 Each"), "<w:r><w:tab/></w:r>" * size, run("x")))


def _breaks(size: int) -> tuple[bytes, bytes]:
    return _bodies("", paragraph(run("G1.2 Each"), "<w:r><w:br/></w:r>" * size, run("x")))


def _long_label(size: int) -> tuple[bytes, bytes]:
    lists = f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{"%1." * size}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return _bodies(
        paragraph(run("Each User."), level=0) * 3, paragraph(run("Every User."), level=0) * 3, numbering=lists
    )


def _moved_rows(size: int) -> tuple[bytes, bytes]:
    def body(texts: list[str]) -> str:
        return table([[paragraph(run(text))] for text in texts])

    texts = sentences(size)
    return _bodies(body(texts), body(shuffled(texts)))


def _links(size: int) -> tuple[bytes, bytes]:
    def body(given: list[str]) -> str:
        return "".join(
            paragraph(f'<w:hyperlink w:anchor="{word}{n}">{run(word)}</w:hyperlink>')
            for n, word in enumerate(given)
        )

    given = words(size)
    return _bodies(body(given), body(some_changed(given)))


def _addresses(size: int) -> tuple[bytes, bytes]:
    """Links that lead elsewhere in each draft."""

    def made(host: str) -> bytes:
        links = "".join(
            paragraph(f'<w:hyperlink r:id="r{n}">{run(word)}</w:hyperlink>')
            for n, word in enumerate(words(size))
        )
        parts = package(plain(HEAD) + links)
        targets = "".join(external(f"r{n}", f"https://{host}/{n}") for n in range(size))
        return zipped(parts | {RELATIONS: relations([], targets).encode()})

    return made("a.example"), made("b.example")


STRUCTURE_SHAPES = (
    Shape("runs in a paragraph", _runs, 1_000, 128_000),
    Shape("fields", _fields, 125, 16_000, BUT_ALONE),
    Shape("depth of fields in codes", _fields_in_codes, 4, 4_096, BUT_ALONE),
    Shape("depth of fields in results", _fields_in_results, 4, 4_096, BUT_ALONE),
    Shape("depth of fields without an end", _fields_unfinished, 4, 4_096, BUT_ALONE),
    Shape("depth of tables", _tables_deep, 4, 4_096, BUT_ALONE),
    Shape("depth of content controls", _controls_deep, 4, 4_096, BUT_ALONE),
    Shape("depth of smart tags", _inline_deep, 4, 4_096, BUT_ALONE),
    Shape("depth of text boxes", _boxes_deep, 2, 4_096, BUT_ALONE),
    Shape("depth of alternate content", _choices_deep, 4, 4_096, BUT_ALONE),
    Shape("rows of a table", _rows, 250, 16_000),
    Shape("rows of a table in another order", _moved_rows, 125, 16_000, TWO),
    Shape("columns of a table", _columns, 125, 16_000, BUT_ALONE),
    Shape("definitions", _definitions, 125, 8_000),
    Shape("tracked changes in a paragraph", _tracked, 250, 64_000, ONE),
    Shape("paragraphs whose end is deleted", _joined, 250, 64_000, ONE),
    Shape("footnotes", _notes, 125, 16_000, BUT_ALONE),
    Shape("styles, each based on the next", _styles, 125, 16_000, BUT_ALONE),
    Shape("lists", _lists, 125, 8_000, BUT_ALONE),
    Shape("instances of a list", _instances, 125, 16_000, BUT_ALONE),
    Shape("sections with headers", _sections, 25, 4_000, BUT_ALONE),
    Shape("comments", _comments, 125, 16_000, ONE),
    Shape("bookmarks in a paragraph", _bookmarks, 250, 64_000, BUT_ALONE),
    Shape("links", _links, 250, 16_000, BUT_ALONE),
    Shape("links to other addresses", _addresses, 250, 16_000, TWO),
    Shape("empty paragraphs", _empty, 1_000, 128_000),
    Shape("tabs in a paragraph", _tabs, 1_000, 128_000),
    Shape("line breaks in a paragraph", _breaks, 1_000, 128_000),
    Shape("length of a label", _long_label, 10, 40_960),
)
"""What structure grows by."""
