"""Packs put in place of others, by hand-made packs whose files are a line each."""

import hashlib
import io
import json
import os
import signal
import sys
from contextlib import nullcontext
from pathlib import Path

import docx
import pytest

from drafter import stopping
from drafter.errors import OutputError
from drafter.ooxml.package.package import Package
from drafter.ooxml.package.seal import sealed
from drafter.pack import bring_over, replace_pack
from drafter.pack.replace_pack import put, restore, retired_in, settle
from drafter.stopping import Stoppable, Stopped
from tests.support.safety_world import as_nobody

REPORT = "modification-report.docx"
LEFT = ".CP1.0badcafe.old"
SEAL = '"seal": ""'
OLDER = (
    "id title baseline baselines onto status notices references_left drafter built_from amendments changes "
    "instructions files"
)


def write_pack(folder, name="CP1", *, files=None, seal=True):
    """Writes a pack and its record; that of version 0.1.0 has no seal, and a layout that is known."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {REPORT: b"report", "legal-text.docx": b"annex"} if files is None else files
    for file, data in files.items():
        (folder / file).write_bytes(data)
    digests = {file: {"sha256": hashlib.sha256(data).hexdigest()} for file, data in files.items()}
    older = dict.fromkeys(OLDER.split(), "") | {"id": name, "files": digests}
    value = {"id": name, "folder": folder.name, "files": digests, "seal": ""} if seal else older
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    (folder / "record.json").write_text(text.replace(SEAL, SEAL.replace('""', f'"{digest}"')))
    return folder


def sealed_file():
    made = io.BytesIO()
    docx.Document().save(made)
    return sealed(Package.from_bytes(made.getvalue()))


def tree(folder):
    """Gives every file below a folder with its bytes, and every link with where it leads."""
    return {
        path.relative_to(folder).as_posix(): os.fspath(path.readlink())
        if path.is_symlink()
        else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


@pytest.fixture
def out(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def pack(out):
    return write_pack(out / "CP1")


@pytest.fixture
def made(tmp_path):
    """A finished pack, another one than that which stands there."""
    return write_pack(
        tmp_path / "work" / "CP1", files={REPORT: b"new report", "legal-text.docx": b"new annex"}
    )


@pytest.fixture
def new(made):
    return tree(made)


def dated(pack, name):
    """Gives the only dated copy of that name, as bytes."""
    (found,) = pack.glob(name)
    return found.read_bytes()


def test_a_pack_goes_where_nothing_stands(out, made, new):
    assert put(made, out / "CP1", "CP1").is_done
    assert tree(out / "CP1") == new
    assert [path.name for path in out.iterdir()] == ["CP1"]


def test_a_pack_goes_into_an_empty_folder(out, made, new):
    (out / "CP1").mkdir()
    assert put(made, out / "CP1", "CP1").is_done
    assert tree(out / "CP1") == new


def test_a_pack_that_nobody_changed_is_replaced_and_all_else_in_its_folder_stays(pack, made, new):
    (pack / "letter.docx").write_bytes(b"a letter")
    (pack / "modification-report~2026-01-02-1.docx").write_bytes(b"an older one")
    (pack / "~$dification-report.docx").write_bytes(b"open in Word")
    (pack / "letters" / "old").mkdir(parents=True)
    (pack / "letters" / "old" / "first.txt").write_bytes(b"the first letter")
    (pack / "letters").chmod(0o750)
    somebodys = {name: data for name, data in tree(pack).items() if name not in new}
    number = (pack / "letter.docx").stat().st_ino
    done = put(made, pack, "CP1")
    assert (done.is_done, done.kept) == (True, ())
    assert tree(pack) == {**new, **somebodys}
    assert (pack / "letter.docx").stat().st_ino == number
    assert (pack / "letters").stat().st_mode & 0o777 == 0o750
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]


@pytest.mark.skipif(sys.platform == "win32", reason="not everybody may make links on Windows")
def test_a_link_in_the_folder_stays_a_link(pack, made):
    (pack / "letters").symlink_to("../elsewhere")
    put(made, pack, "CP1")
    assert (pack / "letters").readlink() == Path("../elsewhere")


def test_where_files_have_no_second_names_what_is_somebodys_is_moved_all_the_same(
    pack, made, new, monkeypatch
):
    def none(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(bring_over.os, "link", none)
    (pack / "letter.docx").write_bytes(b"a letter")
    (pack / "letter.docx").chmod(0o640)
    number = (pack / "letter.docx").stat().st_ino
    assert put(made, pack, "CP1").kept == ()
    assert tree(pack) == {**new, "letter.docx": b"a letter"}
    assert (pack / "letter.docx").stat().st_mode & 0o777 == 0o640
    assert (pack / "letter.docx").stat().st_ino == number


def test_a_pack_that_a_person_changed_is_left_as_it_is(pack, made):
    (pack / REPORT).write_bytes(b"report, completed")
    before = tree(pack.parent)
    done = put(made, pack, "CP1")
    assert (done.is_done, done.there.changed) == (False, (REPORT,))
    assert tree(pack.parent) == before


def test_at_a_persons_word_what_was_changed_is_kept_beside_and_stays_there(pack, made, new, tmp_path):
    (pack / REPORT).write_bytes(b"report, completed")
    (copy,) = put(made, pack, "CP1", force=True).kept
    assert copy.name.startswith("modification-report~")
    assert copy.name.endswith("-1.docx")
    assert tree(pack) == {**new, copy.name: b"report, completed"}
    again = write_pack(tmp_path / "again" / "CP1")
    (pack / REPORT).write_bytes(b"completed again")
    (second,) = put(again, pack, "CP1", force=True).kept
    assert second.name == copy.name.replace("-1.docx", "-2.docx")
    assert (copy.read_bytes(), second.read_bytes()) == (b"report, completed", b"completed again")


def test_a_file_of_the_pack_that_is_gone_is_nothing_lost(pack, made, new):
    (pack / REPORT).unlink()
    done = put(made, pack, "CP1")
    assert (done.is_done, done.there.missing) == (True, (REPORT,))
    assert tree(pack) == new


def test_a_file_with_a_right_seal_is_the_programs_own_whatever_the_record_says(pack, made, new):
    (pack / REPORT).write_bytes(sealed_file())
    done = put(made, pack, "CP1")
    assert (done.is_done, done.there.another) == (True, (REPORT,))
    assert tree(pack) == new


def test_of_a_pack_without_its_record_the_sealed_files_are_the_programs_own(pack, made, new):
    for name in (REPORT, "legal-text.docx"):
        (pack / name).write_bytes(sealed_file())
    (pack / "record.json").unlink()
    done = put(made, pack, "CP1")
    assert (done.is_done, done.there.another) == (True, ("legal-text.docx", REPORT))
    assert tree(pack) == new


def test_a_file_with_a_right_seal_that_no_record_names_stays(pack, made, new):
    (pack / "redline.docx").write_bytes(sealed_file())
    put(made, pack, "CP1")
    assert tree(pack).keys() == {*new, "redline.docx"}


def test_somebodys_file_with_the_name_of_a_new_one_is_not_replaced(pack, tmp_path):
    made = write_pack(tmp_path / "work" / "CP1", files={"section-H-clean.docx": b"new"})
    (pack / "section-H-clean.docx").write_bytes(b"somebody's")
    assert put(made, pack, "CP1").there.changed == ("section-H-clean.docx",)
    put(made, pack, "CP1", force=True)
    assert dated(pack, "section-H-clean~*.docx") == b"somebody's"


def test_the_pack_of_an_older_program_is_replaced_without_a_question(out, made, new):
    pack = write_pack(out / "CP1", seal=False)
    assert put(made, pack, "CP1").is_done
    assert tree(pack) == new


def test_a_record_with_odd_things_in_it_still_names_its_files(out, made, new):
    pack = write_pack(out / "CP1", seal=False)
    value = json.loads((pack / "record.json").read_text())
    value["files"] |= {"../letter.txt": {"sha256": 64 * "0"}, "odd": 7, "odder": {"sha256": None}}
    (pack / "record.json").write_text(json.dumps(value, indent=2) + "\n")
    (out / "letter.txt").write_text("a letter")
    assert put(made, pack, "CP1").is_done
    assert tree(out) == {**{f"CP1/{name}": data for name, data in new.items()}, "letter.txt": b"a letter"}


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('{\n  "id"', '{\n  "note": "ask Jo",\n  "id"'),
        lambda text: text.replace('"CP1"', '"CP1" '),
        lambda text: text + "\n",
        lambda text: text.replace('  "title": "",\n', ""),
        lambda text: text.replace('  "title": "",\n', '  "title": "ask Jo",\n  "title": "",\n'),
    ],
    ids=["a note", "a space", "a line", "a key less", "a key twice"],
)
def test_a_record_of_an_older_program_that_a_person_changed_counts_as_a_changed_file(out, made, change):
    pack = write_pack(out / "CP1", seal=False)
    before = (pack / "record.json").read_text()
    text = change(before)
    assert text != before
    (pack / "record.json").write_text(text)
    assert "record.json" in put(made, pack, "CP1").there.changed
    put(made, pack, "CP1", force=True)
    assert dated(pack, "record.json~*") == text.encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('"CP1"', '"CP1" '),
        lambda text: text + "\n",
        lambda text: text[:40],
        lambda text: text.replace('"seal": "', '"seal": "0'),
        lambda text: text[: text.index(',\n  "seal"')] + "\n}",
        lambda _: 100_000 * "[",
    ],
    ids=["a space", "a line", "cut short", "another seal", "no seal", "nested"],
)
def test_a_record_that_a_person_changed_counts_as_a_changed_file(pack, made, change):
    text = change((pack / "record.json").read_text())
    (pack / "record.json").write_text(text)
    assert "record.json" in put(made, pack, "CP1").there.changed
    put(made, pack, "CP1", force=True)
    assert dated(pack, "record.json~*") == text.encode()


def test_what_a_changed_record_says_of_a_file_is_not_believed(pack, made):
    (pack / REPORT).write_bytes(b"report, completed")
    digest = hashlib.sha256(b"report, completed").hexdigest()
    text = (pack / "record.json").read_text().replace(hashlib.sha256(b"report").hexdigest(), digest)
    (pack / "record.json").write_text(text)
    put(made, pack, "CP1", force=True)
    assert dated(pack, "modification-report~*.docx") == b"report, completed"


def somebodys_folder(folder):
    folder.mkdir()
    (folder / "letter.txt").write_bytes(b"dear Sir")


def a_record_of_other_things(folder):
    somebodys_folder(folder)
    (folder / "record.json").write_text('{"records": [{"title": "Blue"}]}')


def a_file(folder):
    folder.write_bytes(b"somebody's")


def a_link(folder):
    somebodys_folder(folder.with_name("elsewhere"))
    folder.symlink_to("elsewhere")


def the_pack_of_another(folder):
    write_pack(folder, "CP1-on")


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            somebodys_folder,
            r"is no pack of drafter: it holds letter\.txt \(changed \d{4}-\d\d-\d\d \d\d:\d\d",
        ),
        (a_record_of_other_things, "is no pack of drafter: it holds .* and 1 more"),
        (a_file, "is a file, and no folder for a pack"),
        (a_link, "is a link, and no folder for a pack"),
        (the_pack_of_another, "holds the pack of CP1-on"),
    ],
)
def test_what_is_no_pack_of_the_proposal_is_refused_or_moved_aside(out, made, new, what, said):
    folder = out / "CP1"
    what(folder)
    before = tree(out)
    with pytest.raises(OutputError, match=rf"out/CP1: {said}.*; choose another --out, or give --force"):
        put(made, folder, "CP1")
    assert tree(out) == before
    (aside,) = put(made, folder, "CP1", force=True).kept
    assert aside.name.startswith("CP1~")
    assert tree(folder) == new
    moved = {name: data for name, data in tree(out).items() if not name.startswith("CP1/")}
    assert moved == {name.replace("CP1", aside.name, 1): data for name, data in before.items()}


def test_a_folder_that_packs_are_made_from_is_never_moved(tmp_path, made):
    (tmp_path / "proposals").mkdir()
    (tmp_path / "proposals" / "proposals.yaml").write_text("id: proposals\n")
    before = tree(tmp_path)
    inputs = [tmp_path / "proposals" / "proposals.yaml"]
    with pytest.raises(OutputError, match="is no place for a pack: it holds what packs are made from"):
        put(made, tmp_path / "proposals", "proposals", force=True, inputs=inputs)
    assert tree(tmp_path) == before


def test_a_file_that_is_marked_as_read_only_is_not_replaced(pack, made):
    (pack / REPORT).chmod(0o444)
    before = tree(pack.parent)
    for force in (False, True):
        with pytest.raises(OutputError, match=rf"{REPORT}: is marked as read-only; take that mark off it"):
            put(made, pack, "CP1", force=force)
    assert tree(pack.parent) == before


@pytest.mark.parametrize("which", [0, 1])
def test_a_folder_with_a_file_that_is_open_in_word_stays_whole(pack, made, monkeypatch, which):
    """A stand-in for Windows, which moves no folder that holds an open file, nor to a name in use."""
    moves, rename = [], Path.rename

    def refusing(path, target):
        moves.append(path)
        if len(moves) == which + 1:
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refusing)
    before = tree(pack.parent)
    with pytest.raises(OutputError, match="CP1: cannot be written: permission denied; close it in Word"):
        put(made, pack, "CP1")
    assert tree(pack.parent) == before


def test_what_was_written_while_the_pack_was_put_in_place_is_kept(pack, made, new, monkeypatch):
    (pack / "letter.docx").write_bytes(b"a letter")
    copy_modes = replace_pack._copy_modes

    def meanwhile(*things):
        copy_modes(*things)
        (pack / REPORT).write_bytes(b"report, completed just now")
        (pack / "letter.docx").write_bytes(b"a letter, saved just now")
        (pack / "new.txt").write_bytes(b"written just now")

    monkeypatch.setattr(replace_pack, "_copy_modes", meanwhile)
    (report,) = put(made, pack, "CP1").kept
    assert report.name.startswith("modification-report~")
    assert tree(pack) == {
        **new,
        "letter.docx": b"a letter, saved just now",
        report.name: b"report, completed just now",
        "new.txt": b"written just now",
    }
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]


def test_what_was_saved_in_the_new_pack_before_the_older_one_was_moved_stays(pack, made, new, monkeypatch):
    (pack / "letter.docx").write_bytes(b"a letter")
    bring = replace_pack.bring_over

    def meanwhile(entry, folder):
        (pack / "letter.docx").write_bytes(b"another letter")
        return bring(entry, folder)

    monkeypatch.setattr(replace_pack, "bring_over", meanwhile)
    (letter,) = put(made, pack, "CP1").kept
    assert tree(pack) == {**new, "letter.docx": b"another letter", letter.name: b"a letter"}


def test_a_passing_file_that_goes_meanwhile_stops_nothing(pack, made, new, monkeypatch):
    (pack / "~WRD0001.tmp").write_bytes(b"passing")
    bring = replace_pack.bring_over

    def too_late(entry, folder):
        entry.unlink()
        return bring(entry, folder)

    monkeypatch.setattr(replace_pack, "bring_over", too_late)
    assert put(made, pack, "CP1").is_done
    assert tree(pack) == new
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]


def test_a_folder_in_place_of_a_file_of_the_pack_is_kept_once(pack, made, new):
    (pack / REPORT).unlink()
    (pack / REPORT).mkdir()
    (pack / REPORT / "w").write_bytes(b"somebody's")
    (copy,) = put(made, pack, "CP1", force=True).kept
    assert copy.name.startswith(f"{REPORT}~")
    assert tree(pack) == {**new, f"{copy.name}/w": b"somebody's"}


def test_each_dated_name_is_told_as_soon_as_it_is_kept(pack, made, monkeypatch):
    (pack / REPORT).write_bytes(b"report, completed")
    told = []

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rmdir", killed)
    with pytest.raises(KeyboardInterrupt):
        put(made, pack, "CP1", force=True, on_kept=told.append)
    assert [path.name for path in told] == [path.name for path in pack.glob("*~*")] != []


def test_a_signal_ends_the_program_once_the_pack_is_in_place_and_what_was_kept_is_told(
    pack, made, new, monkeypatch
):
    (pack / REPORT).write_bytes(b"report, completed")
    told, rename = [], Path.rename

    def signalled(path, target):
        signal.raise_signal(signal.SIGINT)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", signalled)
    monkeypatch.setattr(stopping, "_silence", lambda: None)
    before = signal.signal(signal.SIGINT, Stoppable()._stop)
    try:
        with pytest.raises(Stopped):
            put(made, pack, "CP1", force=True, on_kept=told.append)
    finally:
        signal.signal(signal.SIGINT, before)
    (copy,) = told
    assert tree(pack) == {**new, copy.name: b"report, completed"}
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]


class Killed(BaseException):
    """Stands in for a process that ends between two calls of the system."""


def kill_at(step, patch):
    """Has every call that changes a folder fail for good from one on, as for a process that is no more."""
    done = [0]

    def counted(call):
        def counting(*words, **options):
            done[0] += 1
            if done[0] > step:
                raise Killed
            return call(*words, **options)

        return counting

    for name in ("rename", "rmdir", "unlink"):
        patch.setattr(Path, name, counted(getattr(Path, name)))
    patch.setattr(os, "link", counted(os.link))
    # A lock goes with its process.
    patch.setattr(replace_pack, "locked", lambda _: nullcontext())


@pytest.mark.parametrize("has_links", [True, False])
def test_wherever_a_run_is_killed_the_next_one_has_all_in_its_place(tmp_path, monkeypatch, has_links):
    for step in range(40):
        out = tmp_path / str(step)
        pack = write_pack(out / "CP1", files={REPORT: b"report", "a.docx": b"a", "z.docx": b"z"})
        (pack / REPORT).write_bytes(b"report, completed")
        (pack / "letter.docx").write_bytes(b"a letter")
        (pack / "letters" / "old").mkdir(parents=True)
        (pack / "letters" / "old" / "first.txt").write_bytes(b"the first letter")
        files = {REPORT: b"new report", "a.docx": b"new a", "z.docx": b"new z"}
        made = write_pack(tmp_path / f"work{step}" / "CP1", files=files)
        again = write_pack(tmp_path / f"again{step}" / "CP1", files=files)
        new = tree(made)
        with monkeypatch.context() as patch:
            if not has_links:
                patch.setattr(os, "link", no_link)
            kill_at(step, patch)
            try:
                put(made, pack, "CP1", force=True)
                ended = True
            except Killed:
                ended = False
        put(again, pack, "CP1", force=True)
        held = tree(pack)
        (copy,) = [name for name in held if "~" in name]
        somebodys = {"letter.docx": b"a letter", "letters/old/first.txt": b"the first letter"}
        assert held == {**new, **somebodys, copy: b"report, completed"}, step
        assert [path.name for path in out.iterdir() if not path.name.endswith("lock")] == ["CP1"], step
        if ended:
            return
    pytest.fail("it takes more steps than were tried")


def no_link(*_):
    raise OSError(95, "Operation not supported")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
class TestOfAnotherOwner:
    """A colleague's things in the folder of a pack, without the rights of an administrator."""

    COLLEAGUE = 4711

    def test_a_colleagues_file_stays_theirs_even_where_it_cannot_be_read(self, pack, made, new, tmp_path):
        with as_nobody(tmp_path):
            self.give(pack / "letter.docx", b"a letter", 0o600)
            before = (pack / "letter.docx").stat()
            assert put(made, pack, "CP1").kept == ()
            after = (pack / "letter.docx").stat()
            assert (after.st_ino, after.st_uid, after.st_mode, after.st_mtime_ns) == (
                before.st_ino,
                self.COLLEAGUE,
                before.st_mode,
                before.st_mtime_ns,
            )
        assert tree(pack) == {**new, "letter.docx": b"a letter"}
        assert [path.name for path in pack.parent.iterdir()] == ["CP1"]

    def test_a_colleagues_file_in_place_of_one_of_the_pack_is_a_changed_one(self, pack, made, new, tmp_path):
        with as_nobody(tmp_path):
            (pack / REPORT).unlink()
            self.give(pack / REPORT, b"report, completed", 0o600)
            assert put(made, pack, "CP1").there.changed == (REPORT,)
            (copy,) = put(made, pack, "CP1", force=True).kept
        assert tree(pack) == {**new, copy.name: b"report, completed"}

    def test_a_colleagues_folder_is_moved_where_that_is_open_to_all(self, pack, made, new, tmp_path):
        with as_nobody(tmp_path):
            (pack / "letters").mkdir()
            self.give(pack / "letters" / "first.txt", b"the first letter", 0o600)
            self.own(pack / "letters", 0o777)
            put(made, pack, "CP1")
            assert (pack / "letters").stat().st_uid == self.COLLEAGUE
        assert tree(pack) == {**new, "letters/first.txt": b"the first letter"}
        assert [path.name for path in pack.parent.iterdir()] == ["CP1"]

    @pytest.mark.parametrize("which", [".", "letters"])
    def test_a_folder_that_cannot_be_moved_is_named_and_nothing_is_left_behind(
        self, pack, made, tmp_path, which
    ):
        with as_nobody(tmp_path):
            (pack / "letters").mkdir()
            (pack / "letters" / "first.txt").write_bytes(b"the first letter")
            (pack / which).chmod(0o555)
            if which == "letters":
                self.own(pack / which, 0o755)
            before = tree(pack.parent)
            for _ in range(2):
                with pytest.raises(OutputError) as refused:
                    put(made, pack, "CP1")
        assert str(refused.value) == (
            f"{pack / which}: is a folder in which you may not write, so that the pack cannot be replaced; "
            "get the right to write in it, or move it to another place"
        )
        assert tree(pack.parent) == before
        assert [path.name for path in pack.parent.iterdir()] == ["CP1"]
        assert made.is_dir()

    def give(self, path, data, mode):
        path.write_bytes(data)
        self.own(path, mode)

    def own(self, path, mode):
        user = os.geteuid()
        os.seteuid(0)
        path.chmod(mode)
        os.chown(path, self.COLLEAGUE, self.COLLEAGUE)
        os.seteuid(user)


