import pytest

from drafter.errors import VerificationError
from drafter.redline.content.parse_content import parse_content, parse_mark
from drafter.redline.write.piece_writer import Writer
from tests.support.redline_contexts import context
from tests.support.word_xml import element, field_char, paragraph, run, written

BOLD = "<w:b/>"
BASE = "<w:rubyBase><w:r><w:t>語</w:t></w:r></w:rubyBase>"
RUBY = f"<w:ruby><w:rt><w:r><w:t>ご</w:t></w:r></w:rt>{BASE}</w:ruby>"


def pieces(*content):
    return parse_content(element(paragraph(*content)))


def text(words):
    return f'<w:t xml:space="preserve">{words}</w:t>'


def finished(writer):
    """Gives what was written once the paragraph is ended, without its mark."""
    mark = parse_mark(element("<w:p/>"))
    return written(*writer.end_paragraph("kept", mark, mark))


def test_words_of_one_look_and_one_fate_are_one_run():
    writer = Writer(context())
    for piece in pieces("one ", "two"):
        writer.words("kept", piece, piece)
    assert finished(writer) == run("one two")


def test_words_of_another_look_are_a_run_of_their_own():
    writer = Writer(context())
    for piece in pieces("one ", run("two", BOLD)):
        writer.words("kept", piece, piece)
    assert finished(writer) == run("one ") + run("two", BOLD)


def test_kept_words_that_are_formatted_otherwise_say_what_they_were():
    writer = Writer(context())
    [old], [new] = pieces("word"), pieces(run("word", BOLD))
    writer.words("kept", old, new)
    change = '<w:rPrChange w:id="100" w:author="A"><w:rPr/></w:rPrChange>'
    assert finished(writer) == run("word", BOLD + change)


def test_words_that_go_and_words_that_come_stand_in_marks_of_their_own():
    writer = Writer(context())
    [old], [new] = pieces("old"), pieces("new")
    writer.words("w:del", old, None)
    writer.words("w:ins", None, new)
    assert finished(writer) == (
        '<w:del w:id="100" w:author="A"><w:r><w:delText xml:space="preserve">old</w:delText></w:r></w:del>'
        f'<w:ins w:id="101" w:author="A">{run("new")}</w:ins>'
    )


def test_words_that_go_stay_within_an_earlier_insertion_which_gets_a_number_of_its_own():
    writer = Writer(context())
    [old] = pieces(f'<w:ins w:id="3" w:author="B">{run("x")}</w:ins>')
    writer.words("w:del", old, None)
    assert finished(writer) == (
        '<w:ins w:id="100" w:author="B"><w:del w:id="101" w:author="A">'
        '<w:r><w:delText xml:space="preserve">x</w:delText></w:r></w:del></w:ins>'
    )


def test_runs_with_earlier_changes_of_formatting_are_not_joined():
    changed = BOLD + '<w:rPrChange w:id="%d"><w:rPr/></w:rPrChange>'
    writer = Writer(context())
    for piece in pieces(run("a", changed % 3), run("b", changed % 4)):
        writer.words("kept", piece, piece)
    assert finished(writer) == run("a", changed % 3) + run("b", changed % 4)


def test_a_tab_stays_among_the_words_of_its_run():
    writer = Writer(context())
    before, tab, after = pieces("<w:r><w:t>(a)</w:t><w:tab/><w:t>text</w:t></w:r>")
    writer.words("kept", before, before)
    writer.leaf("kept", tab, tab)
    writer.words("kept", after, after)
    assert finished(writer) == f"<w:r>{text('(a)')}<w:tab/>{text('text')}</w:r>"


def test_a_part_of_a_field_has_a_run_of_its_own():
    writer = Writer(context())
    before, begin, after = pieces("a", field_char("begin"), "b")
    writer.words("kept", before, before)
    writer.leaf("kept", begin, begin)
    writer.words("kept", after, after)
    assert finished(writer) == run("a") + field_char("begin") + run("b")


def test_the_instruction_of_a_field_that_goes_is_called_deleted():
    writer = Writer(context())
    [piece] = pieces("<w:r><w:instrText>PAGE</w:instrText></w:r>")
    writer.leaf("w:del", piece, None)
    assert "<w:delInstrText>PAGE</w:delInstrText>" in finished(writer)


def test_the_words_of_a_ruby_that_goes_are_called_deleted():
    writer = Writer(context())
    [piece] = pieces(f"<w:r>{RUBY}</w:r>")
    writer.leaf("w:del", piece, None)
    deleted = RUBY.replace("<w:t>", "<w:delText>").replace("</w:t>", "</w:delText>")
    assert finished(writer) == f'<w:del w:id="100" w:author="A"><w:r>{deleted}</w:r></w:del>'


