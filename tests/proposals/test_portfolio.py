"""A folder of proposals in which anything may stand."""

import logging
import os

import pytest

from drafter.errors import SourceError
from drafter.proposals.portfolio import note_unread, open_proposals, portfolio, proposal_files

TEXT = "id: {}\ntitle: T\nbaseline: G@1.0\namendments:\n  - delete: G1.1\n"


@pytest.fixture
def folder(tmp_path):
    for name in ("A", "B"):
        (tmp_path / f"{name}.yaml").write_text(TEXT.format(name))
    return tmp_path


def ids(folder):
    return [proposal.id for proposal in open_proposals(folder)]


def notes(folder, caplog, **given):
    with caplog.at_level(logging.WARNING, "drafter"):
        note_unread(folder, **given)
    return [record.getMessage().replace(f"{folder}{os.sep}", "") for record in caplog.records]


HIDDEN = {
    "the lock of Emacs": lambda folder: (folder / ".#A.yaml").symlink_to("ann@home.4711:1"),
    "the shadow of macOS": lambda folder: (folder / "._A.yaml").write_bytes(b"\0\5\x16\7"),
    "the lock of Word": lambda folder: (folder / "~$A.yaml").write_bytes(b"ann"),
    "a kept copy": lambda folder: (folder / "A.yaml~2026-11-30-1").write_text(TEXT.format("A")),
    "a note": lambda folder: (folder / "README.md").write_text("notes"),
}
ODD = {
    "a pipe": (getattr(os, "mkfifo", None), "X.yaml: is not a file"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "X.yaml: is not a file"),
    "a folder": (lambda path: path.mkdir(), "X.yaml: is not a file"),
    "a link to nowhere": (lambda path: path.symlink_to("nowhere"), "X.yaml: cannot be read: no such file"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "X.yaml: cannot be read: "),
    "two MB": (lambda path: path.write_text("issue: " + "word " * 400_000), "X.yaml: is larger than 1 MiB"),
}
BROKEN = {
    "no YAML": ("id: X\noops: [\n", "X.yaml:3: a bracket is not closed"),
    "no proposal": ("- a\n", "X.yaml: is not a proposal"),
    "very many keys": ("".join(f"k{n}: x\n" for n in range(20_000)), "X.yaml:10000: holds more than"),
    "very deep": ("- " * 5_000, "X.yaml:1: is nested too deeply"),
}


@pytest.mark.parametrize("kind", HIDDEN)
def test_hidden_names_and_other_kinds_are_no_proposals_and_nobody_is_told(folder, caplog, kind):
    HIDDEN[kind](folder)
    assert [path.name for path in proposal_files(folder)] == ["A.yaml", "B.yaml"]
    assert ids(folder) == ["A", "B"]
    assert portfolio(folder).unread == ()
    assert notes(folder, caplog) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
@pytest.mark.parametrize("kind", ODD)
def test_what_can_be_no_proposal_is_passed_over_with_a_note(folder, caplog, kind):
    make, said = ODD[kind]
    make(folder / "X.yaml")
    assert [path.name for path in proposal_files(folder)] == ["A.yaml", "B.yaml"]
    assert ids(folder) == ["A", "B"]
    (note,) = notes(folder, caplog)
    assert note.startswith(said)
    assert note.endswith("; it is passed over")
    (error,) = portfolio(folder).unread
    assert isinstance(error, SourceError)
    assert error.place == str(folder / "X.yaml")


@pytest.mark.parametrize("kind", BROKEN)
def test_a_file_that_cannot_be_read_is_listed_and_what_it_touches_is_passed_over(folder, caplog, kind):
    text, said = BROKEN[kind]
    (folder / "X.yaml").write_text(text)
    assert [path.name for path in proposal_files(folder)] == ["A.yaml", "B.yaml", "X.yaml"]
    assert ids(folder) == ["A", "B"]
    (error,) = portfolio(folder).unread
    assert str(error).removeprefix(f"{folder}{os.sep}").startswith(said)
    (note,) = notes(folder, caplog)
    assert note.startswith(said)
    caplog.clear()
    assert notes(folder, caplog, but=[folder / "X.yaml"]) == []


def test_what_is_wrong_with_a_file_is_found_once(folder):
    (folder / "X.yaml").write_text(BROKEN["very many keys"][0])
    (error,) = portfolio(folder).unread
    assert portfolio(folder).unread[0] is error


def test_a_file_without_permission_is_named(folder, monkeypatch):
    read = type(folder).read_bytes

    def refusing(path):
        if path.name == "B.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(type(folder), "read_bytes", refusing)
    found = portfolio(folder)
    assert [proposal.id for proposal in found.proposals] == ["A"]
    assert [str(error) for error in found.unread] == [
        f"{folder / 'B.yaml'}: cannot be read: permission denied; check the path"
    ]


def test_a_folder_without_permission_is_no_empty_one(folder, monkeypatch):
    def refusing(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(type(folder), "iterdir", refusing)
    for ask in (portfolio, proposal_files, open_proposals, note_unread):
        with pytest.raises(SourceError) as caught:
            ask(folder)
        assert (
            str(caught.value) == f"{folder}: cannot be read: permission denied; ask for the right to read it"
        )


def test_where_no_folder_is_there_are_no_proposals(tmp_path):
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        assert (proposal_files(folder), portfolio(folder).unread) == ((), ())
