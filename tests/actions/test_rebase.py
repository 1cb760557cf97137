"""`rebase --write` and a person, or another run, at the same file."""

from pathlib import Path

import pytest

from drafter.actions.build import read_checked
from drafter.actions.rebase import rebased, write_rebased
from drafter.errors import OutputError
from drafter.library.library import Library
from drafter.model.code_names import CodeNames
from drafter.proposals.proposal_file import write_proposal

LIBRARY = Library.open(Path(__file__).parents[2] / "sec_versions")
TEXT = """\
id: DP1
title: T
baseline: G@5.20
amendments:
  - clause: G3.20(b)
    replace: "Gas Proxy Function)"
    with: "Gas Proxy Function of any kind)"
  - clause: G3.12
    replace: "Each User"
    with: "Every User"
"""


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "DP1.yaml"
    made.write_text(TEXT, encoding="utf-8")
    return made


def read(path):
    return rebased(read_checked(path, LIBRARY), LIBRARY, "6.0")[0]


def tree(path):
    return {one.name: one.read_bytes() for one in path.parent.iterdir()}


def test_the_text_as_it_was_is_kept_under_a_dated_name_that_no_command_reads(path):
    copy = write_rebased(path, read(path))
    assert copy.read_text(encoding="utf-8") == TEXT
    assert copy.name.startswith("DP1.yaml~")
    assert copy.suffix != ".yaml"
    assert "baseline: G@6.0" in path.read_text(encoding="utf-8")
    assert sorted(tree(path)) == ["DP1.yaml", copy.name]


def test_an_amendment_that_a_person_moved_meanwhile_does_not_get_the_words_of_another(path):
    placed = read(path)
    head, first, second = TEXT.partition("  - clause: G3.20")[0], *TEXT.split("  - ")[1:]
    path.write_text(f"{head}  - {second}  - {first}", encoding="utf-8")
    before = tree(path)
    with pytest.raises(OutputError) as caught:
        write_rebased(path, placed)
    assert str(caught.value) == f"{path}: has changed since it was read; run rebase again"
    assert tree(path) == before


def test_what_a_person_saves_at_the_last_moment_stays(path, monkeypatch):
    from drafter.actions import rebase  # noqa: PLC0415  # what is patched

    rewritten = rebase.rewritten

    def slow(*given):
        path.write_text(f"# mine\n{TEXT}", encoding="utf-8")
        return rewritten(*given)

    placed = read(path)
    monkeypatch.setattr(rebase, "rewritten", slow)
    with pytest.raises(OutputError, match="has changed since it was read"):
        write_rebased(path, placed)
    assert path.read_text(encoding="utf-8") == f"# mine\n{TEXT}"


def test_of_two_that_rebase_one_file_the_second_is_told(path):
    one, two = read(path), read(path)
    write_rebased(path, one)
    after = tree(path)
    with pytest.raises(OutputError, match="has changed since it was read; run rebase again"):
        write_rebased(path, two)
    assert tree(path) == after


def test_a_proposal_is_not_drafted_over_another(path):
    before = tree(path)
    with pytest.raises(OutputError, match="is there already"):
        write_proposal(read_checked(path, LIBRARY), path, CodeNames())
    assert tree(path) == before


FACTS = "seen: 2026-13-45\nday: 2026-02-03  # Tuesday\nversion: 0.10\nlarge: 1e5\nlist: [1.50, 2026-01-01]\n"


def test_dates_and_numbers_among_the_facts_stay_as_they_are_written(path):
    path.write_text(TEXT + FACTS, encoding="utf-8")
    write_rebased(path, read(path))
    assert path.read_text(encoding="utf-8").endswith(FACTS)
