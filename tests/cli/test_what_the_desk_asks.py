"""What the desk shows is had on the command line too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIBRARY = ["--library", str(ROOT / "sec_versions")]


def run(*words, cwd=ROOT):
    command = [sys.executable, "-m", "drafter", *words, *LIBRARY]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


def test_versions_say_how_much_each_changed():
    said = run("versions", "--changes").stdout
    assert "the first" in said
    assert "10% of it: 28 amended, 5 inserted, 1 moved, 1 renamed, 17 renumbered" in said
    held = json.loads(run("versions", "--changes", "--json").stdout)["versions"]
    assert held[0]["changes"]["since"] is None
    assert held[2]["changes"]["since"] == "G@5.19"
    assert "changes" not in json.loads(run("versions", "--json").stdout)["versions"][2]


def test_a_file_says_what_it_is_and_nothing_is_put_in(tmp_path):
    ended = run("add", str(ROOT / "sec_versions" / "G-6.0.docx"), "--dry-run", cwd=tmp_path)
    assert ended.returncode == 0
    assert ended.stdout.splitlines() == [
        "section    G (by its clauses)",
        "version    6.0 (by its first page)",
        "title      Security",
        "effective  2019-02-28 (by its first page)",
    ]
    assert "it is the very file that is in the library as G@6.0" in ended.stderr


def test_one_finding_is_drafted_in_other_words(tmp_path):
    asked = ("draft", "G@5.20", "--since", "G@5.19", "--id", "DP101", "--words", "any Lantern of its own.")
    ended = run(*asked, "--finding", "1", cwd=tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert "Lantern" in (tmp_path / "proposals" / "DP101.yaml").read_text("utf-8")
    several = run(*asked, "--finding", "1", "--finding", "2", cwd=tmp_path)
    assert several.returncode == 2
    assert "--words is what one clause is to say; give it with one --finding" in several.stderr
