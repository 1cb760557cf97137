"""What must not happen when a hostile file is read is told from what a call said and left."""

import io
import random
import zipfile

import pytest

pytest.importorskip("resource")  # the measures limit what a call may take, which Windows cannot

from benchmarks.hostile import grammars
from benchmarks.hostile.minimise import minimise
from benchmarks.hostile.shown import shown
from benchmarks.hostile.verdict import faults
from benchmarks.limited import Ended
from benchmarks.word_parts import paragraph, run, word_file

SHOW = ("show", "x.docx")
ACCEPT = ("accept", "x.docx", "-o", "out.docx")
FILES = {"x.docx": b"a"}


def _told(status, out="", error="", kind="word", mebibytes=50.0):
    ended = Ended(status, out, error, seconds=0.1, mebibytes=mebibytes)
    return [fault.sign for fault in faults(kind, SHOW, ended, FILES, FILES)]


def _left(status, after, error=""):
    ended = Ended(status, "", error, seconds=0.1, mebibytes=50.0)
    return [fault.sign for fault in faults("word", ACCEPT, ended, FILES, after)]


def _word_file():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<a><b/><c><d/></c></a>")
    return out.getvalue()


def test_an_answer_and_a_refusal_in_one_line_are_right():
    assert _told(0, out="G1.1 Each User shall pay.\n") == []
    assert _told(2, error="drafter: x.docx: is no Word file; save it from Word\n") == []


def test_a_traceback_is_told_with_its_error_and_its_place_in_the_program():
    error = (
        "Traceback (most recent call last):\n"
        '  File "/a/drafter/read/source.py", line 7, in read\n'
        '  File "/a/lib/zipfile.py", line 9, in open\n'
        "KeyError: 'a'\n"
    )
    assert _told(1, error=error) == ["traceback KeyError drafter/read/source.py:7"]


def test_a_redline_that_does_not_read_back_is_told_with_what_was_done_to_it():
    error = "drafter: CP1: after rejecting the redline does not read back: G1 reads “a”; please report it\n"
    assert _told(2, error=error) == ["does not read back after rejecting"]


def test_time_and_memory_are_told():
    assert _told(-24) == ["over 10 s"]
    assert _told(0, mebibytes=1100.0) == ["over 1 GB"]


def test_an_error_of_two_lines_is_told_but_for_files_in_which_every_mistake_is_said():
    lines = "drafter: x.docx: is one\ndrafter: x.docx: is another\n"
    assert _told(2, error=lines) == ["several lines"]
    assert _told(2, error=lines, kind="proposal") == []


def test_a_refusal_without_a_word_is_told():
    assert _told(2) == ["refused without a word"]


@pytest.mark.parametrize(
    ("sign", "called"),
    [
        ("\x1b", "control character in the output"),
        ("\x9b", "control character of C1 in the output"),
        ("\u202e", "mark of direction in the output"),
    ],
)
def test_signs_that_give_orders_are_told(sign, called):
    assert _told(0, out=f"G1.1 Each {sign}User") == [called]


def test_what_a_failing_call_changes_or_leaves_behind_is_told():
    refused = "drafter: x.docx: is none; mend it\n"
    assert _left(2, {"x.docx": _word_file()}, refused) == ["changed on failure"]
    assert _left(2, {**FILES, ".x.docx.tmp": b""}, refused) == ["left behind"]


def test_half_a_word_file_is_told_and_a_whole_one_is_not():
    whole = _word_file()
    assert _left(0, {**FILES, "out.docx": whole}) == []
    assert _left(0, {**FILES, "out.docx": whole[:40]}) == ["half-written out.docx"]


def test_a_failing_word_file_is_made_as_small_as_it_fails():
    def fails(data):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return b"<d" in package.read("word/document.xml")

    def fails_or_is_none(data):
        try:
            return fails(data)
        except KeyError:
            return False

    with zipfile.ZipFile(io.BytesIO(minimise(_word_file(), fails_or_is_none))) as package:
        assert package.namelist() == ["word/document.xml"]
        assert package.read("word/document.xml") == b"<a><d/></a>"


@pytest.mark.parametrize("kind", ["word", "pdf", "json", "text", "proposal", "judgements", "instructions"])
def test_a_hostile_file_is_the_same_for_the_same_seed(kind):
    one, other = (grammars.made(kind, random.Random(7)) for _ in range(2))  # noqa: S311 - the same each time
    assert one == other


def _header(name):
    return f'<w:headerReference w:type="default" r:id="r{name}"/>'


def _section(inside, mark=""):
    return paragraph(properties=f"{mark}<w:sectPr>{inside}</w:sectPr>")


def _shown(tmp_path, body, parts, section="", view="accept"):
    path = tmp_path / "x.docx"
    path.write_bytes(word_file(body, parts, section=section))
    return shown(path, view)


def test_a_section_shows_the_header_of_the_one_before_it_in_whatever_part_it_stands(tmp_path):
    says = {"header1.xml": paragraph(run("Draft")), "header2.xml": paragraph(run("Draft"))}
    both = [{"default headerReference": "Draft"}] * 2
    assert _shown(tmp_path, _section(_header("header1")), says) == (both, [])
    assert _shown(tmp_path, _section(_header("header1")), says, _header("header2")) == (both, [])


def test_a_section_that_a_tracked_change_takes_away_shows_nothing_and_hands_nothing_on(tmp_path):
    says = {"header1.xml": paragraph(run("Draft"))}
    body = _section(_header("header1"), mark='<w:rPr><w:del w:id="1"/></w:rPr>')
    assert _shown(tmp_path, body, says) == ([{}], [])
    assert _shown(tmp_path, body, says, view="reject") == ([{"default headerReference": "Draft"}] * 2, [])


def test_a_header_reference_to_a_footer_leads_to_none(tmp_path):
    says = {"footer1.xml": paragraph(run("Page"))}
    assert _shown(tmp_path, "<w:p/>", says, _header("footer1")) == ([{}], [])


def test_a_note_says_what_is_left_of_it_where_its_reference_stands(tmp_path):
    inside = paragraph(
        f"{run('kept')}<w:ins>{run(' new')}</w:ins><w:del><w:r><w:delText> old</w:delText></w:r></w:del>"
    )
    says = {"footnotes.xml": f'<w:footnote w:id="2">{inside}</w:footnote>'}
    body = paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>')
    assert _shown(tmp_path, body, says) == ([{}], ["kept new"])
    assert _shown(tmp_path, body, says, view="reject") == ([{}], ["kept old"])
