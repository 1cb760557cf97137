from drafter.redline.align.compare_blocks import compare_blocks, keep_last_mark
from drafter.redline.align.match_units import Match
from drafter.redline.content.units import units
from tests.support.redline_contexts import context
from tests.support.redline_judge import shown
from tests.support.word_xml import element, paragraph, written

TABLE = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="%s"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>'


def body(*blocks):
    return element(f"<w:body>{''.join(b if b.startswith('<') else paragraph(b) for b in blocks)}</w:body>")


def compared(old, new):
    made = context()
    container = body(*old)
    compare_blocks(container, body(*new), made)
    return container, made.remarks


def lines(old, new):
    return shown(compared(old, new)[0]).split("\n")


def test_paragraphs_come_first_between_and_last_where_the_new_document_has_them():
    old, new = (
        ["alpha beta", "gamma delta"],
        ["first one", "alpha beta", "between two", "gamma delta", "last three"],
    )
    assert lines(old, new) == [
        "[+first one+][+¶+]",
        "alpha beta",
        "[+between two+][+¶+]",
        "gamma delta[+¶+]",
        "[+last three+]",
    ]


def test_a_paragraph_that_is_divided_is_divided_by_a_mark_that_comes():
    old = ["The Party shall pay. No User may disclose Data.", "End of it."]
    new = ["The Party shall pay.", "No User may disclose Data.", "End of it."]
    assert lines(old, new) == ["The Party shall pay.[- -][+¶+]", "No User may disclose Data.", "End of it."]


def test_a_paragraph_that_moved_stands_at_both_places_in_ranges_of_one_name():
    moved, stays = (
        "No User may disclose the Data of another.",
        "It shall comply with this Section in all respects.",
    )
    container, _ = compared([moved, stays, "End."], [stays, moved, "End."])
    assert shown(container).split("\n") == [f"[<{moved}<][<¶<]", stays, f"[>{moved}>][>¶>]", "End."]
    xml = written(container)
    assert xml.count('w:name="move100"') == 2
    assert xml.index("moveFromRangeStart") < xml.index("moveFromRangeEnd") < xml.index("moveToRangeStart")


def test_a_bookmark_before_a_paragraph_that_comes_comes_with_it():
    start = '<w:bookmarkStart w:id="5" w:name="a"/>'
    container, _ = compared(["alpha", "omega"], ["alpha", start, "new one", "omega"])
    assert [child.tag.rpartition("}")[2] for child in container] == ["p", "bookmarkStart", "p", "p"]


def test_the_properties_of_a_control_that_stays_are_remarked_upon():
    inner = paragraph("one two three four")
    container, remarks = compared([CONTROL % ("a", inner), "x"], [CONTROL % ("b", inner), "x"])
    assert remarks == ["document: the properties of a content control stay as in the old document"]
    assert shown(container).split("\n") == ["one two three four", "x"]


def test_an_imported_file_that_differs_stays_with_a_remark():
    container, remarks = compared(["<w:altChunk/>", "x"], ["<w:altChunk><w:altChunkPr/></w:altChunk>", "x"])
    assert remarks == ["document: an imported file stays as in the old document: it cannot be compared"]
    assert written(container[0]) == "<w:altChunk/>"


def test_a_control_round_the_last_paragraph_comes_and_goes_without_its_paragraph():
    wrapped, plain = CONTROL % ("a", paragraph("the last one")), "the last one"
    container, _ = compared(["alpha", plain], ["alpha", wrapped])
    assert shown(container).split("\n") == ["alpha", "the last one"]
    assert written(container).count("customXmlInsRangeStart") == 2
    container, _ = compared(["alpha", wrapped], ["alpha", plain])
    assert shown(container).split("\n") == ["alpha", "the last one"]
    assert written(container).count("customXmlDelRangeStart") == 2


def kept(old, new, matches):
    return keep_last_mark(matches, units(body(*old)), units(body(*new)))


def test_last_paragraphs_that_share_nothing_are_one_rewritten():
    apart = [Match(0, 1, 0, 0), Match(1, 1, 0, 1)]
    assert kept(["a"], ["b"], apart) == [Match(0, 1, 0, 1, rewritten=True)]


def test_of_several_that_go_and_come_at_the_end_the_last_are_one():
    apart = [Match(0, 1, 0, 0), Match(1, 2, 0, 0), Match(2, 2, 0, 1), Match(2, 2, 1, 2)]
    assert kept(["a", "b"], ["c", "d"], apart) == [
        Match(0, 1, 0, 0),
        Match(1, 1, 0, 1),
        Match(1, 2, 1, 2, rewritten=True),
    ]


def test_last_paragraphs_that_belong_together_stay_as_they_are_matched():
    together = [Match(0, 1, 0, 1, same=True), Match(1, 2, 1, 2)]
    assert kept(["a", "b"], ["a", "c"], together) == together


def test_a_paragraph_that_comes_behind_the_last_is_in_one_match_with_it():
    behind = [Match(0, 1, 0, 1, same=True), Match(1, 1, 1, 2)]
    assert kept(["a"], ["a", "b"], behind) == [Match(0, 1, 0, 2)]
    gone = [Match(0, 1, 0, 1, same=True), Match(1, 2, 1, 1)]
    assert kept(["a", "b"], ["a"], gone) == [Match(0, 2, 0, 1)]


def test_a_container_that_ends_in_a_table_or_holds_nothing_has_no_last_mark():
    apart = [Match(0, 1, 0, 0), Match(1, 1, 0, 1)]
    assert kept([TABLE], ["b"], apart) == apart
    assert kept([], ["b"], [Match(0, 0, 0, 1)]) == [Match(0, 0, 0, 1)]