def test_the_lock_of_a_run_that_was_killed_goes_and_no_file_of_somebodys(pack):
    pack.with_name(".CP1.drafter-lock").touch()
    pack.with_name(".letter.lock").write_bytes(b"somebody's")
    restore(pack.parent)
    assert sorted(path.name for path in pack.parent.iterdir()) == [".letter.lock", "CP1"]


def test_a_pack_that_a_stopped_run_had_taken_away_is_put_back(pack, made):
    (pack / "letter.docx").write_bytes(b"a letter")
    before = tree(pack)
    pack.rename(pack.with_name(LEFT))
    assert retired_in(pack.parent) == {"CP1"}
    restore(pack.parent)
    assert tree(pack) == before
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]
    pack.rename(pack.with_name(LEFT))
    put(made, pack, "CP1")
    assert (pack / "letter.docx").read_bytes() == b"a letter"
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]


def test_a_pack_taken_away_by_a_stopped_run_that_a_person_changed_is_left_as_it_is(pack, made):
    (pack / REPORT).write_bytes(b"report, completed")
    before = tree(pack)
    pack.rename(pack.with_name(LEFT))
    assert put(made, pack, "CP1").there.changed == (REPORT,)
    assert tree(pack) == before


def test_what_a_stopped_run_left_waits_while_a_file_has_the_name_of_the_pack(pack, made, new):
    (pack / "letter.docx").write_bytes(b"a letter")
    pack.rename(pack.with_name(LEFT))
    pack.write_bytes(b"somebody's")
    with pytest.raises(OutputError, match="is a file, and no folder for a pack"):
        put(made, pack, "CP1")
    (aside,) = put(made, pack, "CP1", force=True).kept
    assert settle(pack) == ()
    assert tree(pack.parent) == {
        **{f"CP1/{name}": data for name, data in {**new, "letter.docx": b"a letter"}.items()},
        aside.name: b"somebody's",
    }


