"""A change of the library is made whole or not at all, and what it takes out is kept."""

import json
import os
import sys
from pathlib import Path

import pytest

from drafter.errors import OutputError, SourceError, UnknownVersionError
from drafter.library.changes import begin, correct, put_in, take_out
from drafter.library.library import Library
from drafter.library.log import Word
from drafter.library.new_version import new_version
from drafter.library.rebuild import survey

WORD = Word("ann", "by mistake")


def put(library, file, version, *, title=None, **more):
    return put_in(library.folder, new_version(file, "G", version, title=title), **more)


def names(library):
    return [entry.name for entry in Library.open(library.folder).entries]


def log_of(library):
    return (library.folder / "log.txt").read_text(encoding="utf-8").splitlines()


def test_a_version_that_is_taken_out_is_kept_with_its_entry(library):
    data = (library.folder / "G-5.19.json").read_bytes()
    entry = library.find("G@5.19")
    kept = take_out(library.folder, "G@5.19", word=WORD).kept
    assert kept.parent == library.folder / "removed"
    assert kept.name.endswith("-1")
    assert (kept / "G-5.19.json").read_bytes() == data
    assert json.loads((kept / "G-5.19.json.entry.json").read_text())["sha256"] == entry.sha256
    assert names(library) == ["G@5.20"]
    assert not (library.folder / "G-5.19.json").exists()


def test_each_removal_of_a_day_has_a_folder_of_its_own(library, section):
    first = take_out(library.folder, "G@5.19", word=WORD).kept
    put(library, section("5.19"), "5.19")
    second = take_out(library.folder, "G@5.19", word=WORD).kept
    assert (first.name[-2:], second.name[-2:]) == ("-1", "-2")


def test_the_log_says_when_who_what_and_why_and_keeps_the_lines_of_a_person(library):
    (library.folder / "log.txt").write_bytes("– our own line".encode())
    kept = take_out(library.folder, "G@5.19", word=Word("ann", "two\nlines")).kept
    own, line = log_of(library)
    assert own == "– our own line"
    assert line.endswith(f"  ann  removed G@5.19, kept in removed/{kept.name}; why: two lines")
    assert line.startswith(kept.name[:10])


def test_a_version_is_replaced_at_a_persons_word_and_the_old_one_kept(library, section):
    old = (library.folder / "G-5.20.json").read_bytes()
    correct(library.folder, "G@5.20", word=WORD, effective="2018-09-27")
    done = put(library, section("other"), "5.20", force=True, word=WORD)
    assert done.replaced
    assert (done.kept / "G-5.20.json").read_bytes() == old
    assert "other" in Library.open(library.folder).path(done.entry).read_text()
    assert done.entry.effective == "2018-09-27"
    assert (
        f"  ann  replaced G@5.20 as G-5.20.json, what stood there is kept in removed/{done.kept.name}"
        in (log_of(library)[-1])
    )


def test_a_title_that_a_person_corrected_stays_when_the_file_is_put_in_again(library, section):
    correct(library.folder, "G@5.20", word=WORD, title="Security – rules")
    for file in (section("5.20"), section("other")):
        assert put(library, file, "5.20", force=True, word=WORD).entry.title == "Security – rules"
    assert put(library, file, "5.20", force=True, word=WORD, title="Mine").entry.title == "Mine"
    assert "replaced G@5.20 as G-5.20.json: title “Security – rules” is now “Mine”" in log_of(library)[-1]


@pytest.mark.parametrize("killed_before", [True, False])
def test_a_title_that_nobody_corrected_is_that_of_the_file_which_replaces_another(
    library, tmp_path, monkeypatch, killed_before
):
    (tmp_path / "G.txt").write_text("SECTION G: OTHER RULES\n\nG1 DUTIES\n\nG1.1 Each User shall keep it.\n")
    if killed_before:
        killed(library, monkeypatch, lambda: take_out(library.folder, "G@5.20", word=WORD))
    assert put(library, tmp_path / "G.txt", "5.20", force=True).entry.title == "Other Rules"


def test_what_the_index_said_of_a_file_that_is_missing_is_logged_when_another_takes_its_place(
    library, section
):
    was = library.find("G@5.20")
    (library.folder / "G-5.20.json").unlink()
    correct(library.folder, "G@5.20", word=WORD, title="Security – rules")
    now = put(library, section("other"), "5.20", force=True, word=WORD, title="Mine").entry
    said = f"title “Security – rules” is now “Mine”, sha256 “{was.sha256}” is now “{now.sha256}”"
    assert said in log_of(library)[-1]


def test_a_file_of_another_kind_replaces_a_version_too(library, tmp_path):
    (tmp_path / "G.txt").write_text("G1 Duties\n\nG1.1 Each User shall keep it.\n")
    done = put(library, tmp_path / "G.txt", "5.20", force=True)
    assert done.entry.file == "G-5.20.txt"
    assert (done.kept / "G-5.20.json").exists()
    assert not (library.folder / "G-5.20.json").exists()


