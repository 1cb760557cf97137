"""How much each version changed its section, and which is in force."""

from __future__ import annotations

import json

import pytest

from drafter.actions.versions import amounts, in_force, version_names
from drafter.library.library import Library


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "library")
    texts = {"1.9": ["one lamp", "two boats", "three oars"], "1.10": ["one lamp", "two ships", "three oars"]}
    days = {"1.9": "2019-01-01", "1.10": "2999-01-01"}
    for version, words in texts.items():
        clauses = [{"id": f"B1.{n}", "text": text} for n, text in enumerate(words, 1)]
        file = tmp_path / f"{version}.json"
        file.write_text(json.dumps({"section": "B", "title": "Boats", "clauses": clauses}), encoding="utf-8")
        made = made.add(file, section="B", version=version, effective=days[version])
    return made


def test_a_version_changed_as_much_as_clauses_are_not_as_they_were(library):
    first, second = amounts("B", library)
    assert (first.before, first.counted, first.share, first.clauses) == (None, "", 0.0, 3)
    assert second.before == first.entry
    assert second.counted == "1 amended"
    assert round(second.share, 3) == 0.333


def test_the_version_in_force_has_taken_effect_by_today(library):
    newest = in_force("B", library)
    assert newest
    assert newest.version == "1.9"


def test_versions_are_named_once_and_in_order(library):
    assert version_names(library) == ("1.9", "1.10")


def test_a_version_that_cannot_be_read_says_so(library):
    (library.folder / "B-1.10.json").write_text("{}", encoding="utf-8")
    _, second = amounts("B", library)
    assert "is not the file that was added as B@1.10" in second.problem
