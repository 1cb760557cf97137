"""One damaged, missing or exchanged version hinders only what needs it, and is named."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import DrafterError
from drafter.library.library import Library

VERSIONS = {
    "1.0": "G1 DUTIES\n\nG1.1 Each User shall keep a record.\n\nG1.2 Each User shall keep a list.\n",
    "2.0": "G1 DUTIES\n\nG1.1 Each User shall keep a record safe.\n\nG1.2 Each User shall keep a list.\n",
    "3.0": "G1 DUTIES\n\nG1.1 Each User shall keep a record safe.\n\nG1.2 Each User shall keep it safe.\n",
}


def missing(path):
    path.unlink()


def exchanged(path):
    path.write_text(VERSIONS["3.0"] + "\nG1.3 More.\n")


@pytest.fixture(params=[missing, exchanged])
def run(request, tmp_path, monkeypatch):
    """Gives what runs a command where the oldest version but one is damaged."""
    monkeypatch.chdir(tmp_path)
    library = Library.open(Path("sec_versions"))
    for version, text in VERSIONS.items():
        Path("v.txt").write_text(text)
        library = library.add(Path("v.txt"), section="G", version=version)

    def run(*words, damaged="2.0"):
        request.param(Path(f"sec_versions/G-{damaged}.txt"))
        return CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)

    return run


def test_all_versions_are_listed_and_the_damaged_one_marked(run):
    shown = run("versions")
    assert [line.split()[0] for line in shown.stdout.splitlines()] == ["G@1.0", "G@2.0", "G@3.0"]
    assert [line.endswith("(damaged)") for line in shown.stdout.splitlines()] == [False, True, False]
    assert "drafter: note on G@2.0: " in shown.stderr


def test_the_damaged_one_has_its_problem_as_json(run):
    said = json.loads(run("versions", "--json").stdout)["versions"]
    assert [bool(row.get("problem")) for row in said] == [False, True, False]


def test_a_history_passes_over_the_damaged_one(run, caplog):
    shown = run("history", "G1.1")
    assert "1.0" in shown.stdout
    assert "3.0" in shown.stdout
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == ["G@2.0 is passed over"]


def test_a_check_of_sound_versions_passes_over_a_damaged_earlier_one(run, caplog):
    run("check", "G@3.0", "--since", "G@2.0", damaged="1.0")
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == ["G@1.0 is passed over"]


@pytest.mark.parametrize(
    "words", [("show", "G@2.0"), ("check", "G@3.0", "--since", "G@2.0"), ("diff", "G@1.0", "G@2.0")]
)
def test_what_needs_the_damaged_one_is_refused_by_its_name(run, words):
    with pytest.raises(DrafterError, match=r"G-2\.0\.txt: "):
        run(*words)


def test_the_latest_one_is_never_taken_for_an_older(run):
    with pytest.raises(DrafterError, match=r"G-3\.0\.txt: "):
        run("show", "G@latest", damaged="3.0")


def test_a_history_of_damaged_versions_alone_is_refused(run):
    for version in ("1.0", "2.0"):
        Path(f"sec_versions/G-{version}.txt").write_text("changed")
    with pytest.raises(DrafterError, match=r"G-3\.0\.txt: "):
        run("history", "G1.1", damaged="3.0")


def test_a_new_version_is_added_beside_a_damaged_one(run):
    Path("v.txt").write_text("G1 DUTIES\n\nG1.1 Each User shall keep nothing.\n")
    run("add", "v.txt", "--section", "G", "--version", "4.0")
    assert Library.open(Path("sec_versions")).find("G@latest").version == "4.0"


def test_proposals_meet_past_a_damaged_version(run, caplog):
    Path("proposals").mkdir()
    for name, baseline in (("DP1", "G@1.0"), ("DP3", "G@3.0")):
        Path(f"proposals/{name}.yaml").write_text(
            f"id: {name}\ntitle: T\nbaseline: {baseline}\namendments:\n"
            "  - {clause: G1.1, replace: record, with: book}\n"
        )
    shown = run("proposals").stdout
    assert sum("DP1" in line and "DP3" in line for line in shown.splitlines()) == 1
    assert len(caplog.records) == 1
