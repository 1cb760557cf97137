import pytest

from drafter.errors import OutputError
from drafter.files import whole_folder, write_whole


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    write_whole(tmp_path / "new" / "a.txt", "– words")
    assert (tmp_path / "new" / "a.txt").read_bytes() == "– words".encode()
    assert names(tmp_path / "new") == ["a.txt"]


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path):
    (tmp_path / "a.txt").mkdir()
    (tmp_path / "a.txt" / "kept").write_text("kept")
    with pytest.raises(OutputError, match=r"a\.txt: cannot be written"):
        write_whole(tmp_path / "a.txt", "new")
    assert names(tmp_path) == ["a.txt"]
    assert (tmp_path / "a.txt" / "kept").read_text() == "kept"


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
