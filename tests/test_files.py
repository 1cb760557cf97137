import os
import subprocess
import sys

import pytest

from drafter.errors import OutputError
from drafter.files import move_folder, whole_folder, work_folder, write_whole


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    write_whole(tmp_path / "new" / "a.txt", "– words")
    assert (tmp_path / "new" / "a.txt").read_bytes() == "– words".encode()
    assert names(tmp_path / "new") == ["a.txt"]


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path):
    (tmp_path / "a.txt").mkdir()
    (tmp_path / "a.txt" / "kept").write_text("kept")
    with pytest.raises(OutputError, match=r"a\.txt: is there and is no file"):
        write_whole(tmp_path / "a.txt", "new")
    assert names(tmp_path) == ["a.txt"]
    assert (tmp_path / "a.txt" / "kept").read_text() == "kept"


@pytest.mark.parametrize("open_elsewhere", [True, False])
def test_a_file_that_is_open_in_word_is_to_be_closed_there(tmp_path, monkeypatch, open_elsewhere):
    (tmp_path / "a.docx").write_text("old")
    # Windows moves nothing onto a file that a program holds open: ERROR_ACCESS_DENIED is its errno 13.
    error = PermissionError(13, "Permission denied") if open_elsewhere else OSError(28, "No space left")

    def refuse(*_):
        raise error

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(OutputError) as refused:
        write_whole(tmp_path / "a.docx", "new")
    assert str(refused.value).startswith(f"{tmp_path / 'a.docx'}: cannot be written: ")
    assert ("close it in Word" in str(refused.value)) == open_elsewhere
    assert (tmp_path / "a.docx").read_text() == "old"
    assert names(tmp_path) == ["a.docx"]


def test_a_folder_takes_the_place_of_the_old_one(tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "old.txt").write_text("old")
    with whole_folder(tmp_path / "pack") as folder:
        (folder / "new.txt").write_text("new")
        assert names(tmp_path / "pack") == ["old.txt"]
    assert names(tmp_path / "pack") == ["new.txt"]
    assert names(tmp_path) == ["pack"]


def test_a_folder_whose_making_fails_leaves_the_old_one_and_no_trace(tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "old.txt").write_text("old")

    def fail():
        with whole_folder(tmp_path / "pack") as folder:
            (folder / "new.txt").write_text("new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert names(tmp_path / "pack") == ["old.txt"]
    assert names(tmp_path) == ["pack"]


def test_a_folder_that_cannot_be_made_is_an_error_with_its_place(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be written"), whole_folder(tmp_path / "file" / "pack"):
        pytest.fail("the block must not run")


def test_a_folder_that_cannot_be_moved_leaves_the_old_one(tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "old.txt").write_text("old")
    with pytest.raises(OutputError, match="pack: cannot be written: no such file"):
        move_folder(tmp_path / "never made", tmp_path / "pack")
    assert names(tmp_path / "pack") == ["old.txt"]
    assert names(tmp_path) == ["pack"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_what_is_written_has_the_permissions_of_any_new_file(tmp_path):
    mask = os.umask(0o027)
    try:
        write_whole(tmp_path / "a.txt", "words")
        with whole_folder(tmp_path / "pack") as folder:
            (folder / "new.txt").write_text("new")
    finally:
        os.umask(mask)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "pack").stat().st_mode & 0o777 == 0o750


def test_a_work_folder_is_there_while_the_work_lasts(tmp_path):
    with work_folder(tmp_path / "out") as work:
        assert work.parent == tmp_path / "out"
        (work / "half").mkdir()
        (tmp_path / "out" / "pack").mkdir()
    assert names(tmp_path / "out") == ["pack"]


def test_a_folder_made_for_work_that_came_to_nothing_goes_too(tmp_path):
    with work_folder(tmp_path / "out"):
        pass
    (tmp_path / "mine").mkdir()
    with work_folder(tmp_path / "mine"):
        pass
    assert names(tmp_path) == ["mine"]


def test_two_runs_at_a_time_leave_each_other_alone(tmp_path):
    with work_folder(tmp_path) as one:
        (one / "half").write_text("")
        with work_folder(tmp_path) as two:
            assert one != two
        assert (one / "half").exists()


def test_what_a_killed_run_left_goes_when_the_next_begins(tmp_path):
    killed = (
        "import os, sys; from pathlib import Path; from drafter.files import work_folder\n"
        "with work_folder(Path(sys.argv[1])) as work:\n"
        "    (work / 'half').mkdir(); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", killed, tmp_path], check=False).returncode == 9
    (left,) = tmp_path.iterdir()
    with work_folder(tmp_path) as work:
        assert list(tmp_path.iterdir()) == [work]
        assert left != work


def test_a_work_folder_that_cannot_be_made_is_an_error_with_its_place(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(OutputError, match="out: cannot be written"), work_folder(tmp_path / "out"):
        pytest.fail("the block must not run")
