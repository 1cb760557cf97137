"""What a story of the new document links to, and what it links to in the old one's package."""

from drafter.ooxml.names import NAMESPACES
from drafter.redline.adopt.links import Links
from drafter.redline.adopt.parts_and_relationships import add_part, relate, relationship_elements
from tests.support.documents import document, p
from tests.support.word_xml import element

KIND = f"{NAMESPACES['r']}/"
DOCUMENT = "word/document.xml"


def with_links(*addresses, pictures=()):
    """Gives a document that links to addresses and pictures, and the ids of its links in turn."""
    package = document(p("x"))
    ids = [relate(package, DOCUMENT, f"{KIND}hyperlink", each, external=True) for each in addresses]
    for name, data in pictures:
        ids.append(relate(package, DOCUMENT, f"{KIND}image", add_part(package, name, data, "image/png")))
    return package, ids


def adopted(old, new, ids):
    """Gives what links with these ids lead to once they are the old document's."""
    links = "".join(f'<w:hyperlink r:id="{each}"/>' for each in ids)
    story = element(f"<w:p>{links}</w:p>")
    # Copied, so that its parts are the bytes that were written.
    Links(old, new.copy()).adopt(story, DOCUMENT, DOCUMENT)
    leads = relationship_elements(old, DOCUMENT)
    named = [child.get(f"{{{NAMESPACES['r']}}}id") for child in story]
    return [leads[name].get("Target") if name in leads else name for name in named]


def test_a_link_to_the_same_address_is_the_old_documents_own():
    old, _ = with_links("https://a.example", "https://b.example")
    before = len(relationship_elements(old, DOCUMENT))
    new, ids = with_links("https://b.example")
    assert adopted(old, new, ids) == ["https://b.example"]
    assert len(relationship_elements(old, DOCUMENT)) == before


def test_a_new_address_comes_along_once():
    old, _ = with_links("https://a.example")
    before = len(relationship_elements(old, DOCUMENT))
    new, ids = with_links("https://b.example", "https://b.example")
    assert adopted(old, new, ids) == ["https://b.example"] * 2
    assert len(relationship_elements(old, DOCUMENT)) == before + 1


def test_a_link_that_leads_nowhere_stays_and_those_behind_it_are_adopted():
    old, _ = with_links()
    new, ids = with_links("https://b.example")
    assert adopted(old, new, ["rNone", *ids]) == ["rNone", "https://b.example"]


def test_a_picture_with_the_same_bytes_is_the_old_documents_own_and_another_comes_along():
    old, _ = with_links(pictures=[("word/media/one.png", b"one")])
    new, ids = with_links(pictures=[("word/media/other.png", b"one"), ("word/media/one.png", b"two")])
    assert adopted(old, new, ids) == ["media/one.png", "media/one_1.png"]
    assert old.parts["word/media/one_1.png"] == b"two"


def test_a_part_comes_along_with_what_it_links_to():
    old, _ = with_links()
    new, _ = with_links()
    chart = add_part(new, "word/charts/chart.xml", b"<c/>", "application/xml")
    relate(new, chart, f"{KIND}image", add_part(new, "word/media/a.png", b"a", "image/png"))
    ids = [relate(new, DOCUMENT, f"{KIND}chart", chart)]
    assert adopted(old, new, ids) == ["charts/chart.xml"]
    [link] = relationship_elements(old, "word/charts/chart.xml").values()
    assert link.get("Target") == "../media/a.png"
    assert old.parts["word/media/a.png"] == b"a"
