"""Remakes the Word files of unusual layouts, and what LibreOffice makes of each as a PDF.

python tests/support/export_layouts.py
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

if TYPE_CHECKING:
    from docx.document import Document as DocumentType

LAYOUTS = Path(__file__).parents[1] / "read" / "pdf" / "layouts"
# Made up; with words that break at hyphens, dashes and slashes, and citations that may begin a line.
TEXT = (
    "the keeper of a non-tidal harbour shall within a reasonable period tell each pilot–owner and/or "
    "ship-master in writing of any long-term closure dredging mooring or re-lighting under clause 1.2 that "
    "may interfere with “Safe Passage” and of the twenty-four steps it takes notwithstanding paragraph (b)"
)
WORDS = TEXT.split()
LEVELS = (
    ("decimal", "%1.", 0),
    ("decimal", "%1.%2", 0),
    ("lowerLetter", "(%3)", 720),
    ("lowerRoman", "(%4)", 1440),
)


def main() -> None:
    """Writes each layout as a Word file, and its PDF."""
    soffice = shutil.which("soffice")
    if not soffice:
        sys.exit("soffice: not found; install LibreOffice, or put its program folder on the PATH")
    for make in (in_two_columns, with_ruled_tables, set_close, hyphenated):
        document = Document()
        _add_list(document)
        make(document, random.Random(make.__name__))  # noqa: S311  # the same words each time
        document.core_properties.author = ""
        document.save(str(LAYOUTS / f"{make.__name__.replace('_', '-')}.docx"))
    with tempfile.TemporaryDirectory() as profile:
        own_profile = f"-env:UserInstallation={Path(profile).as_uri()}"
        files = sorted(LAYOUTS.glob("*.docx"))
        call = [soffice, own_profile, "--headless", "--convert-to", "pdf", "--outdir", LAYOUTS, *files]
        subprocess.run(call, check=True)


def in_two_columns(document: DocumentType, words: random.Random) -> None:
    """Two columns of text on each page, under a header that crosses both."""
    document.sections[0].header.paragraphs[
        0
    ].text = "The rules of a harbour, as they stand on the first of May"
    document.sections[0]._sectPr.append(parse_xml(f'<w:cols {nsdecls("w")} w:num="2" w:space="500"/>'))
    _set_size(document, 9)
    _add_clauses(document, words, 12)


def with_ruled_tables(document: DocumentType, words: random.Random) -> None:
    """Rows with no space between them but a rule: definitions over pages, and a table of data."""
    _add_item(document, "Words", 0, bold=True)
    _add_item(document, "In these rules:", 1)
    _add_table(document, [(f"“Term {n}”", f"means {_sentence(words)};") for n in range(30)], (4, 12))
    _add_item(document, "The dues are:", 1)
    rows = [(f"Berth {n}", f"£{n}.50", _sentence(words)) for n in range(8)]
    _add_table(document, [("Berth", "Due", "Reason"), *rows], (4, 3, 9))
    _add_clauses(document, words, 2)


def set_close(document: DocumentType, words: random.Random) -> None:
    """No space between paragraphs, and page numbers of the kind `Page 3 of 20`."""
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    footer = document.sections[0].footer.paragraphs[0]
    for before, code in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        footer.add_run(before)
        field = f'<w:fldSimple {nsdecls("w")} w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        footer._p.append(parse_xml(field))  # python-docx has no fields
    _add_clauses(document, words, 12)


def hyphenated(document: DocumentType, words: random.Random) -> None:
    """Justified lines with words broken at their ends, and schedules."""
    document.settings.element.append(parse_xml(f'<w:autoHyphenation {nsdecls("w")} w:val="true"/>'))
    _add_clauses(document, words, 5)
    document.add_paragraph("SCHEDULE")
    document.add_paragraph("Annex 1 – Forms")
    _add_clauses(document, words, 3)
    for paragraph in document.paragraphs:
        paragraph.alignment = 3


def _add_list(document: DocumentType) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{left + 720}" w:hanging="720"/></w:pPr></w:lvl>'
        for index, (kind, text, left) in enumerate(LEVELS)
    )
    numbering = document.part.numbering_part.element
    kind = '<w:multiLevelType w:val="multilevel"/>'
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="50">{kind}{levels}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="50"><w:abstractNumId w:val="50"/></w:num>'))


def _add_clauses(document: DocumentType, words: random.Random, count: int) -> None:
    for _ in range(count):
        _add_item(document, _sentence(words, 3), 0, bold=True)
        _add_item(document, f"{_sentence(words)}.", 1)
        _add_item(document, f"{_sentence(words)}:", 1)
        _add_item(document, f"{_sentence(words)};", 2)
        _add_item(document, f"{_sentence(words)}:", 2)
        _add_item(document, f"{_sentence(words)}; and", 3)
        _add_item(document, f"{_sentence(words)},", 3)
        closing = document.add_paragraph(f"as {_sentence(words).lower()}.")
        closing.paragraph_format.left_indent = Pt(36)


def _add_item(document: DocumentType, text: str, level: int, *, bold: bool = False) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = bold
    numbers = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="50"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(numbers))  # python-docx has no lists


def _add_table(document: DocumentType, rows: list[tuple[str, ...]], widths: tuple[int, ...]) -> None:
    table = document.add_table(len(rows), len(widths), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.text = text
            cell.width = Cm(width)


def _set_size(document: DocumentType, points: int) -> None:
    document.styles["Normal"].font.size = Pt(points)


def _sentence(words: random.Random, count: int = 0) -> str:
    text = " ".join(words.choice(WORDS) for _ in range(count or words.randint(6, 45)))
    return text[0].upper() + text[1:]


if __name__ == "__main__":
    main()
