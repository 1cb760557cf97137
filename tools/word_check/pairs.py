"""Twelve pairs of Word files, each with a change of its own kind, and what Word must show of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document
    from docx.text.paragraph import Paragraph

_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FIRST = "The keeper shall light the lamp at dusk."
_SECOND = "Each boat shall carry a bell, which its master shall ring in fog until the harbour answers."
_LAST = "This Code is read aloud once a year."


@dataclass(frozen=True)
class Pair:
    """One kind of change.

    Attributes:
        name: of the kind, as the page heads it.
        shows: what Word must show under All Markup.
        build: writes the old document, or the new one, into an empty one.
    """

    name: str
    shows: str
    build: Callable[..., None]


def _words(document: Document, *, new: bool) -> None:
    document.add_paragraph(_FIRST.replace("dusk", "dawn") if new else _FIRST)
    document.add_paragraph(_SECOND)


def _clauses(document: Document, *, new: bool) -> None:
    kept = ["The pilot shall keep a log.", "The log is kept for a year."]
    lines = [*kept, "Dues are paid at noon."] if new else [kept[0], "Strangers stay ashore.", kept[1]]
    for line in lines:
        document.add_paragraph(line, style="List Number")


def _split_and_joined(document: Document, *, new: bool) -> None:
    first = ["The keeper shall light the lamp,", "and shall put it out."]
    second = ["The master rings the bell;", "the harbour answers."]
    for line in [*first, " ".join(second)] if new else [" ".join(first), *second]:
        document.add_paragraph(line)


def _moved(document: Document, *, new: bool) -> None:
    lines = [_FIRST, _SECOND, "The pilot shall keep a log of every boat that comes in."]
    for line in [*lines[1:], lines[0], _LAST] if new else [*lines, _LAST]:
        document.add_paragraph(line)


def _looks_of_words(document: Document, *, new: bool) -> None:
    paragraph = document.add_paragraph("The ")
    run = paragraph.add_run("Harbour Master")
    run.bold = True if new else None
    run.italic = None if new else True
    paragraph.add_run(" decides.")


def _looks_of_paragraphs(document: Document, *, new: bool) -> None:
    document.add_paragraph(_FIRST).alignment = WD_ALIGN_PARAGRAPH.CENTER if new else None
    document.add_paragraph(_SECOND).paragraph_format.left_indent = Cm(2) if new else None
    document.add_paragraph("The pilot shall keep a log.", style="List Number 2" if new else "List Number")


def _rows(document: Document, *, new: bool) -> None:
    old_rows = [
        ("Lamp", "a light at the pier"),
        ("Boat", "a vessel under sail"),
        ("Bell", "a bell of bronze"),
    ]
    rows = [old_rows[0], ("Buoy", "a float that is moored"), old_rows[2]] if new else old_rows
    table = document.add_table(0, 2, style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _cells(document: Document, *, new: bool) -> None:
    table = document.add_table(1, 3 if new else 2, style="Table Grid")
    texts = ("Dues", "four pounds", "a day") if new else ("Dues", "three pounds")
    for cell, text in zip(table.rows[0].cells, texts, strict=True):
        cell.text = text


def _notes(document: Document, *, new: bool) -> None:
    texts = ["Set by the Panel, and kept.", "Of brass."] if new else ["Set by the Council."]
    for number, text in enumerate(texts, 1):
        _refer(document.add_paragraph(_FIRST if number == 1 else "The bell is rung."), number)
        texts[number - 1] = (
            f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
        )
    xml = f"<w:footnotes {nsdecls('w')}>{''.join(texts)}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), _NOTES, xml, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _refer(paragraph: Paragraph, number: int) -> None:
    run = paragraph.add_run()
    run.font.superscript = True
    run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{number}"/>'))


def _headers(document: Document, *, new: bool) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = f"Harbour Code, version {'1.1' if new else '1.0'}"
    section.footer.paragraphs[0].text = "In force" if new else "Draft"
    document.add_paragraph(_FIRST)


def _fields_and_links(document: Document, *, new: bool) -> None:
    link = document.part.relate_to("https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    shown, place, held = ("5", "the new register", "Winter") if new else ("4", "the register", "Summer")
    xml = (
        f"<w:p {nsdecls('w', 'r')}>{_run('See clause ')}"
        f'<w:fldSimple w:instr=" REF clause ">{_run(shown)}</w:fldSimple>{_run(" and ")}'
        f'<w:hyperlink r:id="{link}">{_run(place)}</w:hyperlink>{_run(", in ")}'
        f'<w:sdt><w:sdtPr><w:alias w:val="Season"/><w:id w:val="7"/></w:sdtPr>'
        f"<w:sdtContent>{_run(held)}</w:sdtContent></w:sdt></w:p>"
    )
    named = (
        f"<w:p {nsdecls('w')}>{_run('It is clause ')}"
        f'<w:bookmarkStart w:id="1" w:name="clause"/>{_run(shown)}<w:bookmarkEnd w:id="1"/></w:p>'
    )
    for paragraph in (named, xml):
        document.element.body.insert(0, parse_xml(paragraph))


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _earlier(document: Document, *, new: bool) -> None:
    paragraph = document.add_paragraph("The keeper shall light the ")
    if new:
        paragraph.add_run("great lamp at dawn.")
        return
    made = 'w:author="An earlier hand" w:date="2026-01-05T09:00:00Z"'
    paragraph._p.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} w:id="1" {made}><w:r><w:t xml:space="preserve">great </w:t></w:r></w:ins>'
        )
    )
    paragraph.add_run("lamp at dusk.")


PAIRS = (
    Pair("Words", "“dusk” struck out, “dawn” put in; nothing else marked.", _words),
    Pair(
        "Clauses in and out",
        "In the numbered list the second clause struck out with its end, and a new one put in at the end. "
        "Accepted and rejected, the numbers run 1 to 3.",
        _clauses,
    ),
    Pair(
        "Split and joined",
        "An end of paragraph put in behind “lamp,” in place of a space, one struck out behind “bell;”, with "
        "a space put in. No other word marked.",
        _split_and_joined,
    ),
    Pair("Moved", "The first paragraph as moved, from the top to the last place but one.", _moved),
    Pair(
        "Look of words",
        "“Harbour Master” with a note of formatting: bold, not italic. No word marked.",
        _looks_of_words,
    ),
    Pair(
        "Look of paragraphs",
        "Three notes of formatting: centred; indented by 2 cm; another list style. No word marked.",
        _looks_of_paragraphs,
    ),
    Pair("Rows", "The row “Boat” struck out, the row “Buoy” put in, as rows.", _rows),
    Pair("Cells", "“three” struck out, “four” put in, and a third cell put in.", _cells),
    Pair(
        "Footnotes",
        "In note 1 “Council” struck out and “Panel, and kept” put in; a paragraph with a second note put in.",
        _notes,
    ),
    Pair("Header and footer", "In the header 1.0 to 1.1, in the footer “Draft” to “In force”.", _headers),
    Pair(
        "Fields, links and content controls",
        "“4” to “5” in the field, and in the words that it refers to; “new” put in within the link; “Summer” "
        "to “Winter” within the control.",
        _fields_and_links,
    ),
    Pair(
        "Earlier changes",
        "“great” as put in by An earlier hand on 5 January 2026, and “dusk” to “dawn” by drafter. "
        "Rejecting all takes both away: “The keeper shall light the lamp at dusk.”",
        _earlier,
    ),
)
"""In the order of the page."""
