"""Contents tables of Word files, as each program writes them: one clause, and the body has the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.clauses_in_word import plain, read
from tests.support.word_files import paragraph

if TYPE_CHECKING:
    from pathlib import Path

BODY = (
    paragraph("ARTICLE I — NAME", style="Cross")
    + paragraph("Section 1 — Seat", style="Cross")
    + plain("The club sits in the capital.")
)
CODE = '<w:r><w:instrText xml:space="preserve"> TOC \\h \\u </w:instrText></w:r>'
LIBREOFFICE = (
    '<w:style w:type="paragraph" w:styleId="Contents1"><w:name w:val="Contents 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Ours"/><w:basedOn w:val="TOC1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TableContents"><w:name w:val="Table Contents"/></w:style>'
)


def sign(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def line(words: str, page: int, *, before: str = "", after: str = "", style: str = "") -> str:
    of = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return (
        f'<w:p>{of}{before}<w:hyperlink w:anchor="_h{page}"><w:r><w:t>{words}</w:t><w:tab/>'
        f"<w:t>{page}</w:t></w:r></w:hyperlink>{after}</w:p>"
    )


def gallery(name: str, inside: str) -> str:
    of = f'<w:docPartObj><w:docPartGallery w:val="{name}"/><w:docPartUnique/></w:docPartObj>'
    return f"<w:sdt><w:sdtPr>{of}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


ENTRIES = line("ARTICLE I — NAME", 2) + line("Section 1 — Seat", 2)
BEGUN = line("ARTICLE I — NAME", 2, before=sign("begin") + CODE + sign("separate"))
TABLES = {
    "in a control of the gallery of contents tables": gallery("Table of Contents", ENTRIES),
    "the result of a field": BEGUN + line("Section 1 — Seat", 2, after=sign("end")),
    "a field whose code two runs hold": line(
        "ARTICLE I — NAME",
        2,
        before=sign("begin")
        + CODE.replace("TOC \\h \\u ", "T")
        + CODE.replace(" TOC", "OC")
        + sign("separate"),
    )
    + line("Section 1 — Seat", 2, after=sign("end")),
    "a field that ends in a paragraph of its own": BEGUN
    + line("Section 1 — Seat", 2)
    + f"<w:p>{sign('end')}</w:p>",
    "in a control of the person's own gallery": gallery("Custom Table of Contents", ENTRIES),
    "a style that is based on Word's": line("ARTICLE I — NAME", 2, style="Ours")
    + line("Section 1 — Seat", 2, style="Ours"),
    "LibreOffice's styles": line("ARTICLE I — NAME", 2, style="Contents1")
    + line("Section 1 — Seat", 2, style="Contents1"),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_contents_table_is_one_clause_and_the_body_has_the_numbers(table: str, tmp_path: Path) -> None:
    section = read(tmp_path, table + BODY, styles=LIBREOFFICE)
    assert [clause.id for clause in section] == ["contents", "ARTICLE I", "ARTICLE I, Section 1"]
    assert section["contents"].kind == "contents"
    assert section["contents"].text == "ARTICLE I — NAME\t2\nSection 1 — Seat\t2"


def test_a_field_that_ends_before_the_words_of_a_paragraph_does_not_swallow_them(tmp_path: Path) -> None:
    first = f"<w:p>{sign('end')}<w:r><w:t>Article 1. The club sits in the capital.</w:t></w:r></w:p>"
    section = read(tmp_path, BEGUN + first)
    assert [clause.id for clause in section] == ["contents", "Article 1"]


def test_a_field_without_an_end_makes_no_contents_table_of_the_document(tmp_path: Path) -> None:
    section = read(tmp_path, BEGUN + BODY)
    assert "contents" not in [clause.id for clause in section]
    assert section.clauses[-1].text == "The club sits in the capital."


NO_TABLES = {
    "a cover page is no contents table": gallery("Cover Pages", plain("Article 1. Name")),
    "nor is LibreOffice's style for the cells of tables": paragraph("Article 1. Name", style="TableContents"),
}


@pytest.mark.parametrize("body", NO_TABLES.values(), ids=NO_TABLES)
def test_what_only_looks_like_one(body: str, tmp_path: Path) -> None:
    assert [clause.id for clause in read(tmp_path, body, styles=LIBREOFFICE)] == ["Article 1"]


def test_lines_that_stand_in_a_word_list_keep_their_numbers_and_are_no_clauses(tmp_path: Path) -> None:
    lines = [paragraph(f"{words}\t2", num="3", style="Contents1") for words in ("NAME", "SEAT")]
    section = read(tmp_path, "".join(lines) + BODY, styles=LIBREOFFICE)
    assert [clause.id for clause in section] == ["contents", "ARTICLE I", "ARTICLE I, Section 1"]
    assert section["contents"].text == "1.\tNAME\t2\n2.\tSEAT\t2"


def test_a_phrase_that_the_contents_list_at_the_top_is_a_heading(tmp_path: Path) -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Signatures</w:t></w:r></w:p>"
    lines = line("Article 1. Name", 2, style="Contents1") + line("Signatures", 3, style="Contents1")
    body = plain("Article 1. Name") + plain("The club is Example.") + bold + plain("The clerk signs.")
    section = read(tmp_path, lines + body, styles=LIBREOFFICE)
    assert [(clause.id, clause.kind) for clause in section][1:] == [
        ("Article 1", "numbered"),
        ("Signatures", "heading"),
    ]
    assert section["Signatures"].text == "The clerk signs."
