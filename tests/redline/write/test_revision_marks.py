import pytest

from drafter.ooxml.names import qn
from drafter.ooxml.revisions.settle import REVISION_TAGS
from drafter.redline.redline import redline
from drafter.redline.write.revision_marks import Marks, first_free_number, renumber
from tests.support.documents import W, body_of, document, p
from tests.support.word_xml import written

NOTE = (
    f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1"><w:p><w:ins w:id="%s"/></w:p></w:footnote>'
    "</w:footnotes>"
)


def test_marks_are_numbered_in_turn_and_signed():
    marks = Marks("Drafter", "2020-01-02T00:00:00Z", 5)
    assert written(marks.make("w:ins")) == (
        '<w:ins w:id="5" w:author="Drafter" w:date="2020-01-02T00:00:00Z"/>'
    )
    assert marks.number() == "6"


def test_a_mark_without_a_date_says_none():
    assert written(Marks("Drafter", None, 1).make("w:del")) == '<w:del w:id="1" w:author="Drafter"/>'


def test_a_range_ends_with_the_number_it_began_with_and_both_sides_of_a_move_share_a_name():
    marks = Marks("D", None, 1)
    assert written(*marks.move_range("w:moveFromRange", "move1")) == (
        '<w:moveFromRangeStart w:id="1" w:author="D" w:name="move1"/><w:moveFromRangeEnd w:id="1"/>'
    )
    assert written(*marks.wrapper_range("w:customXmlInsRange")) == (
        '<w:customXmlInsRangeStart w:id="2" w:author="D"/><w:customXmlInsRangeEnd w:id="2"/>'
    )


def test_the_first_free_number_is_above_all_marks_and_bookmarks_of_all_parts():
    body = '<w:p><w:ins w:id="4"/><w:bookmarkStart w:id="11" w:name="a"/><w:ins w:id="none"/></w:p>'
    packages = [document(body), document(parts={"footnotes.xml": ("footnotes", NOTE % 20)})]
    assert first_free_number(*packages[:1]) == 12
    assert first_free_number(*packages) == 21
    assert first_free_number(document()) == 1


def test_earlier_marks_get_numbers_of_their_own_over_all_parts():
    body = (
        '<w:p><w:moveFromRangeStart w:id="9" w:name="m"/><w:moveFrom w:id="9"/>'
        '<w:moveFromRangeEnd w:id="9"/><w:ins w:id="9"/></w:p>'
    )
    package = document(body, parts={"footnotes.xml": ("footnotes", NOTE % 9)})
    renumber(package)
    [paragraph] = package.body.iter(qn("w:p"))
    start, moved, end, inserted = (mark.get(qn("w:id")) for mark in paragraph)
    [noted] = package.tree("word/footnotes.xml").iter(qn("w:ins"))
    assert len({start, moved, inserted, noted.get(qn("w:id"))}) == 4
    assert end in {start, moved}


@pytest.mark.parametrize("kind", ["moveFrom", "moveTo", "customXmlIns", "customXmlDel"])
def test_the_end_of_an_earlier_range_keeps_the_number_of_its_start(kind):
    body = (
        f'<w:p><w:{kind}RangeStart w:id="5" w:name="m"/><w:{kind}RangeEnd w:id="5"/><w:ins w:id="5"/></w:p>'
    )
    package = document(body)
    renumber(package)
    [paragraph] = package.body.iter(qn("w:p"))
    assert [mark.get(qn("w:id")) for mark in paragraph] == ["1", "1", "3"]


def test_pieces_of_a_run_that_was_formatted_by_a_tracked_change_have_a_number_each():
    change = '<w:rPr><w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr>'

    def said(text):
        return document(f"<w:p><w:r>{change}<w:t>{text}</w:t></w:r></w:p>", p("Last."))

    made = redline(said("One two three four five."), said("One 2 three 4 five."), author="D", date=None)
    numbers = [each.get(qn("w:id")) for each in body_of(made.package).iter(*REVISION_TAGS)]
    assert len(numbers) == len(set(numbers)) >= 9
