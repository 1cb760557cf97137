"""`drafter add` refuses what is not the version that it is called; `drafter remove` takes one out."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import DrafterError
from drafter.library import Library

PROPOSAL = """\
id: DP1
title: T
baseline: G@5.20
amendments:
  - {clause: G1.1, replace: "Each", with: "Every"}
"""
SECTION = """\
SECTION G: SECURITY

Version 5.20 – 27 September 2018

G1 DUTIES

G1.1 Each User shall keep a record.

G1.2 Nothing else applies.
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_LIBRARY", str(tmp_path / "library"))
    Path("G.txt").write_text(SECTION, encoding="utf-8")

    def run(*words):
        return CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)

    def add(file, section, version, *more):
        return run("add", file, "--section", section, "--version", version, *more)

    run.add = add
    return run


def versions():
    return [entry.name for entry in Library.open(Path("library")).entries]


@pytest.mark.parametrize(
    ("file", "section", "version", "why"),
    [
        ("G.txt", "H", "5.20", r"G.txt: its clauses are those of Section G.* Section H; .* --force"),
        ("G.txt", "G", "5.21", r"G.txt: its first page says version 5\.20.* version 5\.21; .* --force"),
        ("copy.txt", "G", "5.20.1", r"copy.txt: .* in the library as G@5\.20; .* --force"),
    ],
)
def test_a_file_that_is_not_what_it_is_called_is_refused_unless_it_is_forced(
    run, file, section, version, why
):
    if file == "copy.txt":
        run.add("G.txt", "G", "5.20")
        Path("copy.txt").write_text(SECTION, encoding="utf-8")
    before = versions()
    with pytest.raises(DrafterError, match=why):
        run.add(file, section, version)
    assert versions() == before
    assert "note on" in run.add(file, section, version, "--force").stderr
    assert versions() == [*before, f"{section}@{version}"]


def test_a_version_that_reads_as_another_is_added_with_a_note(run):
    run.add("G.txt", "G", "5.20")
    Path("new.txt").write_text(SECTION.replace("5.20", "5.21"), encoding="utf-8")
    assert "every clause reads as in G@5.20" in run.add("new.txt", "G", "5.21").stderr
    assert versions() == ["G@5.20", "G@5.21"]
    Path("newer.txt").write_text(
        SECTION.replace("5.20", "5.22").replace("Nothing", "Something"), encoding="utf-8"
    )
    assert run.add("newer.txt", "G", "5.22").stderr == ""


def test_a_version_is_taken_out_with_its_file(run):
    run.add("G.txt", "G", "5.20")
    assert "no longer in the library" in run("remove", "G@5.20").stdout
    assert versions() == []
    assert not list(Path("library").glob("G-*"))


def test_the_baseline_of_a_proposal_stays_unless_it_is_forced(run):
    run.add("G.txt", "G", "5.20")
    Path("proposals").mkdir()
    Path("proposals/DP1.yaml").write_text(PROPOSAL, encoding="utf-8")
    with pytest.raises(DrafterError, match=r"G@5\.20: is the baseline of DP1; .* --force"):
        run("remove", "G@5.20")
    assert versions() == ["G@5.20"]
    run("remove", "G@5.20", "--force")
    assert versions() == []


@pytest.mark.parametrize("name", ["G@latest", "G@9", "H@5.20", "G"])
def test_a_version_that_is_not_there_is_not_taken_out(run, name):
    run.add("G.txt", "G", "5.20")
    with pytest.raises(DrafterError):
        run("remove", name)
    assert versions() == ["G@5.20"]


def test_a_version_without_labels_does_not_read_as_another_that_has_none(run):
    for version, text in (("1.0", "Keep every Lamp clean."), ("1.1", "Keep every Lens clean.")):
        Path(f"{version}.json").write_text(
            f'{{"clauses": [{{"id": "B1", "text": "{text}"}}]}}', encoding="utf-8"
        )
        assert "note" not in run.add(f"{version}.json", "B", version).stderr
