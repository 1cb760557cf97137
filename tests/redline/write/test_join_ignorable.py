import pytest

from drafter.ooxml.names import NAMESPACES
from drafter.redline.redline import redline
from tests.support.documents import document, p

W14, PT14 = "http://schemas.microsoft.com/office/word/2010/wordml", "http://powertools.codeplex.com/2011"


def asking(words, prefix, name, attribute):
    """Gives a document that asks for a namespace to be ignored and uses it on a run's formatting."""
    run = f'<w:r><w:rPr><w:b {prefix}:{attribute}="x"/></w:rPr><w:t>{words}</w:t></w:r>'
    package = document(f'<w:p xmlns:{prefix}="{name}">{run}</w:p>', p("Last."))
    asked = f'<w:document xmlns:mc="{NAMESPACES["mc"]}" xmlns:{prefix}="{name}" mc:Ignorable="{prefix}"'
    part = package.parts["word/document.xml"].decode().replace("<w:document", asked, 1)
    package.parts["word/document.xml"] = part.encode()
    return package


def test_what_nobody_knows_is_left_out():
    made = redline(document(p("Last.")), asking("New.", "pt14", PT14, "Unid"), author="D", date=None)
    assert b"Unid" not in made.package.written()["word/document.xml"]


@pytest.mark.parametrize("old", [document(p("Last.")), asking("Old.", "pt14", PT14, "Unid")])
def test_what_word_knows_comes_along_and_may_be_ignored_by_others(old):
    made = redline(old, asking("New.", "w14", W14, "val"), author="D", date=None)
    root = made.package.tree("word/document.xml")
    asked = root.get(f"{{{NAMESPACES['mc']}}}Ignorable").split()
    assert "w14" in asked
    assert root.nsmap["w14"] == W14


def test_a_document_that_asks_for_nothing_is_left_as_it_is():
    made = redline(document(p("One."), p("L.")), document(p("Two."), p("L.")), author="D", date=None)
    assert b"Ignorable" not in made.package.written()["word/document.xml"]


def test_a_style_that_comes_along_may_be_ignored_by_others_too():
    fill = (
        f'<w:styles xmlns:w="{NAMESPACES["w"]}" xmlns:mc="{NAMESPACES["mc"]}" xmlns:w14="{W14}"'
        ' mc:Ignorable="w14"><w:style w:type="paragraph" w:styleId="Shiny"><w:name w:val="Shiny"/>'
        '<w:rPr><w14:textFill w14:val="x"/></w:rPr></w:style></w:styles>'
    )
    new = document(p("New.", style="Shiny"), p("L."), parts={"styles.xml": ("styles", fill)})
    made = redline(document(p("Old."), p("L.")), new, author="D", date=None)
    root = made.package.tree("word/styles.xml")
    assert root.find(".//{*}textFill") is not None
    assert "w14" in root.get(f"{{{NAMESPACES['mc']}}}Ignorable").split()
    assert root.nsmap["w14"] == W14


def test_a_prefix_that_comes_along_in_a_paragraph_is_declared_by_the_root_too():
    run = '<w:r><w:rPr><w14:glow w14:rad="1"/></w:rPr><w:t>New xmlns:w15="x".</w:t></w:r>'
    marked = f'<w:p xmlns:w14="{W14}">{run}</w:p>'
    made = redline(document(p("L.")), document(marked, p("L.")), author="D", date=None)
    root = made.package.tree("word/document.xml")
    assert root.nsmap["w14"] == W14
    assert "w15" not in root.nsmap
