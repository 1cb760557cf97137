"""`build`, against everything that may stand where a pack belongs: in no cell is a byte of anybody's lost.

What Windows alone does is played by a stand-in for the call of the system.
"""

import json
import os
import shutil
import sys

import pytest

from tests.support.safety_world import as_nobody, lost

REPORT = "out/CP1/modification-report.docx"
NAMES = {
    "legal-text.docx",
    "modification-report.docx",
    "problem-statement.docx",
    "record.json",
    "section-G-clean.docx",
    "section-G-redline.docx",
}


@pytest.fixture
def built(world):
    """A folder with the pack of CP1, as the program made it."""
    assert world.run("build", "CP1").status == 0
    return world


def touch(world):
    """Makes the pack stale."""
    proposal = world.path("proposals/CP1.yaml")
    proposal.write_bytes(proposal.read_bytes() + b"# a note\n")


def status(ended):
    return json.loads(ended.out)["proposals"][0]["status"]


@pytest.mark.parametrize("what", ["absent", "an empty folder"])
def test_a_pack_is_made_where_nothing_is(world, what):
    if what == "an empty folder":
        world.path("out/CP1").mkdir(parents=True)
    before = world.tree()
    assert world.run("build", "CP1").status == 0
    assert {path.name for path in world.path("out/CP1").iterdir()} == NAMES
    assert {path.name for path in world.path("out").iterdir()} == {"CP1"}
    assert lost(before, world.tree()) == {}


def test_a_pack_that_nobody_changed_is_just_replaced(built):
    touch(built)
    record = built.path("out/CP1/record.json").read_bytes()
    ended = built.run("build", "CP1")
    assert (ended.status, "kept" in ended.said) == (0, False)
    assert built.path("out/CP1/record.json").read_bytes() != record
    assert {path.name for path in built.path("out/CP1").iterdir()} == NAMES


def test_what_else_lies_in_a_pack_stays_through_every_build(built):
    built.path("out/CP1/notes/old").mkdir(parents=True)
    built.path("out/CP1/notes/old/letter.txt").write_text("Dear Jo")
    built.path("out/CP1/letter.docx").write_bytes(built.path("letter.docx").read_bytes())
    built.path("out/CP1/link").symlink_to("letter.docx")
    before = built.tree()
    touch(built)
    assert built.run("build", "CP1").status == 0
    after = built.tree()
    for name in ("out/CP1/notes/old/letter.txt", "out/CP1/letter.docx", "out/CP1/link"):
        assert after[name] == before[name]


@pytest.mark.parametrize("stale", [False, True])
@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_pack_that_a_person_changed_is_left_and_with_force_kept(built, name, stale):
    file = built.path(f"out/CP1/{name}")
    words = file.read_bytes() + b" "
    file.write_bytes(words)
    if stale:
        touch(built)
    before = built.tree()
    left = built.run("build", "CP1", "--json")
    assert (left.status, status(left)) == (1, "edited")
    assert name in left.out
    assert built.tree() == before
    forced = built.run("build", "CP1", "--force")
    assert forced.status == 0, forced.err
    assert f"out/CP1/{name}" not in lost(before, built.tree())
    copies = [path for path in built.path("out/CP1").iterdir() if "~" in path.name]
    assert [copy.read_bytes() for copy in copies] == [words]
    assert copies[0].name in forced.said


def test_the_other_packs_are_built_beside_one_that_is_edited(built):
    assert built.run("draft", "G@2.0", "--since", "G@1.0", "--finding", 1, "--id", "CP2").status == 0
    report = built.path(REPORT)
    report.write_bytes(report.read_bytes() + b" ")
    ended = built.run("build", "--all", "--json")
    found = {pack["id"]: pack["status"] for pack in json.loads(ended.out)["proposals"]}
    assert (ended.status, found) == (1, {"CP1": "edited", "CP2": "clean"})


def test_a_folder_of_somebodys_is_refused_and_with_force_moved_aside(world):
    world.path("CP1").mkdir()
    world.path("CP1/letter.txt").write_text("Dear Jo")
    before = world.tree()
    ended = world.run("build", "CP1", "--out", ".")
    assert ended.status == 2
    assert "CP1" in ended.err
    assert "--force" in ended.err
    assert world.tree() == before
    forced = world.run("build", "CP1", "--out", ".", "--force")
    assert forced.status == 0, forced.err
    assert lost(before, world.tree()) == {}
    (aside,) = [path for path in world.folder.iterdir() if path.name.startswith("CP1~")]
    assert (aside / "letter.txt").read_text() == "Dear Jo"
    assert aside.name in forced.said


@pytest.mark.parametrize("what", ["file", "link", "loop"])
def test_what_is_no_folder_is_refused(world, what):
    world.path("out").mkdir()
    world.path("mine").mkdir()
    world.path("mine/letter.txt").write_text("Dear Jo")
    if what == "file":
        world.path("out/CP1").write_text("mine")
    else:
        world.path("out/CP1").symlink_to("../mine" if what == "link" else "CP1")
    before = world.tree()
    assert world.run("build", "CP1").status == 2
    assert world.tree() == before


