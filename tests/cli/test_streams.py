"""Standard streams that are closed, full or without a reader: the work is done, and the status is its own."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from drafter.cli.app import run as app_run
from drafter.cli.streams import _Raw

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "drafter"]
REDLINE = ("redline", "G@5.19", "G@5.20", "--date", "2026-01-31", "-o")
SINCE = ("check", "G@5.20", "--since", "G@5.19")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="descriptors are closed as POSIX has them")


@pytest.fixture
def desk(tmp_path):
    for folder in ("sec_versions", "proposals"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def run(desk, *words, closed=(), **streams):
    """Runs the program with some descriptors closed, and others leading where they are said to."""

    def close():
        for descriptor in closed:
            os.close(descriptor)

    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run(
        [*PROGRAM, *map(str, words)],
        cwd=desk,
        encoding="utf-8",
        preexec_fn=close,
        check=False,
        **given,
    )


def without_reader():
    """Gives the end of a pipe whose reader has left."""
    reader, writer = os.pipe()
    os.close(reader)
    return writer


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1), (0, 2), (1, 2), (0, 1, 2)])
def test_a_file_is_written_whatever_streams_are_closed(desk, closed):
    wanted = run(desk, *REDLINE, "wanted.docx")
    assert wanted.returncode == 0
    assert run(desk, *REDLINE, "made.docx", closed=closed).returncode == 0
    assert (desk / "made.docx").read_bytes() == (desk / "wanted.docx").read_bytes()


def test_a_pack_is_built_though_nothing_can_be_said(desk):
    words = ("build", "--all", "--jobs", "2")
    assert run(desk, *words, closed=(0, 1, 2)).returncode == 0
    assert json.loads((desk / "out" / "DP087" / "record.json").read_text(encoding="utf-8"))["id"] == "DP087"


def test_a_result_that_was_to_be_printed_where_nothing_is_is_not_done(desk):
    ended = run(desk, "versions", closed=(1,))
    assert ended.returncode == 2
    assert ended.stderr.startswith("drafter: standard output: cannot be written: it is closed; ")
    assert len(ended.stderr.splitlines()) == 1
    assert run(desk, "check", "G@5.20", closed=(1, 2)).returncode == 2


def test_a_result_that_stands_in_a_file_too_is(desk):
    assert run(desk, *SINCE, "-o", "found.html", closed=(1,)).returncode == 1
    assert (desk / "found.html").is_file()
    assert run(desk, "diff", "G@5.19", "G@5.20", "-o", "changes.html", closed=(1,)).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is full")
def test_a_full_disk_is_told_of_a_result_and_not_of_what_is_said_of_one(desk):
    with Path("/dev/full").open("w") as full:
        ended = run(desk, *SINCE, stdout=full)
        assert ended.returncode == 2
        assert ended.stderr.startswith("drafter: standard output: cannot be written: no space left on device")
        assert run(desk, *REDLINE, "made.docx", stderr=full).returncode == 0
        assert run(desk, "show", "no-such-file.docx", stderr=full).returncode == 2
        assert run(desk, "build", "DP087", stdout=full).returncode == 0
        assert run(desk, "build", "DP087", "--json", stdout=full).returncode == 2
    assert (desk / "made.docx").is_file()


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (SINCE, 1),
        ((*SINCE, "--json"), 1),
        (("versions",), 0),
        ((*REDLINE, "made.docx"), 0),
        (("show", "no-such-file.docx"), 2),
        (("build", "BROKEN", "DP087"), 2),
        (("rebase", "DP087", "--onto", "5.18"), 0),
        (("nonsense",), 2),
    ],
)
def test_a_reader_who_left_changes_no_status(desk, stream, words, status):
    writer = without_reader()
    ended = run(desk, *words, **{stream: writer})
    os.close(writer)
    assert ended.returncode == status
    if stream == "stdout" and words[0] != "redline":
        assert len(ended.stderr.splitlines()) == (status == 2)


def test_a_pipe_that_says_it_is_full_is_waited_for(desk):
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    with subprocess.Popen([*PROGRAM, "show", "G@5.20", "--json"], cwd=desk, stdout=writer) as program:
        os.close(writer)
        with open(reader, "rb") as file:  # noqa: PTH123 - a descriptor
            read = file.read()
    assert program.returncode == 0
    assert json.loads(read)["section"] == "G"


def test_what_cannot_be_written_counts_as_written_and_is_kept_in_mind(tmp_path):
    with (tmp_path / "x").open("wb") as file:
        raw = _Raw(file.fileno(), was_closed=True)
        with raw.forgiving():
            assert raw.write(b"said") == 4
        assert raw.lost == ""
        assert raw.write(b"result") == 6
        assert raw.lost == "it is closed"
    assert (tmp_path / "x").read_bytes() == b""


def test_windows_says_of_a_reader_who_left_that_the_argument_is_wrong(tmp_path, monkeypatch):
    """A stand-in: the error that Windows gives, under the numbers that the program goes by there."""
    monkeypatch.setattr("drafter.cli.streams._LEFT", (errno.EPIPE, errno.EINVAL))

    def fail(*_):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(_Raw, "_written", fail)
    with (tmp_path / "x").open("wb") as file:
        raw = _Raw(file.fileno(), was_closed=False)
        assert raw.write(b"result") == 6
        assert raw.lost == ""


def test_a_question_that_nobody_answers_is_told_in_one_line(monkeypatch, capsys):
    def ask(*_, **__):
        raise click.Abort

    monkeypatch.setattr("drafter.cli.app.drafter.main", ask)
    assert app_run() == 2
    assert capsys.readouterr().err == "drafter: no answer was given; answer the question with y or n\n"


def test_a_fault_of_the_program_is_one_line_and_2(monkeypatch, capsys):
    def fail(*_, **__):
        raise ZeroDivisionError("no\nway")

    monkeypatch.setattr("drafter.cli.app.drafter.main", fail)
    assert app_run() == 2
    said = capsys.readouterr().err
    assert said.startswith(
        "drafter: the call stopped: drafter failed on it: ZeroDivisionError: no way (test_str"
    )
    assert len(said.splitlines()) == 1
