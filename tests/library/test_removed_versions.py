"""What is taken out of the library is kept as it was read, and what a killed run left there goes."""

import json
import os
import sys
from pathlib import Path

import pytest

from drafter.errors import OutputError, SourceError
from drafter.library.changes import put_in, take_out
from drafter.library.library import Library
from drafter.library.log import Word
from drafter.library.new_version import new_version

WORD = Word("ann", "by mistake")


def put(library, file, version, *, title=None, force=False):
    return put_in(library.folder, new_version(file, "G", version, title=title), force=force)


def test_a_changed_file_is_not_taken_out_because_an_older_copy_of_it_is_kept(library, section, snapshot):
    take_out(library.folder, "G@5.20", word=WORD)
    put(library, section("5.20"), "5.20")
    (library.folder / "G-5.20.json").write_text("changed")
    before = snapshot()
    with pytest.raises(SourceError, match=r"is not the file that was added as G@5\.20"):
        take_out(library.folder, "G@5.20", word=WORD)
    assert snapshot() == before


def test_what_the_index_says_is_kept_though_the_file_was_kept_before(library, section):
    first = take_out(library.folder, "G@5.20", word=WORD).kept
    put(library, section("5.20"), "5.20", title="Mine")
    (library.folder / "G-5.20.json").unlink()
    done = take_out(library.folder, "G@5.20", word=WORD)
    assert done.file == first / "G-5.20.json"
    assert json.loads((done.kept / "G-5.20.json.entry.json").read_text())["title"] == "Mine"
    says = f"kept in removed/{done.kept.name}, its file in removed/{first.name}; "
    assert says in (library.folder / "log.txt").read_text().splitlines()[-1].replace(os.sep, "/")


@pytest.fixture
def linked(library, tmp_path):
    """Gives the file that G@5.20 is a link to, by a way from the library's folder."""
    file, real = library.folder / "G-5.20.json", tmp_path / "store.json"
    file.rename(real)
    file.symlink_to(Path("..", "store.json"))
    return real


needs_links = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows makes links for administrators only"
)


@needs_links
def test_what_a_link_leads_to_is_kept_when_a_version_is_taken_out(library, linked):
    done = take_out(library.folder, "G@5.20", word=WORD)
    assert not os.path.lexists(library.folder / "G-5.20.json")
    assert not done.file.is_symlink()
    assert done.file.read_bytes() == linked.read_bytes()


@needs_links
@pytest.mark.parametrize("words", ["other", "5.20"])
def test_what_a_link_leads_to_is_kept_when_a_version_is_replaced(library, section, linked, words):
    was = linked.read_bytes()
    kept = put(library, section(words), "5.20", force=True).kept
    assert (kept / "G-5.20.json").read_bytes() == was == linked.read_bytes()
    assert not (library.folder / "G-5.20.json").is_symlink()


@needs_links
@pytest.mark.parametrize("force", [True, False])
def test_a_version_stays_whose_link_leads_to_what_cannot_be_read(library, linked, snapshot, force):
    linked.unlink()
    before = snapshot()
    with pytest.raises(SourceError, match=r"G-5\.20\.json: (?!.*--force)"):
        take_out(library.folder, "G@5.20", word=WORD, force=force)
    assert snapshot() == before


@needs_links
def test_a_link_is_there_again_where_the_index_cannot_be_written(library, linked, snapshot, monkeypatch):
    def full(path, *_, **__):
        raise OutputError("cannot be written: no space left on device", place=str(path))

    before = snapshot()
    monkeypatch.setattr("drafter.library.transaction.write_whole", full)
    with pytest.raises(OutputError):
        take_out(library.folder, "G@5.20", word=WORD)
    assert snapshot() == before
    assert (library.folder / "G-5.20.json").samefile(linked)


@pytest.fixture
def unfinished(library):
    """Gives the folder of a removal of G@5.20 that was killed before it moved the file."""
    kept = take_out(library.folder, "G@5.20", word=WORD).kept
    (kept / "G-5.20.json").rename(library.folder / "G-5.20.json")
    row = json.loads((kept / "G-5.20.json.entry.json").read_text())
    index = library.folder / "index.json"
    held = json.loads(index.read_text())
    index.write_text(json.dumps({"versions": [*held["versions"], row]}))
    (library.folder / "log.txt").unlink()
    return kept


@pytest.mark.parametrize("left", ["all", "note", "part", "nothing"])
def test_what_a_killed_removal_left_goes_with_the_next_change(library, section, unfinished, left):
    note = unfinished / "G-5.20.json.entry.json"
    if left in ("part", "nothing"):
        note.unlink()
    if left in ("all", "part"):
        for name in (f".{note.name}.drafter-lock", f".{note.name}.0123abcd.drafter-part"):
            (unfinished / name).write_text("")
    put(library, section("6.0"), "6.0")
    assert not unfinished.exists()
    assert [entry.name for entry in Library.open(library.folder).entries] == ["G@5.19", "G@5.20", "G@6.0"]


@pytest.mark.parametrize("why", ["another title", "a letter", "logged", "log unreadable", "file gone"])
def test_what_may_be_somebodys_stays_in_a_dated_folder(library, section, unfinished, why):
    note = unfinished / "G-5.20.json.entry.json"
    if why == "another title":
        note.write_text(note.read_text().replace("Security", "Mine"))
    elif why == "a letter":
        (unfinished / "letter.txt").write_text("theirs")
    elif why == "logged":
        (library.folder / "log.txt").write_text(f"removed G@5.20, kept in removed/{unfinished.name}\n")
    elif why == "log unreadable":
        (library.folder / "log.txt").mkdir()
    else:
        (library.folder / "G-5.20.json").unlink()
    put(library, section("6.0"), "6.0")
    assert (unfinished / "G-5.20.json.entry.json").exists()
