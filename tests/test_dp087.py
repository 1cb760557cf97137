"""The case the program exists for, from Word file to Word file, through the command line."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pypandoc
import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter

ROOT = Path(__file__).parents[1]
WORDS = "which forms part of a SMETS2+ Device"
PACK = {
    "section-G-redline.docx",
    "section-G-clean.docx",
    "legal-text.docx",
    "problem-statement.docx",
    "modification-report.docx",
    "record.json",
}


def run(*words):
    return CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        run("build", "DP087", "--out", str(out))
    return out / "DP087"


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch):
    monkeypatch.chdir(ROOT)


def pandoc(path, changes):
    made = subprocess.run(
        [pypandoc.get_pandoc_path(), str(path), f"--track-changes={changes}", "--to=plain", "--wrap=none"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return made.stdout


def findings(*words):
    return json.loads(run("check", *words, "--json").stdout)["findings"]


def test_the_missed_amendment_comes_first():
    first, *others = findings("G@5.20", "--since", "G@5.19")
    assert (first["rank"], first["kind"]) == (1, "missed-amendment")
    assert (first["amended"]["id"], first["sibling"]["id"]) == ("G3.17(b)", "G3.20(b)")
    text = first["sibling"]["text"]
    assert first["proposed"] == text.replace("Gas Proxy Function)", f"Gas Proxy Function {WORDS})")
    assert len(others) < 10


def test_the_term_left_unrenamed_is_found_and_what_was_made_properly_is_not():
    siblings = {finding["sibling"]["id"] for finding in findings("G@5.20", "--since", "G@5.19")}
    assert "G8.2" in siblings
    assert not siblings & {"G2.9(b)", "G3.8(b)"}


def test_the_divergence_is_among_the_first_five_of_the_version_alone():
    pairs = [{f["amended"]["id"], f["sibling"]["id"]} for f in findings("G@5.20")[:5]]
    assert {"G3.17(b)", "G3.20(b)"} in pairs


def test_the_findings_are_the_same_from_json(tmp_path):
    for version in ("5.19", "5.20"):
        (tmp_path / f"{version}.json").write_text(
            run("show", f"G@{version}", "--json").stdout, encoding="utf-8"
        )
    from_json = findings(str(tmp_path / "5.20.json"), "--since", str(tmp_path / "5.19.json"))
    from_word = findings("G@5.20", "--since", "G@5.19")
    keys = ("amended", "sibling", "hunks", "proposed")
    assert [[f[k] for k in keys] for f in from_json] == [[f[k] for k in keys] for f in from_word]


def test_a_finding_becomes_a_proposal_that_amends_as_the_shipped_one(tmp_path):
    drafted = tmp_path / "DP087.yaml"
    run("draft", "G@5.20", "--since", "G@5.19", "--finding", "1", "--id", "DP087", "-o", str(drafted))
    run("build", str(drafted), "--out", str(tmp_path))
    run("build", "DP087", "--out", str(tmp_path / "shipped"))
    made, shipped = (
        json.loads((folder / "DP087" / "record.json").read_text(encoding="utf-8"))
        for folder in (tmp_path, tmp_path / "shipped")
    )
    assert [a["after"] for a in made["amendments"]] == [a["after"] for a in shipped["amendments"]]


def test_the_pack_is_whole(pack):
    assert {path.name for path in pack.iterdir()} == PACK


def test_rejecting_gives_the_baseline_and_accepting_differs_by_seven_words(pack):
    redline = pack / "section-G-redline.docx"
    baseline = pandoc(ROOT / "sec_versions" / "G-5.20.docx", "all")
    assert pandoc(redline, "reject") == baseline
    accepted = pandoc(redline, "accept")
    assert accepted == pandoc(pack / "section-G-clean.docx", "all")
    head, _, tail = accepted.rpartition(f" {WORDS}")
    assert head + tail == baseline
    assert "Each User shall, wherever it is practicable" in head
    assert len(WORDS.split()) == 7


def test_the_legal_text_shows_the_clause_tracked_under_its_instruction(pack):
    accepted, rejected = (pandoc(pack / "legal-text.docx", changes) for changes in ("accept", "reject"))
    instruction = r"In Section G3\.20\(b\), after “[^”]*Gas Proxy Function” insert “" + re.escape(WORDS)
    assert re.search(instruction, accepted)
    assert accepted.count(WORDS) == rejected.count(WORDS) + 1


def test_the_same_proposal_gives_the_same_bytes(pack, tmp_path):
    run("build", "DP087", "--out", str(tmp_path))
    for name in PACK:
        assert (tmp_path / "DP087" / name).read_bytes() == (pack / name).read_bytes(), name


@pytest.mark.slow
@pytest.mark.office
def test_libreoffice_opens_every_word_file(pack, tmp_path):
    files = sorted(pack.glob("*.docx"))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            shutil.which("soffice"),
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            tmp_path,
            *files,
        ],
        check=True,
        capture_output=True,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    assert [path.stem for path in sorted(tmp_path.glob("*.pdf"))] == [path.stem for path in files]
