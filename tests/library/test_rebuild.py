"""The index is made anew from the files' own words, and what of the old one is right stays."""

import json
import os

import pytest

from drafter.errors import OutputError, SourceError
from drafter.library.changes import correct
from drafter.library.library import Library
from drafter.library.log import Word
from drafter.library.rebuild import rebuild, survey

WORD = Word("ann")


def verdicts(made):
    return {one.row.entry.name: one.verdict for one in made.found}


def edit(library, change):
    index = library.folder / "index.json"
    document = json.loads(index.read_text())
    change(document)
    index.write_text(json.dumps(document))


def test_an_index_that_is_gone_is_made_of_the_names_and_titles_of_the_files(library):
    (library.folder / "index.json").unlink()
    made = survey(library.folder)
    assert verdicts(made) == {"G@5.19": "new", "G@5.20": "new"}
    assert rebuild(made, WORD) is None
    assert Library.open(library.folder) == library
    assert (library.folder / "log.txt").read_text().endswith("  ann  made the index anew: G@5.19, G@5.20\n")


def test_the_sound_entries_of_a_damaged_index_stay_as_they_are(library):
    correct(library.folder, "G@5.20", word=WORD, title="Its own", effective="2018-09-27")
    edit(
        library,
        lambda document: (
            document.update({"a note": 1}),
            document["versions"][0].update({"effective": None}),
            document["versions"][1].update({"checked by": "Ann"}),
        ),
    )
    was = (library.folder / "index.json").read_bytes()
    made = survey(library.folder)
    assert verdicts(made) == {"G@5.19": "not in the old index", "G@5.20": "as before"}
    kept = rebuild(made, WORD)
    assert kept.read_bytes() == was
    assert kept.name.startswith("index.json~")
    entries = {entry.name: entry for entry in Library.open(library.folder).entries}
    assert (entries["G@5.20"].title, entries["G@5.20"].effective) == ("Its own", "2018-09-27")
    assert entries["G@5.19"].title == "Security"
    document = json.loads((library.folder / "index.json").read_text())
    assert document["a note"] == 1
    assert document["versions"][1]["checked by"] == "Ann"


def test_a_file_that_was_changed_is_told_and_taken_as_it_is_today(library, section):
    correct(library.folder, "G@5.20", word=WORD, effective="2018-09-27")
    (library.folder / "G-5.20.json").write_bytes(section("changed").read_bytes())
    made = survey(library.folder)
    assert verdicts(made) == {"G@5.19": "as before", "G@5.20": "another checksum"}
    rebuild(made, WORD)
    entry = Library.open(library.folder).find("G@5.20")
    assert entry.effective == ""
    assert Library.open(library.folder).problem(entry) == ""


def test_what_is_no_version_is_named_and_so_is_a_version_whose_file_is_gone(library):
    (library.folder / "G-5.19.json").unlink()
    (library.folder / "README.md").write_text("about it")
    (library.folder / "H-1.0.docx").write_bytes(b"no Word file")
    os.mkfifo(library.folder / "H-2.0.txt")
    made = survey(library.folder)
    assert list(verdicts(made)) == ["G@5.20"]
    assert [entry.name for entry in made.missing] == ["G@5.19"]
    assert [line.partition(library.folder.name)[2].partition(";")[0] for line in made.passed_over] == [
        "/H-1.0.docx: is not a Word file",
        "/H-2.0.txt: is not a file",
        "/README.md: its name says no version",
    ]


def test_two_files_that_would_be_one_version_are_for_a_person_to_sort_out(library, snapshot):
    (library.folder / "index.json").unlink()
    (library.folder / "G-5.20.txt").write_text("G1 Duties\n\nG1.1 Each User shall keep it.\n")
    before = snapshot()
    with pytest.raises(SourceError, match=r"G-5\.20\.json and G-5\.20\.txt would both be G@5\.20; move away"):
        survey(library.folder)
    assert snapshot() == before


def test_a_folder_without_versions_is_refused(tmp_path):
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(SourceError, match="holds no file whose name says which version it is"):
            survey(folder)


def test_a_file_of_any_name_stays_a_version_while_a_sound_entry_names_it(library):
    (library.folder / "G-5.20.json").rename(library.folder / "Section G.json")
    edit(
        library,
        lambda document: (
            document["versions"][1].update({"file": "Section G.json"}),
            document["versions"][0].update({"file": 1}),
        ),
    )
    made = survey(library.folder)
    assert verdicts(made) == {"G@5.19": "not in the old index", "G@5.20": "as before"}


@pytest.mark.parametrize("stands", ["folder", "link", "loop", "text"])
def test_what_stood_in_the_place_of_the_index_is_kept(library, stands):
    index = library.folder / "index.json"
    index.unlink()
    if stands == "folder":
        index.mkdir()
        (index / "words").write_text("somebody's")
    elif stands == "text":
        index.write_text("no index")
    else:
        index.symlink_to("nowhere" if stands == "link" else "index.json")
    kept = rebuild(survey(library.folder), WORD)
    assert Library.open(library.folder) == library
    assert kept.is_symlink() == (stands in ("link", "loop"))
    if stands == "folder":
        assert (kept / "words").read_text() == "somebody's"
    if stands == "text":
        assert kept.read_text() == "no index"


def test_an_index_that_is_sound_changes_nothing(library):
    assert not survey(library.folder).changes


def test_a_folder_that_changed_while_a_person_looked_is_read_again(library, section, snapshot):
    (library.folder / "index.json").unlink()
    made = survey(library.folder)
    (library.folder / "G-6.0.json").write_bytes(section("6.0").read_bytes())
    before = snapshot()
    with pytest.raises(OutputError, match="has changed since it was read; call the command again"):
        rebuild(made, WORD)
    assert snapshot() == before


def test_the_old_index_is_in_place_when_the_new_one_cannot_be_written(library, snapshot, monkeypatch):
    (library.folder / "index.json").unlink()
    (library.folder / "index.json").symlink_to("nowhere")
    made, before = survey(library.folder), snapshot()

    def full(path, *_, **__):
        raise OutputError("cannot be written: no space left on device", place=str(path))

    monkeypatch.setattr("drafter.library.rebuild.write_new", full)
    with pytest.raises(OutputError):
        rebuild(made, WORD)
    assert snapshot() == before
