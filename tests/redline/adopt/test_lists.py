"""The lists of a new document, and which list of the old one each becomes."""

from drafter.ooxml.names import qn
from drafter.redline.adopt.links import Links
from drafter.redline.adopt.lists import adopt_lists
from tests.support.documents import W, document, p
from tests.support.word_xml import paragraph


def definition(number, pattern, extra=""):
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    return f'<w:abstractNum w:abstractNumId="{number}">{extra}{level}</w:abstractNum>'


def num(number, abstract):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'


def listed(numbering, *used):
    """Gives a document with these lists, and a paragraph in each that is used."""
    body = [paragraph("x", properties=f'<w:numPr><w:numId w:val="{number}"/></w:numPr>') for number in used]
    xml = f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>'
    return document(*body, parts={"numbering.xml": ("numbering", xml)})


def adopted(old, new):
    """Gives the numbers of the lists that the new document's paragraphs use then."""
    story = new.edit(new.main)
    adopt_lists(old, new, [story], {}, Links(old, new))
    return [each.get(qn("w:val")) for each in story.iter(qn("w:numId"))]


def test_a_list_that_numbers_alike_is_the_old_documents_own():
    old = listed(definition(0, "%1.") + num(7, 0), 7)
    assert adopted(old, listed(definition(4, "%1.", '<w:nsid w:val="1"/>') + num(1, 4), 1)) == ["7"]
    assert len(list(old.tree("word/numbering.xml"))) == 2


def test_two_lists_that_number_alike_stay_two():
    old = listed(definition(0, "%1.") + num(7, 0), 7)
    new = listed(definition(0, "%1.") + definition(1, "%1.") + num(1, 0) + num(2, 1), 1, 2)
    assert adopted(old, new) == ["7", "8"]


def test_two_numbers_of_one_list_stay_numbers_of_one_list():
    old = listed(definition(0, "%1)") + num(7, 0), 7)
    assert adopted(old, listed(definition(0, "%1.") + num(1, 0) + num(2, 0), 1, 2)) == ["8", "9"]
    root = old.tree("word/numbering.xml")
    assert len(root.findall(qn("w:abstractNum"))) == 2
    bases = {n.get(qn("w:numId")): n[0].get(qn("w:val")) for n in root.findall(qn("w:num"))}
    assert bases == {"7": "0", "8": "1", "9": "1"}


def test_a_list_that_is_added_stands_where_lists_of_its_kind_do():
    old = listed(definition(0, "%1)") + num(7, 0) + "<w:numIdMacAtCleanup/>", 7)
    adopted(old, listed(definition(0, "%1.") + num(1, 0), 1))
    assert [each.tag for each in old.tree("word/numbering.xml")] == [
        qn(f"w:{name}") for name in ("abstractNum", "abstractNum", "num", "num", "numIdMacAtCleanup")
    ]


def test_a_list_that_links_to_a_style_numbers_as_the_one_of_that_style_does():
    of_style = definition(0, "%1.", '<w:styleLink w:val="Clauses"/>')
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Clauses"/></w:abstractNum>'
    old = listed(of_style + num(7, 0), 7)
    assert adopted(old, listed(of_style + linked + num(1, 1), 1)) == ["7"]


def test_a_list_that_is_not_defined_becomes_none():
    old = listed(definition(0, "%1.") + num(7, 0), 7)
    assert adopted(old, listed("", 7, 9)) == ["0", "9"]


def test_a_document_without_lists_gets_a_part_for_them():
    old = document(p("x"), parts={"numbering.xml": ("theme", f'<w:x xmlns:w="{W}"/>')})
    # 3 is used in the new document: what is added must not be taken for it.
    assert adopted(old, listed(definition(0, "%1.") + num(3, 0), 3)) == ["4"]
