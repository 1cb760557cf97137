"""Content controls at the end of a document, whose last paragraph can neither come nor go."""

from __future__ import annotations

import itertools

import pytest

from drafter.redline.redline import redline
from tests.support.documents import body_of, document
from tests.support.redline_judge import read, shown, w


def p(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def control(*blocks: str) -> str:
    content = f"<w:sdtContent>{''.join(blocks)}</w:sdtContent>"
    return f'<w:sdt><w:sdtPr><w:tag w:val="cover"/></w:sdtPr>{content}</w:sdt>'


TABLE = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{p('Fees')}</w:tc></w:tr></w:tbl>"
ENDS = {
    "a paragraph": p("The Panel shall decide."),
    "two paragraphs": p("One.") + p("The Panel shall decide."),
    "a control": control(p("The Panel may decide.")),
    "a control of other words": control(p("Confidential.")),
    "two controls": control(p("One.")) + control(p("The Panel shall decide.")),
    "a control in a control": control(control(p("The Panel shall decide.")), p("Ends here.")),
    "a control after a paragraph": p("The Panel shall decide.") + control(p("Two.")),
    "a paragraph after a control": control(p("The Panel shall decide.")) + p("Two."),
}


@pytest.mark.parametrize(("old", "new"), [*itertools.permutations(ENDS, 2)])
def test_a_document_that_ends_in_a_control_goes_both_ways(old, new):
    before, after = document(ENDS[old]), document(ENDS[new])
    body = body_of(redline(before, after, author="Drafter", date=None).package)
    assert read(body, "reject") == read(body_of(before), "reject")
    assert read(body, "accept") == read(body_of(after), "accept")


@pytest.mark.parametrize("end", [control(TABLE), control(p("One."), control(TABLE))])
def test_a_control_with_a_table_at_its_end_goes_from_the_end_of_a_document_and_comes_there(end):
    with_table, without = document(p("Two.") + end), document(p("Two."))
    # Word puts a paragraph behind it as soon as it opens such a file.
    as_opened = document(p("Two.") + end + "<w:p/>")
    for before, after in ((with_table, without), (without, with_table)):
        body = body_of(redline(before, after, author="Drafter", date=None).package)
        for way, wanted in (("reject", before), ("accept", after)):
            opened = as_opened if wanted is with_table else wanted
            assert read(body, way) == read(body_of(opened), way)


def test_the_words_in_a_control_stay_when_its_markup_goes_or_comes():
    bare, held = document(ENDS["a paragraph"]), document(control(ENDS["a paragraph"]))
    for old, new, mark in ((held, bare, "customXmlDelRangeStart"), (bare, held, "customXmlInsRangeStart")):
        body = body_of(redline(old, new, author="Drafter", date=None).package)
        assert shown(body) == "The Panel shall decide."
        assert len(list(body.iter(w(mark)))) == 2
