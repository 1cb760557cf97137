"""The program stopped from outside at any moment: one line, no traceback, and nothing left behind."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafter.stopping import Stoppable, Stopped, stop_behind

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "drafter"]
SAID = "what was finished before stands whole, and all else is as it was"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as POSIX has them")


@pytest.fixture
def desk(tmp_path):
    shutil.copytree(ROOT / "sec_versions", tmp_path / "sec_versions")
    (tmp_path / "proposals").mkdir()
    text = (ROOT / "proposals" / "DP087.yaml").read_text(encoding="utf-8")
    for number in range(1, 5):
        file = tmp_path / "proposals" / f"DP{number}.yaml"
        file.write_text(text.replace("id: DP087", f"id: DP{number}"), encoding="utf-8")
    return tmp_path


BUILD, BUILD_HERE = ("build", "--all", "--jobs", "2"), ("build", "--all")
REDLINE, CHECK = ("redline", "G@5.19", "G@5.20", "-o", "r.docx"), ("check", "G@5.20", "--since", "G@5.19")


@pytest.mark.parametrize(
    ("words", "number", "moments"),
    [
        (BUILD, signal.SIGINT, (0.3, 0.7, 1.2, 2.0)),
        (BUILD, signal.SIGTERM, (0.7, 2.0)),
        (BUILD, signal.SIGHUP, (1.2,)),
        (BUILD_HERE, signal.SIGINT, (0.6, 1.5)),
        (REDLINE, signal.SIGINT, (0.2, 0.5)),
        (CHECK, signal.SIGTERM, (0.2, 0.5)),
    ],
)
@pytest.mark.parametrize("to_all", [True, False])
def test_a_signal_ends_the_program_in_one_line(desk, words, number, moments, to_all):
    for moment in moments:
        program = subprocess.Popen(
            [*PROGRAM, *words], cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            start_new_session=True,
        )  # fmt: skip
        time.sleep(moment)
        # A terminal tells every process of it, `kill` one.
        (os.killpg if to_all else os.kill)(program.pid, number)
        _, said = program.communicate(timeout=60)
        assert "Traceback" not in said
        assert [path for path in desk.rglob(".*") if path.name.startswith((".drafter", ".r.docx"))] == []
        if program.returncode == 128 + number:
            how = "interrupted" if number == signal.SIGINT else f"ended by {number.name}"
            assert said == f"drafter: {how}; {SAID}\n"
        else:
            assert program.returncode in (0, 1)


def test_what_the_caller_passes_over_is_passed_over(desk):
    program = subprocess.Popen(
        [*PROGRAM, *REDLINE], cwd=desk, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),  # noqa: PLW1509 - no other thread runs
    )  # fmt: skip
    time.sleep(0.5)
    program.send_signal(signal.SIGHUP)
    program.communicate(timeout=60)
    assert program.returncode == 0
    assert (desk / "r.docx").is_file()


@pytest.fixture
def _as_before():
    held, hook = {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)}, sys.unraisablehook
    # A caller that works in the background has its children pass over Ctrl-C.
    for number in held:
        signal.signal(number, signal.SIG_DFL)
    yield
    sys.unraisablehook = hook
    for number, handler in held.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("_as_before")
def test_a_second_signal_does_not_break_off_what_the_first_began():
    cleared = []

    def work():
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            signal.raise_signal(signal.SIGINT)
            cleared.append("all")

    with pytest.raises(Stopped) as stopped, Stoppable():
        work()
    assert stopped.value.number == signal.SIGTERM
    assert cleared == ["all"]
    # And after the block nothing is heard.
    signal.raise_signal(signal.SIGINT)


@pytest.mark.usefixtures("_as_before")
def test_a_signal_that_a_finalizer_swallows_is_raised_again():
    class Finalized:
        def __del__(self):
            signal.raise_signal(signal.SIGINT)

    def work():
        Finalized()
        time.sleep(5)

    with pytest.raises(Stopped), Stoppable():
        work()


def test_the_wish_to_end_is_found_behind_an_error_that_was_made_of_it():
    stopped, made = Stopped(signal.SIGINT), RuntimeError("made of it")
    made.__cause__ = ValueError("and this of that")
    made.__cause__.__context__ = stopped
    assert stop_behind(made) is stopped
    assert stop_behind(ValueError("of its own")) is None
