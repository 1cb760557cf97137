from drafter.redline.content.parse_content import is_marker
from drafter.redline.write import redline_context
from tests.support.redline_contexts import context
from tests.support.word_xml import element, run, written

START, END = '<w:bookmarkStart w:id="1" w:name="%s"/>', '<w:bookmarkEnd w:id="%s"/>'


def test_a_remark_is_made_once_for_each_place():
    made = context()
    made.remark("a picture stays")
    made.remark("a picture stays")
    made.place = "header1"
    made.remark("a picture stays")
    assert made.remarks == ["document: a picture stays", "header1: a picture stays"]


def test_notes_are_seen_by_their_references_and_nothing_else_is():
    made = context()
    foot, end = element('<w:footnoteReference w:id="3"/>'), element('<w:endnoteReference w:id="4"/>')
    made.see_deleted(foot)
    made.see_inserted(end)
    made.see_deleted(element("<w:tab/>"))
    made.see_inserted(element("<w:tab/>"))
    assert made.deleted_notes == {("footnotes", "3")}
    assert made.inserted_notes == {("endnotes", "4"): end}


def settled(inside, old_at, new_at):
    """Gives what is left of a paragraph in which one marker of each document stands, at these places."""
    holder = element(f"<w:p>{inside}</w:p>")
    made = context()
    made.old_markers["key"], made.new_markers["key"] = [holder[old_at]], [holder[new_at]]
    made.settle_markers()
    return written(*holder)


def test_a_marker_that_moved_stands_where_the_new_document_has_it():
    old, new, words = START % "old", START % "new", run("stays")
    assert settled(old + words + new, 0, 2) == words + new


def test_the_old_place_serves_both_where_only_words_that_go_stand_between():
    old, new, gone = START % "old", START % "new", f'<w:del w:id="9">{run("x")}</w:del>'
    other = END % 8
    assert settled(old + gone + other + new, 0, 3) == old + gone + other


def test_words_that_come_between_leave_the_new_place():
    old, new, come = START % "old", START % "new", f'<w:ins w:id="9">{run("x")}</w:ins>'
    assert settled(old + come + new, 0, 2) == come + new


def test_an_end_may_only_come_before_words_that_go():
    old, new, gone = END % 1, END % 2, f'<w:del w:id="9">{run("x")}</w:del>'
    assert settled(new + gone + old, 2, 0) == gone + old
    assert settled(old + gone + new, 0, 2) == gone + new


def test_every_sign_of_a_paragraph_is_looked_at_once_however_many_markers_stand_in_it(monkeypatch):
    asked = []
    monkeypatch.setattr(redline_context, "is_marker", lambda node: asked.append(node) or is_marker(node))
    marks = [START % name for name in range(50)]
    holder = element(f"<w:p>{''.join(marks)}{run('stays')}{''.join(marks)}</w:p>")
    made = context()
    made.old_markers = {f"key{at}": [holder[at]] for at in range(50)}
    made.new_markers = {f"key{at}": [holder[51 + at]] for at in range(50)}
    made.settle_markers()
    assert written(*holder) == run("stays") + "".join(marks)
    assert len(asked) == 1


def test_a_marker_of_one_document_alone_stays():
    holder = element(f"<w:p>{START % 'a'}</w:p>")
    made = context()
    made.old_markers["key"] = [holder[0]]
    made.settle_markers()
    assert len(holder) == 1
