"""Numbers that fields show and keep in no run, and words that stand in another part."""

from drafter.model.section import Link, Span
from tests.support.clauses_in_word import HEADING, item, plain, read
from tests.support.fields_in_word import MARK, REF, TARGET, character, field, run


def counting(code):
    return f"{character('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{character('end')}"


BEGINS = r" LISTNUM NumberDefault \l 6 "
LIST = (
    f"<w:p>{run('Each shall ')}{counting(BEGINS)}{run(' light, and ')}"
    f"{counting(' LISTNUM ')}{run(' trim.')}</w:p>"
)


def test_the_numbers_of_a_list_in_a_paragraph_stand_in_its_text(tmp_path):
    (clause,) = read(tmp_path, LIST)
    assert clause.text == "Each shall (i) light, and (ii) trim."


def test_such_a_number_stands_nowhere_in_the_file_and_all_else_does(tmp_path):
    (clause,) = read(tmp_path, LIST)
    own = "Each shall  light, and  trim."
    assert [clause.text[span.start : span.end] for span in clause.spans] == [
        own[span.offset : span.offset + span.end - span.start] for span in clause.spans
    ]
    assert "".join(clause.text[span.start : span.end] for span in clause.spans) == own
    assert clause.spans[0] == Span(0, 11, 0, 0)


def test_a_result_that_the_file_holds_is_not_made_twice(tmp_path):
    (clause,) = read(tmp_path, f"<w:p>{run('a ')}{field(' LISTNUM ', '(x)')}{run(' b')}</w:p>")
    assert clause.text == "a (x) b"


def test_a_field_that_counts_does_not_move_what_points(tmp_path):
    first = item("Do ", 1).replace("</w:p>", counting(" LISTNUM ") + field(REF, "G1.2") + "</w:p>")
    section = read(tmp_path, HEADING + first + TARGET.replace("</w:pPr>", f"</w:pPr>{MARK}"))
    assert section["G1.1"].text == "Do i)G1.2"
    assert section["G1.1"].links == (Link(5, 9, "G1.2"),)


def test_paragraphs_that_a_field_numbers_are_clauses(tmp_path):
    tab = "<w:r><w:tab/></w:r>"
    body = "".join(f"<w:p>{counting(' AUTONUM ')}{tab}{run(words)}</w:p>" for words in ("One.", "Two."))
    assert [(clause.id, clause.text) for clause in read(tmp_path, body)] == [("1", "One."), ("2", "Two.")]


def test_a_field_that_is_deleted_is_not_counted(tmp_path):
    gone = counting(" LISTNUM ").replace("instrText", "delInstrText")
    (clause,) = read(tmp_path, f"<w:p><w:del>{gone}</w:del>{counting(' LISTNUM ')}{run(' one')}</w:p>")
    assert (clause.label, clause.text) == ("i)", "one")


def test_what_is_not_read_is_noted(tmp_path, caplog):
    read(tmp_path, plain("Words.") + '<w:altChunk r:id="r9"/>' + f"<w:p>{counting(' LISTNUM Lamps ')}</w:p>")
    first, second = (record.getMessage() for record in caplog.records)
    assert "1 imported part (altChunk) of which nothing is read" in first
    assert "a list of its own, such as “lamps”, are not read" in second


def test_nothing_is_noted_of_a_file_that_is_read_whole(tmp_path, caplog):
    read(tmp_path, HEADING + LIST + TARGET)
    assert not caplog.records
