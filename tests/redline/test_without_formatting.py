"""Redlines without formatting: accepting gives the words of the new document as they look in the old one."""

import pytest

from drafter.errors import VerificationError
from drafter.ooxml.package.package import Package
from drafter.ooxml.revisions.settle import settle
from drafter.ooxml.revisions.settle_properties import PROPERTY_CHANGES
from drafter.redline.redline import redline
from drafter.redline.verify.verify import verify
from tests.support.documents import Paragraph, body_of, document, p, table
from tests.support.redline_judge import read, shown


def made(old: Package, new: Package) -> Package:
    return redline(old, new, author="A", date=None, formatting=False).package


def test_words_that_only_look_otherwise_are_not_marked() -> None:
    old = document(p("The Party shall **comply** with it."))
    new = document(p("The **Party** shall comply with it.", style="Heading", level=1))
    body = body_of(made(old, new))
    assert shown(body) == "The Party shall comply with it."
    assert read(body, "accept") == read(body, "reject") == read(body_of(old), "accept")


def test_what_was_left_out_is_counted() -> None:
    old = document(p("The Party shall **comply** with it."))
    new = document(p("The **Party** shall comply with it.", style="Heading"))
    left_out = redline(old, new, author="A", date=None, formatting=False).left_out
    # The style, “Party”, and “comply”.
    assert left_out == 3
    assert redline(old, new, author="A", date=None).left_out == 0


def test_new_words_look_like_those_beside_them_that_look_like_them_in_the_new_document() -> None:
    old = document(Paragraph((("The Party shall comply.", "i"),)))
    new = document(Paragraph((("The Party shall always ", "b"), ("wholly", "u"), (" comply.", "b"))))
    body = body_of(made(old, new))
    assert shown(body) == "The Party shall[+ always wholly+] comply."
    (_, (_, runs)), *_ = read(body, "accept")
    assert [text for text, _ in runs] == ["The Party shall always ", "wholly", " comply."]
    looks = [look.partition(" ")[0] for _, look in runs]
    assert looks == ["<w:i", "<w:u", "<w:i"]


def test_a_paragraph_that_moved_looks_as_it_did() -> None:
    clause = "The Party shall comply with this Section at all times."
    others = [p("One thing stays here."), p("Another thing stays here too.")]
    old = document(Paragraph(((clause, "b"),), "Heading"), *others, p("The end."))
    new = document(*others, Paragraph(((clause, "u"),)), p("The end."))
    body = body_of(made(old, new))
    assert "[>" in shown(body)
    assert read(body, "accept")[2] == read(body_of(old), "accept")[0]


def test_tables_and_sections_keep_their_layout() -> None:
    old = document(table("one | two", "three | four"))
    wide = table("one | two", "three | five").xml.replace('w:w="900"', 'w:w="1800"')
    new = document(wide, section='<w:type w:val="continuous"/>')
    made_of = made(old, new)
    assert not list(body_of(made_of).iter(*PROPERTY_CHANGES))
    assert "[-four-][+five+]" in shown(body_of(made_of))
    assert 'w:w="1800"' not in made_of.parts["word/document.xml"].decode()


def test_a_change_of_format_that_the_old_document_held_stays() -> None:
    bold = (
        '<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="4" w:author="B"><w:rPr/></w:rPrChange></w:rPr>'
        "<w:t>Words of old.</w:t></w:r></w:p>"
    )
    old, new = document(bold), document(Paragraph((("Words of gold.", "u"),)))
    (change,) = {one.get(one.nsmap["w"].join("{}") + "author") for one in _formats(made(old, new))}
    assert change == "B"


def test_the_check_sees_a_format_that_is_tracked_though_it_was_left_out() -> None:
    old, new = document(p("The Party.")), document(p("The **Party**."))
    with_formats = redline(old, new, author="A", date=None).package
    verify(old, new, with_formats)
    with pytest.raises(VerificationError, match="a change of formatting is tracked"):
        verify(old, new, with_formats, formatting=False)


def test_the_check_sees_words_that_are_not_those_of_the_new_document() -> None:
    old, new = document(p("The Party.")), document(p("The Party **shall**."))
    with pytest.raises(VerificationError, match="accepted"):
        verify(old, new, old, formatting=False)


@pytest.mark.parametrize("earlier", [True, False])
def test_with_what_the_old_document_held_settled_first_rejecting_gives_it_so(earlier: bool) -> None:
    first, second = document(p("The Party shall comply.")), document(p("The Party may comply."))
    held = redline(first, second, author="B", date=None).package
    old = settle(held, accept=earlier)
    body = body_of(redline(old, document(p("A Party may comply.")), author="A", date=None).package)
    assert read(body, "reject") == read(body_of(second if earlier else first), "accept")


def _formats(package: Package) -> list:
    return list(body_of(package).iter(*PROPERTY_CHANGES))