def test_the_words_in_a_text_box_that_goes_keep_their_name():
    writer = Writer(context())
    box = f"<w:pict><w:txbxContent>{paragraph('x')}</w:txbxContent></w:pict>"
    [piece] = pieces(f"<w:r>{box}</w:r>")
    writer.leaf("w:del", piece, None)
    assert box in finished(writer)


def test_a_drawing_that_comes_gets_a_number_of_its_own_and_one_that_stays_keeps_its_own():
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    [piece] = pieces(f'<w:r><w:drawing><d:docPr xmlns:d="{wp}" id="1"/></w:drawing></w:r>')
    come = Writer(context()).leaf("w:ins", None, piece)
    stay = Writer(context()).leaf("kept", piece, piece)
    assert (come[0].get("id"), stay[0].get("id")) == ("101", "1")


def test_references_of_notes_are_seen_as_they_go_and_come():
    made = context()
    [piece] = pieces('<w:r><w:footnoteReference w:id="3"/></w:r>')
    Writer(made).leaf("kept", piece, piece)
    assert (made.deleted_notes, made.inserted_notes) == (set(), {})
    Writer(made).leaf("w:moveFrom", piece, None)
    node = Writer(made).leaf("w:moveTo", None, piece)
    assert made.deleted_notes == {("footnotes", "3")}
    assert made.inserted_notes == {("footnotes", "3"): node}


def test_a_marker_stands_in_no_tracked_change_and_is_kept_by_its_key():
    made = context()
    writer = Writer(made)
    [words] = pieces("x")
    [start] = pieces('<w:bookmarkStart w:id="1" w:name="a"/>')
    writer.words("w:del", words, None)
    writer.marker(start, new=False)
    writer.words("w:del", words, None)
    assert [child[:6] for child in finished(writer).split("<w:") if child.startswith(("del ", "book"))] == [
        "del w:",
        "bookma",
        "del w:",
    ]
    assert not made.new_markers


def test_what_follows_a_shell_is_written_into_it_until_it_is_left():
    writer = Writer(context())
    [words] = pieces("x")
    writer.enter(element('<w:hyperlink w:anchor="a"/>'))
    writer.enter(element("<w:sdt><w:sdtContent/></w:sdt>"))
    writer.words("kept", words, words)
    writer.leave()
    writer.words("kept", words, words)
    writer.leave()
    writer.words("kept", words, words)
    x = run("x")
    assert finished(writer) == (
        f'<w:hyperlink w:anchor="a"><w:sdt><w:sdtContent>{x}</w:sdtContent></w:sdt>{x}</w:hyperlink>{x}'
    )


def test_a_paragraph_keeps_the_attributes_and_the_properties_of_the_old_one():
    writer = Writer(context())
    old = parse_mark(element('<w:p w:rsidR="1"><w:pPr><w:keepNext/></w:pPr></w:p>'))
    made = writer.end_paragraph("w:del", old, None)
    assert written(made) == (
        '<w:p w:rsidR="1"><w:pPr><w:keepNext/><w:rPr><w:del w:id="100" w:author="A"/></w:rPr></w:pPr></w:p>'
    )


def test_a_section_of_both_documents_is_kept_with_that_of_the_new_one():
    made = context()
    old, new = (parse_mark(element("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>")) for _ in "ab")
    paragraph = Writer(made).end_paragraph("kept", old, new)
    assert made.sections == [(paragraph[0][0], new.paragraph[0][0])]


def test_a_table_stands_before_the_paragraph_that_is_being_written_if_nothing_of_it_stays():
    writer = Writer(context())
    table = element("<w:tbl/>")
    [words] = pieces("x")
    writer.words("w:ins", None, words)
    writer.block("w:del", [table])
    assert writer.blocks == [table]
    with pytest.raises(VerificationError, match="inside a paragraph"):
        writer.block("w:ins", [table])
    writer.words("kept", words, words)
    with pytest.raises(VerificationError, match="inside a paragraph"):
        writer.block("w:del", [table])


def test_what_a_paragraph_held_does_not_count_for_the_next_one():
    writer = Writer(context())
    [words] = pieces("x")
    writer.words("kept", words, words)
    finished(writer)
    writer.block("kept", [element("<w:tbl/>")])
    assert len(writer.blocks) == 2


def test_the_space_between_two_elements_of_the_xml_is_no_content():
    writer = Writer(context())
    tab, mark = pieces("<w:r><w:tab/>\n  </w:r>", '<w:bookmarkStart w:id="1" w:name="a"/>\n  ')
    assert writer.leaf("kept", tab, tab).tail is None
    writer.marker(mark, new=False)
    assert "\n" not in finished(writer)
