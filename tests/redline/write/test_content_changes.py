from drafter.redline.content.parse_content import parse_content, parse_mark
from drafter.redline.content.units import dead_paragraphs, units
from drafter.redline.write.content_changes import empty_shell, weave, weave_move
from drafter.redline.write.piece_writer import Writer
from tests.support.redline_contexts import context
from tests.support.redline_judge import shown
from tests.support.word_xml import element, field_char, instruction, paragraph, run, written


def stream(*content):
    read = element(paragraph(*content))
    return (*parse_content(read), parse_mark(read))


def woven(old, new, *, fine=True):
    """Gives the body into which two streams are woven."""
    writer = Writer(context())
    weave(old, new, writer, fine=fine)
    body = element("<w:body/>")
    body.extend(writer.blocks)
    return body


def field(said, shows):
    return field_char("begin") + instruction(said) + field_char("separate") + run(shows) + field_char("end")


def test_words_are_woven_one_by_one_or_in_one_lump():
    old, new = stream("The Party pays."), stream("The User pays.")
    assert shown(woven(old, new)) == "The [-Party-][+User+] pays."
    assert shown(woven(old, new, fine=False)) == "[-The Party pays.-][+The User pays.+]"


def test_within_a_link_that_stays_its_words_are_compared():
    old, new = (stream(f'See <w:hyperlink w:anchor="a">{run(n)}</w:hyperlink>'.replace("See ", run("See ")))
                for n in ("G3.17", "G3.18"))  # fmt: skip
    body = woven(old, new)
    assert shown(body) == "See G3.[-17-][+18+]"
    assert written(body).count("<w:hyperlink ") == 1


def test_a_link_to_another_place_goes_and_comes_whole():
    old, new = (stream(f'<w:hyperlink w:anchor="{to}">{run("G3.17")}</w:hyperlink>') for to in "ab")
    assert shown(woven(old, new)) == "[-G3.17-][+G3.17+]"


def test_a_field_that_stays_shows_what_changed_of_its_result_only():
    body = woven(stream(field("REF a", "1.2")), stream(field("REF a", "1.3")))
    assert shown(body) == "1.[-2-][+3+]"
    xml = written(body)
    assert (xml.count("<w:instrText"), xml.count('"begin"'), xml.count('"end"')) == (1, 1, 1)


def test_a_simple_field_that_goes_is_deleted_as_a_complex_one():
    simple = f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>'
    xml = written(woven(stream("Page ", simple), stream("Page ")))
    assert "fldSimple" not in xml
    assert "<w:delInstrText" in xml
    assert [xml.count(f'w:fldCharType="{kind}"') for kind in ("begin", "separate", "end")] == [1, 1, 1]


def test_a_control_that_comes_has_its_markup_in_two_ranges_round_its_words():
    control = f'<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>{run("x")}</w:sdtContent></w:sdt>'
    xml = written(woven(stream("a"), stream("a", control)))
    order = [xml.index(part) for part in ("InsRangeStart", "<w:sdt>", "InsRangeEnd", "<w:ins ", "</w:sdt>")]
    assert order == sorted(order)
    assert xml.count("customXmlInsRangeStart") == xml.count("customXmlInsRangeEnd") == 2


def test_what_an_earlier_tracked_change_deleted_stays_as_it_is():
    deleted = '<w:del w:id="3"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    assert deleted in written(woven(stream("a ", deleted, "b"), stream("a c")))


def test_a_paragraph_that_moved_leaves_what_changed_on_the_way_as_deleted_and_inserted():
    made = context()
    source, target = Writer(made), Writer(made)
    weave_move(stream("one two three"), stream("one four three"), source, target)
    gone, come = element("<w:body/>"), element("<w:body/>")
    gone.extend(source.blocks)
    come.extend(target.blocks)
    assert shown(gone) == "[<one <][-two-][< three<][<¶<]"
    assert shown(come) == "[>one >][+four+][> three>][>¶>]"


def test_a_text_box_that_stays_is_compared_within():
    old, new = (
        stream(f"<w:r><w:pict><w:txbxContent>{paragraph(said)}</w:txbxContent></w:pict></w:r>")
        for said in ("one two", "one three")
    )
    assert "one [-two-][+three+]" in shown(woven(old, new)).split("\n")


def test_an_empty_shell_is_the_wrapper_without_what_it_wraps():
    link = element(f'<w:hyperlink w:anchor="a">{run("x")}</w:hyperlink>')
    assert written(empty_shell(link)) == '<w:hyperlink w:anchor="a"/>'
    control = element(
        f"<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtEndPr/><w:sdtContent>{run('x')}</w:sdtContent></w:sdt>"
    )
    assert (
        written(empty_shell(control))
        == "<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtEndPr/><w:sdtContent/></w:sdt>"
    )
    assert written(empty_shell(element("<w:sdt/>"))) == "<w:sdt><w:sdtContent/></w:sdt>"


def test_a_table_that_an_earlier_change_deleted_stays_between_the_paragraphs_it_stood_between():
    dead = '<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = element(f"<w:body>{paragraph('The ', properties=mark)}{dead}{paragraph('Party pays.')}</w:body>")
    [unit] = units(body, dead_paragraphs(body))
    made = woven(unit.pieces, stream("The User pays."))
    assert [child.tag.rpartition("}")[2] for child in made] == ["p", "tbl", "p"]
    assert written(made[1]) == dead


def test_a_table_of_both_documents_stays_where_the_paragraphs_around_it_are_joined():
    table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    old, new = (
        tuple(
            piece
            for unit in units(element(f"<w:body>{table}{paragraph(text)}</w:body>"))
            for piece in unit.pieces
        )
        for text in ("one two", "one three")
    )
    made = woven(old, new)
    assert written(made[0]) == table
    assert shown(made).split("\n")[-1] == "one [-two-][+three+]"
