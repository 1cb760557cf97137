import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.batch.build_all import Outcome
from drafter.cli.app import drafter
from drafter.errors import ProposalError
from drafter.model.pack import Pack, Verdict
from drafter.model.reference import ReferenceLeft

pytestmark = pytest.mark.usefixtures("_desk")


@pytest.fixture
def _desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("DP1", "DP2"):
        Path("proposals").mkdir(exist_ok=True)
        Path("proposals", f"{name}.yaml").write_text(f"id: {name}\n", encoding="utf-8")


def outcome(name, status="clean", *verdicts, error=None):
    amendments = tuple(Verdict("G1.2", verdict, "G1.2", "old", "new") for verdict in verdicts)
    pack = Pack(name, "G@5.20", "G@5.20", status, amendments, Path("out") / name, ())
    return Outcome(Path("proposals", f"{name}.yaml"), pack, error)


FAILED = outcome(
    "DP2", "failed", error=ProposalError("is wrong", place="proposals/DP2.yaml:3", remedy="mend it")
)


@pytest.fixture
def build(monkeypatch):
    """Runs the command where the batch gives these outcomes."""

    def run(outcomes, *words):
        monkeypatch.setattr("drafter.batch.build_all.build_all", lambda *_, **__: iter(outcomes))
        result = CliRunner().invoke(drafter, ["build", *words], standalone_mode=False, catch_exceptions=False)
        return result.return_value, result.stdout, result.stderr

    return run


@pytest.fixture
def check(build, monkeypatch):
    """Runs the command with --check where the packs stand so, and fails where it builds any."""

    def run(outcomes, *words):
        monkeypatch.setattr("drafter.batch.check_all.check_all", lambda *_, **__: iter(outcomes))
        return build((), "--check", *words)

    return run


def usage_error(*words):
    return str(CliRunner().invoke(drafter, ["build", *words], standalone_mode=False).exception)


def test_all_done_is_0_and_a_table(build):
    status, out, err = build([outcome("DP1", "clean", "clean"), outcome("DP2", "clean", "clean")], "--all")
    assert (status, err) == (0, "")
    assert out.splitlines()[-1] == "2 proposals: 2 clean"


def test_a_failure_is_2_and_one_line_and_the_others_are_shown(build):
    status, out, err = build([outcome("DP1", "clean", "clean"), FAILED], "--all")
    assert (status, err) == (2, "drafter: proposals/DP2.yaml:3: is wrong; mend it\n")
    assert out.splitlines()[-1] == "2 proposals: 1 clean, 1 failed"


@pytest.mark.parametrize("status", ["conflict", "up-to-date"])
def test_a_conflict_is_1_as_long_as_nobody_has_settled_it(build, status):
    outcomes = [outcome("DP1", status, "clean", "conflict"), outcome("DP2", "clean", "clean")]
    assert build(outcomes, "--all")[0] == 1
    assert build(outcomes, "--all", "--exit-zero")[0] == 0


def edited():
    done = outcome("DP1", "edited", "clean")
    pack = replace(done.pack, changed=("legal-text.docx",), because=("the proposal has changed",))
    return replace(done, pack=pack)


def stale():
    done = outcome("DP2", "stale")
    return replace(done, pack=replace(done.pack, because=("it is not built yet",)))


def test_an_edited_pack_is_1_and_named_with_what_a_build_would_change(build):
    status, out, _ = build([edited(), outcome("DP2", "clean", "clean")], "--all")
    assert status == 1
    assert out.splitlines()[1] == "DP1       G@5.20   edited  legal-text.docx; the proposal has changed"
    assert out.splitlines()[-1] == "2 proposals: 1 edited, 1 clean"
    assert build([edited()], "DP1", "--exit-zero")[0] == 0
    assert build([edited(), FAILED], "--all")[0] == 2


def test_one_edited_pack_is_shown_with_the_option_that_builds_it(build):
    _, out, _ = build([edited()], "DP1")
    assert out.splitlines() == [
        "DP1 on G@5.20: edited",
        "   G1.2        clean",
        "   edited      legal-text.docx",
        "   besides     the proposal has changed",
        "   It is left as it is. With --force it is built again, and the edited files are",
        "   kept.",
    ]


def test_the_json_of_a_pack_names_its_changed_files_and_what_a_build_would_change(build):
    _, out, _ = build([edited()], "DP1", "--json")
    (pack,) = json.loads(out)["proposals"]
    assert (pack["status"], pack["changed"], pack["because"], pack["kept"]) == (
        "edited",
        ["out/DP1/legal-text.docx"],
        ["the proposal has changed"],
        [],
    )


