"""Rows and cells in content controls that come, go, or lose the control round them."""

from __future__ import annotations

import itertools

import pytest

from drafter.ooxml.revisions.settle import settle
from drafter.redline.redline import redline
from tests.support.documents import body_of, document, p
from tests.support.word_xml import written


def control(*inside: str, tag: str = "item") -> str:
    content = f"<w:sdtContent>{''.join(inside)}</w:sdtContent>"
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr>{content}</w:sdt>'


def cell(words: str) -> str:
    return f"<w:tc><w:tcPr/><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(each if each.startswith('<') else cell(each) for each in cells)}</w:tr>"


A, B, C = row("Term A", "means a"), row("Term B", "means b"), row("Term C", "means c")
TABLES = {
    "plain": A + B + C,
    "one row": B,
    "the first held": control(A) + B,
    "the last held": B + control(C),
    "each held": control(A) + control(B) + control(C),
    "a section of two": control(control(A) + control(B), tag="section"),
    "a section of three": control(control(A) + control(B) + control(C), tag="section"),
    "all held as one": control(A + B, tag="section"),
    "a cell held": row(control(cell("Term A")), "means a") + B,
    "two cells held": row(control(cell("Term A") + cell("means a"))) + B,
    "a row and its cell held": control(row(control(cell("Term A")), "means a")) + B,
}


def made(rows: str):
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    return document(f"<w:tbl><w:tblPr/>{grid}{rows}</w:tbl>", p("Last."))


@pytest.mark.parametrize(("old", "new"), [*itertools.permutations(TABLES, 2)])
def test_rows_and_cells_in_controls_come_and_go_with_them(old, new):
    before, after = made(TABLES[old]), made(TABLES[new])
    package = redline(before, after, author="Drafter", date=None).package
    for accept, wanted in ((False, before), (True, after)):
        got = written(*body_of(settle(package, accept=accept)))
        assert bare(got) == bare(written(*body_of(wanted)))


def bare(xml: str) -> str:
    return xml.replace(' xml:space="preserve"', "")