def test_a_file_of_the_same_bytes_and_another_kind_leaves_no_second_file(library, tmp_path):
    for name in ("G.txt", "G.md"):
        (tmp_path / name).write_text("G1 Duties\n\nG1.1 Each User shall keep it.\n")
    put(library, tmp_path / "G.md", "6.0")
    done = put(library, tmp_path / "G.txt", "6.0", force=True)
    assert (done.kept / "G-6.0.md").read_bytes() == (tmp_path / "G.md").read_bytes()
    assert sorted(path.name for path in library.folder.glob("G-6.0.*")) == ["G-6.0.txt"]
    assert "G@6.0" in [one.row.entry.name for one in survey(library.folder).found]


def test_a_file_that_the_index_does_not_name_is_not_written_over(library, section, snapshot):
    (library.folder / "G-6.0.json").write_text("somebody's")
    file = section("6.0")
    before = snapshot()
    for force in (False, True):
        with pytest.raises(OutputError, match=r"G-6\.0\.json: is there, and the index does not name it; "):
            put(library, file, "6.0", force=force)
    assert snapshot() == before


def test_a_file_of_the_same_bytes_is_taken_as_it_is(library, section):
    file = section("6.0")
    own = library.folder / "G-6.0.json"
    own.write_bytes(file.read_bytes())
    state = own.stat()
    put(library, own, "6.0")
    assert own.stat().st_ino == state.st_ino
    assert names(library) == ["G@5.19", "G@5.20", "G@6.0"]


@pytest.mark.parametrize("stands", ["folder", "link"])
def test_what_is_no_file_is_not_written_over_either(library, section, stands):
    own = library.folder / "G-6.0.json"
    if stands == "folder":
        own.mkdir()
    else:
        own.symlink_to("elsewhere.json")
    with pytest.raises(OutputError, match="is there, and the index does not name it"):
        put(library, section("6.0"), "6.0")
    assert not (library.folder / "elsewhere.json").exists()


@pytest.fixture(params=["transaction.write_whole", "log.write_new"])
def full_disk(request, monkeypatch):
    """Gives what makes the index, or else the log, one that cannot be written."""

    def full(path, *_, **__):
        raise OutputError("cannot be written: no space left on device", place=str(path))

    return lambda: monkeypatch.setattr(f"drafter.library.{request.param}", full)


@pytest.mark.parametrize("change", ["add", "add in place", "replace", "remove"])
def test_the_library_is_as_it_was_when_a_change_cannot_be_written(
    library, section, snapshot, full_disk, change
):
    file = section("6.0", "library/G-6.0.json" if change == "add in place" else "new.json")
    before = snapshot()
    full_disk()
    changes = {
        "add": lambda: put(library, file, "6.0", word=WORD),
        "add in place": lambda: put(library, file, "6.0", word=WORD),
        "replace": lambda: put(library, file, "5.20", word=WORD, force=True),
        "remove": lambda: take_out(library.folder, "G@5.20", word=WORD),
    }
    with pytest.raises(OutputError, match="cannot be written: no space"):
        changes[change]()
    assert snapshot() == before


def test_nothing_is_left_where_the_first_version_cannot_be_written(tmp_path, section, snapshot, monkeypatch):
    file = section("1.0")
    before = snapshot()

    def full(path, *_, **__):
        raise OutputError("cannot be written: no space left on device", place=str(path))

    monkeypatch.setattr("drafter.library.transaction.write_whole", full)
    with pytest.raises(OutputError):
        put_in(tmp_path / "deep" / "new", new_version(file, "G", "1.0"))
    after = snapshot()
    assert {name for name in after if name not in before} <= {"deep"}


