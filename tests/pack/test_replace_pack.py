"""Packs put in place of others, by hand-made packs whose files are a line each."""

import hashlib
import io
import json
import os
import sys
from pathlib import Path

import docx
import pytest

from drafter.errors import OutputError
from drafter.ooxml.package.package import Package
from drafter.ooxml.package.seal import sealed
from drafter.pack import carry_file, replace_pack
from drafter.pack.replace_pack import put, restore, retired_in, settle

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


def test_where_files_have_no_second_names_what_is_somebodys_is_copied(pack, made, new, monkeypatch):
    def none(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(carry_file.os, "link", none)
    (pack / "letter.docx").write_bytes(b"a letter")
    (pack / "letter.docx").chmod(0o640)
    assert put(made, pack, "CP1").kept == ()
    assert tree(pack) == {**new, "letter.docx": b"a letter"}
    assert (pack / "letter.docx").stat().st_mode & 0o777 == 0o640


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
    fill = replace_pack._fill

    def meanwhile(*things):
        dated = fill(*things)
        (pack / REPORT).write_bytes(b"report, completed just now")
        (pack / "letter.docx").unlink()
        (pack / "letter.docx").write_bytes(b"a letter, saved just now")
        (pack / "new.txt").write_bytes(b"written just now")
        return dated

    monkeypatch.setattr(replace_pack, "_fill", meanwhile)
    done = put(made, pack, "CP1")
    assert [copy.name.partition("~")[0] for copy in done.kept] == ["letter", "modification-report"]
    letter, report = done.kept
    assert tree(pack) == {
        **new,
        "letter.docx": b"a letter",
        letter.name: b"a letter, saved just now",
        report.name: b"report, completed just now",
        "new.txt": b"written just now",
    }
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]


def test_a_passing_file_that_goes_meanwhile_stops_nothing(pack, made, new, monkeypatch):
    (pack / "~WRD0001.tmp").write_bytes(b"passing")
    carry = replace_pack.carry

    def too_late(source, target):
        source.unlink()
        carry(source, target)

    monkeypatch.setattr(replace_pack, "carry", too_late)
    assert put(made, pack, "CP1").is_done
    assert tree(pack) == new


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


def test_of_an_older_pack_that_a_stopped_run_left_only_what_is_somebodys_is_kept(pack):
    left = write_pack(pack.with_name(LEFT), files={REPORT: b"older", "annex.docx": b"older annex"})
    (left / REPORT).write_bytes(b"older, completed")
    (left / "letter.docx").write_bytes(b"a letter")
    (pack / "letter.docx").write_bytes(b"a letter")
    for folder, text in ((left, b"first"), (pack, b"first, changed")):
        (folder / "letters").mkdir()
        (folder / "letters" / "first.txt").write_bytes(text)
    before = tree(pack)
    kept = settle(pack)
    assert [copy.name.partition("~")[0] for copy in kept] == ["first", "modification-report"]
    first, report = kept
    assert tree(pack) == {**before, f"letters/{first.name}": b"first", report.name: b"older, completed"}
    assert [path.name for path in pack.parent.iterdir()] == ["CP1"]
