from drafter.ooxml.names import qn
from drafter.redline.content.pieces import Block, Mark, Marker, Words
from drafter.redline.content.units import dead_paragraphs, live_cells, live_rows, units, xml_key
from tests.support.word_xml import element, paragraph

DEAD = '<w:rPr><w:del w:id="1"/></w:rPr>'
ROW = "<w:tr><w:tc><w:p><w:r><w:t>one two</w:t></w:r></w:p></w:tc></w:tr>"
DEAD_ROW = '<w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'


def found(*blocks):
    body = element(f"<w:body>{''.join(blocks)}</w:body>")
    return units(body, dead_paragraphs(body))


def shape(units):
    return [(unit.kind, len(unit.elements)) for unit in units]


def test_each_block_is_a_unit_of_its_kind_and_the_section_is_none():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('x')}</w:sdtContent></w:sdt>"
    blocks = found(paragraph("x"), f"<w:tbl>{ROW}</w:tbl>", control, "<w:altChunk/>", "<w:sectPr/>")
    assert shape(blocks) == [("paragraph", 1), ("table", 1), ("control", 1), ("other", 1)]


def test_a_paragraph_whose_mark_was_deleted_is_one_unit_with_the_next():
    [unit] = found(paragraph("The Party", properties=DEAD), paragraph(" shall pay."))
    assert unit.words == ["The", "Party", "shall", "pay", "."]
    assert [type(piece) for piece in unit.pieces] == [Words, Marker, Words, Mark]
    assert unit.pieces[1].role == "dead mark"


def test_a_deleted_table_between_joined_paragraphs_goes_with_them():
    [unit] = found(paragraph("The Party", properties=DEAD), f"<w:tbl>{DEAD_ROW}</w:tbl>", paragraph(" pays."))
    assert [piece.role for piece in unit.pieces if isinstance(piece, Marker)] == ["dead mark", "dead table"]


def test_a_bookmark_between_joined_paragraphs_stands_among_their_words():
    end = '<w:bookmarkEnd w:id="1"/>'
    [unit] = found(paragraph("The Party", properties=DEAD), end, paragraph(" shall pay."))
    assert unit.words == ["The", "Party", "shall", "pay", "."]
    assert [type(piece) for piece in unit.pieces] == [Words, Marker, Marker, Words, Mark]


def test_a_bookmark_after_a_deleted_paragraph_without_words_leads_the_next_one():
    hidden, second = found(paragraph(properties=DEAD), '<w:bookmarkEnd w:id="1"/>', paragraph("x"))
    assert (hidden.kind, len(second.leading)) == ("hidden", 1)


def test_words_before_a_table_keep_their_paragraph_though_its_mark_was_deleted():
    blocks = found(paragraph("stay", properties=DEAD), f"<w:tbl>{ROW}</w:tbl>")
    assert shape(blocks) == [("paragraph", 1), ("table", 1)]
    assert blocks[0].words == ["stay"]


def test_a_deleted_paragraph_without_words_before_a_table_is_hidden():
    blocks = found(paragraph(" ", properties=DEAD), f"<w:tbl>{ROW}</w:tbl>", paragraph("x"))
    assert shape(blocks) == [("hidden", 1), ("table", 1), ("paragraph", 1)]


def test_a_table_of_which_every_row_was_deleted_is_hidden():
    assert shape(found(f"<w:tbl>{DEAD_ROW}</w:tbl>")) == [("hidden", 1)]
    assert shape(found(f"<w:tbl>{DEAD_ROW}{ROW}</w:tbl>")) == [("table", 1)]


def test_a_bookmark_between_blocks_leads_the_next_one():
    start = '<w:bookmarkStart w:id="1" w:name="a"/>'
    first, second = found(paragraph("x"), start, paragraph("y"))
    assert first.leading == []
    assert [each.tag for each in second.leading] == [qn("w:bookmarkStart")]


def test_a_bookmark_before_a_table_leads_the_table():
    [table] = found('<w:bookmarkStart w:id="1" w:name="a"/>', f"<w:tbl>{ROW}</w:tbl>")
    assert len(table.leading) == 1


def test_a_table_is_one_piece_and_says_the_words_of_its_cells():
    [table] = found(f"<w:tbl>{ROW}{ROW}</w:tbl>")
    assert [type(piece) for piece in table.pieces] == [Block]
    assert table.words == ["one", "two", "one", "two"]
    assert table.size == 12


def test_live_rows_and_cells_are_those_not_deleted_also_within_a_control():
    within = f"<w:sdt><w:sdtContent>{ROW}</w:sdtContent></w:sdt>"
    assert len(live_rows(element(f"<w:tbl>{ROW}{DEAD_ROW}{within}<w:sdt/></w:tbl>"))) == 2
    gone = '<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr><w:p/></w:tc>'
    assert len(live_cells(element(f"<w:tr><w:tc><w:p/></w:tc>{gone}</w:tr>"))) == 1


def test_a_key_is_what_an_element_holds_whatever_its_attributes():
    a, b = element('<w:p w:rsidR="1"><w:r/></w:p>'), element('<w:p w:rsidR="2"><w:r/></w:p>')
    assert xml_key(a) == xml_key(b) != xml_key(element("<w:p><w:r/><w:r/></w:p>"))


def test_a_deleted_run_does_not_make_its_paragraph_dead():
    body = element(f"<w:body>{paragraph('<w:del/>')}{paragraph('x', properties=DEAD)}</w:body>")
    assert dead_paragraphs(body) == {body[1]}


def test_a_word_that_is_cut_into_runs_is_one_word():
    [unit] = found(paragraph("The Par", "ty"))
    assert unit.words == ["The", "Party"]


def test_words_before_a_deleted_table_and_another_one_stay_and_the_deleted_table_goes():
    blocks = found(
        paragraph("stay", properties=DEAD), f"<w:tbl>{DEAD_ROW}</w:tbl>", "<w:altChunk/>", paragraph("x")
    )
    assert shape(blocks) == [("paragraph", 1), ("other", 1), ("paragraph", 1)]
    assert blocks[0].words == ["stay"]
