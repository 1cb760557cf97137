"""Two Word files that grow along a dimension, and the commands that read one or both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.growth.cell import Cell, Inputs
from benchmarks.growth.texts import amended, numbered, sentences, shuffled, some_changed, words
from benchmarks.word_parts import code, field, levels, numbering, paragraph, plain, run, table, word_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_HEAD = ["G1 Duties", "G1.1 Each User shall keep its Systems secure."]
_ONE_IN = 20
_TWOFOLD = 3
_TRACKED = 'w:id="{}" w:author="A" w:date="2026-01-01T00:00:00Z"'
COMMANDS: dict[str, tuple[str, ...]] = {
    "show": ("show", "new.docx"),
    "diff": ("diff", "old.docx", "new.docx"),
    "check": ("check", "new.docx", "--since", "old.docx", "--exit-zero"),
    "check alone": ("check", "new.docx", "--exit-zero"),
    "redline": ("redline", "old.docx", "new.docx", "-o", "out.docx"),
    "accept": ("accept", "new.docx", "-o", "out.docx"),
    "reject": ("reject", "new.docx", "-o", "out.docx"),
    "add": ("add", "new.docx", "--section", "G", "--version", "2.0", "--library", "lib", "--force"),
}
_ALL = tuple(COMMANDS)
_TWO = ("diff", "check", "redline")
_ONE = ("show", "redline", "accept", "reject", "add")


@dataclass(frozen=True, slots=True)
class Shape:
    """A dimension of Word files.

    Attributes:
        pair: gives the older and the newer file of a size.
        first: the smallest size that is measured, and `most` the largest.
        commands: those that it is measured with.
    """

    name: str
    pair: Callable[[int], tuple[bytes, bytes]]
    first: int
    most: int
    commands: tuple[str, ...] = _ALL


def document_cells() -> Iterator[Cell]:
    """Gives every command with every dimension of Word files."""
    for shape in _shapes():
        for command in shape.commands:
            yield Cell(command, shape.name, _maker(shape, command), shape.first, shape.most)


def _maker(shape: Shape, command: str) -> Callable[[int], Inputs]:
    def make(size: int) -> Inputs:
        old, new = shape.pair(size)
        return Inputs({"old.docx": old, "new.docx": new}, COMMANDS[command])

    return make


def _lines(old: list[str], new: list[str]) -> tuple[bytes, bytes]:
    return word_file(plain(old)), word_file(plain(new))


def _bodies(old: str, new: str, **parts: str) -> tuple[bytes, bytes]:
    named = {f"{name}.xml": inside for name, inside in parts.items()}
    return word_file(plain(_HEAD) + old, named), word_file(plain(_HEAD) + new, named)


def _clauses(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    return _lines(numbered(texts), numbered(amended(texts)))


def _listed(size: int) -> tuple[bytes, bytes]:
    def body(texts: list[str]) -> str:
        return "".join(paragraph(run(text), level=at % 4) for at, text in enumerate(texts))

    texts, lists = sentences(size), {"numbering.xml": numbering()}
    return word_file(body(texts), lists), word_file(body(amended(texts)), lists)


def _reordered(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    return _lines(numbered(texts), numbered(shuffled(texts)))


def _half_reordered(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    return _lines(numbered(texts), numbered(texts[: size // 2] + shuffled(texts[size // 2 :])))


def _rewritten(size: int) -> tuple[bytes, bytes]:
    return _lines(numbered(sentences(size)), numbered(sentences(size, seed=3)))


def _largely_rewritten(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    return _lines(numbered(texts), numbered([" ".join(some_changed(text.split(), 3)) for text in texts]))


def _alike(size: int) -> tuple[bytes, bytes]:
    texts = ["Each User shall comply with this Section."] * size
    kept = [text for at, text in enumerate(amended(texts)) if at % _ONE_IN != 1]
    return _lines(numbered(texts), numbered(kept))


def _siblings(size: int) -> tuple[bytes, bytes]:
    texts = [f"Each {word} shall keep a record of its Systems for three years." for word in words(size)]
    new = [texts[0].replace("three", "five") if texts else "", *texts[1:]]
    return _lines(numbered(texts), numbered(new))


def _siblings_amended(size: int) -> tuple[bytes, bytes]:
    texts = [f"Each {word} shall keep a record of its Systems for three years." for word in words(size)]
    new = [text.replace("three", "five") if at % 2 else text for at, text in enumerate(texts)]
    return _lines(numbered(texts), numbered(new))


def _amendments_to_one(size: int) -> tuple[bytes, bytes]:
    given = words(20 * size)
    return _lines(
        [*_HEAD, "G1.2 Each " + " ".join(given)], [*_HEAD, "G1.2 Each " + " ".join(some_changed(given))]
    )


def _words(size: int) -> tuple[bytes, bytes]:
    given = words(size)
    new = some_changed(given, max(size // 3, 2))
    return _lines([*_HEAD, "G1.2 Each " + " ".join(given)], [*_HEAD, "G1.2 Each " + " ".join(new)])


def _words_reordered(size: int) -> tuple[bytes, bytes]:
    given = words(size)
    return _lines(
        [*_HEAD, "G1.2 Each " + " ".join(given)], [*_HEAD, "G1.2 Each " + " ".join(shuffled(given))]
    )


def _words_rewritten(size: int) -> tuple[bytes, bytes]:
    return _lines(
        [*_HEAD, "G1.2 Each " + " ".join(words(size))], [*_HEAD, "G1.2 Each " + " ".join(words(size, seed=3))]
    )


def _two_long(size: int) -> tuple[bytes, bytes]:
    """Two long clauses that say the same, one of them amended."""
    text = " ".join(words(size))
    old = [*_HEAD, f"G1.2 Each {text} shall pay three pounds.", f"G1.3 Any {text} shall pay three pounds."]
    return _lines(old, [old[0], old[1], old[2].replace("three", "five"), old[3]])


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
    body = plain(_HEAD) + paragraph(run("G1.2 Each"), references)
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
            plain(_HEAD) + body, {f"header{n}.xml": paragraph(run(text)) for n, text in enumerate(texts)}
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
    return word_file(plain(_HEAD)), word_file(plain(_HEAD) + body, {"comments.xml": inside})


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


def _items(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    new = [text for at, text in enumerate(texts) if at % _ONE_IN != 1]

    def lines(given: list[str]) -> list[str]:
        return [
            "G1 Duties",
            "G1.1 Each User shall:",
            *(f"({at + 1}) {text}" for at, text in enumerate(given)),
        ]

    return _lines(lines(texts), lines(new))


def _references(size: int) -> tuple[bytes, bytes]:
    texts = sentences(size)
    cited = ", ".join(f"G{at // 20 + 1}.{at % 20 + 1}" for at in range(size))
    return _lines(
        numbered([*texts, f"Sections {cited} apply."]),
        numbered([*amended(texts), f"Sections {cited} apply too."]),
    )


def _deep_number(size: int) -> tuple[bytes, bytes]:
    number = ".".join(["1"] * size)
    return _lines([*_HEAD, f"{number} Each User."], [*_HEAD, f"{number} Every User."])


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


def _shapes() -> list[Shape]:
    no_alone = tuple(name for name in _ALL if name != "check alone")
    return [
        Shape("clauses", _clauses, 500, 16_000),
        Shape("clauses, numbered by Word", _listed, 500, 16_000),
        Shape("clauses, all in another order", _reordered, 250, 16_000, _TWO),
        Shape("clauses, half in another order", _half_reordered, 250, 16_000, _TWO),
        Shape("clauses, all other words", _rewritten, 125, 16_000, _TWO),
        Shape("clauses, a third of the words other", _largely_rewritten, 125, 16_000, _TWO),
        Shape("clauses, all alike", _alike, 250, 16_000),
        Shape("clauses, siblings of one amended", _siblings, 125, 8_000, no_alone),
        Shape(
            "clauses, siblings, half amended", _siblings_amended, 125, 8_000, ("diff", "check", "check alone")
        ),
        Shape("amendments to one clause", _amendments_to_one, 25, 6_400, _TWO),
        Shape("words in a clause", _words, 1_000, 256_000),
        Shape("words in a clause, another order", _words_reordered, 1_000, 128_000, _TWO),
        Shape("words in a clause, all other", _words_rewritten, 1_000, 128_000, _TWO),
        Shape("words in two clauses alike", _two_long, 500, 128_000, ("diff", "check", "check alone")),
        Shape("runs in a paragraph", _runs, 1_000, 128_000),
        Shape("fields", _fields, 125, 16_000, no_alone),
        Shape("depth of fields in codes", _fields_in_codes, 4, 4_096, no_alone),
        Shape("depth of fields in results", _fields_in_results, 4, 4_096, no_alone),
        Shape("depth of fields without an end", _fields_unfinished, 4, 4_096, no_alone),
        Shape("depth of tables", _tables_deep, 4, 4_096, no_alone),
        Shape("depth of content controls", _controls_deep, 4, 4_096, no_alone),
        Shape("depth of smart tags", _inline_deep, 4, 4_096, no_alone),
        Shape("depth of text boxes", _boxes_deep, 2, 4_096, no_alone),
        Shape("depth of alternate content", _choices_deep, 4, 4_096, no_alone),
        Shape("rows of a table", _rows, 250, 16_000),
        Shape("rows of a table in another order", _moved_rows, 125, 16_000, _TWO),
        Shape("columns of a table", _columns, 125, 16_000, no_alone),
        Shape("definitions", _definitions, 125, 8_000),
        Shape("items of a list", _items, 125, 8_000),
        Shape("references in a clause", _references, 125, 8_000),
        Shape("tracked changes in a paragraph", _tracked, 250, 64_000, _ONE),
        Shape("paragraphs whose end is deleted", _joined, 250, 64_000, _ONE),
        Shape("footnotes", _notes, 125, 16_000, no_alone),
        Shape("styles, each based on the next", _styles, 125, 16_000, no_alone),
        Shape("lists", _lists, 125, 8_000, no_alone),
        Shape("instances of a list", _instances, 125, 16_000, no_alone),
        Shape("sections with headers", _sections, 25, 4_000, no_alone),
        Shape("comments", _comments, 125, 16_000, _ONE),
        Shape("bookmarks in a paragraph", _bookmarks, 250, 64_000, no_alone),
        Shape("links", _links, 250, 16_000, no_alone),
        Shape("empty paragraphs", _empty, 1_000, 128_000),
        Shape("tabs in a paragraph", _tabs, 1_000, 128_000),
        Shape("line breaks in a paragraph", _breaks, 1_000, 128_000),
        Shape("levels of a typed number", _deep_number, 10, 10_240),
        Shape("length of a label", _long_label, 10, 40_960),
    ]
