import json

import pytest

from drafter.errors import SourceError, UnknownVersionError
from drafter.library.library import Library


@pytest.fixture
def library(tmp_path):
    library = Library.open(tmp_path / "library")
    for version in ("5.20", "5.9", "61.0"):
        file = tmp_path / f"{version}.json"
        file.write_text(json.dumps({"title": "Security", "clauses": [{"id": "G1", "text": version}]}))
        library = library.add(file, section="G", version=version)
    return library


def test_versions_are_ordered_number_by_number(library):
    assert [entry.version for entry in library.entries] == ["5.9", "5.20", "61.0"]


def test_the_index_reads_back_as_it_was_written(library):
    assert Library.open(library.folder) == library


def test_latest_is_the_highest_version(library):
    assert library.find("G@latest").version == "61.0"


def test_earlier_versions_come_oldest_first(library):
    assert [entry.version for entry in library.earlier("G@61.0")] == ["5.9", "5.20"]


def test_the_file_of_a_version_is_a_copy(library, tmp_path):
    assert library.path(library.find("G@5.20")).read_bytes() == (tmp_path / "5.20.json").read_bytes()


def test_an_unknown_version_is_an_error_that_says_what_there_is(library):
    with pytest.raises(
        UnknownVersionError, match=r"no version G@7; the library holds G@5\.9, G@5\.20, G@61\.0"
    ):
        library.find("G@7")


def test_an_empty_library_says_how_one_is_come_by(tmp_path):
    library = Library.open(tmp_path / "nowhere")
    for ask in (lambda: library.find("G@7"), lambda: library.versions("G")):
        with pytest.raises(
            UnknownVersionError,
            match=r"nowhere: no library is here, .*; go to the folder .* --library DIR, or .* `drafter init`",
        ):
            ask()


def test_a_section_that_is_not_there_is_an_error_that_says_which_are(library):
    with pytest.raises(UnknownVersionError, match=r"no version of Section Z; the library holds Section G$"):
        library.versions("Z")


def test_a_published_version_is_not_replaced(library, tmp_path):
    with pytest.raises(SourceError, match=r"library: G@5\.9 is in the library already; "):
        library.add(tmp_path / "5.9.json", section="G", version="5.9")
    with pytest.raises(SourceError, match=r"G@5\.09 cannot be told from G@5\.9, which is in the library"):
        library.add(tmp_path / "5.9.json", section="G", version="5.09")
    assert Library.open(library.folder) == library


def test_a_file_that_cannot_be_read_is_not_added(library, tmp_path):
    (tmp_path / "7.0.json").write_text("{")
    with pytest.raises(SourceError, match="not JSON"):
        library.add(tmp_path / "7.0.json", section="G", version="7.0")
    assert Library.open(library.folder) == library
    assert not (library.folder / "G-7.0.json").exists()


def test_the_title_comes_from_the_section(library):
    assert library.find("G@5.20").title == "Security"


def test_a_file_changed_behind_the_librarys_back_is_refused(library):
    (library.folder / "G-5.20.json").write_text("changed")
    with pytest.raises(SourceError, match=r"is not the file that was added as G@5\.20"):
        library.path(library.find("G@5.20"))


def test_a_missing_file_is_an_error_with_its_place(library):
    (library.folder / "G-5.20.json").unlink()
    with pytest.raises(SourceError, match=r"G-5\.20\.json: the file of G@5\.20 is missing; put it back, or "):
        library.path(library.find("G@5.20"))


def test_the_file_of_a_version_that_is_no_file_is_refused_unread(library):
    (library.folder / "G-5.20.json").unlink()
    (library.folder / "G-5.20.json").symlink_to("/dev/zero")
    with pytest.raises(SourceError, match=r"the file of G@5\.20 is not a file; put the published file back"):
        library.path(library.find("G@5.20"))


def test_the_problem_of_a_version_is_empty_while_its_file_is_the_one_that_was_added(library):
    entry = library.find("G@5.20")
    assert library.problem(entry) == ""
    (library.folder / entry.file).write_text("changed")
    assert "is not the file that was added as G@5.20" in library.problem(entry)


def test_the_folder_is_the_one_the_environment_names(tmp_path, monkeypatch):
    monkeypatch.setenv("DRAFTER_LIBRARY", str(tmp_path))
    assert Library.open().folder == tmp_path


@pytest.mark.parametrize(
    ("section", "version"),
    [("../G", "7.0"), ("", "7.0"), ("G", ""), ("G", "../7"), ("G", "latest"), ("G", "05.20"), ("g", "7.0")],
)
def test_a_name_that_leads_away_or_could_be_taken_for_another_is_refused(library, tmp_path, section, version):
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(SourceError):
        library.add(tmp_path / "5.9.json", section=section, version=version)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("section", ["CON", "nul", "Com1", "x" * 61])
def test_a_section_whose_name_no_file_can_have_on_windows_is_not_added(library, tmp_path, section):
    with pytest.raises(SourceError, match=f"“{section}” cannot name a file, as a section does; "):
        library.add(tmp_path / "5.9.json", section=section, version="1")
    assert Library.open(library.folder) == library


@pytest.mark.parametrize("version", ["٥.٢", "5．2"])
def test_a_version_is_numbered_in_the_digits_of_its_file(library, tmp_path, version):
    with pytest.raises(SourceError, match="is no version number"):
        library.add(tmp_path / "5.9.json", section="H", version=version)
