"""Versions that are named by dates: added, listed, found, and never mixed with numbers unseen."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import SourceError
from drafter.library.entry import named_by_file
from drafter.library.library import Library

RULES = "1 Duties\n\n1.1 Each Member shall keep {}.\n\n1.2 Nothing else applies.\n"
PROPOSAL = """\
id: P1
title: T
baseline: Z@2024-07-18
amendments:
  - clause: "1.1"
    text: Each Member shall keep order.
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("peace", "records", "silence"):
        Path(f"{name}.md").write_text(RULES.format(name), encoding="utf-8")

    def run(*words):
        return CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)

    run("init")
    return run


def add(run, file, version, *more):
    return run("add", file, "--section", "Z", "--version", version, *more)


def test_versions_named_by_dates_are_in_the_order_of_the_calendar(run):
    for file, version in (("peace.md", "2024-10-01"), ("records.md", "2024-07-18")):
        add(run, file, version)
    library = Library.open()
    assert [entry.name for entry in library.entries] == ["Z@2024-07-18", "Z@2024-10-01"]
    assert library.find("Z@latest").version == "2024-10-01"
    assert [entry.version for entry in library.earlier("Z@2024-10-01")] == ["2024-07-18"]
    assert "keep records" in run("show", "Z@2024-07-18").output


def test_a_proposal_is_rebased_from_one_date_onto_another(run):
    add(run, "records.md", "2024-07-18")
    add(run, "peace.md", "2024-10-01")
    Path("proposals/P1.yaml").write_text(PROPOSAL, encoding="utf-8")
    told = run("rebase", "P1", "--onto", "2024-10-01").output
    assert "Z@2024-10-01" in told


def test_a_date_beside_numbers_is_refused_unless_it_is_forced_and_then_noted(run):
    add(run, "records.md", "5.20")
    with pytest.raises(SourceError) as refused:
        add(run, "peace.md", "2024-07-18")
    assert str(refused.value) == (
        "peace.md: 2024-07-18 is a date, and the versions of Z are named by numbers, as Z@5.20; "
        "correct the name, or add it all the same with --force"
    )
    add(run, "peace.md", "2024-07-18", "--force")
    noted = "note on Z: has versions named by numbers and by dates; those named by dates count as the later"
    assert noted in run("versions").output
    assert Library.open().find("Z@latest").version == "2024-07-18"


@pytest.mark.parametrize(
    ("kind", "version", "said"),
    [
        ("dates", "5.20", "5.20 is no date, and code.yaml says that versions are named by dates"),
        (
            "numbers",
            "2024-07-18",
            "2024-07-18 is a date, and code.yaml says .* are named by numbers",
        ),
    ],
)
def test_the_first_version_is_named_as_the_code_says(run, kind, version, said):
    Path("code.yaml").write_text(f"versions: {kind}\n", encoding="utf-8")
    with pytest.raises(SourceError, match=said):
        add(run, "records.md", version)


def test_a_date_that_the_calendar_does_not_have_is_refused(run):
    with pytest.raises(SourceError, match="“2024-02-30” is no date; give one that the calendar has"):
        add(run, "records.md", "2024-02-30")


def test_the_name_of_a_file_gives_its_date_back():
    assert named_by_file("Z-2024-07-18.docx") == ("Z", "2024-07-18")
    assert named_by_file("By-laws-2024-07-18.docx") == ("By-laws", "2024-07-18")
    assert named_by_file("G-5.20-draft.docx") == ("G", "5.20-draft")
