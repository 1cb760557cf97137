"""Whatever is wrong with the input: one line that says where and what to do, exit status 2."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import DrafterError
from tests.support.pdfs import with_pictures

ROOT = Path(__file__).parents[2]
SECTION = ROOT / "sec_versions" / "G-5.20.docx"


def run(*words, cwd=ROOT, env=None):
    return subprocess.run(
        [sys.executable, "-m", "drafter", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=env,
        check=False,
    )


def refused(*words, lines=1, cwd=ROOT):
    """Gives the lines of the refusal, once it has been seen to be one."""
    ended = run(*words, cwd=cwd)
    assert ended.returncode == 2
    assert ended.stdout == ""
    said = ended.stderr.splitlines()
    assert len(said) == lines
    assert all(line.startswith("drafter: ") for line in said)
    return said if lines > 1 else said[0]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"just some text", "is not a Word file; save it from Word as .docx", id="text"),
        pytest.param(b"{\\rtf1 words}", "RTF", id="rtf"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted|old", id="encrypted or .doc"
        ),
        pytest.param(SECTION.read_bytes()[:9000], "damaged", id="truncated"),
        pytest.param(b"", "is not a Word file|is empty", id="empty"),
    ],
)
def test_a_file_that_is_no_word_file(tmp_path, content, says):
    path = tmp_path / "bad.docx"
    path.write_bytes(content)
    line = refused("show", path)
    assert str(path) in line
    assert re.search(says, line)


def test_a_file_that_is_not_there(tmp_path):
    missing = tmp_path / "missing.docx"
    for words in (("show", missing), ("redline", SECTION, missing, "-o", tmp_path / "x.docx")):
        assert f"there is no file “{missing}”; check its folder" in refused(*words)


def test_a_clause_that_a_file_does_not_have_names_the_file(tmp_path):
    (tmp_path / "words.txt").write_text("1. Each User shall act.")
    said = refused("show", tmp_path / "words.txt", "G3.17")
    assert f"{tmp_path / 'words.txt'}: there is no clause G3.17; " in said


def test_a_baseline_that_names_no_version_is_said_at_its_line(tmp_path):
    path = proposal(tmp_path, ("G3.20(b)", "excluding"))
    path.write_text(path.read_text().replace("G@5.20", "Security 5.20"))
    said = refused("build", path, "--out", tmp_path / "out")
    assert f"{path}:3: there is no file “Security 5.20”; " in said
    assert said.endswith("a version is named as in G@6.0")


def test_two_versions_of_the_library_are_redlined_as_their_files_are(tmp_path):
    for name, old, new in (
        ("versions", "G@5.19", "G@5.20"),
        ("files", SECTION.with_name("G-5.19.docx"), SECTION),
    ):
        date = ("--date", "2026-01-31")
        ended = run("redline", old, new, "-o", tmp_path / f"{name}.docx", *date)
        assert ended.returncode == 0
        assert f"wrote {tmp_path / name}.docx: " in ended.stderr
    assert (tmp_path / "versions.docx").read_bytes() == (tmp_path / "files.docx").read_bytes()


def test_an_unknown_version_is_told_what_there_is():
    assert "there is no version G@9.9; the library holds G@5.18, G@5.19, G@5.20" in refused("show", "G@9.9")


def test_an_unknown_clause_is_told_where_to_look():
    assert "G@5.20: there is no clause G3.99; " in refused("show", "G@5.20", "G3.99")


def test_an_unknown_finding():
    assert "there is no finding 999" in refused(
        "draft", "G@5.20", "--since", "G@5.19", "--finding", 999, "--id", "DP999"
    )
    assert not (ROOT / "proposals" / "DP999.yaml").exists()


def proposal(tmp_path, *amendments):
    path = tmp_path / "DP1.yaml"
    path.write_text(
        "id: DP1\ntitle: A title\nbaseline: G@5.20\namendments:\n"
        + "".join(
            f'  - clause: {clause}\n    replace: "{old}"\n    with: "new"\n' for clause, old in amendments
        )
    )
    return path


def test_every_amendment_that_cannot_be_made_is_said_at_its_line(tmp_path):
    path = proposal(tmp_path, ("G3.20(b)", "no such words"), ("G3.20(a)", "the"), ("G99", "x"))
    first, second, third = refused("build", path, "--out", tmp_path / "out", lines=3)
    assert f"{path}:5: the words “no such words” are not in G3.20(b); " in first
    assert re.search(rf"{re.escape(str(path))}:8: the words “the” stand \d times in G3\.20\(a\); ", second)
    assert f"{path}:11: there is no clause G99 in G@5.20; " in third
    assert not (tmp_path / "out").exists()


def test_a_template_with_a_mistake_is_named(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "problem-statement.docx").write_bytes(b"not Word")
    path = proposal(tmp_path, ("G3.20(b)", "excluding"))
    line = refused("build", path, "--out", "out", "--library", ROOT / "sec_versions", cwd=tmp_path)
    assert "problem-statement.docx: is not a Word file" in line
    assert not (tmp_path / "out").exists()


def test_an_output_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "out").write_text("a file, not a folder")
    line = refused("build", "DP087", "--out", tmp_path / "out")
    assert "out" in line
    assert (tmp_path / "out").read_text() == "a file, not a folder"


def test_a_file_that_cannot_be_read_is_not_added(tmp_path):
    (tmp_path / "bad.docx").write_bytes(b"not Word")
    library = tmp_path / "library"
    refused("add", tmp_path / "bad.docx", "--section", "G", "--version", "9", "--library", library)
    assert not library.exists()


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nonsense",),
        ("check", "G@5.20", "--nonsense"),
        ("show", "a", "b", "c"),
    ],
)
def test_a_wrong_call_is_one_line_that_names_the_help(words):
    if not words:
        assert run().stdout.startswith("Usage: ") or "Usage: " in run().stderr
        return
    assert "--help`" in refused(*words)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("show",), "Missing argument 'SOURCE'; for example: drafter show G@5.20 G3.17"),
        (
            ("redline", SECTION, SECTION),
            "Missing option '-o' / '--output'; for example: drafter redline G-5.19",
        ),
        (("build",), "no proposal is named; name one as in `drafter build DP087`"),
    ],
)
def test_a_call_that_lacks_something_is_shown_one_that_does_not(words, says):
    assert says in refused(*words)


def test_a_date_that_is_none():
    line = refused("redline", SECTION, SECTION, "-o", "x.docx", "--date", "yesterday")
    assert "yesterday is not a date; write it as 2026-11-23" in line
    assert not (ROOT / "x.docx").exists()


def test_versions_in_the_wrong_order_are_remarked_upon():
    ended = run("check", "G@5.19", "--since", "G@5.20", "--exit-zero")
    assert "G@5.19 comes before G@5.20" in ended.stderr
    assert ended.returncode == 0


def test_a_source_without_words_is_no_all_clear(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    assert "empty.txt: holds no clauses; " in refused("check", tmp_path / "empty.txt", "--since", "G@5.20")


@pytest.mark.parametrize("words", [("accept", "one.docx"), ("redline", SECTION, "one.docx")])
def test_a_result_is_never_written_over_what_it_is_made_from(tmp_path, words):
    source = tmp_path / "one.docx"
    source.write_bytes(SECTION.read_bytes())
    said = refused(*words, "-o", "./one.docx", cwd=tmp_path)
    assert said == "drafter: one.docx: is what the result is made from; choose another name"
    assert source.read_bytes() == SECTION.read_bytes()


def test_a_version_that_was_added_is_said_how_to_check(tmp_path):
    library = tmp_path / "versions"
    first, second = (
        run(
            "add",
            SECTION.with_name(f"G-{number}.docx"),
            "--section",
            "G",
            "--version",
            number,
            "--library",
            library,
        )
        for number in ("5.19", "5.20")
    )
    assert "Next" not in first.stdout
    assert second.stdout.endswith("Next: drafter check G@5.20 --since G@5.19\n")


def test_a_day_that_is_none_is_refused(tmp_path):
    words = ("add", SECTION, "--section", "G", "--version", "9", "--library", tmp_path / "x")
    said = refused(*words, "--effective", "3/4/2020")
    assert said == "drafter: --effective 3/4/2020 is not a date; write it as 2019-11-07"


def test_a_result_is_never_written_over_a_version_of_a_library(tmp_path):
    library = tmp_path / "versions"
    run("add", SECTION, "--section", "G", "--version", "5.20", "--library", library)
    held = {path: path.read_bytes() for path in library.iterdir()}
    (version,) = library.glob("*.docx")
    assert f"{version}: is in a library, whose versions are never replaced; " in refused(
        "reject", SECTION, "-o", version
    )
    assert {path: path.read_bytes() for path in library.iterdir()} == held


def test_what_is_not_read_of_a_file_is_noted_on_standard_error(tmp_path):
    path = with_pictures(tmp_path / "mixed.pdf", 3, 1)
    done = run("show", path, "G1.1")
    assert done.returncode == 0
    assert done.stdout.startswith("G1.1")
    picture, kept_out = done.stderr.splitlines()
    assert picture == f"drafter: note: {path}: page 4 is a picture without text, of which nothing is read"
    assert kept_out.startswith(f"drafter: note: {path}: kept out of the clauses: ")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("show", "missing\n\x1b[31m.json"), r"there is no file “missing\n\x1b[31m.json”; "),
        (("show", "missing\x9b31m.json"), r"there is no file “missing\x9b31m.json”; "),
        (("show", "\u202exedni.json"), r"there is no file “\u202exedni.json”; "),
        (("show", "G@5.20", "G99\x1b"), r"there is no clause G99\x1b; "),
        (("show", "G@5.20", "--view", "a\nb"), r"'a\nb' is not one of 'final', 'original'"),
        (("build", "DP\n087"), r"DP\n087: there is no such proposal; "),
        (("build", "DP087", "--jobs", "a\x1bb"), r"'a\x1bb' is not a valid"),
        (("non\nsense",), r"No such command 'non\nsense'"),
        (("show", "x" * 5000), "; check its folder, "),
        (("x" * 5000,), "--help`"),
    ],
)
def test_a_word_that_would_begin_a_line_of_its_own_is_said_on_the_one_line(words, says):
    said = refused(*words)
    assert says in said
    assert len(said) < 1000


def test_names_in_a_librarys_index_are_said_on_one_line(tmp_path):
    row = {"section": "G", "version": "1", "title": "T", "effective": "", "file": "a\nb\x9b.json"}
    index = {"versions": [{**row, "sha256": 64 * "0"}]}
    (tmp_path / "index.json").write_text(json.dumps(index), encoding="utf-8")
    assert r"a\nb\u009b.json" in refused("show", "G@1", "--library", tmp_path)


def test_every_mistake_of_an_index_has_a_line_of_its_own(tmp_path):
    row = {"section": "G", "version": "1.0", "title": None, "effective": None, "file": "a.txt", "sha256": ""}
    (tmp_path / "index.json").write_text(json.dumps({"versions": [row]}))
    lines = refused("versions", "--library", tmp_path, lines=3)
    place = f"drafter: {tmp_path / 'index.json'}: version 1 (G@1.0): "
    assert [line.partition(";")[0] for line in lines] == [
        f'{place}"title" is null',
        f'{place}"effective" is null',
        f'{place}"sha256" is ""',
    ]


DRAFT = ("draft", "G@5.20", "--since", "G@5.19", "--finding", 1)
ACCEPT = ("check", "G@5.20", "--since", "G@5.19", "--accept", 1)


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (("redline", "G@5.19", "G@5.20", "-o", "x.docx"), "--author"),
        (("redline", "G@5.19", "G@5.20", "-o", "x.docx"), "--date"),
        (("apply", "one.txt", "G@5.20", "-o", "x.docx"), "--author"),
        ((*DRAFT, "--id", "DP1"), "--title"),
        (DRAFT, "--id"),
        (ACCEPT, "--reason"),
        (("build", "DP087"), "--onto"),
        (("rebase", "DP087"), "--onto"),
        (("combine", "DP087", "-o", "x.docx"), "--onto"),
        (("history", "G3.17"), "--section"),
        (("add", "one.txt"), "--section"),
        (("add", "one.txt"), "--version"),
        (("add", "G@5.20"), "--title"),
        (("remove", "G@5.20"), "--reason"),
    ],
)
@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("", "is empty; "),
        (" \t", "is empty; "),
        ("a\x01b", r"holds a character that cannot be printed: “a\x01b”; take it out"),
        ("a\nb", r"holds a character that cannot be printed: “a\nb”; take it out"),
        ("a\x9bb", r"holds a character that cannot be printed: “a\x9bb”; take it out"),
        ("a\udcffb", r"holds a character that cannot be printed: “a\udcffb”; take it out"),
        ("a\u202eb", r"holds a character that cannot be printed: “a\u202eb”; take it out"),
    ],
)
def test_the_words_of_an_option_are_words_that_can_be_printed(tmp_path, words, option, value, says):
    (tmp_path / "one.txt").write_text("In Section G6.9, omit “costs”.", encoding="utf-8")
    result = CliRunner().invoke(drafter, [*map(str, words), option, value], standalone_mode=False)
    assert isinstance(result.exception, DrafterError)
    (line,) = result.exception.lines
    assert line.startswith(f"{option} {says}")


def test_an_author_that_cannot_be_printed_is_refused_before_anything_is_written(tmp_path):
    (tmp_path / "one.txt").write_text("In Section G6.9, omit “costs”.", encoding="utf-8")
    words = ("apply", "one.txt", "G@5.20", "-o", "x.docx", "--library", ROOT / "sec_versions")
    assert "--author holds a character" in refused(*words, "--author", "a\udcffb", cwd=tmp_path)
    assert not (tmp_path / "x.docx").exists()


def test_the_name_of_who_accepts_is_words_too(tmp_path):
    shutil.copytree(ROOT / "sec_versions", tmp_path / "sec_versions")
    ended = run(*ACCEPT, "--reason", "meant", cwd=tmp_path, env={**os.environ, "LOGNAME": "a\x1bb"})
    assert ended.returncode == 2
    assert r"logged in holds a character that cannot be printed: “a\x1bb”" in ended.stderr
    assert not (tmp_path / "sec_versions" / "consistency.yaml").exists()
