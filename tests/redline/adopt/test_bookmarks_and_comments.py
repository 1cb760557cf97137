from drafter.ooxml.names import qn
from drafter.redline.adopt.bookmarks_and_comments import adopt_bookmarks, adopt_comments
from tests.support.documents import W, document
from tests.support.redline_contexts import context
from tests.support.word_xml import element, paragraph


def marked(*names, first=1):
    """Gives a paragraph with bookmarks, numbered from `first` on."""
    marks = (
        f'<w:bookmarkStart w:id="{n}" w:name="{name}"/><w:bookmarkEnd w:id="{n}"/>'
        for n, name in enumerate(names, first)
    )
    return element(f"<w:p>{''.join(marks)}</w:p>")


def numbers(story):
    return [each.get(qn("w:id")) for each in story]


def test_a_bookmark_has_the_number_that_the_old_document_gives_its_name_at_both_ends():
    new = marked("b", "a")
    adopt_bookmarks([marked("a", "b", first=7)], [new], context())
    assert numbers(new) == ["8", "8", "7", "7"]


def test_a_bookmark_that_is_new_gets_a_free_number_and_is_said():
    new, made = marked("a", "new"), context()
    adopt_bookmarks([marked("a", first=7)], [new], made)
    assert numbers(new) == ["7", "7", "100", "100"]
    [said] = made.remarks
    assert said.startswith("document: bookmarks that only the new document has are there at once: new; ")


def test_of_many_bookmarks_that_are_lost_five_are_named():
    made = context()
    adopt_bookmarks([marked(*"abcdefg")], [marked("a")], made)
    [said] = made.remarks
    assert "only the old document has stay: b, c, d, e, f and 1 more; " in said
    made = context()
    adopt_bookmarks([marked(*"abcdef")], [marked("a")], made)
    assert "stay: b, c, d, e, f; " in made.remarks[0]


def test_a_number_in_two_stories_is_each_storys_own():
    one, two = marked("a"), marked("b")
    adopt_bookmarks([marked("a", "b", first=7)], [one, two], context())
    assert (numbers(one), numbers(two)) == (["7", "7"], ["8", "8"])


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
    adopt_comments(old, new, story, made)
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
