from drafter.ooxml.names import qn
from drafter.redline.adopt.comments import adopt_comments
from drafter.redline.adopt.links import Links
from tests.support.documents import W, document
from tests.support.redline_contexts import context
from tests.support.word_xml import paragraph


def commented(*comments):
    """Gives a document with comments, each (number, author, text)."""
    body = paragraph(*(f'<w:r><w:commentReference w:id="{number}"/></w:r>' for number, _, _ in comments))
    inside = "".join(
        f'<w:comment w:id="{number}" w:author="{author}">{paragraph(text)}</w:comment>'
        for number, author, text in comments
    )
    xml = f'<w:comments xmlns:w="{W}">{inside}</w:comments>'
    return document(body, parts={"comments.xml": ("comments", xml)} if comments else {})


def adopted(old, new):
    made = context()
    story = new.edit(new.main)
    adopt_comments(old, new, story, Links(old, new), made)
    references = [each.get(qn("w:id")) for each in story.iter(qn("w:commentReference"))]
    part = old.related("comments")
    held = [] if part is None else [(c.get(qn("w:id")), "".join(c.itertext())) for c in old.tree(part)]
    return references, held, made.remarks


def test_a_comment_that_both_documents_have_stays_one():
    assert adopted(commented((4, "Ann", "why")), commented((0, "Ann", "why"))) == (["4"], [("4", "why")], [])


def test_a_comment_of_the_new_document_is_added_under_a_free_number_and_said():
    references, held, remarks = adopted(
        commented((4, "Ann", "why")), commented((4, "Bob", "why"), (5, "Ann", "why"))
    )
    assert references == ["5", "4"]
    assert held == [("4", "why"), ("5", "why")]
    assert remarks == ["document: a comment of the new document by Bob is added"]


def test_a_document_without_comments_gets_a_part_for_them():
    assert adopted(commented(), commented((3, "Bob", "what")))[:2] == (["0"], [("0", "what")])


def test_where_the_new_document_has_no_comments_nothing_is_made():
    assert adopted(commented(), commented()) == ([], [], [])
