from drafter.redline.content.normalise import end_with_paragraph, strip_noise
from tests.support.word_xml import element, paragraph, run, written

MARKED = '<w:bookmarkStart w:id="%s" w:name="%s"/><w:bookmarkEnd w:id="%s"/>'


def stripped(xml):
    root = element(xml)
    strip_noise(root)
    return written(root)


def test_what_word_renews_on_every_save_is_no_content():
    noisy = f'<w:p w:rsidR="00A1" w:rsidRDefault="00A2"><w:proofErr w:type="spellStart"/>{run("text")}</w:p>'
    assert stripped(f"<w:body>{noisy}</w:body>") == f"<w:body>{paragraph('text')}</w:body>"


def test_a_smart_tag_goes_and_its_words_stay():
    tagged = (
        f'<w:p><w:smartTag w:element="place"><w:smartTagPr/>{run("London")}</w:smartTag>{run(" calls")}</w:p>'
    )
    assert stripped(f"<w:body>{tagged}</w:body>") == f"<w:body>{paragraph('London', ' calls')}</w:body>"


def test_the_place_where_the_cursor_last_stood_goes_and_other_bookmarks_stay():
    kept = MARKED % (5, "_Ref1", 5)
    assert stripped(f"<w:p>{MARKED % (4, '_GoBack', 4)}{kept}</w:p>") == f"<w:p>{kept}</w:p>"


def test_a_prefix_that_a_value_names_stays_declared():
    root = element('<w:document xmlns:x="urn:x" xmlns:y="urn:y" mc:Ignorable="x"><w:body/></w:document>')
    strip_noise(root)
    assert "x" in root.nsmap
    assert "y" not in root.nsmap


def ended(xml):
    root = element(xml)
    end_with_paragraph(root)
    return written(root)


def test_a_body_that_ends_in_a_table_gets_a_paragraph_before_its_section():
    table = "<w:tbl><w:tr/></w:tbl>"
    assert (
        ended(f"<w:document><w:body>{table}<w:sectPr/></w:body></w:document>")
        == f"<w:document><w:body>{table}<w:p/><w:sectPr/></w:body></w:document>"
    )


def test_a_body_that_ends_in_a_control_with_a_table_at_its_end_gets_a_paragraph_behind_the_control():
    inner = "<w:sdt><w:sdtContent><w:tbl><w:tr/></w:tbl></w:sdtContent></w:sdt>"
    control = f"<w:sdt><w:sdtContent><w:p/>{inner}</w:sdtContent></w:sdt>"
    assert ended(f"<w:hdr>{control}</w:hdr>") == f"<w:hdr>{control}<w:p/></w:hdr>"
    control = f"<w:sdt><w:sdtContent>{inner}<w:p/></w:sdtContent></w:sdt>"
    assert ended(f"<w:hdr>{control}</w:hdr>") == f"<w:hdr>{control}</w:hdr>"


def test_a_bookmark_that_ends_behind_the_table_is_passed_over():
    table, end = "<w:tbl><w:tr/></w:tbl>", '<w:bookmarkEnd w:id="1"/>'
    assert ended(f"<w:hdr>{table}{end}</w:hdr>") == f"<w:hdr>{table}<w:p/>{end}</w:hdr>"


def test_a_story_that_holds_nothing_gets_a_paragraph():
    assert ended("<w:ftr/>") == "<w:ftr><w:p/></w:ftr>"
    assert (
        ended("<w:document><w:body><w:sectPr/></w:body></w:document>")
        == "<w:document><w:body><w:p/><w:sectPr/></w:body></w:document>"
    )


def test_a_body_that_ends_in_a_paragraph_stays():
    body = f"<w:document><w:body>{paragraph('x')}<w:sectPr/></w:body></w:document>"
    assert ended(body) == body
