"""`drafter add` refuses what is not the version that it is called; `remove` keeps what it takes out."""

import json
import shlex
import signal
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter
from drafter.errors import DrafterError
from drafter.library.library import Library
from drafter.stopping import Stopped

PROPOSAL = """\
id: DP1
title: T
baseline: G@5.20
amendments:
  - {clause: G1.1, replace: "Each", with: "Every"}
"""
SECTION = """\
SECTION G: SECURITY

Version 5.20 – 27 September 2018

G1 DUTIES

G1.1 Each User shall keep a record.

G1.2 Nothing else applies.
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_LIBRARY", str(tmp_path / "library"))
    Path("G.txt").write_text(SECTION, encoding="utf-8")

    def run(*words):
        return CliRunner().invoke(drafter, words, catch_exceptions=False, standalone_mode=False)

    def add(file, section, version, *more):
        return run("add", file, "--section", section, "--version", version, *more)

    run.add = add
    return run


def versions():
    return [entry.name for entry in Library.open(Path("library")).entries]


@pytest.mark.parametrize(
    ("file", "section", "version", "why"),
    [
        ("G.txt", "H", "5.20", r"G.txt: its clauses are those of Section G.* Section H; .* --force"),
        ("G.txt", "G", "5.21", r"G.txt: its first page says version 5\.20.* version 5\.21; .* --force"),
        ("copy.txt", "G", "5.20.1", r"copy.txt: .* in the library as G@5\.20; .* --force"),
    ],
)
def test_a_file_that_is_not_what_it_is_called_is_refused_unless_it_is_forced(
    run, file, section, version, why
):
    if file == "copy.txt":
        run.add("G.txt", "G", "5.20")
        Path("copy.txt").write_text(SECTION, encoding="utf-8")
    before = versions()
    with pytest.raises(DrafterError, match=why):
        run.add(file, section, version)
    assert versions() == before
    assert "note on" in run.add(file, section, version, "--force").stderr
    assert versions() == [*before, f"{section}@{version}"]


def test_a_draft_that_its_first_page_names_is_the_version_before_its_release(run):
    draft = SECTION.replace("5.20", "5.21-draft")
    assert draft != SECTION
    Path("draft.txt").write_text(draft, encoding="utf-8")
    with pytest.raises(DrafterError, match=r"first page says version 5\.21-draft.* version 5\.21;"):
        run.add("draft.txt", "G", "5.21")
    run.add("draft.txt", "G", "5.21-draft")
    run.add("G.txt", "G", "5.21", "--force")
    assert versions() == ["G@5.21-draft", "G@5.21"]


def test_a_version_that_reads_as_another_is_added_with_a_note(run):
    run.add("G.txt", "G", "5.20")
    Path("new.txt").write_text(SECTION.replace("5.20", "5.21"), encoding="utf-8")
    assert "every clause reads as in G@5.20" in run.add("new.txt", "G", "5.21").stderr
    assert versions() == ["G@5.20", "G@5.21"]
    Path("newer.txt").write_text(
        SECTION.replace("5.20", "5.22").replace("Nothing", "Something"), encoding="utf-8"
    )
    assert run.add("newer.txt", "G", "5.22").stderr == ""


def test_a_version_is_taken_out_and_put_back_as_the_output_says(run):
    run.add("G.txt", "G", "5.20", "--effective", "2018-09-27")
    before = Path("library/index.json").read_bytes()
    said = run("remove", "G@5.20", "--reason", "by mistake").stdout.splitlines()
    assert versions() == []
    assert said[0] == "G@5.20 is no longer in the library."
    words = said[2].split()
    assert words[:2] == ["drafter", "add"]
    assert Path(words[2]).read_text(encoding="utf-8") == SECTION
    assert "; why: by mistake" in Path("library/log.txt").read_text(encoding="utf-8")
    run(*words[1:])
    assert Path("library/index.json").read_bytes() == before


def test_a_version_is_put_back_with_the_title_that_a_person_gave_it(run):
    run.add("G.txt", "G", "5.20", "--title", 'The "new" rules')
    before = Path("library/index.json").read_bytes()
    words = shlex.split(run("remove", "G@5.20").stdout.splitlines()[2])
    run(*words[1:])
    assert Path("library/index.json").read_bytes() == before


def test_the_output_says_what_was_in_the_place_of_a_file(run):
    for stands in ("nothing", "folder"):
        run.add("G.txt", "G", "5.20")
        Path("library/G-5.20.txt").unlink()
        if stands == "folder":
            Path("library/G-5.20.txt").mkdir()
        said = run("remove", "G@5.20", "--force").stdout.splitlines()[1]
        kept = max(Path("library/removed").iterdir()).absolute()
        assert (
            said
            == {
                "nothing": f"Its file was missing; what the index said of it is kept in {kept}.",
                "folder": f"What stood in the place of its file is kept as {kept / 'G-5.20.txt'}.",
            }[stands]
        )


def test_the_baseline_of_a_proposal_stays_unless_it_is_forced(run):
    run.add("G.txt", "G", "5.20")
    Path("proposals").mkdir()
    Path("proposals/DP1.yaml").write_text(PROPOSAL, encoding="utf-8")
    with pytest.raises(DrafterError, match=r"G@5\.20: is the baseline of DP1; .* --force"):
        run("remove", "G@5.20")
    assert versions() == ["G@5.20"]
    run("remove", "G@5.20", "--force")
    assert versions() == []


@pytest.mark.parametrize("name", ["G@latest", "G@9", "H@5.20", "G"])
def test_a_version_that_is_not_there_is_not_taken_out(run, name):
    run.add("G.txt", "G", "5.20")
    with pytest.raises(DrafterError):
        run("remove", name)
    assert versions() == ["G@5.20"]


def test_a_version_without_labels_does_not_read_as_another_that_has_none(run):
    for version, text in (("1.0", "Keep every Lamp clean."), ("1.1", "Keep every Lens clean.")):
        Path(f"{version}.json").write_text(
            f'{{"clauses": [{{"id": "B1", "text": "{text}"}}]}}', encoding="utf-8"
        )
        assert "note" not in run.add(f"{version}.json", "B", version).stderr


def test_a_proposal_that_cannot_be_read_holds_every_version_unless_it_is_forced(run):
    run.add("G.txt", "G", "5.20")
    Path("proposals").mkdir()
    Path("proposals/DP1.yaml").write_text(PROPOSAL + "oops: [\n", encoding="utf-8")
    with pytest.raises(
        DrafterError, match=r"DP1\.yaml: cannot be read, and may be .* G@5\.20; mend it, .*--force"
    ):
        run("remove", "G@5.20")
    assert versions() == ["G@5.20"]
    run("remove", "G@5.20", "--force")
    assert versions() == []


def test_a_version_is_replaced_with_force_and_the_old_one_kept(run):
    run.add("G.txt", "G", "5.20")
    Path("new.txt").write_text(SECTION.replace("Nothing", "Something"), encoding="utf-8")
    with pytest.raises(DrafterError, match=r"G@5\.20 is in the library already; .* --force, which keeps it"):
        run.add("new.txt", "G", "5.20")
    said = json.loads(run.add("new.txt", "G", "5.20", "--force", "--json").stdout)
    assert (said["status"], said["name"], said["file"]) == ("replaced", "G@5.20", "G-5.20.txt")
    assert Path(said["kept"], "G-5.20.txt").read_text(encoding="utf-8") == SECTION
    assert "Something" in Path("library/G-5.20.txt").read_text(encoding="utf-8")


def test_a_title_that_is_not_the_files_own_is_told_of(run):
    run.add("G.txt", "G", "5.20", "--title", "Mine")
    said = run.add("G.txt", "G", "5.20", "--force").stderr
    assert "note on G.txt: G@5.20 keeps the title that it was given, “Mine”; --title gives it another" in said
    assert "keeps" not in run.add("G.txt", "G", "5.20", "--force", "--title", "Mine").stderr


def test_what_was_added_is_told_as_json(run):
    said = json.loads(run.add("G.txt", "G", "5.20", "--title", "Its own", "--json").stdout)
    assert (said["status"], said["title"], said["kept"], said["notes"]) == ("added", "Its own", None, [])


def test_the_title_and_the_date_of_a_version_are_corrected_without_a_file(run):
    run.add("G.txt", "G", "5.20")
    said = run("add", "G@5.20", "--title", "Security – rules", "--effective", "2018-09-27").stdout
    assert said == "G@5.20 is now “Security – rules”, 2018-09-27.\n"
    assert run("add", "G@5.20", "--effective", "2018-09-27").stdout.startswith("G@5.20 is already ")
    assert run("add", "G@5.20", "--effective", "").stdout.endswith(", without a date.\n")
    assert Path("library/log.txt").read_text(encoding="utf-8").count("corrected G@5.20") == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["G@5.20"], r"G@5\.20 is a version of the library, and no file; give --title or --effective"),
        (["G@5.20", "--force", "--title", "T"], r"G@5\.20 is a version of the library, and no file"),
        (["G@7", "--title", "T"], r"there is no version G@7"),
        (["nothing.txt", "--section", "G", "--version", "1"], r"there is no file “nothing\.txt”"),
        (["G@5.20", "--section", "G", "--version", "1"], r"there is no file “G@5\.20”"),
        (["G@5.20", "--effective", "yesterday"], r"--effective yesterday is not a date"),
    ],
)
def test_a_correction_that_means_nothing_is_refused(run, words, says):
    run.add("G.txt", "G", "5.20")
    before = Path("library/index.json").read_bytes()
    with pytest.raises(DrafterError, match=says):
        run("add", *words)
    assert Path("library/index.json").read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["G.txt"],
        ["G.txt", "--section", "G"],
        ["--rebuild-index", "G.txt"],
        ["--rebuild-index", "--force"],
    ],
)
def test_a_call_that_says_too_little_or_too_much_is_refused(run, words):
    with pytest.raises(click.UsageError):
        run("add", *words)
    assert not Path("library").exists()


def test_a_version_is_put_nowhere_where_nobody_named_a_library(run, monkeypatch, tmp_path):
    monkeypatch.delenv("DRAFTER_LIBRARY")
    with pytest.raises(DrafterError, match=r"no library is here; .*`drafter init`, .* --library DIR"):
        run.add("G.txt", "G", "5.20")
    assert not Path("sec_versions").exists()
    run("init")
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    with pytest.raises(
        DrafterError, match=r"the nearest is (\.\./\.\./sec_versions): name it with --library \1"
    ):
        run.add("../../G.txt", "G", "5.20")
    run.add("../../G.txt", "G", "5.20", "--library", "../../sec_versions")
    run.add("../../G.txt", "G", "5.20", "--library", "own/new")
    assert Path("own/new/G-5.20.txt").exists()


def test_a_library_that_a_person_begins_says_what_comes_next(run, monkeypatch):
    monkeypatch.delenv("DRAFTER_LIBRARY")
    said = run("init", "my code").stdout.splitlines()
    assert said[0] == f"{Path('my code/sec_versions')} is made"
    assert said[-1] == 'Next: cd "my code", then drafter add FILE --section G --version 1.0'
    again = run("init", "my code").stdout.splitlines()[:-1]
    assert all(line.endswith(" is there, and stays as it is") for line in again)
    assert len(again) == 10


@pytest.mark.parametrize("named", ["library", "my code/sec_versions", "sec_versions"])
def test_a_library_that_a_person_begins_is_named_where_the_environment_names_another(
    run, monkeypatch, tmp_path, named
):
    # What is relative is so from where the next command is called.
    monkeypatch.setenv("DRAFTER_LIBRARY", named if named == "sec_versions" else str(tmp_path / named))
    said = run("init", "my code").stdout
    add = 'Next: cd "my code", then drafter add FILE --section G --version 1.0'
    assert said.endswith(
        f"{add} --library sec_versions\n"
        "DRAFTER_LIBRARY names another library: unset it, or name this one in every call.\n"
        if named == "library"
        else f"{add}\n"
    )


CHANGES = [
    (["remove", "G@5.20"], "removed G@5.20, kept in removed"),
    (["add", "new.txt", "--section", "G", "--version", "5.20", "--force"], "replaced G@5.20 as G-5.20.txt"),
    (["add", "G@5.20", "--title", "Mine"], "corrected G@5.20: title “Security” is now “Mine”"),
]


@pytest.mark.parametrize(("words", "says"), CHANGES)
@pytest.mark.parametrize("written", [True, False])
def test_who_stops_a_change_is_told_what_was_done_before(run, monkeypatch, words, says, written):
    from drafter.library import transaction  # noqa: PLC0415 - it is what is replaced

    run.add("G.txt", "G", "5.20")
    Path("new.txt").write_text(SECTION.replace("Nothing", "Something"), encoding="utf-8")
    write, said = transaction.write_whole, []

    def stopped(*given, **more):
        if written:
            write(*given, **more)
        raise Stopped(signal.SIGTERM)

    monkeypatch.setattr(transaction, "write_whole", stopped)
    monkeypatch.setattr("drafter.cli.options.say", said.append)
    before = Path("library/index.json").read_bytes()
    with pytest.raises(Stopped):
        run(*words)
    assert (Path("library/index.json").read_bytes() != before) == written
    assert len(said) == written
    assert all(f"drafter: note: the log of {Path('library').absolute()} says: " in line for line in said)
    assert all(says in line for line in said)


def test_an_index_is_made_anew_and_shown(run):
    run.add("G.txt", "G", "5.20")
    Path("library/index.json").write_text("damaged")
    with pytest.raises(DrafterError, match=r"index\.json:1: is not JSON: .*`drafter add --rebuild-index`"):
        run("versions")
    said = run("add", "--rebuild-index").stdout.splitlines()
    assert said[0].split() == ["G@5.20", "Security", "G-5.20.txt", "new"]
    assert said[1] == f"{Path('library/index.json').absolute()} is made anew."
    assert Path(said[2].removeprefix("The former one is kept as ").rstrip(".")).read_text() == "damaged"
    assert versions() == ["G@5.20"]
    assert json.loads(run("add", "--rebuild-index", "--json").stdout)["status"] == "unchanged"


@pytest.mark.parametrize("answer", [True, False])
def test_a_person_at_a_terminal_is_asked_before_the_index_is_made_anew(run, monkeypatch, answer):
    run.add("G.txt", "G", "5.20")
    Path("library/index.json").unlink()
    monkeypatch.setattr("drafter.cli.add.at_terminal", lambda: True)
    monkeypatch.setattr("click.confirm", lambda *_, **__: answer)
    said = run("add", "--rebuild-index")
    assert Path("library/index.json").exists() == answer
    assert ("Nothing was changed." in said.stderr) != answer


def test_a_number_that_stands_more_than_once_is_told_where_it_is_added_and_shown(run):
    Path("twice.txt").write_text(
        SECTION + "\n\nPart A First\n\nOne.\n\nPart A Second\n\nTwo.\n", encoding="utf-8"
    )
    note = "“Part A” behind Part A “First” is Part A#2"
    assert note in run.add("twice.txt", "G", "5.20").stderr
    shown = run("show", "G@5.20", "--json")
    assert note in shown.stderr
    assert [clause["id"] for clause in json.loads(shown.stdout)["clauses"]][-2:] == ["Part A", "Part A#2"]
