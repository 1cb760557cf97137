from drafter.redline.write.property_changes import (
    copied_properties,
    first_child,
    kept_paragraph,
    kept_section,
    marked_paragraph,
    tracked,
    values,
)
from drafter.redline.write.revision_marks import Marks
from tests.support.word_xml import element, written

SIGNED = 'w:author="A" w:date="2020-01-02T00:00:00Z"'
BOLD, ITALIC = "<w:b/>", "<w:i/>"


def marks():
    return Marks("A", "2020-01-02T00:00:00Z", 7)


def properties(name, inside):
    return element(f"<w:{name}>{inside}</w:{name}>")


def rpr(inside):
    return properties("rPr", inside)


def ppr(inside):
    return properties("pPr", inside)


def test_equal_values_leave_the_old_property_as_it_is():
    assert written(tracked(rpr(BOLD), rpr(BOLD), "w:rPr", marks())) == f"<w:rPr>{BOLD}</w:rPr>"
    assert tracked(None, None, "w:rPr", marks()) is None
    assert tracked(None, rpr(""), "w:rPr", marks()) is None


def test_a_change_holds_the_old_value_behind_the_new_one():
    made = written(tracked(rpr(BOLD), rpr(ITALIC), "w:rPr", marks()))
    assert made == (
        f'<w:rPr>{ITALIC}<w:rPrChange w:id="7" {SIGNED}><w:rPr>{BOLD}</w:rPr></w:rPrChange></w:rPr>'
    )


def test_what_had_no_property_was_plain():
    made = written(tracked(None, rpr(BOLD), "w:rPr", marks()))
    assert made == f'<w:rPr>{BOLD}<w:rPrChange w:id="7" {SIGNED}><w:rPr/></w:rPrChange></w:rPr>'


def test_an_earlier_tracked_change_goes_on_saying_what_rejecting_gives():
    earlier = '<w:rPrChange w:id="3"><w:rPr><w:u/></w:rPr></w:rPrChange>'
    made = written(tracked(rpr(BOLD + earlier), rpr(ITALIC), "w:rPr", marks()))
    assert made == f"<w:rPr>{ITALIC}{earlier}</w:rPr>"


def test_the_mark_of_an_inserted_paragraph_stands_before_the_values_and_is_none():
    inserted = '<w:ins w:id="3"/>'
    made = written(tracked(rpr(inserted + BOLD), rpr(ITALIC), "w:rPr", marks()))
    assert made.startswith(f"<w:rPr>{inserted}{ITALIC}<w:rPrChange")
    assert inserted not in made.partition("rPrChange")[2]


def test_the_mark_of_a_deleted_row_stands_behind_the_values():
    deleted = '<w:del w:id="3"/>'
    old, new = properties("trPr", f"<w:cantSplit/>{deleted}"), properties("trPr", "<w:tblHeader/>")
    made = written(tracked(old, new, "w:trPr", marks()))
    assert made.startswith(f"<w:trPr><w:tblHeader/>{deleted}<w:trPrChange")


def test_a_change_of_the_columns_says_neither_who_nor_when():
    old, new = properties("tblGrid", '<w:gridCol w:w="1"/>'), properties("tblGrid", '<w:gridCol w:w="2"/>')
    made = written(tracked(old, new, "w:tblGrid", marks()))
    assert made == (
        '<w:tblGrid><w:gridCol w:w="2"/><w:tblGridChange w:id="7">'
        '<w:tblGrid><w:gridCol w:w="1"/></w:tblGrid></w:tblGridChange></w:tblGrid>'
    )


def test_the_values_of_a_paragraph_are_neither_its_marks_look_nor_its_section():
    said = values(ppr(f'<w:jc w:val="left"/><w:rPr>{BOLD}</w:rPr><w:sectPr/><w:pPrChange/>'))
    assert written(*said) == '<w:jc w:val="left"/>'
    assert values(None) == []


