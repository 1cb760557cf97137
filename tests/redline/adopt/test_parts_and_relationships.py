from lxml import etree

from drafter.ooxml.names import NAMESPACES, qn
from drafter.redline.adopt.parts_and_relationships import (
    Relationships,
    add_part,
    content_type,
    definitions_part,
    relate,
    relationship_elements,
    relationships_part,
)
from tests.support.documents import document, p


def test_the_relationships_of_a_part_stand_in_a_folder_beside_it():
    assert relationships_part("word/document.xml") == "word/_rels/document.xml.rels"
    assert relationships_part("a.xml") == "_rels/a.xml.rels"


def test_a_relationship_gets_a_free_id_and_leads_there_from_its_source():
    package = document(p("x"))
    first = relate(package, "word/document.xml", "kind", "word/media/a.png")
    second = relate(package, "word/document.xml", "kind", "custom/b.xml")
    outside = relate(package, "word/document.xml", "kind", "https://example.org/a", external=True)
    links = relationship_elements(package, "word/document.xml")
    assert len({first, second, outside}) == 3
    assert [links[each].get("Target") for each in (first, second, outside)] == [
        "media/a.png",
        "../custom/b.xml",
        "https://example.org/a",
    ]
    assert [links[each].get("TargetMode") for each in (first, second, outside)] == [None, None, "External"]


def test_many_relationships_get_the_ids_that_are_free_in_order():
    package = document(p("x"))
    name = relationships_part("word/other.xml")
    taken = "".join(f'<Relationship Id="{each}" Type="t" Target="a"/>' for each in ("rId2", "rId5", "image"))
    package.parts[name] = f'<Relationships xmlns="{NAMESPACES["rel"]}">{taken}</Relationships>'.encode()
    added = Relationships(package, "word/other.xml")
    assert [added.add("kind", "word/b.xml") for _ in range(4)] == ["rId1", "rId3", "rId4", "rId6"]
    assert relate(package, "word/other.xml", "kind", "word/b.xml") == "rId7"


def test_a_part_to_which_none_is_added_has_no_part_for_them():
    package = document(p("x"))
    Relationships(package, "word/styles.xml")
    assert relationships_part("word/styles.xml") not in package.parts


def test_of_two_types_of_one_name_the_first_holds():
    package = document(p("x"))
    for kind in ("text/one", "text/two"):
        etree.SubElement(
            package.edit("[Content_Types].xml"), qn("ct:Override"), PartName="/a.b", ContentType=kind
        )
    assert content_type(package, "a.b") == "text/one"


def test_a_part_without_relationships_gets_a_part_for_them():
    package = document(p("x"))
    assert relationship_elements(package, "word/styles.xml") == {}
    assert relate(package, "word/styles.xml", "kind", "word/a.xml") == "rId1"
    assert list(relationship_elements(package, "word/styles.xml")) == ["rId1"]


def test_a_part_is_added_under_a_free_name_with_its_type():
    package = document(p("x"))
    assert add_part(package, "word/new.xml", b"<a/>", "text/one") == "word/new.xml"
    assert add_part(package, "word/new.xml", b"<b/>", "text/two") == "word/new_1.xml"
    assert add_part(package, "word/new.xml", b"<c/>", "") == "word/new_2.xml"
    assert package.parts["word/new_1.xml"] == b"<b/>"
    assert [content_type(package, f"word/{name}.xml") for name in ("new", "new_1", "new_2")] == [
        "text/one",
        "text/two",
        "application/xml",
    ]


def test_a_type_is_told_by_the_name_or_by_the_extension_or_not_at_all():
    package = document(p("x"))
    assert content_type(package, "word/styles.xml").endswith(".styles+xml")
    assert content_type(package, "word/media/a.PNG") == "image/png"
    assert content_type(package, "word/a.wav") == ""


def test_definitions_are_the_old_documents_own_part_or_an_empty_one_called_as_the_new_ones():
    old, new = document(p("x")), document(p("x"))
    assert definitions_part(old, new, "styles", "word/styles.xml") == "word/styles.xml"
    notes = {"other.xml": ("footnotes", '<w:footnotes xmlns:w="w"/>')}
    assert (
        definitions_part(old, document(p("x"), parts=notes), "footnotes", "word/other.xml")
        == "word/other.xml"
    )
    assert old.related("footnotes") == "word/other.xml"
    assert len(old.tree("word/other.xml")) == 0
    assert definitions_part(old, new, "endnotes", None) == ""
