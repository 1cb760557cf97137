import os
import subprocess
import sys
import threading

import pytest

from drafter.errors import OutputError
from drafter.locks import locked, try_lock

HOLDS = (
    "import sys, time; from pathlib import Path; from drafter.locks import locked\n"
    "with locked(Path(sys.argv[1])):\n"
    "    print('held', flush=True); sys.stdin.readline()"
)


def holder(path):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    return process


def test_who_comes_second_is_told_when_it_lasts_too_long(tmp_path):
    with holder(tmp_path / "a") as process:
        told = "a: is being written by another run of drafter; wait"
        with pytest.raises(OutputError, match=told), locked(tmp_path / "a", patience=0.1):
            pytest.fail("another holds it")
        process.communicate("\n")
    with locked(tmp_path / "a", patience=0):
        pass
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_run_is_free(tmp_path):
    with holder(tmp_path / "a") as process:
        process.kill()
        process.wait()
    assert [path.name for path in tmp_path.iterdir()] == [".a.drafter-lock"]
    with locked(tmp_path / "a", patience=0):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_lock_may_be_asked_for_again_by_who_holds_it(tmp_path):
    with locked(tmp_path / "a"), locked(tmp_path / "a"):
        assert try_lock(tmp_path / ".a.drafter-lock") is None
    assert list(tmp_path.iterdir()) == []


def test_threads_wait_for_each_other(tmp_path):
    inside, most = [], []

    def enter():
        for _ in range(20):
            with locked(tmp_path / "a"):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=enter) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(most) == {1}
    assert len(most) == 80


def test_a_lock_that_its_holder_has_just_taken_away_is_not_ours(tmp_path, monkeypatch):
    first = try_lock(tmp_path / "l")
    # Between the opening of the file and the asking, the first holder lets go, and its file is gone.
    monkeypatch.setattr("drafter.locks._take", lambda _: first.let_go())
    assert try_lock(tmp_path / "l") is None


def test_a_file_system_without_locks_is_said_to_have_none(tmp_path, monkeypatch):
    def refuse(_):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("drafter.locks._take", refuse)
    with locked(tmp_path / "a") as alone:
        assert not alone


def test_a_folder_that_may_not_be_written_is_told_as_that(tmp_path, monkeypatch):
    """A stand-in for the system, since the tests may run as somebody who may write anywhere."""

    def refuse(_, flags, *__):
        raise PermissionError(13, "Permission denied") if flags & os.O_CREAT else FileNotFoundError(2, "none")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(PermissionError), locked(tmp_path / "a.txt"):
        pytest.fail("the block must not run")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_folder_that_is_reached_by_a_link_has_one_lock(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    with locked(tmp_path / "link" / "a"), locked(tmp_path / "folder" / "a", patience=0):
        pass
