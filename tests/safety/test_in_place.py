"""The commands that change a file where it stands, against everything that may stand there.

`draft`, `rebase --write`, `check --accept`, `add`, `remove`, `init`: in no cell is a byte of anybody's lost.
What Windows alone does is played by a stand-in for the call of the system.
"""

import json
import sys

import pytest

from tests.support.safety_world import as_nobody, lost

PROPOSAL, MEANT, INDEX = "proposals/CP1.yaml", "sec_versions/consistency.yaml", "sec_versions/index.json"
DRAFT = ("draft", "G@2.0", "--since", "G@1.0", "--finding", 1, "--id")
REBASE = ("rebase", "CP1", "--onto", "3.0", "--write")
ACCEPT = ("check", "G@2.0", "--since", "G@1.0", "--accept", 1, "--reason", "no Hub is meant")
ADD = ("add", "new.docx", "--section", "G", "--version", "4.0", "--force")
REMOVE = ("remove", "G@3.0")
# Each with the file that it changes.
CHANGING = {
    "draft": ((*DRAFT, "CP1", "--force"), PROPOSAL),
    "rebase": (REBASE, PROPOSAL),
    "accept": (ACCEPT, MEANT),
    "add": (ADD, INDEX),
    "remove": (REMOVE, INDEX),
}
NEXT = "\n  "
ONE = NEXT.join(
    [
        "amended: a",
        "sibling: b",
        "amended_text: x",
        "sibling_text: y",
        'reason: "r"',
        "by: me",
        "date: 2026-01-01",
    ]
)
every_change = pytest.mark.parametrize("name", CHANGING)


def refused(ended):
    return ended.status == 2 and len(ended.err.splitlines()) == 1


def prepared(world, name):
    """Gives the call and the file that it changes, which is there."""
    call, file = CHANGING[name]
    if name == "draft":
        world.path(file).write_bytes(world.path(file).read_bytes() + b"# mine\n")
    if name == "accept":
        world.path(file).write_text("# ours\njudgements: []\n", encoding="utf-8")
    return call, world.path(file)


@every_change
def test_what_is_changed_in_place_costs_nobody_a_byte(world, name):
    call, file = prepared(world, name)
    before, words = world.tree(), file.read_bytes()
    ended = world.run(*call)
    assert ended.status == 0, ended.err
    assert file.read_bytes() != words
    gone = lost(before, world.tree())
    # The index is the program's own; to the judgements it only adds.
    assert set(gone) <= {INDEX, MEANT}
    assert name != "accept" or words[:7] in file.read_bytes()


@every_change
def test_a_read_only_file_is_refused(world, name):
    call, file = prepared(world, name)
    file.chmod(0o444)
    before = world.tree()
    ended = world.run(*call)
    assert refused(ended), ended
    assert "read-only" in ended.err
    assert world.tree() == before


@every_change
def test_a_file_that_another_program_holds_open_on_windows_is_left(world, name):
    """Played by a stand-in: Windows moves nothing onto a file that another program holds open."""
    call, _ = prepared(world, name)
    before = world.tree()

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    with world.patch.context() as patch:
        patch.setattr("pathlib.Path.replace", refuse)
        ended = world.run(*call)
    assert refused(ended), ended
    assert world.tree() == before


@every_change
def test_a_folder_at_that_name_is_told(world, name):
    call, file = prepared(world, name)
    file.unlink()
    file.mkdir()
    (file / "mine").write_text("mine")
    before = world.tree()
    ended = world.run(*call)
    assert refused(ended), ended
    assert world.tree() == before


@every_change
def test_a_link_that_leads_to_itself_is_told(world, name):
    call, file = prepared(world, name)
    file.unlink()
    file.symlink_to(file.name)
    before = world.tree()
    assert refused(world.run(*call))
    assert world.tree() == before


@every_change
def test_a_link_leads_to_what_is_changed(world, name):
    call, file = prepared(world, name)
    real = file.rename(world.path(f"kept-elsewhere{file.suffix}"))
    file.symlink_to(real)
    words = real.read_bytes()
    ended = world.run(*call)
    assert ended.status == 0, ended.err
    assert file.is_symlink()
    assert real.read_bytes() != words


@every_change
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_folder_without_the_right_to_write_is_one_line(world, name):
    call, file = prepared(world, name)
    with as_nobody(world.folder):
        file.parent.chmod(0o555)
        before = world.tree()
        ended = world.run(*call)
        assert refused(ended), ended
        assert world.tree() == before
        file.parent.chmod(0o755)


def test_a_proposal_of_somebodys_is_refused_and_with_force_kept(world):
    world.path("proposals/CP2.yaml").write_text("# my own\n")
    before = world.tree()
    ended = world.run(*DRAFT, "CP2")
    assert refused(ended)
    assert "--force" in ended.err
    assert world.tree() == before
    forced = world.run(*DRAFT, "CP2", "--force")
    assert forced.status == 0
    (copy,) = set(world.tree()) - set(before)
    assert copy.startswith("proposals/CP2.yaml~")
    assert copy in forced.err
    assert world.path(copy).read_text() == "# my own\n"
    listed = json.loads(world.run("build", "--all", "--json", "--exit-zero").out)["proposals"]
    assert sorted(pack["id"] for pack in listed) == ["CP1", "CP2"]


