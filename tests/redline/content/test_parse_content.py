from drafter.redline.content.parse_content import (
    control_key,
    leaf_key,
    parse_content,
    parse_mark,
    run_look,
)
from drafter.redline.content.pieces import Group, Leaf, Marker, Words, all_words
from tests.support.word_xml import element, paragraph, run

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def pieces(*content):
    return parse_content(element(paragraph(*content)))


def test_a_run_is_words_and_what_stands_between_them():
    found = pieces("<w:r><w:rPr><w:b/></w:rPr><w:t>(a)</w:t><w:tab/><w:t>text</w:t></w:r>")
    assert [type(piece) for piece in found] == [Words, Leaf, Words]
    assert all_words(found) == "(a) text"
    assert {piece.look for piece in found} == {run_look(element(run("x", "<w:b/>")))}


def test_empty_text_is_no_piece():
    assert pieces("<w:r><w:t/></w:r>") == ()


def test_words_that_were_inserted_earlier_know_the_insertions_round_them_from_the_outside():
    found = pieces(f'<w:ins w:id="1"><w:moveTo w:id="2">{run("new")}</w:moveTo></w:ins>', "old")
    assert [mark.tag.rpartition("}")[2] for mark in found[0].earlier] == ["ins", "moveTo"]
    assert found[1].earlier == ()


def test_words_that_were_deleted_earlier_are_a_marker_that_the_new_document_cannot_have():
    deleted = '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    found = pieces(f'<w:ins w:id="2">{deleted}</w:ins>')
    assert isinstance(found[0], Marker)
    assert found[0].key == ""
    assert len(found[0].earlier) == 1


def test_a_bookmark_and_a_comment_are_markers_that_are_known_by_their_number():
    start, comment = pieces(
        '<w:bookmarkStart w:id="4" w:name="_a"/>', '<w:r><w:commentReference w:id="7"/></w:r>'
    )
    assert isinstance(start, Marker)
    assert isinstance(comment, Marker)
    assert start.key.endswith("bookmarkStart:4")
    assert comment.key.endswith("commentReference:7")


def test_a_hyperlink_is_a_group_that_is_told_by_where_it_leads():
    def link(anchor):
        return pieces(f'<w:hyperlink w:anchor="{anchor}">{run("G3.17")}</w:hyperlink>')[0]

    assert isinstance(link("_a"), Group)
    assert all_words(link("_a").content) == "G3.17"
    assert link("_a").key == link("_a").key != link("_b").key


def test_a_look_leaves_out_what_earlier_tracked_changes_say_of_it():
    plain = element(run("x", "<w:b/>"))
    changed = element(
        run("x", '<w:ins w:id="2"/><w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>')
    )
    before = len(changed[0])
    assert run_look(changed) == run_look(plain) != b""
    assert len(changed[0]) == before


def test_no_look_is_empty_whether_or_not_there_are_properties():
    assert run_look(None) == run_look(element(run("x"))) == b""
    assert run_look(element("<w:r><w:rPr/></w:r>")) == b""


def test_a_mark_that_ends_a_section_is_no_match_for_one_that_does_not():
    section = paragraph("x", properties="<w:sectPr><w:pgSz/></w:sectPr>")
    assert parse_mark(element(section)).key == "section"
    assert parse_mark(element(paragraph("x"))).key == "paragraph"


def test_the_order_of_attributes_does_not_tell_two_leaves_apart():
    a, b = (
        element('<w:sym w:font="Symbol" w:char="F0B7"/>'),
        element('<w:sym w:char="F0B7" w:font="Symbol"/>'),
    )
    assert leaf_key(a) == leaf_key(b) != leaf_key(element('<w:sym w:font="Symbol" w:char="F0B8"/>'))


def test_a_drawing_is_told_by_all_but_its_number_and_what_its_text_boxes_say():
    def drawing(number, name, said):
        box = f"<w:txbxContent>{paragraph(said)}</w:txbxContent>"
        return element(f'<w:drawing><d:docPr xmlns:d="{WP}" id="{number}" descr="{name}"/>{box}</w:drawing>')

    first = drawing(1, "Picture", "one")
    assert leaf_key(first) == leaf_key(drawing(2, "Picture", "two"))
    assert leaf_key(first) != leaf_key(drawing(1, "Chart", "one"))
    assert "one" in "".join(first.itertext())


def test_a_content_control_is_told_by_its_properties_without_its_number():
    def control(number, tag):
        return element(f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w:id w:val="{number}"/></w:sdtPr></w:sdt>')

    assert control_key(control(1, "a")) == control_key(control(2, "a")) != control_key(control(1, "b"))
    assert control_key(element("<w:sdt/>")) == "control"
    assert len(control(1, "a")[0]) == 2
