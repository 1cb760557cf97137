"""What was not looked for, or is not listed, is said by every command that works from findings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter

if TYPE_CHECKING:
    from pathlib import Path

NEARBY = "note: so much was changed that each change was looked for only in the places nearest to it"
LESS_SURE = "places more that are less sure than these are not listed"
NAMED = "note: a finding names 3 of the other clauses with its edit, and counts the rest"


def duties(path: Path, amended: set[int]) -> str:
    rows = [
        {
            "id": f"B1.{n}",
            "text": f"Keeper{n} shall keep its record for {'five' if n in amended else 'three'} years.",
        }
        for n in range(1, 41)
    ]
    path.write_text(json.dumps({"section": "B", "version": path.stem, "clauses": rows}), encoding="utf-8")
    return str(path)


@pytest.fixture
def versions(tmp_path: Path) -> list[str]:
    return [duties(tmp_path / "2.json", set(range(1, 31))), "--since", duties(tmp_path / "1.json", set())]


def said(*words: str) -> str:
    return CliRunner().invoke(drafter, words, catch_exceptions=False).stderr


CALLS = {
    "check": ["check", "--exit-zero"],
    "a page": ["check", "--exit-zero", "-o", "page.html"],
    "draft": ["draft", "--finding", "1", "--id", "DP1"],
}


@pytest.mark.parametrize("call", CALLS)
def test_what_was_looked_for_nearby_is_noted(
    tmp_path: Path, versions: list[str], monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("drafter.detect.search.edit_sites._MOST_LOOKED_AT", 100)
    assert NEARBY in said(*CALLS[call], *versions, "--library", str(tmp_path))


@pytest.mark.parametrize("call", CALLS)
def test_what_is_not_listed_is_noted(
    tmp_path: Path, versions: list[str], monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("drafter.detect.ranking._MOST_RANKED", 4)
    monkeypatch.setattr("drafter.detect.missed_amendments._MOST_ALSO", 3)
    noted = said(*CALLS[call], *versions, "--library", str(tmp_path))
    assert LESS_SURE in noted
    assert NAMED in noted


def test_nothing_is_noted_where_all_was_looked_for(tmp_path: Path, versions: list[str]) -> None:
    assert said("check", "--exit-zero", *versions, "--library", str(tmp_path)) == ""
