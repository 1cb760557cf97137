"""Small Word files of numbered clauses, made of the few elements that a test is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.read.source import read_section
from tests.support.word_files import paragraph, word_parts, zipped
from tests.support.word_lists import abstract, level, num, style

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.section import Section
    from drafter.ooxml.paragraph.characters import View

CODE = (
    abstract(
        0,
        level(0, "decimal", "G%1", style="Heading1"),
        level(1, "decimal", "G%1.%2"),
        level(2, "lowerLetter", "(%3)"),
        level(3, "lowerRoman", "(%4)"),
    )
    + abstract(1, level(0, "bullet", "•"))
    + abstract(2, level(0, "decimal", "%1."))
    + num(1, 0)
    + num(2, 1)
    + num(3, 2)
)
STYLES = style("Heading1", num_id="1").replace("<w:pPr>", '<w:pPr><w:outlineLvl w:val="0"/>') + (
    '<w:style w:type="paragraph" w:styleId="Cross"><w:name w:val="Cross"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
)
HEADING = paragraph("DUTIES", style="Heading1")


def item(text: str, depth: int, *, left: int | None = None) -> str:
    indent = f'<w:ind w:left="{720 * max(depth, 1) if left is None else left}"/>'
    return paragraph(text, num="1", level=depth, more=indent)


def plain(text: str, left: int = 0) -> str:
    return paragraph(text, more=f'<w:ind w:left="{left}"/>')


def read(folder: Path, body: str, view: View = "final", **parts: str) -> Section:
    path = folder / "section.docx"
    path.write_bytes(zipped(word_parts(body, **{"numbering": CODE, "styles": STYLES, **parts})))
    return read_section(path, view=view)
