import pytest

from drafter.errors import VerificationError
from drafter.ooxml.names import qn
from drafter.redline.content.units import dead_paragraphs, units
from drafter.redline.write.whole_blocks import mark_cell, mark_content, mark_row, marked_markup, whole_unit
from tests.support.redline_contexts import context
from tests.support.word_xml import element, paragraph, run, written

DELETED = '<w:del w:id="%d" w:author="A"/>'
INSERTED = '<w:ins w:id="%d" w:author="A"/>'


def whole(xml, status):
    made = context()
    body = element(f"<w:body>{xml}</w:body>")
    [unit] = units(body, dead_paragraphs(body))
    return written(*whole_unit(unit, status, made)), made.remarks


def test_a_paragraph_is_deleted_with_its_words_and_its_mark():
    made, _ = whole(paragraph("gone"), "w:del")
    assert made == (
        '<w:p><w:pPr><w:rPr><w:del w:id="101" w:author="A"/></w:rPr></w:pPr>'
        '<w:del w:id="100" w:author="A"><w:r><w:delText xml:space="preserve">gone</w:delText></w:r></w:del>'
        "</w:p>"
    )


def test_a_paragraph_is_inserted_with_its_words_and_its_mark():
    made, _ = whole(paragraph("new"), "w:ins")
    assert made == (
        '<w:p><w:pPr><w:rPr><w:ins w:id="101" w:author="A"/></w:rPr></w:pPr>'
        f'<w:ins w:id="100" w:author="A">{run("new")}</w:ins></w:p>'
    )


def test_what_cannot_be_tracked_stays_or_is_left_out_with_a_remark():
    assert whole("<w:altChunk/>", "w:del") == (
        "<w:altChunk/>",
        ["document: an imported file of the old document stays: it cannot be deleted as a tracked change"],
    )
    assert whole("<w:altChunk/>", "w:ins") == (
        "",
        [
            (
                "document: an imported file of the new document is left out: it cannot be inserted as a"
                " tracked change"
            )
        ],
    )


def test_a_row_is_marked_behind_its_properties_and_so_is_all_it_holds():
    row = element(
        "<w:tr><w:tblPrEx/><w:trPr><w:cantSplit/><w:trPrChange/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
    )
    mark_row(row, "w:del", context())
    assert written(row) == (
        f"<w:tr><w:tblPrEx/><w:trPr><w:cantSplit/>{DELETED % 100}<w:trPrChange/></w:trPr>"
        f"<w:tc><w:p><w:pPr><w:rPr>{DELETED % 101}</w:rPr></w:pPr></w:p></w:tc></w:tr>"
    )


def test_a_row_without_properties_gets_them_where_they_belong():
    row = element("<w:tr><w:tblPrEx/><w:tc><w:p/></w:tc></w:tr>")
    mark_row(row, "w:ins", context())
    assert [child.tag for child in row] == [qn("w:tblPrEx"), qn("w:trPr"), qn("w:tc")]
    assert written(row[1]) == f"<w:trPr>{INSERTED % 100}</w:trPr>"


def test_a_moved_row_is_deleted_and_one_that_comes_is_inserted():
    gone, come = element("<w:tr/>"), element("<w:tr/>")
    mark_row(gone, "w:moveFrom", context())
    mark_row(come, "w:moveTo", context())
    assert (gone[0][0].tag, come[0][0].tag) == (qn("w:del"), qn("w:ins"))


def test_a_cell_of_a_row_that_stays_is_marked_before_the_change_of_its_properties():
    cell = element("<w:tc><w:tcPr><w:tcW/><w:tcPrChange/></w:tcPr><w:p/></w:tc>")
    mark_cell(cell, "w:del", context())
    assert written(cell[0]) == '<w:tcPr><w:tcW/><w:cellDel w:id="100" w:author="A"/><w:tcPrChange/></w:tcPr>'
    cell = element("<w:tc><w:p/></w:tc>")
    mark_cell(cell, "w:ins", context())
    assert written(cell[0]) == '<w:tcPr><w:cellIns w:id="100" w:author="A"/></w:tcPr>'


def test_what_is_inserted_loses_the_ids_of_its_paragraphs_and_what_goes_keeps_them():
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    for status, left in (("w:ins", []), ("w:del", ["1A"])):
        cell = element(f'<w:tc><w:p xmlns:a="{w14}" a:paraId="1A"/></w:tc>')
        mark_content(cell, status, context())
        assert cell[0].attrib.values() == left


def test_what_was_deleted_before_stays_hidden_as_it_is():
    hidden = '<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    cell = element(f"<w:tc>{hidden}{paragraph('x')}</w:tc>")
    mark_content(cell, "w:del", context())
    assert written(cell[0]) == hidden
    assert len(cell) == 2


def test_the_markup_of_a_control_goes_between_two_ranges():
    control = element("<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>")
    before, made, after = marked_markup(control, "w:del", context())
    assert written(before, made, after) == (
        '<w:customXmlDelRangeStart w:id="100" w:author="A"/>'
        '<w:sdt><w:sdtContent><w:customXmlDelRangeEnd w:id="100"/><w:p/>'
        '<w:customXmlDelRangeStart w:id="101" w:author="A"/></w:sdtContent></w:sdt>'
        '<w:customXmlDelRangeEnd w:id="101"/>'
    )


def test_a_control_that_comes_is_inserted_with_what_it_holds():
    made, _ = whole(f"<w:sdt><w:sdtContent>{paragraph('x')}</w:sdtContent></w:sdt>", "w:ins")
    assert made.startswith('<w:customXmlInsRangeStart w:id="102"')
    assert made.count("<w:ins ") == 2


@pytest.mark.parametrize("status", ["w:ins", "w:del"])
@pytest.mark.parametrize("held", ["<w:tbl/>", "<w:sdtContent/><w:p/>"])
@pytest.mark.parametrize("around", ["%s", "<w:tbl><w:tr><w:tc>%s<w:p/></w:tc></w:tr></w:tbl>"])
def test_a_control_that_holds_something_outside_its_content_is_refused(status, held, around):
    with pytest.raises(VerificationError, match="holds something outside its content"):
        whole(around % f"<w:sdt>{held}</w:sdt>", status)


def test_a_table_within_what_is_inserted_loses_the_ids_of_its_rows():
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    row = f'<w:tr xmlns:a="{w14}" a:paraId="1A"><w:tc><w:p/></w:tc></w:tr>'
    for status, left in (("w:ins", []), ("w:del", ["1A"])):
        cell = element(f"<w:tc><w:tbl>{row}</w:tbl><w:p/></w:tc>")
        mark_content(cell, status, context())
        assert next(cell.iter(qn("w:tr"))).attrib.values() == left
