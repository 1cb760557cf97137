from drafter.redline.verify.block_form import Item, block_form
from tests.support.word_xml import element, field_char, instruction, paragraph, run

BOLD = "<w:b/>"


def form(xml):
    return block_form(element(xml))


def kinds(xml):
    return [item.kind for item in form(xml)]


def test_words_of_one_look_are_one_item_however_they_are_cut_into_runs():
    assert form(paragraph("The Par", "ty pays")) == (Item("text", "The Party pays"), Item("paragraph", ""))
    assert form(paragraph("The ", run("Party", BOLD)))[:2] == (
        Item("text", "The "),
        Item("text", "Party", form(paragraph(run("x", BOLD)))[0].look),
    )


def test_an_instruction_and_words_beside_it_are_two_items():
    assert kinds(paragraph(instruction("REF a"), "1.2")) == ["instruction", "text", "paragraph"]


def test_a_simple_field_says_what_the_complex_one_does():
    simple = paragraph(f'<w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple>')
    parts = field_char("begin"), instruction("PAGE"), field_char("separate"), run("7"), field_char("end")
    assert form(simple) == form(paragraph(*parts))
    assert [item.said for item in form(simple)] == ["begin", "PAGE", "separate", "7", "end", ""]


def test_the_properties_of_a_paragraph_stand_behind_its_end():
    made = form(paragraph("x", properties='<w:jc w:val="left"/><w:rPr><w:b/></w:rPr>'))
    assert [item.kind for item in made] == ["text", "paragraph", "property", "property of rPr"]
    assert 'val="left"' in made[2].said


def test_a_table_is_opened_and_closed_with_its_rows_and_cells():
    table = f"<w:tbl><w:tblPr><w:jc/></w:tblPr><w:tr><w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>"
    assert [(item.kind, item.said) for item in form(table) if item.kind in ("open", "close")] == [
        ("open", "tbl"),
        ("open", "tr"),
        ("open", "tc"),
        ("close", "tc"),
        ("close", "tr"),
        ("close", "tbl"),
    ]
    assert kinds(table)[1] == "property of tblPr"


def test_a_link_that_is_cut_in_two_is_one_and_one_round_nothing_is_none():
    def link(text, to="a"):
        return f'<w:hyperlink w:anchor="{to}">{run(text) if text else ""}</w:hyperlink>'

    assert form(paragraph(link("G3"), link(".17"))) == form(paragraph(link("G3.17")))
    assert form(paragraph("x", link(""))) == form(paragraph("x"))
    assert form(paragraph(link("G3"), link(".17", "b"))) != form(paragraph(link("G3.17")))


def test_a_direction_of_writing_round_nothing_is_none():
    def turned(inside):
        return f'<w:dir w:val="rtl">{inside}</w:dir>'

    assert form(paragraph("x", turned(""))) == form(paragraph("x"))
    assert form(paragraph("x", turned(run("y")))) != form(paragraph("x", run("y")))
    assert form(paragraph(turned(run("x")), turned(run("y")))) != form(paragraph(turned(run("x") + run("y"))))


def test_what_a_text_box_says_is_told_apart_from_the_box():
    def box(text):
        return form(
            paragraph(f"<w:r><w:pict><w:txbxContent>{paragraph(text)}</w:txbxContent></w:pict></w:r>")
        )

    one, two = box("one"), box("two")
    assert one[0] == two[0]
    assert one[0].kind == "pict"
    assert (one[1].said, two[1].said) == ("one", "two")


def test_any_other_block_is_its_xml():
    assert kinds("<w:altChunk/>") == ["altChunk"]


def test_how_the_xml_is_indented_does_not_count():
    properties = '<w:jc w:val="left"/>\n  <w:keepNext/>\n'
    assert form(paragraph("x", properties=properties)) == form(
        paragraph("x", properties="".join(properties.split("\n  ")))
    )


def test_signs_within_a_value_are_told_from_those_round_it():
    one, two = "<w:sym w:char='b\" font=\"a'/>", '<w:sym w:font="a" w:char="b"/>'
    assert form(paragraph(f"<w:r>{one}</w:r>")) != form(paragraph(f"<w:r>{two}</w:r>"))
    words, mark = "<w:pict>&lt;w:b/&gt;</w:pict>", "<w:pict><w:b/></w:pict>"
    assert form(paragraph(f"<w:r>{words}</w:r>")) != form(paragraph(f"<w:r>{mark}</w:r>"))
    assert form(paragraph(f"<w:r>{mark}</w:r>")) != form(paragraph("<w:r><w:pict><w:b/>more</w:pict></w:r>"))
