import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import DrafterError

GOLDEN = """\
G@5.18
   first      G3.17(b)
              (where applicable) any Smart Metering System (excluding a
              Communications Hub Function or Gas Proxy Function) for which it is
              the Responsible Supplier,
   first      G3.20(b)
              (where applicable) any Smart Metering System (excluding a
              Communications Hub Function or Gas Proxy Function) for which it is
              the Responsible Supplier.

G@5.19
   unchanged  G3.17(b)
   unchanged  G3.20(b)

G@5.20
   amended    G3.17(b)
              … (excluding a Communications Hub Function or Gas Proxy Function
              [+which forms part of a SMETS2+ Device+]) for which it is the
              Responsible Supplier,
   unchanged  G3.20(b)
   parted     G3.17(b) and G3.20(b) are less alike than before

G@6.0
   unchanged  G3.17(b)
   renumbered G3.20(b) → G3.21(b)
"""


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch):
    monkeypatch.chdir(Path(__file__).parents[2])


def test_the_moment_two_siblings_parted_can_be_seen():
    assert CliRunner().invoke(drafter, ["history", "G3.17(b)", "--siblings"]).stdout == GOLDEN


def library(folder, versions):
    """Gives the options that name a library of these versions, each given by its clauses."""
    for number, clauses in versions.items():
        rows = [{"id": name, "text": text} for name, text in clauses.items()]
        file = folder / f"{number}.json"
        file.write_text(json.dumps({"section": "B", "version": number, "clauses": rows}), encoding="utf-8")
        added = ["add", str(file), "--section", "B", "--version", number, "--library", str(folder / "lib")]
        assert CliRunner().invoke(drafter, added).exit_code == 0
    return ["--library", str(folder / "lib")]


LENS = "Each Keeper shall inspect every Lens in its care and keep a record of what it finds."
LAMP = LENS.replace("Lens", "Lamp")
FEE = "No fee is due for the inspection of a Beacon that stands on an island."
PANEL = "The Panel meets in the first week of each quarter of the year."
VERSIONS = {
    "5.5": {"B1": PANEL, "B2": FEE, "B3": LENS},
    "5.14": {"B1": PANEL, "B2": FEE, "B3": LENS, "B4": LAMP},
    "61.0": {"B1": PANEL, "B2": FEE, "B3": LAMP},
    "62.0": {"B1": PANEL, "B2": FEE, "B3": LAMP},
}


def test_versions_stand_in_the_order_of_their_numbers_also_those_that_only_a_sibling_has(tmp_path):
    options = library(tmp_path, VERSIONS)
    beside = CliRunner().invoke(drafter, ["history", "B3", "--siblings", *options])
    shown = [line.strip() for line in beside.stdout.splitlines() if not line.startswith(" " * 14)]
    assert [line for line in shown if line] == [
        "B@5.5",
        "first      B3",
        "B@5.14",
        "inserted   B4",
        "unchanged  B3",
        "B@61.0",
        "renumbered B4 → B3",
        "deleted    B3",
        "B@62.0",
        "unchanged  B3",
    ]
    assert "in B@5.5, B@5.14 B3 was the number of another clause, which is gone" in beside.stderr


def test_versions_in_a_row_that_changed_nothing_are_shown_as_one(tmp_path):
    clauses = {"B1": PANEL, "B2": FEE}
    later = {"B1": PANEL, "B2": FEE.replace("island", "islet")}
    numbers = {"5.8": clauses, "5.9": clauses, "5.10": clauses, "5.11": clauses, "6.0": later}
    shown = CliRunner().invoke(drafter, ["history", "B2", *library(tmp_path, numbers)]).stdout
    assert [line for line in shown.splitlines() if line.startswith("B@")] == [
        "B@5.8", "B@5.9 to B@5.11", "B@6.0",
    ]  # fmt: skip


def test_as_json():
    made = json.loads(CliRunner().invoke(drafter, ["history", "G3.20(b)", "--json"]).stdout)
    assert [(v["version"], v["event"], v["id"]) for v in made["versions"]] == [
        ("G@5.18", "first", "G3.20(b)"),
        ("G@5.19", "unchanged", "G3.20(b)"),
        ("G@5.20", "unchanged", "G3.20(b)"),
        ("G@6.0", "renumbered", "G3.21(b)"),
    ]


