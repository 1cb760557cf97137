from drafter.redline.content.parse_content import is_marker
from drafter.redline.write import settle_ranges as module
from drafter.redline.write.settle_ranges import settle_ranges
from tests.support.redline_contexts import context
from tests.support.word_xml import element, run, written

START, END = '<w:bookmarkStart w:id="1" w:name="%s"/>', '<w:bookmarkEnd w:id="%s"/>'


def settled(inside, *new_at):
    """Gives what is left of a paragraph in which the children at these places are the new document's."""
    story = element(f"<w:body><w:p>{inside}</w:p></w:body>")
    made = context()
    made.new_markers.update(story[0][at] for at in new_at)
    settle_ranges([story], made)
    return written(*story[0])


def test_a_marker_that_moved_stands_where_the_new_document_has_it():
    old, new, words = START % "old", START % "new", run("stays")
    assert settled(old + words + new + END % 1, 2) == words + new + END % 1


def test_the_old_place_serves_both_where_only_words_that_go_stand_between():
    old, new, gone = START % "old", START % "new", f'<w:del w:id="9">{run("x")}</w:del>'
    other = END % 8
    assert settled(old + gone + other + new + END % 1, 3) == old + gone + other + END % 1


def test_words_that_come_between_leave_the_new_place():
    old, new, come = START % "old", START % "new", f'<w:ins w:id="9">{run("x")}</w:ins>'
    assert settled(old + come + new + END % 1, 2) == come + new + END % 1


def test_an_end_may_only_come_before_words_that_go():
    begun, end, gone = START % "a" + run("in"), END % 1, f'<w:del w:id="9">{run("x")}</w:del>'
    assert settled(begun + end + gone + end, 2) == begun + gone + end
    assert settled(begun + end + gone + end, 4) == begun + gone + end


def test_the_old_place_is_left_where_a_range_would_end_before_it_begins():
    start, end = START % "a", END % 1
    assert settled(start + run("one") + end + run("two") + start, 4) == start + run("one") + end + run("two")


def test_the_start_of_a_range_of_the_new_document_alone_gets_its_end_beside_it():
    assert settled(START % "a" + run("one"), 0) == START % "a" + END % 1 + run("one")


def test_a_lone_end_of_the_new_document_goes():
    assert settled(run("one") + END % 1, 1) == run("one")


def test_every_sign_of_a_paragraph_is_looked_at_once_however_many_markers_stand_in_it(monkeypatch):
    asked = []
    monkeypatch.setattr(module, "is_marker", lambda node: asked.append(node) or is_marker(node))
    marks = [f'<w:bookmarkStart w:id="{at}" w:name="n{at}"/>' for at in range(50)]
    ends = [f'<w:bookmarkEnd w:id="{at}"/>' for at in range(50)]
    inside = "".join(marks) + run("stays") + "".join(marks) + "".join(ends)
    assert settled(inside, *range(51, 101)) == run("stays") + "".join(marks) + "".join(ends)
    assert len(asked) == 51


def test_a_marker_of_one_document_alone_stays():
    assert settled(START % "a") == START % "a"
