"""Every command that takes -o, against everything that may stand at its target.

The table: what stands there, and what must happen. In no cell may a byte of anybody's be lost: the whole tree
is summed up before and after. What Windows alone does is played by a stand-in for the call of the system.
"""

import sys

import pytest

from tests.support.safety_world import as_nobody, lost

COMMANDS = {
    "redline": ("redline", "old.docx", "new.docx"),
    "accept": ("accept", "new.docx"),
    "reject": ("reject", "new.docx"),
    "apply": ("apply", "instructions.txt", "G@2.0"),
    "combine": ("combine", "CP1"),
    "diff": ("diff", "old.docx", "new.docx"),
    "check": ("check", "new.docx", "--since", "old.docx", "--exit-zero"),
}
INPUTS = {"apply": "instructions.txt", "combine": "proposals/CP1.yaml"}
PAGES = ("diff", "check")
every_command = pytest.mark.parametrize("name", COMMANDS)


def target(name):
    return f"out{'.html' if name in PAGES else '.docx'}"


def write(world, name, to, *more):
    return world.run(*COMMANDS[name], "-o", to, *more)


def stand(world, name, what):
    """Puts something where the output is to stand, and gives its bytes."""
    out = world.path(target(name))
    if what.startswith("own"):
        assert write(world, name, out.name).status == 0
    if what == "own, changed":
        out.write_bytes(out.read_bytes() + b"a word")
    if what == "somebody's":
        out.write_bytes(world.path("letter.html" if name in PAGES else "letter.docx").read_bytes())
    if what == "empty":
        out.touch()
    return out.read_bytes() if out.exists() else b""


@every_command
@pytest.mark.parametrize("what", ["absent", "own, unchanged", "empty"])
def test_nothing_and_what_nobody_changed_is_just_replaced(world, name, what):
    stand(world, name, what)
    before = world.tree()
    ended = write(world, name, target(name))
    assert ended.status == 0, ended.err
    assert "kept" not in ended.err
    after = world.tree()
    assert set(after) - set(before) <= {target(name)}
    assert {file: before[file] for file in before if file != target(name)}.items() <= after.items()


@every_command
@pytest.mark.parametrize("what", ["own, changed", "somebody's"])
def test_what_a_person_wrote_is_refused_and_with_force_kept(world, name, what):
    words = stand(world, name, what)
    before = world.tree()
    refused = write(world, name, target(name))
    assert refused.status == 2
    assert len(refused.err.splitlines()) == 1
    assert refused.err.startswith(f"drafter: {target(name)}: ")
    assert "--force" in refused.err
    assert world.tree() == before
    forced = write(world, name, target(name), "--force")
    assert forced.status == 0, forced.err
    (copy,) = set(world.tree()) - set(before)
    assert copy in forced.err
    assert world.path(copy).read_bytes() == words
    assert world.path(copy).suffix == world.path(target(name)).suffix
    assert lost(before, world.tree()) == {}


@every_command
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_what_the_program_reads_is_no_output_at_anybodys_word(world, name, force):
    world.path("hard-link.docx").hardlink_to(world.path(INPUTS.get(name, "new.docx")))
    world.path("folder").mkdir()
    world.path("loop").symlink_to("loop")
    world.path("read-only").write_text("mine")
    world.path("read-only").chmod(0o444)
    before = world.tree()
    names = [
        INPUTS.get(name, "new.docx"),
        "hard-link.docx",
        "proposals/CP1.yaml",
        "proposals/CP9.yaml",
        "templates/legal-text.docx",
        "sec_versions/G-1.0.docx",
        "sec_versions/other.docx",
        "sec_versions/below/deep/other.docx",
        "templates/below/other.docx",
        "folder",
        "loop",
        "read-only",
    ]
    for to in names:
        ended = write(world, name, to, *force)
        assert (ended.status, len(ended.err.splitlines())) == (2, 1), (to, ended)
        assert to in ended.err
        assert world.tree() == before, to


@every_command
def test_a_link_counts_as_what_it_leads_to(world, name):
    world.path("link").symlink_to("letter.docx")
    world.path("ahead").symlink_to("made-later")
    before = world.tree()
    assert write(world, name, "link").status == 2
    assert world.tree() == before
    assert write(world, name, "ahead").status == 0
    assert world.path("ahead").is_symlink()
    assert set(world.tree()) - set(before) == {"made-later"}


@every_command
def test_a_file_that_word_holds_open_on_windows_is_left(world, name):
    """Played by a stand-in: Windows moves nothing onto a file that another program holds open."""
    stand(world, name, "own, unchanged")
    before = world.tree()

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    with world.patch.context() as patch:
        patch.setattr("pathlib.Path.replace", refuse)
        ended = write(world, name, target(name))
    assert ended.status == 2
    assert "close it in Word" in ended.err
    assert world.tree() == before


@every_command
@pytest.mark.parametrize("reserved", ["CON.docx", "nul", "Lpt1.tar.docx", "report.docx.", "report "])
def test_a_name_that_windows_cannot_have_is_refused(world, name, reserved):
    """Everywhere, since what is written here is opened there."""
    before = world.tree()
    ended = write(world, name, reserved)
    assert (ended.status, len(ended.err.splitlines())) == (2, 1)
    assert world.tree() == before


@every_command
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_folder_without_the_right_to_write_is_one_line(world, name):
    stand(world, name, "own, unchanged")
    world.path("closed").mkdir()
    world.path("closed/out").write_text("mine")
    with as_nobody(world.folder):
        world.path("closed").chmod(0o555)
        before = world.tree()
        for to in ("closed/new", "closed/out", "closed/below/new"):
            ended = write(world, name, to, "--force")
            assert (ended.status, len(ended.err.splitlines())) == (2, 1), ended
            assert world.tree() == before
        world.path("closed").chmod(0o755)