@pytest.mark.parametrize("written", ["g3.17(b)", "Section G3.17 (b)", "clause G3.17(b)"])
def test_a_clause_as_people_type_it_is_the_same_clause_in_every_command(written):
    for command in (["history"], ["show", "g@5.20"]):
        named, typed = (CliRunner().invoke(drafter, [*command, clause]) for clause in ("G3.17(b)", written))
        assert named.exit_code == 0
        assert typed.output == named.output


def test_the_proposals_that_touch_a_clause_are_found_by_its_number_as_people_type_it():
    named, typed, other = (
        CliRunner().invoke(drafter, ["proposals", clause])
        for clause in ("G3.20", "clause g3.20", "clause g3.99")
    )
    assert "DP087" in named.output
    assert typed.output == named.output
    assert "DP087" not in other.output


MEETS = "The Panel meets in the first week of each quarter of the year."
CALLS = "It may call a meeting at any other time by a notice in writing of seven days."
SPLIT = {
    "1.0": {"B1": f"{MEETS[:-1]}, and {CALLS[0].lower()}{CALLS[1:]}", "B2": LENS, "B3": FEE},
    "1.1": {"B1": MEETS, "B2": CALLS, "B3": LENS, "B4": FEE},
    "1.2": {"B1": MEETS, "B2": CALLS, "B4": FEE},
    "1.3": {"B1": MEETS, "B2": CALLS, "B3": LENS.replace("record", "note"), "B4": FEE},
}


NAMESAKES = (
    "in B@1.0 B3 was the number of another clause, now B4; in B@1.1 that of another clause, which is gone"
)


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("B2", ["in B@1.0 B2 was the number of another clause, which is gone",
                "in B@1.0 its words stood in B1"]),
        ("B3", [NAMESAKES,
                "in B@1.1 its words stood in B3, which is gone"]),
    ],
    ids=["split off", "gone for a while"],
)  # fmt: skip
def test_where_the_words_of_a_clause_stood_before_it_came_is_said(tmp_path, clause, told):
    shown = CliRunner().invoke(drafter, ["history", clause, *library(tmp_path, SPLIT)])
    assert shown.stderr.replace("drafter: note: ", "").splitlines() == told
    as_json = CliRunner().invoke(drafter, ["history", clause, "--json", "--library", str(tmp_path / "lib")])
    assert json.loads(as_json.stdout)["notes"] == told


def test_a_clause_made_like_another_that_stays_has_no_origin(tmp_path):
    versions = {"1.0": {"B1": PANEL, "B2": LENS}, "1.1": {"B1": PANEL, "B2": LENS, "B3": LAMP}}
    shown = CliRunner().invoke(drafter, ["history", "B3", *library(tmp_path, versions)])
    assert shown.exit_code == 0
    assert "its words stood" not in shown.stderr


@pytest.mark.parametrize(
    ("clause", "called"),
    [
        ("the closing words of G3.17", "the closing words of G3.17"),
        ("closing words of g3.17", "the closing words of G3.17"),
        ("“SMETS1 Device” in G1.2", "“SMETS1 Device” in G1.2"),
        ('"SMETS1 Device" in G1.2', "“SMETS1 Device” in G1.2"),
        ("G1.2/SMETS1 Device", "“SMETS1 Device” in G1.2"),
    ],
)
def test_a_clause_can_be_asked_for_as_it_is_called(clause, called):
    shown = CliRunner().invoke(drafter, ["history", clause])
    assert shown.exit_code == 0
    assert shown.stdout.splitlines()[1].endswith(f" {called}")


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("SMETS1 Device", "did you mean G1.2/SMETS1 Device"),
        ("3.17(b)", "did you mean G3.17(b)"),
        ("H3", "there is no version of Section H"),
    ],
)
def test_a_clause_that_is_none_is_told_the_nearest_in_the_only_section(clause, told):
    with pytest.raises(DrafterError, match=re.escape(told)):
        CliRunner().invoke(drafter, ["history", clause], catch_exceptions=False)