def test_a_stale_pack_is_1_in_a_check(check):
    status, out, _ = check([outcome("DP1", "up-to-date", "clean"), stale()], "--all")
    assert (status, out.splitlines()[2]) == (1, "DP2       G@5.20   stale       it is not built yet")
    assert check([outcome("DP1", "up-to-date", "clean")], "DP1")[0] == 0
    assert check([outcome("DP1", "up-to-date", "conflict")], "DP1")[0] == 1
    assert check([stale(), FAILED], "--all")[0] == 2


def test_what_was_kept_is_said_at_once_whatever_becomes_of_the_others(monkeypatch):
    copy = Path("out/DP1/legal-text~2026-11-30-1.docx")

    def stopped(*_, on_kept, **__):
        on_kept(copy)
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr("drafter.batch.build_all.build_all", stopped)
    result = CliRunner().invoke(drafter, ["build", "DP1", "--force"])
    assert result.stderr.startswith(f"kept {copy}: what stood there before\n")


def test_a_line_feed_in_a_name_does_not_break_the_table(build):
    done = build([outcome("DP1", "clean", "clean"), outcome("D\nP2", "failed")], "--all")
    assert done[1].splitlines()[2] == "D\\nP2     G@5.20   failed"


def test_a_check_that_is_to_build_is_refused():
    assert usage_error("DP1", "--check", "--force").startswith("--check builds nothing; ")


def test_a_failure_stays_2_with_exit_zero(build):
    assert build([FAILED], "DP2", "--exit-zero")[0] == 2


def test_json_lists_every_proposal_and_nothing_else_is_printed(build):
    status, out, _ = build([outcome("DP1", "clean", "clean"), FAILED], "--all", "--json")
    assert status == 2
    assert [(row["id"], row["status"]) for row in json.loads(out)["proposals"]] == [
        ("DP1", "clean"),
        ("DP2", "failed"),
    ]


def test_one_proposal_is_shown_with_its_files(build):
    _, out, _ = build([outcome("DP1", "clean", "clean")], "DP1")
    assert out.splitlines()[:2] == ["DP1 on G@5.20: clean", "   G1.2        clean"]


def test_a_call_without_proposals_is_refused():
    assert "name one as in `drafter build DP087`, or give --all" in usage_error()
    assert "name proposals, or give --all, not both" in usage_error("--all", "DP1")


def test_all_of_an_empty_folder_is_refused():
    for path in Path("proposals").iterdir():
        path.unlink()
    said = (
        "proposals: no proposal is here; go to the folder that it lies in, or write one with `drafter draft`"
    )
    assert usage_error("--all") == said


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_progress_is_shown_on_a_terminal_and_not_in_a_pipe():
    import pty  # noqa: PLC0415  # not on Windows

    command = [sys.executable, "-m", "drafter", "build", "--all"]
    piped = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Building" not in piped.stdout + piped.stderr
    terminal, end = pty.openpty()
    shown = subprocess.run(command, stdout=subprocess.PIPE, stderr=end, check=False, text=True)
    os.close(end)
    assert "Building" in os.read(terminal, 1 << 16).decode(errors="replace")
    assert shown.stdout == piped.stdout


def test_a_reference_that_is_left_is_1_and_counted(build):
    done = outcome("DP1", "clean", "clean")
    left = (ReferenceLeft("G1.2", "G1.3", "G1.3"), ReferenceLeft("G1.4", "G1.3", "G1.3"))
    done = replace(done, pack=replace(done.pack, references_left=left))
    status, out, _ = build([done, outcome("DP2", "clean", "clean")], "--all")
    assert (status, "1 clean; 2 references left" in out) == (1, True)
    status, out, _ = build([done], "DP1", "--json")
    (pack,) = json.loads(out)["proposals"]
    assert (status, pack["status"]) == (1, "clean")
    assert pack["references_left"][0] == {"clause": "G1.2", "refers_to": "G1.3", "words": "G1.3"}


def test_the_text_of_an_error_stands_in_the_json_too(build):
    status, out, err = build([outcome("DP1", "clean", "clean"), FAILED], "--all", "--json")
    assert status == 2
    assert [made["error"] for made in json.loads(out)["proposals"]] == [
        None,
        "proposals/DP2.yaml:3: is wrong; mend it",
    ]
    assert err == "drafter: proposals/DP2.yaml:3: is wrong; mend it\n"