@pytest.mark.parametrize("reserved", ["CON", "nul", "LPT1.txt", "CP2.", "CР2"])
def test_an_id_that_windows_cannot_have_makes_no_file(world, reserved):
    before = world.tree()
    assert refused(world.run(*DRAFT, reserved))
    assert world.tree() == before


def test_the_text_before_a_rebase_is_kept_under_its_date(world):
    words = world.path(PROPOSAL).read_bytes()
    before = world.tree()
    ended = world.run(*REBASE)
    (copy,) = set(world.tree()) - set(before)
    assert copy.startswith(f"{PROPOSAL}~")
    assert copy in ended.said
    assert world.path(copy).read_bytes() == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a note\n",
        f"judgements:\n# first\n- {ONE}\n# last\n",
        f"\ufeffjudgements:\n    -   {ONE.replace(NEXT, NEXT + '      ')}\n".replace("\n", "\r\n"),
    ],
)
def test_what_a_person_wrote_among_the_judgements_stays_to_the_letter(world, text):
    world.path(MEANT).write_bytes(text.encode())
    before = world.tree()
    ended = world.run(*ACCEPT)
    assert ended.status == 0, ended.err
    held = world.path(MEANT).read_bytes()
    assert held.startswith(text.encode())
    assert b"no Hub is meant" in held[len(text.encode()) :]
    assert set(world.tree()) - set(before) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"judgements: [{{{ONE.replace(NEXT, ', ')}}}]  # on one line\n",
        "judgements: [\n  # decided on 3 November: add no more\n]\n",
        "null\n",
        "{}\n",
    ],
)
def test_judgements_that_nothing_can_be_added_to_are_left(world, text):
    world.path(MEANT).write_text(text)
    before = world.tree()
    assert refused(world.run(*ACCEPT))
    assert world.tree() == before


def test_a_file_that_no_index_names_is_never_written_over(world):
    world.path("sec_versions/G-4.0.docx").write_bytes(b"somebody's")
    before = world.tree()
    for force in ((), ("--force",)):
        assert refused(world.run("add", "fourth.docx", "--section", "G", "--version", "4.0", *force))
        assert world.tree() == before


def test_a_version_that_is_taken_out_is_kept_with_a_line_in_the_log(world):
    before = world.tree()
    ended = world.run(*REMOVE, "--reason", "published by mistake")
    assert ended.status == 0
    assert set(lost(before, world.tree())) == {INDEX}
    (kept,) = [name for name in world.tree() if name.endswith("G-3.0.docx")]
    assert kept.startswith("sec_versions/removed/")
    log = world.path("sec_versions/log.txt").read_text(encoding="utf-8")
    assert "G@3.0" in log
    assert "published by mistake" in log


@pytest.mark.parametrize("what", ["changed", "missing", "outside"])
def test_a_version_that_is_not_as_it_was_added_is_not_taken_out(world, what):
    file = world.path("sec_versions/G-3.0.docx")
    if what == "changed":
        file.write_bytes(file.read_bytes() + b"a word")
    elif what == "missing":
        file.unlink()
    else:
        index = world.path(INDEX)
        index.write_text(index.read_text().replace('"G-3.0.docx"', '"../letter.docx"'))
    before = world.tree()
    assert refused(world.run(*REMOVE))
    assert world.tree() == before


def test_a_proposal_that_cannot_be_read_holds_the_versions(world):
    world.path("proposals/CP9.yaml").write_text("id: [\n")
    before = world.tree()
    ended = world.run(*REMOVE)
    assert refused(ended)
    assert "CP9.yaml" in ended.err
    assert world.tree() == before


def test_init_overwrites_nothing_and_says_so(world):
    world.path("templates/legal-text.docx").write_bytes(b"our own")
    before = world.tree()
    assert world.run("init").status == 0
    assert world.tree().items() >= before.items()
    assert world.run("init", "fresh").status == 0
    assert json.loads(world.path("fresh/sec_versions/index.json").read_text())["versions"] == []
    assert world.path("fresh/proposals").is_dir()
    assert world.path("fresh/templates/modification-report.docx").is_file()
    again = world.tree()
    assert world.run("init", "fresh").status == 0
    assert world.tree() == again


def test_add_where_no_library_is_makes_none(world):
    world.path("below/deep").mkdir(parents=True)
    world.patch.chdir(world.path("below/deep"))
    before = world.tree()
    ended = world.run("add", "../../new.docx", "--section", "G", "--version", "4.0")
    assert refused(ended)
    assert all(words in ended.err for words in ("sec_versions", "drafter init", "--library"))
    assert world.tree() == before
