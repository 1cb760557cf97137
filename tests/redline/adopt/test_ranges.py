from drafter.ooxml.names import qn
from drafter.redline.adopt.ranges import adopt_ranges
from tests.support.redline_contexts import context
from tests.support.word_xml import element


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
    adopt_ranges([marked("a", "b", first=7)], [new], context())
    assert numbers(new) == ["8", "8", "7", "7"]


def test_a_bookmark_that_is_new_gets_a_free_number_and_is_said():
    new, made = marked("a", "new"), context()
    adopt_ranges([marked("a", first=7)], [new], made)
    assert numbers(new) == ["7", "7", "100", "100"]
    [said] = made.remarks
    assert said.startswith("document: bookmarks that only the new document has are there at once: new; ")


def test_of_many_bookmarks_that_are_lost_five_are_named():
    made = context()
    adopt_ranges([marked(*"abcdefg")], [marked("a")], made)
    [said] = made.remarks
    assert "only the old document has stay: b, c, d, e, f and 1 more; " in said
    made = context()
    adopt_ranges([marked(*"abcdef")], [marked("a")], made)
    assert "stay: b, c, d, e, f; " in made.remarks[0]


def test_a_number_in_two_stories_is_each_storys_own():
    one, two = marked("a"), marked("b")
    adopt_ranges([marked("a", "b", first=7)], [one, two], context())
    assert (numbers(one), numbers(two)) == (["7", "7"], ["8", "8"])
