import io
import os
import zipfile
from pathlib import Path

import pytest

from drafter.errors import OutputError
from drafter.ooxml.package.package import Package
from drafter.ooxml.package.seal import sealed
from drafter.outputs.page_seal import sealed_page
from drafter.outputs.write_output import write_output

VERSIONS = Path(__file__).parents[2] / "sec_versions"
ONE, TWO = sealed_page("<p>one</p>"), sealed_page("<p>two</p>")
WORD = sealed(Package.read(VERSIONS / "G-5.20.docx"))


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(("first", "second"), [(ONE, TWO), (WORD, ONE), (ONE, WORD)])
def test_an_output_that_nobody_changed_is_just_replaced(tmp_path, first, second):
    out = tmp_path / "new" / "out"
    assert write_output(out, first) is None
    assert write_output(out, second) is None
    assert out.read_bytes() == (second.encode() if isinstance(second, str) else second)
    assert names(out.parent) == ["out"]


def test_an_empty_file_holds_nothing_to_be_lost(tmp_path):
    (tmp_path / "out").touch()
    assert write_output(tmp_path / "out", ONE) is None


@pytest.mark.parametrize("words", [b"somebody's", (VERSIONS / "G-5.20.docx").read_bytes()])
def test_somebodys_file_is_refused_with_its_name_and_date(tmp_path, words):
    out = tmp_path / "out"
    out.write_bytes(words)
    os.utime(out, (0, 1_800_000_000))
    with pytest.raises(
        OutputError, match=r"out: is there already \(2027-01-1\d .*no output of drafter.*--force"
    ):
        write_output(out, ONE)
    assert out.read_bytes() == words
    assert names(tmp_path) == ["out"]


@pytest.mark.parametrize("made", [ONE.encode(), WORD])
def test_an_output_that_somebody_changed_is_refused_and_kept_at_a_word(tmp_path, made):
    out = tmp_path / "out"
    out.write_bytes(made + b"a word")
    with pytest.raises(OutputError, match=r"out: was changed .* since drafter wrote it"):
        write_output(out, TWO)
    assert out.read_bytes() == made + b"a word"
    copy = write_output(out, TWO, force=True)
    assert copy.read_bytes() == made + b"a word"
    assert out.read_text() == TWO
    assert names(tmp_path) == sorted(["out", copy.name])


@pytest.mark.parametrize(
    ("name", "made"), [("r.docx", ONE), ("r.PDF", ONE), ("r.html", WORD), ("r.htm", WORD)]
)
def test_a_name_that_promises_another_kind_of_file_is_refused(tmp_path, name, made):
    with pytest.raises(OutputError, match=r"is no name for a (page|Word file)"):
        write_output(tmp_path / name, made)
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["x:y", "a?b", "aux/x", "new/lpt1/x", "b./x"])
def test_a_name_that_windows_cannot_have_is_refused_with_the_folders_that_would_be_made(tmp_path, name):
    with pytest.raises(OutputError, match="is no name for a file on Windows"):
        write_output(tmp_path / name, ONE)
    assert names(tmp_path) == []


def test_who_saved_a_word_file_last_is_named(tmp_path):
    data = io.BytesIO()
    with zipfile.ZipFile(VERSIONS / "G-5.20.docx") as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            said = b"<p xmlns:cp='urn:a'><cp:lastModifiedBy>Jo Bloggs</cp:lastModifiedBy></p>"
            new.writestr(name, said if name == "docProps/core.xml" else old.read(name))
    (tmp_path / "out").write_bytes(data.getvalue())
    with pytest.raises(OutputError, match="by Jo Bloggs"):
        write_output(tmp_path / "out", ONE)


def test_a_copy_goes_again_where_nothing_could_be_written(tmp_path):
    (tmp_path / "out").write_text("words")
    (tmp_path / "out").chmod(0o444)
    with pytest.raises(OutputError, match="is marked as read-only"):
        write_output(tmp_path / "out", ONE, force=True)
    assert names(tmp_path) == ["out"]


def test_what_a_link_leads_to_is_what_counts(tmp_path):
    (tmp_path / "theirs").write_text("words")
    (tmp_path / "out").symlink_to("theirs")
    with pytest.raises(OutputError, match="out: is there already"):
        write_output(tmp_path / "out", ONE)
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(OutputError, match="loop: cannot be written: too many levels"):
        write_output(tmp_path / "loop", ONE)
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match="folder: is there and is no file"):
        write_output(tmp_path / "folder", ONE)
