"""A person keeps a finding as meant: what is written, what is shown afterwards, and every way to err."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LAMPS = "Each Keeper of a Beacon shall clean every Lamp in its care{more} and record the day of cleaning."
BOATS = "Each Keeper of a Harbour shall clean every Lamp in its care{more} and record the day of cleaning."
FILLER = "Nothing in this Section {n} limits what the Authority may do at any time."
EDIT = " (excluding a Lamp in store)"


def section(path: Path, *clauses: tuple[str, str]) -> str:
    filler = [(f"B9.{n}", FILLER.format(n=n)) for n in range(1, 20)]
    rows = [{"id": number, "text": text} for number, text in (*clauses, *filler)]
    path.write_text(json.dumps({"section": "B", "version": path.stem, "clauses": rows}), encoding="utf-8")
    return str(path)


@pytest.fixture
def call(tmp_path: Path) -> list[str]:
    """Gives the call that finds B1.2 missed when B1.1 was amended."""
    old = section(tmp_path / "1.json", ("B1.1", LAMPS.format(more="")), ("B1.2", BOATS.format(more="")))
    new = section(tmp_path / "2.json", ("B1.1", LAMPS.format(more=EDIT)), ("B1.2", BOATS.format(more="")))
    return ["check", new, "--since", old, "--library", str(tmp_path)]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "drafter", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_a_finding_kept_as_meant_is_quiet_and_the_person_is_told(call: list[str], tmp_path: Path) -> None:
    assert run(*call).returncode == 1
    kept = run(*call, "--accept", "1", "--reason", "a Harbour is lit by gas")
    assert (kept.returncode, kept.stdout) == (
        0,
        f"Finding 1, about B1.1 and B1.2, is kept in {tmp_path / 'consistency.yaml'} as meant.\n",
    )
    after = run(*call)
    assert after.returncode == 0
    assert "finding 1 was judged as meant" in after.stderr
    assert json.loads(run(*call, "--json").stdout) == {"findings": [], "judged": [1]}


def test_it_comes_back_with_the_old_reason_when_its_clause_was_amended_and_renumbered(
    call: list[str], tmp_path: Path
) -> None:
    run(*call, "--accept", "1", "--reason", "a Harbour is lit by gas")
    later = section(
        tmp_path / "3.json",
        ("B1.1", "A Keeper may appoint a deputy in writing."),
        ("B1.2", LAMPS.format(more=EDIT)),
        ("B1.3", BOATS.format(more="").replace("Harbour", "Harbour or Quay")),
    )
    shown = " ".join(run("check", later, *call[2:]).stdout.split())
    assert "a Harbour is lit by gas; one of the two has changed since" in shown


def test_it_stays_quiet_when_both_clauses_are_only_renumbered(call: list[str], tmp_path: Path) -> None:
    run(*call, "--accept", "1", "--reason", "a Harbour is lit by gas")
    later = section(
        tmp_path / "3.json",
        ("B1.1", "A Keeper may appoint a deputy in writing."),
        ("B1.2", LAMPS.format(more=EDIT)),
        ("B1.3", BOATS.format(more="")),
    )
    assert run("check", later, *call[2:]).returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--accept", "7", "--reason", "x"], "there is no finding 7"),
        (["--accept", "0", "--reason", "x"], "there is no finding 0"),
        (["--accept", "one", "--reason", "x"], "'one' is not a valid integer"),
        (["--accept", "1"], "--accept needs --reason"),
        (["--accept", "1", "--reason", " "], "--reason is empty"),
        (["--reason", "x"], "name it with --accept N"),
        (["--accept", "1", "--accept", "7", "--reason", "x"], "there is no finding 7"),
        (["--accept", "1", "--reason", "x", "--json"], "--accept shows no findings"),
    ],
)
def test_a_slip_is_an_error_of_one_line_and_nothing_is_written(
    call: list[str], tmp_path: Path, words: list[str], said: str
) -> None:
    result = run(*call, *words)
    assert result.returncode == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "consistency.yaml").exists()


def test_a_finding_that_was_judged_already_is_said_to_be(call: list[str]) -> None:
    run(*call, "--accept", "1", "--reason", "x")
    result = run(*call, "--accept", "1", "--reason", "x")
    assert result.returncode == 2
    assert (
        "finding 1 was judged as meant; call `drafter check` with --reopen 1 to have it back" in result.stderr
    )


@pytest.mark.parametrize(("text", "place"), [("judgements: [\n", "consistency.yaml:"), ("- a\n", "begin it")])
def test_a_broken_file_is_left_as_it_is(call: list[str], tmp_path: Path, text: str, place: str) -> None:
    (tmp_path / "consistency.yaml").write_text(text, encoding="utf-8")
    for words in (call, [*call, "--accept", "1", "--reason", "x"]):
        result = run(*words)
        assert result.returncode == 2
        assert place in result.stderr
        assert (tmp_path / "consistency.yaml").read_text(encoding="utf-8") == text


def test_the_command_that_keeps_it_can_be_copied_from_what_was_shown(call: list[str], tmp_path: Path) -> None:
    told = run(*call).stdout.splitlines()[-1]
    words = shlex.split(told.removeprefix("Meant so: drafter "))
    assert run(*words).returncode == 0
    assert (tmp_path / "consistency.yaml").exists()


def test_a_clause_that_was_written_anew_is_noted(tmp_path: Path) -> None:
    old = section(tmp_path / "1.json", ("B1.1", " ".join(f"old{n} and so" for n in range(150))))
    new = section(tmp_path / "2.json", ("B1.1", " ".join(f"new{n} and so" for n in range(150))))
    ended = run("check", new, "--since", old, "--library", str(tmp_path))
    assert ended.returncode == 0
    said = "changed in over a hundred places, so that what was missed with it is not looked for: B1.1"
    assert f"drafter: note: {said}" in ended.stderr


def test_a_finding_put_off_is_quiet_and_says_so(call: list[str], tmp_path: Path) -> None:
    put_off = run(*call, "--later", "1")
    assert (put_off.returncode, put_off.stdout) == (
        0,
        f"Finding 1, about B1.1 and B1.2, is kept in {tmp_path / 'consistency.yaml'} as put off.\n",
    )
    after = run(*call)
    assert after.returncode == 0
    assert "finding 1 was put off" in after.stderr
    assert json.loads(run(*call, "--json").stdout) == {"findings": [], "judged": [], "later": [1]}


def test_what_was_said_of_a_finding_is_taken_back_and_nothing_is_struck_out(
    call: list[str], tmp_path: Path
) -> None:
    run(*call, "--accept", "1", "--reason", "a Harbour is lit by gas")
    assert run(*call, "--reopen", "1").returncode == 0
    assert run(*call).returncode == 1
    kept = (tmp_path / "consistency.yaml").read_text(encoding="utf-8")
    assert "a Harbour is lit by gas" in kept
    assert kept.count("verdict: open") == 1
    run(*call, "--later", "1", "--reason", "for the next meeting")
    assert run(*call).returncode == 0


def test_what_is_put_off_may_be_meant_after_all(call: list[str]) -> None:
    run(*call, "--later", "1")
    assert run(*call, "--accept", "1", "--reason", "on purpose").returncode == 0
    assert json.loads(run(*call, "--json").stdout) == {"findings": [], "judged": [1]}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--reopen", "1"], "finding 1 is not judged"),
        (["--later", "7"], "there is no finding 7"),
        (["--later", "1", "--accept", "1", "--reason", "x"], "--accept and --later say two things"),
        (["--later", "1", "--json"], "--later shows no findings"),
    ],
)
def test_what_cannot_be_said_of_a_finding_is_refused(call: list[str], words: list[str], said: str) -> None:
    ended = run(*call, *words)
    assert ended.returncode == 2
    assert said in ended.stderr


def test_a_verdict_that_is_none_is_refused_with_its_line(call: list[str], tmp_path: Path) -> None:
    run(*call, "--later", "1")
    path = tmp_path / "consistency.yaml"
    path.write_text(path.read_text("utf-8").replace("verdict: later", "verdict: latre"), encoding="utf-8")
    ended = run(*call)
    assert ended.returncode == 2
    assert "judgement 1 has the verdict latre; write `later` or `open`" in ended.stderr
