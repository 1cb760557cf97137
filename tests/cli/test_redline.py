"""What the commands that write a Word file say of it, in one line on the error stream."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import SourceError

VERSIONS = Path(__file__).parents[2] / "sec_versions"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_LIBRARY", str(VERSIONS))
    (tmp_path / "one.txt").write_text("In Section G6.9, for “costs” substitute “expenses”.", encoding="utf-8")
    (tmp_path / "two.txt").write_text("In Section G6.9, omit “costs”.\nDelete Section G99.", encoding="utf-8")

    def run(*words):
        return CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)

    return run


def test_a_redline_that_is_written_is_said_with_its_changes(run):
    run("apply", "one.txt", "G@5.20", "-o", "one.docx", "--author", "The Panel")
    assert run("accept", "one.docx", "-o", "new.docx").stderr == (
        "wrote new.docx: 1 insertion, 1 deletion by The Panel accepted\n"
    )
    result = run("redline", str(VERSIONS / "G-5.20.docx"), "new.docx", "-o", "out.docx", "--author", "A")
    assert (result.stdout, result.stderr) == ("", "wrote out.docx: 1 insertion, 1 deletion by A\n")
    assert run("reject", "out.docx", "-o", "old.docx").stderr == (
        "wrote old.docx: 1 insertion, 1 deletion by A rejected\n"
    )
    assert (
        run("reject", "old.docx", "-o", "again.docx").stderr
        == "wrote again.docx: it held no tracked changes\n"
    )


def test_a_file_with_a_part_of_the_instructions_is_said_not_to_be_complete(run):
    result = run("apply", "two.txt", "G@5.20", "-o", "two.docx")
    assert result.return_value == 1
    assert Path("two.docx").is_file()
    assert result.stderr == (
        "wrote two.docx: 1 deletion by drafter; it is not complete: 1 instruction is left out\n"
    )


def test_a_file_with_all_of_the_instructions_is_not_said_to_be_incomplete(run):
    result = run("apply", "one.txt", "G@5.20", "-o", "one.docx")
    assert result.return_value == 0
    assert result.stderr == "wrote one.docx: 1 insertion, 1 deletion by drafter\n"


def test_a_file_of_another_kind_is_refused_in_one_line_and_a_few_sentences_are_told_one_by_one(run):
    sentences = [f"The keeper of lamp {n} went home early." for n in range(20)]
    Path("letter.txt").write_text("\n".join(sentences), encoding="utf-8")
    with pytest.raises(SourceError) as refused:
        run("apply", "letter.txt", "G@5.20", "-o", "out.docx")
    said = str(refused.value)
    assert said.startswith("letter.txt: holds no drafting instructions: none of its 20 sentences is one")
    assert "\n" not in said
    assert not Path("out.docx").exists()
    Path("letter.txt").write_text("\n".join(sentences[:2]), encoding="utf-8")
    result = run("apply", "letter.txt", "G@5.20")
    assert result.return_value == 1
    assert all(sentence in result.stdout for sentence in sentences[:2])


def test_one_instruction_among_many_other_sentences_is_carried_out(run):
    sentences = [f"The keeper of lamp {n} went home early." for n in range(20)]
    Path("letter.txt").write_text("\n".join([*sentences, "In Section G6.9, omit “costs”."]), encoding="utf-8")
    assert run("apply", "letter.txt", "G@5.20").stdout.startswith("1 of 21 instructions carried out.")


def test_a_redline_as_json_is_all_that_stands_on_standard_output(run):
    run("apply", "one.txt", "G@5.20", "-o", "one.docx", "--author", "The Panel")
    run("accept", "one.docx", "-o", "new.docx")
    result = run("redline", "G@5.20", "new.docx", "-o", "out.docx", "--author", "A", "--json")
    assert json.loads(result.stdout) == {
        "old": "G@5.20",
        "new": "new.docx",
        "file": "out.docx",
        "changes": {"insertions": 1, "deletions": 1, "moves": 0, "formats": 0},
        "authors": ["A"],
        "notes": [],
    }
    assert result.stderr == "wrote out.docx: 1 insertion, 1 deletion by A\n"


def test_a_proposal_that_is_drafted_as_json_has_its_amendments_by_the_keys_of_its_file(run):
    words = ("draft", "G@5.20", "--since", "G@5.19", "--finding", "1", "--id", "DP9", "--json")
    result = run(*words)
    made = json.loads(result.stdout)
    assert result.stderr == ""
    assert (made["id"], made["baseline"], made["findings"]) == ("DP9", "G@5.20", [1])
    assert made["file"] == "proposals/DP9.yaml"
    (amendment,) = made["amendments"]
    assert amendment["clause"] == "G3.20(b)"
    assert amendment["with"] == amendment["replace"] + " which forms part of a SMETS2+ Device"
    assert Path(made["file"]).is_file()
