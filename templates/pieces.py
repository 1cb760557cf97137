"""The pieces that papers are put together from: headings, texts, tables, and the template tags in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from house import TABLE, TINT, TO_BE_WRITTEN

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

TEXT_WIDTH = 16.5


@dataclass(frozen=True)
class Missing:
    """What stands, marked as to be written, in the place of a fact that has not been given."""

    what: str


Piece = str | Missing


def fact(name: str, missing: str, shown: str = "") -> tuple[Piece, ...]:
    """Gives a fact as it is shown, or the mark of what is to be written."""
    return f"{{% if {name} %}}{{{{ {shown or name} }}}}{{% else %}}", Missing(missing), "{% endif %}"


def found(name: str, shown: str = "") -> tuple[Piece, ...]:
    """Gives the list of what was found, that none was, or that nobody has looked."""
    listed = f"{{% elif {name} %}}{{{{ {shown or name} | join(', ') }}}}{{% else %}}None found{{% endif %}}"
    return f"{{% if {name} is none %}}", Missing("this has not been looked for"), listed


def words(paragraph: Paragraph, *pieces: Piece) -> None:
    """Adds pieces to a paragraph, a run each."""
    for piece in pieces:
        if isinstance(piece, Missing):
            paragraph.add_run(f"[To be written: {piece.what}]", style=TO_BE_WRITTEN)
        else:
            paragraph.add_run(piece)


def tag(document: WordDocument, content: str) -> None:
    """Adds a paragraph that holds only a template tag and vanishes from the paper."""
    document.add_paragraph(content, style="Template Tag")


def heading(document: WordDocument, content: str, level: int = 1) -> None:
    """Adds a heading."""
    document.add_paragraph(content, style=f"Heading {level}")


def text(document: WordDocument, name: str, missing: str) -> None:
    """Adds the paragraphs of a fact, or the mark of what is to be written."""
    tag(document, f"{{%p for paragraph in {name} %}}")
    document.add_paragraph("{{ paragraph }}")
    tag(document, "{%p else %}")
    words(document.add_paragraph(), Missing(missing))
    tag(document, "{%p endfor %}")


def passages(document: WordDocument, name: str, title: str, missing: str) -> None:
    """Adds named texts, each under a heading of its own."""
    tag(document, f"{{%p for part in {name} %}}")
    heading(document, title, level=2)
    text(document, "part.paragraphs", missing)
    tag(document, "{%p else %}")
    words(document.add_paragraph(), Missing("this, for all whom it concerns"))
    tag(document, "{%p endfor %}")


def table(document: WordDocument, columns: dict[str, float]) -> Table:
    """Gives a new table with a head row, which comes again on each page; widths are in centimetres."""
    made = document.add_table(rows=1, cols=len(columns), style=TABLE)
    made.autofit = False
    for column, cell, (title, width) in zip(made.columns, made.rows[0].cells, columns.items(), strict=True):
        column.width = Cm(width)
        _fill(cell, width, (title,), style="Table Head")
        shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{TINT}"/>'
        cell._tc.get_or_add_tcPr().append(parse_xml(shade))
    _row_properties(made, "tblHeader")
    # Word joins two tables that have nothing between them, and a heading may not sit on a table.
    document.add_paragraph(style="After Table")
    return made


def row(made: Table, *cells: tuple[Piece, ...]) -> None:
    """Adds a row, which stays on one page."""
    for column, cell, pieces in zip(made.columns, made.add_row().cells, cells, strict=True):
        _fill(cell, column.width.cm, pieces)
    _row_properties(made, "cantSplit")


def keep_together(made: Table) -> None:
    """Keeps the rows of a short table on one page."""
    for each in made.rows[:-1]:
        for cell in each.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def loop(made: Table, over: str, *cells: str) -> None:
    """Adds a row for each item of a list; the rows that hold only tags vanish from the paper."""
    rest = [("",)] * (len(cells) - 1)
    row(made, (f"{{%tr for {over} %}}",), *rest)
    row(made, *((cell,) for cell in cells))
    row(made, ("{%tr endfor %}",), *rest)


def _fill(cell: _Cell, width: float, pieces: tuple[Piece, ...], style: str = "Table Text") -> None:
    cell.width = Cm(width)
    cell.paragraphs[0].style = style
    words(cell.paragraphs[0], *pieces)


def _row_properties(made: Table, name: str) -> None:
    properties = made.rows[-1]._tr.get_or_add_trPr()
    properties.append(parse_xml(f"<w:{name} {nsdecls('w')}/>"))


def front(document: WordDocument, paper: str) -> None:
    """Adds the running header and footer, the classification, the title and the version table."""
    choice = "{% if code.classifications %}: {{ code.classifications | join(', ') }}{% endif %}"
    classification = fact("proposal.classification", f"the classification of this paper{choice}")
    header = document.sections[0].header.paragraphs[0]
    _running_line(header, "{{ proposal.id }} – " + paper, "\t", _given("version", "Version "))
    footer = document.sections[0].footer.paragraphs[0]
    _running_line(footer, _given("classification", "Classification: "), "\tPage ")
    _field(footer, "PAGE")
    words(footer, " of ")
    _field(footer, "NUMPAGES")
    words(document.add_paragraph(style="Classification"), "Classification: ", *classification)
    document.add_paragraph("{{ proposal.id }} ‘{{ proposal.title }}’", style="Title")
    words(
        document.add_paragraph(style="Subtitle"),
        f"{paper}{{% if alternative %}} – {{{{ alternative }}}}{{% endif %}}",
        _given("version", " – version "),
    )
    tag(document, "{%p for notice in notices %}")
    document.add_paragraph("{{ notice }}", style="Notice")
    tag(document, "{%p endfor %}")
    _versions(document)


def _given(name: str, before: str) -> str:
    """Gives a fact behind its name where it is given; elsewhere on the first page it is marked as missing."""
    return f"{{% if proposal.{name} %}}{before}{{{{ proposal.{name} }}}}{{% endif %}}"


def _versions(document: WordDocument) -> None:
    """Adds the table of the paper's versions; where no history is given, this one is its only row."""
    rows = table(document, {"Version": 3.0, "Date": 4.5, "What changed": 9.0})
    rest = [("",)] * 2
    row(rows, ("{%tr for item in proposal.versions %}",), *rest)
    day = "{% if item.date %}{{ item.date | long_date }}{% endif %}"
    row(rows, ("{{ item.version }}",), (day,), ("{{ item.changes }}",))
    row(rows, ("{%tr else %}",), *rest)
    row(
        rows,
        fact("proposal.version", "number"),
        fact("proposal.date", "the date", shown="proposal.date | long_date"),
        (Missing("what this version adds"),),
    )
    row(rows, ("{%tr endfor %}",), *rest)


def _running_line(paragraph: Paragraph, *pieces: Piece) -> None:
    """Fills in a header or footer: to the left of its tab, and to the right."""
    stops = paragraph.style.paragraph_format.tab_stops
    for _ in range(len(stops)):
        del stops[0]
    stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    words(paragraph, *pieces)


def _field(paragraph: Paragraph, name: str) -> None:
    """Adds a field that Word counts by itself."""
    for kind in ("begin", name, "separate", "1", "end"):
        run = paragraph.add_run()
        if kind in ("begin", "separate", "end"):
            xml = f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'
        elif kind == name:
            xml = f'<w:instrText {nsdecls("w")} xml:space="preserve"> {name} </w:instrText>'
        else:
            xml = f"<w:t {nsdecls('w')}>1</w:t>"
        run._r.append(parse_xml(xml))
