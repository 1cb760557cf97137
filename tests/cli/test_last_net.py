"""What goes wrong inside a library, in a whole command: one line, exit status 2, its place on demand."""

import io
import json

import pytest

from drafter.cli.app import run


@pytest.fixture
def section(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_text(json.dumps({"clauses": [{"id": "1", "text": "Words."}]}))
    return "a.json"


def called(monkeypatch, *words):
    monkeypatch.setattr("sys.argv", ["drafter", *words])
    return run()


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (RecursionError("maximum"), "it is nested too deeply; "),
        (MemoryError("std::bad_alloc"), "it takes more memory than there is; "),
        (IndexError("x\n" * 900), "drafter failed on it: IndexError: x x x"),
    ],
)
@pytest.mark.parametrize(
    "where",
    [
        ("drafter.library.sources.read_section", "a.json: reading stopped: "),
        ("drafter.actions.check.divergences", "a.json: `check` stopped: "),
    ],
)
def test_a_fault_names_the_file_and_the_step(section, monkeypatch, error, says, where):
    place, doing = where

    def fail(*_, **__):
        raise error

    monkeypatch.setattr(place, fail)
    said = io.StringIO()
    monkeypatch.setattr("sys.stderr", said)
    assert called(monkeypatch, "check", section) == 2
    (line,) = said.getvalue().splitlines()
    assert line.startswith(f"drafter: {doing}{says}")
    assert "report" not in line
    assert len(line) < 1_000


def test_debug_shows_where_it_was(section, monkeypatch, capsys):
    def fail(*_, **__):
        raise IndexError("\x1b[2J")

    monkeypatch.setattr("drafter.actions.check.divergences", fail)
    assert called(monkeypatch, "--debug", "check", section) == 2
    *trace, line = capsys.readouterr().err.splitlines()
    assert trace[0] == "Traceback (most recent call last):"
    assert trace[-1] == "IndexError: [2J"
    assert line.startswith("drafter: a.json: `check` stopped: ")


def test_debug_shows_where_a_mistake_was_found(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert called(monkeypatch, "--debug", "show", "nowhere.docx") == 2
    *trace, line = capsys.readouterr().err.splitlines()
    assert trace[0] == "Traceback (most recent call last):"
    assert line.startswith("drafter: there is no file “nowhere.docx”; ")