def test_what_goes_whole_keeps_what_an_earlier_tracked_change_says_of_it():
    old = rpr(f'{BOLD}<w:rPrChange w:id="3"><w:rPr/></w:rPrChange>')
    assert written(copied_properties(old)) == written(old)
    assert copied_properties(old) is not old
    assert copied_properties(rpr("")) is copied_properties(None) is None


def test_a_kept_paragraph_tracks_its_own_properties_and_its_marks_look_each_by_itself():
    old = ppr(f'<w:jc w:val="left"/><w:rPr>{BOLD}</w:rPr>')
    new = ppr(f'<w:jc w:val="right"/><w:rPr>{ITALIC}</w:rPr>')
    assert written(kept_paragraph(old, new, marks())) == (
        f'<w:pPr><w:jc w:val="right"/><w:rPr>{ITALIC}'
        f'<w:rPrChange w:id="8" {SIGNED}><w:rPr>{BOLD}</w:rPr></w:rPrChange></w:rPr>'
        f'<w:pPrChange w:id="7" {SIGNED}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>'
    )


def test_a_kept_paragraph_that_does_not_differ_is_the_old_one():
    same = '<w:jc w:val="left"/><w:rPr><w:b/></w:rPr><w:sectPr><w:cols/></w:sectPr>'
    assert written(kept_paragraph(ppr(same), ppr(same), marks())) == f"<w:pPr>{same}</w:pPr>"
    assert written(kept_paragraph(None, None, marks())) == "<w:pPr/>"


def test_the_marks_look_goes_before_the_section_though_it_is_new():
    old, new = ppr("<w:sectPr/>"), ppr(f"<w:rPr>{BOLD}</w:rPr><w:sectPr/>")
    made = kept_paragraph(old, new, marks())
    assert [child.tag.rpartition("}")[2] for child in made] == ["rPr", "sectPr"]


def test_a_section_has_the_headers_of_both_documents_those_of_the_new_one_behind():
    old = properties("sectPr", '<w:headerReference w:type="default"/><w:cols w:num="1"/>')
    new = properties("sectPr", '<w:headerReference/><w:footerReference w:type="first"/><w:cols w:num="2"/>')
    made = written(kept_section(old, new, "w:sectPr", marks()))
    assert made.startswith(
        '<w:sectPr><w:headerReference w:type="default"/><w:footerReference w:type="first"/>'
        '<w:cols w:num="2"/><w:sectPrChange'
    )


def test_a_mark_goes_behind_the_earlier_marks_of_the_paragraph_and_before_its_look():
    mark, earlier = element('<w:del w:id="9"/>'), '<w:ins w:id="3"/>'
    made = marked_paragraph(ppr(f"<w:jc/><w:rPr>{earlier}{BOLD}</w:rPr>"), mark)
    assert written(made) == f'<w:pPr><w:jc/><w:rPr>{earlier}<w:del w:id="9"/>{BOLD}</w:rPr></w:pPr>'


def test_a_mark_of_a_paragraph_without_look_stands_before_its_section():
    made = marked_paragraph(ppr("<w:jc/><w:sectPr/><w:pPrChange/>"), element('<w:ins w:id="9"/>'))
    assert written(made) == (
        '<w:pPr><w:jc/><w:rPr><w:ins w:id="9"/></w:rPr><w:sectPr/><w:pPrChange/></w:pPr>'
    )
    alone = marked_paragraph(None, element('<w:ins w:id="9"/>'))
    assert written(alone) == '<w:pPr><w:rPr><w:ins w:id="9"/></w:rPr></w:pPr>'


def test_a_missing_property_is_made_behind_what_it_must_follow():
    row = element("<w:tr><w:tblPrEx/><w:tc/></w:tr>")
    made = first_child(row, "w:trPr", after=("w:tblPrEx",))
    assert written(row) == "<w:tr><w:tblPrEx/><w:trPr/><w:tc/></w:tr>"
    assert first_child(row, "w:trPr", after=()) is made
