"""What reading a version gave is kept beside the library, and believed only as it was kept."""

import logging
import shutil
from pathlib import Path

import pytest

from drafter.library import sources
from drafter.library.library import Library
from drafter.library.section_cache import CACHE, cached
from drafter.library.sources import open_source
from drafter.model.section import Clause, Section

VERSIONS = Path(__file__).parents[2] / "sec_versions"
ONE = Section((Clause("G1", "Each User shall stay."),), "G")


@pytest.fixture
def reading(tmp_path):
    """Reads a file of a library by way of the cache, and counts how often it was read indeed."""
    file = tmp_path / "G-1.0.txt"
    file.write_text("G1 Each User shall stay.", encoding="utf-8")

    class Reading:
        times = 0
        path = file
        folder = tmp_path / CACHE

        def __call__(self, name="a"):
            return cached(file, name, self.read)

        def read(self):
            self.times += 1
            logging.getLogger("drafter.read").warning("%s: page 2 is a picture", file)
            return ONE

    return Reading()


def test_what_was_read_once_is_not_read_again(reading):
    assert [reading(), reading(), reading("another file")] == [ONE] * 3
    assert reading.times == 2


def test_notes_of_the_reader_are_said_each_time(reading, caplog):
    said = f"{reading.path}: page 2 is a picture"
    for _ in range(3):
        caplog.clear()
        reading()
        assert [record.getMessage() for record in caplog.records] == [said]
    assert reading.times == 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-1],
        lambda data: data.replace(b"stay", b"flee"),
        lambda data: data[:0],
        lambda data: b"\xff\n" + data,
        lambda data: data.partition(b"\n")[2],
    ],
)
def test_what_is_damaged_is_read_anew_and_kept_again(reading, spoil):
    reading()
    (kept,) = reading.folder.iterdir()
    kept.write_bytes(spoil(kept.read_bytes()))
    assert reading() == ONE
    assert reading() == ONE
    assert reading.times == 2


def test_what_another_program_kept_is_read_anew(reading, monkeypatch):
    reading()
    monkeypatch.setattr("drafter.library.section_cache.program", lambda *_rooms: "another program")
    reading()
    assert reading.times == 2


def test_what_a_killed_run_left_half_is_written_over(reading):
    reading.folder.mkdir()
    (reading.folder / "a.part").write_bytes(b"half")
    reading()
    assert [path.name for path in reading.folder.iterdir()] == ["a.json"]


def test_where_nothing_can_be_written_a_version_is_read_all_the_same(reading):
    reading.folder.write_text("a file in its place", encoding="utf-8")
    assert [reading(), reading()] == [ONE, ONE]
    assert reading.times == 2


def test_a_version_of_the_library_comes_from_the_cache_as_it_came_from_its_file(tmp_path):
    shutil.copytree(VERSIONS, tmp_path / "library", ignore=shutil.ignore_patterns(CACHE))
    library = Library.open(tmp_path / "library")
    first = open_source("G@5.20", library).section
    sources._section.cache_clear()
    sources._version.cache_clear()
    again = open_source("G@5.20", library).section
    assert again == first
    assert again is not first
    assert [clause.kind for clause in again] == [clause.kind for clause in first]
    assert list((tmp_path / "library" / CACHE).glob("*-final.json"))


def test_a_file_outside_of_the_library_is_kept_nowhere(tmp_path):
    file = tmp_path / "G.txt"
    file.write_text("G1 Each User shall stay.", encoding="utf-8")
    open_source(str(file), Library.open(tmp_path / "none"))
    assert [path.name for path in tmp_path.iterdir()] == ["G.txt"]
