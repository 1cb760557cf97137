"""The table of definitions amended, from a proposal file or instructions to the rows of the Word file."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document

from drafter.cli.app import drafter

ROOT = Path(__file__).parents[1]
BASELINE = ROOT / "sec_versions" / "G-5.20.docx"
PROPOSAL = """\
id: DP1
title: Definitions
baseline: G@5.20
date: 2026-11-24
amendments:
  - clause: G1.2/User Systems
    replace: "operated by it or on its behalf"
    with: "which it operates"
  - insert_after: G1.2/Compromise
    term: Control
    text: "an arrangement."
  - insert_after: G1.2/Compromise
    term: Control Log
    text: "a log of arrangements."
  - insert_before: G1.2/Adverse Event
    term: Access
    text: "the ability to use a system."
  - delete: G1.2/Separate
"""
INSTRUCTIONS = """\
In the definition of “User Systems” in Section G1.2, for “operated by it or on its behalf”
substitute “which it operates”.
In Section G1.2, insert in its appropriate place the following definition:
““Control Log” a log of arrangements.”
In Section G1.2, insert in alphabetical order the following definition: ““Control” an arrangement.”
In Section G1.2, insert in the appropriate place a new definition of “Access”: “the ability to use a system.”
Omit the definition of “Separate” in Section G1.2.
"""


def rows(path):
    """Gives the rows of the first table, its cells' words, as they stand in a settled Word file."""
    return [tuple(cell.text for cell in row.cells) for row in Document(str(path)).tables[0].rows]


def wanted():
    """Gives the rows as the amendments make them: made from the baseline's, row by row."""
    made = []
    for term, meaning in rows(BASELINE):
        if term == "Adverse Event":
            made.append(("Access", "the ability to use a system."))
        if term != "Separate":
            made.append((term, meaning.replace("operated by it or on its behalf", "which it operates")))
        if term == "Compromise":
            made += [("Control", "an arrangement."), ("Control Log", "a log of arrangements.")]
    return made


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_LIBRARY", str(ROOT / "sec_versions"))
    (tmp_path / "DP1.yaml").write_text(PROPOSAL, encoding="utf-8")
    (tmp_path / "told.txt").write_text(INSTRUCTIONS, encoding="utf-8")

    def run(*words):
        return CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)

    return run


def both_ways(run, redline):
    run("accept", redline, "-o", "new.docx")
    run("reject", redline, "-o", "old.docx")
    return rows("new.docx"), rows("old.docx")


def test_rows_of_a_proposal_come_and_go_in_their_order(run):
    assert run("build", "DP1.yaml").return_value == 0
    assert both_ways(run, "out/DP1/section-G-redline.docx") == (wanted(), rows(BASELINE))


def test_rows_of_instructions_come_and_go_in_their_order(run):
    assert run("apply", "told.txt", "G@5.20", "-o", "out.docx").return_value == 0
    assert both_ways(run, "out.docx") == (wanted(), rows(BASELINE))


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        ("G1.2", "which by the alphabet is G1.2/Compromise"),
        ("G1.2/Control", "is put in by the proposal itself; name a clause of the baseline"),
    ],
)
def test_a_definition_beside_none_is_told_where_it_goes(run, beside, said):
    text = PROPOSAL.replace(
        "insert_after: G1.2/Compromise\n    term: Control Log",
        f"insert_after: {beside}\n    term: Control Log",
    )
    Path("DP1.yaml").write_text(text, encoding="utf-8")
    result = run("build", "DP1.yaml")
    assert result.return_value == 2
    assert said in result.stderr
