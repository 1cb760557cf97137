"""The house style of the papers: an empty document with every style that they use."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from drafter.ooxml.package.package import Package

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import ParagraphStyle

FONT = "Calibri"
NAVY, GREY, AMBER = "1F3A5F", "5F6B7A", "9A4A00"
TINT, WARM, RULE = "EEF2F7", "FFF3D6", "C3CDDA"
# Above every list that python-docx's own template defines.
HEADINGS = 90
TO_BE_WRITTEN, TABLE = "To Be Written", "House Table"


@dataclass(frozen=True)
class Look:
    """How a paragraph style looks: sizes in points, indents in centimetres, colours as RRGGBB."""

    size: float = 10.5
    bold: bool = False
    colour: str = "1A1A1A"
    before: float = 0
    after: float = 6
    left: float = 0
    hanging: float = 0
    keep: bool = False
    fill: str = ""
    bar: str = ""


LOOKS = {
    "Normal": Look(),
    "Title": Look(22, bold=True, colour=NAVY, before=18, after=2),
    "Subtitle": Look(14, colour=GREY, after=14),
    "Heading 1": Look(15, bold=True, colour=NAVY, before=18, after=6, keep=True),
    "Heading 2": Look(12, bold=True, colour=NAVY, before=12, after=4, keep=True),
    "Classification": Look(9.5, colour=NAVY, after=0, fill=TINT),
    "Notice": Look(10.5, bold=True, colour=AMBER, before=4, after=8, left=0.35, fill=WARM, bar=AMBER),
    "Drafting Instruction": Look(
        10.5, bold=True, colour=NAVY, before=2, after=8, left=0.35, keep=True, fill=TINT, bar=NAVY
    ),
    "Template Tag": Look(8, colour=GREY, after=0),
    "After Table": Look(4, after=2),
    "Table Text": Look(9.5, before=2, after=2),
    "Table Head": Look(9.5, bold=True, colour=NAVY, before=2, after=2, keep=True),
    "Legal Heading": Look(10.5, bold=True, before=6, after=6, left=1.6, hanging=1.6, keep=True),
    "Legal Definition": Look(10.5, left=6.4, hanging=4.8),
    "Legal Text 1": Look(10.5, left=1.6, hanging=1.6),
    "Legal Text 2": Look(10.5, left=2.6, hanging=1.0),
    "Legal Text 3": Look(10.5, left=3.6, hanging=1.0),
    "Legal Text 4": Look(10.5, left=4.6, hanging=1.0),
    "Legal Text 5": Look(10.5, left=5.6, hanging=1.0),
    "Plain Heading": Look(15, bold=True, colour=NAVY, before=18, after=6, keep=True),
    "Header": Look(8.5, colour=GREY, after=0),
    "Footer": Look(8.5, colour=GREY, after=0),
}


def house_document() -> WordDocument:
    """Gives an empty A4 document with the styles of the house."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.25)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1.1)
    for name, look in LOOKS.items():
        dress(style_named(document, name), look)
    _character_style(document)
    _table_style(document)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    return document


def style_named(document: WordDocument, name: str) -> ParagraphStyle:
    """Gives a paragraph style, made where the document has none of that name."""
    if name in {style.name for style in document.styles}:
        return document.styles[name]
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    return style


def dress(style: ParagraphStyle, look: Look) -> None:
    """Gives a style its look."""
    properties = style.element.get_or_add_rPr()
    for theme in properties.findall(qn("w:rFonts")):
        properties.remove(theme)
    style.font.name, style.font.size, style.font.bold = FONT, Pt(look.size), look.bold
    style.font.italic, style.font.color.rgb = False, RGBColor.from_string(look.colour)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing, layout.keep_with_next = 1.1, look.keep
    layout.left_indent, layout.first_line_indent = Cm(look.left), Cm(-look.hanging)
    _box(style, look)


def _box(style: ParagraphStyle, look: Look) -> None:
    """Gives a style its background and the bar on its left."""
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)
    if look.bar:
        bar = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{look.bar}"/>'
        _insert_in_order(properties, f"<w:pBdr {nsdecls('w')}>{bar}</w:pBdr>")
    if look.fill:
        _insert_in_order(
            properties, f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{look.fill}"/>'
        )


def _insert_in_order(properties: BaseOxmlElement, xml: str) -> None:
    """Puts a border or a background where the schema has it: before tabs and spacing (CT_PPrBase)."""
    later = {qn(f"w:{name}") for name in ("tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl")}
    element = parse_xml(xml)
    place = next((child for child in properties if child.tag in later), None)
    if place is None:
        properties.append(element)
    else:
        place.addprevious(element)


def _character_style(document: WordDocument) -> None:
    style = document.styles.add_style(TO_BE_WRITTEN, WD_STYLE_TYPE.CHARACTER)
    style.font.italic, style.font.color.rgb = True, RGBColor.from_string(AMBER)
    style.quick_style = True
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{WARM}"/>'
    style.element.get_or_add_rPr().append(parse_xml(shade))


def _table_style(document: WordDocument) -> None:
    """Adds a table style of thin rules, with room in the cells."""
    style = document.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'
        for side in ("top", "bottom", "insideH")
    )
    margins = "".join(f'<w:{side} w:w="100" w:type="dxa"/>' for side in ("left", "right"))
    style.element.append(
        parse_xml(
            f'<w:tblPr {nsdecls("w")}><w:tblInd w:w="100" w:type="dxa"/>'
            f"<w:tblBorders>{rules}</w:tblBorders>"
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        )
    )


def number_headings(document: WordDocument) -> None:
    """Numbers the two levels of headings through, 1 and 1.1, by their styles."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:lvlText w:val="{number}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="680" w:hanging="680"/></w:pPr></w:lvl>'
        for level, number in enumerate(("%1", "%1.%2"))
    )
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{HEADINGS}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        ),
    )
    number = numbering.add_num(HEADINGS)
    for level in (0, 1):
        style = document.styles[f"Heading {level + 1}"]
        properties = style.element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = number.numId
        style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Cm(1.2), Cm(-1.2)


def as_bytes(document: WordDocument) -> bytes:
    """Gives the document as the bytes of a Word file, the same at every run."""
    properties = document.core_properties
    properties.author, properties.comments, properties.title = "", "", ""
    properties.created = properties.modified = datetime(2026, 1, 1, tzinfo=UTC)
    out = io.BytesIO()
    document.save(out)
    return Package.from_bytes(out.getvalue()).to_bytes()
