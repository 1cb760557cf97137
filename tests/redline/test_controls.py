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


def test_the_words_in_a_control_stay_when_its_markup_goes_or_comes():
    bare, held = document(ENDS["a paragraph"]), document(control(ENDS["a paragraph"]))
    for old, new, mark in ((held, bare, "customXmlDelRangeStart"), (bare, held, "customXmlInsRangeStart")):
        body = body_of(redline(old, new, author="Drafter", date=None).package)
        assert shown(body) == "The Panel shall decide."
        assert len(list(body.iter(w(mark)))) == 2