def test_an_interrupt_after_the_index_is_written_takes_nothing_back(library, section, monkeypatch):
    from drafter.library import transaction  # noqa: PLC0415 - it is what is replaced

    write = transaction.write_whole

    def interrupted(path, data, **more):
        write(path, data, **more)
        raise KeyboardInterrupt

    monkeypatch.setattr(transaction, "write_whole", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put(library, section("6.0"), "6.0")
    assert names(library) == ["G@5.19", "G@5.20", "G@6.0"]
    assert Library.open(library.folder).problem(Library.open(library.folder).find("G@6.0")) == ""


def test_what_is_changed_is_read_under_the_lock(library, section):
    put(library, section("6.0"), "6.0")
    # This library was opened before 6.0 was in it.
    library.add(section("7.0"), section="G", version="7.0")
    assert names(library) == ["G@5.19", "G@5.20", "G@6.0", "G@7.0"]


def test_a_file_that_is_missing_or_was_changed_is_not_taken_out_unless_it_is_forced(library, snapshot):
    (library.folder / "G-5.19.json").unlink()
    (library.folder / "G-5.20.json").write_text("changed")
    before = snapshot()
    for name, says in (
        ("G@5.19", r"G-5\.19\.json: the file of G@5\.19 is missing; .*--force"),
        ("G@5.20", r"G-5\.20\.json: is not the file that was added as G@5\.20; .*--force, which keeps it"),
    ):
        with pytest.raises(SourceError, match=says):
            take_out(library.folder, name, word=WORD)
    assert snapshot() == before
    take_out(library.folder, "G@5.19", word=WORD, force=True)
    kept = take_out(library.folder, "G@5.20", word=WORD, force=True).kept
    assert (kept / "G-5.20.json").read_text() == "changed"
    assert names(library) == []


def test_the_latest_version_is_taken_out_by_its_number_only(library):
    with pytest.raises(UnknownVersionError, match="G@latest names no version"):
        take_out(library.folder, "G@latest", word=WORD)
    assert names(library) == ["G@5.19", "G@5.20"]


def test_a_title_and_a_date_are_corrected_and_logged(library):
    done = correct(library.folder, "g@5.20", word=WORD, title="Security – rules", effective="2018-09-27")
    entry = Library.open(library.folder).find("G@5.20")
    assert done.entry == entry
    assert (entry.title, entry.effective) == ("Security – rules", "2018-09-27")
    told = "corrected G@5.20: title “Security” is now “Security – rules”, effective “” is now “2018-09-27”"
    assert told in log_of(library)[-1]


def test_a_correction_that_changes_nothing_is_not_logged(library):
    assert not correct(library.folder, "G@5.20", word=WORD, title="Security").replaced
    assert not (library.folder / "log.txt").exists()


def test_a_library_is_begun_where_there_is_none(tmp_path):
    assert begin(tmp_path / "new")
    assert not begin(tmp_path / "new")
    assert Library.open(tmp_path / "new").entries == ()
    assert os.listdir(tmp_path / "new") == ["index.json"]  # noqa: PTH208 - the names


def test_a_damaged_library_is_not_begun_anew(tmp_path, snapshot):
    (tmp_path / "G-1.0.txt").write_text("G1 Duties")
    before = snapshot()
    with pytest.raises(SourceError, match=r"holds G-1\.0\.txt and no index"):
        begin(tmp_path)
    assert snapshot() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes links for administrators only")
def test_a_library_that_is_reached_by_a_link_is_changed_at_once(library, section, tmp_path):
    (tmp_path / "link").symlink_to(library.folder)
    linked = Library.open(Path(tmp_path / "link"))
    linked.add(section("6.0"), section="G", version="6.0")
    assert names(library) == ["G@5.19", "G@5.20", "G@6.0"]


def test_the_index_keeps_its_mode(library, section):
    index = library.folder / "index.json"
    index.chmod(0o640)
    put(library, section("6.0"), "6.0")
    assert index.stat().st_mode & 0o777 == 0o640


def test_the_file_of_another_version_is_nobody_elses(library, section, snapshot):
    (library.folder / "G-5.20.json").rename(library.folder / "G-6.0.json")
    index = library.folder / "index.json"
    index.write_text(index.read_text().replace("G-5.20.json", "G-6.0.json"))
    file = section("6.0")
    before = snapshot()
    for force in (False, True):
        with pytest.raises(SourceError, match=r"G-6\.0\.json: is the file of G@5\.20; "):
            put(library, file, "6.0", force=force)
    assert snapshot() == before


def killed(library, monkeypatch, change):
    """Makes a change end as if its run were killed just before the index is written."""

    def killed(*_, **__):
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr("drafter.library.transaction.write_whole", killed)
        # Nothing is put back by a run that is no more.
        patch.setattr("drafter.library.transaction.held_at", lambda _: None)
        with pytest.raises(SystemExit):
            change()
    assert (library.folder / "removed").exists()


def test_a_version_is_read_from_where_it_is_kept_after_its_removal_was_killed(library, monkeypatch, caplog):
    data = library.path(library.find("G@5.20")).read_bytes()
    killed(library, monkeypatch, lambda: take_out(library.folder, "G@5.20", word=WORD))
    now = Library.open(library.folder)
    kept = now.path(now.find("G@5.20"))
    assert kept.read_bytes() == data
    assert f"the file of G@5.20 is missing; it is read from {kept}" in caplog.text
    assert take_out(library.folder, "G@5.20", word=WORD).kept == kept.parent
    assert names(library) == ["G@5.19"]


def test_a_version_is_read_from_where_it_is_kept_after_its_replacement_was_killed(
    library, section, monkeypatch
):
    data = library.path(library.find("G@5.20")).read_bytes()
    file = section("other")
    killed(library, monkeypatch, lambda: put(library, file, "5.20", force=True))
    now = Library.open(library.folder)
    assert now.path(now.find("G@5.20")).read_bytes() == data
    put(library, file, "5.20", force=True)
    now = Library.open(library.folder)
    assert now.path(now.find("G@5.20")).read_bytes() == file.read_bytes()
    assert data in [path.read_bytes() for path in library.folder.glob("removed/*/G-5.20.json")]


def test_what_a_killed_run_left_goes_with_the_next_change(library, section):
    for name in (".G-9.0.json.drafter-lock", ".G-9.0.json.0123abcd.drafter-part"):
        (library.folder / name).write_text("")
    (library.folder / ".somebody.lock").write_text("their own")
    put(library, section("6.0"), "6.0")
    assert sorted(path.name for path in library.folder.glob(".*")) == [".somebody.lock"]
