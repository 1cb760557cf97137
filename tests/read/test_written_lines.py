"""Instructions come in whatever a mail program or Word wrote them."""

import pytest
from docx import Document

from drafter.errors import SourceError
from drafter.read.written_lines import written_lines

SAID = "In clause 2.2, for “x” substitute “y’s”."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_any_usual_encoding(tmp_path, encoding):
    file = tmp_path / "instructions.txt"
    file.write_bytes(SAID.encode(encoding))
    assert written_lines(file) == SAID


def test_the_signs_of_a_quoted_mail_are_left_out(tmp_path):
    file = tmp_path / "mail.txt"
    file.write_text("> Omit G3.1.\n>\n> Omit G3.2.", encoding="utf-8")
    assert written_lines(file).split("\n") == ["Omit G3.1.", "", "Omit G3.2."]


def test_a_word_file_gives_a_line_for_each_paragraph_with_its_number(tmp_path):
    document = Document()
    document.add_paragraph("Legal text")
    document.add_paragraph(SAID, style="List Number")
    document.save(str(tmp_path / "instructions.docx"))
    assert written_lines(tmp_path / "instructions.docx").split("\n") == ["Legal text", f"1. {SAID}"]


@pytest.mark.parametrize(
    ("begins", "remedy"),
    [
        (b"%PDF-1.7", "copy its text"),
        (b"{\\rtf1", "save it from Word"),
        (b"\xd0\xcf\x11\xe0", "save it from Word"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_the_remedy(tmp_path, begins, remedy):
    file = tmp_path / "instructions.txt"
    file.write_bytes(begins + b" and more")
    with pytest.raises(SourceError) as refused:
        written_lines(file)
    assert remedy in str(refused.value)
