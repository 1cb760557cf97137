import os
import subprocess
import sys
import tempfile

import pytest

from drafter.errors import OutputError
from drafter.files import clear_dead, whole_folder, work_folder, write_new, write_whole
from drafter.locks import locked


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


def test_a_folder_is_there_once_it_is_finished(tmp_path):
    with whole_folder(tmp_path / "pack") as folder:
        (folder / "new.txt").write_text("new")
        assert not (tmp_path / "pack").exists()
    assert names(tmp_path / "pack") == ["new.txt"]
    assert names(tmp_path) == ["pack"]


def test_a_folder_is_never_put_over_another(tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "old.txt").write_text("old")
    with pytest.raises(OutputError, match="pack: cannot be written"), whole_folder(tmp_path / "pack"):
        pass
    assert names(tmp_path / "pack") == ["old.txt"]
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
    left, _ = sorted(tmp_path.iterdir(), key=lambda path: path.is_file())
    with work_folder(tmp_path) as work:
        assert [path for path in tmp_path.iterdir() if path.is_dir()] == [work]
        assert left != work
    assert names(tmp_path) == []


def test_a_work_folder_that_cannot_be_made_is_an_error_with_its_place(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(OutputError, match="out: cannot be written"), work_folder(tmp_path / "out"):
        pytest.fail("the block must not run")


def test_a_name_that_is_taken_is_not_written_over(tmp_path):
    write_new(tmp_path / "a.yaml", "first")
    with pytest.raises(OutputError, match=r"a\.yaml: is there already"):
        write_new(tmp_path / "a.yaml", "second")
    assert (tmp_path / "a.yaml").read_text() == "first"
    assert names(tmp_path) == ["a.yaml"]


def test_a_file_that_changed_since_it_was_read_is_left_as_it_is(tmp_path):
    (tmp_path / "a.yaml").write_text("saved meanwhile")
    with pytest.raises(OutputError, match=r"a\.yaml: has changed since it was read; call the command again"):
        write_whole(tmp_path / "a.yaml", "new", was=b"as it was read")
    assert (tmp_path / "a.yaml").read_text() == "saved meanwhile"
    assert names(tmp_path) == ["a.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_file_that_is_replaced_keeps_its_mode(tmp_path):
    (tmp_path / "a.yaml").write_text("old")
    (tmp_path / "a.yaml").chmod(0o600)
    write_whole(tmp_path / "a.yaml", "new")
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o600


def test_a_file_marked_as_read_only_is_refused(tmp_path):
    (tmp_path / "a.docx").write_text("old")
    (tmp_path / "a.docx").chmod(0o444)
    with pytest.raises(OutputError, match=r"a\.docx: is marked as read-only; take that mark off it"):
        write_whole(tmp_path / "a.docx", "new")
    assert (tmp_path / "a.docx").read_text() == "old"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_that_leads_to_itself_is_an_error_in_one_line(tmp_path):
    (tmp_path / "a.docx").symlink_to("a.docx")
    with pytest.raises(OutputError, match=r"a\.docx: cannot be written: too many levels of symbolic links"):
        write_whole(tmp_path / "a.docx", "new")


def test_what_a_dead_run_left_of_a_file_goes_with_the_next(tmp_path):
    (tmp_path / ".a.docx.0123abcd.drafter-part").write_text("half")
    (tmp_path / ".b.docx.0123abcd.drafter-part").write_text("of another file")
    write_whole(tmp_path / "a.docx", "new")
    assert names(tmp_path) == [".b.docx.0123abcd.drafter-part", "a.docx"]


def test_a_run_that_begins_between_two_steps_of_another_leaves_it_alone(tmp_path, monkeypatch):
    make = tempfile.mkdtemp

    def meanwhile(*words, **named):
        monkeypatch.setattr(tempfile, "mkdtemp", make)
        made = make(*words, **named)
        with work_folder(tmp_path):
            pass
        return made

    monkeypatch.setattr(tempfile, "mkdtemp", meanwhile)
    with work_folder(tmp_path) as work:
        assert work.is_dir()


def test_a_folder_that_only_looks_like_that_of_a_run_stays(tmp_path):
    (tmp_path / ".drafter-notes").mkdir()
    with work_folder(tmp_path):
        pass
    assert names(tmp_path) == [".drafter-notes"]


def test_what_dead_runs_left_goes_and_what_a_live_one_holds_stays(tmp_path):
    for name in (
        ".a.txt.drafter-lock",
        ".a.txt.0123abcd.drafter-part",
        ".b.txt.0123abcd.drafter-part",
        "c.part",
    ):
        (tmp_path / name).write_text("")
    with locked(tmp_path / "b.txt"):
        clear_dead(tmp_path)
        assert names(tmp_path) == [".b.txt.0123abcd.drafter-part", ".b.txt.drafter-lock", "c.part"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows renames, and never over another file")
def test_a_new_file_is_whole_where_files_have_no_second_names(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write_new(tmp_path / "a.docx", "words")
    assert (tmp_path / "a.docx").read_text() == "words"
    with pytest.raises(OutputError, match="is there already"):
        write_new(tmp_path / "a.docx", "other")
    assert names(tmp_path) == ["a.docx"]


def test_a_file_whose_name_begins_as_another_ends_is_no_leftover_of_it(tmp_path):
    for name in (".G.docx.0123abcd.drafter-part", ".G.notes.drafter-part", ".G.drafter-lock.txt"):
        (tmp_path / name).write_text("words")
    write_new(tmp_path / "G", "new")
    assert len(names(tmp_path)) == 4


def test_folders_that_only_look_like_those_of_runs_stay(tmp_path):
    for name in (".drafter-0123abcd-mine", ".drafter-0123abcd-abcd1234"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "words").write_text("mine")
    with work_folder(tmp_path):
        pass
    assert names(tmp_path) == [".drafter-0123abcd-abcd1234", ".drafter-0123abcd-mine"]


def test_a_work_folder_with_read_only_folders_in_it_goes(tmp_path):
    with work_folder(tmp_path) as work:
        (work / "pack").mkdir()
        (work / "pack" / "a").write_text("")
        (work / "pack").chmod(0o555)
    assert names(tmp_path) == []
