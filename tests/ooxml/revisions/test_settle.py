"""Settling: before → accepted → rejected, for every kind of tracked change that Word knows."""

from __future__ import annotations

import pytest
from lxml import etree

from drafter.ooxml.names import qn
from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.tally import tally
from tests.support.documents import W, body_of, document, p

BY = 'w:id="1" w:author="X"'


def r(text: str, properties: str = "") -> str:
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{head}<w:t>{text}</w:t></w:r>"


def par(content: str, properties: str = "") -> str:
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{content}</w:p>"


def gone(text: str) -> str:
    return f"<w:r><w:delText>{text}</w:delText></w:r>"


def mark(name: str) -> str:
    return f"<w:rPr><w:{name} {BY}/></w:rPr>"


def table(*rows: str, properties: str = "<w:tblPr/>", grid: str = "<w:tblGrid/>") -> str:
    return f"<w:tbl>{properties}{grid}{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc>{properties}{par(r(text))}</w:tc>"


def changed(name: str, new: str, old: str) -> str:
    return f"<w:{name}>{new}<w:{name}Change {BY}><w:{name}>{old}</w:{name}></w:{name}Change></w:{name}>"


def controlled(kind: str, inside: str) -> str:
    """A content control whose own markup is inserted (Ins) or deleted (Del)."""
    start, end = f"<w:customXml{kind}RangeStart {BY}/>", f'<w:customXml{kind}RangeEnd w:id="1"/>'
    return f"{start}<w:sdt><w:sdtPr/><w:sdtContent>{end}{inside}{start}</w:sdtContent></w:sdt>{end}"