def test_a_pack_onto_another_version_has_a_folder_of_its_own(built):
    before = built.tree()
    assert built.run("build", "CP1", "--onto", "3.0").status in (0, 1)
    assert built.path("out/CP1-on-3.0/record.json").is_file()
    assert built.tree().items() >= before.items()


def test_a_pack_of_an_older_program_is_stale_and_not_edited(built):
    """Its record holds no seal; only its layout and the checksums are right."""
    record = built.path("out/CP1/record.json")
    held = json.loads(record.read_text(encoding="utf-8"))
    del held["seal"], held["folder"]
    held["built_from"]["drafter"] = "0.0.1 of long ago"
    record.write_text(json.dumps(held, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    checked = built.run("build", "CP1", "--check", "--json")
    assert (checked.status, status(checked)) == (1, "stale")
    ended = built.run("build", "CP1")
    assert (ended.status, "kept" in ended.said) == (0, False)


@pytest.mark.parametrize("what", ["edited", "stale", "up-to-date", "never built"])
def test_check_says_what_would_be_built_and_writes_nothing(built, what):
    if what == "edited":
        report = built.path(REPORT)
        report.write_bytes(report.read_bytes() + b" ")
    elif what == "stale":
        touch(built)
    elif what == "never built":
        shutil.rmtree(built.path("out"))
    before = built.tree()
    ended = built.run("build", "--all", "--check", "--json")
    assert ended.status == (0 if what == "up-to-date" else 1)
    assert status(ended) == ("stale" if what == "never built" else what)
    assert built.tree() == before


def test_a_pack_that_word_holds_open_on_windows_is_left(built):
    """Played by a stand-in: Windows moves no folder in which another program holds a file open."""
    touch(built)
    before = built.tree()

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    with built.patch.context() as patch:
        for call in ("rename", "replace"):
            patch.setattr(f"pathlib.Path.{call}", refuse)
            patch.setattr(f"os.{call}", refuse)
        ended = built.run("build", "CP1")
    assert ended.status == 2
    assert "close it in Word" in ended.err
    held = {name: state for name, state in built.tree().items() if not name.startswith("out/.")}
    assert held == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_folder_without_the_right_to_write_is_one_line(built):
    touch(built)
    with as_nobody(built.folder):
        built.path("out").chmod(0o555)
        before = built.tree()
        ended = built.run("build", "CP1")
        assert (ended.status, len(ended.err.splitlines())) == (2, 1)
        assert built.tree() == before
        built.path("out").chmod(0o755)


def test_two_files_of_one_id_are_both_named_and_the_rest_is_built(built):
    assert built.run("draft", "G@2.0", "--since", "G@1.0", "--finding", 1, "--id", "CP2").status == 0
    original = built.path("proposals/CP1.yaml")
    shutil.copy(original, built.path("proposals/CP1 - Copy.yaml"))
    before = built.tree()
    ended = built.run("build", "--all", "--json")
    assert ended.status == 2
    assert "CP1 - Copy.yaml" in ended.err
    after = built.tree()
    assert built.path("out/CP2/record.json").is_file()
    assert {name: after[name] for name in after if not name.startswith("out/CP2")} == before


@pytest.mark.parametrize("what", ["pipe", "folder", "hidden link", "10 MB", "word lock"])
def test_a_name_that_is_no_proposal_makes_no_pack_stale(built, what):
    odd = {
        "pipe": "X.yaml",
        "folder": "old.yaml",
        "hidden link": ".#CP1.yaml",
        "10 MB": "big.yaml",
        "word lock": "~$CP1.yaml",
    }
    path = built.path(f"proposals/{odd[what]}")
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    elif what == "hidden link":
        path.symlink_to("somebody@somewhere.4711:1")
    else:
        path.write_bytes(b"id: x\n" + b"# words\n" * (1_300_000 if what == "10 MB" else 1))
    ended = built.run("build", "--all", "--json")
    assert ended.status == 0, ended.err
    assert status(ended) == "up-to-date"
    assert (path.name in ended.err) == (what in ("pipe", "folder", "10 MB"))


@pytest.mark.parametrize("name", ["CON", "nul.1", "CP9.", "CР9"])
def test_an_id_that_windows_cannot_have_is_told_as_that(world, name):
    words = world.path("proposals/CP1.yaml").read_text(encoding="utf-8").replace("id: CP1", f"id: {name}")
    world.path("proposals/CP9.yaml").write_text(words, encoding="utf-8")
    before = world.tree()
    ended = world.run("build", "CP9", "proposals/CP9.yaml")
    assert ended.status == 2
    assert world.tree() == before
    assert "`id` names files" in world.run("build", "proposals/CP9.yaml").err