def test_of_an_older_pack_that_a_stopped_run_left_only_what_is_somebodys_is_kept(pack):
    left = write_pack(pack.with_name(LEFT), files={REPORT: b"older", "annex.docx": b"older annex"})
    (left / REPORT).write_bytes(b"older, completed")
    (left / "letter.docx").write_bytes(b"a letter")
    os.link(left / "letter.docx", pack / "letter.docx")
    for folder, text in ((left, b"first"), (pack, b"first, changed")):
        (folder / "letters").mkdir()
        (folder / "letters" / "first.txt").write_bytes(text)
    before = tree(pack)
    kept = settle(pack)
    assert [copy.name.partition("~")[0] for copy in kept] == ["letters", "modification-report"]
    letters, report = kept
    assert tree(pack) == {**before, f"{letters.name}/first.txt": b"first", report.name: b"older, completed"}
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]


def test_what_cannot_be_moved_into_the_new_pack_is_named_and_all_else_is_moved(pack, made, new, monkeypatch):
    (pack / "a.txt").write_bytes(b"stuck")
    (pack / "b.txt").write_bytes(b"free")
    bring = replace_pack.bring_over

    def stuck(entry, folder):
        if entry.name == "a.txt":
            raise PermissionError(1, "Operation not permitted")
        return bring(entry, folder)

    with monkeypatch.context() as patch:
        patch.setattr(replace_pack, "bring_over", stuck)
        with pytest.raises(
            OutputError, match=r"/a\.txt: cannot be moved into .*CP1: operation not permitted"
        ):
            put(made, pack, "CP1")
    assert tree(pack) == {**new, "b.txt": b"free"}
    assert settle(pack) == ()
    assert tree(pack) == {**new, "a.txt": b"stuck", "b.txt": b"free"}
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]
