"""`drafter init`: a library, a folder for proposals and the templates, nothing overwritten."""

import os
import re
import sys
from dataclasses import replace

import pytest

from drafter.actions.init import begin
from drafter.errors import OutputError, SourceError
from drafter.library.code_file import read_code_names
from drafter.library.library import Library
from drafter.model.code_names import CodeNames

TEMPLATES = {
    "diff.html.j2",
    "findings.html.j2",
    "legal-text.docx",
    "modification-report.docx",
    "page.html.j2",
    "problem-statement.docx",
    "redline.html.j2",
}


def test_what_a_person_begins_with_is_made(tmp_path):
    begun = begin(tmp_path / "code")
    assert all(one.made for one in begun)
    assert {path.name for path in (tmp_path / "code").iterdir()} == {
        "sec_versions",
        "proposals",
        "templates",
        "code.yaml",
    }
    assert {path.name for path in (tmp_path / "code" / "templates").iterdir()} == TEMPLATES
    assert Library.open(tmp_path / "code" / "sec_versions").entries == ()


def test_what_is_there_stays_as_it_is(tmp_path):
    (tmp_path / "templates").mkdir()
    own = tmp_path / "templates" / "legal-text.docx"
    own.write_text("somebody's own")
    begun = {one.path.name: one.made for one in begin(tmp_path)}
    assert own.read_text() == "somebody's own"
    assert begun.pop("legal-text.docx") is False
    assert all(begun.values())
    assert not any(one.made for one in begin(tmp_path))


def test_the_names_of_the_code_are_plain_ones_until_they_are_filled_in(tmp_path):
    begin(tmp_path)
    assert read_code_names(tmp_path / "sec_versions") == CodeNames()


def test_every_name_is_shown_as_it_is_said_without_it(tmp_path):
    begin(tmp_path)
    file = tmp_path / "code.yaml"
    keys = re.sub(r"^# (?=[a-z_]+:)", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(keys, encoding="utf-8")
    shown = read_code_names(tmp_path / "sec_versions")
    assert shown.provisions == ("clause",)
    assert replace(shown, provisions=(), sections={}, versions="") == CodeNames()


def test_names_that_are_there_stay_as_they_are(tmp_path):
    (tmp_path / "code.yaml").write_text("name: Harbour Code\n")
    assert not next(one for one in begin(tmp_path) if one.path.name == "code.yaml").made
    assert (tmp_path / "code.yaml").read_text() == "name: Harbour Code\n"


def test_a_damaged_library_is_told_and_nothing_is_made(tmp_path):
    (tmp_path / "sec_versions").mkdir()
    (tmp_path / "sec_versions" / "G-1.0.txt").write_text("G1 Duties")
    with pytest.raises(SourceError, match=r"holds G-1\.0\.txt and no index"):
        begin(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["sec_versions"]


@pytest.mark.parametrize("name", ["sec_versions", "proposals", "templates"])
def test_a_file_in_the_place_of_a_folder_is_told_and_nothing_is_made(tmp_path, name):
    (tmp_path / name).write_text("")
    with pytest.raises(OutputError, match=f"{name}: is no folder; move it away, or begin in another folder"):
        begin(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_in_the_place_of_a_folder_is_told(tmp_path):
    os.mkfifo(tmp_path / "templates")
    with pytest.raises(OutputError, match="templates: is no folder; "):
        begin(tmp_path)
