import pytest

from tests.support.safety_world import World, new_world


@pytest.fixture
def world(tmp_path, capsys, monkeypatch):
    """A working folder, which the program runs in."""
    new_world(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAFTER_LIBRARY", raising=False)
    made = World(tmp_path, capsys, monkeypatch)
    for version, file in (("1.0", "old.docx"), ("2.0", "new.docx"), ("3.0", "next.docx")):
        ended = made.run("add", file, "--section", "G", "--version", version, "--library", "sec_versions")
        assert ended.status == 0, ended.err
    assert made.run("draft", "G@2.0", "--since", "G@1.0", "--finding", 1, "--id", "CP1").status == 0
    return made
