"""What is left of a paragraph or a link once its words are gone."""

from __future__ import annotations

import pytest

from drafter.ooxml.revisions.settle import settle
from drafter.redline.redline import redline
from tests.support.documents import RELS, R, body_of, document, p, table
from tests.support.redline_judge import read, shown, w

WORDS = "<w:r><w:t>The Panel shall decide.</w:t></w:r>"
COMMENT = '<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="1"/></w:r>'
LINK = '<w:hyperlink w:anchor="_a"/>'


@pytest.mark.parametrize("left", [COMMENT, LINK, LINK + COMMENT])
def test_a_paragraph_goes_with_the_comment_or_the_empty_link_in_it(left):
    old = document(f"<w:p>{WORDS}{left}</w:p>", p("Last."))
    new = document(table("x | y"), p("Last."))
    package = redline(old, new, author="Drafter", date=None).package
    blocks = [child.tag for child in body_of(settle(package, accept=True))]
    assert blocks == [w("tbl"), w("p"), w("sectPr")]


def test_words_before_a_deleted_paragraph_end_and_a_bookmark_go_on_in_what_follows():
    dead = '<w:pPr><w:rPr><w:del w:id="7" w:author="A"/></w:rPr></w:pPr>'
    first = f"<w:p>{dead}<w:r><w:t>Elections are held for—</w:t></w:r></w:p>"
    second = (
        f'<w:p>{dead}<w:del w:id="8" w:author="A"><w:r><w:delText>officers;</w:delText></w:r></w:del></w:p>'
    )
    third = '<w:p><w:del w:id="9" w:author="A"><w:r><w:delText>members.</w:delText></w:r></w:del></w:p>'
    old = document(
        '<w:bookmarkStart w:id="1" w:name="a"/>', first, '<w:bookmarkEnd w:id="1"/>', second, third
    )
    new = document(p("Elections are held for—"), p("officers of the Panel."))
    package = redline(old, new, author="Drafter", date=None).package
    for accept, wanted in ((True, new), (False, settle(old, accept=False))):
        settled = body_of(settle(package, accept=accept))
        assert read(settled, "accept") == read(body_of(wanted), "accept")


def test_the_last_paragraph_keeps_its_end_when_other_words_take_its_place():
    old = document(p("One."), p("Signed by the Chair."))
    new = document(p("One."), p("A heading of its own"), p("Annex of forms"))
    body = body_of(redline(old, new, author="Drafter", date=None).package)
    assert shown(body) == "One.\n[+A heading of its own+][+¶+]\n[-Signed by the Chair.-][+Annex of forms+]"


def test_a_picture_that_its_package_has_lost_is_as_lost_in_the_redline():
    picture = (
        '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' r:embed="seal"/></w:drawing></w:r></w:p>'
    )
    new = document(picture, p("Last."))
    links = new.edit("word/_rels/document.xml.rels")
    made = links.makeelement(f"{{{RELS}}}Relationship", Id="seal", Type=f"{R}/image", Target="media/seal.png")
    links.append(made)
    package = redline(document(p("Last.")), new.copy(), author="Drafter", date=None).package
    assert [link.target for link in package.relationships(package.main) if link.kind == "image"] == [
        "word/media/seal.png"
    ]
