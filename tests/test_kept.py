from datetime import datetime

import pytest

from drafter import kept
from drafter.kept import keep_copy, move_aside

DAY = datetime(2026, 11, 30, 12, tzinfo=datetime.now().astimezone().tzinfo)


class Clock:
    @staticmethod
    def now():
        return DAY


@pytest.fixture(autouse=True)
def on_a_day(monkeypatch):
    monkeypatch.setattr(kept, "datetime", Clock)


@pytest.mark.parametrize(
    ("name", "copies"),
    [
        ("report.docx", ["report~2026-11-30-1.docx", "report~2026-11-30-2.docx"]),
        ("CP1.yaml", ["CP1.yaml~2026-11-30-1", "CP1.yaml~2026-11-30-2"]),
        ("index.json", ["index.json~2026-11-30-1", "index.json~2026-11-30-2"]),
        ("notes", ["notes~2026-11-30-1", "notes~2026-11-30-2"]),
    ],
)
def test_a_copy_is_named_by_its_day_and_number(tmp_path, name, copies):
    (tmp_path / name).write_text("words")
    assert [keep_copy(tmp_path / name).name for _ in copies] == copies
    assert [(tmp_path / copy).read_text() for copy in copies] == ["words", "words"]
    assert (tmp_path / name).read_text() == "words"


def test_a_copy_has_the_mode_and_time_of_the_file(tmp_path):
    (tmp_path / "a.docx").write_text("words")
    (tmp_path / "a.docx").chmod(0o600)
    copy, file = keep_copy(tmp_path / "a.docx").stat(), (tmp_path / "a.docx").stat()
    assert copy.st_mode & 0o777 == 0o600
    assert copy.st_mtime_ns == file.st_mtime_ns


def test_a_name_that_is_taken_at_the_same_moment_is_passed_over(tmp_path, monkeypatch):
    (tmp_path / "a.docx").write_text("words")
    write, seen = kept.write_new, []

    def another_first(path, data):
        if not seen:
            seen.append(path)
            path.write_text("another's")
        write(path, data)

    monkeypatch.setattr(kept, "write_new", another_first)
    assert keep_copy(tmp_path / "a.docx").name == "a~2026-11-30-2.docx"
    assert (tmp_path / "a~2026-11-30-1.docx").read_text() == "another's"


def test_a_folder_is_moved_aside_whole(tmp_path):
    (tmp_path / "CP1.0").mkdir()
    (tmp_path / "CP1.0" / "letter.txt").write_text("words")
    assert move_aside(tmp_path / "CP1.0") == tmp_path / "CP1.0~2026-11-30-1"
    assert (tmp_path / "CP1.0~2026-11-30-1" / "letter.txt").read_text() == "words"
