"""White space between elements means nothing, so it is no reason to refuse a redline or to show a change."""

from __future__ import annotations

import pytest

from drafter.redline.redline import redline
from tests.support.documents import body_of, document, p
from tests.support.redline_judge import shown, w

SECTION = '<w:cols w:space="{}"/>'
FRAME = (
    "<w:p><w:r><w:drawing>"
    '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="{}" cy="9"/><wp:docPr id="1" name="Plan"/></wp:inline></w:drawing></w:r></w:p>'
)


def make(words, columns, width, *, indented):
    """The document of these facts; indented, there is a line break between any two elements of any part."""
    package = document(p(words, level=0), FRAME.format(width), section=SECTION.format(columns))
    for part in [*package.parts] if indented else ():
        for element in package.edit(part).iter():
            if len(element):
                element.text = "\n  "
            element.tail = "\n  " if element.getparent() is not None else None
    return package


@pytest.mark.parametrize(("old_indented", "new_indented"), [(True, False), (False, True), (True, True)])
def test_a_changed_section_and_picture_are_tracked_in_an_indented_file(old_indented, new_indented):
    old = make("The Panel shall decide.", 708, 9, indented=old_indented)
    new = make("The Panel may decide.", 340, 7, indented=new_indented)
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert [cols.get(w("space")) for cols in body.iter(w("cols"))] == ["340", "708"]
    assert [len(list(mark.iter(w("drawing")))) for mark in body.iter(w("ins"), w("del"))].count(1) == 2
    assert shown(body).startswith("The Panel [-shall-][+may+] decide.\n")


def test_white_space_alone_is_no_change():
    old = make("The Panel shall decide.", 708, 9, indented=True)
    new = make("The Panel shall decide.", 708, 9, indented=False)
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    marks = (w("ins"), w("del"), w("sectPrChange"), w("pPrChange"))
    assert not list(body.iter(*marks))


@pytest.mark.parametrize("attribute", ["", ' xml:space="preserve"'])
@pytest.mark.parametrize("name", ["t", "delText", "instrText"])
@pytest.mark.parametrize("words", [" ", "\n", "\t ", " " * 5000])
def test_white_space_alone_in_a_text_is_kept(name, attribute, words):
    run = f"<w:p><w:r> <w:{name}{attribute}>{words}</w:{name}> </w:r></w:p>"
    assert body_of(document(run)).find(f".//{w(name)}").text == words


def test_words_on_both_sides_of_a_comment_are_one_text():
    old = document("<w:p><w:r><w:t>The <!-- note -->Panel<?check?> shall</w:t></w:r><!-- end --></w:p>")
    new = document(p("The Panel may"))
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert shown(body) == "The Panel [-shall-][+may+]"
