"""What the commands that write a Word file say of it, in one line on the error stream."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import SourceError
from tests.support.word_files import word_package

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
    sentences = [f"The keeper of Section G{n}.1 went home early." for n in range(1, 21)]
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


def test_a_letter_that_names_no_clause_holds_no_instructions(run):
    Path("letter.txt").write_text("Dear all,\n\nthe keeper went home.\n", encoding="utf-8")
    with pytest.raises(SourceError) as refused:
        run("apply", "letter.txt", "G@5.20")
    assert str(refused.value) == "letter.txt: holds no instructions; write one sentence for each"


def test_an_instruction_that_no_word_file_can_hold_is_left_out_and_counted_everywhere(run):
    # Word counts (c) behind (b), whatever an instruction calls it.
    said = ["In Section G7.2, renumber paragraph (c) as (d).", "In Section G6.9, omit “costs”."]
    Path("two.txt").write_text("\n\n".join(said), encoding="utf-8")
    result = run("apply", "two.txt", "G@5.20", "-o", "out.docx")
    assert result.return_value == 1
    assert result.stdout.startswith("1 of 2 instructions carried out.\n   line 1: In Section G7.2")
    assert "it is not complete: 1 instruction is left out" in result.stderr
    (refused,) = json.loads(run("apply", "two.txt", "G@5.20", "-o", "out.docx", "--json").stdout)["refused"]
    assert refused["line"] == 1


def test_instructions_become_a_proposal_that_is_built(run):
    Path("one.txt").write_text("Delete Section G8.3.", encoding="utf-8")
    assert not run("apply", "one.txt", "G@5.20", "--proposal", "DP77", "--title", "Warnings").return_value
    assert "title: Warnings" in Path("proposals/DP77.yaml").read_text(encoding="utf-8")
    assert "delete: G8.3" in Path("proposals/DP77.yaml").read_text(encoding="utf-8")


def test_one_instruction_among_many_other_sentences_is_carried_out(run):
    sentences = [f"The keeper of lamp {n} went home early." for n in range(20)]
    Path("letter.txt").write_text("\n".join([*sentences, "In Section G6.9, omit “costs”."]), encoding="utf-8")
    assert run("apply", "letter.txt", "G@5.20").stdout.startswith("1 of 1 instruction carried out.")


def test_a_redline_as_json_is_all_that_stands_on_standard_output(run):
    run("apply", "one.txt", "G@5.20", "-o", "one.docx", "--author", "The Panel")
    run("accept", "one.docx", "-o", "new.docx")
    result = run("redline", "G@5.20", "new.docx", "-o", "out.docx", "--author", "A", "--json")
    assert json.loads(result.stdout) == {
        "old": "G@5.20",
        "new": "new.docx",
        "file": "out.docx",
        "changes": {"insertions": 1, "deletions": 1, "moves": 0, "formats": 0, "controls": 0},
        "authors": ["A"],
        "made": {
            "by_author": [
                {
                    "author": "A",
                    "changes": {"insertions": 1, "deletions": 1, "moves": 0, "formats": 0, "controls": 0},
                }
            ]
        },
        "earlier": {"became": "keep", "by_author": []},
        "formats_left_out": None,
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


@pytest.fixture
def held(run):
    """OLD with a change by the Panel in it, and NEW, in which that is accepted and more is omitted."""
    run("apply", "one.txt", "G@5.20", "-o", "old.docx", "--author", "The Panel")
    Path("three.txt").write_text("In Section G6.9, omit “by the person assessed”.", encoding="utf-8")
    run("accept", "old.docx", "-o", "now.docx")
    run("apply", "three.txt", "now.docx", "-o", "then.docx")
    run("accept", "then.docx", "-o", "new.docx")
    return run


@pytest.mark.parametrize(
    ("earlier", "became"),
    [("keep", "stay"), ("accept", "were accepted first"), ("reject", "were rejected first")],
)
def test_changes_that_old_held_are_counted_apart_by_author(held, earlier, became):
    result = held(
        "redline", "old.docx", "new.docx", "-o", "out.docx", "--author", "A", "--earlier", earlier, "--json"
    )
    again = earlier == "reject"
    made = "1 insertion, 2 deletions by A" if again else "1 deletion by A"
    assert result.stderr == (
        f"wrote out.docx: {made}; those that OLD held {became}: 1 insertion, 1 deletion by The Panel\n"
    )
    said = json.loads(result.stdout)
    assert said["earlier"]["became"] == earlier
    assert [one["author"] for one in said["earlier"]["by_author"]] == ["The Panel"]
    assert [one["author"] for one in said["made"]["by_author"]] == ["A"]
    assert said["authors"] == (["A", "The Panel"] if earlier == "keep" else ["A"])


@pytest.mark.parametrize(
    ("earlier", "first"), [("keep", "reject"), ("accept", "accept"), ("reject", "reject")]
)
def test_rejecting_all_gives_old_with_its_own_changes_settled_as_was_asked(held, earlier, first):
    held("redline", "old.docx", "new.docx", "-o", "out.docx", "--earlier", earlier)
    held(first, "old.docx", "-o", "wanted.docx")
    result = held("verify", "wanted.docx", "new.docx", "out.docx")
    assert result.return_value == 0
    assert held("verify", "old.docx", "new.docx", "out.docx").return_value == 0


def test_a_redline_without_formatting_says_so_and_is_verified_as_one(run):
    old = word_package("<w:p><w:r><w:t>The Party shall pay.</w:t></w:r></w:p>")
    new = word_package("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>The Party may pay.</w:t></w:r></w:p>")
    Path("old.docx").write_bytes(old.to_bytes())
    Path("new.docx").write_bytes(new.to_bytes())
    result = run(
        "redline", "old.docx", "new.docx", "-o", "out.docx", "--author", "A", "--no-format",
        "--report", "out.html", "--json",
    )  # fmt: skip
    said = (
        "1 insertion, 1 deletion by A; formatting is left out (1 difference not marked):"
        " accepting gives NEW's words in OLD's formatting"
    )
    assert result.stderr.splitlines()[0] == f"wrote out.docx: {said}"
    assert json.loads(result.stdout)["formats_left_out"] == 1
    assert "formatting is left out (1 difference not marked)" in Path("out.html").read_text(encoding="utf-8")
    assert run("verify", "old.docx", "new.docx", "out.docx").return_value == 1
    result = run("verify", "old.docx", "new.docx", "out.docx", "--no-format")
    assert result.return_value == 0
    assert "Accepting every change gives the words of new.docx." in result.stdout