AB = row(cell("a"), cell("b"))
CASES = {
    "inserted words": (par(r("a") + f"<w:ins {BY}>{r('b')}</w:ins>"), par(r("a") + r("b")), par(r("a"))),
    "deleted words": (par(r("a") + f"<w:del {BY}>{gone('b')}</w:del>"), par(r("a")), par(r("a") + r("b"))),
    "a deleted instruction": (
        par(f"<w:del {BY}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>"),
        par(""),
        par("<w:r><w:instrText>PAGE</w:instrText></w:r>"),
    ),
    "words deleted from an insertion": (
        par(f"<w:ins {BY}>{r('a')}<w:del {BY}>{gone('b')}</w:del></w:ins>"),
        par(r("a")),
        par(""),
    ),
    "a move": (
        par(
            f'<w:moveFromRangeStart {BY} w:name="m"/><w:moveFrom {BY}>{r("a")}</w:moveFrom>'
            '<w:moveFromRangeEnd w:id="1"/>'
        )
        + par(
            f'<w:moveToRangeStart {BY} w:name="m"/><w:moveTo {BY}>{r("a")}</w:moveTo>'
            '<w:moveToRangeEnd w:id="1"/>'
        ),
        par("") + par(r("a")),
        par(r("a")) + par(""),
    ),
    "a moved paragraph": (
        par(f"<w:moveFrom {BY}>{r('a')}</w:moveFrom>", mark("moveFrom"))
        + par(r("b"))
        + par(f"<w:moveTo {BY}>{r('a')}</w:moveTo>", mark("moveTo")),
        par(r("b")) + par(r("a")),
        par(r("a")) + par(r("b")),
    ),
    "formatting of words": (
        par(r("a", f"<w:b/><w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange>")),
        par(r("a", "<w:b/>")),
        par(r("a", "<w:i/>")),
    ),
    "formatting of a paragraph": (
        par(r("a"), f'<w:jc w:val="center"/><w:pPrChange {BY}><w:pPr><w:keepNext/></w:pPr></w:pPrChange>'),
        par(r("a"), '<w:jc w:val="center"/>'),
        par(r("a"), "<w:keepNext/>"),
    ),
    "formatting of a paragraph mark": (
        par(r("a"), f"<w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr>"),
        par(r("a"), "<w:rPr><w:b/></w:rPr>"),
        par(r("a")),
    ),
    "a paragraph split in two": (
        par(r("a"), "<w:keepNext/>" + mark("ins")) + par(r("b"), "<w:keepLines/>"),
        par(r("a"), "<w:keepNext/>") + par(r("b"), "<w:keepLines/>"),
        par(r("a") + r("b"), "<w:keepLines/>"),
    ),
    "two paragraphs joined": (
        par(r("a"), "<w:keepNext/>" + mark("del")) + par(r("b"), "<w:keepLines/>"),
        par(r("a") + r("b"), "<w:keepLines/>"),
        par(r("a"), "<w:keepNext/>") + par(r("b"), "<w:keepLines/>"),
    ),
    "three paragraphs joined": (
        par(r("a"), mark("del")) + par(r("b"), mark("del")) + par(r("c")),
        par(r("a") + r("b") + r("c")),
        par(r("a")) + par(r("b")) + par(r("c")),
    ),
    "a paragraph inserted before a table": (
        par(f"<w:ins {BY}>{r('x')}</w:ins>", mark("ins")) + table(AB),
        par(r("x")) + table(AB),
        table(AB),
    ),
    "a row inserted and one deleted": (
        table(
            AB,
            row(cell("x"), properties=f"<w:trPr><w:ins {BY}/></w:trPr>"),
            row(cell("y"), properties=f"<w:trPr><w:del {BY}/></w:trPr>"),
        ),
        table(AB, row(cell("x"))),
        table(AB, row(cell("y"))),
    ),
    "a whole table deleted": (
        par(r("a")) + table(row(cell("x"), properties=f"<w:trPr><w:del {BY}/></w:trPr>")) + par(r("b")),
        par(r("a")) + par(r("b")),
        par(r("a")) + table(row(cell("x"))) + par(r("b")),
    ),
    "a cell inserted and one deleted": (
        table(
            row(
                cell("x", f"<w:tcPr><w:cellIns {BY}/></w:tcPr>"),
                cell("y", f"<w:tcPr><w:cellDel {BY}/></w:tcPr>"),
            )
        ),
        table(row(cell("x"))),
        table(row(cell("y"))),
    ),
    "cells merged": (
        table(row(cell("x", f'<w:tcPr><w:cellMerge {BY} w:vMerge="rest"/></w:tcPr>'))),
        table(row(cell("x", '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'))),
        table(row(cell("x", "<w:tcPr/>"))),
    ),
    "properties of a table, a row, a cell and the columns": (
        table(
            row(
                cell(
                    "x",
                    changed("tcPr", "<w:noWrap/>", "<w:hideMark/>"),
                ),
                properties=changed("tblPrEx", "<w:tblLook/>", "")
                + changed("trPr", "<w:hidden/>", "<w:cantSplit/>"),
            ),
            properties=changed("tblPr", '<w:jc w:val="end"/>', ""),
            grid='<w:tblGrid><w:gridCol w:w="2"/><w:tblGridChange w:id="1"><w:tblGrid><w:gridCol w:w="1"/>'
            "</w:tblGrid></w:tblGridChange></w:tblGrid>",
        ),
        table(
            row(
                cell("x", "<w:tcPr><w:noWrap/></w:tcPr>"),
                properties="<w:tblPrEx><w:tblLook/></w:tblPrEx><w:trPr><w:hidden/></w:trPr>",
            ),
            properties='<w:tblPr><w:jc w:val="end"/></w:tblPr>',
            grid='<w:tblGrid><w:gridCol w:w="2"/></w:tblGrid>',
        ),
        table(
            row(cell("x", "<w:tcPr><w:hideMark/></w:tcPr>"), properties="<w:trPr><w:cantSplit/></w:trPr>"),
            grid='<w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>',
        ),
    ),
    "a section": (
        par(
            r("a"),
            '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:cols/>'
            f"<w:sectPrChange {BY}><w:sectPr><w:bidi/></w:sectPr></w:sectPrChange></w:sectPr>",
        ),
        par(r("a"), '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:cols/></w:sectPr>'),
        par(r("a"), '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:bidi/></w:sectPr>'),
    ),
    "a numbering change, which says too little to be put back": (
        par(r("a"), f'<w:numPr><w:ilvl w:val="0"/><w:numberingChange {BY} w:original="1."/></w:numPr>'),
        par(r("a"), '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
        par(r("a"), '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
    ),
    "an inserted content control": (
        controlled("Ins", par(r("a"))),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{par(r('a'))}</w:sdtContent></w:sdt>",
        par(r("a")),
    ),
    "a deleted content control": (
        par(controlled("Del", r("a"))),
        par(r("a")),
        par(f"<w:sdt><w:sdtPr/><w:sdtContent>{r('a')}</w:sdtContent></w:sdt>"),
    ),
    "a hyperlink of inserted words alone": (
        par(r("a") + f'<w:hyperlink w:anchor="x"><w:ins {BY}>{r("b")}</w:ins></w:hyperlink>'),
        par(r("a") + f'<w:hyperlink w:anchor="x">{r("b")}</w:hyperlink>'),
        par(r("a")),
    ),
    "a character inserted into an equation": (
        par(f'<m:oMath xmlns:m="urn:m"><m:r><w:ins {BY}><m:t>2</m:t></w:ins></m:r></m:oMath>'),
        par('<m:oMath xmlns:m="urn:m"><m:r><m:t>2</m:t></m:r></m:oMath>'),
        par('<m:oMath xmlns:m="urn:m"><m:r/></m:oMath>'),
    ),
    "the last paragraph of a cell": (
        table(row("<w:tc>" + par(f"<w:ins {BY}>{r('x')}</w:ins>", mark("ins")) + "</w:tc>")),
        table(row(f"<w:tc>{par(r('x'))}</w:tc>")),
        table(row(f"<w:tc>{par('')}</w:tc>")),
    ),
}


def body(content: str, *, settled: bool | None = None) -> str:
    package = document(content, p("Last."))
    if settled is not None:
        package = settle(package, accept=settled)
    return etree.tostring(package.body, method="c14n", exclusive=True).decode()


@pytest.mark.parametrize("name", CASES)
def test_accepting(name):
    before, accepted, _ = CASES[name]
    assert body(before, settled=True) == body(accepted)


@pytest.mark.parametrize("name", CASES)
def test_rejecting(name):
    before, _, rejected = CASES[name]
    assert body(before, settled=False) == body(rejected)


def test_a_document_without_changes_comes_through_byte_for_byte():
    package = document(p("Nothing."))
    for accept in (True, False):
        assert settle(package, accept=accept).to_bytes() == package.to_bytes()


def test_settling_leaves_the_document_it_is_given():
    package = document(CASES["inserted words"][0])
    before = package.to_bytes()
    settle(package, accept=True)
    assert package.to_bytes() == before


def test_headers_and_notes_are_settled_too():
    parts = {
        f"{kind}.xml": (kind.rstrip("1"), f'<w:{root} xmlns:w="{W}">{CASES["inserted words"][0]}</w:{root}>')
        for kind, root in (("header1", "hdr"), ("comments", "comments"))
    }
    settled = settle(document(p("Body."), parts=parts), accept=False)
    for part in parts:
        assert "".join(settled.tree(f"word/{part}").itertext()) == "a"


def test_a_note_goes_with_its_reference():
    notes = {
        "footnotes.xml": (
            "footnotes",
            (
                f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1">{par(r("x"))}</w:footnote>'
                f'<w:footnote w:id="2">{par(r("y"))}</w:footnote></w:footnotes>'
            ),
        )
    }
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    content = par(reference.format(1) + f"<w:del {BY}>{reference.format(2)}</w:del>")
    for accept, left in ((True, "x"), (False, "xy")):
        settled = settle(document(content, parts=notes), accept=accept)
        assert "".join(settled.tree("word/footnotes.xml").itertext()) == left


def test_ends_deleted_in_a_row_join_all_that_they_parted():
    joined = [par(r(f"{n} "), mark("del")) for n in range(8_000)]
    (paragraph,) = settle(document(*joined, par(r("last"))), accept=True).body.iter(f"{{{W}}}p")
    words = [node.text for node in paragraph.iter(f"{{{W}}}t")]
    assert words == [*(f"{n} " for n in range(8_000)), "last"]


@pytest.mark.parametrize(("accept", "numbered"), [(True, True), (False, False)])
def test_numbering_that_was_put_in_stays_when_accepted_and_goes_when_rejected(accept, numbered):
    put_in = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1" w:author="A"/></w:numPr>'
    package = document(f"<w:p><w:pPr>{put_in}</w:pPr><w:r><w:t>One.</w:t></w:r></w:p>")
    assert tally(package).total == 1
    settled = settle(package, accept=accept)
    assert tally(settled).total == 0
    assert (next(body_of(settled).iter(qn("w:numPr")), None) is not None) == numbered
