from tests.support.redline_contexts import context
from tests.support.word_xml import element


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
