"""What other programs and Word itself write, in one document or in both, both ways round."""

from __future__ import annotations

import pytest

from drafter.ooxml.names import NAMESPACES
from drafter.ooxml.revisions.settle import settle
from drafter.redline.redline import redline
from tests.support.documents import body_of, document, p
from tests.support.redline_judge import read, shown, w

CHUNK = '<w:altChunk r:id="rId1"/>'
MC = f'xmlns:mc="{NAMESPACES["mc"]}"'
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
SHALL, MUST = p("The Supplier shall give notice.").xml, p("The Supplier must give notice.").xml
MARKED = "The Supplier [-shall-][+must+] give notice."


def both_ways(one: str, other: str):
    """Gives the redline of two bodies each way, with what is noted."""
    for old, new in ((one, other), (other, one)):
        yield redline(document(old), document(new), author="Drafter", date=None)


@pytest.mark.parametrize("held", [SHALL + CHUNK + p("Last.").xml, SHALL + CHUNK, CHUNK + SHALL])
def test_an_imported_file_stays_where_the_old_document_has_it_and_is_noted(held):
    bare = held.replace(CHUNK, "").replace("shall", "must")
    out, back = both_ways(held, bare)
    assert next(body_of(out.package).iter("{*}altChunk"), None) is not None
    assert next(body_of(back.package).iter("{*}altChunk"), None) is None
    assert MARKED in shown(body_of(out.package))
    assert [note for note in out.notes if "an imported file of the old document stays" in note]
    assert [note for note in back.notes if "an imported file of the new document is left out" in note]


def alternate(choice: str, fallback: str, requires: str = "w14") -> str:
    return (
        f'<mc:AlternateContent {MC} xmlns:w14="{W14}" xmlns:x="urn:x"><mc:Choice Requires="{requires}">'
        f"{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (alternate(SHALL, SHALL), alternate(MUST, MUST)),
        (alternate(SHALL, p("Old.").xml), MUST),
        (alternate(p("Unknown.").xml, SHALL, requires="x"), alternate(MUST, p("Old.").xml)),
    ],
)
def test_of_alternate_content_round_paragraphs_what_word_shows_is_compared(one, other):
    out, back = both_ways(one + p("Last.").xml, other + p("Last.").xml)
    assert shown(body_of(out.package)) == f"{MARKED}\nLast."
    assert shown(body_of(back.package)) == "The Supplier [-must-][+shall+] give notice.\nLast."


def test_of_alternate_content_round_runs_what_word_shows_is_compared():
    def held(words):
        run = f"<w:r><w:t>{words}</w:t></w:r>"
        return f"<w:p>{alternate(run, '<w:r><w:t>x</w:t></w:r>')}</w:p>"

    out, _ = both_ways(held("You shall pay."), held("You must pay."))
    assert shown(body_of(out.package)) == "You [-shall-][+must+] pay."


@pytest.mark.parametrize("place", ["first", "between", "in a cell"])
def test_a_table_without_rows_is_no_part_of_a_document(place):
    empty = "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"

    def made(words, table):
        if place == "in a cell":
            row = f"<w:tr><w:tc>{table}{words}</w:tc></w:tr>"
            return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{row}</w:tbl>" + p("Last.").xml
        return (table + words if place == "first" else words + table) + p("Last.").xml

    for one, other in ((empty, empty), (empty, ""), ("", empty)):
        result = redline(document(made(SHALL, one)), document(made(MUST, other)), author="D", date=None)
        assert shown(body_of(result.package)) == f"{MARKED}\nLast."


def inserted(inside: str) -> str:
    return f'<w:ins w:id="1" w:author="Ann">{inside}</w:ins>'


def control(inside: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="goog"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'


WORDS = '<w:r><w:t xml:space="preserve"> and the horn</w:t></w:r>'
GONE = '<w:del w:id="2" w:author="Ann"><w:r><w:delText> and the bell</w:delText></w:r></w:del>'
SUGGESTED = {
    "a control in an insertion": inserted(control(WORDS)),
    "a control in an insertion in a control": control(inserted(control(WORDS))),
    "a deletion in that": control(inserted(control(WORDS + GONE))),
    "a deletion in a control in an insertion": inserted(control(control(WORDS) + GONE)),
    "a link in an insertion": inserted(f'<w:hyperlink w:anchor="a">{WORDS}</w:hyperlink>'),
    "a simple field in an insertion": inserted(f'<w:fldSimple w:instr=" REF a ">{WORDS}</w:fldSimple>'),
}


@pytest.mark.parametrize("said", ["the lamp.", "the lamp and the horn.", "the lamp and the drum."])
@pytest.mark.parametrize("suggested", SUGGESTED.values(), ids=SUGGESTED.keys())
def test_controls_and_links_in_earlier_insertions_stay_in_them(suggested, said):
    run = '<w:r><w:t xml:space="preserve">%s</w:t></w:r>'
    old = document(f"<w:p>{run % 'The keeper keeps the lamp'}{suggested}{run % '.'}</w:p>", p("Last."))
    new = document(p(f"The keeper keeps {said}"), p("Last."))
    package = redline(old, new, author="Drafter", date=None).package
    rejected = read(body_of(settle(package, accept=False)), "reject")
    assert rejected == read(body_of(settle(old, accept=False)), "reject")
    assert read(body_of(settle(package, accept=True)), "accept") == read(body_of(new), "accept")


WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def drawn(number: int, wide: int = 9) -> str:
    drawing = (
        f'<w:drawing><wp:inline xmlns:wp="{WP}"><wp:extent cx="{wide}"/><wp:docPr id="{number}"'
        f' name="Picture {number}"/><pic:cNvPr xmlns:pic="{PIC}" id="{number}" name="p{number}.png"/>'
        "</wp:inline></w:drawing>"
    )
    shape = f'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_s{number}"/></w:pict>'
    return f"<w:p><w:r>{drawing}</w:r><w:r>{shape}</w:r></w:p>"


def test_pictures_that_only_their_numbers_and_names_tell_apart_are_the_same():
    for result in both_ways(SHALL + drawn(1) + p("Last.").xml, MUST + drawn(7) + p("Last.").xml):
        assert len(list(body_of(result.package).iter(w("drawing")))) == 1


def test_pictures_of_another_size_are_others():
    for result in both_ways(SHALL + drawn(1) + p("Last.").xml, MUST + drawn(1, wide=5) + p("Last.").xml):
        assert len(list(body_of(result.package).iter(w("drawing")))) == 2
